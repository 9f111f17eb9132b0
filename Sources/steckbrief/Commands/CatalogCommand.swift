import ArgumentParser
import Diagnostics
import Files
import Reports
import Submission
import Text
import UseCases

/// `catalog verify`, `catalog adopt`
struct CatalogCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "catalog",
      abstract: helpText(
        de: "Den Katalog gegen sein Protokoll prüfen, Vorhandenes aufnehmen.",
        en: "Verify the catalogue against its log, record what is there already."),
      subcommands: [VerifyCommand.self, AdoptCommand.self], aliases: ["katalog"])
  }
}

/// `catalog verify`
struct VerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: helpText(
        de: "Jede Datei, jede Fassung und jede Zeile des Protokolls prüfen.",
        en: "Check every file, every version and every line of the log."),
      discussion: helpText(
        de: "Führt zu Ende oder nimmt zurück, was unterbrochen wurde. Wer die ausgegebene "
          + "Prüfsumme der letzten Zeile anderswo aufhebt und später mit --seen angibt, merkt "
          + "auch, wenn jemand Protokoll und Dateien gemeinsam zurückdreht.",
        en: "Completes or takes back what was interrupted. Who keeps the printed checksum of the "
          + "last line elsewhere and later gives it with --seen also finds out when somebody "
          + "turns back log and files together."),
      aliases: ["pruefen"])
  }

  @Option(help: .text(de: "Form der Ausgabe.", en: "Form of the output."))
  var format: OutputFormat = .table

  @Option(
    name: [.customLong("seen"), .customLong("gesehen")],
    help: .text(
      de: "Prüfsumme einer früheren letzten Zeile, die noch im Protokoll stehen muss.",
      en: "Checksum of an earlier last line, which must still be in the log.", value: "sha256"))
  var seen: SHA256Digest?

  @OptionGroup(title: HelpGroup.submitter) var patienceOption: PatienceOption
  @OptionGroup(title: HelpGroup.general) var catalogOption: CatalogOption
  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func run() async throws {
    let session = Session(language: languageOption.language)
    var request = VerifyCatalogRequest(catalogOption.path)
    request.seen = seen?.description
    request.patience = patienceOption.seconds
    let verification = try await session.answer(request, at: try session.workplace())
    let report = VerificationReport(verification)
    switch format {
    case .table:
      if !verification.log.isEmpty { try session.write(report.text(session.language)) }
    case .json: try session.write(report.json.serialized())
    }
    if verification.diagnostics.containsError { throw session.end(verification.diagnostics) }
  }
}

/// `catalog adopt`
struct AdoptCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "adopt",
      abstract: helpText(
        de: "Steckbriefe, die schon im Katalog liegen, ins Protokoll aufnehmen.",
        en: "Record profiles that are in the catalogue already."),
      aliases: ["aufnehmen"])
  }

  @Flag(
    help: .text(
      de: "Auch die anderer Kreise: für die Stelle, die den Katalog führt.",
      en: "Those of other districts too: for the office that keeps the catalogue."))
  var all = false

  @OptionGroup var options: ChangeOptions

  func run() async throws {
    try await options.change(isKeeper: all) { AdoptRequest(all: all, $0) }
  }
}

extension SHA256Digest: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(hexadecimal: argument.lowercased())
  }
}
