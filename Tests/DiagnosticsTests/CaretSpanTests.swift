import Diagnostics
import Testing
import Text

@Suite("The carets under a line")
struct CaretSpanTests {
  /// The excerpt for the bytes between `«` and `»`, which are not part of the text.
  private static func excerpt(_ marked: String, before: [UInt8] = []) -> [String] {
    var bytes = before
    var (lower, upper) = (0, 0)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": lower = bytes.count
      case "»": upper = bytes.count
      default: bytes += Array(String(scalar).utf8)
      }
    }
    let source = SourceText(bytes)
    return lines(source.location(of: lower..<upper, in: "a.xml"), source)
  }

  private static func lines(_ location: Diagnostics.SourceLocation, _ source: SourceText)
    -> [String]
  {
    let diagnostic = Diagnostic(
      DiagnosticKind(made: 1), at: location, message: LocalizedText(verbatim: "M"))
    let text = HumanRenderer(language: .german).render(diagnostic, source: source)
    return text.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test(
    "stand under the bytes of the location",
    arguments: [
      ("<a>«Größe»</a>", "    1 | <a>Größe</a>", "      |    ^^^^^"),
      ("<a>Grö«ß»e</a>", "    1 | <a>Größe</a>", "      |       ^"),
      ("«<a>»", "    1 | <a>", "      | ^^^"),
      ("\t\t<a «x»='1'>", "    1 |   <a x='1'>", "      |      ^"),
      ("<a>x«\ty\t»z", "    1 | <a>x y z", "      |     ^^^"),
      // A mark belongs to the letter that it stands on.
      ("Gro\u{308}«ße»", "    1 | Gro\u{308}ße", "      |    ^^"),
      ("G«ro\u{308}»ße", "    1 | Gro\u{308}ße", "      |  ^^"),
      ("Gro«\u{308}»ße", "    1 | Gro\u{308}ße", "      |   ^"),
      // Two columns each.
      ("漢字«x»", "    1 | 漢字x", "      |     ^"),
      ("a«漢字»x", "    1 | a漢字x", "      |  ^^^^"),
      ("😀«x»", "    1 | 😀x", "      |   ^"),
      ("ｗ«한국»", "    1 | ｗ한국", "      |   ^^^^"),
      ("🇩🇪«x»", "    1 | 🇩🇪x", "      |   ^"),
      // What is shown escaped takes the columns of its escape.
      ("ab\u{1B}«cd»", "    1 | ab<U+001B>cd", "      |           ^^"),
      ("ab«\u{1B}[»m", "    1 | ab<U+001B>[m", "      |   ^^^^^^^^^"),
      ("\u{202E}«x»", "    1 | <U+202E>x", "      |         ^"),
      ("👩\u{200D}«🏫»", "    1 | 👩<U+200D>🏫", "      |           ^^"),
      // Between two characters, and behind the last.
      ("ab«»cd", "    1 | abcd", "      |   ^"),
      ("«»abcd", "    1 | abcd", "      | ^"),
      ("abcd«»", "    1 | abcd", "      |     ^"),
      ("abcd«»\r\nx", "    1 | abcd", "      |     ^"),
      ("abcd«\r\n»x", "    1 | abcd", "      |     ^"),
      ("ab«cd\r\n»x", "    1 | abcd", "      |   ^^"),
      ("a\r\nbc«de»\r\nf", "    2 | bcde", "      |   ^^"),
      ("a\rb«c»", "    2 | bc", "      |  ^"),
      ("a\n\n«»b", "    3 | b", "      | ^"),
      // Over the end of the line.
      ("a«bc\nde\nf»g", "    1 | abc", "      |  ^^…"),
      ("abc«\nde»", "    1 | abc", "      |    ^…"),
    ])
  func span(marked: String, line: String, carets: String) {
    #expect(Self.excerpt(marked) == [line, carets])
  }

  @Test("do not move for a byte order mark")
  func byteOrderMark() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(Self.excerpt("<a>«ü»", before: mark) == ["    1 | <a>ü", "      |    ^"])
    #expect(Self.excerpt("«<»", before: mark) == ["    1 | <", "      | ^"])
    #expect(Self.excerpt("a\n«<»", before: mark) == ["    2 | <", "      | ^"])
    // The mark itself.
    let source = SourceText(mark + [0x61])
    let whole = SourceLocation(file: "a", line: 1, column: 1, bytes: 0..<3)
    #expect(Self.lines(whole, source) == ["    1 | a", "      | ^"])
  }

  @Test("stand right behind bytes that are not UTF-8")
  func notUTF8() {
    // a, ä as in Latin 1, b, line end, c, ä, d, e
    let source = SourceText([0x61, 0xE4, 0x62, 0x0A, 0x63, 0xE4, 0x64, 0x65])
    #expect(
      Self.lines(source.location(of: 1..<2, in: "a"), source)
        == ["    1 | a\u{FFFD}b", "      |  ^"])
    #expect(
      Self.lines(source.location(of: 6..<7, in: "a"), source)
        == ["    2 | c\u{FFFD}de", "      |   ^"])
    #expect(
      Self.lines(source.location(of: 2..<7, in: "a"), source)
        == ["    1 | a\u{FFFD}b", "      |   ^…"])
  }

  @Test("mark the part that lies on the line that is shown")
  func laterLine() {
    let source = SourceText(Array("abc\ndef\nghi".utf8))
    let middle = SourceLocation(file: "a", line: 2, bytes: 1..<9)
    #expect(Self.lines(middle, source) == ["    2 | def", "      | ^^^…"])
    let last = SourceLocation(file: "a", line: 3, bytes: 1..<9)
    #expect(Self.lines(last, source) == ["    3 | ghi", "      | ^"])
    // Bytes of another line say nothing; the column does.
    let elsewhere = SourceLocation(file: "a", line: 3, column: 2, bytes: 1..<2)
    #expect(Self.lines(elsewhere, source) == ["    3 | ghi", "      |  ^"])
  }

  @Test("follow the column where there are no bytes")
  func column() {
    let source = SourceText(Array("o\u{308}漢\u{1B}x".utf8))
    let line = "    1 | o\u{308}漢<U+001B>x"
    let expected = [1: "^", 2: " ^^", 3: "   ^^^^^^^^", 4: "           ^", 5: "            ^"]
    for (column, carets) in expected {
      let location = SourceLocation(file: "a", line: 1, column: column)
      #expect(Self.lines(location, source) == [line, "      | " + carets])
    }
    for column in [0, -1, 6, .max] {
      #expect(Self.lines(SourceLocation(file: "a", line: 1, column: column), source) == [line])
    }
  }

  @Test("stay inside the line for bytes beyond the end of the input")
  func beyondTheEnd() {
    let source = SourceText(Array("abc".utf8))
    #expect(
      Self.lines(SourceLocation(file: "a", line: 1, bytes: 1..<1_000), source)
        == ["    1 | abc", "      |  ^^"])
    #expect(
      Self.lines(SourceLocation(file: "a", line: 1, bytes: 900..<1_000), source)
        == ["    1 | abc", "      |    ^"])
  }
}
