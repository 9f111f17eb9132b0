internal import RealModule

/// The posterior distributions of one unit's effect: θ within its group, u = a + θ against the
/// benchmark.
struct UnitPosterior: Sendable {
  let theta: GridDistribution
  let relative: GridDistribution

  /// Lighter nodes, all twelve thousand of a group together, move no probability by more than 10⁻¹¹. Nobody
  /// asks for them: a node's weight is never greater than its share of its τ, which decides what is kept.
  static let negligible = 1e-15

  init(_ unit: UnitEvidence, _ weights: NodeWeights, _ prior: EffectPrior) {
    let grid = prior.grid
    var theta = [Double](repeating: 0, count: grid.theta.count)
    var relative = [Double](repeating: 0, count: grid.relative.count)
    var densities = theta
    for shift in 0..<grid.shift.count {
      // By block of τ: weight over integral, so that one product with φ serves eight τ.
      var factors: [(block: Int, factor: SIMD8<Double>)] = []
      for tau in 0..<grid.tau.count {
        let weight = weights[tau, shift]
        guard weight >= Self.negligible else { continue }
        if unit.isLinear(tau: tau, shift: shift) {
          if factors.last?.block != tau / 8 { factors.append((tau / 8, .zero)) }
          factors[factors.count - 1].factor[tau % 8] =
            weight / .exp(unit.logIntegral(tau: tau, shift: shift))
        } else {
          for point in unit.writeDensities(tau: tau, shift: shift, to: &densities) {
            theta[point] += weight * densities[point]
            relative[shift + point] += weight * densities[point]
          }
        }
      }
      guard !factors.isEmpty else { continue }
      for point in unit.support(shift: shift) {
        var sum = SIMD8<Double>.zero
        for (block, factor) in factors { sum += factor * prior.blocks[block][point] }
        let mass = unit.likelihood[shift + point] * sum.sum()
        theta[point] += mass
        relative[shift + point] += mass
      }
    }
    self.theta = GridDistribution(lattice: grid.theta, weights: theta)
    self.relative = GridDistribution(lattice: grid.relative, weights: relative)
  }
}
