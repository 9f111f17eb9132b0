internal import Report

/// Where values lie along an axis: from 0 at its begin to 1 at its end, with round numbers to mark.
struct PlotScale {
  let lower: Double
  let upper: Double
  let ticks: [Double]
  private let unit: Axis.Unit

  /// - Parameter values: what is to be drawn; what is no number is passed over.
  init(_ values: [Double], _ axis: Axis, mostTicks: Int = 6) {
    unit = axis.unit
    var values = values.filter(\.isFinite)
    if let holds = axis.holds { values += [holds.lowerBound, holds.upperBound] }
    if axis.unit == .percent { values.append(0) }
    let (least, most) = (values.min() ?? 0, values.max() ?? 1)
    let span = most - least > 0 ? most - least : 1
    var step = Self.step(span / Double(max(1, mostTicks)))
    if axis.unit == .rank { step = max(1, step.rounded(.up)) }
    let first = (least / step).rounded(.down)
    let last = max(first + 1, (most / step - 1e-9).rounded(.up))
    if axis.unit == .rank {
      // Places begin with 1: no axis shows a place 0.
      (lower, upper) = (least, max(most, least + 1))
      ticks = stride(from: least, through: upper, by: step).map(\.self)
    } else {
      (lower, upper) = (first * step, last * step)
      ticks = (Int(first)...Int(last)).map { Double($0) * step }
    }
  }

  /// The least of 1, 2, 5, 10, 20 … times a power of ten that is not less.
  private static func step(_ least: Double) -> Double {
    var power = 1.0
    while power > least { power /= 10 }
    while power * 10 <= least { power *= 10 }
    return [1, 2, 5].map { $0 * power }.first { $0 >= least } ?? 10 * power
  }

  /// Between 0 and 1, and at the nearer end for what lies outside.
  func position(_ value: Double) -> Double {
    min(1, max(0, (value - lower) / (upper - lower)))
  }

  func label(_ tick: Double, _ words: Words) -> String {
    switch unit {
    case .percent: words.text(.percent(tick, places: 0))
    case .rank: words.text(.ordinal(Int(tick)))
    case .number, .logOdds: words.text(.significant(tick))
    }
  }
}

extension Figure {
  /// Every number of some columns, the ends of ranges among them.
  func values(_ keys: [String?]) -> [Double] {
    let columns = keys.compactMap(column)
    return table.rows.flatMap { row in
      columns.flatMap { column -> [Double] in
        if let range = row[column].range { return [range.lowerBound, range.upperBound] }
        return row[column].number.map { [$0] } ?? []
      }
    }
  }

  func scale(of plot: RowPlot) -> PlotScale {
    PlotScale(
      values([plot.interval] + plot.marks.map(\.column))
        + [plot.reference?.value.number].compactMap(\.self), plot.axis)
  }

  func scales(of plot: ScatterPlot) -> (x: PlotScale, y: PlotScale) {
    func curves(_ position: Int) -> [Double] {
      plot.curves.flatMap { $0.points.compactMap { $0[position].number } }
    }
    return (
      PlotScale(values([plot.x]) + curves(0), plot.xAxis),
      PlotScale(values([plot.y]) + curves(1), plot.yAxis)
    )
  }
}
