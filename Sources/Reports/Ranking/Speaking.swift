internal import Text

/// A part of a report that writes sentences in the reader's language.
protocol Speaking {
  var format: NumberFormat { get }
}

extension Speaking {
  func say(_ german: String, _ english: String) -> String {
    LocalizedText(de: german, en: english)[format.language]
  }
}
