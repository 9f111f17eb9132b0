package import Diagnostics
internal import LibXML
internal import Text

/// Everything that can be said of one profile: gate, parser, schema, rules.
package struct ProfileCheck: Sendable {
  private let vocabulary: Vocabulary
  /// Those about characters apart: one pass over all texts serves them all.
  private let textRules: [any TextRule]
  private let codeRules: [any CodeRule]
  private let otherRules: [any ProfileRule]
  private let context: RuleContext

  package init(
    _ vocabulary: Vocabulary, rules: [any ProfileRule] = ProfileRules.all, context: RuleContext
  ) {
    self.vocabulary = vocabulary
    textRules = rules.compactMap { $0 as? any TextRule }
    codeRules = rules.compactMap { $0 as? any CodeRule }
    otherRules = rules.filter { !($0 is any TextRule) && !($0 is any CodeRule) }
    self.context = context
  }

  /// Compiles the schema, so that the first file does not wait for it.
  package func prepare() {
    _ = try? vocabulary.compiledSchema(for: .measureProfile)
  }

  /// What is wrong with a file, in the order of places; empty if nothing is.
  package func diagnostics(of bytes: [UInt8], name: String) -> [Diagnostic] {
    let document = Result { () throws(Refusal) in
      try CatalogDocument(parsing: bytes, name: name, vocabulary: vocabulary)
    }
    return diagnostics(of: bytes, readAs: document, name: name)
  }

  /// What is wrong with a file that has been read, in the order of places.
  package func diagnostics(
    of bytes: [UInt8], readAs document: Result<CatalogDocument, Refusal>, name: String
  ) -> [Diagnostic] {
    switch document {
    case .success(let document): breaches(by: document, in: bytes, name: name)
    case .failure(let refusal):
      (refusal.diagnostics + breaches(besides: refusal.diagnostics, in: bytes, name: name))
        .sorted()
    }
  }

  /// What the rules say where the document is damaged or the schema objects to values only: the
  /// profile can be read then.
  ///
  /// Where elements are missing or misplaced only those about characters speak: what the others would
  /// miss may stand elsewhere. They repair nothing here, since a value that they look at may be a
  /// wrong one.
  private func breaches(
    besides faults: [Diagnostic], in bytes: [UInt8], name: String
  ) -> [Diagnostic] {
    do throws(Refusal) {
      let mended = try vocabulary.mended(bytes, name: name)
      if mended?.isHopeless == true { return [] }
      let readable = mended?.bytes ?? bytes
      let parsed = try Document.parse(readable, name: name)
      let found =
        document(in: parsed, with: faults).map { breaches(by: $0, in: readable, name: name) }
        ?? breaches(byTextsOf: readable, name: name)
      return found.map { mended?.placed($0) ?? $0 }
        .filter { mended?.isAssumed($0) != true }
        .filter { breach in
          // Of one place the schema has said what there is to say.
          !faults.contains { fault in
            guard let one = fault.location.bytes, let other = breach.location.bytes else {
              return false
            }
            return one.overlaps(other)
          }
        }
    } catch {
      // Why it cannot be read is among the faults.
      return []
    }
  }

  /// What the document says, as far as the faults let it be read.
  private func document(in document: Document, with faults: [Diagnostic]) -> CatalogDocument? {
    guard faults.allSatisfy({ Self.harmlessFaults.contains($0.kind) }), let root = document.root
    else { return nil }
    return try? CatalogDocument(
      readable: root, DocumentType(rawValue: root.name) ?? .measureProfile)
  }

  /// Faults behind which a document has all its elements.
  private static let harmlessFaults: Set<DiagnosticKind> = [
    .unknownCode, .wrongPattern, .wrongLength, .wrongValue, .duplicateValue, .wrongEncoding,
    .forbiddenCharacter, .brokenTag, .brokenAttribute, .brokenReference, .brokenComment,
    .unmatchedTag, .brokenDeclaration,
  ]

  private func breaches(
    by document: CatalogDocument, in bytes: [UInt8], name: String
  ) -> [Diagnostic] {
    guard let profile = document.measure else {
      let tree = SourceTree(wellFormed: bytes)
      let found = DocumentRules.all.flatMap { rule in
        rule.findings(in: document, context: context).map { finding in
          tree.diagnostic(rule, finding, at: tree.node(at: finding.path), in: name)
        }
      }
      return (found + breaches(byTextsOf: bytes, name: name)).sorted()
    }
    return breaches(by: profile, in: bytes, name: name)
  }

  private func breaches(
    by profile: MeasureProfile, in bytes: [UInt8], name: String
  ) -> [Diagnostic] {
    var findings: [(rule: any ProfileRule, finding: RuleFinding)] = []
    for rule in otherRules {
      findings += rule.findings(in: profile, context: context).map { (rule, $0) }
    }
    profile.forEachValue { placed in
      switch placed.value {
      case .text(let text):
        for rule in textRules where !rule.isPlain(text) {
          findings += rule.findings(in: text, at: placed.path).map { (rule, $0) }
        }
      case .code(let code):
        for rule in codeRules {
          if let found = rule.finding(by: code, at: placed, in: profile, context: context) {
            findings.append((rule, found))
          }
        }
      case .token, .date, .integer, .number: break
      }
    }
    // Places are looked for only where there is something to place.
    guard !findings.isEmpty else { return [] }
    let tree = SourceTree(wellFormed: bytes)
    return findings.map { rule, finding in
      tree.diagnostic(rule, finding, at: tree.node(at: finding.path), in: name)
    }.sorted()
  }

  /// What the rules about characters say of a document that is no profile yet.
  private func breaches(byTextsOf bytes: [UInt8], name: String) -> [Diagnostic] {
    let tree = SourceTree(wellFormed: bytes)
    return tree.nodes.filter(\.children.isEmpty).flatMap { node in
      let text = collapsed(tree.text(of: node))
      return textRules.filter { !$0.isPlain(text) }.flatMap { rule in
        rule.findings(in: text, at: []).map { tree.diagnostic(rule, $0, at: node, in: name) }
      }
    }.sorted()
  }
}

extension SourceTree {
  fileprivate func diagnostic(
    _ rule: any ContentRule, _ finding: RuleFinding, at node: Node?, in name: String
  ) -> Diagnostic {
    Diagnostic(
      rule.kind, severity: finding.severity,
      at: node.map { source.location(of: place(of: $0, finding.character), in: name) }
        ?? SourceLocation(file: name),
      message: finding.message,
      reason: rule.law.map { law in rule.reason + LocalizedText(verbatim: " (\(law))") }
        ?? rule.reason,
      help: rule.resolution, fix: node.flatMap { fix($0, finding) })
  }

  /// The element that a path leads to, or the last one on the way that there is.
  fileprivate func node(at path: ElementPath) -> Node? {
    var current = nodes.first
    for step in path.steps {
      let children = (current?.children ?? []).map { nodes[$0] }.filter { $0.name == step.name }
      guard step.index < children.count else { return current }
      current = children[step.index]
    }
    return current
  }

  /// The text of an element, or its name where it has none of its own.
  /// Every place of a part of a text. One that is written as a reference is not found.
  private func edits(
    _ substitution: RuleFinding.Substitution, in text: Range<Int>
  ) -> [TextEdit] {
    let old = Array(XMLReferences.escaped(substitution.old).utf8)
    let bytes = self[text]
    return bytes.indices.filter { bytes[$0] == old[0] && bytes[$0...].starts(with: old) }
      .map { start in
        TextEdit(
          bytes: start..<start + old.count,
          replacement: XMLReferences.escaped(substitution.new))
      }
  }

  private func place(of node: Node, _ character: Unicode.Scalar?) -> Range<Int> {
    let text = textBytes(of: node)
    // One that is written as a reference is not found: the whole text is shown then.
    if let character, let found = position(of: character, in: text) { return found }
    return node.children.isEmpty && !text.isEmpty ? text : node.nameBytes
  }

  private func position(of character: Unicode.Scalar, in text: Range<Int>) -> Range<Int>? {
    let wanted = Array(String(character).utf8)
    let bytes = self[text]
    return bytes.indices.dropLast(wanted.count - 1)
      .first { bytes[$0...].starts(with: wanted) }
      .map { $0..<$0 + wanted.count }
  }

  private func fix(_ node: Node, _ finding: RuleFinding) -> Fix? {
    guard let bytes = replaceableText(of: node) else { return nil }
    if let first = finding.substitutions.first {
      let edits = finding.substitutions.flatMap { self.edits($0, in: bytes) }.sorted()
      let old = SafeText(first.old)
      return edits.isEmpty
        ? nil
        : Fix(
          title: first.new.isEmpty
            ? LocalizedText(de: "\(old) löschen", en: "delete \(old)")
            : LocalizedText(
              de: "„\(first.new)“ statt \(old) schreiben", en: "write \"\(first.new)\", not \(old)"),
          edits: edits, isCertain: true)
    }
    guard let text = finding.replacement else { return nil }
    return Fix(
      title: LocalizedText(
        de: "„\(SafeText(text, limit: 60))“ schreiben", en: "write \"\(SafeText(text, limit: 60))\""
      ),
      edits: [TextEdit(bytes: bytes, replacement: XMLReferences.escaped(text))], isCertain: true)
  }
}
