import ArgumentParser
import Outcomes
import Reports
import Text
import UseCases

/// `tally FILE...`: sums as CSV.
struct TallyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tally",
      abstract: helpText(
        de: "Teilnahmen nach Maßnahme und Merkmalen summieren, als CSV für rank.",
        en: "Sum participations by measure and characteristics, as CSV for rank."),
      discussion: helpText(
        de: "Nach Merkmalen getrennt sind viele Gruppen eine einzige Person: die Summen sind dann"
          + " noch personenbezogene Daten und bleiben im Haus.",
        en: "Told apart by characteristics many groups are one person: the sums are then still"
          + " personal data and stay in the house."),
      aliases: ["summen"])
  }

  @Argument(
    help: .text(
      de: "CSV-Dateien, Arbeitsmappen (.xlsx) oder Ordner; - liest die Standardeingabe.",
      en: "CSV files, workbooks (.xlsx) or folders; - reads the standard input.",
      value: ("datei", "file")),
    completion: .file(extensions: ["csv", "gz", "xlsx"]))
  var paths: [String] = []

  @Option(
    name: [.customLong("by"), .customLong("nach")], parsing: .upToNextOption,
    help: .text(
      de: "Wonach außer Träger, Maßnahme, Kreis und Zielgruppe getrennt wird: austrittsquartal,"
        + " austrittsmonat, abcEintritt, altersgruppe, geschlecht, arbeitslosMonate,"
        + " berufsabschluss, merkmal.<name>. Sonst alles, was die Dateien haben und rank zur"
        + " Bereinigung braucht; mit --sql alles davon, nur kein merkmal.",
      en: "What to tell apart besides provider, measure, district and target group:"
        + " austrittsquartal, austrittsmonat, abcEintritt, altersgruppe, geschlecht,"
        + " arbeitslosMonate, berufsabschluss, merkmal.<name>. Else everything that the files have"
        + " and rank adjusts for; with --sql all of it but no merkmal.", value: ("spalte", "column")
    ))
  var strata: [Stratum] = []

  @Flag(
    name: [.customLong("by-nothing"), .customLong("nach-nichts")],
    help: .text(
      de: "Nach keinem Merkmal trennen: weniger Zeilen, aber rank kann nicht bereinigen.",
      en: "Tell no characteristics apart: fewer rows, but rank cannot adjust."))
  var byNothing = false

  @Option(
    help: .text(
      de: "Statt zu summieren die Abfrage ausgeben, die es in dieser Datenbank tut; braucht"
        + " --as-of. --column nennt dann eine Spalte der Tabelle, wie SQL sie schreibt, oder NULL.",
      en: "Instead of summing print the query that does it in this database; needs --as-of."
        + " --column then names a column of the table as SQL writes it, or NULL.",
      value: "postgres|duckdb|sqlite|spark"))
  var sql: SQLDialect?

  @Option(
    help: .text(
      de: "Mit --sql: die Tabelle der Teilnahmen, wie SQL sie schreibt, etwa amt.teilnahmen"
        + " (sonst teilnahmen).",
      en: "With --sql: the table of participations as SQL writes it, as in amt.teilnahmen"
        + " (else teilnahmen).", value: ("name", "name")))
  var table: String?

  enum Format: String, FormatChoice {
    case csv, xlsx
  }

  @Option(help: .text(de: "Form der Ausgabe.", en: "Form of the output."))
  var format: Format = .csv

  @OptionGroup var output: OutputOption
  @OptionGroup(title: HelpGroup.cohort) var cohort: CohortOptions
  @OptionGroup(title: HelpGroup.reading) var reading: ReadingArguments
  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func validate() throws {
    guard Set(strata).count == strata.count else {
      throw ValidationError(de: "--by nennt etwas zweimal.", en: "--by names something twice.")
    }
    guard strata.isEmpty || !byNothing else {
      throw ValidationError(
        de: "--by und --by-nothing schließen einander aus.",
        en: "--by and --by-nothing exclude each other.")
    }
    guard sql == nil || (paths.isEmpty && cohort.asOf != nil) else {
      throw ValidationError(
        de: "--sql liest keine Datei und braucht --as-of.",
        en: "--sql reads no file and needs --as-of.")
    }
    guard sql == nil || reading.columnsFrom == nil else {
      throw ValidationError(
        de: "--columns-from gehört nicht zu --sql; dort nennt --column die Spalten der Tabelle.",
        en: "--columns-from does not go with --sql; there --column names the table's columns.")
    }
    guard format == .xlsx || output.path == nil else {
      throw ValidationError(
        de: "--output gehört zu --format xlsx; CSV geht auf die Standardausgabe.",
        en: "--output goes with --format xlsx; CSV goes to the standard output.")
    }
    guard sql == nil || format == .csv else {
      throw ValidationError(
        de: "--format xlsx gehört nicht zu --sql.", en: "--format xlsx does not go with --sql.")
    }
    guard table?.isEmpty != true else {
      throw ValidationError(de: "--table ist leer.", en: "--table is empty.")
    }
    guard table == nil || sql != nil else {
      throw ValidationError(de: "--table gehört zu --sql.", en: "--table goes with --sql.")
    }
    guard !paths.isEmpty || sql != nil else {
      throw ValidationError(
        de: "Welche Datei? - liest die Standardeingabe.", en: "Which file? - reads stdin.")
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    try session.expectRoom(for: format.form, at: output)
    if let sql {
      guard let rules = cohort.request.rules(latestDay: nil) else {
        throw ValidationError(
          de: "--from muss vor --to und vor --as-of liegen.",
          en: "--from must be before --to and before --as-of.")
      }
      // What a table has besides these it does not say.
      let query = TallyQuery(
        sql, rules: rules, strata: strata.isEmpty && !byNothing ? Stratum.caseMix : strata,
        table: table ?? "teilnahmen", columns: reading.request.columnNames)
      return try session.write(query.text(languageOption.language))
    }
    var request = TallyRequest(outcomes: paths)
    request.strata = strata.isEmpty && !byNothing ? nil : strata
    request.cohort = cohort.request
    request.reading = reading.request
    let place = try session.workplace()
    let data = try await session.answer(request, at: place)
    let smallGroups = try await write(data.table, session, cores: reading.cores ?? place.cores)
    if smallGroups > 0 {
      session.report([.smallGroups(smallGroups, of: data.table.groups.count)])
    }
  }
}

extension TallyCommand {
  /// - Returns: how many groups are one or two participations.
  private func write(
    _ table: TallyTable, _ session: Session, cores: Int
  ) async throws -> Int {
    guard format == .xlsx else {
      return try await TallyWriter.write(table, cores: cores) { try session.write($0) }
    }
    let records = TallyRecords(table)
    try session.present(TallyReport.document(of: records), as: nil, to: output)
    return records.smallGroups
  }
}

extension SQLDialect: ExpressibleByArgument {}

extension Stratum: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(name: argument)
  }
}
