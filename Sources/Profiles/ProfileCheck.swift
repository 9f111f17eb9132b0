package import Diagnostics
internal import LibXML
internal import Text

/// Everything that can be said of one profile: gate, parser, schema, rules.
package struct ProfileCheck: Sendable {
  private let vocabulary: Vocabulary
  private let rules: [any ProfileRule]
  private let context: RuleContext

  package init(
    _ vocabulary: Vocabulary, rules: [any ProfileRule] = ProfileRules.all, context: RuleContext
  ) {
    self.vocabulary = vocabulary
    self.rules = rules
    self.context = context
  }

  /// Compiles the schema, so that the first file does not wait for it.
  package func prepare() {
    _ = try? vocabulary.compiledSchema()
  }

  /// What is wrong with a file, in the order of places; empty if nothing is.
  package func diagnostics(of bytes: [UInt8], name: String) -> [Diagnostic] {
    let profile = Result { () throws(Refusal) in
      try MeasureProfile(parsing: bytes, name: name, vocabulary: vocabulary)
    }
    return diagnostics(of: bytes, readAs: profile, name: name)
  }

  /// What is wrong with a file that has been read, in the order of places.
  package func diagnostics(
    of bytes: [UInt8], readAs profile: Result<MeasureProfile, Refusal>, name: String
  ) -> [Diagnostic] {
    switch profile {
    case .success(let profile): breaches(by: profile, in: bytes, name: name)
    case .failure(let refusal):
      (refusal.diagnostics + breaches(besides: refusal.diagnostics, in: bytes, name: name))
        .sorted()
    }
  }

  /// What the rules say where the schema objects to values only: the profile can be read then.
  ///
  /// Where elements are missing or misplaced the rules wait: what they would miss may stand
  /// elsewhere. They repair nothing here, since a value that they look at may be a wrong one.
  private func breaches(
    besides faults: [Diagnostic], in bytes: [UInt8], name: String
  ) -> [Diagnostic] {
    guard faults.allSatisfy({ Self.valueFaults.contains($0.kind) }),
      let document = try? Document.parse(bytes, name: name), let root = document.root,
      let profile = try? MeasureProfile(readable: root)
    else { return [] }
    return breaches(by: profile, in: bytes, name: name)
      .filter { breach in
        // Of one place the schema has said what there is to say.
        !faults.contains { fault in
          guard let one = fault.location.bytes, let other = breach.location.bytes else {
            return false
          }
          return one.overlaps(other)
        }
      }
      .map { breach in breach.with { $0.fix = nil } }
  }

  private static let valueFaults: Set<DiagnosticKind> = [
    .unknownCode, .wrongPattern, .wrongLength, .wrongValue, .duplicateValue,
  ]

  private func breaches(
    by profile: MeasureProfile, in bytes: [UInt8], name: String
  ) -> [Diagnostic] {
    let findings = rules.flatMap { rule in
      rule.findings(in: profile, context: context).map { (rule: rule, finding: $0) }
    }
    // Places are looked for only where there is something to place.
    guard !findings.isEmpty else { return [] }
    let tree = SourceTree(wellFormed: bytes)
    return findings.map { rule, finding in
      let node = tree.node(at: finding.path)
      return Diagnostic(
        rule.kind, severity: finding.severity,
        at: node.map { tree.source.location(of: tree.place(of: $0, finding.character), in: name) }
          ?? SourceLocation(file: name),
        message: finding.message,
        reason: rule.law.map { law in rule.reason + LocalizedText(verbatim: " (\(law))") }
          ?? rule.reason,
        help: rule.resolution,
        fix: finding.replacement.flatMap { text in node.flatMap { tree.fix($0, text: text) } })
    }.sorted()
  }
}

extension SourceTree {
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
  fileprivate func place(of node: Node, _ character: Unicode.Scalar?) -> Range<Int> {
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

  fileprivate func fix(_ node: Node, text: String) -> Fix? {
    guard let bytes = replaceableText(of: node) else { return nil }
    return Fix(
      title: LocalizedText(
        de: "„\(SafeText(text, limit: 60))“ schreiben", en: "write \"\(SafeText(text, limit: 60))\""
      ),
      edits: [TextEdit(bytes: bytes, replacement: XMLReferences.escaped(text))], isCertain: true)
  }
}
