import Diagnostics
import Testing
import Text

@Suite("Diagnostics as workflow commands of GitHub Actions")
struct GitHubRendererTests {
  private static func diagnostic(
    _ severity: Severity = .error, at location: Diagnostics.SourceLocation,
    message: String = "Fehlt.",
    help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticKind(made: 1204), severity: severity, at: location,
      message: LocalizedText(de: message, en: "Missing."),
      help: help.map { LocalizedText(verbatim: $0) })
  }

  @Test(
    "One command each, as far as the place is known",
    arguments: [
      (.error, nil, nil, "::error file=a/b.xml,title=S1204::Fehlt.\n"),
      (.warning, 3, nil, "::warning file=a/b.xml,line=3,title=S1204::Fehlt.\n"),
      (.note, 3, 7, "::notice file=a/b.xml,line=3,col=7,title=S1204::Fehlt.\n"),
      (.note, nil, 7, "::notice file=a/b.xml,title=S1204::Fehlt.\n"),
    ] as [(Severity, Int?, Int?, String)])
  func command(severity: Severity, line: Int?, column: Int?, expected: String) {
    let location = SourceLocation(file: "a/b.xml", line: line, column: column)
    let text = GitHubRenderer(language: .german).render(Self.diagnostic(severity, at: location))
    #expect(text == expected)
  }

  @Test("The message is followed by the help on a line of its own")
  func help() {
    let found = Self.diagnostic(at: SourceLocation(file: "a"), help: "50 % angeben: ja, hier.")
    #expect(
      GitHubRenderer(language: .english).render(found)
        == "::error file=a,title=S1204::Missing.%0Ahelp: 50 %25 angeben: ja, hier.\n")
  }

  @Test("A file name and a message cannot end the command or begin another")
  func escaping() {
    let found = Self.diagnostic(
      at: SourceLocation(file: "a:b,c%\n\r\u{1B}.xml", line: 1),
      message: "x::y, 100 %\r\n::error file=z::\u{1B}[31m\u{9B}\u{202E}")
    #expect(
      GitHubRenderer(language: .german).render(found)
        == "::error file=a%3Ab%2Cc%25%0A%0D<U+001B>.xml,line=1,title=S1204::"
        + "x::y, 100 %25%0D%0A::error file=z::<U+001B>[31m<U+009B><U+202E>\n")
  }
}

@Suite("Diagnostics as one line each")
struct ShortRendererTests {
  @Test(
    "The line says place, severity, code and message",
    arguments: [
      (.german, nil, nil, "a.xml: Warnung S0007: Fehlt.\n"),
      (.german, 3, nil, "a.xml:3: Warnung S0007: Fehlt.\n"),
      (.english, 3, 7, "a.xml:3:7: warning S0007: Missing.\n"),
    ] as [(Language, Int?, Int?, String)])
  func line(language: Language, line: Int?, column: Int?, expected: String) {
    let diagnostic = Diagnostic(
      DiagnosticKind(made: 7), severity: .warning,
      at: SourceLocation(file: "a.xml", line: line, column: column),
      message: LocalizedText(de: "Fehlt.", en: "Missing."), help: LocalizedText(verbatim: "H"))
    #expect(ShortRenderer(language: language).render(diagnostic) == expected)
  }

  @Test("It stays one line for a hostile file name and message")
  func hostile() {
    let diagnostic = Diagnostic(
      DiagnosticKind(made: 7), at: SourceLocation(file: "a:b,c%\n\u{1B}.xml"),
      message: LocalizedText(verbatim: "x\r\ny\u{2028}z"))
    #expect(
      ShortRenderer(language: .german).render(diagnostic)
        == "a:b,c%<U+000A><U+001B>.xml: Fehler S0007: x<U+000D><U+000A>y<U+2028>z\n")
  }
}
