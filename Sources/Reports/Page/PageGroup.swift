internal import Outcomes
internal import Profiles
internal import Report
internal import Scoring
internal import Statistics
internal import Text

/// One comparison group on a page.
struct PageGroup {
  let group: Ranking.Group
  /// Those that are shown.
  let units: [UnitFacts]
  private let ranking: Ranking
  private let codes: CodeLists

  init(_ ranking: Ranking, _ group: Ranking.Group, _ units: [UnitFacts], _ codes: CodeLists) {
    (self.ranking, self.group, self.units, self.codes) = (ranking, group, units, codes)
  }

  var heading: Prose { GroupNames(ranking, codes).heading(of: group) }
  var figures: GroupFigures { GroupFigures(group, ranking, units) }

  var sentence: Prose {
    group.criterion == nil
      ? GroupStatement(ranking, group).lines.joined(separator: " ")
      : GroupDecision(group, ranking, units).sentence
  }

  // MARK: - Who reached what

  var decision: Section {
    let figures = figures
    return Section(
      "providers", heading: heading,
      [.paragraph(sentence), .table(table)] + Block.paragraphs(figures.ranks == nil ? places : [])
        + [figures.outcome, figures.ranks].compactMap(\.self).map { .figure($0) })
  }

  /// Why no place is drawn.
  private var places: [Prose] {
    guard units.contains(where: { $0.rank != .missing }) else { return [] }
    return [
      say(
        "Jeder Platz ist für jeden möglich, der beurteilt werden kann: die Daten unterscheiden sie nicht.",
        "Every place is possible for each that can be judged: the data do not tell them apart.")
    ]
  }

  private var table: Table {
    let count = group.result?.count ?? 0
    return Table(
      "decision",
      [
        .init("provider", "Träger", "provider", .words),
        .init("n", "Fälle", "cases", .figure),
        .init("observed", "erreicht", "reached", .figure),
        .init("expected", "zu erwarten", "to be expected", .figure),
        .init("rank", "Platz von \(count)", "place of \(count)", .figure),
        .init("reading", "das heißt", "which means", .words),
      ],
      rows: GroupDecision(group, ranking, units).ordered.map { facts in
        let isComparable = facts.unit.isComparable && group.criterion != nil
        return [
          .text(facts.name), facts.n, facts.observed,
          isComparable ? facts.expectedWithError : .missing,
          facts.rank, facts.reading,
        ]
      })
  }

  // MARK: - What stands beside

  var beside: Section {
    Section(
      "beside", heading: heading,
      [
        .table(
          GroupTables(group, ranking, GroupDecision(group, ranking, units).ordered).criteria
            .withoutEmptyColumns)
      ]
        + (figures.placement.map { [.figure($0)] } ?? [])
        + (targets.map { [.table($0)] } ?? []))
  }

  /// Those that the provider was told before the begin.
  private var targets: Table? {
    let told = units.flatMap { facts in
      facts.score.targets.filter { $0.standing != .notTold && $0.standing != .notBeforeStart }
        .map { (facts, $0) }
    }
    guard !told.isEmpty else { return nil }
    return Table(
      "targets", title: say("Vereinbarte Ziele", "Agreed targets"),
      [
        .init("measure", "Maßnahme", "measure"),
        .init("provider", "Träger", "provider", .words),
        .init("indicator", "Kennzahl", "indicator", .words),
        .init("target", "Ziel", "target", .figure),
        .init("result", "Ergebnis", "result", .figure),
        .init("standing", "Stand", "standing", .words),
      ],
      rows: told.sorted { $0.1.measure < $1.1.measure }.map { facts, target in
        let aim = Cell.percent(target.target, places: 0)
        return [
          .verbatim(target.measure.description), .text(facts.name),
          .code(target.indicator.value, codes.label(target.indicator)),
          target.isCeiling ? .text(say("höchstens \(aim)", "at most \(aim)")) : aim,
          target.result.rate.map {
            .resting(.percent($0, places: 1), on: .cases(target.result.trials))
          }.orMissing,
          .signed(
            target.standing.sign,
            .code(target.standing.rawValue, RenewalFacts.words(for: target.standing))),
        ]
      })
  }
}

extension TargetResult.Standing {
  fileprivate var sign: Sign {
    switch self {
    case .reached: .fine
    case .withinChance: .look
    case .missed: .below
    case .unknown, .notTold, .notBeforeStart: .none
    }
  }
}
