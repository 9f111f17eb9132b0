import Diagnostics
import TestSupport
import Testing
import Text

@Suite("What an input cannot do to the terminal through a diagnostic")
struct HarmlessRenderingTests {
  private static let hostile = "a\u{1B}[31m\u{9B}2J\u{202E}b\u{7}\r\nc\u{85}d"

  private func render(_ line: Int?, _ column: Int?, source: String?) -> String {
    let words = LocalizedText(verbatim: Self.hostile)
    let diagnostic = Diagnostic(
      DiagnosticKind(made: 1), at: SourceLocation(file: Self.hostile, line: line, column: column),
      message: words, reason: words, help: words,
      fix: Fix(title: words, edits: [], isCertain: true))
    return HumanRenderer(language: .german).render(
      diagnostic, source: source.map { SourceText(Array($0.utf8)) })
  }

  @Test("Path, message, reason, help, fix and excerpt carry no raw escape", arguments: [nil, 1, 3])
  func noRawEscape(column: Int?) {
    let text = render(1, column, source: Self.hostile)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || Rendering.isHarmless($0) })
    // The five texts as they are, the excerpt up to the end of its line: 6 escapes.
    #expect(text.split(separator: "<U+001B>[31m<U+009B>2J<U+202E>b<U+0007>").count == 7)
  }

  @Test("An input adds no lines of its own")
  func noForgedLines() {
    let lines = render(nil, nil, source: nil).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      zip(lines.dropFirst(), ["  Grund: ", "  Hilfe: ", "  Vorschlag: "]).allSatisfy {
        $0.hasPrefix($1)
      })
  }

  @Test("Nothing is printed raw in any form, whatever the diagnostic", arguments: 0..<6)
  func property(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let (diagnostic, source) = Self.random(&generator)
      for (format, text) in Rendering.texts(of: diagnostic, source: source) {
        #expect(
          text.unicodeScalars.allSatisfy { $0 == "\n" || Rendering.isHarmless($0) },
          "\(format) \(diagnostic)")
        #expect(text.hasSuffix("\n"))
        if format == .short || format == .github {
          #expect(text.unicodeScalars.count { $0 == "\n" } == 1)
        }
      }
      Self.expectColorsOnly(diagnostic, source)
    }
  }

  /// With colours, the only additions are sequences of the kind `ESC [ … m`, and without them the
  /// text is the same.
  private static func expectColorsOnly(_ diagnostic: Diagnostic, _ source: SourceText) {
    let plain = HumanRenderer(language: .english).render(diagnostic, source: source)
    let colored = HumanRenderer(language: .english, color: true).render(diagnostic, source: source)
    // By scalars: a mark may follow the sequence, and would be one character with its end.
    let parts = colored.unicodeScalars.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    var text = parts.first.map { String($0) } ?? ""
    for part in parts.dropFirst() {
      let sequence = part.prefix { $0 != "m" }
      #expect(["[1", "[1;31", "[1;33", "[1;34", "[0"].contains(String(sequence)))
      text.unicodeScalars.append(contentsOf: part.dropFirst(sequence.count + 1))
    }
    #expect(Array(text.utf8) == Array(plain.utf8))
  }

  private static func random(_ generator: inout SplitMix64) -> (Diagnostic, SourceText) {
    let words = { (generator: inout SplitMix64) in LocalizedText(verbatim: text(&generator)) }
    let source = SourceText(
      Array(text(&generator).utf8) + (Bool.random(using: &generator) ? [0xE4] : []))
    let lower = Int.random(in: 0...60, using: &generator)
    let bytes = lower..<lower + Int.random(in: 0...40, using: &generator)
    let location =
      Bool.random(using: &generator)
      ? source.location(of: bytes, in: text(&generator))
      : SourceLocation(
        file: text(&generator), line: Int.random(in: 1...3, using: &generator),
        column: Int.random(in: 1...30, using: &generator))
    let severity = [Severity.error, .warning, .note].randomElement(using: &generator) ?? .note
    let fix = Fix(
      title: words(&generator), edits: [TextEdit(bytes: bytes, replacement: text(&generator))],
      isCertain: Bool.random(using: &generator))
    let diagnostic = Diagnostic(
      DiagnosticKind(made: Int.random(in: 0...9_999, using: &generator)), severity: severity,
      at: location, message: words(&generator), reason: words(&generator), help: words(&generator),
      fix: Bool.random(using: &generator) ? fix : nil)
    return (diagnostic, source)
  }

  /// Letters between control characters, marks of direction, and the rest of Unicode.
  private static func text(_ generator: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      let ranges: [ClosedRange<UInt32>] = [
        0...0x1F, 0x20...0x7E, 0x7F...0x9F, 0xA0...0x2FF, 0x300...0x36F, 0x200B...0x200F,
        0x2028...0x202E, 0x2066...0x2069, 0x61C...0x61C, 0x3000...0x30FF, 0x1F300...0x1F9FF,
        0xE0000...0xE007F, 0...0x10FFFF,
      ]
      let range = ranges.randomElement(using: &generator) ?? 0...0
      let value = UInt32.random(in: range, using: &generator)
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
