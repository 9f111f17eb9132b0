import ArgumentParser
import Text
import UseCases

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
    help: .text(
      de: "Kennung des Steckbriefs, zum Beispiel HSK-2010-001.",
      en: "Id of the profile, for example HSK-2010-001.", value: ("kennung", "id")))
  var id: String

  @OptionGroup var options: ChangeOptions

  func run() async throws {
    try await options.change { WithdrawRequest(id, $0) }
  }
}
