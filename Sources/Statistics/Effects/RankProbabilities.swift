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
    var sums = [SIMD8<Double>](repeating: .zero, count: count * count)
    for node in nodes {
      densities.fill(evidence, tau: node.tau, shift: node.shift)
      for vector in 0..<densities.vectors {
        let wanted = (0..<count).map { densities.support[$0].contains(vector) }
        guard wanted.contains(true) else { continue }
        let exceeding = (0..<count).map { 1 - densities.below[$0 * densities.vectors + vector] }
        others.forEach(of: exceeding, wanted: wanted) { unit, counts in
          let mass = node.weight * densities.density[unit * densities.vectors + vector]
          for (rank, probability) in counts.enumerated() {
            sums[unit * count + rank] += mass * probability
          }
        }
      }
    }
    values = (0..<count).map { unit in
      let row = sums[(unit * count)..<((unit + 1) * count)].map { $0.sum() }
      let total = row.reduce(0, +)
      return row.map { $0 / total }
    }
  }
}

/// For each of several independent events: how many of the others happen.
///
/// By halving: what the right half adds is computed once for all events of the left half, and so on
/// down. That takes J² log J steps instead of J³, adds only positive numbers, and divides by none.
struct LeaveOneOut {
  private let units: Int
  /// By depth of the halving: the probabilities of each number of events so far.
  private var levels: [[SIMD8<Double>]]

  init(units: Int) {
    self.units = units
    let depth = units < 2 ? 1 : Int.bitWidth - (units - 1).leadingZeroBitCount + 1
    levels = Array(
      repeating: Array(repeating: .zero, count: max(1, units)), count: depth)
  }

  /// Calls `body` for each wanted event with the probabilities of 0, 1, ... of the others.
  ///
  /// - Parameter probabilities: Of each event, for eight cases at once.
  mutating func forEach(
    of probabilities: [SIMD8<Double>], wanted: [Bool],
    _ body: (Int, [SIMD8<Double>]) -> Void
  ) {
    levels[0][0] = SIMD8(repeating: 1)
    for count in 1..<max(1, units) { levels[0][count] = .zero }
    descend(0..<units, depth: 0, degree: 0, probabilities, wanted, body)
  }

  private mutating func descend(
    _ range: Range<Int>, depth: Int, degree: Int, _ probabilities: [SIMD8<Double>],
    _ wanted: [Bool], _ body: (Int, [SIMD8<Double>]) -> Void
  ) {
    guard wanted[range].contains(true) else { return }
    if range.count == 1 {
      body(range.lowerBound, levels[depth])
      return
    }
    let middle = range.lowerBound + range.count / 2
    let halves = [range.lowerBound..<middle, middle..<range.upperBound]
    for (mine, others) in [(halves[0], halves[1]), (halves[1], halves[0])] {
      for count in 0..<units { levels[depth + 1][count] = levels[depth][count] }
      var degree = degree
      for event in others {
        degree += 1
        let (yes, no) = (probabilities[event], 1 - probabilities[event])
        for count in stride(from: degree, to: 0, by: -1) {
          levels[depth + 1][count] =
            levels[depth + 1][count] * no + levels[depth + 1][count - 1] * yes
        }
        levels[depth + 1][0] *= no
      }
      descend(mine, depth: depth + 1, degree: degree, probabilities, wanted, body)
    }
  }
}
