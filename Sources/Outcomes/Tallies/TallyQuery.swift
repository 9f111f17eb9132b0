internal import Values

/// The database systems that ``TallyQuery`` speaks to.
package enum SQLDialect: String, CaseIterable, Sendable {
  case postgres, duckdb, sqlite, spark

  /// The type of a text.
  fileprivate var text: String {
    switch self {
    case .postgres, .duckdb: "VARCHAR"
    case .sqlite: "TEXT"
    case .spark: "STRING"
    }
  }

  fileprivate func date(_ date: CalendarDate) -> String {
    // SQLite has no dates: a text in ISO 8601 compares as one.
    self == .sqlite ? "'\(date)'" : "DATE '\(date)'"
  }
}

/// The statement that makes the same sums where the rows are: for data that outgrow one machine.
///
/// The table has the columns of `outcomes`, named in German, with dates, decimal numbers and NULL
/// for empty cells. Maturity needs no arithmetic on dates: the last mature exit is one day.
package enum TallyQuery {
  /// - Parameters:
  ///   - rules: their reference date and window are written into the statement.
  ///   - table: the name of the table, as SQL writes it.
  package static func text(
    _ dialect: SQLDialect, rules: CohortRules, strata: [Stratum], table: String = "teilnahmen"
  ) -> String {
    let keys = TallyWriter.keyNames + strata.map { quoted($0.name, dialect) }
    let levels =
      TallyWriter.keyNames.map { "COALESCE(\($0), '') AS \($0)" }
      + strata.map { level($0, rules, dialect) + " AS " + quoted($0.name, dialect) }
    let parameters = zip(
      TallyWriter.parameterNames,
      [
        "'\(rules.asOf)'", "\(rules.lagMonths)", "'\(rules.definition.rawValue)'",
        "'\(rules.from)'", "'\(rules.through)'",
      ]
    ).map { "\($1) AS \($0)" }
    let sums = TallyColumn.all.map { sum($0, dialect) }
    return """
      -- Summen von Teilnahmen / tallies of participations (steckbrief tally --sql \(dialect.rawValue))
      -- Stichtag \(rules.asOf); fehlende Spalten als NULL ergänzen / add missing columns as NULL.
      -- Prüft nichts / checks nothing: „steckbrief outcomes check“ prüft Zeilen / checks rows.
      WITH zeilen AS (
        SELECT
          \(levels.joined(separator: ",\n    ")),
          \(standing(rules, dialect)) AS stand,
          \(observation("statusAustritt", rules.definition)) AS zuerst,
          \(observation("status6Monate", rules.definition)) AS danach,
          \(dropOut) AS abbruch,
          austritt, status6Monate, abcEintritt AS klasseEintritt, abcAustritt, abschluss, beispiel,
          CAST(ROUND(kosten * 100) AS \(dialect == .sqlite ? "INTEGER" : "BIGINT")) AS cent
        FROM \(table)
      )
      SELECT
        \((keys + parameters + sums).joined(separator: ",\n  "))
      FROM zeilen
      GROUP BY \(keys.joined(separator: ", "))
      ORDER BY massnahme, traeger, kreis, zielgruppe\(strata.map { ", " + quoted($0.name, dialect) }
        .joined());

      """
  }

  /// A name that is no plain word stands in the quotes of the dialect.
  private static func quoted(_ name: String, _ dialect: SQLDialect) -> String {
    let isPlain = name.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
    if isPlain { return name }
    return dialect == .spark
      ? "`" + name.replacing("`", with: "``") + "`"
      : "\"" + name.replacing("\"", with: "\"\"") + "\""
  }

  private static func standing(_ rules: CohortRules, _ dialect: SQLDialect) -> String {
    let mature = rules.lastMatureExit.map { "WHEN austritt <= \(dialect.date($0)) THEN 'faellig' " }
    return """
      CASE WHEN austrittsgrund = 'nichtantritt' THEN 'nichtAngetreten'
            WHEN austritt IS NULL OR austritt > \(dialect.date(rules.asOf)) THEN 'laufend'
            WHEN austritt < \(dialect.date(rules.from)) OR austritt > \
      \(dialect.date(rules.through)) THEN 'ausserhalbZeitraum'
            \(mature ?? "")ELSE 'offen' END
      """
  }

  private static func observation(
    _ column: String, _ definition: IntegrationDefinition
  ) -> String {
    func list(_ observation: Observation) -> String {
      EmploymentStatus.allCases.filter { definition.observation(of: $0) == observation }
        .map { "'\($0.rawValue)'" }.joined(separator: ", ")
    }
    return """
      CASE WHEN \(column) IN (\(list(.integrated))) THEN 'ja'
            WHEN \(column) IN (\(list(.notIntegrated))) THEN 'nein'
            WHEN \(column) IN (\(list(.outside))) THEN 'ausserhalb' ELSE 'unbekannt' END
      """
  }

  private static var dropOut: String {
    func list(_ isDropOut: Bool) -> String {
      ExitReason.allCases.filter { $0.isDropOut == isDropOut }.map { "'\($0.rawValue)'" }
        .joined(separator: ", ")
    }
    return "CASE WHEN austrittsgrund IN (\(list(true))) THEN 'ja' WHEN austrittsgrund IN"
      + " (\(list(false))) THEN 'nein' ELSE 'unbekannt' END"
  }

  private static func level(
    _ stratum: Stratum, _ rules: CohortRules, _ dialect: SQLDialect
  ) -> String {
    let exit = "CAST(austritt AS \(dialect.text))"
    let inWindow =
      "austritt BETWEEN \(dialect.date(rules.from)) AND \(dialect.date(rules.through))"
    switch stratum {
    case .exitMonth:
      return "CASE WHEN \(inWindow) THEN substr(\(exit), 1, 7) ELSE '' END"
    case .exitQuarter:
      let month = "substr(\(exit), 6, 2)"
      return "CASE WHEN \(inWindow) THEN concat_quarter ELSE '' END".replacing(
        "concat_quarter",
        with: "substr(\(exit), 1, 4) || CASE WHEN \(month) <= '03' THEN '-Q1' WHEN \(month) <= '06'"
          + " THEN '-Q2' WHEN \(month) <= '09' THEN '-Q3' ELSE '-Q4' END")
    case .monthsUnemployed:
      let column = ParticipationColumn.monthsUnemployed.rawValue
      let bands = Stratum.bandNames.dropFirst()
      let cases = zip(Stratum.bandEdges, bands).map { "WHEN \(column) < \($0) THEN '\($1)'" }
      return "CASE WHEN \(column) IS NULL THEN '' \(cases.joined(separator: " "))"
        + " ELSE '\(bands.last ?? "")' END"
    case .classAtEntry, .ageGroup, .sex, .qualificationAtEntry, .feature:
      return "COALESCE(\(quoted(stratum.name, dialect)), '')"
    }
  }

  private static func sum(_ column: TallyColumn, _ dialect: SQLDialect) -> String {
    switch column.kind {
    case .count:
      "SUM(CASE WHEN \(column.condition) THEN 1 ELSE 0 END) AS \(quoted(column.name, dialect))"
    case .cost:
      "COALESCE(SUM(CASE WHEN \(column.condition) THEN cent END), 0) / 100.0 AS \(column.name)"
    case .largestCost:
      "COALESCE(MAX(CASE WHEN \(column.condition) THEN cent END), 0) / 100.0 AS \(column.name)"
    case .firstDay:
      "CAST(MIN(CASE WHEN \(column.condition) THEN austritt END) AS \(dialect.text)) AS"
        + " \(column.name)"
    case .lastDay:
      "CAST(MAX(CASE WHEN \(column.condition) THEN austritt END) AS \(dialect.text)) AS"
        + " \(column.name)"
    }
  }
}
