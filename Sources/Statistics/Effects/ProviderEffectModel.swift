internal import RealModule

/// The joint model of all units' effects: shrinkage and ranks without simulation.
///
/// `s ~ Binomial(n, expit(logit p + a_d + θ_j))`, `θ_j ~ N(0, τ²)`, a_d uniform on its grid,
/// `τ ~ half-normal(1)`. Everything is summed over the nodes (τ, a) of a fixed grid, so the result is
/// a function of the data alone: no start, no seed, no convergence.
///
/// a_d carries what the group's benchmark may be off by, τ how much units differ at all. Plugging in
/// single values for either would make intervals too narrow where there are few units.
///
/// T. A. Louis, W. Shen, "Innovations in Bayes and Empirical Bayes Methods: Estimating Parameters,
/// Populations and Ranks", Statistics in Medicine 18 (1999), 2493-2505.
package struct ProviderEffectModel: Sendable {
  package let groups: [EffectGroup]
  let prior: EffectPrior

  package init(groups: [EffectGroup], grid: EffectGrid = .standard) {
    self.groups = groups
    prior = EffectPrior(grid)
  }

  /// The model of calibrated units.
  ///
  /// - Precondition: The calibration is that of the table.
  package init(_ table: BinomialTable, _ calibration: Calibration, grid: EffectGrid = .standard) {
    precondition(table.groups.count == calibration.groups.count)
    self.init(
      groups: zip(calibration.groups, table.groups).map { EffectGroup($0, units: $1) }, grid: grid)
  }

  /// What is known of every unit after the data.
  ///
  /// - Parameters:
  ///   - confidence: Of the adjusted rates' intervals.
  ///   - cores: How many groups are worked on at once; without influence on the result.
  /// - Complexity: Per unit, points of τ times a times θ (3 million), fewer for a unit with many
  ///   trials, whose likelihood is narrow; for ranks in a group of J, J² log J per node.
  package func posterior(
    confidence: ConfidenceLevel = .percent90, cores: Int = 1
  ) async -> ProviderEffects {
    let (tau, groups) = await posterior(confidence: confidence, cores: cores) { $0 }
    return ProviderEffects(tau: tau, groups: groups)
  }

  /// The same of a group at a time, of which only what is asked for is kept: distributions of all units
  /// take room.
  ///
  /// - Returns: the distribution of τ, and what `summary` makes of each group, in the order given.
  package func posterior<Summary: Sendable>(
    confidence: ConfidenceLevel = .percent90, cores: Int = 1,
    _ summary: @escaping @Sendable (GroupEffects) -> Summary
  ) async -> (tau: GridDistribution, groups: [Summary]) {
    let evidence = await evidence(cores: cores)
    let tau = tauDistribution(evidence)
    let summaries = await Parallel.map(count: groups.count, cores: cores) { [groups, prior] in
      summary(GroupEffects(groups[$0], evidence[$0], prior, tau: tau, confidence))
    }
    return (tau, summaries)
  }

  /// What is made of every unit's effects θ and u without its rank: the same distributions as in
  /// ``posterior(confidence:cores:)`` for a part of its cost.
  ///
  /// - Parameter cores: How many groups are worked on at once; without influence on the result.
  /// - Returns: the distribution of τ, and what `summary` makes of each θ and u, by group, then by unit.
  package func effects<Summary: Sendable>(
    cores: Int = 1,
    _ summary:
      @escaping @Sendable (_ theta: GridDistribution, _ relative: GridDistribution) -> Summary
  ) async -> (tau: GridDistribution, groups: [[Summary]]) {
    let evidence = await evidence(cores: cores)
    let tau = tauDistribution(evidence)
    let effects = await Parallel.map(count: groups.count, cores: cores) { [prior] in
      let weights = NodeWeights(evidence[$0], tau: tau, shifts: prior.grid.shift.count)
      return evidence[$0].units.map {
        let posterior = UnitPosterior($0, weights, prior)
        return summary(posterior.theta, posterior.relative)
      }
    }
    return (tau, effects)
  }

  /// `ln Π_d M_d(τ)`, the logarithm of the probability of the data given τ, by τ of the grid; without
  /// binomial coefficients.
  package func logMarginals(cores: Int = 1) async -> [Double] {
    logMarginals(await evidence(cores: cores))
  }

  func evidence(cores: Int) async -> [GroupEvidence] {
    await Parallel.map(count: groups.count, cores: cores) { [groups, prior] in
      GroupEvidence(groups[$0], prior)
    }
  }

  private func logMarginals(_ evidence: [GroupEvidence]) -> [Double] {
    (0..<prior.grid.tau.count).map { tau in
      evidence.reduce(0) { $0 + $1.logMarginals[tau] }
    }
  }

  func tauDistribution(_ evidence: [GroupEvidence]) -> GridDistribution {
    let taus = prior.grid.tau
    let logWeights = zip(taus.points, logMarginals(evidence)).map { -0.5 * $0 * $0 + $1 }
    let greatest = logWeights.reduce(-.infinity, max)
    return GridDistribution(lattice: taus, weights: logWeights.map { .exp($0 - greatest) })
  }
}
