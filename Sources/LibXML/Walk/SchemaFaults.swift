package import Diagnostics
internal import Text

/// Everything that is wrong with a document that libxml2 does not read, or has found invalid.
package struct SchemaFaults {
  private let schema: Schema
  private let model: SchemaModel
  private let hints: WordHints

  /// - Parameter model: of the same schema.
  package init(_ schema: Schema, model: SchemaModel, hints: WordHints) {
    (self.schema, self.model, self.hints) = (schema, model, hints)
  }

  /// The faults of a well-formed document.
  /// - Parameter violations: what the schema objects to.
  package func all(
    _ violations: [Schema.Violation], in bytes: [UInt8], file: String
  ) -> [Diagnostic] {
    all(violations, in: bytes, file: file, cutAt: nil)
  }

  /// The faults of a document that was refused: what is not well-formed, and what the schema says of
  /// the rest once that is mended.
  package func all(refused: Refusal, in bytes: [UInt8], file: String) -> [Diagnostic] {
    guard refused.diagnostics.allSatisfy({ Self.mendable.contains($0.kind) }) else {
      return refused.diagnostics
    }
    let mended = MendedDocument(bytes, file: file, model: model)
    if mended.faults.isEmpty { return refused.diagnostics }
    if mended.isHopeless { return capped(mended.faults, file) }
    var told = mended.faults
    do throws(Refusal) {
      let violations = try schema.judge(mended.bytes, name: file).violations
      if !violations.isEmpty {
        told += all(violations, in: mended.bytes, file: file, cutAt: mended.cutAt)
          .map(mended.placed).filter { !mended.isAssumed($0) }
      }
    } catch {
      // Something was overlooked: said once, where nothing is said yet.
      let lines = Set(told.map(\.location.line))
      told += error.diagnostics.map { mended.placedByLine($0) }
        .filter { !lines.contains($0.location.line) }
    }
    return capped(told.sorted(), file)
  }

  /// What is refused for another reason is no text, or out of all proportion.
  private static let mendable: Set<DiagnosticKind> = [
    .notWellFormed, .documentType, .processingInstruction, .wrongEncoding, .forbiddenCharacter,
    .wrongVersion,
  ]

  private func capped(_ faults: [Diagnostic], _ file: String) -> [Diagnostic] {
    guard faults.count > ContentWalk.mostFaults else { return faults }
    return ([.furtherFaults(in: file)] + faults.prefix(ContentWalk.mostFaults)).sorted()
  }

  private func all(
    _ violations: [Schema.Violation], in bytes: [UInt8], file: String, cutAt: Int?
  ) -> [Diagnostic] {
    let tree = SourceTree(wellFormed: bytes)
    var walk = ContentWalk(tree, model: model, file: file, hints: hints, cutAt: cutAt)
    let found = walk.run()
    // Of what is cut off libxml2 says much that helps nobody.
    let left = cutAt == nil ? remainder(violations, found, tree, bytes, file) : []
    return (found + (walk.isFull ? [.furtherFaults(in: file)] : []) + left).sorted()
  }

  /// What the walk has not found: one general sentence for each line of which nothing is said.
  private func remainder(
    _ violations: [Schema.Violation], _ found: [Diagnostic], _ tree: SourceTree, _ bytes: [UInt8],
    _ file: String
  ) -> [Diagnostic] {
    // libxml2 does not count lines that end at CR alone.
    let hasLoneReturns = zip(bytes, bytes.dropFirst()).contains { $0 == 0x0D && $1 != 0x0A }
    if hasLoneReturns && !found.isEmpty { return [] }
    // Where both may blame different children for the same fault.
    let hasElementFault = found.contains { Self.aboutElements.contains($0.kind) }
    let starts = Dictionary(
      tree.nodes.map { (tree.source.lineNumber(at: $0.bytes.lowerBound), $0) },
      uniquingKeysWith: { first, _ in first })
    var lines = Set(found.map(\.location.line))
    return violations.compactMap { violation in
      if hasElementFault, Self.elementCodes.contains(violation.code) { return nil }
      guard lines.insert(violation.line).inserted else { return nil }
      let place = SourceLocation(file: file, line: violation.line)
      guard let node = violation.line.flatMap({ starts[$0] }) else {
        return .schemaViolation(violation.element, at: place)
      }
      // A text of several lines: the walk names the line with the fault.
      let isTold = found.contains { fault in
        fault.location.bytes.map { node.bytes.contains($0.lowerBound) } == true
      }
      return isTold
        ? nil
        : .schemaViolation(
          violation.element, at: tree.source.location(of: node.nameBytes, in: file))
    }
  }

  private static let aboutElements: Set<DiagnosticKind> = [
    .unexpectedElement, .missingElement, .misplacedElement, .repeatedElement, .strayText,
    .wrongRoot,
  ]

  /// Of `xmlParserErrors`: no declaration, wrong content, missing content, text or elements where
  /// none may be.
  private static let elementCodes: Set<Int> = [1841, 1842, 1843, 1845, 1871]
}

/// What is known of words that stand where others belong.
package struct WordHints {
  /// Of a word where a code of that type belongs.
  let code: (_ typeName: String, _ value: String) -> CodeHint
  /// The elements that a name may mean, however different it looks.
  let elements: (_ name: String) -> [String]

  package init(
    code: @escaping (_ typeName: String, _ value: String) -> CodeHint,
    elements: @escaping (_ name: String) -> [String]
  ) {
    (self.code, self.elements) = (code, elements)
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

  fileprivate static func schemaViolation(
    _ element: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .schemaViolation, at: location,
      message: LocalizedText(
        de: "<\(element.shortened)> entspricht nicht dem Schema.",
        en: "<\(element.shortened)> does not conform to the schema."))
  }
}
