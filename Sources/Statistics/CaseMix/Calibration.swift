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
    groups = table.groups.map { Group($0, linearPredictors) }
  }

  /// The benchmark after a case-mix model.
  package init(_ table: BinomialTable, _ model: CaseMixModel) {
    self.init(table, linearPredictors: model.linearPredictors(table.design))
  }

  /// By group, every pattern with its expectation: what ``Discrimination`` judges.
  package var scoredGroups: [[ScoredCell]] {
    groups.map { group in
      group.patterns.map {
        ScoredCell(probability: $0.probability, trials: $0.trials, successes: $0.successes)
      }
    }
  }

  /// The same without the groups: what ``CalibrationTable`` judges.
  package var scoredCells: [ScoredCell] { scoredGroups.flatMap(\.self) }
}

extension Calibration.Group {
  fileprivate init(_ units: [UnitCells], _ predictors: [Double]) {
    let pooled = UnitCells(units.flatMap(\.cells))
    guard pooled.trials > 0 else {
      alpha = nil
      isClamped = false
      patterns = []
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
    self.units = units.map { unit in
      var (expected, variance) = (0.0, 0.0)
      for cell in unit.cells {
        guard let value = values[cell.pattern] else { continue }
        expected += cell.weightedTrials * value.p
        variance += cell.weightedTrials * value.p * value.complement
      }
      return ObservedExpected(
        trials: unit.trials, observed: unit.successes, expected: expected, variance: variance)
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
