internal import Outcomes
internal import Profiles
internal import Report
internal import Scoring
internal import Statistics
internal import Text

/// The facts of one unit of a ranking as cells: each is picked here and nowhere else, whether a table, a
/// sentence, a record or a tree shows it.
struct UnitFacts {
  let ranking: Ranking
  let group: Ranking.Group
  let unit: RankedUnit
  let codes: CodeLists
  let fewest: SmallNumbers

  var score: ProviderScore { unit.score }
  var tally: CreditedTally { unit.score.tally }
  var criterion: Criterion { group.criterion ?? .integration }
  var counts: CriterionCounts<Double> { tally.counts(criterion) }
  var proportion: Proportion { score.proportion(criterion) }
  var gates: RankingParameters.Gates { ranking.parameters.gates }
  var effect: EffectSummary? { unit.result?.effect }
  var probabilities: EffectProbabilities? { unit.result?.probabilities }
  var reasons: ReasonText {
    ReasonText(ranking: ranking, group: group, unit: unit, codes: codes)
  }

  // MARK: - From participations to cases

  var participations: Cell { .count(tally.participations) }
  var notStarted: Cell { .count(tally.notStarted) }
  var running: Cell { .count(tally.running) }
  var outsideWindow: Cell { .count(tally.outsideWindow) }
  var exits: Cell { .count(tally.exits) }
  var pending: Cell { .count(tally.pending) }
  var mature: Cell { .count(tally.mature) }
  var known: Cell { .count(tally.known) }
  var unknown: Cell { .count(tally.unknown) }
  var outside: Cell { .count(tally.outside) }
  var observedDays: Cell { .ordinal(score.observedDays) }

  // MARK: - Course

  var atExit: Cell { .count(tally.integratedAtExit) }
  var knownAtExit: Cell { .count(tally.knownAtExit) }
  var unknownAtExit: Cell { .count(tally.unknownAtExit) }
  var outsideAtExit: Cell { .count(tally.outsideAtExit) }
  var atExitShare: Cell { .share(tally.integratedAtExit, of: tally.knownAtExit) }
  var atExitRate: Cell { rate(score.atExit.rate) }
  var atExitInterval: Cell { interval(score.atExit.wilsonInterval()) }
  var sustained: Cell { .count(tally.sustained) }
  var lost: Cell { .count(tally.lost) }
  var late: Cell { .count(tally.late) }
  var never: Cell { .count(tally.never) }

  // MARK: - By the criterion; by integration where there is none

  var n: Cell { .count(counts.known) }
  var observed: Cell { .count(counts.successes) }
  var criterionUnknown: Cell { .count(counts.unknown) }
  var observedShare: Cell { .share(counts.successes, of: counts.known) }
  var observedRate: Cell { rate(proportion.rate) }
  var observedInterval: Cell { interval(proportion.wilsonInterval()) }
  var bounds: Cell { interval(proportion.bounds(unknown: counts.unknown)) }
  var outerInterval: Cell { interval(proportion.outerInterval(unknown: counts.unknown)) }

  // MARK: - Model

  var expected: Cell { decimal(unit.result?.outcome.expected) }
  var variance: Cell { decimal(unit.result?.outcome.variance) }
  /// Of E, in successes: `s_E V`.
  var expectedError: Cell { decimal(unit.result?.outcome.expectedError) }
  /// E ± s_E V; without the error where nothing is estimated.
  var expectedWithError: Cell {
    guard let outcome = unit.result?.outcome, outcome.expectedError >= 0.05 else {
      return expected
    }
    return resting(.uncertain(outcome.expected, error: outcome.expectedError, places: 1))
  }
  /// E of so many cases, as a share.
  var expectedRate: Cell {
    rate(unit.result.map { $0.outcome.expected / $0.outcome.trials })
  }
  /// s_E.
  var logOddsError: Cell { decimal(unit.result?.outcome.logOddsError) }
  var adjustedRate: Cell { rate(effect?.adjustedRate?.value) }
  var adjustedInterval: Cell { interval(effect?.adjustedRate?.interval) }
  var theta: Cell { decimal(effect?.theta.value) }
  var thetaLower: Cell { decimal(effect?.theta.lower) }
  var thetaUpper: Cell { decimal(effect?.theta.upper) }
  var aboveAverage: Cell {
    probabilities.map {
      resting(.probability($0.aboveAverage, limit: gates.probabilityAboveAverage))
    }.orMissing
  }
  var materiallyWorse: Cell { rate(probabilities?.materiallyWorse) }
  var aboveExpected: Cell {
    probabilities.map {
      resting(.probability($0.aboveExpected, limit: gates.probabilityAboveAverage))
    }.orMissing
  }
  var materiallyBelowExpected: Cell { rate(probabilities?.materiallyBelowExpected) }
  /// Who cannot be judged has no rank.
  var rank: Cell { (unit.rank?.interval).map { .rank($0) }.orMissing }
  var rankSet: Cell {
    unit.rank == nil ? .missing : (unit.result?.rankSet).map { .rank($0) }.orMissing
  }
  var expectedRank: Cell { decimal(unit.rank?.expected) }
  var midP: Cell { (unit.result?.exact?.midP).map { .pValue($0) }.orMissing }
  var q: Cell { unit.q.map { .pValue($0) }.orMissing }
  var reliability: Cell { decimal(unit.reliability) }

  // MARK: - Beside it

  var dropOuts: Cell { .count(tally.counts(.retention).failures) }
  var dropOutsKnown: Cell { .count(tally.counts(.retention).known) }
  var dropOutsUnknown: Cell { .count(tally.counts(.retention).unknown) }
  var dropOutShare: Cell {
    .share(tally.counts(.retention).failures, of: tally.counts(.retention).known)
  }
  var dropOutsExpected: Cell {
    decimal(unit.criteria.first { $0.criterion == .retention }?.events.expected)
  }
  var assessment: Cell { rate(score.assessment?.share, places: 0) }
  var utilisation: Cell { rate(score.utilisation?.rate, places: 0) }
  var meanCost: Cell { euros(score.costPerIntegration?.meanCost) }
  /// Without any integration at least so much; a program gets a number or none.
  var cost: Cell { euros(score.costPerIntegration?.value) }
  var costOrBound: Cell {
    guard let cost = score.costPerIntegration, cost.value == nil else { return self.cost.unsigned }
    return .atLeast(euros(cost.lower).unsigned)
  }
  var weighted: Cell { decimal(unit.weighted?.value, places: 3) }
  /// In a hundred.
  var points: Cell { decimal(unit.weighted.map { $0.value * 100 }) }

  var medianCost: MedianCost? {
    ranking.medianCost(of: group.comparison.aim, fewest: fewest.unitsInMedian)
  }

  func successes(_ criterion: Criterion) -> Cell { .count(tally.counts(criterion).successes) }
  func known(_ criterion: Criterion) -> Cell { .count(tally.counts(criterion).known) }
  func share(_ criterion: Criterion) -> Cell {
    .share(tally.counts(criterion).successes, of: tally.counts(criterion).known)
  }

  // MARK: - Verdict

  var verdict: Cell { .code(unit.verdict.recommendation.rawValue, unit.verdict.shortLabel) }

  /// The name with the district where there are several, and a mark for a consortium.
  var name: Prose {
    let provider =
      score.providerName.map { Prose("\($0)") } ?? say("Träger unbekannt", "provider unknown")
    let place = group.comparison.districts.count > 1 ? " (\(score.unit.district.value))" : ""
    let mark = Prose("\(place)\(score.isConsortium ? " *" : "")")
    switch ranking.parameters.scope {
    case .provider: return provider + mark
    case .measure:
      return Prose("\(score.unit.measure?.description ?? "") ") + provider + mark
    case .district: return Prose("\(score.unit.district.value)")
    }
  }

  /// The verdict in the words of who decides, with the shape that goes with it.
  var reading: Cell {
    .signed(
      unit.verdict.recommendation.sign,
      .code(
        unit.verdict.recommendation.rawValue,
        GroupDecision(group, ranking, [self]).reading(self)))
  }

  // MARK: - Making cells

  private func resting(_ cell: Cell) -> Cell { .resting(cell, on: .cases(counts.known)) }
  private func decimal(_ value: Double?, places: Int = 1) -> Cell {
    value.map { resting(.decimal($0, places: places)) }.orMissing
  }
  private func rate(_ share: Double?, places: Int = 1) -> Cell {
    share.map { resting(.percent($0, places: places)) }.orMissing
  }
  private func euros(_ amount: Double?) -> Cell { amount.map { resting(.euros($0)) }.orMissing }
  private func interval(_ interval: Interval?) -> Cell {
    interval.map { resting(.interval($0.lower, $0.upper, places: 0)) }.orMissing
  }
}

extension Cell {
  /// With so many places that a reader can calculate along: three, of percent two.
  var exact: Cell {
    switch self {
    case .count(let count): .exactCount(count)
    case .decimal(let value, _): .decimal(value, places: 3)
    case .percent(let share, _): .percent(share, places: 2)
    case .probability(let value, _): .percent(value, places: 2)
    case .uncertain(let value, let error, _): .uncertain(value, error: error, places: 3)
    case .resting(let cell, on: let basis): .resting(cell.exact, on: basis)
    default: self
    }
  }

  /// An amount whose sign stands in the heading.
  var unsigned: Cell {
    switch self {
    case .euros(let amount, let places, _): .euros(amount, places: places, sign: false)
    case .resting(let cell, on: let basis): .resting(cell.unsigned, on: basis)
    default: self
    }
  }

  /// The ends of an interval.
  var lower: Cell { end { lower, _ in lower } }
  var upper: Cell { end { _, upper in upper } }

  private func end(_ pick: (Double, Double) -> Double) -> Cell {
    switch self {
    case .interval(let lower, let upper, let places): .percent(pick(lower, upper), places: places)
    case .resting(let cell, on: let basis): .resting(cell.end(pick), on: basis)
    default: .missing
    }
  }
}

extension Datum {
  /// Absent where the cell is missing.
  init?(_ cell: Cell) {
    if cell == .missing { return nil }
    self = .cell(cell)
  }
}
