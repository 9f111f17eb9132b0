/// A cell's place in a sheet, counted from 1: `F17` is row 17, column 6.
package struct CellReference: Hashable, Comparable, Sendable, CustomStringConvertible {
  package static let lastRow = 1_048_576
  package static let lastColumn = 16_384

  package let row: Int
  package let column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Letters of the column and number of the row, as the format has them: nothing but `F17`.
  init?(_ text: Span<UInt8>) {
    var column = 0
    var offset = 0
    while offset < text.count, (0x41...0x5A).contains(text[offset]) {
      column = column * 26 + Int(text[offset]) - 0x40
      offset += 1
      guard offset <= 4 else { return nil }
    }
    guard column > 0, let row = Self.row(text, from: offset) else { return nil }
    self.init(row: row, column: column)
  }

  /// The number of a row without leading zeros; it may be too large.
  static func row(_ text: Span<UInt8>, from start: Int = 0) -> Int? {
    guard start < text.count, text.count - start <= 10, text[start] != 0x30 else { return nil }
    var row = 0
    for offset in start..<text.count {
      guard (0x30...0x39).contains(text[offset]) else { return nil }
      row = row * 10 + Int(text[offset]) - 0x30
    }
    return row
  }

  package var description: String { Self.letters(of: column) + String(row) }

  /// `A` for 1, `XFD` for 16,384.
  package static func letters(of column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      let letter = UInt8(truncatingIfNeeded: 0x41 + (rest - 1) % 26)
      letters = String(UnicodeScalar(letter)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  package static func < (left: CellReference, right: CellReference) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}

/// Cells from one corner to the other, as merged cells and filters name them.
struct CellRange: Hashable, Sendable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  /// `A1:P50`, or `A1` alone.
  init?(_ text: Span<UInt8>) {
    var colon = 0
    while colon < text.count, text[colon] != UInt8(ascii: ":") { colon += 1 }
    guard let first = CellReference(text.extracting(0..<colon)) else { return nil }
    var last = first
    if colon < text.count {
      guard let other = CellReference(text.extracting(colon + 1..<text.count)) else { return nil }
      last = other
    }
    rows = min(first.row, last.row)...max(first.row, last.row)
    columns = min(first.column, last.column)...max(first.column, last.column)
  }
}
