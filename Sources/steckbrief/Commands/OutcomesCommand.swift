import ArgumentParser
import Catalog
import Files
import Outcomes
import Reports
import Scoring
import SystemPackage
import Text
import Values

/// `outcomes check FILE...`
struct OutcomesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "outcomes",
      abstract: helpText(
        de: "Ergebnisdaten prüfen, bevor daraus eine Rangliste wird.",
        en: "Check outcome data before a ranking is made of them."),
      subcommands: [OutcomesCheckCommand.self],
      aliases: ["ergebnisse"])
  }
}

/// `outcomes check FILE...`: what the data hold, what is wrong with them, what to do.
struct OutcomesCheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: helpText(
        de: "Zeilen, Zeiträume, Unbekanntes, Widersprüche, und was zu tun ist.",
        en: "Rows, dates, unknowns, contradictions, and what to do."),
      aliases: ["pruefen"])
  }

  @Argument(
    help: ArgumentHelp(
      helpText(
        de: "CSV-Dateien oder Ordner; - liest die Standardeingabe.",
        en: "CSV files or folders; - reads the standard input."),
      valueName: helpText(de: "datei", en: "file")),
    completion: .file(extensions: ["csv", "gz"]))
  var paths: [String]

  @Option(help: ArgumentHelp(helpText(de: "Form der Ausgabe.", en: "Form of the output.")))
  var format: OutputFormat = .table

  @OptionGroup var cohort: CohortOptions
  @OptionGroup var reading: ReadingArguments
  @OptionGroup var catalogOption: CatalogOption
  @OptionGroup var languageOption: LanguageOption

  func run() async throws {
    let session = Session(language: languageOption.language)
    var options = reading.options
    // What is wrong is to be told, and what is right to be counted all the same.
    options.badRows = .skip
    let sources = session.sources(at: paths)
    let data = try await session.outcomes(sources, request: cohort.request, options: options)
    var all = cohort.request
    all.asOf = data.table.rules.asOf
    // Sums are of their own window and no other.
    if !data.inputs.contains(where: \.isTally) {
      all.from = CalendarDate(year: 1990, month: 1, day: 1)
    }
    let months = try await session.outcomes(
      sources, request: all, strata: [.exitMonth], options: options, isTold: true)
    var distributions: [OutcomeData] = []
    for stratum in Set(data.inputs.flatMap(\.strata)).sorted(by: { $0.name < $1.name })
    where ![.exitMonth, .exitQuarter].contains(stratum) {
      distributions.append(
        try await session.outcomes(
          sources, request: cohort.request, strata: [stratum], options: options, isTold: true))
    }
    let catalog =
      catalogOption.isExpected
      ? try await session.catalog(catalogOption, vocabulary: try session.vocabulary()) : nil
    let check = OutcomeCheck(
      data, byMonth: months, distributions: distributions, catalog: catalog)
    switch format {
    case .table:
      try session.write(
        OutcomeCheckReport(check, language: session.language, width: Terminal.outputWidth).text)
    case .json: try session.write(OutcomeCheckJSON.value(of: check).serialized())
    }
    let isFaulty = check.data.inputs.contains { $0.skippedRows > 0 }
    // With --lenient a ranking passes over faulty rows too.
    if check.isRefused || (isFaulty && !reading.lenient) { throw Session.Exit.dataError }
  }
}
