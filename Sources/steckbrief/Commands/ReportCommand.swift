import ArgumentParser
import Disclosure
import Profiles
import Rendering
import Report
import Reports
import Scoring
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
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    let place = try session.workplace()
    try session.expectRoom(for: format.form, at: output)
    var request = ReportRequest(arguments.request)
    request.isExplained = provider != nil
    if let within { request.days = within.days }
    let basis = try await session.answer(request, at: place)
    let codes = place.vocabulary.codes
    let shown = try ShownUnits(districts: districts, provider: provider, aim: nil)
      .units(of: basis.ranking, codes, session)
    let fewest = session.policy.smallNumbers
    let document =
      provider == nil
      ? PageReport.document(of: basis, codes: codes, fewest: fewest, version: place.version) {
        shown.contains($0.score.unit)
      }
      : ProviderSheet.document(
        of: basis.ranking, codes: codes, fewest: fewest, version: place.version
      ) { shown.contains($0.score.unit) }
    try session.present(document, as: format.form, to: output)
  }
}
