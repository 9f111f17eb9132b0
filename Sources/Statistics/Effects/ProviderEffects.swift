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
  package let pairwise: PairwiseProbabilities
}

extension GroupEffects {
  init(
    _ group: EffectGroup, _ evidence: GroupEvidence, _ prior: EffectPrior, tau: GridDistribution,
    _ confidence: ConfidenceLevel
  ) {
    let (shifts, points) = (prior.grid.shift, prior.grid.theta.count)
    let weights = NodeWeights(evidence, tau: tau, shifts: shifts.count)
    let pairwise = PairwiseProbabilities(
      evidence.units, weights.nodes(atLeast: NodeWeights.leastForPairs), points: points)
    let ranks = RankProbabilities(
      evidence.units, weights.nodes(atLeast: NodeWeights.leastForRanks(of: evidence.units.count)),
      points: points)
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
          expected: pairwise.expectedRank(of: index), probabilities: ranks.values[index]),
        adjustedRate: group.adjustedRate(posterior.relative, confidence))
    }
    self.pairwise = pairwise
  }
}

extension NodeWeights {
  /// Lighter nodes could move an expected rank by less than 10⁻⁸ together.
  fileprivate static let leastForPairs = 1e-12

  /// Probabilities of single ranks cost more, so lighter nodes are left out; all the more in a large
  /// group.
  fileprivate static func leastForRanks(of units: Int) -> Double { units > 20 ? 5e-3 : 1e-7 }
}
