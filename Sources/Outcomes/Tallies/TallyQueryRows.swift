internal import Values

/// What ``TallyQuery`` makes of a row before it sums: texts, then values, then where it stands.
extension TallyQuery {
  /// Of the table: everything as text, so that it may have any type. The only place where its
  /// columns are named.
  var source: [String] {
    levelNames.map { "COALESCE(\(text(of: $0)), '') AS \(dialect.quoted($0))" }
      + facts.map { "NULLIF(\(text(of: $0.rawValue)), '') AS \(alias($0))" }
  }

  private var levelNames: [String] {
    TallyWriter.keyNames + strata.filter(\.isText).map(\.name)
  }

  private var facts: [ParticipationColumn] {
    [
      .entry, .exit, .exitReason, .statusAtExit, .statusAtSixMonths, .classAtEntry, .classAtExit,
      .qualification, .cost, .example,
    ] + (strata.contains(.monthsUnemployed) ? [.monthsUnemployed] : [])
  }

  /// Of those texts: the same without blanks around them, NULL where they are marks of what is not
  /// known. Marks that no plain comparison finds, such as those with other blanks inside, are left
  /// to the reader of CSV.
  var knownTexts: [String] {
    levelNames.map { dialect.quoted($0) } + facts.map { "\(known($0)) AS \(alias($0))" }
  }

  /// Words of a closed list are in small letters, classes in capitals.
  private func known(_ column: ParticipationColumn) -> String {
    let text = "trim(\(alias(column)))"
    let marks = (MissingValue.marks + ["k. a.", "keine angabe", "keine angaben", "ohne angabe"])
      .filter { $0 != ExitReason.unknown.rawValue }
    let list = ([""] + marks).map { "'\($0)'" }.joined(separator: ", ")
    let isClass = column == .classAtEntry || column == .classAtExit
    let value = column.codes == nil ? text : isClass ? "upper(\(text))" : "lower(\(text))"
    return "CASE WHEN lower(\(text)) IN (\(list)) THEN NULL ELSE \(value) END"
  }

  private func text(of name: String) -> String {
    let column = ParticipationColumn(rawValue: name)
    return dialect.asText(column.flatMap { columns[$0] } ?? dialect.quoted(name))
  }

  /// The class at entry may be a level as well, which is never NULL and has the column's own name.
  private func alias(_ column: ParticipationColumn) -> String {
    column == .classAtEntry ? "klasseEintritt" : column.rawValue
  }

  /// Of those texts: dates and numbers.
  var values: [String] {
    let texts =
      TallyWriter.keyNames + strata.filter(\.isText).map { dialect.quoted($0.name) } + [
        "austrittsgrund", "statusAustritt", "status6Monate", "klasseEintritt", "abcAustritt",
      ]
    let months = dialect.number(ofText: "NULLIF(arbeitslosMonate, 'unbekannt')")
    return texts + [
      yesOrNo("abschluss"), yesOrNo("beispiel"),
      dialect.date(ofText: "eintritt") + " AS eintritt",
      dialect.date(ofText: "austritt") + " AS austritt",
      dialect.amount(ofText: "replace(kosten, ',', '.')") + " AS betrag",
    ] + (strata.contains(.monthsUnemployed) ? [months + " AS arbeitslosMonate"] : [])
  }

  /// A table may have truth values, which are written `true`, in SQLite `1`.
  private func yesOrNo(_ name: String) -> String {
    "CASE WHEN \(name) IN ('ja', 'true', '1') THEN 'ja' WHEN \(name) IN ('nein', 'false', '0')"
      + " THEN 'nein' END AS \(name)"
  }

  /// Of those values: keys, where the participation stands, what was observed.
  var rows: [String] {
    TallyWriter.keyNames
      + strata.map { stratum in
        let name = dialect.quoted(stratum.name)
        let level = level(stratum)
        return level == name ? name : level + " AS " + name
      } + [
        standing + " AS stand",
        observation("statusAustritt") + " AS zuerst", later + " AS danach",
        dropOut + " AS abbruch",
        "status6Monate", "klasseEintritt", "abcAustritt", "abschluss", "beispiel", "austritt",
        "betrag", weeksExceeded + " AS laufzeitstufe",
      ]
  }

  private func level(_ stratum: Stratum) -> String {
    let inWindow =
      "austritt BETWEEN \(dialect.literal(rules.from)) AND \(dialect.literal(rules.through))"
    let exit = dialect.text(ofDate: "austritt")
    switch stratum {
    case .exitMonth:
      return "CASE WHEN \(inWindow) THEN substr(\(exit), 1, 7) ELSE '' END"
    case .exitQuarter:
      let month = "substr(\(exit), 6, 2)"
      return "CASE WHEN \(inWindow) THEN substr(\(exit), 1, 4) || CASE WHEN \(month) <= '03'"
        + " THEN '-Q1' WHEN \(month) <= '06' THEN '-Q2' WHEN \(month) <= '09' THEN '-Q3'"
        + " ELSE '-Q4' END ELSE '' END"
    case .monthsUnemployed:
      let bands = Stratum.bandNames.dropFirst()
      let cases = zip(Stratum.bandEdges, bands)
        .map { "WHEN arbeitslosMonate < \($0) THEN '\($1)'" }
      return "CASE WHEN arbeitslosMonate IS NULL THEN '' \(cases.joined(separator: " "))"
        + " ELSE '\(bands.last ?? "")' END"
    case .classAtEntry:
      return "COALESCE(klasseEintritt, '')"
    case .ageGroup, .sex, .qualificationAtEntry, .feature:
      return dialect.quoted(stratum.name)
    }
  }

  private var standing: String {
    let mature = rules.lastMatureExit
      .map { "WHEN austritt <= \(dialect.literal($0)) THEN 'faellig' " }
    return """
      CASE WHEN austrittsgrund = 'nichtantritt' THEN 'nichtAngetreten'
            WHEN austritt IS NULL OR austritt > \(dialect.literal(rules.asOf)) THEN 'laufend'
            WHEN austritt < \(dialect.literal(rules.from)) OR austritt > \
      \(dialect.literal(rules.through)) THEN 'ausserhalbZeitraum'
            \(mature ?? "")ELSE 'offen' END
      """
  }

  /// Longer than how many of the weeks that are counted a participation has run if it still does.
  private var weeksExceeded: String {
    let cases = RunningCounts<Int>.weeks.enumerated().reversed().compactMap { position, weeks in
      CalendarDate(daysSince1970: rules.asOf.daysSince1970 - 7 * weeks).map {
        "WHEN eintritt < \(dialect.literal($0)) THEN \(position + 1)"
      }
    }
    return "CASE \(cases.joined(separator: " ")) ELSE 0 END"
  }

  private func observation(_ column: String) -> String {
    """
    CASE WHEN \(column) IN (\(statuses(.integrated))) THEN 'ja'
          WHEN \(column) IN (\(statuses(.notIntegrated))) THEN 'nein'
          WHEN \(column) IN (\(statuses(.outside))) THEN 'ausserhalb' ELSE 'unbekannt' END
    """
  }

  /// Who is outside at exit stays so unless a status is given.
  private var later: String {
    """
    CASE WHEN statusAustritt IN (\(statuses(.outside)))
            AND COALESCE(status6Monate, 'unbekannt') = 'unbekannt' THEN 'ausserhalb'
          ELSE \(observation("status6Monate")) END
    """
  }

  private func statuses(_ observation: Observation) -> String {
    Self.list(EmploymentStatus.self) { rules.definition.observation(of: $0) == observation }
  }

  private var dropOut: String {
    func list(_ isDropOut: Bool) -> String {
      Self.list(ExitReason.self) { $0.isDropOut == isDropOut }
    }
    return "CASE WHEN austrittsgrund IN (\(list(true))) THEN 'ja' WHEN austrittsgrund IN"
      + " (\(list(false))) THEN 'nein' ELSE 'unbekannt' END"
  }

  private static func list<Code: RawRepresentable<String> & CaseIterable>(
    _: Code.Type, where isIn: (Code) -> Bool
  ) -> String {
    Code.allCases.filter(isIn).map { "'\($0.rawValue.lowercased())'" }.joined(separator: ", ")
  }
}
