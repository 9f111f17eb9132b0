package import Diagnostics
internal import Text

/// Finds every fault of a document that libxml2 has found invalid, each with its exact place.
///
/// libxml2 remains the judge: this walk is made only when it says "invalid", and what it says that
/// the walk does not find is reported as libxml2 has it.
package struct ContentWalk {
  let model: SchemaModel
  let tree: SourceTree
  let file: String
  let codeHint: (_ typeName: String, _ value: String) -> CodeHint
  private(set) var diagnostics: [Diagnostic] = []

  /// Nobody mends more in one go; a document with more faults is none that a person wrote.
  package static let mostFaults = 200
  /// Whether there are more faults than are told.
  var isFull: Bool { diagnostics.count >= Self.mostFaults }

  /// - Parameters:
  ///   - codeHint: what is known of a word where a code of that type belongs.
  package init(
    _ tree: SourceTree, model: SchemaModel, file: String,
    codeHint: @escaping (_ typeName: String, _ value: String) -> CodeHint
  ) {
    self.tree = tree
    self.model = model
    self.file = file
    self.codeHint = codeHint
  }

  /// The faults in the order of their places.
  package mutating func run() -> [Diagnostic] {
    if let root = tree.nodes.first, root.name == model.root.name,
      root.namespace == model.targetNamespace
    {
      walk(root, typeName: model.root.typeName)
    }
    return diagnostics.sorted()
  }

  func location(_ bytes: Range<Int>) -> SourceLocation {
    tree.source.location(of: bytes, in: file)
  }

  mutating func add(_ diagnostic: Diagnostic) {
    if !isFull { diagnostics.append(diagnostic) }
  }

  private mutating func walk(_ node: SourceTree.Node, typeName: String) {
    if isFull { return }
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
      children(of: node, typeName: typeName, type)
    }
  }

  private mutating func walkText(of node: SourceTree.Node, typeName: String) {
    if let first = node.children.first {
      add(.textOnly(node.name, at: location(tree.nodes[first].nameBytes)))
      return
    }
    let bytes = tree.textBytes(of: node)
    let replaceable = tree.replaceableText(of: node)
    value(
      tree.text(of: node), typeName: typeName,
      of: ValuePlace(
        name: LocalizedText(verbatim: "<\(node.name.shortened)>"),
        bytes: bytes.isEmpty ? node.nameBytes : bytes, isReplaceable: replaceable != nil))
  }

  private mutating func strayText(in node: SourceTree.Node) {
    for piece in node.pieces where !isFull {
      guard let bytes = tree.textBytes(of: piece) else { continue }
      let text = tree.text(of: piece)
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      add(.strayText(text, in: node.name, at: location(bytes)))
    }
  }

  private mutating func children(
    of node: SourceTree.Node, typeName: String, _ type: SchemaModel.ComplexType
  ) {
    let children = node.children.map { tree.nodes[$0] }
    // An element of another namespace has a name that means nothing here.
    let names = children.map { $0.namespace == model.targetNamespace ? $0.name : "" }
    let match = ContentMatch(names, type)
    for (index, child) in children.enumerated() where !isFull {
      if child.namespace != model.targetNamespace {
        add(.foreignNamespace(child.name, model.targetNamespace, at: location(child.nameBytes)))
        continue
      }
      judge(child, match.verdicts[index], in: node, type)
      if let declaration = match.declarations[index] {
        walk(child, typeName: declaration.typeName)
      }
    }
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
    _ type: SchemaModel.ComplexType
  ) {
    let place = location(child.nameBytes)
    switch verdict {
    case .fits: break
    case .misspelt(let meant):
      add(.misspelt(child.name, meant: meant, fix: renaming(child, to: meant), at: place))
    case .misplaced: add(.misplaced(child.name, in: node.name, type, at: place))
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
