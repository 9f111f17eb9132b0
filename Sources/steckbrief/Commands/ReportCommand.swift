import ArgumentParser
import Disclosure
import Files
import Profiles
import Rendering
import Report
import Reports
import Scoring
import SystemPackage
import Text
import UseCases

/// `report --outcomes FILE... -o FILE.html`
struct ReportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: helpText(
        de: "Eine Seite zum Drucken und Weitergeben: was Träger erreicht haben, mit Bildern.",
        en: "A page to print and pass on: what providers have reached, with figures."),
      aliases: ["bericht"])
  }

  /// How it is shown.
  enum Format: String, FormatChoice {
    case html, markdown, table, xlsx
  }

  @Option(
    help: .text(
      de: "Form der Ausgabe; html ist eine Seite für sich, ohne Netz und Skript.",
      en: "Form of the output; html is a page of its own, without network and script."))
  var format: Format = .html

  @OptionGroup var output: OutputOption

  @Option(
    name: [.customLong("district"), .customLong("kreis")], parsing: .upToNextOption,
    help: .text(
      de: "Nur diese Kreise zeigen; gerechnet wird mit allen.",
      en: "Show these districts only; all are computed with.", value: ("kreis", "district")))
  var districts: [String] = []

  @Option(
    name: [.customLong("provider"), .customLong("traeger")],
    help: .text(
      de:
        "Statt der Seite das Blatt eines Trägers, das ihm ausgehändigt werden kann: Name, Teil des"
        + " Namens oder Kennung.",
      en: "Instead of the page the sheet of one provider that it may be handed: name, part of the"
        + " name, or id.", value: ("traeger", "provider")))
  var provider: String?

  @Option(
    help: .text(
      de: "Entscheidungen in so vielen Tagen vom Stichtag an (sonst 90d).",
      en: "Decisions in so many days from the reference date (else 90d).", value: ("90d", "90d")))
  var within: DayCount?

  @Option(
    name: [.customLong("per-district"), .customLong("je-kreis")],
    help: .text(
      de: "Neuer Ordner: eine Seite je Kreis und ein Verzeichnis.",
      en: "New folder: a page for each district, and an index.", value: ("ordner", "folder")),
    completion: .directory)
  var perDistrict: String?

  @Option(
    help: .text(
      de: "Neue Datei: die Seite auch als PDF, von einem installierten Chromium.",
      en: "New file: the page as PDF too, by an installed Chromium.", value: ("datei", "file")),
    completion: .file(extensions: ["pdf"]))
  var pdf: String?

  @OptionGroup var arguments: RankingArguments
  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func validate() throws {
    guard !arguments.outcomes.isEmpty else {
      throw ValidationError(
        de: "Welche Ergebnisse? --outcomes nennt die Dateien.",
        en: "Which outcomes? --outcomes names the files.")
    }
    guard arguments.scope == .provider else {
      throw ValidationError(
        de: "Der Bericht vergleicht Träger: ohne --by.",
        en: "The report compares providers: without --by.")
    }
    guard perDistrict == nil || (provider == nil && output.path == nil && pdf == nil) else {
      throw ValidationError(
        de: "--per-district schreibt einen Ordner: ohne --provider, --output und --pdf.",
        en: "--per-district writes a folder: without --provider, --output and --pdf.")
    }
    guard format == .html || (perDistrict == nil && pdf == nil) else {
      throw ValidationError(
        de: "--per-district und --pdf gehen nur mit --format html.",
        en: "--per-district and --pdf go with --format html only.")
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    let place = try session.workplace()
    try session.expectRoom(for: format.form, at: output)
    for path in [perDistrict, pdf].compactMap(\.self) { try session.expectNothing(at: path) }
    let printer = try pdf.map { _ in try PagePrinter(session) }
    var request = ReportRequest(arguments.request)
    request.isExplained = provider != nil
    if let within { request.days = within.days }
    let basis = try await session.answer(request, at: place)
    let codes = place.vocabulary.codes
    let shown = try ShownUnits(districts: districts, provider: provider, aim: nil)
      .units(of: basis.ranking, codes, session)
    let fewest = session.policy.smallNumbers
    func page(_ districts: Set<District>?) -> Document {
      PageReport.document(
        of: basis, codes: codes, fewest: fewest, version: place.version, districts: districts)
    }
    if let perDistrict {
      let pages = Set(shown.map(\.district)).sorted().map { ($0, "\($0.value).html") }
      let index = PageIndex.document(of: basis, codes: codes, pages: pages)
      let files = [("index.html", index)] + pages.map { ($0.1, page([$0.0])) }
      return try session.createFolder(
        perDistrict, files.map { ($0.0, session.bytes(of: $0.1, as: .html)) })
    }
    let document =
      provider == nil
      ? page(districts.isEmpty ? nil : Set(shown.map(\.district)))
      : ProviderSheet.document(
        of: basis.ranking, codes: codes, fewest: fewest, version: place.version,
        provider: try key(of: shown, in: basis.ranking, session)
      ) { shown.contains($0.score.unit) }
    if let printer, let pdf {
      let bytes = try printer.printed(session.bytes(of: document, as: .html))
      try session.create(pdf, with: bytes, isPrivate: session.policy.filesArePrivate)
      // The PDF is what was asked for: the page besides only where it has a place.
      guard output.path != nil else { return }
    }
    try session.present(document, as: format.form, to: output)
  }

  /// What tells the provider of all these units from others.
  ///
  /// - Throws: the exit code where they are several providers' or nobody knows whose: a sheet is handed to
  ///   one, and holds its figures exactly.
  private func key(
    of units: Set<AssessmentUnit>, in ranking: Ranking, _ session: Session
  ) throws -> String {
    let keys = Set(units.map(\.providerKey))
    if keys.count == 1, let key = keys.first, !key.isEmpty { return key }
    let names = Set(
      ranking.groups.flatMap(\.units).map(\.score).filter { units.contains($0.unit) }
        .compactMap(\.providerName)
    ).sorted().map { SafeText($0, limit: 60).description }.joined(separator: "; ")
    session.say(
      names.isEmpty
        ? LocalizedText(
          de:
            "Wer dieser Träger ist, sagen weder Steckbrief noch Daten: ihm ist nichts auszuhändigen.",
          en:
            "Neither profile nor data say who this provider is: there is nobody to hand a sheet to."
        )
        : LocalizedText(
          de:
            "Ein Blatt ist für einen Träger, gemeint sind mehrere: \(names). Den ganzen Namen angeben.",
          en: "A sheet is for one provider, several are meant: \(names). Give the whole name."))
    throw Session.Exit.noInput
  }
}
