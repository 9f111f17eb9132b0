/// One line of an input with the bytes that it consists of.
struct SourceLine {
  /// Counted from 1.
  let number: Int
  /// Without the end of the line; bytes that are not UTF-8 appear as U+FFFD.
  let text: String
  /// The first byte, behind a byte order mark.
  let start: Int
  private let source: SourceText
  /// Whether the text may have other offsets than the bytes, because some were not UTF-8.
  private let isRepaired: Bool

  /// `nil` where the input has no such line.
  init?(_ number: Int, of source: SourceText) {
    guard let text = source.line(number) else { return nil }
    self.number = number
    self.text = text
    self.source = source
    start = Self.start(of: number, in: source)
    isRepaired = text.unicodeScalars.contains("\u{FFFD}")
  }

  /// The place in ``text``, in bytes of UTF-8, of a byte of the input: 0 for what lies before this
  /// line, the end for what lies behind it.
  func position(of byte: Int) -> Int {
    guard isRepaired, byte > start else { return min(max(0, byte - start), text.utf8.count) }
    guard source.lineNumber(at: byte) == number else { return text.utf8.count }
    return position(ofColumn: source.column(at: byte))
  }

  /// The place in ``text``, in bytes of UTF-8, of a column counted from 1 in characters; the end
  /// where the line is shorter.
  func position(ofColumn column: Int) -> Int {
    let index =
      text.index(text.startIndex, offsetBy: max(0, column - 1), limitedBy: text.endIndex)
      ?? text.endIndex
    return text.utf8.distance(from: text.startIndex, to: index)
  }

  /// The first offset that lies in the line, found by halving what ``SourceText`` can tell.
  private static func start(of number: Int, in source: SourceText) -> Int {
    if number == 1 {
      // Behind a byte order mark, three bytes into the line, it is still the first column.
      return source.lineNumber(at: 3) == 1 && source.column(at: 3) == 1 ? 3 : 0
    }
    var high = 1
    while source.lineNumber(at: high) < number { high *= 2 }
    var low = high / 2
    while low + 1 < high {
      let middle = (low + high) / 2
      if source.lineNumber(at: middle) < number { low = middle } else { high = middle }
    }
    return high
  }
}

extension SourceLine {
  /// What a location covers of this line, in bytes of UTF-8 of ``text``, and whether it goes on in
  /// a later line; `nil` where it says no more than the line, or lies elsewhere.
  func span(of location: SourceLocation) -> (range: Range<Int>, goesOn: Bool)? {
    if let bytes = location.bytes {
      let last = max(bytes.lowerBound, bytes.upperBound - 1)
      let lines = source.lineNumber(at: bytes.lowerBound)...source.lineNumber(at: last)
      if lines.contains(number) {
        let lower = position(of: bytes.lowerBound)
        return (lower..<max(lower, position(of: bytes.upperBound)), lines.upperBound > number)
      }
    }
    guard let column = location.column, column >= 1, column <= text.count + 1 else { return nil }
    return (position(ofColumn: column)..<position(ofColumn: column + 1), false)
  }
}
