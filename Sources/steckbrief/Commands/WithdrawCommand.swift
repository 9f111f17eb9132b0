import ArgumentParser
import Submission
import Text

/// `withdraw ID`
struct WithdrawCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw",
      abstract: helpText(
        de: "Einen Steckbrief zurückziehen: eine neue Fassung mit diesem Status.",
        en: "Withdraw a profile: a new version with that status."),
      aliases: ["zurueckziehen"])
  }

  @Argument(
    help: ArgumentHelp(
      helpText(
        de: "Kennung des Steckbriefs, zum Beispiel HSK-2010-001.",
        en: "Id of the profile, for example HSK-2010-001."),
      valueName: helpText(de: "kennung", en: "id")))
  var id: String

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      helpText(
        de: "Nur zeigen, was sich ändern würde.", en: "Only show what would change.")))
  var dryRun = false

  @Option(help: ArgumentHelp(helpText(de: "Form der Ausgabe.", en: "Form of the output.")))
  var format: OutputFormat = .table

  @OptionGroup var submitterOption: SubmitterOption
  @OptionGroup var catalogOption: CatalogOption
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let session = Session(language: languageOption.language)
    try SubmissionRun(
      session, catalog: catalogOption.folder, submitter: submitterOption, format: format,
      isDryRun: dryRun
    ).withdraw(id)
  }
}
