internal import RealModule

/// What the data of one group say about τ and about the group's shift a.
struct GroupEvidence: Sendable {
  let units: [UnitEvidence]
  /// By τ: `ln ((1/A) Σ_a Π_j I_j(τ, a))`, the units' greatest likelihoods included.
  let logMarginals: [Double]
  /// By τ, then by a: the share of the shift a given τ.
  let shares: [Double]

  init(_ group: EffectGroup, _ prior: EffectPrior) {
    var units = LogLikelihood.all(of: group, grid: prior.grid).map { UnitEvidence($0, prior) }
    let shifts = prior.grid.shift.count
    let maximum = units.reduce(0) { $0 + $1.maximum }
    var logMarginals: [Double] = []
    var shares: [Double] = []
    for tau in 0..<prior.grid.tau.count {
      let logProducts = (0..<shifts).map { shift in
        units.reduce(0) { $0 + $1.logIntegral(tau: tau, shift: shift) }
      }
      let greatest = logProducts.reduce(-.infinity, max)
      let products = logProducts.map { Double.exp($0 - greatest) }
      let total = products.reduce(0, +)
      logMarginals.append(maximum + greatest + .log(total / Double(shifts)))
      shares += products.map { $0 / total }
    }
    let kept = KeptNodes(count: shares.count) { shares[$0] >= UnitPosterior.negligible }
    for unit in units.indices { units[unit].keep(kept) }
    self.units = units
    self.logMarginals = logMarginals
    self.shares = shares
  }
}
