/// The probability of each unit of a group to have a greater effect than each other one.
package struct PairwiseProbabilities: Hashable, Sendable {
  package let units: Int
  private let values: [Double]

  /// `P(θ_j > θ_k)`, an equal effect counted half; ½ for a unit and itself.
  package subscript(j: Int, k: Int) -> Double { values[j * units + k] }

  /// The expected rank of a unit, 1 for the best: `1 + Σ_{k ≠ j} P(θ_k > θ_j)`.
  ///
  /// R. Lin, T. A. Louis, S. M. Paddock, G. Ridgeway, "Loss Function Based Ranking in Two-Stage,
  /// Hierarchical Models", Bayesian Analysis 1 (2006), 915-946.
  package func expectedRank(of unit: Int) -> Double {
    (0..<units).reduce(1) { $1 == unit ? $0 : $0 + self[$1, unit] }
  }

  init(_ evidence: [UnitEvidence], _ nodes: [NodeWeights.Node], points: Int) {
    let count = evidence.count
    units = count
    var densities = NodeDensities(units: count, points: points)
    var sums = [SIMD8<Double>](repeating: .zero, count: count * count)
    for node in nodes {
      densities.fill(evidence, tau: node.tau, shift: node.shift)
      let vectors = densities.vectors
      for j in 0..<count {
        for k in (j + 1)..<max(count, j + 1) {
          var sum = SIMD8<Double>.zero
          for vector in densities.support[j] {
            sum += densities.density[j * vectors + vector] * densities.below[k * vectors + vector]
          }
          sums[j * count + k] += node.weight * sum
        }
      }
    }
    var values = [Double](repeating: 0.5, count: count * count)
    for j in 0..<count {
      for k in (j + 1)..<max(count, j + 1) {
        let probability = min(1, sums[j * count + k].sum())
        values[j * count + k] = probability
        values[k * count + j] = 1 - probability
      }
    }
    self.values = values
  }
}
