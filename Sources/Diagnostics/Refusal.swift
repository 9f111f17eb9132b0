/// An input that is not accepted, with everything that is wrong with it.
package struct Refusal: Error, Hashable, Sendable {
  /// In the order of their places; at least one is an error.
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  package init(_ diagnostic: Diagnostic) {
    self.init([diagnostic])
  }

  /// Whether the data could not be had, rather than being faulty: that is an answer to nothing.
  package var isOfReading: Bool {
    diagnostics.contains { $0.severity == .error && $0.kind.exit != .dataError }
  }
}
