/// The result of the joint model.
package struct ProviderEffects: Hashable, Sendable {
  /// The standard deviation of the units' effects.
  package let tau: GridDistribution
  /// In the order given.
  package let groups: [GroupEffects]
}

/// The result of the joint model for one group.
package struct GroupEffects: Hashable, Sendable {
  /// a, what the group's benchmark is off by.
  package let shift: GridDistribution
  /// In the order given.
  package let units: [UnitEffect]
}

extension GroupEffects {
  init(
    _ group: EffectGroup, _ evidence: GroupEvidence, _ prior: EffectPrior, tau: GridDistribution,
    _ confidence: ConfidenceLevel
  ) {
    let (shifts, points) = (prior.grid.shift, prior.grid.theta.count)
    let weights = NodeWeights(evidence, tau: tau, shifts: shifts.count)
    let ranks = RankProbabilities(evidence.units, weights.thinned(), points: points)
    shift = GridDistribution(
      lattice: shifts,
      weights: (0..<shifts.count).map { shift in
        (0..<tau.lattice.count).reduce(0) { $0 + weights[$1, shift] }
      })
    units = evidence.units.enumerated().map { index, unit in
      let posterior = UnitPosterior(unit, weights, prior)
      return UnitEffect(
        theta: posterior.theta, relative: posterior.relative,
        rank: RankDistribution(
          expected: ranks.expected[index], probabilities: ranks.values[index]),
        adjustedRate: group.adjustedRate(posterior.relative, confidence))
    }
  }
}
