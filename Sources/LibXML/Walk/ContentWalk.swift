internal import Diagnostics
internal import Text

/// Finds every fault of a document that libxml2 has found invalid, each with its exact place.
///
/// libxml2 remains the judge: this walk is made only when it says "invalid", and where it objects to
/// what the walk does not find, that is said in general words.
struct ContentWalk {
  let model: SchemaModel
  let tree: SourceTree
  let file: String
  let hints: WordHints
  /// Where the document is cut off; what is open there may lack anything.
  private let cutAt: Int?
  private(set) var diagnostics: [Diagnostic] = []

  /// Nobody mends more in one go; a document with more faults is none that a person wrote.
  static let mostFaults = 200
  /// Whether there are more faults than are told.
  var isFull: Bool { diagnostics.count >= Self.mostFaults }

  init(
    _ tree: SourceTree, model: SchemaModel, file: String, hints: WordHints, cutAt: Int? = nil
  ) {
    self.tree = tree
    self.model = model
    self.file = file
    self.hints = hints
    self.cutAt = cutAt
  }

  /// The faults in the order of their places.
  mutating func run() -> [Diagnostic] {
    guard let root = tree.nodes.first else { return [] }
    if root.name != model.root.name || root.namespace != model.targetNamespace {
      add(wrongRoot(root))
    }
    if root.name == model.root.name { walk(root, as: model.root) }
    return diagnostics.sorted()
  }

  private func wrongRoot(_ root: SourceTree.Node) -> Diagnostic {
    let namespace = root.attributes.first { $0.name == "xmlns" && $0.prefix.isEmpty }
    var fix: Fix?
    if root.name != model.root.name {
      let isNear = !Suggestions.nearest(to: root.name, among: [model.root.name]).isEmpty
      fix = isNear ? renaming(root, to: model.root.name) : nil
    } else {
      let declaration = "xmlns=\"\(model.targetNamespace)\""
      let end = root.nameBytes.upperBound
      fix = Fix(
        title: LocalizedText(de: "\(declaration) schreiben", en: "write \(declaration)"),
        edits: [
          namespace.map { TextEdit(declaration, at: $0.bytes) }
            ?? TextEdit(" " + declaration, before: end)
        ],
        isCertain: namespace.map { Self.isSlip($0.value, for: model.targetNamespace) } ?? true)
    }
    return .wrongRoot(root.name, model, fix: fix, at: location(root.nameBytes))
  }

  /// Whether one was meant for the other: a version that this program does not know was not.
  private static func isSlip(_ value: String, for wanted: String) -> Bool {
    value.filter(\.isNumber) == wanted.filter(\.isNumber)
      && !Suggestions.nearest(to: value, among: [wanted]).isEmpty
  }

  func location(_ bytes: Range<Int>) -> SourceLocation {
    tree.source.location(of: bytes, in: file)
  }

  mutating func add(_ diagnostic: Diagnostic) {
    if !isFull { diagnostics.append(diagnostic) }
  }

  private mutating func walk(
    _ node: SourceTree.Node, as declaration: SchemaModel.ElementDeclaration
  ) {
    if isFull || isLeftEmpty(node, declaration) { return }
    let typeName = declaration.typeName
    guard let type = model.complexTypes[typeName] else {
      noAttributes(of: node)
      walkText(of: node, typeName: typeName)
      return
    }
    attributes(of: node, type.attributes)
    if let textType = type.textType {
      walkText(of: node, typeName: textType)
    } else {
      strayText(in: node)
      children(of: node, type)
      for constraint in declaration.uniqueness { repeatedValues(in: node, constraint) }
    }
  }

  private func isCut(_ node: SourceTree.Node) -> Bool {
    cutAt.map { node.endTag.lowerBound >= $0 } ?? false
  }

  /// An element with nothing in it that may be left out: that is the one thing to say of it.
  private mutating func isLeftEmpty(
    _ node: SourceTree.Node, _ declaration: SchemaModel.ElementDeclaration
  ) -> Bool {
    guard declaration.minimum == 0, node.children.isEmpty, !isCut(node),
      node.attributes.allSatisfy({ $0.namespace == Self.instance }),
      tree.text(of: node).trimmed.isEmpty
    else { return false }
    let isWrong =
      model.complexTypes[declaration.typeName]
      .map { $0.textType == nil && $0.declarations.contains(where: \.isMandatory) }
      ?? model.simpleType(declaration.typeName).map { $0.breach(by: $0.normalized("")) != nil }
    if isWrong != true { return false }
    let hasComment = node.pieces.contains { if case .comment = $0 { true } else { false } }
    add(
      .emptyElement(
        node.name, removing: tree.line(of: node), isCertain: !hasComment,
        at: location(node.nameBytes)))
    return true
  }

  private mutating func walkText(of node: SourceTree.Node, typeName: String) {
    if let first = node.children.first {
      add(.textOnly(node.name, fix: plainText(of: node), at: location(tree.nodes[first].nameBytes)))
      return
    }
    let isNil = node.attributes.contains { $0.namespace == Self.instance && $0.name == "nil" }
    if isCut(node) || isNil { return }
    let bytes = tree.textBytes(of: node)
    let replaceable = tree.replaceableText(of: node)
    value(
      tree.text(of: node), typeName: typeName,
      of: ValuePlace(
        name: LocalizedText(verbatim: "<\(node.name.shortened)>"),
        bytes: bytes.isEmpty ? node.nameBytes : bytes, isReplaceable: replaceable != nil))
  }

  /// Takes tags of web pages out of a text; `nil` where there are others.
  private func plainText(of node: SourceTree.Node) -> Fix? {
    var edits: [TextEdit] = []
    var isCertain = true
    func visit(_ node: SourceTree.Node) -> Bool {
      node.children.allSatisfy { number in
        let child = tree.nodes[number]
        guard TagNames.ofHTML.contains(child.name.lowercased()) else { return false }
        // A link or a picture would be lost.
        isCertain = isCertain && child.attributes.isEmpty && child.name != "img"
        let blank = TagNames.withinLines.contains(child.name.lowercased()) ? "" : " "
        edits.append(TextEdit(blank, at: child.startTag))
        if !child.endTag.isEmpty { edits.append(TextEdit(blank, at: child.endTag)) }
        return visit(child)
      }
    }
    guard visit(node) else { return nil }
    return Fix(
      title: LocalizedText(de: "die Auszeichnung löschen", en: "delete the markup"),
      edits: edits.sorted(), isCertain: isCertain)
  }

  /// What a schema says with `xs:unique`: each value once.
  private mutating func repeatedValues(
    in node: SourceTree.Node, _ constraint: SchemaModel.Uniqueness
  ) {
    var seen: Set<String> = []
    for number in node.children where tree.nodes[number].name == constraint.selector {
      let selected = tree.nodes[number]
      let field = constraint.field.flatMap { name in
        selected.children.map { tree.nodes[$0] }.first { $0.name == name }
      }
      guard let field = constraint.field == nil ? selected : field else { continue }
      let value = collapsed(tree.text(of: field))
      if !value.isEmpty, !seen.insert(value).inserted {
        add(.repeatedValue(value, field.name, at: location(tree.textBytes(of: field))))
      }
    }
  }

  private mutating func strayText(in node: SourceTree.Node) {
    for piece in node.pieces where !isFull {
      guard let bytes = tree.textBytes(of: piece) else { continue }
      let text = tree.text(of: piece)
      let isInvisible = text.allSatisfy { character in
        character.isWhitespace
          || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
      }
      add(
        isInvisible
          ? .strayBlank(in: node.name, at: location(bytes))
          : .strayText(text, in: node.name, at: location(bytes)))
    }
  }

  private mutating func children(
    of node: SourceTree.Node, _ type: SchemaModel.ComplexType
  ) {
    let children = node.children.map { tree.nodes[$0] }
    // That of the root is told once, if it is wrong.
    let home = tree.nodes.first?.namespace
    let match = ContentMatch(children.map(\.name), type, synonyms: hints.elements)
    for (index, child) in children.enumerated() where !isFull {
      if child.namespace != home {
        add(.foreignNamespace(child.name, model.targetNamespace, at: location(child.nameBytes)))
        continue
      }
      let order =
        match.verdicts[index] == .misplaced
        ? ElementOrder(children, match, type, in: node, of: tree).moving(index) : nil
      judge(child, match.verdicts[index], in: node, type, moving: order)
      if let declaration = match.declarations[index] { walk(child, as: declaration) }
    }
    if isCut(node) { return }
    for declaration in match.missing {
      add(.missing(declaration, in: node.name, type, at: location(node.nameBytes)))
    }
    for names in match.openChoices {
      add(.missingChoice(names, in: node.name, at: location(node.nameBytes)))
    }
    for names in match.brokenChoices {
      add(.brokenChoice(names, in: node.name, at: location(node.nameBytes)))
    }
  }

  private mutating func judge(
    _ child: SourceTree.Node, _ verdict: ContentMatch.Verdict, in node: SourceTree.Node,
    _ type: SchemaModel.ComplexType, moving: Fix?
  ) {
    let place = location(child.nameBytes)
    switch verdict {
    case .fits: break
    case .misspelt(let meant):
      add(.misspelt(child.name, meant: meant, fix: renaming(child, to: meant), at: place))
    case .misplaced:
      add(.misplaced(child.name, in: node.name, type, fix: moving, at: place))
    case .repeated: add(.repeated(child.name, in: node.name, at: place))
    case .unknown:
      let homes = model.parents(of: child.name)
      add(.unknown(child.name, in: node.name, type, homes: homes, at: place))
    }
  }

  /// Changes both tags. Certain where the names are equal but for capitals and umlauts.
  private func renaming(_ node: SourceTree.Node, to name: String) -> Fix {
    // A prefix stays.
    let end = node.nameBytes.upperBound
    let local = end - node.name.utf8.count..<end
    var edits = [TextEdit(bytes: local, replacement: name)]
    if !node.endTag.isEmpty {
      // `</` is one byte longer than `<`.
      let offset = node.endTag.lowerBound + 1 - node.startTag.lowerBound
      edits.append(
        TextEdit(
          bytes: local.lowerBound + offset..<local.upperBound + offset, replacement: name))
    }
    return Fix(
      title: LocalizedText(de: "<\(name)> schreiben", en: "write <\(name)>"),
      edits: edits, isCertain: FoldedText(node.name) == FoldedText(name))
  }
}

extension String {
  /// Short and harmless enough for a message.
  var shortened: String { SafeText(self, limit: 60).description }
}
