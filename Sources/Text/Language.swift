/// The language of what a person reads. Results in open formats do not depend on it.
package enum Language: String, CaseIterable, Sendable {
  case german = "de"
  case english = "en"

  /// The language that the locale variables ask for, in the order in which POSIX reads them.
  ///
  /// German unless the locale is English: the program's users are German districts, and a server
  /// without a locale (`C`, `POSIX`, empty) is still theirs.
  /// - Parameter environment: looks up one environment variable.
  package init(environment: (String) -> String?) {
    let locale =
      ["LC_ALL", "LC_MESSAGES", "LANG"]
      .lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
    self = locale.hasPrefix("en") ? .english : .german
  }
}

/// One text in both languages of the program.
package struct LocalizedText: Hashable, Sendable {
  package let german: String
  package let english: String

  package init(de german: String, en english: String) {
    self.german = german
    self.english = english
  }

  /// A text that reads the same in both languages: a name, a code, a number.
  package init(verbatim text: String) {
    self.init(de: text, en: text)
  }

  package subscript(language: Language) -> String {
    switch language {
    case .german: german
    case .english: english
    }
  }
}

extension LocalizedText {
  package static func + (left: LocalizedText, right: LocalizedText) -> LocalizedText {
    LocalizedText(de: left.german + right.german, en: left.english + right.english)
  }
}
