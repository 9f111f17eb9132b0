import ArgumentParser
import Profiles
import Rendering
import Reports
import Text
import UseCases

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

  @OptionGroup var catalogOption: CatalogOption
  @OptionGroup var languageOption: LanguageOption

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
      ProfileReport.document(of: entry, codes: place.vocabulary.codes),
      as: ReportForm(rawValue: format.rawValue) ?? .table)
  }
}
