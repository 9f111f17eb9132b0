internal import Outcomes
internal import Profiles
internal import Report
internal import Scoring
internal import Statistics
internal import Text

/// A comparison group as figures: what was reached beside what was to be expected, places, and the way
/// from exit to six months later.
struct GroupFigures {
  private let ranking: Ranking
  private let group: Ranking.Group
  private let units: [UnitFacts]
  private let key: String

  /// - Parameter units: those of the group that are shown.
  init(_ group: Ranking.Group, _ ranking: Ranking, _ units: [UnitFacts]) {
    (self.ranking, self.group) = (ranking, group)
    self.units = GroupDecision(group, ranking, units).ordered
    key = "\(group.comparison.name)-\(group.comparison.aim.value)"
  }

  private var isCompared: Bool { group.criterion != nil && ranking.parameters.scope != .district }

  private static let unit = Table.Column("provider", "Träger", "provider", .words)

  /// What was reached with its interval, what was to be expected, and the average of the group.
  var outcome: Figure? {
    guard isCompared, let result = group.result else { return nil }
    let criterion = group.criterion ?? .integration
    return Figure(
      "outcome-\(key)",
      title: say("Erreicht und zu erwarten", "Reached and to be expected"),
      description: say(
        "Der Punkt ist der erreichte Anteil, die Linie sein 95-%-Intervall: so weit reicht der Zufall."
          + " Die Raute ist, was der Durchschnitt mit denselben Menschen erreicht hätte. Liegt sie auf der"
          + " Linie, ist der Unterschied noch kein Beleg.",
        "The dot is the share reached, the line its 95 % interval: so far chance reaches. The diamond is"
          + " what the average would have reached with the same people. Where it lies on the line, the"
          + " difference is no evidence yet."),
      .rows(
        RowPlot(
          label: "provider", word: "reading", interval: "interval",
          marks: [
            RowPlot.Mark("expected", .diamond, say("zu erwarten", "to be expected")),
            RowPlot.Mark("reached", .dot, say("erreicht", "reached")),
          ],
          axis: Axis(say("Anteil ", "share ") + Prose(criterion.achieved), .percent),
          reference: RowPlot.Reference(
            .percent(result.expectedRate, places: 0),
            say("Durchschnitt der Gruppe", "average of the group")))),
      table: Table(
        "outcome",
        [
          Self.unit, .init("n", "Fälle", "cases", .figure),
          .init("reached", "erreicht", "reached", .figure),
          .init("interval", "95-%-Intervall", "95 % interval", .figure),
          .init("expected", "zu erwarten", "to be expected", .figure),
          .init(
            "adjusted", "mit vergleichbaren Teilnehmenden", "with comparable participants", .figure),
          .init("adjustedInterval", "90-%-Intervall", "90 % interval", .figure),
          .init("reading", "das heißt", "which means", .words),
        ],
        rows: units.map { facts in
          let isComparable = facts.unit.isComparable
          return [
            .text(facts.name), facts.n, facts.observedRate, facts.observedInterval,
            isComparable ? facts.expectedRate : .missing,
            facts.unit.isGradable ? facts.adjustedRate : .missing,
            facts.unit.isGradable ? facts.adjustedInterval : .missing, facts.reading,
          ]
        }))
  }

  /// Between which places a unit lies; `nil` where everybody's place may be any.
  var ranks: Figure? {
    guard isCompared, let count = group.result?.count,
      units.contains(where: { $0.unit.rank.map { $0.interval != 1...count } ?? false })
    else { return nil }
    return Figure(
      "ranks-\(key)", title: say("Plätze", "Places"),
      description: say(
        "Die Linie reicht vom besten bis zum schlechtesten Platz, die mit 90 % Wahrscheinlichkeit in"
          + " Frage kommen. Wo Linien sich decken, sagen die Daten nicht, wer vorn liegt.",
        "The line goes from the best to the worst place that is possible with a probability of 90 %."
          + " Where lines cover each other, the data do not tell who is ahead."),
      .rows(
        RowPlot(
          label: "provider", interval: "rank", marks: [],
          axis: Axis(
            say("Platz von \(count)", "place of \(count)"), .rank,
            holding: 1...Double(max(1, count))))),
      table: Table(
        "ranks",
        [Self.unit, .init("rank", "Platz (90 %)", "place (90 %)", .figure)],
        rows: units.map { [.text($0.name), $0.rank] }))
  }

  /// Integrated at exit, and six months later.
  var course: Figure? {
    guard ranking.parameters.scope != .district,
      units.contains(where: { $0.score.atExit.rate != nil })
    else { return nil }
    return Figure(
      "course-\(key)",
      title: say("Austritt und sechs Monate danach", "Exit and six months later"),
      description: say(
        "Der Ring ist der Anteil der Integrierten bei Austritt, der Punkt der sechs Monate danach. Über den"
          + " Vertrag sagt der Punkt mehr: erst er zeigt, was hält.",
        "The ring is the share integrated at exit, the dot that six months later. Of a contract the dot says"
          + " more: it shows what lasts."),
      .rows(
        RowPlot(
          label: "provider",
          marks: [
            RowPlot.Mark("atExit", .ring, say("bei Austritt", "at exit")),
            RowPlot.Mark("later", .dot, say("sechs Monate danach", "six months later")),
          ], joinsMarks: true,
          axis: Axis(say("Anteil der Integrierten", "share integrated"), .percent))),
      table: Table(
        "course",
        [
          Self.unit, .init("atExit", "bei Austritt", "at exit", .figure),
          .init("later", "sechs Monate danach", "six months later", .figure),
          .init("sustained", "dauerhaft", "sustained", .figure),
          .init("lost", "verloren", "lost", .figure), .init("late", "später", "late", .figure),
          .init("never", "nie", "never", .figure),
        ],
        rows: units.map { facts in
          [
            .text(facts.name), facts.atExitRate, facts.laterRate, facts.sustained, facts.lost,
            facts.late, facts.never,
          ]
        }))
  }

  /// The placement classes before and after, of the whole group; `nil` where nobody's is known.
  var placement: Figure? {
    let table = PlacementSection.table(of: units.map(\.tally))
    guard table.rows.contains(where: { $0.dropFirst().contains { ($0.number ?? 0) > 0 } }) else {
      return nil
    }
    return Figure(
      "placement-\(key)",
      title: say("ABC-Klassen vorher und nachher", "ABC classes before and after"),
      description: say(
        "Zeilen: Klasse bei Eintritt; Spalten: Klasse bei Austritt oder Integration. A steht dem"
          + " Arbeitsmarkt nahe, C fern. Kein Beleg für Wirkung: die Klasse bei Austritt vergibt das"
          + " Jobcenter.",
        "Rows: class at entry; columns: class at exit, or integration. A is near the labour market, C far."
          + " No proof of an effect: the class at exit is set by the job centre."),
      .heat(
        HeatPlot(
          rows: say("Klasse bei Eintritt", "class at entry"),
          columns: say("bei Austritt", "at exit"))),
      table: table)
  }
}

extension UnitFacts {
  /// Integrated six months later, whatever the group is compared by.
  var laterRate: Cell {
    score.atSixMonths.rate.map {
      .resting(.percent($0, places: 1), on: .cases(score.atSixMonths.trials))
    }.orMissing
  }
}
