internal import RealModule

/// `ln(1 + e^(logit p + u))` of every pattern of a group, for the points u that are asked for.
///
/// The exponentials are tabulated by pattern and by point, so that an entry costs one logarithm, and
/// all units of the group share it.
struct SoftplusTable {
  private let odds: [Double]
  private let relative: Lattice
  private var rows: [[Double]]

  init(_ group: EffectGroup, grid: EffectGrid) {
    odds = group.logits.map { .exp($0) }
    relative = grid.relative
    rows = Array(repeating: [], count: relative.count)
  }

  /// `Σ n ln(1 + e^(logit p + u))` at a point u.
  mutating func total(_ cells: [BinomialCell], at point: Int) -> Double {
    if rows[point].isEmpty {
      let factor = Double.exp(relative.point(point))
      rows[point] = odds.map { .log(1 + $0 * factor) }
    }
    let row = rows[point]
    var sum = 0.0
    for cell in cells { sum += cell.weightedTrials * row[cell.pattern] }
    return sum
  }
}

/// The log-likelihood of one unit's effect u, on as many points as matter.
///
/// `ℓ(u) = Σ [s (logit p + u) − n ln(1 + e^(logit p + u))]` is concave, so the points where it is not
/// negligible are consecutive: they are found from the greatest outwards.
struct LogLikelihood: Sendable {
  private let unit: UnitCells
  private let relative: Lattice
  private let constant: Double
  private var values: [Double]
  /// The points that have been computed.
  private(set) var known: ClosedRange<Int>
  /// The point of the greatest value.
  let peak: Int
  /// The value there.
  let maximum: Double

  /// Below `e^-750` of the maximum, a likelihood is zero as a double.
  private static let drop = 750.0

  init(_ unit: UnitCells, in group: EffectGroup, grid: EffectGrid, _ table: inout SoftplusTable) {
    self.unit = unit
    relative = grid.relative
    constant = unit.cells.reduce(0) { $0 + $1.weightedSuccesses * group.logits[$1.pattern] }
    values = Array(repeating: -.infinity, count: relative.count)
    let (constant, relative) = (constant, relative)
    func value(_ point: Int) -> Double {
      constant + unit.successes * relative.point(point)
        - table.total(unit.cells, at: point)
    }
    let start = relative.count / 2
    values[start] = value(start)
    var best = start
    var (low, high) = (start, start)
    while high + 1 < relative.count {
      values[high + 1] = value(high + 1)
      high += 1
      if values[high] > values[best] { best = high }
      if values[high] < values[best] - Self.drop { break }
    }
    while low > 0 {
      values[low - 1] = value(low - 1)
      low -= 1
      if values[low] > values[best] { best = low }
      if values[low] < values[best] - Self.drop { break }
    }
    known = low...high
    peak = best
    maximum = values[best]
  }

  /// The value at a point; `-∞` where it was not computed.
  subscript(point: Int) -> Double { values[point] }

  /// Computes the values up to a point.
  mutating func extend(to point: Int, _ table: inout SoftplusTable) {
    while !known.contains(point) {
      let next = point > known.upperBound ? known.upperBound + 1 : known.lowerBound - 1
      values[next] =
        constant + unit.successes * relative.point(next)
        - table.total(unit.cells, at: next)
      known = min(known.lowerBound, next)...max(known.upperBound, next)
    }
  }

  /// The likelihood relative to its maximum.
  var scaled: [Double] {
    values.map { $0 == -.infinity ? 0 : .exp($0 - maximum) }
  }
}
