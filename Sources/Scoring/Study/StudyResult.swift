package import Statistics

/// What the method says of one aim by one criterion.
package struct StudyResult: Hashable, Sendable {
  package let criterion: Criterion
  package let caseMix: CaseMix
  /// τ, the standard deviation of the units' effects; `nil` where the model was not asked for, or
  /// there is no unit.
  package let tau: GridDistribution?
  /// In the order of the cells; `nil` for a group without a known outcome.
  let groups: [GroupResult?]

  /// How expectations were found.
  package struct CaseMix: Hashable, Sendable {
    package let design: CaseMixDesign
    /// One for each column of the design.
    package let coefficients: [Double]
    package let basis: CaseMixModel.Basis
    /// Where each coefficient was found.
    package let sources: [CaseMixModel.Source]
    /// How far expected differences come true for providers that had no part in them; `nil` where it
    /// was not asked for, or nothing can be compared.
    package let validation: SlopeValidation?
    package let calibration: CalibrationTable
    package let trials: Double
    package let successes: Double

    /// Whether expectations differ by covariates at all.
    package var isAdjusted: Bool {
      if case .fitted = basis { !design.columns.isEmpty } else { false }
    }
  }
}

/// What the method says of one comparison group.
package struct GroupResult: Hashable, Sendable {
  /// α, the calibrated intercept.
  package let alpha: Double
  /// Every outcome of the group is the same.
  package let isClamped: Bool
  /// So many units set the benchmark: ranks go from 1 to here.
  package let count: Int
  /// Units that have known outcomes and set no benchmark, because too many are unknown.
  package let apart: Int
  /// In the order of the cells; `nil` for a unit without a known outcome.
  let units: [UnitResult?]
  /// ΣV over the group.
  package let information: Double
  /// The mean expectation of a case.
  package let expectedRate: Double

  init(alpha: Double, isClamped: Bool, count: Int, apart: Int, units: [UnitResult?]) {
    self.alpha = alpha
    self.isClamped = isClamped
    self.count = count
    self.apart = apart
    self.units = units
    let known = units.lazy.compactMap(\.self).filter { !$0.isApart }.map(\.outcome)
    information = known.reduce(0) { $0 + $1.variance }
    expectedRate = known.reduce(0) { $0 + $1.expected } / known.reduce(0) { $0 + $1.trials }
  }

  /// The units that set the benchmark.
  private var benchmark: [UnitResult] { units.compactMap(\.self).filter { !$0.isApart } }

  /// Whether any two units differ by more than chance.
  package var tellsUnitsApart: Bool {
    benchmark.contains { $0.rankSet != 1...count }
  }
}

/// What the method says of one unit.
package struct UnitResult: Hashable, Sendable {
  /// O, E and V.
  package let outcome: ObservedExpected
  /// Of θ; `nil` where the joint model was not asked for.
  package let probabilities: EffectProbabilities?
  /// Ranks and rates besides; `nil` where they were not asked for.
  package let effect: EffectSummary?
  /// `nil` where it was not asked for.
  package let exact: ExactTest?
  package let rankSet: ClosedRange<Int>
  /// Whether the unit is judged by the benchmark of others and sets none.
  package let isApart: Bool
  package let bands: [ExpectationBand]
  /// Of class C at entry, and of the other classes; `nil` where the class at entry is not told.
  let byClass: ByClass?

  struct ByClass: Hashable, Sendable {
    let far: ObservedExpected
    let rest: ObservedExpected
  }
}

/// What a recommendation takes of a unit's effects: θ beside the other units of the group, u beside what
/// was to be expected.
package struct EffectProbabilities: Hashable, Sendable {
  /// P(θ > 0)
  package let aboveAverage: Double
  /// P(θ < 0)
  package let belowAverage: Double
  /// P(θ < −δ)
  package let materiallyWorse: Double
  /// P(u > 0)
  package let aboveExpected: Double
  /// P(u < −δ)
  package let materiallyBelowExpected: Double
}

extension EffectProbabilities {
  init(_ theta: GridDistribution, _ relative: GridDistribution, delta: Double) {
    aboveAverage = theta.probability(above: 0)
    belowAverage = theta.probability(below: 0)
    materiallyWorse = theta.probability(below: -delta)
    aboveExpected = relative.probability(above: 0)
    materiallyBelowExpected = relative.probability(below: -delta)
  }
}

/// The cases of a unit whose expectation lies in one tenth: what makes E and V, without a look at
/// anybody's characteristics.
package struct ExpectationBand: Hashable, Sendable {
  /// 0 for expectations below 10 %, 9 for those from 90 %.
  package let tenth: Int
  package let trials: Double
  package let expected: Double
  package let variance: Double
}
