internal import Values

/// Cells as bytes of a table, without what only puts them in their place: blanks around, line ends.
struct CellText {
  private let strings: SharedStrings
  private let shared: [UInt8]

  init(_ workbook: Workbook) {
    strings = workbook.strings
    shared = workbook.strings.all
  }

  /// The text of a cell that holds one, without blanks around it; `nil` for any other.
  func text(_ value: CellValue, in row: SheetRow) -> String? {
    withText(value, in: row) { String(decoding: $0, as: UTF8.self) }
  }

  /// Calls `body` with the bytes of a text and whether blanks around it were left out.
  func withText<Result>(
    _ value: CellValue, in row: SheetRow, _ body: (ArraySlice<UInt8>) -> Result
  ) -> Result? {
    switch value {
    case .shared(let number):
      guard let range = strings.range(number) else { return nil }
      return body(Self.trimmed(shared[range]))
    case .text(let range), .error(let range), .date(let range):
      return body(Self.trimmed(row.bytes[Int(range.lowerBound)..<Int(range.upperBound)]))
    default: return nil
    }
  }

  /// Whether blanks stand around a text.
  func hasBlanksAround(_ value: CellValue, in row: SheetRow) -> Bool {
    let whole: Int
    switch value {
    case .shared(let number): whole = strings.range(number)?.count ?? 0
    case .text(let range): whole = range.count
    default: return false
    }
    return withText(value, in: row) { $0.count < whole && !$0.isEmpty } ?? false
  }

  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first {
      if first > 32, first < 0x80 { break }
      guard let count = blank(text) else { break }
      text = text.dropFirst(count)
    }
    while let last = text.last {
      if last > 32, last < 0x80 { break }
      guard
        let count = (1...3).first(where: { count in
          text.count >= count && blank(text.suffix(count)) == count
        })
      else { break }
      text = text.dropLast(count)
    }
    return text
  }

  /// How many bytes the blank takes that a text begins with: blanks, control characters, NBSP and
  /// other spaces, and what has no width.
  private static func blank(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    if first <= 32 { return 1 }
    let start = text.startIndex
    if first == 0xC2, text.count > 1 { return text[start + 1] == 0xA0 ? 2 : nil }
    guard text.count > 2 else { return nil }
    switch (first, text[start + 1], text[start + 2]) {
    case (0xE2, 0x80, 0x80...0x8D), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0xA0), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return 3
    default: return nil
    }
  }
}

/// Fields of CSV.
enum CSVField {
  /// Appends a text, in quotes where it needs them; a line end within it is a blank.
  static func append(_ text: ArraySlice<UInt8>, to csv: inout [UInt8]) {
    let needsCare = text.contains { $0 < 32 || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\"") }
    guard needsCare else {
      csv += text
      return
    }
    csv.append(UInt8(ascii: "\""))
    var wasReturn = false
    for byte in text {
      // Windows ends a line with two characters.
      if byte == 10, wasReturn {
        wasReturn = false
        continue
      }
      wasReturn = byte == 13
      if byte == UInt8(ascii: "\"") { csv.append(byte) }
      csv.append(byte < 32 ? 32 : byte)
    }
    csv.append(UInt8(ascii: "\""))
  }

  /// `2024-01-15`
  static func append(_ date: CalendarDate, to csv: inout [UInt8]) {
    appendDigits(date.year, 4, to: &csv)
    csv.append(UInt8(ascii: "-"))
    appendDigits(date.month, 2, to: &csv)
    csv.append(UInt8(ascii: "-"))
    appendDigits(date.day, 2, to: &csv)
  }

  private static func appendDigits(_ number: Int, _ width: Int, to csv: inout [UInt8]) {
    var power = width == 4 ? 1_000 : 10
    while power > 0 {
      csv.append(UInt8(truncatingIfNeeded: 0x30 + number / power % 10))
      power /= 10
    }
  }

  static func append(_ text: String, to csv: inout [UInt8]) {
    append(ArraySlice(text.utf8), to: &csv)
  }
}
