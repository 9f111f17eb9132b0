import ArgumentParser
import Profiles
import Rendering
import Reports
import Text

/// `rules`
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules",
      abstract: helpText(
        de: "Die Regeln zeigen, die über das Schema hinaus geprüft werden.",
        en: "Show the rules that are checked beyond the schema."), aliases: ["regeln"])
  }

  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func run() throws {
    let session = Session(language: languageOption.language)
    try session.present(
      RuleListReport.document(of: ProfileRules.all + DocumentRules.own), as: .table)
  }
}
