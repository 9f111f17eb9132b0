import ArgumentParser
import Catalog
import Files
import Profiles
import Rendering
import Reports
import Submission
import Text
import UseCases

/// `history ID [--show 3]`
struct HistoryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: helpText(
        de: "Die Fassungen eines Steckbriefs: wer, wann, was sich änderte.",
        en: "The versions of a profile: who, when, what changed."),
      aliases: ["verlauf"])
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, xml
  }

  @Argument(
    help: .text(
      de: "Kennung des Steckbriefs, zum Beispiel HSK-2010-001.",
      en: "Id of the profile, for example HSK-2010-001.", value: ("kennung", "id")))
  var id: String

  @Option(
    name: [.customLong("show"), .customLong("zeigen")],
    help: .text(
      de: "Eine Fassung zeigen, mit --format xml als Datei.",
      en: "Show one version, with --format xml as a file.", value: ("fassung", "version")))
  var show: Int?

  @Option(help: .text(de: "Form der Ausgabe.", en: "Form of the output."))
  var format: Format = .table

  @OptionGroup(title: HelpGroup.general) var catalogOption: CatalogOption
  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func validate() throws {
    if (format == .xml) && show == nil {
      throw ValidationError(
        de: "--format xml gehört zu --show.", en: "--format xml goes with --show.")
    }
    if format == .json && show != nil {
      throw ValidationError(
        de: "--show gibt eine Seite oder mit --format xml die Datei aus.",
        en: "--show prints a page or, with --format xml, the file.")
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    let place = try session.workplace()
    let codes = place.vocabulary.codes
    let request = HistoryRequest(id, in: catalogOption.path)
    guard let show else {
      let history = try await session.answer(request, at: place)
      let report = HistoryReport(
        history.versions.map { HistoryReport.Version(entry: $0.entry, profile: $0.profile) },
        codes: codes)
      return try session.write(
        format == .json
          ? report.json.serialized()
          : report.text(session.language, width: Terminal.outputWidth))
    }
    let version = try await session.answer(VersionRequest(show, in: request), at: place)
    if format == .xml {
      return try session.write(String(decoding: version.bytes, as: UTF8.self))
    }
    guard case .success(let document) = version.profile else {
      throw session.refusal(version.faults)
    }
    try session.present(
      document.measure.map {
        ProfileReport.document(of: Catalog.Entry(profile: $0, path: ""), codes: codes)
      } ?? DocumentReport.document(of: document, codes: codes), as: .table)
  }
}
