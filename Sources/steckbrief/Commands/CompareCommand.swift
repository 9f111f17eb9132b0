import ArgumentParser
import Files
import Profiles
import Reports
import Text

/// `compare ID ID...`
struct CompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare",
      abstract: helpText(
        de: "Maßnahmen nebeneinander stellen, Unterschiede bezeichnet.",
        en: "Put measures side by side, differences marked."),
      aliases: ["vergleichen"])
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, markdown, json
  }

  @Argument(
    help: ArgumentHelp(
      helpText(de: "Zwei oder mehr Kennungen.", en: "Two or more ids."),
      valueName: helpText(de: "kennung", en: "id")))
  var ids: [String]

  @Option(help: ArgumentHelp(helpText(de: "Form der Ausgabe.", en: "Form of the output.")))
  var format: Format = .table

  @OptionGroup var catalogOption: CatalogOption
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard Set(ids.map { $0.uppercased() }).count == ids.count, ids.count >= 2 else {
      throw ValidationError(
        helpText(
          de: "Ein Vergleich braucht mindestens zwei verschiedene Kennungen.",
          en: "A comparison needs at least two different ids."))
    }
  }

  func run() throws {
    let session = Session(language: languageOption.language)
    let vocabulary = try session.vocabulary()
    let catalog = try session.catalog(in: catalogOption.folder, vocabulary: vocabulary)
    let report = ComparisonReport(
      try session.entries(ids, in: catalog, at: "compare"), codes: vocabulary.codes,
      language: session.language)
    switch format {
    case .table: try session.write(report.text(width: Terminal.outputWidth))
    case .markdown: try session.write(report.markdown)
    case .json: try session.write(report.json.serialized())
    }
  }
}
