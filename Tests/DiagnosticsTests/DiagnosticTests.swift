import Diagnostics
import TestSupport
import Testing
import Text

@Suite("Diagnostic")
struct DiagnosticTests {
  private static func diagnostic(
    _ file: String, _ line: Int?, _ column: Int?, _ code: Int = 1, _ text: String = ""
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode(code), at: SourceLocation(file: file, line: line, column: column),
      message: LocalizedText(verbatim: text))
  }

  @Test("They are ordered by file, line, column, code and text, a missing place first")
  func order() {
    let sorted = [
      Self.diagnostic("a", nil, nil, 9), Self.diagnostic("a", 2, nil, 9),
      Self.diagnostic("a", 2, 1, 9), Self.diagnostic("a", 2, 10, 9), Self.diagnostic("a", 10, 1, 1),
      Self.diagnostic("a", 10, 1, 2, "x"), Self.diagnostic("a", 10, 1, 2, "y"),
      Self.diagnostic("b", 1, 1, 1),
    ]
    var generator = SplitMix64(seed: 1)
    for _ in 0..<50 {
      #expect(sorted.shuffled(using: &generator).sorted() == sorted)
    }
  }

  @Test("One error among them refuses")
  func containsError() {
    let warning = Diagnostic(
      DiagnosticCode(1), severity: .warning, at: SourceLocation(file: "a"),
      message: LocalizedText(verbatim: ""))
    #expect([Diagnostic]().containsError == false)
    #expect([warning].containsError == false)
    #expect([warning, Self.diagnostic("a", 1, 1)].containsError)
  }

  @Test("Errors are worse than warnings, warnings worse than notes")
  func severity() {
    #expect([Severity.error, .note, .warning].sorted() == [.note, .warning, .error])
  }

  @Test("A refusal keeps its diagnostics as they were given")
  func refusal() {
    let one = Self.diagnostic("a", 1, 1)
    #expect(Refusal(one) == Refusal([one]))
    #expect(Refusal([one, one]).diagnostics == [one, one])
  }
}

@Suite("The number of a kind of diagnostic")
struct DiagnosticCodeTests {
  @Test(
    "It is written S and four digits",
    arguments: [(0, "S0000"), (7, "S0007"), (42, "S0042"), (123, "S0123"), (9_999, "S9999")])
  func text(number: Int, expected: String) {
    #expect(DiagnosticCode(number).description == expected)
  }

  @Test(
    "A number with more digits, or below zero, is a fault of the program", arguments: [-1, 10_000])
  func outOfRange(number: Int) async {
    await #expect(processExitsWith: .failure) { [number] in
      _ = DiagnosticCode(number)
    }
  }

  @Test("Codes are ordered by number, and the program's own fault is S9001")
  func order() {
    #expect([9, 10, 2].map { DiagnosticCode($0) }.sorted().map(\.number) == [2, 9, 10])
    #expect(DiagnosticCode.internalFailure.description == "S9001")
  }
}
