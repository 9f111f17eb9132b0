/// A distribution on evenly spaced points.
package struct GridDistribution: Hashable, Sendable {
  package let lattice: Lattice
  /// One per point; sums to 1.
  package let probabilities: [Double]
  /// The mid-distribution at each point: `Σ_{h<g} π_h + ½ π_g`.
  private let middle: [Double]

  /// - Parameter weights: One per point, not negative, at least one of them positive; need not sum
  ///   to 1.
  init(lattice: Lattice, weights: [Double]) {
    let total = weights.reduce(0, +)
    self.lattice = lattice
    probabilities = weights.map { $0 / total }
    var sum = 0.0
    middle = probabilities.map { probability in
      defer { sum += probability }
      return sum + probability / 2
    }
  }

  package var mean: Double {
    probabilities.indices.reduce(0) { $0 + lattice.point($1) * probabilities[$1] }
  }

  /// The point at which the mid-distribution, linear between points, reaches `probability`.
  ///
  /// Beyond the mid-distribution's own ends, the first or the last point.
  package func quantile(_ probability: Double) -> Double {
    guard let index = middle.firstIndex(where: { $0 >= probability }) else {
      return lattice.point(middle.count - 1)
    }
    guard index > 0 else { return lattice.point(0) }
    let share = (probability - middle[index - 1]) / (middle[index] - middle[index - 1])
    return lattice.point(index - 1) + share * lattice.step
  }

  /// The probability of a value below `bound`, half of that at `bound` included.
  ///
  /// At a point it is the mid-distribution, between points linear: the inverse of ``quantile(_:)``.
  package func probability(below bound: Double) -> Double {
    let position = bound / lattice.step - Double(lattice.first)
    guard position >= 0 else { return 0 }
    guard position <= Double(middle.count - 1) else { return 1 }
    let index = min(Int(position), middle.count - 1)
    // A bound that is meant to be a point may miss it by a rounding error.
    let share = position - Double(index)
    guard index + 1 < middle.count, share > 1e-9 else { return middle[index] }
    return middle[index] + share * (middle[index + 1] - middle[index])
  }

  /// ``probability(below:)`` of the opposite: the probability of a value above `bound`.
  package func probability(above bound: Double) -> Double {
    1 - probability(below: bound)
  }

  /// Mean and the quantiles that leave out the same on either side.
  package func estimate(_ level: ConfidenceLevel = .percent90) -> Estimate {
    Estimate(
      value: mean, lower: quantile(level.alpha / 2), upper: quantile(1 - level.alpha / 2),
      confidence: level.probability, method: .posterior)
  }
}
