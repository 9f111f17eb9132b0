import Files
import Text

/// A text of the help in the language of the locale: `--help` comes before any option is read.
func helpText(de german: String, en english: String) -> String {
  LocalizedText(de: german, en: english)[Language(environment: ProcessEnvironment.value)]
}
