/// The units' effects without their ranks.
package struct EffectDistributions: Hashable, Sendable {
  /// The standard deviation of the units' effects.
  package let tau: GridDistribution
  /// θ, by group, then by unit, in the order given.
  package let groups: [[GridDistribution]]
}

extension ProviderEffectModel {
  /// The distribution of every unit's effect θ after the data.
  ///
  /// The same numbers as in ``posterior(confidence:cores:)`` for a part of its cost: ranks take most
  /// of it.
  ///
  /// - Parameter cores: How many groups are worked on at once; without influence on the result.
  package func effectDistributions(cores: Int = 1) async -> EffectDistributions {
    let evidence = await evidence(cores: cores)
    let tau = tauDistribution(evidence)
    let effects = await Parallel.map(count: groups.count, cores: cores) { [prior] in
      let weights = NodeWeights(evidence[$0], tau: tau, shifts: prior.grid.shift.count)
      return evidence[$0].units.map { UnitPosterior($0, weights, prior).theta }
    }
    return EffectDistributions(tau: tau, groups: effects)
  }
}
