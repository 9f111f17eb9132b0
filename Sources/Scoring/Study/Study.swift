internal import Outcomes
internal import Statistics

/// One run of the method: case mix, benchmark, exact check, joint model.
struct Study: Sendable {
  let cells: StudyCells
  let criterion: Criterion
  var unknown = UnknownOutcomes.leftOut
  /// Names of the covariates to use; `nil` for all.
  var covariates: [String]?
  var depth = Depth.ranks
  let gates: RankingParameters.Gates

  /// How far to go: each takes several times as long as the one before.
  enum Depth: Int, Comparable {
    case expectations, effects, ranks

    static func < (left: Depth, right: Depth) -> Bool { left.rawValue < right.rawValue }
  }

  /// - Parameter cores: without influence on the result.
  func run(cores: Int) async -> StudyResult {
    let (table, design, groups) = table()
    let fit = try? await CaseMixModel.fit(table, minimum: gates.caseMixMinimum, cores: cores)
    guard let model = fit else {
      preconditionFailure("With penalties there always is a maximum.")
    }
    let calibration = Calibration(table, model)
    let tests = await calibration.exactTests(table, cores: cores)
    let joint =
      depth >= .effects && table.trials > 0 ? ProviderEffectModel(table, calibration) : nil
    let delta = gates.delta
    let ranked =
      depth == .ranks
      ? await joint?.posterior(cores: cores) { group in
        group.units.map { (EffectProbabilities($0.theta, delta: delta), EffectSummary($0)) }
      } : nil
    let unranked =
      depth == .effects
      ? await joint?.effects(cores: cores) { EffectProbabilities($0, delta: delta) } : nil
    let probabilities = unranked?.groups ?? ranked?.groups.map { $0.map(\.0) }
    let results = groups.map { group -> GroupResult? in
      guard let group else { return nil }
      return result(
        calibration.groups[group.index], table.groups[group.index], probabilities?[group.index],
        ranked?.groups[group.index].map(\.1), tests[group.index], units: group.units)
    }
    return StudyResult(
      criterion: criterion,
      caseMix: StudyResult.CaseMix(
        design: design, coefficients: model.coefficients, basis: model.basis,
        areaUnderCurve: Discrimination.areaUnderCurve(within: calibration.scoredGroups),
        calibration: CalibrationTable(calibration.scoredCells),
        trials: table.trials, successes: table.successes),
      tau: ranked?.tau ?? unranked?.tau, groups: results)
  }

  /// The counts by the criterion, and where units with known outcomes stand among them.
  private func table() -> (BinomialTable, CaseMixDesign, [Layout.Group?]) {
    let counted = cells.groups.map { group in
      group.map { unit in
        unit.compactMap { cell -> BinomialCell? in
          let counts = cell.counts[criterion].assuming(unknown)
          guard counts.known > 0 else { return nil }
          return BinomialCell(
            pattern: cell.pattern, trials: counts.known, successes: counts.successes,
            share: cell.share)
        }
      }
    }
    var members = Array(repeating: SharedCount(), count: cells.patterns.count)
    for cell in counted.joined().joined() { members[cell.pattern].add(cell.trials, at: cell.share) }
    let design = CaseMixDesign(
      cells, members: members, fewest: Int(gates.fewestMembers), wanted: covariates)
    let layout = Layout(counted)
    guard let table = try? BinomialTable(design: design.rows(of: cells), groups: layout.cells)
    else { preconditionFailure("Counts of participations and dummies always are a table.") }
    return (table, design, layout.groups)
  }

  private func result(
    _ group: Calibration.Group, _ cells: [UnitCells], _ probabilities: [EffectProbabilities]?,
    _ effects: [EffectSummary]?, _ tests: [ExactTest], units: [Int?]
  ) -> GroupResult? {
    guard let alpha = group.alpha else { return nil }
    let sets = RankConfidenceSets.sets(group.units)
    let expectations = Dictionary(
      uniqueKeysWithValues: group.patterns.map { ($0.pattern, $0.probability) })
    return GroupResult(
      alpha: alpha, isClamped: group.isClamped, count: group.units.count,
      units: units.map { index in
        index.map { index in
          UnitResult(
            outcome: group.units[index],
            probabilities: probabilities?[index], effect: effects?[index],
            exact: tests[index],
            rankSet: sets[index], bands: Self.bands(of: cells[index], expectations),
            byClass: byClass(cells[index], expectations))
        }
      })
  }

  private func byClass(
    _ unit: UnitCells, _ probabilities: [Int: Double]
  ) -> UnitResult.ByClass? {
    guard let position = cells.covariates.firstIndex(of: .stratum(.classAtEntry)) else {
      return nil
    }
    func sum(_ isWanted: (String) -> Bool) -> ObservedExpected {
      var (trials, observed) = (SharedCount(), SharedCount())
      var (expected, variance) = (0.0, 0.0)
      for cell in unit.cells where isWanted(cells.patterns[cell.pattern][position]) {
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
    of unit: UnitCells, _ probabilities: [Int: Double]
  ) -> [ExpectationBand] {
    var bands: [Int: (trials: SharedCount, expected: Double, variance: Double)] = [:]
    for cell in unit.cells {
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

/// Where units with known outcomes stand in the table: others have no place in the model.
private struct Layout {
  private(set) var cells: [[[BinomialCell]]] = []
  /// By group of the cells: its place in the table, and that of each unit.
  private(set) var groups: [Group?] = []

  struct Group {
    let index: Int
    let units: [Int?]
  }

  init(_ counted: [[[BinomialCell]]]) {
    for group in counted {
      let kept = group.filter { !$0.isEmpty }
      guard !kept.isEmpty else {
        groups.append(nil)
        continue
      }
      var next = 0
      groups.append(
        Group(
          index: cells.count,
          units: group.map { unit in
            if unit.isEmpty { return nil }
            defer { next += 1 }
            return next
          }))
      cells.append(kept)
    }
  }
}
