import ArgumentParser
import Text
import UseCases

/// `restore ID --version 2`
struct RestoreCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "restore",
      abstract: helpText(
        de: "Eine frühere Fassung wieder gelten lassen: als neue Fassung.",
        en: "Put an earlier version back in force: as a new version."),
      aliases: ["wiederherstellen"])
  }

  @Argument(
    help: .text(
      de: "Kennung des Steckbriefs, zum Beispiel HSK-2010-001.",
      en: "Id of the profile, for example HSK-2010-001.", value: ("kennung", "id")))
  var id: String

  @Option(
    name: [.customLong("version"), .customLong("fassung")],
    help: .text(
      de: "Die Fassung, die wieder gelten soll („history“ zeigt sie).",
      en: "The version to put back in force (\"history\" shows them).",
      value: ("fassung", "version")))
  var version: Int

  @OptionGroup var options: ChangeOptions

  func run() async throws {
    try await options.change { RestoreRequest(id, version: version, $0) }
  }
}
