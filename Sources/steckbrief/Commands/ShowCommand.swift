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
      abstract: helpText(de: "Einen Steckbrief zeigen.", en: "Show one profile."),
      aliases: ["zeigen"])
  }

  /// How a profile is shown.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html, xml, json
  }

  @Argument(
    help: .text(
      de: "Kennung des Steckbriefs, zum Beispiel HSK-2010-001.",
      en: "Id of the profile, for example HSK-2010-001.", value: ("kennung", "id")))
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
    let entry = try await session.answer(ShowRequest([id], in: catalog), at: place)[0]
    try session.present(
      isCard
        ? ProfileCard.document(of: entry.profile, on: asOf, codes: place.vocabulary.codes)
        : ProfileReport.document(of: entry, codes: place.vocabulary.codes),
      as: ReportForm(rawValue: format.rawValue) ?? .table)
  }
}
