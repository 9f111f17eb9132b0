internal import Text

/// A table for a terminal: columns under a header, one column that gives way where it gets narrow.
package struct TextTable {
  package struct Column {
    package enum Alignment { case left, right }

    /// Lines of the header.
    let title: [String]
    let alignment: Alignment
    /// Whether its cells may be broken into lines to fit a narrow terminal.
    let isFlexible: Bool

    var titleWidth: Int { title.map(\.count).max() ?? 0 }

    /// - Parameter title: its lines separated by LF.
    package init(_ title: String, _ alignment: Alignment = .left, isFlexible: Bool = false) {
      self.title = title.split(separator: "\n").map(String.init)
      self.alignment = alignment
      self.isFlexible = isFlexible
    }
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  package init(_ columns: [Column]) {
    self.columns = columns
  }

  /// - Parameter cells: one for each column, from trusted or untrusted sources alike.
  package mutating func add(_ cells: [String]) {
    rows.append(cells.map(\.terminalSafe))
  }

  /// The lines of the table, each ending in LF and none in blanks.
  /// - Parameter width: how many columns the terminal has; `nil` where it does not matter.
  package func rendered(width: Int?) -> String {
    let (widths, gap) = layout(for: width)
    var text = ""
    let titles = columns.map(\.title)
    let headerHeight = titles.map(\.count).max() ?? 0
    // Titles stand at the bottom of the header, next to their cells.
    let header = titles.map { Array(repeating: "", count: headerHeight - $0.count) + $0 }
    text += lines(header, widths, gap)
    text += lines(widths.map { [String(repeating: "─", count: $0)] }, widths, gap)
    for row in rows {
      let cells = row.indices.map { index in
        columns[index].isFlexible ? wrapped(row[index], to: widths[index]) : [row[index]]
      }
      text += lines(cells, widths, gap)
    }
    return text
  }

  /// The width of each column and the blanks between two.
  ///
  /// Where the terminal is too narrow, flexible columns give way first as far as their longest
  /// words stay whole, then the blanks, then words longer than twelve characters.
  private func layout(for width: Int?) -> (widths: [Int], gap: Int) {
    let natural = columns.indices.map { index in
      max(columns[index].titleWidth, rows.map { $0[index].count }.max() ?? 0)
    }
    guard let width else { return (natural, 2) }
    var layout = (widths: natural, gap: 2)
    for (longestWord, gap) in [(16, 2), (16, 1), (12, 1)] {
      let room = width - gap * (columns.count - 1)
      layout = (shrunk(natural, to: room, longestWord: longestWord), gap)
      if layout.widths.reduce(0, +) <= room { break }
    }
    return layout
  }

  /// Takes from the widest column that still can give way, so that all share the loss.
  private func shrunk(_ natural: [Int], to room: Int, longestWord: Int) -> [Int] {
    let smallest = columns.indices.map { index in
      guard columns[index].isFlexible else { return natural[index] }
      let words = rows.flatMap { $0[index].split(separator: " ") }.map(\.count).max() ?? 0
      return max(columns[index].titleWidth, min(words, longestWord))
    }
    var widths = natural
    while widths.reduce(0, +) > room,
      let widest = columns.indices.filter({ widths[$0] > smallest[$0] })
        .max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
    }
    return widths
  }

  private func lines(_ cells: [[String]], _ widths: [Int], _ gap: Int) -> String {
    var text = ""
    for line in 0..<(cells.map(\.count).max() ?? 0) {
      var row = ""
      for (index, cell) in cells.enumerated() {
        let part = line < cell.count ? cell[line] : ""
        let padding = String(repeating: " ", count: max(0, widths[index] - part.count))
        row += columns[index].alignment == .left ? part + padding : padding + part
        row += String(repeating: " ", count: gap)
      }
      while row.last == " " { row.removeLast() }
      text += row + "\n"
    }
    return text
  }

  private func wrapped(_ text: String, to width: Int) -> [String] {
    Paragraph.lines(of: text, width: width)
  }
}

/// Breaking text into lines.
package enum Paragraph {
  /// The words of `text` in lines of at most `width` characters; a word that is longer is cut.
  package static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(of: text) {
      var rest = word[...]
      if !line.isEmpty, line.count + 1 + rest.count > width {
        lines.append(line)
        line = ""
      }
      while rest.count > width {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      line += line.isEmpty ? String(rest) : " " + rest
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The words of a text; a percent sign stays with its number.
  private static func words(of text: String) -> [String] {
    text.split(separator: " ").reduce(into: []) { words, word in
      if word.first == "%", !words.isEmpty {
        words[words.count - 1] += " " + word
      } else {
        words.append(String(word))
      }
    }
  }

  /// The same as one text, every line after `prefix`, the first one after `firstPrefix`.
  package static func filled(
    _ text: String, width: Int, firstPrefix: String = "", prefix: String = ""
  ) -> String {
    let lines = lines(of: text, width: max(20, width - prefix.count))
    return lines.enumerated().map { ($0 == 0 ? firstPrefix : prefix) + $1 + "\n" }.joined()
  }
}
