/// Whether a unit stays materially below what its group expects, also when each rival is left out of the
/// benchmark in turn: one provider that is far ahead must not decide about another.
///
/// The article Method, section 2.9.
package struct RivalsLeftOut: Sendable {
  /// Trials that have the same expectation but for the benchmark.
  package struct Cell: Sendable {
    /// `xᵀβ`.
    let predictor: Double
    let trials: Double
    let successes: Double

    package init(predictor: Double, trials: Double, successes: Double) {
      (self.predictor, self.trials, self.successes) = (predictor, trials, successes)
    }
  }

  /// `(O − E) / V` of the unit with all units of its benchmark; `nil` without variance.
  package let effect: Double?
  /// The first rival without whom `(O − E) / V > −δ`, by its place; `nil` where there is none.
  package let undoneBy: Int?

  /// - Parameters:
  ///   - unit: The place of the unit.
  ///   - units: The cells of all that make the benchmark, the unit among them.
  ///   - margin: δ, the smallest difference in log-odds that matters.
  package init(of unit: Int, among units: [[Cell]], margin: Double) {
    let all = Array(units.joined())
    let successes = all.reduce(0) { $0 + $1.successes }
    let trials = all.reduce(0) { $0 + $1.trials }
    let half = min(0.5, trials / 2)
    let target = min(max(successes, half), trials - half)
    let alpha = Self.root { Self.expected(all, $0).expected - target }
    let effect = Self.effect(units[unit], alpha)
    self.effect = effect
    guard let effect, effect <= -margin else {
      undoneBy = nil
      return
    }
    // The benchmark at which the unit is just materially below. Without a rival the benchmark lies above
    // it where the others reached more than it expects of them.
    let limit = Self.root { (Self.effect(units[unit], $0) ?? 0) * -1 - margin }
    let surpluses = units.map { cells in
      cells.reduce(0) {
        $0 + $1.successes - $1.trials * Logistic.expit(limit + $1.predictor)
      }
    }
    let total = surpluses.reduce(0, +)
    undoneBy = units.indices.first { $0 != unit && total - surpluses[$0] < 0 }
  }

  private static func expected(
    _ cells: [Cell], _ alpha: Double
  ) -> (expected: Double, variance: Double) {
    var (expected, variance) = (0.0, 0.0)
    for cell in cells {
      let value = Logistic.value(alpha + cell.predictor)
      expected += cell.trials * value.p
      variance += cell.trials * value.p * value.complement
    }
    return (expected, variance)
  }

  private static func effect(_ cells: [Cell], _ alpha: Double) -> Double? {
    let (expected, variance) = expected(cells, alpha)
    guard variance > 0 else { return nil }
    return (cells.reduce(0) { $0 + $1.successes } - expected) / variance
  }

  /// Where a growing function is zero, by bisection.
  private static func root(_ function: (Double) -> Double) -> Double {
    var (low, high) = (-40.0, 40.0)
    for _ in 0..<80 {
      let middle = low + (high - low) / 2
      if function(middle) < 0 { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }
}
