import Testing
import Values

@testable import CSVBytes

/// Cells by their bytes, beside readers that look at characters.
@Suite("Cells by their bytes")
struct CellDecodingTests {
  private static let days = DayTable(
    firstDay: { CalendarDate(year: $0, month: $1, day: 1)?.daysSince1970 ?? 0 },
    length: { year, month in
      (28...31).last { CalendarDate(year: year, month: month, day: $0) != nil } ?? 28
    })

  /// A cell as it stands in a buffer: with other bytes behind it.
  private func cell<Result>(_ text: String, _ body: (UnsafeRawPointer, Int) -> Result) -> Result? {
    (Array(text.utf8) + Array(";9999999999999999".utf8)).withUnsafeBytes { bytes in
      bytes.baseAddress.map { body($0, text.utf8.count) }
    }
  }

  private func day(_ text: String) -> Int32? {
    Self.days.months.withUnsafeBufferPointer { months in
      cell(text) { start, length in
        months.baseAddress.flatMap { CellDecoding.day(start, length, $0) }
      } ?? nil
    }
  }

  @Test("give every day of 1990 to 2099 its number, in both forms")
  func allDays() throws {
    let first = try #require(CalendarDate(year: 1990, month: 1, day: 1)).daysSince1970
    let last = CalendarDate(lastDayOf: 2099).daysSince1970
    for number in first...last {
      let date = try #require(CalendarDate(daysSince1970: number))
      #expect(day(date.description).map(Int.init) == number)
      #expect(day(date.germanDescription).map(Int.init) == number)
    }
  }

  @Test("take no other text for a date")
  func noDates() {
    var texts = [
      "", "2024-1-10", "2024-01-1", "2024-01-100", "1989-12-31", "2100-01-01", "2023-02-29",
      "2024-13-01", "2024-00-01", "2024-01-00", "2024-01-32", "99.99.9999", "00.01.2024",
      "2024.01.01", "01-01-2024", "2024-01-1\u{0}", "20240-1-01",
    ]
    // One byte changed to any other: a date only where both readers say so.
    for place in 0..<10 {
      for byte in UInt8.min...127 {
        var bytes = Array("2024-02-28".utf8)
        bytes[place] = byte
        texts.append(String(decoding: bytes, as: UTF8.self))
        bytes = Array("28.02.2024".utf8)
        bytes[place] = byte
        texts.append(String(decoding: bytes, as: UTF8.self))
      }
    }
    for text in texts {
      let date = CalendarDate(iso8601: text) ?? CalendarDate(german: text)
      let expected = date.flatMap { (1990...2099).contains($0.year) ? $0.daysSince1970 : nil }
      #expect(day(text).map(Int.init) == expected, "\(text)")
    }
  }

  @Test("take amounts as they are written, and nothing else for one")
  func amounts() {
    let texts = [
      "0", "7", "1234", "1234,5", "1234.56", "0,07", "00,10", "123456789012", "1,", ",5", "1.", ".",
      "1,2,3", "1.234,56", "-1", "+1", "1e5", "1 2", "", "12a", "1,2a", "1,234", "١", "0x10",
      "1,-2",
    ]
    for text in texts {
      let expected = Hundredths(text, decimalMark: ",") ?? Hundredths(text)
      let found = cell(text) { CellDecoding.cents($0, $1) } ?? nil
      #expect(found.map(Int.init) == expected?.count, "\(text)")
    }
  }

  @Test("find words of a list and no others")
  func words() throws {
    let words = [
      "A", "B", "ja", "nein", "svb", "svbGefoerdert", "arbeitslos", "achtByte", "sechzehnBytesxyz",
      "oeffentlichGefoerdert", "vierundzwanzigZeichenLan",
    ]
    let table = CodeTable(words.enumerated().map { ($1, UInt8($0 + 1)) })
    func code(_ text: String) -> UInt8? {
      table.entries.withUnsafeBufferPointer { entries in
        cell(text) { start, length in
          entries.baseAddress.flatMap { CodeTable.code(start, length, $0, table.factor) }
        } ?? nil
      }
    }
    for (position, word) in words.enumerated() {
      #expect(code(word) == UInt8(position + 1))
      for other in [word + "x", String(word.dropLast()), "x" + word, word.uppercased() + "\u{0}"] {
        #expect(
          code(other) == (other.isEmpty ? 0 : words.firstIndex(of: other).map { UInt8($0 + 1) }))
      }
    }
    #expect(code("oeffentlichXefoerdert") == nil)
  }
}

@Suite("Marks of stays")
struct StayMarkTests {
  @Test("mark what occurs twice, in one part or in two, and nothing else")
  func marks() {
    let (first, second) = (StayMarks(), StayMarks())
    for number in 0..<20_000 {
      first.add(Self.mark(pseudonym: "p\(number)", measure: "M"))
    }
    for number in [5, 19_999] {
      second.add(Self.mark(pseudonym: "p\(number)", measure: "M"))
      second.add(Self.mark(pseudonym: "p\(number)", measure: "N"))
    }
    second.add(Self.mark(pseudonym: "q", measure: "M"))
    second.add(Self.mark(pseudonym: "q", measure: "M"))
    let expected = Set(
      ["p5", "p19999", "q"].map { Self.mark(pseudonym: $0, measure: "M") })
    #expect(StayMarks.repeated(in: [first, second]) == expected)
    let shares = (0..<3).map { StayMarks.repeated(in: [first, second], share: $0, of: 3) }
    #expect(shares.reduce(Set()) { $0.union($1) } == expected)
    // Where one text ends and the other begins is part of the mark.
    #expect(
      Self.mark(pseudonym: "ab", measure: "c") != Self.mark(pseudonym: "a", measure: "bc")
    )
  }

  private static func mark(pseudonym: String, measure: String) -> UInt64 {
    StayMarks.mark(
      person: ByteHash.hash(of: pseudonym), measure: ByteHash.hash(of: measure))
  }
}
