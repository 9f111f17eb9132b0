/// What can be said about the ranks of all units of a group, averaged over nodes (τ, a).
struct RankProbabilities {
  /// By unit: `1 + Σ_{k ≠ j} P(θ_k > θ_j)`, an equal effect counted half.
  ///
  /// R. Lin, T. A. Louis, S. M. Paddock, G. Ridgeway, "Loss Function Based Ranking in Two-Stage,
  /// Hierarchical Models", Bayesian Analysis 1 (2006), 915-946.
  let expected: [Double]
  /// By unit, then by rank, the best first.
  let values: [[Double]]

  /// - Parameters:
  ///   - weights: Of the nodes.
  ///   - points: Of θ.
  init(_ evidence: [UnitEvidence], _ weights: NodeWeights, points: Int) {
    let count = evidence.count
    var sums = Sums(count)
    var densities = NodeDensities(units: count, points: points)
    let nodes = weights.nodes(atLeast: Self.leastWeight)
    let least = count > Self.mostUnits ? Self.lightest(of: nodes, carrying: Self.share) : 0
    for node in nodes {
      densities.fill(evidence, node)
      sums.addExpected(densities, node.weight)
      if node.weight >= least { sums.addRanks(densities, node.weight) }
    }
    expected = sums.expected
    values = sums.values
  }

  /// Lighter nodes carry less than 10⁻⁸ together.
  private static let leastWeight = 1e-12

  /// Probabilities of single ranks cost more in a group of more than 20 units, where the cost per node grows
  /// with the square of the units: there the lightest nodes, which carry 0.001 together, are left out, the
  /// most by which the probability of a rank can be off.
  ///
  /// A limit per node would not do: how many nodes share the weight depends on the data, and a
  /// limit that suits few of them leaves out half of the weight where there are many, above all the
  /// great τ, which make the tails of the ranks.
  private static let mostUnits = 20
  private static let share = 0.999

  /// The weight of the lightest of the heaviest nodes that carry so much together.
  private static func lightest(of nodes: [NodeWeights.Node], carrying share: Double) -> Double {
    var sum = 0.0
    for weight in nodes.map(\.weight).sorted(by: >) {
      sum += weight
      if sum >= share { return weight }
    }
    return 0
  }

  private struct Sums {
    private let count: Int
    private var others: LeaveOneOut
    private var masses: [SIMD8<Double>]
    private var exceeding: [SIMD8<Double>]
    /// By unit.
    private var exceeded: [SIMD8<Double>]
    private var ranks: [SIMD8<Double>]

    init(_ count: Int) {
      self.count = count
      others = LeaveOneOut(units: count)
      masses = Array(repeating: .zero, count: count)
      exceeding = masses
      exceeded = masses
      ranks = Array(repeating: .zero, count: count * count)
    }

    /// Given a node and its own effect, so many others are expected to exceed a unit as the sum of their
    /// probabilities says: no pairs are needed.
    mutating func addExpected(_ densities: NodeDensities, _ weight: Double) {
      for vector in 0..<densities.vectors {
        var all = SIMD8<Double>.zero
        for unit in 0..<count { all += densities.above[unit * densities.vectors + vector] }
        for unit in 0..<count where densities.support[unit].contains(vector) {
          let place = unit * densities.vectors + vector
          exceeded[unit] += weight * densities.density[place] * (all - densities.above[place])
        }
      }
    }

    /// Given a node and its own effect, a unit's rank is one more than the number of others that
    /// exceed it, which they do independently: a Poisson-binomial number, averaged over the unit's
    /// effect.
    mutating func addRanks(_ densities: NodeDensities, _ weight: Double) {
      for vector in 0..<densities.vectors {
        var isEmpty = true
        for unit in 0..<count {
          let place = unit * densities.vectors + vector
          let isSupport = densities.support[unit].contains(vector)
          if isSupport { isEmpty = false }
          masses[unit] = isSupport ? weight * densities.density[place] : .zero
          exceeding[unit] = densities.above[place]
        }
        if !isEmpty { others.add(masses, exceeding: exceeding, to: &ranks) }
      }
    }

    var expected: [Double] { exceeded.map { 1 + $0.sum() } }

    var values: [[Double]] {
      (0..<count).map { unit in
        let row = ranks[(unit * count)..<((unit + 1) * count)].map { $0.sum() }
        let total = row.reduce(0, +)
        return row.map { $0 / total }
      }
    }
  }
}
