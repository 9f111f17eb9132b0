import Diagnostics
import TestSupport
import Testing
import Text

@Suite("The window of a long line")
struct ExcerptWindowTests {
  private static func lines(_ line: String, _ bytes: Range<Int>?) -> [String] {
    let diagnostic = Diagnostic(
      DiagnosticKind(made: 1), at: SourceLocation(file: "a", line: 1, bytes: bytes),
      message: LocalizedText(verbatim: "M"))
    let text = HumanRenderer(language: .german).render(
      diagnostic, source: SourceText(Array(line.utf8)))
    return text.split(separator: "\n").dropFirst().map { String($0.dropFirst(8)) }
  }

  private static func text(_ character: Character, _ count: Int) -> String {
    String(repeating: character, count: count)
  }

  @Test("A line of 120 columns is shown whole")
  func fits() {
    let line = Self.text("x", 120)
    #expect(Self.lines(line, 119..<120) == [line, Self.text(" ", 119) + "^"])
    #expect(Self.lines(line, 120..<120) == [line, Self.text(" ", 120) + "^"])
    #expect(Self.lines(line, nil) == [line])
  }

  @Test("Of a longer line the beginning is shown where the span lies in it")
  func beginning() {
    let line = Self.text("x", 121)
    let cut = Self.text("x", 119) + "…"
    #expect(Self.lines(line, nil) == [cut])
    #expect(Self.lines(line, 0..<1) == [cut, "^"])
    #expect(Self.lines(line, 118..<119) == [cut, Self.text(" ", 118) + "^"])
  }

  @Test("Around a span further in, 40 columns before it and more behind")
  func middle() {
    let line = Self.text("a", 500) + "ÄÖÜ" + Self.text("b", 500)
    #expect(
      Self.lines(line, 500..<506) == [
        "…" + Self.text("a", 40) + "ÄÖÜ" + Self.text("b", 75) + "…",
        Self.text(" ", 41) + "^^^",
      ])
  }

  @Test("At the end of the line the window is filled from before")
  func end() {
    let line = Self.text("a", 500) + "xyz"
    #expect(
      Self.lines(line, 500..<503) == [
        "…" + Self.text("a", 116) + "xyz", Self.text(" ", 117) + "^^^",
      ])
    #expect(
      Self.lines(line, 503..<503) == [
        "…" + Self.text("a", 116) + "xyz", Self.text(" ", 120) + "^",
      ])
  }

  @Test("A span longer than the window goes on behind it")
  func longSpan() {
    let line = Self.text("a", 10) + Self.text("b", 500)
    #expect(
      Self.lines(line, 10..<510) == [
        Self.text("a", 10) + Self.text("b", 109) + "…",
        Self.text(" ", 10) + Self.text("^", 109) + "…",
      ])
  }

  @Test("Wide characters and escapes are counted as they are shown")
  func width() {
    let wide = Self.text("漢", 200)
    #expect(
      Self.lines(wide, 300..<303) == [
        "…" + Self.text("漢", 20) + Self.text("漢", 39) + "…", Self.text(" ", 41) + "^^",
      ])
    let escapes = Self.text("\u{1B}", 100)
    #expect(
      Self.lines(escapes, 50..<51) == [
        "…" + String(repeating: "<U+001B>", count: 5 + 9) + "…",
        Self.text(" ", 41) + "^^^^^^^^",
      ])
  }

  @Test("Marks whose letter was left out are left out, and heaps of them are cut")
  func marks() throws {
    let line = String(repeating: "o\u{308}", count: 400) + "x"
    let lines = Self.lines(line, 900..<903)
    #expect(lines.first?.unicodeScalars.dropFirst().first == "o")
    #expect(lines.last == Self.text(" ", 41) + "^")
    let heap = "o" + String(repeating: "\u{308}", count: 100_000)
    #expect(try #require(Self.lines(heap, 0..<1).first).unicodeScalars.count < 1_000)
  }

  @Test("No window is wider than 120 columns, and every caret stands in it", arguments: 0..<4)
  func property(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let count = Int.random(in: 0...400, using: &generator)
      let line = (0..<count).map { _ in ["a", "ü", "é", "\t"].randomElement(using: &generator) }
        .compactMap { $0 }.joined()
      let lower = Int.random(in: 0...line.utf8.count, using: &generator)
      let upper = Int.random(in: lower...line.utf8.count, using: &generator)
      let lines = Self.lines(line + "|", lower..<upper)
      let (shown, carets) = (try #require(lines.first), try #require(lines.last))
      #expect(shown.count <= 120 && carets.count <= 121, "\(line) \(lower)")
      let index = line.utf8.index(line.startIndex, offsetBy: lower)
      let expected = (line + "|")[index...].first.map { $0 == "\t" ? " " : $0 }
      let position = try #require(carets.firstIndex(of: "^"))
      let column = carets.distance(from: carets.startIndex, to: position)
      // Inside a character, the caret stands under it.
      if String.Index(index, within: line) != nil {
        #expect(shown.dropFirst(column).first == expected, "\(line) \(lower) \(lines)")
      }
    }
  }
}
