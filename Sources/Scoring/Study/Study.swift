internal import Outcomes
internal import Statistics

/// One run of the method: case mix, benchmark, exact check, joint model.
struct Study: Sendable {
  let cells: StudyCells
  let criterion: Criterion
  /// By group, then by unit: whether it sets the benchmark. What cannot be judged cannot judge others.
  var isBenchmark: [[Bool]]
  var unknown = UnknownOutcomes.leftOut
  /// What is assumed of single units' own unknown outcomes instead.
  var ownUnknown: [StudyCells.Place: OwnUnknown] = [:]
  /// Names of the covariates to use; `nil` for all.
  var covariates: [String]?
  var depth = Depth.ranks
  /// Whether single units are asked for beyond their effects: exact checks, rank sets, what was expected of
  /// which of their cases. A run that tries a recommendation does without.
  var isShown = true
  /// Whether the model's quality is asked for.
  var isValidated = false
  let gates: RankingParameters.Gates

  /// How far to go: each takes several times as long as the one before.
  enum Depth: Int, Comparable {
    case expectations, effects, ranks

    static func < (left: Depth, right: Depth) -> Bool { left.rawValue < right.rawValue }
  }

  /// - Parameter cores: without influence on the result.
  func run(cores: Int) async -> StudyResult {
    let (table, design, layout) = table()
    let model = await CaseMixModel.fit(table, minimum: gates.caseMixMinimum, cores: cores)
    let calibration = Calibration(table, model)
    let tests = isShown ? await calibration.exactTests(table, cores: cores) : nil
    let joint =
      depth >= .effects && table.trials > 0 ? ProviderEffectModel(table, calibration) : nil
    let delta = gates.delta
    let ranked =
      depth == .ranks
      ? await joint?.posterior(cores: cores) { group in
        group.units.map {
          (EffectProbabilities($0.theta, $0.relative, delta: delta), EffectSummary($0))
        }
      } : nil
    let unranked =
      depth == .effects
      ? await joint?.effects(cores: cores) { EffectProbabilities($0, $1, delta: delta) } : nil
    let probabilities = unranked?.groups ?? ranked?.groups.map { $0.map(\.0) }
    let isFitted = if case .fitted = model.basis { true } else { false }
    let validation =
      isValidated && isFitted ? await SlopeValidation.validate(table, cores: cores) : nil
    let results = layout.groups.map { group -> GroupResult? in
      guard let group else { return nil }
      return result(
        calibration.groups[group.index], table.groups[group.index], probabilities?[group.index],
        ranked?.groups[group.index].map(\.1), tests?[group.index], group.units
      ) { calibration.outcome(of: $0, besideGroup: group.index, table, model) }
    }
    return StudyResult(
      criterion: criterion,
      caseMix: StudyResult.CaseMix(
        design: design, coefficients: model.coefficients, basis: model.basis,
        sources: model.sources, validation: validation,
        calibration: CalibrationTable(calibration.scoredCells),
        trials: table.trials, successes: table.successes),
      tau: ranked?.tau ?? unranked?.tau, groups: results)
  }

  /// How much easier or harder the participants of some units would have to be than all that is known of
  /// them says for what is said of the units to fall (the article Method, section 2.9).
  ///
  /// - Parameter praised: by place: whether above the average is what is said, else materially below it.
  func tippingShifts(
    of praised: [StudyCells.Place: Bool], cores: Int
  ) async -> [StudyCells.Place: Double] {
    let (table, _, layout) = table()
    let model = await CaseMixModel.fit(table, minimum: gates.caseMixMinimum, cores: cores)
    let joint = ProviderEffectModel(table, Calibration(table, model))
    var shifts: [StudyCells.Place: Double] = [:]
    for (place, isPraised) in praised {
      guard let group = layout.groups[place.group],
        case .member(let unit) = group.units[place.unit]
      else { continue }
      shifts[place] = await joint.tippingShift(
        group: group.index, unit: unit, sign: isPraised ? 1 : -1, cores: cores
      ) { theta in
        isPraised
          ? theta.probability(above: 0) >= gates.probabilityAboveAverage
          : theta.probability(below: -gates.delta) >= gates.probabilityMateriallyWorse
            && theta.probability(below: 0) >= gates.probabilityBelowAverage
      }
    }
    return shifts
  }

  /// The counts by the criterion, and where units with known outcomes stand among them.
  private func table() -> (BinomialTable, CaseMixDesign, Layout) {
    let counted = cells.groups.enumerated().map { group, units in
      units.enumerated().map { unit, cells in
        Self.binomial(
          cells, criterion, unknown, own: ownUnknown[StudyCells.Place(group: group, unit: unit)])
      }
    }
    let layout = Layout(counted, isBenchmark)
    var members = Array(repeating: SharedCount(), count: cells.patterns.count)
    for cell in layout.cells.joined().joined() {
      members[cell.pattern].add(cell.trials, at: cell.share)
    }
    let design = CaseMixDesign(
      cells, members: members, fewest: Int(gates.fewestMembers), wanted: covariates)
    guard let table = try? BinomialTable(design: design.rows(of: cells), groups: layout.cells)
    else { preconditionFailure("Counts of participations and dummies always are a table.") }
    return (table, design, layout)
  }

  /// The cells of a unit under an assumption on all unknown outcomes, or on its own.
  static func binomial(
    _ cells: [StudyCells.Cell], _ criterion: Criterion, _ unknown: UnknownOutcomes,
    own: OwnUnknown?
  ) -> [BinomialCell] {
    var assumed = own?.start
    return cells.flatMap { cell -> [BinomialCell] in
      let counts = cell.counts[criterion]
      var known = own == nil ? counts.assuming(unknown) : counts
      var extra: BinomialCell?
      switch own {
      case nil: break
      case .weighted(let weight):
        if counts.unknown > 0, let share = cell.share.times(weight) {
          extra = BinomialCell(
            pattern: cell.pattern, trials: counts.unknown, successes: counts.unknown, share: share)
        }
      case .successes:
        let taken = min(counts.unknown, assumed ?? 0)
        assumed = (assumed ?? 0) - taken
        known.successes += taken
        known.failures += counts.unknown - taken
      }
      let main =
        known.known > 0
        ? BinomialCell(
          pattern: cell.pattern, trials: known.known, successes: known.successes,
          share: cell.share) : nil
      return [main, extra].compactMap(\.self)
    }
  }

  private func result(
    _ group: Calibration.Group, _ cells: [UnitCells], _ probabilities: [EffectProbabilities]?,
    _ effects: [EffectSummary]?, _ tests: [ExactTest]?, _ units: [Layout.Place],
    beside outcome: ([BinomialCell]) -> (
      outcome: ObservedExpected, exact: ExactTest, probabilities: [Int: Double]
    )?
  ) -> GroupResult? {
    guard let alpha = group.alpha else { return nil }
    let sets = isShown ? RankConfidenceSets.sets(group.units) : nil
    let expectations = Dictionary(
      uniqueKeysWithValues: group.patterns.map { ($0.pattern, $0.probability) })
    return GroupResult(
      alpha: alpha, isClamped: group.isClamped, count: group.units.count,
      apart: units.count { if case .apart = $0 { true } else { false } },
      units: units.map { place -> UnitResult? in
        switch place {
        case .none: return nil
        case .apart(let cells):
          return outcome(cells).map { found in
            UnitResult(
              outcome: found.outcome, probabilities: nil, effect: nil, exact: found.exact,
              rankSet: 1...group.units.count, isApart: true,
              bands: Self.bands(of: cells, found.probabilities),
              byClass: byClass(cells, found.probabilities))
          }
        case .member(let index):
          return UnitResult(
            outcome: group.units[index],
            probabilities: probabilities?[index], effect: effects?[index],
            exact: tests?[index],
            rankSet: sets?[index] ?? 1...group.units.count, isApart: false,
            bands: isShown ? Self.bands(of: cells[index].cells, expectations) : [],
            byClass: isShown ? byClass(cells[index].cells, expectations) : nil)
        }
      })
  }

  private func byClass(
    _ unit: [BinomialCell], _ probabilities: [Int: Double]
  ) -> UnitResult.ByClass? {
    guard let position = cells.covariates.firstIndex(of: .stratum(.classAtEntry)) else {
      return nil
    }
    func sum(_ isWanted: (String) -> Bool) -> ObservedExpected {
      var (trials, observed) = (SharedCount(), SharedCount())
      var (expected, variance) = (0.0, 0.0)
      for cell in unit where isWanted(cells.patterns[cell.pattern][position]) {
        let p = probabilities[cell.pattern] ?? 0
        trials.add(cell.trials, at: cell.share)
        observed.add(cell.successes, at: cell.share)
        expected += cell.weightedTrials * p
        variance += cell.weightedTrials * p * (1 - p)
      }
      return ObservedExpected(
        trials: trials.value, observed: observed.value, expected: expected, variance: variance)
    }
    let far = PlacementClass.far.rawValue
    return UnitResult.ByClass(far: sum { $0 == far }, rest: sum { $0 != far })
  }

  private static func bands(
    of unit: [BinomialCell], _ probabilities: [Int: Double]
  ) -> [ExpectationBand] {
    var bands: [Int: (trials: SharedCount, expected: Double, variance: Double)] = [:]
    for cell in unit {
      guard let p = probabilities[cell.pattern] else { continue }
      let trials = cell.weightedTrials
      var band = bands[min(9, Int(p * 10))] ?? (SharedCount(), 0, 0)
      band.trials.add(cell.trials, at: cell.share)
      band.expected += trials * p
      band.variance += trials * p * (1 - p)
      bands[min(9, Int(p * 10))] = band
    }
    return bands.sorted { $0.key < $1.key }.map {
      ExpectationBand(
        tenth: $0.key, trials: $0.value.trials.value, expected: $0.value.expected,
        variance: $0.value.variance)
    }
  }
}

/// What is assumed of one unit's own unknown outcomes.
enum OwnUnknown: Hashable, Sendable {
  /// Each counts as a success of this weight.
  case weighted(Share)
  /// So many of them were successes, the rest failures.
  case successes(Int)

  fileprivate var start: Int? { if case .successes(let count) = self { count } else { nil } }
}

/// Where units with known outcomes stand in the table: others have no place in the model.
private struct Layout {
  private(set) var cells: [[[BinomialCell]]] = []
  /// By group of the cells: its place in the table, and that of each unit.
  private(set) var groups: [Group?] = []

  struct Group {
    let index: Int
    let units: [Place]
  }

  enum Place {
    /// Without a known outcome.
    case none
    case member(Int)
    /// With outcomes that do not judge others.
    case apart([BinomialCell])
  }

  init(_ counted: [[[BinomialCell]]], _ isBenchmark: [[Bool]]) {
    for (group, isMember) in zip(counted, isBenchmark) {
      var kept: [[BinomialCell]] = []
      let places = zip(group, isMember).map { unit, isMember -> Place in
        if unit.isEmpty { return .none }
        guard isMember else { return .apart(unit) }
        kept.append(unit)
        return .member(kept.count - 1)
      }
      guard !kept.isEmpty else {
        groups.append(nil)
        continue
      }
      groups.append(Group(index: cells.count, units: places))
      cells.append(kept)
    }
  }
}
