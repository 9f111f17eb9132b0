// Where a cell lies on an axis.

extension Cell {
  /// The number that a cell stands for; `nil` where there is none, or only a range of them.
  package var number: Double? {
    switch self {
    case .count(let value), .exactCount(let value), .decimal(let value, _), .significant(let value),
      .uncertain(let value, error: _, places: _), .percent(let value, _),
      .probability(let value, _), .decimalBeside(let value, _), .pValue(let value),
      .euros(let value, _, _):
      value.isFinite ? value : nil
    case .ordinal(let value): Double(value)
    case .share(let part, of: let whole): whole > 0 ? part / whole : nil
    case .resting(let cell, on: _), .signed(_, let cell): cell.number
    default: nil
    }
  }

  /// The range that a cell stands for.
  package var range: ClosedRange<Double>? {
    switch self {
    case .interval(let lower, let upper, _):
      lower <= upper && lower.isFinite && upper.isFinite ? lower...upper : nil
    case .rank(let places): Double(places.lowerBound)...Double(places.upperBound)
    case .resting(let cell, on: _), .signed(_, let cell): cell.range
    default: nil
    }
  }

  /// What a reader takes a cell for at a glance.
  package var sign: Sign? {
    switch self {
    case .signed(let sign, _): sign
    case .resting(let cell, on: _): cell.sign
    default: nil
    }
  }

  /// Whether there is nothing to show.
  package var isEmpty: Bool {
    switch self {
    case .missing: true
    case .share(_, of: let whole): whole == 0
    case .resting(let cell, on: _), .signed(_, let cell): cell.isEmpty
    default: false
    }
  }
}

extension Table {
  /// Without the columns in which no row has anything, but for the first.
  package var withoutEmptyColumns: Table {
    let kept = columns.indices.filter { column in
      column == 0 || rows.contains { !$0[column].isEmpty }
    }
    return Table(
      key, title: title, isSpread: isSpread, kept.map { columns[$0] },
      rows: rows.map { row in kept.map { row[$0] } })
  }
}
