/// The expectation of each trial, with every group's own average as the benchmark.
///
/// For each group the intercept α solves
/// `Σ n expit(α + xᵀβ) = clamp(Σ s, ½, Σ n − ½)`: the group's average trial is expected to succeed as
/// often as it did. Unless clamped, O − E sums to zero over the units of a group.
package struct Calibration: Hashable, Sendable {
  /// In the order of the table.
  package let groups: [Group]

  package struct Group: Hashable, Sendable {
    /// The intercept; `nil` for a group without trials.
    package let alpha: Double?
    /// Whether the group had no success or no failure, so that the benchmark had to be moved by half.
    package let isClamped: Bool
    /// In the order of the table.
    package let units: [ObservedExpected]
    /// The patterns that the group has, ascending, with all their trials.
    package let patterns: [Pattern]
    /// x̄, the mean of the covariates weighted by p(1 − p).
    let mean: [Double]
  }

  /// The trials of one pattern in one group.
  package struct Pattern: Hashable, Sendable {
    package let pattern: Int
    package let trials: Double
    package let successes: Double
    /// `α + xᵀβ`.
    package let logit: Double
    /// `expit(α + xᵀβ)`, strictly between 0 and 1 unless rounding makes it an end.
    package let probability: Double
  }

  /// - Parameters:
  ///   - table: Cells by group, unit and pattern.
  ///   - linearPredictors: `xᵀβ` of each pattern; finite.
  /// - Precondition: There is one predictor per row of the table's design.
  package init(_ table: BinomialTable, linearPredictors: [Double]) {
    precondition(linearPredictors.count == table.design.count)
    let errors = Errors(design: table.design, covariance: SymmetricMatrix(size: 0))
    groups = table.groups.map { Group($0, linearPredictors, errors) }
  }

  /// The benchmark after a case-mix model.
  package init(_ table: BinomialTable, _ model: CaseMixModel) {
    let predictors = model.linearPredictors(table.design)
    let errors = Errors(design: table.design, covariance: model.covariance)
    groups = table.groups.map { Group($0, predictors, errors) }
  }

  /// What the errors of expectations are made of.
  fileprivate struct Errors {
    let design: SparseDesign
    /// Of no size where slopes are taken as known.
    let covariance: SymmetricMatrix

    /// E of a unit, and what its error is made of.
    func sum(
      of unit: UnitCells, _ values: [Int: Logistic.Value]
    ) -> (expected: Double, part: ExpectationError.Sums) {
      let size = covariance.size
      var expected = 0.0
      var part = ExpectationError.Sums(weighted: Array(repeating: 0, count: size))
      for cell in unit.cells {
        guard let value = values[cell.pattern] else { continue }
        expected += cell.weightedTrials * value.p
        let weight = cell.weightedTrials * value.p * value.complement
        part.information += weight
        guard size > 0 else { continue }
        for entry in design.entries(cell.pattern) {
          part.weighted[design.column[entry]] += weight * design.value[entry]
        }
      }
      return (expected, part)
    }
  }

  /// Every pattern of every group with its expectation: what ``CalibrationTable`` judges.
  package var scoredCells: [ScoredCell] {
    groups.flatMap(\.patterns).map {
      ScoredCell(probability: $0.probability, trials: $0.trials, successes: $0.successes)
    }
  }

  /// What a unit that is no part of a group reached beside what the group would have.
  ///
  /// - Parameters:
  ///   - cells: Patterns are rows of the table's design.
  ///   - table: The one that was calibrated.
  ///   - model: That by which it was calibrated.
  /// - Returns: `nil` for a group without trials.
  package func outcome(
    of cells: [BinomialCell], besideGroup group: Int, _ table: BinomialTable, _ model: CaseMixModel
  ) -> (outcome: ObservedExpected, exact: ExactTest, probabilities: [Int: Double])? {
    guard let alpha = groups[group].alpha else { return nil }
    let unit = UnitCells(cells)
    let errors = Errors(design: table.design, covariance: model.covariance)
    var values: [Int: Logistic.Value] = [:]
    for cell in unit.cells where values[cell.pattern] == nil {
      values[cell.pattern] = Logistic.value(
        alpha + table.design.product(cell.pattern, model.coefficients))
    }
    let sum = errors.sum(of: unit, values)
    let error = ExpectationError(errors.covariance, mean: groups[group].mean)
    let exact = ShareLattice(
      unit.cells.map(\.share), trials: unit.cells.reduce(0) { $0 + $1.trials }
    ).test(unit.cells) { values[$0.pattern]?.p ?? 0 }
    return (
      ObservedExpected(
        trials: unit.trials, observed: unit.successes, expected: sum.expected,
        variance: sum.part.information, logOddsError: error.error(of: sum.part)),
      exact, values.mapValues(\.p)
    )
  }
}

extension Calibration.Group {
  fileprivate init(
    _ units: [UnitCells], _ predictors: [Double], _ errors: Calibration.Errors
  ) {
    let pooled = UnitCells(units.flatMap(\.cells))
    guard pooled.trials > 0 else {
      alpha = nil
      isClamped = false
      patterns = []
      mean = []
      self.units = units.map { _ in
        ObservedExpected(trials: 0, observed: 0, expected: 0, variance: 0)
      }
      return
    }
    // Less than one trial in all is possible where trials are shared.
    let half = min(0.5, pooled.trials / 2)
    let target = min(max(pooled.successes, half), pooled.trials - half)
    let totals = pooled.patterns
    let alpha = Self.intercept(of: totals, predictors, target: target)
    self.alpha = alpha
    isClamped = target != pooled.successes
    var values: [Int: Logistic.Value] = [:]
    patterns = totals.map { total in
      let logit = alpha + predictors[total.pattern]
      let value = Logistic.value(logit)
      values[total.pattern] = value
      return Calibration.Pattern(
        pattern: total.pattern, trials: total.trials, successes: total.successes, logit: logit,
        probability: value.p)
    }
    let sums = units.map { errors.sum(of: $0, values) }
    let error = ExpectationError(errors.covariance, sums.map(\.part))
    mean = error.mean
    self.units = zip(units, sums).map { unit, sum in
      ObservedExpected(
        trials: unit.trials, observed: unit.successes, expected: sum.expected,
        variance: sum.part.information, logOddsError: error.error(of: sum.part))
    }
  }

  /// Newton's method with steps of at most 2, inside bounds that every step narrows.
  private static func intercept(
    of totals: [PatternTotal], _ predictors: [Double], target: Double
  ) -> Double {
    var alpha = 0.0
    var (low, high) = (-Double.infinity, Double.infinity)
    for _ in 0..<2_000 {
      var (excess, slope) = (-target, 0.0)
      for total in totals {
        let value = Logistic.value(alpha + predictors[total.pattern])
        excess += total.trials * value.p
        slope += total.trials * value.p * value.complement
      }
      if excess > 0 { high = alpha } else { low = alpha }
      let step = slope > 0 ? min(max(-excess / slope, -2), 2) : (excess > 0 ? -2 : 2)
      var next = alpha + step
      if !(next > low && next < high) { next = low + (high - low) / 2 }
      guard next.isFinite, (next - alpha).magnitude > 1e-14 * max(1, alpha.magnitude) else { break }
      alpha = next
    }
    return alpha
  }
}
