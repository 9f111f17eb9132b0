internal import Report
internal import Text

/// A point for each row, with the row's number in it, and lines to compare it with.
struct ScatterDrawing {
  private let figure: Figure
  private let plot: ScatterPlot
  private let words: Words
  private let scales: (x: PlotScale, y: PlotScale)

  private static let width = 640.0
  private static let frame = (left: 64.0, right: 620.0, bottom: 330.0)
  /// More points than these have no numbers: they would lie upon each other.
  private static let mostNumbers = 60

  init(_ figure: Figure, _ plot: ScatterPlot, _ words: Words) {
    (self.figure, self.plot, self.words) = (figure, plot, words)
    scales = figure.scales(of: plot)
  }

  private func x(_ value: Double) -> Double {
    Self.frame.left + scales.x.position(value) * (Self.frame.right - Self.frame.left)
  }

  private func y(_ value: Double, top: Double) -> Double {
    Self.frame.bottom - scales.y.position(value) * (Self.frame.bottom - top)
  }

  var drawing: Drawing {
    var parts: [Markup] = []
    let top = legend(into: &parts)
    let (left, right, bottom) = Self.frame
    for tick in scales.x.ticks {
      parts.append(Drawing.line("grid", from: (x(tick), top), to: (x(tick), bottom)))
      parts.append(
        Drawing.text(
          scales.x.label(tick, words), "small", at: (x(tick), bottom + 17), anchor: "middle"))
    }
    for tick in scales.y.ticks {
      let height = y(tick, top: top)
      parts.append(Drawing.line("grid", from: (left, height), to: (right, height)))
      parts.append(
        Drawing.text(
          scales.y.label(tick, words), "small", at: (left - 6, height + 4), anchor: "end"))
    }
    parts += [
      Drawing.line("axis", from: (left, bottom), to: (right, bottom)),
      Drawing.line("axis", from: (left, top), to: (left, bottom)),
      Drawing.text(
        words.text(plot.xAxis.label, safe: \.terminalSafe), "small",
        at: ((left + right) / 2, bottom + 36), anchor: "middle"),
    ]
    parts += plot.curves.map { curve($0, top: top) }
    let isNumbered = figure.table.rows.count <= Self.mostNumbers
    for row in figure.table.rows.indices {
      guard let across = figure.cell(row, plot.x)?.number,
        let up = figure.cell(row, plot.y)?.number
      else { continue }
      let place = (x: x(across), y: y(up, top: top))
      parts.append(
        .element(
          .circle,
          [
            .init(.class, "dot"), .init(.cx, place.x), .init(.cy, place.y),
            .init(.r, isNumbered ? 9 : 4),
          ], []))
      if isNumbered {
        parts.append(
          Drawing.text("\(row + 1)", "number", at: (place.x, place.y + 4), anchor: "middle"))
      }
    }
    return Drawing(width: Self.width, height: bottom + 46, parts: parts)
  }

  /// - Returns: where the drawing begins.
  private func legend(into parts: inout [Markup]) -> Double {
    parts.append(
      Drawing.text(words.text(plot.yAxis.label, safe: \.terminalSafe), "small", at: (4, 14)))
    var (x, y) = (4.0, 14.0)
    for curve in plot.curves {
      let text = words.text(curve.label, safe: \.terminalSafe)
      let width = 34 + Drawing.width(of: text) + 14
      if y < 20 || x + width > Self.width { (x, y) = (4, y + 20) }
      parts.append(
        Drawing.line("curve \(style(curve.stroke))", from: (x, y - 4), to: (x + 28, y - 4)))
      parts.append(Drawing.text(text, "small", at: (x + 34, y)))
      x += width
    }
    return y + 16
  }

  private func style(_ stroke: ScatterPlot.Curve.Stroke) -> String {
    switch stroke {
    case .line: "solid"
    case .dashes: "dashes"
    case .dots: "dots"
    }
  }

  private func curve(_ curve: ScatterPlot.Curve, top: Double) -> Markup {
    let points = curve.points.compactMap { point in
      point[0].number.flatMap { across in point[1].number.map { (across, $0) } }
    }
    let path = points.enumerated().map { number, point in
      (number == 0 ? "M" : "L") + Markup.Attribute.number(x(point.0)) + " "
        + Markup.Attribute.number(y(point.1, top: top))
    }.joined()
    return .element(
      .path, [.init(.class, "curve \(style(curve.stroke))"), .init(.d, path)], [])
  }
}
