import Diagnostics
import Testing
import Text

@Suite("Diagnostics as text for a person")
struct HumanRendererTests {
  private let source = SourceText(
    Array("<a>\n  <titel>Größe\tx</titel>\n</a>\n".utf8))

  private func diagnostic(
    severity: Severity = .error, line: Int? = nil, column: Int? = nil, help: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticKind(made: 1203), severity: severity,
      at: SourceLocation(file: "profil.xml", line: line, column: column),
      message: LocalizedText(de: "Etwas fehlt.", en: "Something is missing."), help: help)
  }

  @Test(
    "Both languages say place, severity, code and message",
    arguments: [
      (.german, .error, "profil.xml: Fehler S1203: Etwas fehlt.\n"),
      (.english, .error, "profil.xml: error S1203: Something is missing.\n"),
      (.german, .warning, "profil.xml: Warnung S1203: Etwas fehlt.\n"),
      (.english, .warning, "profil.xml: warning S1203: Something is missing.\n"),
      (.german, .note, "profil.xml: Hinweis S1203: Etwas fehlt.\n"),
      (.english, .note, "profil.xml: note S1203: Something is missing.\n"),
    ] as [(Language, Severity, String)])
  func languages(language: Language, severity: Severity, expected: String) {
    #expect(
      HumanRenderer(language: language).render(diagnostic(severity: severity)) == expected)
  }

  @Test("With a line the excerpt follows, then the help")
  func excerpt() {
    let help = LocalizedText(de: "Hier ergänzen.", en: "Add it here.")
    #expect(
      HumanRenderer(language: .german).render(diagnostic(line: 3, help: help), source: source)
        == """
        profil.xml:3: Fehler S1203: Etwas fehlt.
            3 | </a>
          Hilfe: Hier ergänzen.

        """)
    #expect(
      HumanRenderer(language: .english).render(diagnostic(line: 3, help: help), source: source)
        == """
        profil.xml:3: error S1203: Something is missing.
            3 | </a>
          help: Add it here.

        """)
  }

  // Two blanks, <titel>, Größe: the tab is the fifteenth character, x the sixteenth.
  @Test("With a column a caret stands below the character")
  func caret() {
    #expect(
      HumanRenderer(language: .german).render(diagnostic(line: 2, column: 16), source: source)
        == "profil.xml:2:16: Fehler S1203: Etwas fehlt.\n"
        + "    2 |   <titel>Größe x</titel>\n"
        + "      |                ^\n")
  }

  @Test("The caret of the first column stands below the first character")
  func caretAtTheStart() {
    let text = HumanRenderer(language: .german).render(
      diagnostic(line: 1, column: 1), source: source)
    #expect(text.hasSuffix("\n    1 | <a>\n      | ^\n"))
  }

  @Test("A long line number moves excerpt and caret alike")
  func longLineNumber() {
    let long = SourceText(Array((String(repeating: "\n", count: 123_455) + "abc").utf8))
    let text = HumanRenderer(language: .german).render(
      diagnostic(line: 123_456, column: 3), source: long)
    #expect(text.hasSuffix("\n123456 | abc\n       |   ^\n"))
  }

  @Test("Without a source, or with a line that it does not have, there is no excerpt")
  func noExcerpt() {
    let renderer = HumanRenderer(language: .german)
    let expected = "profil.xml:9:2: Fehler S1203: Etwas fehlt.\n"
    #expect(renderer.render(diagnostic(line: 9, column: 2)) == expected)
    #expect(renderer.render(diagnostic(line: 9, column: 2), source: source) == expected)
  }

  @Test("All that a diagnostic can say, in its order")
  func everything() {
    let offset = Array("<a>\n  <titel>".utf8).count
    let bytes = offset..<offset + 7
    let full = Diagnostic(
      DiagnosticKind(made: 204), severity: .warning,
      at: source.location(of: bytes, in: "profil.xml"),
      message: LocalizedText(de: "Der Titel ist zu groß.", en: "The title is too large."),
      reason: LocalizedText(de: "Er passt auf keine Karte.", en: "It fits on no card."),
      help: LocalizedText(de: "Kürzer fassen.", en: "Shorten it."),
      fix: Fix(
        title: LocalizedText(de: "„Klein“ schreiben", en: "write “Klein”"),
        edits: [TextEdit(bytes: bytes, replacement: "Klein")], isCertain: true))
    #expect(
      HumanRenderer(language: .german, showsExplainHint: true).render(full, source: source)
        == """
        profil.xml:2:10: Warnung S0204: Der Titel ist zu groß.
            2 |   <titel>Größe x</titel>
              |          ^^^^^
          Grund: Er passt auf keine Karte.
          Hilfe: Kürzer fassen.
          Vorschlag: „Klein“ schreiben (mit --fix)
          mehr: steckbrief explain-code S0204

        """)
    #expect(
      HumanRenderer(language: .english, showsExplainHint: true).render(full, source: source)
        == """
        profil.xml:2:10: warning S0204: The title is too large.
            2 |   <titel>Größe x</titel>
              |          ^^^^^
          reason: It fits on no card.
          help: Shorten it.
          fix: write “Klein” (with --fix)
          more: steckbrief explain-code S0204

        """)
  }

  @Test("A fix that is not certain is not promised to --fix")
  func uncertainFix() {
    let guess = Diagnostic(
      DiagnosticKind(made: 204), at: SourceLocation(file: "a.xml"),
      message: LocalizedText(verbatim: "M"),
      fix: Fix(title: LocalizedText(de: "T", en: "U"), edits: [], isCertain: false))
    #expect(
      HumanRenderer(language: .german).render(guess)
        == "a.xml: Fehler S0204: M\n  Vorschlag: T\n")
  }

  @Test(
    "Colours are written where they are asked for, one for each severity",
    arguments: [(.error, "1;31"), (.warning, "1;33"), (.note, "1;34")] as [(Severity, String)])
  func color(severity: Severity, parameters: String) {
    let text = HumanRenderer(language: .english, color: true).render(
      diagnostic(severity: severity, line: 1, column: 2), source: source)
    let escape = "\u{1B}["
    #expect(
      text
        == "\(escape)1mprofil.xml:1:2:\(escape)0m "
        + "\(escape)\(parameters)m\(severity.name.english) S1203:\(escape)0m "
        + "Something is missing.\n"
        + "    1 | <a>\n"
        + "      |  \(escape)\(parameters)m^\(escape)0m\n")
  }

  @Test("An empty line is shown without a blank behind its gutter")
  func emptyLine() {
    let text = HumanRenderer(language: .german).render(
      diagnostic(line: 1, column: 1), source: SourceText([]))
    #expect(text.hasSuffix("\n    1 |\n      | ^\n"))
  }
}
