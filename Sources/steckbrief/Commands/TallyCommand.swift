import ArgumentParser
import Diagnostics
import Outcomes
import Profiles
import Text

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
    help: ArgumentHelp(
      helpText(
        de: "CSV-Dateien oder Ordner; - liest die Standardeingabe.",
        en: "CSV files or folders; - reads the standard input."),
      valueName: helpText(de: "datei", en: "file")),
    completion: .file(extensions: ["csv", "gz"]))
  var paths: [String] = []

  @Option(
    name: [.customLong("by"), .customLong("nach")], parsing: .upToNextOption,
    help: ArgumentHelp(
      helpText(
        de: "Wonach außer Träger, Maßnahme, Kreis und Zielgruppe getrennt wird: austrittsquartal,"
          + " austrittsmonat, abcEintritt, altersgruppe, geschlecht, arbeitslosMonate,"
          + " berufsabschluss, merkmal.<name>. Sonst alles, was die Dateien haben und rank zur"
          + " Bereinigung braucht; mit --sql alles davon, nur kein merkmal.",
        en: "What to tell apart besides provider, measure, district and target group:"
          + " austrittsquartal, austrittsmonat, abcEintritt, altersgruppe, geschlecht,"
          + " arbeitslosMonate, berufsabschluss, merkmal.<name>. Else everything that the files have"
          + " and rank adjusts for; with --sql all of it but no merkmal."),
      valueName: helpText(de: "spalte", en: "column")))
  var strata: [Stratum] = []

  @Flag(
    name: [.customLong("by-nothing"), .customLong("nach-nichts")],
    help: ArgumentHelp(
      helpText(
        de: "Nach keinem Merkmal trennen: weniger Zeilen, aber rank kann nicht bereinigen.",
        en: "Tell no characteristics apart: fewer rows, but rank cannot adjust.")))
  var byNothing = false

  @Option(
    help: ArgumentHelp(
      helpText(
        de: "Statt zu summieren die Abfrage ausgeben, die es in dieser Datenbank tut; braucht"
          + " --as-of. --column nennt dann eine Spalte der Tabelle, wie SQL sie schreibt, oder NULL.",
        en: "Instead of summing print the query that does it in this database; needs --as-of."
          + " --column then names a column of the table as SQL writes it, or NULL."),
      valueName: "postgres|duckdb|sqlite|spark"))
  var sql: SQLDialect?

  @Option(
    help: ArgumentHelp(
      helpText(
        de: "Mit --sql: die Tabelle der Teilnahmen, wie SQL sie schreibt, etwa amt.teilnahmen"
          + " (sonst teilnahmen).",
        en: "With --sql: the table of participations as SQL writes it, as in amt.teilnahmen"
          + " (else teilnahmen)."),
      valueName: helpText(de: "name", en: "name")))
  var table: String?

  @OptionGroup var cohort: CohortOptions
  @OptionGroup var reading: ReadingArguments
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard Set(strata).count == strata.count else {
      throw ValidationError(
        helpText(de: "--by nennt etwas zweimal.", en: "--by names something twice."))
    }
    guard strata.isEmpty || !byNothing else {
      throw ValidationError(
        helpText(
          de: "--by und --by-nothing schließen einander aus.",
          en: "--by and --by-nothing exclude each other."))
    }
    guard sql == nil || (paths.isEmpty && cohort.asOf != nil) else {
      throw ValidationError(
        helpText(
          de: "--sql liest keine Datei und braucht --as-of.",
          en: "--sql reads no file and needs --as-of."))
    }
    guard table?.isEmpty != true else {
      throw ValidationError(helpText(de: "--table ist leer.", en: "--table is empty."))
    }
    guard table == nil || sql != nil else {
      throw ValidationError(
        helpText(de: "--table gehört zu --sql.", en: "--table goes with --sql."))
    }
    guard !paths.isEmpty || sql != nil else {
      throw ValidationError(
        helpText(de: "Welche Datei? - liest die Standardeingabe.", en: "Which file? - reads stdin.")
      )
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    if let sql {
      guard let rules = cohort.request.rules(latestDay: nil) else {
        throw ValidationError(
          helpText(
            de: "--from muss vor --to und vor --as-of liegen.",
            en: "--from must lie before --to and before --as-of."))
      }
      // What a table has besides these it does not say.
      let query = TallyQuery(
        sql, rules: rules, strata: strata.isEmpty && !byNothing ? Stratum.caseMix : strata,
        table: table ?? "teilnahmen", columns: reading.options.columnNames)
      return try session.write(query.text(languageOption.language))
    }
    let found = session.sources(at: paths)
    let present = OutcomeFiles.strata(of: found.sources, options: reading.options)
    try session.expect(strata, among: present)
    // What a ranking of the rows would adjust for, so that one of the sums comes to the same.
    let strata = strata.isEmpty && !byNothing ? present : strata
    let data = try await session.outcomes(
      found, request: cohort.request, strata: strata, options: reading.options)
    let smallGroups = try await TallyWriter.write(data.table, cores: reading.options.cores) {
      try session.write($0)
    }
    if smallGroups > 0 {
      session.report([.smallGroups(smallGroups, of: data.table.groups.count)])
    }
  }
}

extension Session {
  /// - Throws: the exit code for usage where a characteristic of a district's own is asked for that
  ///   no file has, which has been reported.
  fileprivate func expect(_ strata: [Stratum], among present: [Stratum]) throws {
    let missing = strata.filter { !Stratum.standard.contains($0) && !present.contains($0) }
    guard !missing.isEmpty else { return }
    let known = present.map(\.name).joined(separator: ", ")
    report(
      missing.map { stratum in
        Diagnostic(
          .unknownName, at: SourceLocation(file: "--by"),
          message: LocalizedText(
            de: "Eine Spalte „\(stratum.name)“ hat keine der Dateien.",
            en: "None of the files has a column \"\(stratum.name)\"."),
          help: LocalizedText(de: "Es gibt: \(known)", en: "There are: \(known)"))
      })
    throw ExitCode.validationFailure
  }
}

extension SQLDialect: ExpressibleByArgument {}

extension Stratum: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(name: argument)
  }
}
