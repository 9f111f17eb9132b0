/// The probability of each rank for each unit of a group.
struct RankProbabilities {
  /// By unit, then by rank, the best first.
  let values: [[Double]]

  /// Given a node and its own effect, a unit's rank is one more than the number of others that
  /// exceed it, which they do independently: a Poisson-binomial number, averaged over the unit's
  /// effect and over the nodes.
  init(_ evidence: [UnitEvidence], _ nodes: [NodeWeights.Node], points: Int) {
    let count = evidence.count
    var densities = NodeDensities(units: count, points: points)
    var others = LeaveOneOut(units: count)
    var masses = [SIMD8<Double>](repeating: .zero, count: count)
    var exceeding = masses
    var sums = [SIMD8<Double>](repeating: .zero, count: count * count)
    for node in nodes {
      densities.fill(evidence, tau: node.tau, shift: node.shift)
      for vector in 0..<densities.vectors {
        for unit in 0..<count {
          let position = unit * densities.vectors + vector
          masses[unit] =
            densities.support[unit].contains(vector)
            ? node.weight * densities.density[position] : .zero
          exceeding[unit] = 1 - densities.below[position]
        }
        others.add(masses, exceeding: exceeding, to: &sums)
      }
    }
    values = (0..<count).map { unit in
      let row = sums[(unit * count)..<((unit + 1) * count)].map { $0.sum() }
      let total = row.reduce(0, +)
      return row.map { $0 / total }
    }
  }
}
