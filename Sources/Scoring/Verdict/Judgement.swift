internal import Outcomes
internal import Profiles
internal import Statistics

/// All aims judged: each by itself, because units of different aims are never compared.
struct Judgement {
  private(set) var studies: [Ranking.AimStudy] = []
  private(set) var groups: [Ranking.Group] = []

  init(
    _ sums: inout UnitSums, _ parameters: RankingParameters, _ assessments: AssessmentLookup,
    previous: PreviousLook?, detail: RankingDetail, cores: Int
  ) async {
    var all = sums.groups(parameters.comparable)
    if case .verdicts(let aims) = detail { all.removeAll { !aims.contains($0.comparison.aim) } }
    for aim in Set(all.map(\.comparison.aim)).sorted() {
      let judged = await AimJudgement(
        aim, all.filter { $0.comparison.aim == aim }, &sums, parameters, assessments,
        previous: previous, detail: detail, cores: cores)
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
    let place: StudyCells.Place?
  }

  let criterion: Criterion?
  let parameters: RankingParameters
  /// `nil` where the aim has no criterion.
  let main: StudyResult?
  let cells: StudyCells
  let isBenchmark: [[Bool]]
  let comparisons: [ComparisonGroup]
  let units: [[Unit]]
  /// `nil` where nothing is adjusted for.
  let blanks: BlankCharacteristics?
  let seasons: ExitSeasons?
  /// By group.
  let distinctUnits: [Int]
  private let sides: [StudyResult]
  private let compositions: Compositions?
  /// The study that recommendations rest on: without those that cannot be judged, where there are any.
  let decisive: StudyResult?
  /// Who sets the benchmark in it.
  let isDecisive: [[Bool]]
  /// By group, the units that are no part of it although they set the benchmark.
  let unjudged: [[Unit]]
  private var graded = Graded()
  private var tippingShifts: [StudyCells.Place: Double] = [:]

  init(
    _ aim: MainAim, _ groups: [(comparison: ComparisonGroup, units: [AssessmentUnit])],
    _ sums: inout UnitSums, _ parameters: RankingParameters, _ assessments: AssessmentLookup,
    previous: PreviousLook?, detail: RankingDetail, cores: Int
  ) async {
    self.parameters = parameters
    let criterion = Criterion(aim)
    self.criterion = criterion
    comparisons = groups.map(\.comparison)
    func isKnown(_ unit: AssessmentUnit) -> Bool {
      parameters.scope != .provider || !unit.providerKey.isEmpty
    }
    let known = groups.map { $0.units.filter(isKnown) }
    let units = zip(groups, known).enumerated().map { index, pair in
      let places = Dictionary(uniqueKeysWithValues: pair.1.enumerated().map { ($1, $0) })
      return pair.0.units.map { unit in
        Unit(
          score: sums.score(of: unit, assessments),
          place: places[unit].map { StudyCells.Place(group: index, unit: $0) })
      }
    }
    self.units = units
    let cells =
      sums.takeCells(of: aim, known)
      ?? StudyCells(covariates: [], patterns: [], groups: known.map { $0.map { _ in [] } })
    self.cells = cells
    // Who sets the benchmark: by the criterion of the aim, for all criteria.
    let isBenchmark = units.map { group in
      group.filter { $0.place != nil }.map { unit in
        criterion.map { Self.setsBenchmark(unit.score.tally.counts($0), parameters.gates) } ?? true
      }
    }
    self.isBenchmark = isBenchmark
    let template = Study(
      cells: cells, criterion: criterion ?? .integration, isBenchmark: isBenchmark,
      covariates: parameters.covariates, gates: parameters.gates)
    let isVerdictsOnly = if case .verdicts = detail { true } else { false }
    var main: StudyResult?
    if criterion != nil {
      var study = template
      study.depth = isVerdictsOnly ? .effects : .ranks
      study.isValidated = !isVerdictsOnly
      main = await study.run(cores: cores)
    }
    var sides: [StudyResult] = []
    for side in Criterion.allCases where side != criterion && !isVerdictsOnly {
      let study = Study(
        cells: cells, criterion: side, isBenchmark: isBenchmark,
        covariates: parameters.covariates,
        depth: parameters.weights != nil && side != .progress ? .effects : .expectations,
        gates: parameters.gates)
      sides.append(await study.run(cores: cores))
    }
    self.main = main
    var judged = isBenchmark
    var unjudged: [[Unit]] = []
    for (index, group) in units.enumerated() {
      let members = group.filter { unit in
        unit.place.map { isBenchmark[$0.group][$0.unit] } ?? false
          && Self.result(of: unit, in: main) != nil
      }
      let open = members.filter { unit in
        criterion.map { Gatekeeper.ownReasons(unit.score, $0, parameters.gates).isEmpty } ?? true
      }
      // With fewer there would be nobody left to compare with.
      guard open.count < members.count, Double(open.count) >= parameters.gates.fewestUnits else {
        unjudged.append([])
        continue
      }
      let kept = Set(open.compactMap(\.place))
      unjudged.append(members.filter { $0.place.map { !kept.contains($0) } ?? false })
      for unit in unjudged[index] {
        if let place = unit.place { judged[index][place.unit] = false }
      }
    }
    self.unjudged = unjudged
    isDecisive = judged
    if unjudged.allSatisfy(\.isEmpty) {
      decisive = main
    } else {
      var study = template
      study.isBenchmark = judged
      study.depth = .effects
      study.isShown = false
      decisive = await study.run(cores: cores)
    }
    var decisiveTemplate = template
    decisiveTemplate.isBenchmark = judged
    decisiveTemplate.isShown = false
    distinctUnits = units.enumerated().map { Self.distinctUnits($1, in: main?.groups[$0]) }
    self.sides = sides
    blanks = main.flatMap { $0.caseMix.isAdjusted ? BlankCharacteristics(cells, $0) : nil }
    seasons = criterion.map { ExitSeasons(cells, $0) }
    compositions =
      detail == .explained
      ? main.flatMap { $0.caseMix.isAdjusted ? Compositions(cells, $0) : nil } : nil
    graded = Graded(self)
    guard criterion != nil else { return }
    await graded.confirm(self, decisiveTemplate, isBrief: isVerdictsOnly, cores: cores)
    if let previous { graded.compare(with: previous) } else { graded.takeAsFirstLook() }
    if detail == .explained {
      tippingShifts = await decisiveTemplate.tippingShifts(of: graded.spokenOf, cores: cores)
    }
  }

  /// Whether the follow-up of a unit is good enough for others to be judged by it: the lower 95 % limit
  /// of its unknown share is not above what is allowed. The bare share would throw out too many that are
  /// only unlucky.
  private static func setsBenchmark(
    _ counts: CriterionCounts<Double>, _ gates: RankingParameters.Gates
  ) -> Bool {
    let share = Proportion(successes: counts.unknown, trials: counts.known + counts.unknown)
    return share.wilsonInterval().map { $0.lower <= gates.largestUnknownShare } ?? true
  }

  func groups() -> [Ranking.Group] {
    let places = Dictionary(
      uniqueKeysWithValues: graded.units.enumerated().map { ($1.score.unit, $0) })
    let q = adjusted(graded.units)
    return units.indices.map { index in
      let judged = zip(units[index], graded.gates[index]).map { unit, gate in
        let at = places[unit.score.unit]
        let verdict =
          at.map { graded.verdicts[$0] } ?? gate.verdict
          ?? Verdict(recommendation: .insufficientData, reasons: gate.reasons)
        return ranked(
          unit, verdict, at.map { graded.assumed[$0] } ?? [],
          graded.flags[unit.score.unit] ?? [], at.flatMap { graded.trials[$0] },
          q: at.map { q[$0] })
      }
      return Ranking.Group(
        comparison: comparisons[index], criterion: criterion, result: main?.groups[index],
        unjudged: unjudged[index].map { $0.score.providerName ?? "?" }.sorted(),
        units: Self.ordered(judged))
    }
  }

  func result(of unit: Unit, in study: StudyResult?) -> UnitResult? {
    Self.result(of: unit, in: study)
  }

  private static func result(of unit: Unit, in study: StudyResult?) -> UnitResult? {
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
      unit.place.flatMap { group?.units[$0.unit] }.map { !$0.isApart } ?? false
    }.map { [$0.score.unit.district.value] + $0.score.measures.map(\.description) }
    return Set(sources).count
  }

  func reliability(of unit: Unit) -> Double? {
    guard let tau = main?.tau?.mean, let result = result(of: unit, in: main), !result.isApart
    else { return nil }
    return result.outcome.reliability(tau: tau)
  }

  private func adjusted(_ units: [Unit]) -> [Double] {
    BenjaminiHochberg.adjusted(units.map { result(of: $0, in: main)?.exact?.midP ?? 1 })
  }

  private func ranked(
    _ unit: Unit, _ verdict: Verdict, _ underAssumptions: [AssumedRecommendation],
    _ flags: [Flag], _ trials: HearingTrials?, q: Double?
  ) -> RankedUnit {
    let criteria = sides.map { side -> CriterionResult in
      let result = result(of: unit, in: side)
      // Where all outcomes of a group are the same, its average was moved to be one.
      let isClamped = unit.place.flatMap { side.groups[$0.group]?.isClamped } ?? false
      return CriterionResult(
        criterion: side.criterion, counts: unit.score.tally.counts(side.criterion),
        outcome: isClamped ? nil : result?.outcome, midP: isClamped ? nil : result?.exact?.midP,
        probabilityAboveAverage: result?.probabilities?.aboveAverage)
    }
    var ranked = RankedUnit(
      score: unit.score, verdict: verdict, result: result(of: unit, in: main),
      reliability: reliability(of: unit),
      leastReliability: parameters.gates.leastReliability,
      decisive: result(of: unit, in: decisive)?.probabilities, q: q,
      underAssumptions: underAssumptions, hearingTrials: trials,
      flags: flags, criteria: criteria,
      weighted: weighted(unit, isGradable: verdict.recommendation.isGraded),
      composition: unit.place.flatMap { compositions?.of(unit: $0.unit, group: $0.group) } ?? [])
    ranked.tippingShift = unit.place.flatMap { tippingShifts[$0] }
    return ranked
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
    func rank(_ unit: RankedUnit) -> Double { unit.rank?.expected ?? .infinity }
    return units.sorted { left, right in
      let (first, second) = (rank(left), rank(right))
      if first != second { return first < second }
      let (one, other) = (left.score.providerName ?? "\u{10FFFF}", right.score.providerName ?? "")
      return one == other ? left.score.unit < right.score.unit : one < other
    }
  }
}
