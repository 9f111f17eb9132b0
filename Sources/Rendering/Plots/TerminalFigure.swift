internal import Report
internal import Text

/// A figure in characters, for a terminal: lines no longer than the window.
struct TerminalFigure {
  private let words: Words
  private let width: Int

  init(_ words: Words, width: Int) {
    (self.words, self.width) = (words, max(30, min(width, 100)))
  }

  func text(of figure: Figure) -> String {
    let body =
      switch figure.plot {
      case .rows(let plot): rows(figure, plot)
      case .heat: heat(figure)
      case .scatter(let plot): scatter(figure, plot)
      }
    return filled(text(figure.title)) + body.map { trimmed($0) + "\n" }.joined()
  }

  private func text(_ prose: Prose) -> String {
    words.text(prose, safe: \.terminalSafe).filter { $0 != Words.begin && $0 != Words.end }
  }

  private func text(_ cell: Cell) -> String { text(Prose("\(cell)")) }

  private func filled(_ text: String) -> String { Paragraph.filled(text, width: width) }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  /// A text in so many columns, cut or followed by blanks.
  private func fitted(_ text: String, _ width: Int) -> String {
    let text = text.count > width ? String(text.prefix(max(0, width - 1))) + "…" : text
    return text + String(repeating: " ", count: max(0, width - text.count))
  }

  // MARK: - A line for each row

  private func rows(_ figure: Figure, _ plot: RowPlot) -> [String] {
    let scale = figure.scale(of: plot)
    let label = min(30, width * 2 / 5)
    let room = width - label - 2
    func column(_ value: Double) -> Int {
      Int((scale.position(value) * Double(room - 1)).rounded(.toNearestOrAwayFromZero))
    }
    var lines: [String] = []
    for row in figure.table.rows.indices {
      var line = [Character](repeating: " ", count: room)
      if let range = figure.cell(row, plot.interval)?.range {
        let (from, to) = (column(range.lowerBound), column(range.upperBound))
        for place in from...to { line[place] = "─" }
        (line[from], line[to]) = ("├", "┤")
      }
      if let value = plot.reference?.value.number {
        line[column(value)] = line[column(value)] == "─" ? "┼" : "┊"
      }
      let placed = plot.marks.compactMap { mark in
        figure.cell(row, mark.column)?.number.map { (mark, column($0)) }
      }
      if plot.joinsMarks, let first = placed.first?.1, let last = placed.last?.1 {
        for place in min(first, last)...max(first, last) { line[place] = "╌" }
      }
      for (mark, place) in placed { line[place] = symbol(mark.form) }
      let name = figure.cell(row, plot.label).map(text) ?? ""
      lines.append(fitted(name, label) + "  " + String(line))
      if let word = figure.cell(row, plot.word) {
        lines.append("  " + fitted(text(word), width - 2))
      }
    }
    let blank = String(repeating: " ", count: label + 2)
    lines.append(blank + axis(scale, room))
    lines += legend(plot, figure).split(separator: "\n").map { blank + $0 }
    return lines
  }

  private func axis(_ scale: PlotScale, _ room: Int) -> String {
    var line = [Character](repeating: " ", count: room)
    var free = 0
    for tick in scale.ticks {
      let label = Array(scale.label(tick, words))
      let middle = scale.position(tick) * Double(room - 1)
      let start = min(
        room - label.count, max(0, Int(middle.rounded()) - label.count / 2))
      guard start >= free, start >= 0 else { continue }
      for (offset, character) in label.enumerated() { line[start + offset] = character }
      free = start + label.count + 1
    }
    return String(line)
  }

  private func symbol(_ form: RowPlot.Mark.Form) -> Character {
    switch form {
    case .dot: "●"
    case .ring: "○"
    case .diamond: "◇"
    case .tick: "┃"
    }
  }

  private func legend(_ plot: RowPlot, _ figure: Figure) -> String {
    var parts = plot.marks.map { "\(symbol($0.form)) \(text($0.label))" }
    if let interval = figure.column(plot.interval) {
      parts.append("├─┤ " + figure.table.columns[interval].label[words.language].terminalSafe)
    }
    if let reference = plot.reference, reference.value.number != nil {
      parts.append("┊ \(text(reference.label)) \(text(reference.value))")
    }
    let label = min(30, width * 2 / 5)
    return parts.flatMap { Paragraph.lines(of: $0, width: max(10, width - label - 2)) }
      .joined(separator: "\n")
  }

  // MARK: - Fields

  private func heat(_ figure: Figure) -> [String] {
    let most = figure.table.rows.flatMap { $0.dropFirst().compactMap(\.number) }.max() ?? 0
    let shades: [Character] = [" ", "░", "▒", "▓", "█"]
    let cells = figure.table.rows.map { row in
      row.dropFirst().map { cell in
        String(shades[HeatDrawing.shade(cell.number, most: most)]) + text(cell)
      }
    }
    let label = min(26, width / 3)
    let heads = figure.table.columns.dropFirst().map { $0.label[words.language].terminalSafe }
    let widths = heads.indices.map { column in
      1 + min(12, max(heads[column].count, cells.map { $0[column].count }.max() ?? 0))
    }
    var lines: [String] = []
    // As many columns as fit side by side, the others below.
    var start = 0
    while start < heads.count {
      var end = start
      var used = label
      while end < heads.count, end == start || used + widths[end] + 1 <= width {
        used += widths[end] + 1
        end += 1
      }
      func line(_ name: String, _ cells: [String]) -> String {
        fitted(name, label)
          + (start..<end).map { " " + fitted(cells[$0], widths[$0]) }.joined()
      }
      if start > 0 { lines.append("") }
      lines.append(line("", heads))
      lines += zip(figure.table.rows, cells).map { line(text($0[0]), $1) }
      start = end
    }
    return lines
  }

  // MARK: - Points

  private func scatter(_ figure: Figure, _ plot: ScatterPlot) -> [String] {
    let scales = figure.scales(of: plot)
    let room = (width: width - 10, height: 16)
    var grid = [[Character]](
      repeating: [Character](repeating: " ", count: room.width), count: room.height)
    func place(_ x: Double, _ y: Double) -> (row: Int, column: Int) {
      (
        room.height - 1
          - Int((scales.y.position(y) * Double(room.height - 1)).rounded()),
        Int((scales.x.position(x) * Double(room.width - 1)).rounded())
      )
    }
    for curve in plot.curves {
      for point in curve.points {
        guard let x = point[0].number, let y = point[1].number else { continue }
        let place = place(x, y)
        grid[place.row][place.column] = "·"
      }
    }
    for row in figure.table.rows.indices {
      guard let x = figure.cell(row, plot.x)?.number, let y = figure.cell(row, plot.y)?.number
      else { continue }
      var place = place(x, y)
      let number = Array("\(row + 1)")
      place.column = min(place.column, room.width - number.count)
      for (offset, digit) in number.enumerated() { grid[place.row][place.column + offset] = digit }
    }
    var labels = [String](repeating: "", count: room.height)
    for tick in scales.y.ticks {
      labels[place(scales.x.lower, tick).row] = scales.y.label(tick, words)
    }
    let names = figure.table.rows.indices.map { row in
      fitted("\(row + 1) \(figure.cell(row, plot.label).map(text) ?? "")", width)
    }
    return [fitted(text(plot.yAxis.label), width)]
      + zip(labels, grid).map { label, line in
        String(repeating: " ", count: max(0, 8 - label.count)) + label + " │" + String(line)
      } + [
        String(repeating: " ", count: 10) + axis(scales.x, room.width),
        String(repeating: " ", count: 10) + fitted(text(plot.xAxis.label), room.width),
      ] + names
  }
}
