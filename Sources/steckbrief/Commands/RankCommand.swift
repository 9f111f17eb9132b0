import ArgumentParser
import Diagnostics
import Files
import Outcomes
import Profiles
import Reports
import Scoring
import Text

/// `rank --outcomes FILE...`
struct RankCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rank",
      abstract: helpText(
        de: "Träger nach den Ergebnissen ihrer Maßnahmen ordnen.",
        en: "Rank providers by the outcomes of their measures."),
      aliases: ["rangliste"])
  }

  @Option(
    name: [.customLong("outcomes"), .customLong("ergebnisse")], parsing: .upToNextOption,
    help: ArgumentHelp(
      helpText(
        de: "CSV-Dateien mit Teilnahmen; - liest die Standardeingabe.",
        en: "CSV files with participations; - reads the standard input."),
      valueName: helpText(de: "datei", en: "file")))
  var outcomes: [String]

  @Option(
    help: ArgumentHelp(
      helpText(
        de: "Anteil der Zeilen in Prozent, die ohne Platz im Katalog bleiben dürfen.",
        en: "Share of rows in percent that may be without a place in the catalogue."),
      valueName: helpText(de: "prozent", en: "percent")))
  var maxUnmatched: Double = 5

  @Option(
    name: [.customLong("consortium"), .customLong("verbund")],
    help: ArgumentHelp(
      helpText(
        de:
          "Wem die Ergebnisse eines Trägerverbunds zählen: lead (federführender Träger) oder equal"
          + " (jedem Mitglied voll).",
        en: "Who is credited with a consortium's outcomes: lead (the lead) or equal (each member in"
          + " full)."),
      valueName: "lead|equal"))
  var consortium: ConsortiumCredit = .lead

  @Flag(
    name: [.customLong("follow-renewals"), .customLong("mit-vorgaengern")],
    help: ArgumentHelp(
      helpText(
        de: "Eine Maßnahme mit der zusammen zählen, die ihr beim selben Träger folgt.",
        en: "Count a measure together with the one that follows it at the same provider.")))
  var followRenewals = false

  @Option(help: ArgumentHelp(helpText(de: "Form der Ausgabe.", en: "Form of the output.")))
  var format: OutputFormat = .table

  @OptionGroup var cohort: CohortOptions
  @OptionGroup var reading: ReadingArguments
  @OptionGroup var catalogOption: CatalogOption
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard (0...100).contains(maxUnmatched) else {
      throw ValidationError(
        helpText(
          de: "--max-unmatched liegt zwischen 0 und 100.",
          en: "--max-unmatched lies between 0 and 100."))
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    let data = try await session.outcomes(
      outcomes, request: cohort.request, options: reading.options)
    let vocabulary = try session.vocabulary()
    let catalog = try await session.catalog(catalogOption, vocabulary: vocabulary)
    var log = DiagnosticLog()
    let ranking: Ranking
    do {
      ranking = try Ranking(
        data, catalog: catalog,
        request: RankingRequest(
          largestUnmatchedShare: maxUnmatched / 100, consortium: consortium,
          followsRenewals: followRenewals), log: &log)
    } catch {
      session.report(error.diagnostics)
      throw session.end(error.diagnostics)
    }
    session.report(log.diagnostics)
    switch format {
    case .table:
      try session.write(
        RankingReport(
          ranking, codes: vocabulary.codes, language: session.language,
          width: Terminal.outputWidth
        ).text)
    case .json: try session.write(RankingJSON.value(of: ranking).serialized())
    }
  }
}

extension ConsortiumCredit: ExpressibleByArgument {}
