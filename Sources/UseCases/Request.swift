package import Diagnostics

/// What somebody asks for: a plain value without arguments, terminal or format, so that a command
/// line, a server and a seal ask in the same words.
package protocol Request: Codable, Hashable, Sendable {
  associatedtype Value: Sendable

  /// Does the work.
  /// - Parameter notes: takes what is to be said whether it succeeds or not, in the order in which
  ///   it was found.
  /// - Throws: ``Refusal`` with the reasons why there is no value.
  func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> Value
}

extension Request {
  package func run(at place: Workplace) async -> Outcome<Value> {
    var notes = Notes()
    let result: Result<Value, Refusal>
    do throws(Refusal) {
      result = .success(try await value(at: place, &notes))
    } catch {
      result = .failure(error)
    }
    return Outcome(result: result, notes: notes)
  }
}

/// What came of a request, and what is to be said besides.
package struct Outcome<Value: Sendable>: Sendable {
  package let result: Result<Value, Refusal>
  package let notes: Notes
}

/// What was found on the way to a result, each with the text that it speaks of where that is at hand.
package struct Notes: Sendable {
  package private(set) var entries: [DiagnosticReport.Entry] = []

  package init() {}

  package var diagnostics: [Diagnostic] { entries.map(\.diagnostic) }

  package mutating func add(_ diagnostics: [Diagnostic], in source: SourceText? = nil) {
    entries += diagnostics.map { ($0, source) }
  }
}
