internal import RealModule

/// How much of the differences that a case mix expects comes true for a unit that had no part in
/// finding them.
///
/// Each unit is left out by one Newton step, `β^(−j) = β − (H − H_j)⁻¹ score_j`, with the slopes of all
/// columns from within units (``WithinRegression``). Single trials are never left out: of two trials
/// with the same covariates the one left out always counts as wrong.
///
/// The article Method, section 2.2.
package struct SlopeValidation: Hashable, Sendable {
  /// The area under the ROC curve within units: of all pairs of a success and a failure of the same
  /// unit, the share in which the success was expected with the higher probability by the slopes of
  /// the others, ties counted half. 0.5 is no better than chance.
  package let areaUnderCurve: Double
  /// `√(Σ_j (A_j − AUC m_j)²) / Σ_j m_j`, A_j concordant ones of the m_j pairs of unit j.
  package let standardError: Double
  package let pairs: Double
  /// b of `logit p = γ_j + b xᵀβ^(−j)`: the share of the expected differences that comes true; `nil`
  /// where nothing differs.
  package let slope: Double?
  package let slopeError: Double?

  /// `nil` where no unit has both successes and failures, or there is nothing to expect by.
  package static func validate(_ table: BinomialTable, cores: Int = 1) async -> SlopeValidation? {
    guard table.columns > 0,
      let fit = await WithinRegression.fit(table, keepsParts: true, cores: cores)
    else { return nil }
    let groups = await Parallel.map(count: table.groups.count, cores: cores) {
      [groups = table.groups, design = table.design] index in
      zip(groups[index], fit.parts[index]).map { unit, part in
        Unit(unit, design, fit.coefficientsWithout(part))
      }
    }
    let units = groups.joined()
    let pairs = units.reduce(0) { $0 + $1.pairs }
    guard pairs > 0 else { return nil }
    let area = units.reduce(0) { $0 + $1.concordant } / pairs
    let squares = units.reduce(0) { sum, unit in
      let difference = unit.concordant - area * unit.pairs
      return sum + difference * difference
    }
    let slope = await slope(groups, table, cores: cores)
    return SlopeValidation(
      areaUnderCurve: area, standardError: squares.squareRoot() / pairs, pairs: pairs,
      slope: slope?.value, slopeError: slope?.error)
  }

  private static func slope(
    _ scored: [[Unit]], _ table: BinomialTable, cores: Int
  ) async -> (value: Double, error: Double)? {
    var design = SparseDesign(columns: 1)
    var next = 0
    let cells = zip(table.groups, scored).map { units, scores in
      zip(units, scores).map { unit, score in
        zip(unit.cells, score.predictors).map { cell, predictor -> BinomialCell in
          design.append(predictor == 0 ? [] : [(0, predictor)])
          next += 1
          return BinomialCell(
            pattern: next - 1, trials: cell.trials, successes: cell.successes, share: cell.share)
        }
      }
    }
    guard design.value.contains(where: { $0 != 0 }),
      let table = try? BinomialTable(design: design, groups: cells),
      let fit = await WithinRegression.fit(table, precision: 0, cores: cores),
      fit.hessian[0, 0] > 0
    else { return nil }
    return (fit.coefficients[0], 1 / fit.hessian[0, 0].squareRoot())
  }

  /// One unit, judged by the slopes of the others.
  private struct Unit: Sendable {
    /// Of each cell.
    let predictors: [Double]
    private(set) var concordant = 0.0
    private(set) var pairs = 0.0

    init(_ unit: UnitCells, _ design: SparseDesign, _ coefficients: [Double]) {
      let predictors = unit.cells.map { design.product($0.pattern, coefficients) }
      self.predictors = predictors
      let order = predictors.indices.sorted {
        predictors[$0] == predictors[$1] ? $0 < $1 : predictors[$0] < predictors[$1]
      }
      var (failures, successes) = (0.0, 0.0)
      var position = 0
      while position < order.count {
        // Sums of the same slopes in another order are tied as well.
        let first = predictors[order[position]]
        var (s, f) = (0.0, 0.0)
        while position < order.count, predictors[order[position]] - first <= 1e-12 {
          let cell = unit.cells[order[position]]
          s += cell.weightedSuccesses
          f += cell.weightedTrials - cell.weightedSuccesses
          position += 1
        }
        concordant += s * (failures + f / 2)
        failures += f
        successes += s
      }
      pairs = successes * failures
    }
  }
}

extension WithinRegression {
  fileprivate func coefficientsWithout(_ part: Part) -> [Double] {
    var rest = hessian
    rest.add(part.hessian, times: -1)
    let scale = coefficients.indices.map { rest[$0, $0] }
    guard let step = rest.solving(part.score, scale: scale, least: Self.precision) else {
      return coefficients
    }
    return zip(coefficients, step).map { $0 - $1 }
  }
}
