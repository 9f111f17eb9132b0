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

  private init(weights: [Double], shifts: Int) {
    self.weights = weights
    self.shifts = shifts
  }

  /// Only as many shifts a as averages over them need, each with the weight of those that it stands for.
  ///
  /// The trapezoidal rule converges faster than any power of the step for smooth weights: a step will do
  /// where with twice the step it makes next to no difference which of the points are taken. The less a τ
  /// weighs, the less its shifts have to be told apart.
  func thinned() -> NodeWeights {
    var thinned = [Double](repeating: 0, count: weights.count)
    for start in stride(from: 0, to: weights.count, by: shifts) {
      let total = weights[start..<(start + shifts)].reduce(0, +)
      guard total > 0 else { continue }
      let tolerance = max(Self.evenness, Self.wanted / total)
      var step = 1
      while step < Self.widest, isEven(start, step: 4 * step, total, tolerance) { step *= 2 }
      for place in stride(from: start, to: start + shifts, by: step) {
        thinned[place] = weights[place] * Double(step)
      }
    }
    return NodeWeights(weights: thinned, shifts: shifts)
  }

  /// The widest step.
  private static let widest = 32
  /// Twice the step that is taken is even to this: the step itself to the fourth power of it.
  private static let evenness = 1e-8
  /// The most that one τ may add to the error of a probability.
  static let wanted = 1e-12

  /// Whether all points of one remainder carry the same as those of any other.
  private func isEven(_ start: Int, step: Int, _ total: Double, _ tolerance: Double) -> Bool {
    (0..<step).allSatisfy { offset in
      var sum = 0.0
      for shift in stride(from: offset, to: shifts, by: step) { sum += weights[start + shift] }
      return (sum * Double(step) / total - 1).magnitude < tolerance
    }
  }

  subscript(tau: Int, shift: Int) -> Double { weights[tau * shifts + shift] }

  /// The nodes of at least `threshold`, or as heavy as the heaviest, their weights made to sum to 1.
  func nodes(atLeast threshold: Double) -> [Node] {
    let limit = min(threshold, weights.reduce(0, max))
    return nodes(weights.indices.filter { weights[$0] >= limit })
  }

  private func nodes(_ kept: [Int]) -> [Node] {
    let total = kept.reduce(0) { $0 + weights[$1] }
    return kept.map {
      Node(tau: $0 / shifts, shift: $0 % shifts, weight: weights[$0] / total)
    }
  }
}
