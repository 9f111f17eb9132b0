internal import Text

/// A line of an input, or a window of it, as a terminal shows it, and where in it the carets stand.
///
/// Every scalar becomes a cell with the columns it takes, so that wide characters, marks, tabs (one
/// blank) and escapes shown as `<U+001B>` never move a caret off its character.
struct Excerpt {
  /// The most columns that are shown, marks of omission included.
  static let maximumWidth = 120

  /// Harmless for a terminal; `…` stands for what was left out on a side.
  private(set) var text = ""
  /// The carets with the blanks before them, `…` behind them where the span goes on; `nil` where
  /// nothing is to be marked.
  private(set) var marks: Marks?

  /// Carets to stand under a text.
  struct Marks {
    /// The columns before the first caret.
    let indent: Int
    let carets: String
  }

  /// - Parameters:
  ///   - line: without its end.
  ///   - span: what to mark, in bytes of UTF-8; empty for a place between two characters.
  ///   - goesOn: whether what is marked reaches into the next line.
  init(_ line: String, span: Range<Int>?, goesOn: Bool = false) {
    let scalars = line.unicodeScalars
    let lower = Self.start(of: span?.lowerBound ?? 0, in: line)
    let upper = max(lower, line.utf8.index(line.startIndex, offsetBy: span?.upperBound ?? 0))
    let maximum = Self.maximumWidth
    let marked = Cells(scalars[lower..<upper], limit: maximum)
    var lead = Cells(scalars[..<lower].reversed(), limit: maximum)
    var tail = Cells(scalars[lower...], limit: maximum)

    if !lead.isWhole || !tail.isWhole || lead.width + tail.width > maximum {
      if !lead.isWhole || lead.width + max(1, marked.width) + 1 > maximum {
        // A third for what stands before the span, more where little stands behind it.
        let room = tail.isWhole ? maximum - 1 - tail.width : 0
        lead = Cells(scalars[..<lower].reversed(), limit: max(maximum / 3, room))
        lead.dropLooseMarks()
      }
      let room = maximum - lead.width - (lead.isWhole ? 0 : 1)
      if !tail.isWhole || tail.width > room {
        tail = Cells(scalars[lower...], limit: room - 1)
        tail.isWhole = false
      }
    }
    text = lead.isWhole ? "" : "…"
    text += lead.cells.reversed().map(\.shown).joined()
    text += tail.cells.map(\.shown).joined()
    text += tail.isWhole ? "" : "…"
    guard span != nil else { return }
    let shown = tail.cells.prefix(marked.cells.count)
    let isCut = !marked.isWhole || shown.count < marked.cells.count
    let carets = String(repeating: "^", count: max(1, shown.reduce(0) { $0 + $1.width }))
    marks = Marks(
      indent: lead.width + (lead.isWhole ? 0 : 1), carets: carets + (isCut || goesOn ? "…" : ""))
  }

  /// Where the character begins that a byte belongs to: a mark belongs to the one it stands on.
  private static func start(of offset: Int, in line: String) -> String.Index {
    let scalars = line.unicodeScalars
    var index = line.utf8.index(line.startIndex, offsetBy: offset)
    while index > line.startIndex, index < line.endIndex, line.utf8[index] & 0xC0 == 0x80 {
      index = line.utf8.index(before: index)
    }
    while index > line.startIndex, index < line.endIndex, Cell(scalars[index]).width == 0 {
      index = scalars.index(before: index)
    }
    return index
  }
}

/// One scalar as it is shown.
private struct Cell {
  let shown: String
  let width: Int

  init(_ scalar: Unicode.Scalar) {
    let safe = scalar == "\t" ? " " : String(scalar).terminalSafe
    shown = safe
    width = safe.unicodeScalars.count == 1 ? DisplayWidth.of(scalar) : safe.unicodeScalars.count
  }
}

/// Scalars from the span outwards, as many as fit.
private struct Cells {
  private(set) var cells: [Cell] = []
  private(set) var width = 0
  /// Whether nothing had to be left out.
  var isWhole = true

  init(_ scalars: some Sequence<Unicode.Scalar>, limit: Int) {
    for scalar in scalars {
      let cell = Cell(scalar)
      // Marks take no columns, but any number of them can be heaped on a character.
      guard width + cell.width <= limit, cells.count < limit * 4 else {
        isWhole = false
        break
      }
      cells.append(cell)
      width += cell.width
    }
  }

  /// Removes the marks at the far end: the character that they stand on was left out.
  mutating func dropLooseMarks() {
    while !isWhole, cells.last?.width == 0 { cells.removeLast() }
  }
}
