/// The posteriors of a group's units at one node (τ, a), where they are independent of each other.
///
/// Points of θ are taken in vectors of eight.
struct NodeDensities {
  let units: Int
  let vectors: Int
  /// By unit, then by vector: `q_j(g)`.
  private(set) var density: [SIMD8<Double>]
  /// By unit, then by vector: `P(θ_j < θ_g) + ½ P(θ_j = θ_g)`.
  private(set) var below: [SIMD8<Double>]
  /// By unit: the vectors in which the density is not negligible.
  private(set) var support: [Range<Int>]

  private var buffer: [Double]

  private static let negligible = 1e-18

  init(units: Int, points: Int) {
    self.units = units
    vectors = (points + 7) / 8
    buffer = Array(repeating: 0, count: 8 * vectors)
    density = Array(repeating: .zero, count: units * vectors)
    below = density
    support = Array(repeating: 0..<0, count: units)
  }

  mutating func fill(_ evidence: [UnitEvidence], tau: Int, shift: Int) {
    for (unit, evidence) in evidence.enumerated() {
      let known = evidence.writeDensities(tau: tau, shift: shift, to: &buffer)
      var sum = 0.0
      var (first, last) = (vectors, 0)
      for vector in 0..<vectors {
        var (mass, middle) = (SIMD8<Double>.zero, SIMD8<Double>(repeating: sum))
        if 8 * vector < known.upperBound && 8 * vector + 8 > known.lowerBound {
          for lane in 0..<8 {
            let value = buffer[8 * vector + lane]
            mass[lane] = value
            middle[lane] = sum + value / 2
            sum += value
          }
          if mass.max() > Self.negligible { (first, last) = (min(first, vector), vector + 1) }
        }
        density[unit * vectors + vector] = mass
        below[unit * vectors + vector] = middle
      }
      support[unit] = first..<max(first, last)
      for point in known { buffer[point] = 0 }
    }
  }
}
