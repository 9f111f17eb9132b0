internal import RealModule

/// The posteriors of a group's units at one node (τ, a), where they are independent of each other.
///
/// Points of θ are taken in vectors of eight, and only as many as the sums over them need: the trapezoidal
/// rule over a smooth function that vanishes at both ends converges faster than any power of the step.
///
/// L. N. Trefethen, J. A. C. Weideman, "The Exponentially Convergent Trapezoidal Rule", SIAM Review 56
/// (2014), 385-458.
struct NodeDensities {
  let units: Int
  /// How many vectors of points are in use.
  private(set) var vectors = 0
  /// By unit, then by vector: `q_j(g)`, times the points that each stands for.
  private(set) var density: [SIMD8<Double>] = []
  /// By unit, then by vector: `P(θ_j > θ_g) + ½ P(θ_j = θ_g)`.
  private(set) var above: [SIMD8<Double>] = []
  /// By unit: the vectors in which the density is not negligible.
  private(set) var support: [Range<Int>]

  private let points: Int
  /// By unit, then by point of θ: the posterior.
  private var posteriors: [Double]
  /// By unit: where it was written.
  private var known: [Range<Int>]

  /// All points of less density together carry less than 10⁻¹¹.
  private static let negligible = 1e-14

  init(units: Int, points: Int) {
    self.units = units
    self.points = points
    posteriors = Array(repeating: 0, count: points * units)
    known = Array(repeating: 0..<0, count: units)
    support = known
  }

  /// - Parameter node: The less it weighs, the fewer points are taken.
  mutating func fill(_ evidence: [UnitEvidence], _ node: NodeWeights.Node) {
    var (highest, atEnds) = (0.0, 0.0)
    for unit in 0..<units {
      let start = unit * points
      for point in known[unit] { posteriors[start + point] = 0 }
      known[unit] = evidence[unit].writeDensities(
        tau: node.tau, shift: node.shift, to: &posteriors, from: start)
      highest = max(highest, greatest(of: unit))
      atEnds = max(atEnds, posteriors[start], posteriors[start + points - 1])
    }
    // A density that does not vanish at an end of the grid is no smooth function there.
    let stride = atEnds * node.weight > NodeWeights.wanted / 100 ? 1 : stride(highest, node.weight)
    vectors = ((points + stride - 1) / stride + 7) / 8
    let missing = units * vectors - density.count
    if missing > 0 {
      density += Array(repeating: .zero, count: missing)
      above += Array(repeating: .zero, count: missing)
    }
    for unit in 0..<units { thin(unit, by: stride) }
  }

  /// The posterior rises and falls once.
  private func greatest(of unit: Int) -> Double {
    let start = unit * points
    var greatest = 0.0
    for point in known[unit] {
      let value = posteriors[start + point]
      if value < greatest { break }
      greatest = value
    }
    return greatest
  }

  /// Every how many points are enough.
  ///
  /// A product of J functions of the width σ needs points no further apart than about
  /// `0.8 σ / √J · √(30 / ln(1/ε))` for an error of ε (tried for normal posteriors with J from 2 to 60); σ is
  /// taken from the highest peak, `h / (σ √(2π))`.
  private func stride(_ highest: Double, _ weight: Double) -> Int {
    guard highest > 0 else { return 1 }
    let width = 0.398942 / highest
    let digits = max(6, Double.log(weight / NodeWeights.wanted))
    let stride = 0.5 * width / Double(max(1, units)).squareRoot() * (30 / digits).squareRoot()
    return max(1, Int(min(stride, 64)))
  }

  private mutating func thin(_ unit: Int, by stride: Int) {
    let (start, known) = (unit * points, known[unit])
    var (sum, next) = (0.0, known.lowerBound)
    var (first, last) = (vectors, 0)
    let factor = Double(stride)
    for vector in 0..<vectors {
      var (mass, middle) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
      for lane in 0..<8 {
        let point = (8 * vector + lane) * stride
        let end = min(point, known.upperBound)
        while next < end {
          sum += posteriors[start + next]
          next += 1
        }
        let value = known.contains(point) ? posteriors[start + point] : 0
        mass[lane] = value * factor
        middle[lane] = 1 - (sum + value / 2)
        if value > Self.negligible { (first, last) = (min(first, vector), vector + 1) }
      }
      density[unit * vectors + vector] = mass
      above[unit * vectors + vector] = middle
    }
    support[unit] = first..<max(first, last)
  }
}
