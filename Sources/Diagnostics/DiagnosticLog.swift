internal import Text

/// Diagnostics of an input of any length: the first of each kind in full, the rest as a number.
package struct DiagnosticLog: Sendable {
  /// How many of one kind are kept.
  package static let keptPerKind = 20

  private struct Kept: Sendable {
    let diagnostic: Diagnostic
    /// How many it says at once.
    let times: Int
  }

  private var kept: [Kept] = []
  /// How many of each kind were added.
  package private(set) var counts: [DiagnosticKind: Int] = [:]
  /// Whether an error was added.
  package private(set) var containsError = false

  package init(_ diagnostics: [Diagnostic] = []) {
    add(diagnostics)
  }

  /// - Parameter times: how many it says at once.
  package mutating func add(_ diagnostic: Diagnostic, times: Int = 1) {
    counts[diagnostic.kind, default: 0] += times
    containsError = containsError || diagnostic.severity == .error
    keep(Kept(diagnostic: diagnostic, times: times))
  }

  private mutating func keep(_ new: Kept) {
    let kind = new.diagnostic.kind
    guard kept.count(where: { $0.diagnostic.kind == kind }) < Self.keptPerKind else { return }
    kept.append(new)
  }

  package mutating func add(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { add(diagnostic) }
  }

  /// Counts more of a kind of which enough are kept.
  package mutating func count(_ more: Int, of kind: DiagnosticKind) {
    counts[kind, default: 0] += more
  }

  /// Adds what was noted of a later part of the same input.
  /// - Parameter lines: how many lines lie before that part, which counted its own from 1.
  package mutating func add(_ part: DiagnosticLog, behindLines lines: Int) {
    for one in part.kept {
      keep(Kept(diagnostic: one.diagnostic.moved(byLines: lines), times: one.times))
    }
    counts.merge(part.counts, uniquingKeysWith: +)
    containsError = containsError || part.containsError
  }

  /// What was kept in the order of places, then for each kind of which more were added a line that
  /// says how many.
  package var diagnostics: [Diagnostic] {
    let remainders = counts.sorted { $0.key < $1.key }.compactMap { kind, count in
      let said = kept.filter { $0.diagnostic.kind == kind }
      let rest = count - said.reduce(0) { $0 + $1.times }
      guard rest > 0, let last = said.last?.diagnostic else { return Diagnostic?.none }
      return Diagnostic(
        kind, severity: last.severity, at: SourceLocation(file: last.location.file),
        message: LocalizedText(
          de: rest == 1
            ? "… und eine weitere Meldung dieser Art."
            : "… und \(rest) weitere Meldungen dieser Art.",
          en: "… and \(rest) more of this kind."))
    }
    return kept.map(\.diagnostic).sorted() + remainders
  }
}

extension Diagnostic {
  fileprivate func moved(byLines lines: Int) -> Diagnostic {
    guard let line = location.line else { return self }
    return with {
      $0.location = SourceLocation(
        file: location.file, line: line + lines, column: location.column,
        field: location.field, cell: location.cell)
    }
  }
}
