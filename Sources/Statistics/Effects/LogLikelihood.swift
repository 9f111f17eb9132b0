internal import RealModule

/// The log-likelihood of one unit's effect u, on as many points as matter.
///
/// `ℓ(u) = Σ [s (logit p + u) − n ln(1 + e^(logit p + u))]` is concave, so the points where it is not
/// negligible are consecutive: they are found from the greatest outwards.
struct LogLikelihood: Sendable {
  private let unit: UnitCells
  private let softplus: Softplus
  private let constant: Double
  private var values: [Double]
  /// The points that have been computed.
  private(set) var known: ClosedRange<Int>
  /// The point of the greatest value.
  private(set) var peak: Int
  /// The value there.
  var maximum: Double { values[peak] }

  /// Below `e^-750` of the maximum, a likelihood is zero as a double.
  private static let drop = 750.0

  private init(_ unit: UnitCells, in group: EffectGroup, _ softplus: Softplus) {
    self.unit = unit
    self.softplus = softplus
    constant = unit.cells.reduce(0) { $0 + $1.weightedSuccesses * group.logits[$1.pattern] }
    values = Array(repeating: -.infinity, count: softplus.relative.count)
    peak = softplus.relative.count / 2
    known = peak...peak
  }

  /// Those of all units of a group.
  ///
  /// Point by point for all units at once: what they share at a point, a logarithm for each pattern,
  /// is worked out once and forgotten, because patterns times points are too many to keep.
  static func all(of group: EffectGroup, grid: EffectGrid) -> [LogLikelihood] {
    let softplus = Softplus(group, grid: grid)
    var all = group.units.map { LogLikelihood($0, in: group, softplus) }
    let (start, count) = (grid.relative.count / 2, grid.relative.count)
    var row: [Double] = []
    for points in [Array(start..<count), (0..<start).reversed()] {
      var open = Array(all.indices)
      for point in points where !open.isEmpty {
        softplus.fill(&row, at: point)
        open.removeAll { all[$0].take(point, row) }
      }
    }
    return all
  }

  /// - Returns: whether points beyond this one are negligible.
  private mutating func take(_ point: Int, _ row: [Double]) -> Bool {
    values[point] = value(at: point) { row[$0] }
    known = min(known.lowerBound, point)...max(known.upperBound, point)
    if values[point] > values[peak] { peak = point }
    return values[point] < values[peak] - Self.drop
  }

  private func value(at point: Int, softplus: (Int) -> Double) -> Double {
    var total = 0.0
    for cell in unit.cells { total += cell.weightedTrials * softplus(cell.pattern) }
    return constant + unit.successes * self.softplus.relative.point(point) - total
  }

  /// The value at a point; `-∞` where it was not computed.
  subscript(point: Int) -> Double { values[point] }

  /// Computes the values up to a point.
  mutating func extend(to point: Int) {
    while !known.contains(point) {
      let next = point > known.upperBound ? known.upperBound + 1 : known.lowerBound - 1
      values[next] = value(at: next) { softplus.value(pattern: $0, at: next) }
      known = min(known.lowerBound, next)...max(known.upperBound, next)
    }
  }

  /// The likelihood relative to its maximum.
  var scaled: [Double] {
    values.map { $0 == -.infinity ? 0 : .exp($0 - maximum) }
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
