internal import Text

extension Language {
  /// The one of two texts that is in this language.
  func say(_ german: String, _ english: String) -> String {
    LocalizedText(de: german, en: english)[self]
  }
}
