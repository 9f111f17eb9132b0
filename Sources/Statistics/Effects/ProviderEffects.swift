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
      evidence.units, weights.nodesForRanks(of: evidence.units.count), points: points)
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
  /// Lighter nodes carry less than 10⁻⁸ together. The method's text leaves out more, those below
  /// 10⁻⁷; kept, they move expected ranks by 5 · 10⁻⁶ in its case T8, by 4 · 10⁻⁵ in a group of 22.
  fileprivate static let leastForPairs = 1e-12

  /// Probabilities of single ranks cost more, so more nodes are left out: those below 10⁻⁷; in a
  /// group of more than 20 units, where the cost per node grows with the square of the units, the
  /// lightest that carry 0.001 together, the most by which the probability of a rank can be off.
  ///
  /// A limit per node would not do there: how many nodes share the weight depends on the data, and a
  /// limit that suits few of them leaves out half of the weight where there are many, above all the
  /// great τ, which make the tails of the ranks.
  fileprivate func nodesForRanks(of units: Int) -> [Node] {
    units > 20 ? heaviestNodes(carrying: 0.999) : nodes(atLeast: 1e-7)
  }
}
