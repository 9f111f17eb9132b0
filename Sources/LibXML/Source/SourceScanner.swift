/// Builds the tree of a well-formed document; see ``SourceTree``.
struct SourceScanner {
  private(set) var nodes: [SourceTree.Node] = []
  /// What is around the root, and the root.
  private(set) var pieces: [SourceTree.Piece] = []
  private var open: [OpenElement] = []
  /// What each prefix means, last the innermost declaration.
  private var namespaces = ["xml": ["http://www.w3.org/XML/1998/namespace"]]

  private struct OpenElement {
    let number: Int
    /// The prefixes that it declares.
    let prefixes: [String]
  }

  mutating func scan(_ bytes: [UInt8]) {
    var lexer = SourceLexer(bytes)
    while let token = lexer.next() {
      switch token {
      case .text(let bytes): add(.text(bytes))
      case .characterData(let bytes): add(.characterData(bytes))
      case .comment(let bytes): add(.comment(bytes))
      case .instruction(let bytes): add(.instruction(bytes))
      case .startTag(let tag): startTag(tag, lexer.split(tag.nameBytes))
      case .endTag(let tag): endTag(tag.bytes)
      }
    }
  }

  private mutating func add(_ piece: SourceTree.Piece) {
    if let parent = open.last {
      nodes[parent.number].pieces.append(piece)
    } else {
      pieces.append(piece)
    }
  }

  private mutating func endTag(_ tag: Range<Int>) {
    guard let element = open.popLast() else { return }
    for prefix in element.prefixes { namespaces[prefix]?.removeLast() }
    let node = nodes[element.number]
    nodes[element.number].content = node.content.lowerBound..<tag.lowerBound
    nodes[element.number].bytes = node.bytes.lowerBound..<tag.upperBound
  }

  private mutating func startTag(_ tag: SourceLexer.Tag, _ name: (prefix: String, name: String)) {
    let prefixes = declare(tag.attributes)
    let number = nodes.count
    add(.element(number))
    let end = tag.bytes.upperBound
    nodes.append(
      SourceTree.Node(
        name: name.name, namespace: namespace(of: name.prefix), bytes: tag.bytes,
        startTag: tag.bytes, nameBytes: tag.nameBytes, content: end..<end,
        attributes: tag.attributes.map { attribute in
          var attribute = attribute
          attribute.namespace =
            attribute.prefix.isEmpty ? "" : namespace(of: attribute.prefix)
          return attribute
        }))
    if tag.isEmpty {
      for prefix in prefixes { namespaces[prefix]?.removeLast() }
    } else {
      open.append(OpenElement(number: number, prefixes: prefixes))
    }
  }

  private func namespace(of prefix: String) -> String { namespaces[prefix]?.last ?? "" }

  /// Takes note of the namespaces that attributes declare; their prefixes, empty for the default.
  private mutating func declare(_ attributes: [SourceTree.Attribute]) -> [String] {
    var prefixes: [String] = []
    for attribute in attributes {
      let isDefault = attribute.prefix.isEmpty && attribute.name == "xmlns"
      guard isDefault || attribute.prefix == "xmlns" else { continue }
      let prefix = isDefault ? "" : attribute.name
      prefixes.append(prefix)
      namespaces[prefix, default: []].append(attribute.value)
    }
    return prefixes
  }
}
