import Diagnostics
import Testing
import Text

@Suite("All diagnostics of a run in one form")
struct DiagnosticReportTests {
  private static func entry(_ file: String) -> DiagnosticReport.Entry {
    let diagnostic = Diagnostic(
      DiagnosticKind(made: 1), at: SourceLocation(file: file, line: 1, column: 1),
      message: LocalizedText(de: "M", en: "N"))
    return (diagnostic, SourceText(Array("<a>".utf8)))
  }

  @Test("The forms have the names that a command line takes")
  func names() {
    #expect(
      DiagnosticFormat.allCases.map(\.rawValue) == ["human", "short", "json", "sarif", "github"])
  }

  @Test(
    "The text is that of the renderer",
    arguments: [
      (.human, "b:1:1: Fehler S0001: M\n    1 | <a>\n      | ^\n"),
      (.short, "b:1:1: Fehler S0001: M\n"),
      (.github, "::error file=b,line=1,col=1,title=S0001::M\n"),
    ] as [(DiagnosticFormat, String)])
  func streams(format: DiagnosticFormat, expected: String) {
    let report = DiagnosticReport(format: format, language: .german, toolVersion: "1")
    #expect(report.text(of: [Self.entry("b")], checkedFiles: 1) == expected)
  }

  @Test("A stream is its parts one after the other", arguments: DiagnosticFormat.allCases)
  func concatenation(format: DiagnosticFormat) {
    let report = DiagnosticReport(
      format: format, language: .english, color: true, toolVersion: "1")
    let entries = ["b", "a", "c"].map(Self.entry)
    let parts = entries.map { report.text(of: [$0], checkedFiles: 1) }.joined()
    #expect((report.text(of: entries, checkedFiles: 3) == parts) == format.isStream)
    #expect(report.text(of: [], checkedFiles: 0).isEmpty == format.isStream)
  }

  @Test("Documents do not depend on the order of what they are given")
  func order() {
    for format in DiagnosticFormat.allCases where !format.isStream {
      let report = DiagnosticReport(format: format, language: .german, toolVersion: "1")
      let entries = ["b", "a", "c"].map(Self.entry)
      #expect(
        report.text(of: entries, checkedFiles: 3)
          == report.text(of: entries.reversed(), checkedFiles: 3))
    }
  }
}

extension DiagnosticFormat {
  /// Whether the text of several diagnostics is their texts one after the other.
  fileprivate var isStream: Bool { self != .json && self != .sarif }
}
