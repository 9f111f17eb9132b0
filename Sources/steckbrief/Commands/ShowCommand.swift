import ArgumentParser
import Catalog
import Profiles
import Rendering
import Reports
import Text
import UseCases
import Values

/// `show ID`
struct ShowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: helpText(
        de: "Einen Steckbrief, einen Kreis oder eine Strategie zeigen.",
        en: "Show a profile, a district or a strategy."),
      aliases: ["zeigen"])
  }

  /// How a profile is shown.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html, xml, json
  }

  @Argument(
    help: .text(
      de: "Kennung, zum Beispiel HSK-2010-001, oder ein Kreis, zum Beispiel HSK.",
      en: "Id, for example HSK-2010-001, or a district, for example HSK.", value: ("kennung", "id"))
  )
  var id: String

  @Option(
    help: .text(
      de: "Form der Ausgabe; html ist eine Seite für sich, auch zum Drucken.",
      en: "Form of the output; html is a page of its own, for printing too."))
  var format: Format = .text

  @Flag(
    name: [.customLong("card"), .customLong("karte")],
    help: .text(
      de: "Nur acht Zeilen: was man am Telefon braucht.",
      en: "Eight lines only: what one needs on the telephone."))
  var isCard = false

  @Option(
    name: [.customLong("as-of"), .customLong("stichtag")],
    help: .text(
      de: "Tag, an dem etwas läuft oder ausgelaufen ist (sonst der Stand des Steckbriefs).",
      en: "Day on which something runs or has ended (else the profile's own check).",
      value: ("tag", "date")))
  var asOf: CalendarDate?

  @OptionGroup(title: HelpGroup.general) var catalogOption: CatalogOption
  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func validate() throws {
    if isCard && format != .text && format != .markdown {
      throw ValidationError(
        de: "--card ist Text und geht nicht mit --format \(format.rawValue).",
        en: "--card is text and does not go with --format \(format.rawValue).")
    }
    if asOf != nil && !isCard {
      throw ValidationError(
        de: "--as-of geht nur mit --card.", en: "--as-of goes with --card only.")
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    let place = try session.workplace()
    let catalog = catalogOption.request
    if format == .xml {
      let bytes = try await session.answer(ShowFileRequest(id, in: catalog), at: place)
      return try session.write(ProfileXML.text(String(decoding: bytes, as: UTF8.self)))
    }
    let codes = place.vocabulary.codes
    let shown = try await session.answer(ShowDocumentRequest(id, in: catalog), at: place)
    let document =
      switch shown {
      case .measure(let entry):
        isCard
          ? ProfileCard.document(of: entry.profile, on: asOf, codes: codes)
          : ProfileReport.document(of: entry, codes: codes)
      case .document(let entry, let catalog): DocumentReport.document(of: entry, in: catalog)
      case .district(let district, let catalog):
        DocumentReport.document(of: district, in: catalog)
      }
    try session.present(document, as: ReportForm(rawValue: format.rawValue) ?? .table)
  }
}
