internal import RealModule

/// The normal prior of a unit's effect for every τ of a grid, cut to the grid and normalised there.
///
/// `φ_τ(g) ∝ exp(−½ (θ_g / τ)²)`, `Σ_g φ_τ(g) = 1`. Eight neighbouring τ share a vector, because the
/// integral over θ takes the same likelihood for each of them.
struct EffectPrior: Sendable {
  let grid: EffectGrid
  /// By block of eight τ, then by point of θ; 0 beyond the last τ.
  let blocks: [[SIMD8<Double>]]
  /// By τ, then by point of θ.
  let byTau: [[Double]]
  /// By τ: the logarithm of what the unnormalised prior sums to.
  private let logTotals: [Double]

  init(_ grid: EffectGrid) {
    self.grid = grid
    let tables = grid.tau.points.map { tau in
      grid.theta.points.map { Double.exp(-0.5 * ($0 / tau) * ($0 / tau)) }
    }
    let totals = tables.map { $0.reduce(0, +) }
    logTotals = totals.map { .log($0) }
    byTau = zip(tables, totals).map { table, total in table.map { $0 / total } }
    blocks = stride(from: 0, to: tables.count, by: 8).map { start in
      (0..<grid.theta.count).map { point in
        var vector = SIMD8<Double>(repeating: 0)
        for lane in 0..<min(8, tables.count - start) {
          vector[lane] = tables[start + lane][point] / totals[start + lane]
        }
        return vector
      }
    }
  }

  /// `ln φ_τ(g)`, also where the probability itself is too small for a double.
  func logProbability(tau: Int, theta: Int) -> Double {
    let ratio = grid.theta.point(theta) / grid.tau.point(tau)
    return -0.5 * ratio * ratio - logTotals[tau]
  }
}
