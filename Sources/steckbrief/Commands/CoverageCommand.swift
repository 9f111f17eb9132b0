import ArgumentParser
import Rendering
import Reports
import Text
import UseCases

/// `coverage`
struct CoverageCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "coverage",
      abstract: helpText(
        de: "Zeigen, welcher Kreis für welche Zielgruppe Maßnahmen hat und wo Lücken sind.",
        en: "Show which district has measures for which target group, and where the gaps are."),
      discussion: helpText(
        de: "Ohne --status zählen laufende und ausgelaufene Maßnahmen, keine Entwürfe und nichts"
          + " Zurückgezogenes. Alle Filter von „search“ gelten.",
        en: "Without --status, active and ended measures count, no drafts and nothing withdrawn."
          + " All filters of \"search\" apply."),
      aliases: ["abdeckung"])
  }

  enum Format: String, FormatChoice {
    case table, markdown, html, csv, json, xlsx
  }

  @Flag(
    name: [.customLong("gaps"), .customLong("luecken")],
    help: .text(
      de: "Nur die Lücken, und wer eine Maßnahme leihen könnte.",
      en: "Only the gaps, and who could lend a measure."))
  var showsGaps = false

  @Option(help: .text(de: "Form der Ausgabe.", en: "Form of the output."))
  var format: Format = .table

  @OptionGroup var output: OutputOption

  @OptionGroup(title: HelpGroup.filter) var filter: FilterOptions
  @OptionGroup(title: HelpGroup.general) var catalogOption: CatalogOption
  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func run() async throws {
    let session = Session(language: languageOption.language)
    try session.expectRoom(for: format.form, at: output)
    var request = CoverageRequest(in: catalogOption.request)
    request.filter = filter.request
    let found = try await session.answer(request, at: try session.workplace())
    try session.present(
      showsGaps
        ? CoverageGapReport(found.coverage, in: found.catalog).document
        : CoverageReport(found.coverage, in: found.catalog).document, as: format.form,
      to: output)
  }
}
