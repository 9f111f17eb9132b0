internal import Text

/// Cells that say that nothing is known: one thing, whatever is written and in whichever column.
package enum MissingValue {
  /// The marks, in small letters and without blanks: `K. A.` is one of them.
  package static let marks = [
    "k.a.", "k.a", "ka", "keineangabe", "keineangaben", "ohneangabe", "o.a.", "unbekannt",
    "nichtbekannt", "nichterhoben", "nichtverfuegbar", "n.v.", "n.a.", "n.a", "n/a", "na", "nan",
    "null", "(null)", "<null>", "none", "unknown", "missing", "fehlt", "(leer)", "#nv", "#n/v",
    "#n/a", "#na",
    "-", "--", "---", "./.", "/", ".", "..", "...", "?", "??", "???",
  ]

  private static let folded = Set(marks)
  /// The most bytes of a mark as it is written.
  private static let longest = 64

  /// Whether a cell says nothing: it is empty, holds only blanks, or one of the ``marks``.
  package static func isMark(_ cell: String) -> Bool {
    let bytes = cell.utf8
    guard let last = bytes.last else { return true }
    // No mark has a digit.
    guard bytes.count <= longest, !PersonalText.isDigit(last) else { return false }
    let text = FoldedCell(cell).compact
    return text.isEmpty || folded.contains(text)
  }
}
