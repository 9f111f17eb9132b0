internal import Report
internal import Text

/// A line for each row: the name and its words on the left, the interval and the marks on the right.
struct RowDrawing {
  private let figure: Figure
  private let plot: RowPlot
  private let words: Words
  private let scale: PlotScale

  private static let width = 640.0
  private static let left = 236.0
  private static let right = 612.0
  private static let lineHeight = 17.0

  init(_ figure: Figure, _ plot: RowPlot, _ words: Words) {
    (self.figure, self.plot, self.words) = (figure, plot, words)
    scale = figure.scale(of: plot)
  }

  private func x(_ value: Double) -> Double {
    Self.left + scale.position(value) * (Self.right - Self.left)
  }

  var drawing: Drawing {
    var parts: [Markup] = []
    var y = legend(into: &parts)
    let top = y
    var rows: [Markup] = []
    for row in figure.table.rows.indices { y += self.row(row, from: y, into: &rows) }
    parts += grid(from: top, to: y) + reference(from: top, to: y) + rows + axis(at: y)
    return Drawing(width: Self.width, height: y + 42, parts: parts)
  }

  // MARK: - What the marks mean

  private enum Entry {
    case mark(RowPlot.Mark)
    case range
    case reference(RowPlot.Reference)
  }

  /// - Returns: where the rows begin.
  private func legend(into parts: inout [Markup]) -> Double {
    var entries = plot.marks.map(Entry.mark)
    if plot.interval != nil { entries.append(.range) }
    if let reference = plot.reference, reference.value.number != nil {
      entries.append(.reference(reference))
    }
    var (x, y) = (4.0, 14.0)
    for entry in entries {
      let text = label(entry)
      let width = 26 + Drawing.width(of: text) + 14
      if x > 4, x + width > Self.width { (x, y) = (4, y + 20) }
      switch entry {
      case .mark(let mark): parts.append(Drawing.mark(mark.form, at: (x + 10, y - 4)))
      case .range:
        parts.append(Drawing.line("range", from: (x, y - 4), to: (x + 20, y - 4)))
      case .reference:
        parts.append(Drawing.line("reference", from: (x + 10, y - 13), to: (x + 10, y + 4)))
      }
      parts.append(Drawing.text(text, "small", at: (x + 26, y)))
      x += width
    }
    return y + 12
  }

  private func label(_ entry: Entry) -> String {
    switch entry {
    case .mark(let mark): words.text(mark.label, safe: \.terminalSafe)
    case .range:
      figure.column(plot.interval).map {
        words.text(Prose(figure.table.columns[$0].label), safe: \.terminalSafe)
      } ?? ""
    case .reference(let reference):
      words.text(reference.label, safe: \.terminalSafe) + " "
        + words.text(reference.value, safe: \.terminalSafe)
    }
  }

  // MARK: - Rows

  private func row(_ row: Int, from top: Double, into parts: inout [Markup]) -> Double {
    let name = figure.cell(row, plot.label).map { words.text($0, safe: \.terminalSafe) } ?? ""
    let width = Self.left - 20
    let lines = Drawing.lines(name, width: width, most: 2)
    var y = top + 20
    for line in lines {
      parts.append(Drawing.text(line, at: (4, y)))
      y += Self.lineHeight
    }
    if let word = figure.cell(row, plot.word) {
      let text = Drawing.lines(
        words.text(word, safe: \.terminalSafe), width: width, most: 2)
      for line in text {
        parts.append(Drawing.text(line, word.sign.map { "small \($0.rawValue)" }, at: (4, y)))
        y += Self.lineHeight
      }
    }
    let height = max(34, y - top)
    marks(row, at: top + 18, into: &parts)
    return height
  }

  private func marks(_ row: Int, at y: Double, into parts: inout [Markup]) {
    if let range = figure.cell(row, plot.interval)?.range {
      let (from, to) = (x(range.lowerBound), x(range.upperBound))
      parts += [
        Drawing.line("range", from: (from, y), to: (to, y)),
        Drawing.line("range", from: (from, y - 5), to: (from, y + 5)),
        Drawing.line("range", from: (to, y - 5), to: (to, y + 5)),
      ]
    }
    let placed = plot.marks.compactMap { mark in
      figure.cell(row, mark.column)?.number.map { (mark.form, x($0)) }
    }
    if plot.joinsMarks, let first = placed.first, let last = placed.last, placed.count > 1 {
      parts.append(Drawing.line("join", from: (first.1, y), to: (last.1, y)))
    }
    guard !placed.isEmpty || figure.cell(row, plot.interval)?.range != nil else {
      let nothing = LocalizedText(de: "kein Wert", en: "no value")[words.language]
      parts.append(Drawing.text(nothing, "small", at: (Self.left, y + 4)))
      return
    }
    for (form, x) in placed { parts.append(Drawing.mark(form, at: (x, y))) }
  }

  // MARK: - Lines across

  private func grid(from top: Double, to bottom: Double) -> [Markup] {
    scale.ticks.map { Drawing.line("grid", from: (x($0), top), to: (x($0), bottom)) }
  }

  private func reference(from top: Double, to bottom: Double) -> [Markup] {
    guard let value = plot.reference?.value.number else { return [] }
    return [Drawing.line("reference", from: (x(value), top), to: (x(value), bottom))]
  }

  private func axis(at y: Double) -> [Markup] {
    [Drawing.line("axis", from: (Self.left, y), to: (Self.right, y))]
      + scale.ticks.map {
        Drawing.text(scale.label($0, words), "small", at: (x($0), y + 16), anchor: "middle")
      } + [
        Drawing.text(
          words.text(plot.axis.label, safe: \.terminalSafe), "small",
          at: ((Self.left + Self.right) / 2, y + 34), anchor: "middle")
      ]
  }
}
