/// What can be said about the rank of one unit in its group; 1 is the best.
package struct RankDistribution: Hashable, Sendable {
  /// The expectation: one more than the sum of the others' probabilities to be better.
  package let expected: Double
  /// Of rank 1, 2, ...; sums to 1.
  package let probabilities: [Double]

  package init(expected: Double, probabilities: [Double]) {
    self.expected = expected
    self.probabilities = probabilities
  }

  package var probabilityBest: Double { probabilities.first ?? 1 }

  /// Of a rank among the best quarter, rounded up: `rank ≤ ⌈J/4⌉`.
  package var probabilityTopQuartile: Double {
    min(1, probabilities.prefix((probabilities.count + 3) / 4).reduce(0, +))
  }

  /// The ranks that leave out at most half of `1 − probability` on either side.
  package func interval(_ level: ConfidenceLevel = .percent90) -> ClosedRange<Int> {
    let lower = rank(at: level.alpha / 2)
    return lower...max(lower, rank(at: 1 - level.alpha / 2))
  }

  /// The first rank up to which at least `probability` lies.
  private func rank(at probability: Double) -> Int {
    var sum = 0.0
    for (index, mass) in probabilities.enumerated() {
      sum += mass
      if sum >= probability - 1e-12 { return index + 1 }
    }
    return max(1, probabilities.count)
  }
}
