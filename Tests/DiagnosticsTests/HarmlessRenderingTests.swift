import Diagnostics
import Testing
import Text

@Suite("What an input cannot do to the terminal through a diagnostic")
struct HarmlessRenderingTests {
  private static let hostile = "a\u{1B}[31m\u{9B}2J\u{202E}b\u{7}\r\nc\u{85}d"

  private func render(_ line: Int?, _ column: Int?, source: String?) -> String {
    let words = LocalizedText(verbatim: Self.hostile)
    let diagnostic = Diagnostic(
      DiagnosticCode(1), at: SourceLocation(file: Self.hostile, line: line, column: column),
      message: words, help: words)
    return HumanRenderer(language: .german).render(
      diagnostic, source: source.map { SourceText(Array($0.utf8)) })
  }

  @Test("Path, message, help and excerpt carry no raw escape", arguments: [nil, 1, 3])
  func noRawEscape(column: Int?) {
    let text = render(1, column, source: Self.hostile)
    let raw = text.unicodeScalars.filter { scalar in
      (scalar.value < 0x20 && scalar != "\n") || (0x7F..<0xA0).contains(scalar.value)
        || scalar == "\u{202E}"
    }
    #expect(raw.isEmpty)
    // Path, message and help as they are, the excerpt up to the end of its line: 4 escapes.
    #expect(text.split(separator: "<U+001B>[31m<U+009B>2J<U+202E>b<U+0007>").count == 5)
  }

  @Test("An input adds no lines of its own")
  func noForgedLines() {
    let lines = render(nil, nil, source: nil).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("  Hilfe: ") == true)
  }

  @Test("No caret is drawn where shown escapes would put it in the wrong place")
  func noMisplacedCaret() {
    #expect(!render(1, 10, source: "ab\u{1B}cdefghijk").contains("^"))
    #expect(render(1, 2, source: "ab\u{1B}cdefghijk").contains("\n         ^\n"))
  }

  @Test("A very long line is cut, and no caret points beyond the cut")
  func longLine() {
    let line = String(repeating: "x", count: 5_000)
    let cut = "    1 | " + String(repeating: "x", count: 160) + "…\n"
    #expect(render(1, nil, source: line).contains(cut))
    #expect(!render(1, 161, source: line).contains("^"))
    #expect(render(1, 160, source: line).contains(String(repeating: " ", count: 167) + "^\n"))
  }
}
