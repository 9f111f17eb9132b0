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
      DiagnosticKind(made: code), at: SourceLocation(file: file, line: line, column: column),
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
      DiagnosticKind(made: 1), severity: .warning, at: SourceLocation(file: "a"),
      message: LocalizedText(verbatim: ""))
    #expect([Diagnostic]().containsError == false)
    #expect([warning].containsError == false)
    #expect([warning, Self.diagnostic("a", 1, 1)].containsError)
  }

  @Test("It is as bad as its kind says, unless it says otherwise itself")
  func severityOfKind() {
    func severity(_ given: Severity?) -> Severity {
      Diagnostic(
        DiagnosticKind(made: 1, .note), severity: given, at: SourceLocation(file: "a"),
        message: LocalizedText(verbatim: "")
      ).severity
    }
    #expect(severity(nil) == .note)
    #expect(severity(.error) == .error)
  }

  @Test("A change leaves the rest as it was")
  func change() {
    let one = Self.diagnostic("a", 1, 1, 7, "x")
    let other = one.with { $0.location = SourceLocation(file: "b") }
    #expect(other == Self.diagnostic("b", nil, nil, 7, "x"))
    #expect(other.kind == one.kind)
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

@Suite("How a command ends that diagnostics stop")
struct ExitClassTests {
  private static func ends(_ raised: [(ExitClass, Severity)]) -> ExitClass {
    ExitClass(
      of: raised.enumerated().map { index, one in
        Diagnostic(
          DiagnosticKind(made: index, exit: one.0), severity: one.1,
          at: SourceLocation(file: "a"), message: LocalizedText(verbatim: ""))
      })
  }

  @Test("One error alone ends it as its kind says", arguments: ExitClass.allCases)
  func alone(exit: ExitClass) {
    #expect(Self.ends([(exit, .error)]) == exit)
    #expect(Self.ends([(exit, .error), (exit, .error)]) == exit)
  }

  @Test("Warnings and notes do not count; without an error the data are wrong")
  func warnings() {
    #expect(Self.ends([(.software, .warning), (.noInput, .error)]) == .noInput)
    #expect(Self.ends([(.noInput, .warning), (.usage, .note)]) == .dataError)
    #expect(Self.ends([]) == .dataError)
  }

  @Test("What is badly typed is misuse, in a line of a file it is the file's fault")
  func usage() {
    func exit(line: Int?) -> ExitClass {
      Diagnostic(
        DiagnosticKind(made: 1, exit: .usage), at: SourceLocation(file: "a", line: line),
        message: LocalizedText(verbatim: "")
      ).exit
    }
    #expect(exit(line: nil) == .usage)
    #expect(exit(line: 3) == .dataError)
  }

  @Test("What is graver than any input comes first; other mixtures are data that are wrong")
  func mixtures() {
    #expect(Self.ends([(.noInput, .error), (.usage, .error)]) == .dataError)
    #expect(Self.ends([(.ioError, .error), (.dataError, .error)]) == .ioError)
    #expect(Self.ends([(.ioError, .error), (.temporary, .error)]) == .temporary)
    #expect(Self.ends([(.temporary, .error), (.software, .error)]) == .software)
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
    #expect(DiagnosticKind.internalFailure.code.description == "S9001")
  }
}
