/// The posterior weights of the nodes (τ, a) of one group.
struct NodeWeights: Sendable {
  struct Node: Sendable {
    let tau: Int
    let shift: Int
    let weight: Double
  }

  /// By τ, then by a; sums to 1.
  let weights: [Double]
  let shifts: Int

  init(_ evidence: GroupEvidence, tau: GridDistribution, shifts: Int) {
    self.shifts = shifts
    weights = evidence.shares.enumerated().map { index, share in
      tau.probabilities[index / shifts] * share
    }
  }

  subscript(tau: Int, shift: Int) -> Double { weights[tau * shifts + shift] }

  /// The nodes of at least `threshold`, their weights made to sum to 1.
  ///
  /// If no node is that heavy, those of at least `threshold` times the heaviest.
  func nodes(atLeast threshold: Double) -> [Node] {
    let heaviest = weights.reduce(0, max)
    let limit = heaviest < threshold ? threshold * heaviest : threshold
    let kept = weights.indices.filter { weights[$0] >= limit }
    let total = kept.reduce(0) { $0 + weights[$1] }
    return kept.map {
      Node(tau: $0 / shifts, shift: $0 % shifts, weight: weights[$0] / total)
    }
  }
}
