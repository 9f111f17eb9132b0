import Diagnostics
import Testing

@Suite("The text of an input by lines")
struct SourceTextTests {
  @Test(
    "Lines end at LF, CRLF or CR",
    arguments: [
      ("a\nb\nc", ["a", "b", "c"]), ("a\r\nb\r\nc", ["a", "b", "c"]), ("a\rb\rc", ["a", "b", "c"]),
      ("a\r\nb\nc\rd", ["a", "b", "c", "d"]), ("a\n\nb", ["a", "", "b"]),
      ("a\r\n\r\nb", ["a", "", "b"]), ("a\r\rb", ["a", "", "b"]), ("a\n\rb", ["a", "", "b"]),
      ("a\r\r\nb", ["a", "", "b"]), ("einzeln", ["einzeln"]), ("", [""]),
      // What follows the last end is a line too, though an empty one.
      ("a\n", ["a", ""]), ("a\r\n", ["a", ""]), ("a\r", ["a", ""]), ("\n", ["", ""]),
      // NEL and U+2028 end no line: neither do they in an editor or in XML 1.0.
      ("a\u{85}b\u{2028}c", ["a\u{85}b\u{2028}c"]),
    ])
  func lines(text: String, expected: [String]) {
    let source = SourceText(Array(text.utf8))
    #expect(source.lineCount == expected.count)
    #expect((1...expected.count).map { source.line($0) } == expected)
  }

  @Test(
    "There is no line before the first and none after the last", arguments: [0, -1, 4, .max, .min])
  func noLine(number: Int) {
    #expect(SourceText(Array("a\nb\nc".utf8)).line(number) == nil)
  }

  @Test("Bytes that are not UTF-8 are shown as U+FFFD")
  func notUTF8() {
    let source = SourceText([0x61, 0xE4, 0x62, 0x0A, 0x63])
    #expect(source.line(1) == "a\u{FFFD}b")
    #expect(source.line(2) == "c")
  }

  // Offsets: a 0, LF 1, b 2, CR 3, LF 4, c 5.
  @Test(
    "A byte lies in the line whose end it stands before, ends included",
    arguments: [(0, 1), (1, 1), (2, 2), (3, 2), (4, 2), (5, 3), (6, 3), (1_000, 3)])
  func lineNumber(offset: Int, expected: Int) {
    #expect(SourceText(Array("a\nb\r\nc".utf8)).lineNumber(at: offset) == expected)
  }

  // In bytes: <a> 0-2, ä 3-4, ö 5-6, tab 7, x 8, LF 9, y 10.
  @Test(
    "Columns count characters, a tab is one",
    arguments: [(0, 1), (1, 2), (3, 4), (5, 5), (7, 6), (8, 7), (9, 8), (10, 1), (11, 2)])
  func column(offset: Int, expected: Int) {
    #expect(SourceText(Array("<a>äö\tx\ny".utf8)).column(at: offset) == expected)
  }

  @Test("A letter with its mark and an emoji of many scalars are one column each")
  func composedColumns() {
    let text = "a\u{308}👩‍🏫x"
    let offset = text.utf8.count - 1
    #expect(SourceText(Array(text.utf8)).column(at: offset) == 3)
  }

  @Test("A column behind the end is the one behind the last character")
  func columnBehindTheEnd() {
    #expect(SourceText(Array("abc".utf8)).column(at: 1_000) == 4)
  }

  // Editors hide the mark; the first visible character is in column 1.
  @Test("A byte order mark is no character of the first line")
  func byteOrderMark() {
    let source = SourceText([0xEF, 0xBB, 0xBF] + Array("<a>\nb".utf8))
    #expect(source.line(1) == "<a>")
    #expect(source.lineCount == 2)
    #expect(source.column(at: 0) == 1)
    #expect(source.column(at: 3) == 1)
    #expect(source.column(at: 5) == 3)
    #expect(source.lineNumber(at: 0) == 1)
    #expect(source.column(at: 7) == 1)
  }
}
