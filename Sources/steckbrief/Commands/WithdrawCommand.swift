import ArgumentParser
import Submission
import Text

/// `withdraw ID`
struct WithdrawCommand: AsyncParsableCommand {
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

  @OptionGroup var options: ChangeOptions

  func run() async throws {
    try await SubmissionRun(options).withdraw(id)
  }
}
