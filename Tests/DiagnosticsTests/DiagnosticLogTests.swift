import Diagnostics
import Testing
import Text

@Suite("Diagnostics of an input of any length")
struct DiagnosticLogTests {
  private static func diagnostic(
    _ code: Int, line: Int, file: String = "a.csv", severity: Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticKind(made: code), severity: severity, at: SourceLocation(file: file, line: line),
      message: LocalizedText(verbatim: "Zeile \(line)"))
  }

  @Test("A new log is empty and without error")
  func empty() {
    #expect(DiagnosticLog().diagnostics == [])
    #expect(!DiagnosticLog().containsError)
  }

  @Test("Up to twenty of one kind are all there, in the order of places")
  func few() {
    var log = DiagnosticLog()
    for line in (1...20).reversed() { log.add(Self.diagnostic(2001, line: line)) }
    #expect(log.diagnostics == (1...20).map { Self.diagnostic(2001, line: $0) })
  }

  @Test("Of more than twenty the first are kept and the rest is counted")
  func many() throws {
    var log = DiagnosticLog()
    log.add((1...1_000).map { Self.diagnostic(2001, line: $0) })
    let diagnostics = log.diagnostics
    #expect(diagnostics.count == 21)
    #expect(Array(diagnostics.prefix(20)) == (1...20).map { Self.diagnostic(2001, line: $0) })
    let rest = try #require(diagnostics.last)
    #expect(rest.code == DiagnosticCode(2001))
    #expect(rest.severity == .error)
    #expect(rest.location == SourceLocation(file: "a.csv"))
    #expect(rest.message.german == "… und 980 weitere Meldungen dieser Art.")
    #expect(rest.message.english == "… and 980 more of this kind.")
  }

  @Test("Kinds are counted each on its own, remainders come last by code")
  func kinds() {
    var log = DiagnosticLog()
    for line in 1...25 {
      log.add(Self.diagnostic(2002, line: line))
      if line <= 22 { log.add(Self.diagnostic(2001, line: line, severity: .warning)) }
      if line == 7 { log.add(Self.diagnostic(2003, line: line)) }
    }
    let diagnostics = log.diagnostics
    #expect(diagnostics.count == 20 + 20 + 1 + 2)
    #expect(diagnostics.dropLast(2).elementsEqual(diagnostics.dropLast(2).sorted()))
    #expect(diagnostics.suffix(2).map(\.code.number) == [2001, 2002])
    #expect(diagnostics.suffix(2).map(\.severity) == [.warning, .error])
    #expect(
      diagnostics.suffix(2).map { $0.message.english.contains(/and [25] more/) } == [true, true])
  }

  @Test("One that was counted only still refuses")
  func errorBeyondTheKept() {
    var log = DiagnosticLog()
    for line in 1...20 { log.add(Self.diagnostic(2001, line: line, severity: .warning)) }
    #expect(!log.containsError)
    log.add(Self.diagnostic(2001, line: 21))
    #expect(log.containsError)
    #expect(!log.diagnostics.dropLast().containsError)
  }

  @Test("One more is one, not several")
  func oneMore() throws {
    var log = DiagnosticLog()
    log.add((1...21).map { Self.diagnostic(2001, line: $0) })
    let rest = try #require(log.diagnostics.last)
    #expect(rest.message.english == "… and 1 more of this kind.")
    #expect(!rest.message.german.contains("1 weitere Meldungen"))
  }

  @Test("Notes and warnings are no errors")
  func noError() {
    var log = DiagnosticLog()
    log.add(Self.diagnostic(2001, line: 1, severity: .note))
    log.add(Self.diagnostic(2002, line: 1, severity: .warning))
    #expect(!log.containsError)
  }
}
