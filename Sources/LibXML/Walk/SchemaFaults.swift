package import Diagnostics
internal import Text

/// Everything that is wrong with a document that libxml2 has found invalid.
package enum SchemaFaults {
  /// The faults that the walk finds, and those of libxml2's that it does not.
  /// - Parameters:
  ///   - violations: libxml2's report; lines only.
  ///   - bytes: the well-formed document.
  package static func all(
    _ violations: [Diagnostic], in bytes: [UInt8], file: String, model: SchemaModel,
    codeHint: @escaping (_ typeName: String, _ value: String) -> CodeHint
  ) -> [Diagnostic] {
    let tree = SourceTree(wellFormed: bytes)
    var walk = ContentWalk(tree, model: model, file: file, codeHint: codeHint)
    let found = walk.run()
    let lines = Set(found.compactMap(\.location.line))
    let hasElementFault = found.contains { aboutElements.contains($0.kind) }
    let countsLines = !hasLoneReturns(bytes)
    let left = violations.filter { violation in
      if aboutOthers.contains(violation.kind) { return true }
      guard countsLines else { return found.isEmpty }
      if aboutElements.contains(violation.kind), hasElementFault { return false }
      return !lines.contains(violation.location.line ?? 0)
    }
    .prefix(ContentWalk.mostFaults)
    let cut = walk.isFull || left.count == ContentWalk.mostFaults
    return
      (found + (cut ? [.furtherFaults(in: file)] : [])
      + left.map { countsLines ? placed($0, in: tree) : $0 }).sorted()
  }

  /// Whether lines end at CR alone: libxml2 does not count them.
  private static func hasLoneReturns(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains {
      $0 == UInt8(ascii: "\r") && $1 != UInt8(ascii: "\n")
    }
  }

  /// What the walk does not look at: identity constraints, and whatever has no words of its own.
  private static let aboutOthers: Set<DiagnosticKind> = [
    .duplicateValue, .schemaViolation, .wrongRoot, .internalFailure,
  ]

  /// Where libxml2 and the walk may blame different children for the same fault.
  private static let aboutElements: Set<DiagnosticKind> = [
    .unexpectedElement, .missingElement, .misplacedElement, .repeatedElement, .strayText,
  ]

  /// The same with the place of the first start tag in its line.
  private static func placed(_ violation: Diagnostic, in tree: SourceTree) -> Diagnostic {
    guard let line = violation.location.line,
      let node = tree.nodes.first(where: {
        tree.source.lineNumber(at: $0.bytes.lowerBound) == line
      })
    else { return violation }
    return violation.with {
      $0.location = tree.source.location(of: node.nameBytes, in: violation.location.file)
    }
  }
}

extension Diagnostic {
  /// That there are more faults than are told.
  fileprivate static func furtherFaults(in file: String) -> Diagnostic {
    Diagnostic(
      .furtherFaults, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Es gibt weitere Fehler; gezeigt werden die ersten \(ContentWalk.mostFaults).",
        en: "There are more faults; the first \(ContentWalk.mostFaults) are shown."))
  }
}
