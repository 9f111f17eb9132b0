import ArgumentParser
import Files
import Text

extension Language {
  /// The language of help and of what the parser says, which come before any option is read: what
  /// `--language` asks for, else that of the locale.
  static var ofHelp: Language {
    let words = CommandLine.arguments
    for (position, word) in words.enumerated() {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard let option = parts.first, ["--language", "--sprache"].contains(option) else { continue }
      let value = parts.count == 2 ? parts[1] : words.dropFirst(position + 1).first
      if let language = value.flatMap({ Language(rawValue: $0) }) { return language }
    }
    return Language(environment: ProcessEnvironment.value)
  }
}

/// A text of the help in the reader's language.
func helpText(de german: String, en english: String) -> String {
  LocalizedText(de: german, en: english)[.ofHelp]
}

/// The headings of the options of many commands.
enum HelpGroup {
  static var general: String { helpText(de: "Katalog und Sprache", en: "Catalogue and language") }
  static var filter: String { helpText(de: "Welche Maßnahmen", en: "Which measures") }
  static var cohort: String { helpText(de: "Welche Austritte zählen", en: "Which exits count") }
  static var reading: String { helpText(de: "Wie Dateien gelesen werden", en: "Reading files") }
  static var submitter: String { helpText(de: "Wer einreicht", en: "Who submits") }
}

extension ArgumentHelp {
  static func text(de german: String, en english: String, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(helpText(de: german, en: english), valueName: value)
  }

  static func text(de german: String, en english: String, value: (String, String)) -> ArgumentHelp {
    text(de: german, en: english, value: helpText(de: value.0, en: value.1))
  }
}

extension ValidationError {
  init(de german: String, en english: String) {
    self.init(helpText(de: german, en: english))
  }
}
