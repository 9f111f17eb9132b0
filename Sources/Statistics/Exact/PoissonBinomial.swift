/// The number of successes in independent trials of different probabilities.
package enum PoissonBinomial {
  /// Trials of the same probability.
  package struct Block: Hashable, Sendable {
    package let trials: Int
    package let p: Double

    /// - Precondition: `trials ≥ 0` and `0 ≤ p ≤ 1`.
    package init(trials: Int, p: Double) {
      precondition(trials >= 0 && p >= 0 && p <= 1)
      self.trials = trials
      self.p = p
    }
  }

  /// The distribution of the sum over all blocks, by exact convolution.
  ///
  /// Each block is binomial; neighbours are added in pairs, the pairs in pairs, and so on, because a
  /// convolution is cheapest between sums of like width. No transform and no approximation: every
  /// term is a sum of products of positive numbers, so that even small tails keep their digits.
  ///
  /// - Returns: A certain 0 for no block.
  package static func distribution(_ blocks: [Block]) -> CountDistribution {
    var sums = blocks.filter { $0.trials > 0 }
      .map { CountDistribution.binomial(trials: $0.trials, p: $0.p) }
    while sums.count > 1 {
      sums = stride(from: 0, to: sums.count, by: 2).map { index in
        index + 1 < sums.count ? sums[index].adding(sums[index + 1]) : sums[index]
      }
    }
    return sums.first ?? CountDistribution(certain: 0)
  }
}
