import ArgumentParser
import Catalog
import Profiles
import Rendering
import Reports
import Text
import UseCases

/// `compare ID ID...`
struct CompareCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare",
      abstract: helpText(
        de: "Maßnahmen nebeneinander stellen, Unterschiede bezeichnet.",
        en: "Put measures side by side, differences marked."),
      aliases: ["vergleichen"])
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, markdown, html, json

    var form: ReportForm { ReportForm(rawValue: rawValue) ?? .table }
  }

  @Argument(
    help: .text(de: "Zwei oder mehr Kennungen.", en: "Two or more ids.", value: ("kennung", "id")))
  var ids: [String]

  @Option(help: .text(de: "Form der Ausgabe.", en: "Form of the output."))
  var format: Format = .table

  @OptionGroup(title: HelpGroup.general) var catalogOption: CatalogOption
  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func validate() throws {
    guard Set(ids.map { $0.uppercased() }).count == ids.count, ids.count >= 2 else {
      throw ValidationError(
        de: "Ein Vergleich braucht mindestens zwei verschiedene Kennungen.",
        en: "A comparison needs at least two different ids.")
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    let place = try session.workplace()
    let compared = try await session.answer(
      CompareRequest(ids, in: catalogOption.request), at: place)
    let codes = place.vocabulary.codes
    let document =
      switch compared {
      case .measures(let entries): ComparisonReport(entries, codes: codes).document
      case .documents(let entries):
        DocumentComparison(entries.map(\.document), codes: codes).document
      }
    try session.present(document, as: format.form)
  }
}
