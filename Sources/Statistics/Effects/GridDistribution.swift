/// A distribution on evenly spaced points.
package struct GridDistribution: Hashable, Sendable {
  package let lattice: Lattice
  /// One per point; sums to 1.
  package let probabilities: [Double]

  /// - Parameter weights: One per point, not negative, at least one of them positive; need not sum
  ///   to 1.
  init(lattice: Lattice, weights: [Double]) {
    let total = weights.reduce(0, +)
    self.lattice = lattice
    probabilities = weights.map { $0 / total }
  }

  package var mean: Double {
    probabilities.indices.reduce(0) { $0 + lattice.point($1) * probabilities[$1] }
  }

  /// The point at which the mid-distribution, linear between points, reaches `probability`.
  ///
  /// Beyond the mid-distribution's own ends, the first or the last point.
  package func quantile(_ probability: Double) -> Double {
    var (sum, before) = (0.0, 0.0)
    for (index, mass) in probabilities.enumerated() {
      // The mid-distribution, `Σ_{h<g} π_h + ½ π_g`.
      let middle = sum + mass / 2
      if middle >= probability {
        guard index > 0 else { return lattice.point(0) }
        let share = (probability - before) / (middle - before)
        return lattice.point(index - 1) + share * lattice.step
      }
      before = middle
      sum += mass
    }
    return lattice.point(probabilities.count - 1)
  }

  /// The probability of a value below `bound`, half of that at `bound` included.
  ///
  /// At a point it is the mid-distribution, between points linear: the inverse of ``quantile(_:)``.
  package func probability(below bound: Double) -> Double {
    let position = bound / lattice.step - Double(lattice.first)
    guard position >= 0 else { return 0 }
    guard position <= Double(probabilities.count - 1) else { return 1 }
    let index = min(Int(position), probabilities.count - 1)
    let sum = probabilities[..<index].reduce(0, +)
    let middle = sum + probabilities[index] / 2
    // A bound that is meant to be a point may miss it by a rounding error.
    let share = position - Double(index)
    guard index + 1 < probabilities.count, share > 1e-9 else { return middle }
    let next = sum + probabilities[index] + probabilities[index + 1] / 2
    return middle + share * (next - middle)
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
