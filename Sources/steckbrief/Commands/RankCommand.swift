import ArgumentParser
import Diagnostics
import Files
import Outcomes
import Profiles
import Reports
import Scoring
import Text
import Values

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
    name: [.customLong("as-of"), .customLong("stichtag")],
    help: ArgumentHelp(
      helpText(
        de: "Stichtag: Stand der Daten (sonst ihr jüngster Eintritt oder Austritt).",
        en: "Reference date: the data are as of this day (else their latest entry or exit)."),
      valueName: helpText(de: "JJJJ-MM-TT", en: "YYYY-MM-DD")))
  var asOf: CalendarDate?

  @Option(
    name: [.customLong("from"), .customLong("von")],
    help: ArgumentHelp(
      helpText(
        de: "Erster Tag der Austritte (sonst 24 Monate auswertbarer Austritte).",
        en: "First day of exits (else 24 months of mature exits)."),
      valueName: helpText(de: "JJJJ-MM-TT", en: "YYYY-MM-DD")))
  var from: CalendarDate?

  @Option(
    name: [.customLong("to"), .customLong("bis")],
    help: ArgumentHelp(
      helpText(
        de: "Letzter Tag der Austritte (sonst der Stichtag).",
        en: "Last day of exits (else the reference date)."),
      valueName: helpText(de: "JJJJ-MM-TT", en: "YYYY-MM-DD")))
  var through: CalendarDate?

  @Option(
    help: ArgumentHelp(
      helpText(
        de: "Monate, um die der Verbleib verspätet bekannt wird.",
        en: "Months by which the status six months later is known late."),
      valueName: helpText(de: "monate", en: "months")))
  var lag: Int = 0

  @Option(
    help: ArgumentHelp(
      helpText(
        de: "Was als integriert zählt: 48a (§ 48a SGB II), eq (Eingliederungsquote) oder vq"
          + " (Verbleibsquote).",
        en: "What counts as integrated: 48a (§ 48a SGB II), eq (integration rate) or vq"
          + " (retention rate)."),
      valueName: "48a|eq|vq"))
  var definition: IntegrationDefinition = .law48a

  @Option(
    help: ArgumentHelp(
      helpText(
        de: "Anteil der Zeilen in Prozent, die ohne Platz im Katalog bleiben dürfen.",
        en: "Share of rows in percent that may be without a place in the catalogue."),
      valueName: helpText(de: "prozent", en: "percent")))
  var maxUnmatched: Double = 5

  @Flag(
    help: ArgumentHelp(
      helpText(
        de: "Fehlerhafte Zeilen nennen, zählen und übergehen, statt die Datei abzulehnen.",
        en: "Name, count and skip faulty rows instead of refusing the file.")))
  var lenient = false

  @Option(help: ArgumentHelp(helpText(de: "Form der Ausgabe.", en: "Form of the output.")))
  var format: OutputFormat = .table

  @OptionGroup var catalogOption: CatalogOption
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard (0...24).contains(lag) else {
      throw ValidationError(
        helpText(de: "--lag liegt zwischen 0 und 24.", en: "--lag lies between 0 and 24."))
    }
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
      outcomes,
      request: CohortRequest(
        asOf: asOf, lagMonths: lag, from: from, through: through, definition: definition),
      options: ReadingOptions(
        badRows: lenient ? .skip : .refuse, cores: ProcessEnvironment.coreCount))
    let vocabulary = try session.vocabulary()
    let catalog = try session.catalog(in: catalogOption.folder, vocabulary: vocabulary)
    var log = DiagnosticLog()
    let ranking: Ranking
    do {
      ranking = try Ranking(
        data, catalog: catalog,
        request: RankingRequest(largestUnmatchedShare: maxUnmatched / 100), log: &log)
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

extension CalendarDate: ExpressibleByArgument {
  /// `2010-12-31` or `31.12.2010`.
  public init?(argument: String) {
    guard let date = CalendarDate(iso8601: argument) ?? CalendarDate(german: argument) else {
      return nil
    }
    self = date
  }
}

extension IntegrationDefinition: ExpressibleByArgument {}
