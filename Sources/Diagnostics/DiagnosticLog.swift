internal import Text

/// Diagnostics of an input of any length: the first of each kind in full, the rest as a number.
package struct DiagnosticLog: Sendable {
  /// How many of one kind are kept.
  package static let keptPerKind = 20

  private var kept: [Diagnostic] = []
  /// How many of each kind were added.
  package private(set) var counts: [DiagnosticKind: Int] = [:]
  /// Whether an error was added.
  package private(set) var containsError = false

  package init() {}

  package mutating func add(_ diagnostic: Diagnostic) {
    counts[diagnostic.kind, default: 0] += 1
    containsError = containsError || diagnostic.severity == .error
    if counts[diagnostic.kind, default: 0] <= Self.keptPerKind { kept.append(diagnostic) }
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
    for diagnostic in part.kept
    where kept.count(where: { $0.kind == diagnostic.kind }) < Self.keptPerKind {
      kept.append(diagnostic.moved(byLines: lines))
    }
    counts.merge(part.counts, uniquingKeysWith: +)
    containsError = containsError || part.containsError
  }

  /// What was kept in the order of places, then for each kind of which more were added a line that
  /// says how many.
  package var diagnostics: [Diagnostic] {
    let crowded = counts.filter { $0.value > Self.keptPerKind }.sorted { $0.key < $1.key }
    let remainders = crowded.compactMap { kind, count in
      kept.last { $0.kind == kind }.map { last in
        Diagnostic(
          kind, severity: last.severity, at: SourceLocation(file: last.location.file),
          message: LocalizedText(
            de: count - Self.keptPerKind == 1
              ? "… und eine weitere Meldung dieser Art."
              : "… und \(count - Self.keptPerKind) weitere Meldungen dieser Art.",
            en: "… and \(count - Self.keptPerKind) more of this kind."))
      }
    }
    return kept.sorted() + remainders
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
