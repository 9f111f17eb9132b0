/// All that the joint model says about one unit.
package struct UnitEffect: Hashable, Sendable {
  /// θ, the log-odds effect beside the other units of the group.
  package let theta: GridDistribution
  /// u = a + θ, the log-odds effect against the group's benchmark.
  package let relative: GridDistribution
  package let rank: RankDistribution
  /// The rate that the unit would reach with all trials of its group: directly standardised, so
  /// comparable between units. `SR(u) = (1/N) Σ expit(logit p + u)` at the median and the outer
  /// quantiles of u; `nil` for a group without trials.
  package let adjustedRate: Estimate?

  /// `P(θ > 0)`.
  package var probabilityAboveAverage: Double { theta.probability(above: 0) }
  /// `P(θ < 0)`.
  package var probabilityBelowAverage: Double { theta.probability(below: 0) }

  /// `P(θ < −δ)`.
  ///
  /// - Parameter margin: δ, the smallest difference in log-odds that matters; not negative.
  package func probabilityWorse(byMoreThan margin: Double) -> Double {
    theta.probability(below: -margin)
  }
}
