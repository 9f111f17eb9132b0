internal import Outcomes
internal import Profiles
internal import Statistics

/// All aims judged: each by itself, because units of different aims are never compared.
struct Judgement {
  private(set) var studies: [Ranking.AimStudy] = []
  private(set) var groups: [Ranking.Group] = []

  init(
    _ sums: inout UnitSums, _ parameters: RankingParameters, _ assessments: AssessmentLookup,
    detail: RankingDetail, cores: Int
  ) async {
    var all = sums.groups(parameters.comparable)
    if case .verdicts(let aims) = detail { all.removeAll { !aims.contains($0.comparison.aim) } }
    for aim in Set(all.map(\.comparison.aim)).sorted() {
      let judged = await AimJudgement(
        aim, all.filter { $0.comparison.aim == aim }, &sums, parameters, assessments,
        detail: detail, cores: cores)
      if let main = judged.main { studies.append(Ranking.AimStudy(aim: aim, result: main)) }
      groups += judged.groups()
    }
    groups.sort { $0.comparison < $1.comparison }
  }
}

/// The units of one aim.
struct AimJudgement {
  struct Unit {
    let score: ProviderScore
    /// Its place among the groups and units of the cells; `nil` for one that has no place in the
    /// model, because nobody knows who it is.
    let place: (group: Int, unit: Int)?
  }

  let criterion: Criterion?
  let parameters: RankingParameters
  /// `nil` where the aim has no criterion.
  let main: StudyResult?
  private var assumed: [(assumption: UnknownOutcomes, result: StudyResult)] = []
  private let sides: [StudyResult]
  private let comparisons: [ComparisonGroup]
  let units: [[Unit]]
  private let compositions: Compositions?
  /// `nil` where nothing is adjusted for.
  let characteristics: OwnCharacteristics?
  /// By group.
  let distinctUnits: [Int]
  private var graded = Graded()

  init(
    _ aim: MainAim, _ groups: [(comparison: ComparisonGroup, units: [AssessmentUnit])],
    _ sums: inout UnitSums, _ parameters: RankingParameters, _ assessments: AssessmentLookup,
    detail: RankingDetail, cores: Int
  ) async {
    self.parameters = parameters
    criterion = Criterion(aim)
    comparisons = groups.map(\.comparison)
    func isKnown(_ unit: AssessmentUnit) -> Bool {
      parameters.scope != .provider || !unit.providerKey.isEmpty
    }
    let known = groups.map { $0.units.filter(isKnown) }
    units = zip(groups, known).enumerated().map { index, pair in
      let places = Dictionary(uniqueKeysWithValues: pair.1.enumerated().map { ($1, $0) })
      return pair.0.units.map { unit in
        Unit(score: sums.score(of: unit, assessments), place: places[unit].map { (index, $0) })
      }
    }
    let cells =
      sums.takeCells(of: aim, known)
      ?? StudyCells(covariates: [], patterns: [], groups: known.map { $0.map { _ in [] } })
    func study(
      _ criterion: Criterion, _ depth: Study.Depth, unknown: UnknownOutcomes = .leftOut
    ) async -> StudyResult {
      await Study(
        cells: cells, criterion: criterion, unknown: unknown, covariates: parameters.covariates,
        depth: depth, gates: parameters.gates
      ).run(cores: cores)
    }
    let isVerdictsOnly = if case .verdicts = detail { true } else { false }
    var main: StudyResult?
    if let criterion { main = await study(criterion, isVerdictsOnly ? .effects : .ranks) }
    var sides: [StudyResult] = []
    let hasWeights = parameters.weights != nil
    for side in Criterion.allCases where side != criterion && !isVerdictsOnly {
      sides.append(
        await study(side, hasWeights && side != .progress ? .effects : .expectations))
    }
    self.main = main
    distinctUnits = units.enumerated().map { Self.distinctUnits($1, in: main?.groups[$0]) }
    self.sides = sides
    characteristics =
      main.flatMap { $0.caseMix.isAdjusted ? OwnCharacteristics(cells, $0) : nil }
    compositions =
      detail == .explained
      ? main.flatMap { $0.caseMix.isAdjusted ? Compositions(cells, $0) : nil } : nil
    graded = Graded(self)
    guard let criterion else { return }
    // Unknown outcomes speak against a hearing only.
    let isAsked = !isVerdictsOnly || graded.verdicts.contains { $0.recommendation == .hearing }
    let hasUnknown = units.joined().contains {
      $0.place != nil && $0.score.tally.counts(criterion).unknown > 0
    }
    for assumption in [UnknownOutcomes.failures, .successes] where isAsked && hasUnknown {
      assumed.append((assumption, await study(criterion, .effects, unknown: assumption)))
    }
  }

  /// What is said of the units before anything is assumed of unknown outcomes.
  private struct Graded {
    /// Closed gates, by group, then by unit.
    private(set) var gates: [[[Reason]]] = []
    private(set) var flags: [AssessmentUnit: [Flag]] = [:]
    private(set) var red: Set<AssessmentUnit> = []
    /// The units that passed all gates.
    private(set) var units: [Unit] = []
    private(set) var verdicts: [Verdict] = []

    init() {}

    init(_ aim: AimJudgement) {
      gates = aim.units.map { group in group.map { Gatekeeper(aim, $0).reasons } }
      units = zip(aim.units, gates).flatMap { zip($0, $1) }.filter { $1.isEmpty }.map(\.0)
      flags = Dictionary(uniqueKeysWithValues: aim.units.flatMap { aim.flags(of: $0) })
      red = Set(flags.filter { $0.value.contains { $0.kind.isRed } }.keys)
      verdicts = aim.verdicts(of: units, in: aim.main, red: red)
    }
  }

  func groups() -> [Ranking.Group] {
    let (gradable, gates, flags) = (graded.units, graded.gates, graded.flags)
    let places = Dictionary(
      uniqueKeysWithValues: gradable.enumerated().map { ($1.score.unit, $0) })
    let verdicts = graded.verdicts
    let others = assumed.map {
      ($0.assumption, $0.result, self.verdicts(of: gradable, in: $0.result, red: graded.red))
    }
    let q = adjusted(gradable)
    return units.indices.map { index in
      let judged = zip(units[index], gates[index]).map { unit, reasons in
        let at = places[unit.score.unit]
        let underAssumptions = others.compactMap { assumption, result, verdicts in
          at.map { at in
            let same = self.result(of: unit, in: result)
            return AssumedRecommendation(
              assumption: assumption, recommendation: verdicts[at].recommendation,
              outcome: same?.outcome, probabilityAboveAverage: same?.probabilities?.aboveAverage
            )
          }
        }
        let verdict =
          at.map { verdicts[$0].confirmed(by: underAssumptions.map(\.recommendation)) }
          ?? Verdict(recommendation: .insufficientData, reasons: reasons)
        return ranked(
          unit, verdict, underAssumptions, flags[unit.score.unit] ?? [], q: at.map { q[$0] })
      }
      return Ranking.Group(
        comparison: comparisons[index], criterion: criterion, result: main?.groups[index],
        units: Self.ordered(judged))
    }
  }

  func result(of unit: Unit, in study: StudyResult?) -> UnitResult? {
    guard let place = unit.place, let study else { return nil }
    return study.groups[place.group]?.units[place.unit]
  }

  func group(of unit: Unit) -> GroupResult? {
    unit.place.flatMap { main?.groups[$0.group] }
  }

  /// How many units of a group have outcomes of their own: members of one consortium, with nothing
  /// else, are the same outcomes again.
  private static func distinctUnits(_ units: [Unit], in group: GroupResult?) -> Int {
    let sources = units.filter { unit in
      unit.place.flatMap { group?.units[$0.unit] } != nil
    }.map { [$0.score.unit.district.value] + $0.score.measures.map(\.description) }
    return Set(sources).count
  }

  func reliability(of unit: Unit) -> Double? {
    guard let tau = main?.tau?.mean, let result = result(of: unit, in: main) else { return nil }
    return result.outcome.reliability(tau: tau)
  }

  /// What the rules say of units that passed the gates, in one study.
  private func verdicts(
    of units: [Unit], in study: StudyResult?, red: Set<AssessmentUnit>
  ) -> [Verdict] {
    let results = units.map { result(of: $0, in: study) }
    let discoveries = Set(
      FalseDiscoverySet.members(
        results.map { 1 - ($0?.probabilities?.belowAverage ?? 0) },
        rate: parameters.gates.falseDiscoveryRate))
    return zip(units, results).enumerated().map { position, pair in
      guard let result = pair.1, let probabilities = result.probabilities else {
        return Verdict(recommendation: .review, reasons: [.undecided])
      }
      return Verdict(
        VerdictEvidence(
          cases: result.outcome.trials, probabilities: probabilities,
          isDiscovery: discoveries.contains(position),
          rawEffect: rawEffect(of: pair.0, in: study),
          hasRedFlag: red.contains(pair.0.score.unit)),
        parameters.gates)
    }
  }

  /// `(O − E) / V` with the E that the unit's own district reached: in a group of several districts
  /// the labour market of one is no fault of its providers. `nil` without variance.
  private func rawEffect(of unit: Unit, in study: StudyResult?) -> Double? {
    guard let outcome = result(of: unit, in: study)?.outcome, outcome.variance > 0,
      let place = unit.place
    else { return nil }
    let neighbours = units[place.group].filter {
      $0.score.unit.district == unit.score.unit.district
    }.compactMap { result(of: $0, in: study)?.outcome }
    let expected = neighbours.reduce(0) { $0 + $1.expected }
    let observed = neighbours.reduce(0) { $0 + $1.observed }
    let ratio = comparisons[place.group].districts.count > 1 ? observed / expected : 1
    return (outcome.observed - outcome.expected * ratio) / outcome.variance
  }

  private func adjusted(_ units: [Unit]) -> [Double] {
    BenjaminiHochberg.adjusted(units.map { result(of: $0, in: main)?.exact.midP ?? 1 })
  }

  private func ranked(
    _ unit: Unit, _ verdict: Verdict, _ underAssumptions: [AssumedRecommendation],
    _ flags: [Flag], q: Double?
  ) -> RankedUnit {
    let criteria = sides.map { side -> CriterionResult in
      let result = result(of: unit, in: side)
      // Where all outcomes of a group are the same, its average was moved to be one.
      let isClamped = unit.place.flatMap { side.groups[$0.group]?.isClamped } ?? false
      return CriterionResult(
        criterion: side.criterion, counts: unit.score.tally.counts(side.criterion),
        outcome: isClamped ? nil : result?.outcome, midP: isClamped ? nil : result?.exact.midP,
        probabilityAboveAverage: result?.probabilities?.aboveAverage)
    }
    return RankedUnit(
      score: unit.score, verdict: verdict, result: result(of: unit, in: main),
      reliability: reliability(of: unit), q: q, underAssumptions: underAssumptions,
      flags: flags, criteria: criteria,
      weighted: weighted(unit, isGradable: verdict.recommendation != .insufficientData),
      composition: unit.place.flatMap { compositions?.of(unit: $0.unit, group: $0.group) } ?? [])
  }

  /// Who cannot be judged scores neutral: points would be a judgement.
  private func weighted(_ unit: Unit, isGradable: Bool) -> WeightedScore? {
    guard let weights = parameters.weights, let place = unit.place else { return nil }
    func probability(_ criterion: Criterion) -> Double {
      guard isGradable else { return CriterionScores.neutral }
      let study = criterion == main?.criterion ? main : sides.first { $0.criterion == criterion }
      return result(of: unit, in: study)?.probabilities?.aboveAverage ?? CriterionScores.neutral
    }
    let shares = units[place.group].compactMap { $0.score.assessment?.share }
    let neutral =
      shares.isEmpty
      ? CriterionScores.neutral : shares.reduce(0, +) / Double(shares.count)
    let scores = CriterionScores(
      integration: probability(.integration), dropout: probability(.retention),
      qualification: probability(.qualification),
      assessment: unit.score.assessment?.share ?? neutral)
    return WeightedScore(scores: scores, value: weights.score(scores))
  }

  /// By expected rank; those that are not ranked behind them, by name.
  private static func ordered(_ units: [RankedUnit]) -> [RankedUnit] {
    func rank(_ unit: RankedUnit) -> Double {
      unit.isGradable ? unit.result?.effect?.rank.expected ?? .infinity : .infinity
    }
    return units.sorted { left, right in
      let (first, second) = (rank(left), rank(right))
      if first != second { return first < second }
      let (one, other) = (left.score.providerName ?? "\u{10FFFF}", right.score.providerName ?? "")
      return one == other ? left.score.unit < right.score.unit : one < other
    }
  }
}
