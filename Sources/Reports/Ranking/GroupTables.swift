internal import Outcomes
internal import Report
internal import Scoring
internal import Text

/// The units of a group as tables, and for a narrow window one after the other.
struct GroupTables {
  private let ranking: Ranking
  private let group: Ranking.Group
  private let units: [UnitFacts]
  private let criterion: Criterion
  private var isRanked: Bool { ranking.parameters.scope != .district }

  /// - Parameter units: those of the group.
  init(_ group: Ranking.Group, _ ranking: Ranking, _ units: [UnitFacts]) {
    self.ranking = ranking
    self.group = group
    self.units = units
    criterion = group.criterion ?? .integration
  }

  /// Below so many columns a table would break: each unit gets a few lines instead.
  private static let fewestColumns = 76

  var blocks: [Block] {
    let remarks = remarks
    return [
      .fitting(
        columns: Self.fewestColumns, wide: [.table(main), .table(criteria), .table(counts)],
        narrow: [.entries(units.map(entry))])
    ] + (remarks.isEmpty ? [] : [.list(remarks.map { ListItem($0) })])
  }

  // MARK: - Tables

  private var unitColumn: Table.Column {
    switch ranking.parameters.scope {
    case .provider: .init("provider", "Träger", "provider", .words)
    case .measure: .init("measure", "Maßnahme", "measure", .words)
    case .district: .init("district", "Kreis", "district", .words)
    }
  }

  private var main: Table {
    let hasWeights = ranking.parameters.weights != nil
    let successes = criterion.successes
    return Table(
      "comparison", title: say("Vergleich", "Comparison"),
      [
        .init("rank", "Rang", "rank"), unitColumn, .init("n", "Fälle", "cases", .figure),
        .init("observed", successes.german, successes.english, .figure),
        .init("expected", "er-\nwartet", "expec-\nted", .figure),
        .init("adjustedRate", "berei-\nnigt", "ad-\njusted", .figure),
        .init("adjustedInterval", "90-%-\nIntervall", "90 %\ninterval", .figure),
        .init("probabilityAboveAverage", "P\nüber Ø", "P\nabove", .figure),
        .init("recommendation", "Empfehlung", "recommen-\ndation", .words),
      ] + (hasWeights ? [.init("weighted", "Punkte", "score", .figure)] : []),
      rows: units.map { facts in
        let isCompared = facts.unit.isComparable
        return [
          facts.rank, .text(facts.name), facts.n, facts.observed, facts.expectedWithError,
          isCompared ? facts.adjustedRate : .missing,
          isCompared ? facts.adjustedInterval : .missing,
          isCompared && isRanked ? facts.aboveAverage : .missing,
          isRanked ? facts.verdict : .missing,
        ] + (hasWeights ? [facts.points] : [])
      })
  }

  /// The criteria of § 65 Abs. 5 VgV side by side, and what is never mixed into them.
  var criteria: Table {
    Table(
      "criteria", title: say("Kriterien", "Criteria"),
      [
        unitColumn, .init("dropouts", "Ab-\nbrüche", "drop-\nouts", .figure),
        .init("dropoutsExpected", "er-\nwartet", "expec-\nted", .figure),
        .init("qualifications", "Ab-\nschlüsse", "certi-\nficates", .figure),
        .init("progress", "ABC\nbesser", "ABC\nbetter", .figure),
        .init("assessment", "Bewer-\ntung", "assess-\nment", .figure),
        .init("utilisation", "Aus-\nlastung", "utili-\nsation", .figure),
        .init("costPerIntegration", "€ je\nIntegr.", "€ per\nintegr.", .figure),
      ],
      rows: units.map {
        [
          .text($0.name), $0.dropOutShare, $0.dropOutsExpected, $0.share(.qualification),
          $0.share(.progress), $0.assessment, $0.utilisation, $0.costOrBound,
        ]
      })
  }

  private var counts: Table {
    Table(
      "counts", title: say("Fälle", "Cases"),
      [
        unitColumn, .init("participations", "Teil-\nnahmen", "partici-\npations", .figure),
        .init("exits", "Aus-\ntritte", "exits", .figure),
        .init("atExit", "bei\nAustritt", "at\nexit", .figure),
        .init("pending", "offen", "pend-\ning", .figure),
        .init("unknown", "unbe-\nkannt", "un-\nknown", .figure),
        .init("sustained", "dauer-\nhaft", "sus-\ntained", .figure),
        .init("lost", "ver-\nloren", "lost", .figure), .init("late", "später", "late", .figure),
        .init("never", "nie", "never", .figure),
      ],
      rows: units.map {
        [
          .text($0.name), $0.participations, $0.exits, $0.atExit, $0.pending, $0.unknown,
          $0.sustained, $0.lost, $0.late, $0.never,
        ]
      })
  }

  // MARK: - One after the other

  private func entry(_ facts: UnitFacts) -> [Line] {
    var lines: [Prose] = []
    if isRanked {
      let place = say(
        " · Rang \(facts.rank) von \(group.result?.count ?? 0)",
        " · Rank \(facts.rank) of \(group.result?.count ?? 0)")
      lines.append("\(facts.unit.verdict.label)\(facts.rank == .missing ? "" : place)")
    }
    lines.append(outcome(facts))
    lines.append(
      say(
        "bei Austritt \(facts.atExitShare); \(facts.pending) offen, \(facts.unknown) unbekannt",
        "at exit \(facts.atExitShare); \(facts.pending) pending, \(facts.unknown) unknown"))
    lines.append(
      say(
        "Verlauf: dauerhaft \(facts.sustained), verloren \(facts.lost), später \(facts.late), nie"
          + " \(facts.never)",
        "course: sustained \(facts.sustained), lost \(facts.lost), late \(facts.late), never"
          + " \(facts.never)"))
    let expected = say(
      ", erwartet \(facts.dropOutsExpected)", ", expected \(facts.dropOutsExpected)")
    let besides: Prose = facts.dropOutsExpected == .missing ? "" : expected
    lines.append(
      say(
        "Abbrüche \(facts.dropOutShare)\(besides); Abschlüsse \(facts.share(.qualification)); ABC"
          + " besser \(facts.share(.progress))",
        "drop-outs \(facts.dropOutShare)\(besides); certificates \(facts.share(.qualification)); ABC"
          + " better \(facts.share(.progress))"))
    lines.append(
      [
        facts.utilisation == .missing
          ? nil : say("Auslastung \(facts.utilisation)", "utilisation \(facts.utilisation)"),
        facts.assessment == .missing
          ? nil : say("Bewertung \(facts.assessment)", "assessment \(facts.assessment)"),
        say("€ je Integration: \(facts.costOrBound)", "€ per integration: \(facts.costOrBound)"),
      ].compactMap(\.self).joined(separator: "; "))
    return [Line(facts.name)] + lines.map { Line($0, indent: 2) }
  }

  private func outcome(_ facts: UnitFacts) -> Prose {
    var text: Prose = "\(facts.observedShare) \(criterion.achieved)"
    if facts.expected != .missing {
      text += say(", erwartet \(facts.expected)", ", expected \(facts.expected)")
    }
    if facts.unit.isComparable, facts.adjustedRate != .missing {
      text += say(
        "; bereinigt \(facts.adjustedRate) (\(facts.adjustedInterval)), P über Ø"
          + " \(facts.aboveAverage)",
        "; adjusted \(facts.adjustedRate) (\(facts.adjustedInterval)), P above \(facts.aboveAverage)"
      )
    }
    if facts.points != .missing {
      text += say("; Punkte \(facts.points)", "; score \(facts.points)")
    }
    return text
  }

  // MARK: - Remarks

  /// Why there is no recommendation, what stands in the way of one, and flags, by unit.
  private var remarks: [Prose] {
    guard isRanked, group.criterion != nil else { return [] }
    return units.compactMap(remark) + medianCost
  }

  private var medianCost: [Prose] {
    guard let median = units.first?.medianCost else { return [] }
    return [
      say(
        "Median der Kosten je Integration bei diesem Hauptziel (\(median.units) Träger aller Kreise; wer in"
          + " zwei Kreisen arbeitet, zählt zweimal): \(Cell.euros(median.value)).",
        "Median cost per integration for this main aim (\(median.units) providers of all districts; who"
          + " works in two counts twice): \(Cell.euros(median.value)).")
    ]
  }

  private func remark(_ facts: UnitFacts) -> Prose? {
    let silent: Set<Reason> = [
      .likelyAboveAverage, .likelyNotMateriallyWorse, .likelyNotBelowExpected, .undecided,
    ]
    let texts = facts.reasons
    let parts =
      facts.unit.verdict.reasons.filter { !silent.contains($0) }.map { texts.text(of: $0) }
      + facts.unit.flags.map { texts.text(of: $0) }
      + (facts.unit.isRobust == false ? [robustness(of: facts.unit)] : [])
    return parts.isEmpty ? nil : "\(facts.name): \(parts.joined(separator: "; "))."
  }

  private func robustness(of unit: RankedUnit) -> Prose {
    unit.changingAssumptions.map {
      say("wenn ", "if ") + "\($0.assumption.label): \($0.recommendation.shortLabel)"
    }.joined(separator: "; ")
  }
}
