internal import RealModule

/// The log-likelihood of one unit's effect u, on as many points as matter.
///
/// `ℓ(u) = Σ [s (logit p + u) − n ln(1 + e^(logit p + u))]` is concave, so the points where it is not
/// negligible are consecutive: they are found from the greatest outwards. Where the unit's expectation
/// is uncertain, the likelihood is convolved with a normal distribution of that width; it stays
/// log-concave.
struct LogLikelihood: Sendable {
  private var exact: ExactLogLikelihood
  private let kernel: NormalKernel
  private var values: [Double]
  /// The points that have been computed.
  private(set) var known: ClosedRange<Int>
  /// The point of the greatest value.
  private(set) var peak: Int
  /// The value there.
  var maximum: Double { values[peak] }

  private init(_ exact: ExactLogLikelihood) {
    self.exact = exact
    kernel = exact.kernel
    values = exact.values
    known = exact.known
    peak = exact.peak
    guard kernel.radius > 0 else { return }
    // Only where all that a point is made of has been computed.
    let last = values.count - 1
    let low = known.lowerBound == 0 ? 0 : min(known.lowerBound + kernel.radius, peak)
    let high = known.upperBound == last ? last : max(known.upperBound - kernel.radius, peak)
    known = low...high
    let scaled = exact.values.map { $0 == -.infinity ? 0 : Double.exp($0 - exact.maximum) }
    values = Array(repeating: -.infinity, count: values.count)
    for point in known {
      var sum = 0.0
      for (offset, weight) in kernel.weights.enumerated() {
        sum += weight * scaled[min(max(point + offset - kernel.radius, 0), last)]
      }
      values[point] = sum > 1e-200 ? exact.maximum + .log(sum) : convolved(at: point)
      if values[point] > values[peak] { peak = point }
    }
  }

  /// Those of all units of a group.
  ///
  /// Point by point for all units at once: what they share at a point, a logarithm for each pattern,
  /// is worked out once and forgotten, because patterns times points are too many to keep.
  static func all(of group: EffectGroup, grid: EffectGrid) -> [LogLikelihood] {
    let softplus = Softplus(group, grid: grid)
    var all = zip(group.units, group.errors).map { unit, error in
      ExactLogLikelihood(
        unit, in: group, softplus, NormalKernel(deviation: error, step: grid.relative.step))
    }
    let (start, count) = (grid.relative.count / 2, grid.relative.count)
    var row: [Double] = []
    for points in [Array(start..<count), (0..<start).reversed()] {
      var open = Array(all.indices)
      for index in open { all[index].begin() }
      for point in points where !open.isEmpty {
        softplus.fill(&row, at: point)
        open.removeAll { all[$0].take(point, row) }
      }
    }
    return all.map(LogLikelihood.init)
  }

  /// The value at a point; `-∞` where it was not computed.
  subscript(point: Int) -> Double { values[point] }

  /// Computes the values up to a point.
  mutating func extend(to point: Int) {
    while !known.contains(point) {
      let next = point > known.upperBound ? known.upperBound + 1 : known.lowerBound - 1
      let last = values.count - 1
      exact.extend(to: min(next + kernel.radius, last))
      exact.extend(to: max(next - kernel.radius, 0))
      values[next] = kernel.radius > 0 ? convolved(at: next) : exact.values[next]
      known = min(known.lowerBound, next)...max(known.upperBound, next)
    }
  }

  /// `ln Σ_k w_k e^ℓ(u + k)`, the ends of the lattice held beyond it.
  private func convolved(at point: Int) -> Double {
    let last = values.count - 1
    func value(_ offset: Int) -> Double {
      exact.values[min(max(point + offset - kernel.radius, 0), last)]
    }
    let greatest = kernel.weights.indices.reduce(-.infinity) { max($0, value($1)) }
    guard greatest > -.infinity else { return greatest }
    var sum = 0.0
    for (offset, weight) in kernel.weights.enumerated() {
      sum += weight * .exp(value(offset) - greatest)
    }
    return greatest + .log(sum)
  }

  /// The likelihood relative to its maximum.
  var scaled: [Double] {
    values.map { $0 == -.infinity ? 0 : .exp($0 - maximum) }
  }
}

/// The log-likelihood of a unit whose expectation is taken as certain.
private struct ExactLogLikelihood: Sendable {
  private let unit: UnitCells
  private let softplus: Softplus
  private let constant: Double
  let kernel: NormalKernel
  private(set) var values: [Double]
  private(set) var known: ClosedRange<Int>
  private(set) var peak: Int
  /// So many negligible points are still wanted on this side, because others are made of them.
  private var margin = 0

  var maximum: Double { values[peak] }

  /// Below `e^-750` of the maximum, a likelihood is zero as a double.
  private static let drop = 750.0

  init(_ unit: UnitCells, in group: EffectGroup, _ softplus: Softplus, _ kernel: NormalKernel) {
    self.unit = unit
    self.softplus = softplus
    self.kernel = kernel
    constant = unit.cells.reduce(0) { $0 + $1.weightedSuccesses * group.logits[$1.pattern] }
    values = Array(repeating: -.infinity, count: softplus.relative.count)
    peak = softplus.relative.count / 2
    known = peak...peak
  }

  /// Before the points of one side are taken.
  mutating func begin() { margin = 2 * kernel.radius }

  /// - Returns: whether points beyond this one are negligible.
  mutating func take(_ point: Int, _ row: [Double]) -> Bool {
    values[point] = value(at: point) { row[$0] }
    known = min(known.lowerBound, point)...max(known.upperBound, point)
    if values[point] > values[peak] { peak = point }
    guard values[point] < values[peak] - Self.drop else { return false }
    margin -= 1
    return margin < 0
  }

  private func value(at point: Int, softplus: (Int) -> Double) -> Double {
    var total = 0.0
    for cell in unit.cells { total += cell.weightedTrials * softplus(cell.pattern) }
    return constant + unit.successes * self.softplus.relative.point(point) - total
  }

  mutating func extend(to point: Int) {
    while !known.contains(point) {
      let next = point > known.upperBound ? known.upperBound + 1 : known.lowerBound - 1
      values[next] = value(at: next) { softplus.value(pattern: $0, at: next) }
      known = min(known.lowerBound, next)...max(known.upperBound, next)
    }
  }
}

/// `ln(1 + e^(logit p + u))` of every pattern of a group.
private struct Softplus: Sendable {
  let relative: Lattice
  private let odds: [Double]

  init(_ group: EffectGroup, grid: EffectGrid) {
    odds = group.logits.map { .exp($0) }
    relative = grid.relative
  }

  func value(pattern: Int, at point: Int) -> Double {
    .log(1 + odds[pattern] * .exp(relative.point(point)))
  }

  func fill(_ row: inout [Double], at point: Int) {
    let factor = Double.exp(relative.point(point))
    row.removeAll(keepingCapacity: true)
    row.append(contentsOf: odds.lazy.map { .log(1 + $0 * factor) })
  }
}
