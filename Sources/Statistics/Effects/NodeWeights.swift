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

  /// The nodes of at least `threshold`, or as heavy as the heaviest, their weights made to sum to 1.
  func nodes(atLeast threshold: Double) -> [Node] {
    let limit = min(threshold, weights.reduce(0, max))
    return nodes(weights.indices.filter { weights[$0] >= limit })
  }

  /// The fewest nodes that carry `share` of the weight, their weights made to sum to 1.
  ///
  /// The heaviest are taken first, of equal ones the first by τ, then by a. No probability that is
  /// averaged over them differs by more than `1 − share` from the average over all nodes.
  ///
  /// - Parameter share: Above 0, below 1.
  func heaviestNodes(carrying share: Double) -> [Node] {
    let descending = weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
    var sum = 0.0
    let lighter = descending.firstIndex { index in
      defer { sum += weights[index] }
      return sum >= share
    }
    return nodes(descending[..<(lighter ?? descending.endIndex)].sorted())
  }

  private func nodes(_ kept: [Int]) -> [Node] {
    let total = kept.reduce(0) { $0 + weights[$1] }
    return kept.map {
      Node(tau: $0 / shifts, shift: $0 % shifts, weight: weights[$0] / total)
    }
  }
}
