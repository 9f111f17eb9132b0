package import Statistics

/// What is said of a unit's effect and rank. The distributions behind it are not kept: those of
/// thousands of units take more room than all else.
package struct EffectSummary: Hashable, Sendable {
  /// θ, the log-odds effect beside the other units of the group, with its interval of 90 %.
  package let theta: Estimate
  /// The rate that the unit would reach with all trials of its group.
  package let adjustedRate: Estimate?
  package let rank: Rank

  /// The place among the units of the group; 1 is the best.
  package struct Rank: Hashable, Sendable {
    package let expected: Double
    /// The ranks that leave out at most 5 % on either side.
    package let interval: ClosedRange<Int>
    package let probabilityBest: Double
    /// Of a rank among the best quarter, rounded up.
    package let probabilityTopQuartile: Double
  }
}

extension EffectSummary {
  init(_ effect: UnitEffect) {
    theta = effect.theta.estimate()
    adjustedRate = effect.adjustedRate
    rank = Rank(
      expected: effect.rank.expected, interval: effect.rank.interval(),
      probabilityBest: effect.rank.probabilityBest,
      probabilityTopQuartile: effect.rank.probabilityTopQuartile)
  }
}
