internal import Report
internal import Text

/// A field for each figure, darker where there is more, with the figure in it.
struct HeatDrawing {
  private let figure: Figure
  private let plot: HeatPlot
  private let words: Words

  private static let left = 236.0
  private static let rowHeight = 28.0

  init(_ figure: Figure, _ plot: HeatPlot, _ words: Words) {
    (self.figure, self.plot, self.words) = (figure, plot, words)
  }

  /// From 0 for nothing to 4 for the most.
  static func shade(_ value: Double?, most: Double) -> Int {
    guard let value, value > 0, most > 0 else { return 0 }
    return min(4, max(1, Int((4 * value / most).rounded(.up))))
  }

  var drawing: Drawing {
    let table = figure.table
    let columns = table.columns.count - 1
    let width = max(48, min(120, (640 - Self.left - 4) / Double(max(1, columns))))
    let most = table.rows.flatMap { $0.dropFirst().compactMap(\.number) }.max() ?? 0
    var parts: [Markup] = table.columns.dropFirst().enumerated().map { number, column in
      let label = Drawing.lines(column.label[words.language].terminalSafe, width: width, most: 1)
      return Drawing.text(
        label.first ?? "", "small",
        at: (Self.left + (Double(number) + 0.5) * width, 16), anchor: "middle")
    }
    for (row, cells) in table.rows.enumerated() {
      let y = 26 + Double(row) * Self.rowHeight
      let name = words.text(cells[0], safe: \.terminalSafe)
      let label = Drawing.lines(name, width: Self.left - 12, most: 1).first ?? ""
      parts.append(Drawing.text(label, at: (4, y + 18)))
      for (column, cell) in cells.dropFirst().enumerated() {
        let x = Self.left + Double(column) * width
        parts.append(
          .element(
            .rect,
            [
              .init(.class, "field shade\(Self.shade(cell.number, most: most))"),
              .init(.x, x + 1), .init(.y, y), .init(.width, width - 2),
              .init(.height, Self.rowHeight - 2),
            ], []))
        parts.append(
          Drawing.text(
            words.text(cell, safe: \.terminalSafe), at: (x + width / 2, y + 18), anchor: "middle"))
      }
    }
    return Drawing(
      width: max(640, Self.left + Double(columns) * width + 4),
      height: 34 + Double(table.rows.count) * Self.rowHeight, parts: parts)
  }
}
