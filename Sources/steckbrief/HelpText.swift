import ArgumentParser
import Files
import Text

/// A text of the help in the language of the locale: `--help` comes before any option is read.
func helpText(de german: String, en english: String) -> String {
  LocalizedText(de: german, en: english)[Language(environment: ProcessEnvironment.value)]
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
