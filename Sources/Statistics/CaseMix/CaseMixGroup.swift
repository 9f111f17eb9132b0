/// One group's part of Newton's step: its intercept and its units' effects eliminated.
struct CaseMixGroup {
  let units: [UnitCells]
  let design: SparseDesign
  let penalty: CaseMixPenalty

  /// The group's intercept and its units' effects: where they stand, or a step of them.
  struct Effects: Sendable {
    let intercept: Double
    let units: [Double]
  }

  /// What remains of the group after the elimination, and what is needed to undo it.
  struct Terms: Sendable {
    var logLikelihood = 0.0
    var penalty = 0.0
    var gradient: [Double]
    var hessian: SymmetricMatrix
    /// The diagonal of the Hessian before the elimination.
    var information: [Double]
    /// Gradient and curvature of the intercept once the units are eliminated.
    var slope: Double
    var curvature: Double
    /// The mixed derivatives of the intercept and the coefficients, units eliminated.
    var mixed: [Double]
    var units: [Unit] = []

    struct Unit: Sendable {
      var slope = 0.0
      var weight = 0.0
      /// The mixed derivatives of the unit's effect and the coefficients.
      var mixed: [Double]
      /// Own curvature with its penalty; infinite without an effect of its own.
      var curvature = Double.infinity
    }

    /// The steps of the intercept and the units that go with a step of the coefficients.
    func effects(for coefficients: [Double]) -> Effects {
      let intercept = (slope - dot(mixed, coefficients)) / curvature
      return Effects(
        intercept: intercept,
        units: units.map {
          ($0.slope - $0.weight * intercept - dot($0.mixed, coefficients)) / $0.curvature
        })
    }
  }

  func terms(at effects: Effects, predictors: [Double]) -> Terms {
    let columns = design.columns
    var terms = Terms(
      gradient: Array(repeating: 0, count: columns), hessian: SymmetricMatrix(size: columns),
      information: Array(repeating: 0, count: columns),
      slope: -penalty.intercept * effects.intercept, curvature: penalty.intercept,
      mixed: Array(repeating: 0, count: columns))
    terms.penalty = penalty.intercept * effects.intercept * effects.intercept / 2
    var residuals = [Double](repeating: 0, count: design.count)
    var weights = residuals
    for (index, cells) in units.enumerated() {
      let effect = effects.units[index]
      let base = effects.intercept + effect
      var unit = Terms.Unit(mixed: Array(repeating: 0, count: columns))
      for cell in cells.cells {
        let eta = base + predictors[cell.pattern]
        let value = Logistic.value(eta)
        let (trials, successes) = (cell.weightedTrials, cell.weightedSuccesses)
        let residual = successes - trials * value.p
        let weight = trials * value.p * value.complement
        terms.logLikelihood += successes * eta - trials * value.softplus
        residuals[cell.pattern] += residual
        weights[cell.pattern] += weight
        unit.slope += residual
        unit.weight += weight
        for entry in design.entries(cell.pattern) {
          unit.mixed[design.column[entry]] += weight * design.value[entry]
        }
      }
      terms.eliminate(unit, effect: effect, precision: penalty.unit)
    }
    terms.addPatterns(design, residuals: residuals, weights: weights)
    terms.eliminateIntercept()
    return terms
  }
}

extension CaseMixGroup.Terms {
  fileprivate mutating func eliminate(_ observed: Unit, effect: Double, precision: Double?) {
    var unit = observed
    // What share of the unit's information is left to the others; all without an effect of its own.
    var share = 1.0
    if let precision {
      penalty += precision * effect * effect / 2
      let own = observed.slope - precision * effect
      unit.curvature = observed.weight + precision
      share = precision / unit.curvature
      hessian.add(-1 / unit.curvature, times: unit.mixed)
      for column in gradient.indices {
        gradient[column] -= unit.mixed[column] * own / unit.curvature
      }
      slope -= unit.weight / unit.curvature * own
      unit.slope = own
    }
    slope += observed.slope
    curvature += observed.weight * share
    for column in mixed.indices { mixed[column] += observed.mixed[column] * share }
    units.append(unit)
  }

  fileprivate mutating func addPatterns(
    _ design: SparseDesign, residuals: [Double], weights: [Double]
  ) {
    for pattern in residuals.indices where weights[pattern] != 0 || residuals[pattern] != 0 {
      let entries = design.entries(pattern)
      for entry in entries {
        let (column, x) = (design.column[entry], design.value[entry])
        let weighted = weights[pattern] * x
        gradient[column] += residuals[pattern] * x
        information[column] += weighted * x
        for other in entries.lowerBound...entry {
          hessian[column, design.column[other]] += weighted * design.value[other]
        }
      }
    }
  }

  fileprivate mutating func eliminateIntercept() {
    hessian.add(-1 / curvature, times: mixed)
    for column in gradient.indices { gradient[column] -= mixed[column] * slope / curvature }
  }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for index in a.indices { sum += a[index] * b[index] }
  return sum
}
