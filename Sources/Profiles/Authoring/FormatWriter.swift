internal import LibXML

/// Writes the pieces of a document in the usual form; see ``ProfileFormatter``.
struct FormatWriter {
  private let tree: SourceTree
  private let model: SchemaModel
  private(set) var output: [UInt8] = []

  init(_ tree: SourceTree, model: SchemaModel) {
    (self.tree, self.model) = (tree, model)
  }

  mutating func write() {
    var around = tree.pieces[...]
    // The parser lets no other instruction pass than the XML declaration.
    if case .instruction(let declaration) = around.first {
      output += tree[declaration]
      endLine()
      around.removeFirst()
    }
    write(FormatItems(around, of: tree), in: nil, depth: 0)
  }

  /// - Parameter parent: the type of the element that they stand in, where the schema knows it.
  private mutating func write(
    _ items: FormatItems, in parent: SchemaModel.ComplexType?, depth: Int
  ) {
    let ranked = items.items.map { (rank: rank(of: $0.element.content, in: parent), item: $0) }
      .sorted {
        ($0.rank, $0.item.element.content.bytes.lowerBound)
          < ($1.rank, $1.item.element.content.bytes.lowerBound)
      }
    var isFirst = depth > 0
    for (_, item) in ranked {
      for comment in item.leading { write(comment, depth, isFirst: &isFirst) }
      begin(item.element, depth, isFirst: &isFirst)
      write(item.element.content, in: parent, depth)
      if let trailing = item.trailing {
        output.append(UInt8(ascii: " "))
        output += trailing.content
      }
      endLine()
    }
    for comment in items.rest { write(comment, depth, isFirst: &isFirst) }
  }

  /// The place in the order of the schema; the last for what it does not know.
  private func rank(of node: SourceTree.Node, in parent: SchemaModel.ComplexType?) -> Int {
    guard node.namespace == model.targetNamespace else { return .max }
    return parent?.position(of: node.name) ?? .max
  }

  private mutating func write(
    _ node: SourceTree.Node, in parent: SchemaModel.ComplexType?, _ depth: Int
  ) {
    let typeName = typeName(of: node, in: parent)
    let type = typeName.flatMap(model.complexType)
    let hasText = node.pieces.contains { tree.textBytes(of: $0) != nil }
    let isGroup = !node.children.isEmpty || type.map { !$0.declarations.isEmpty } == true
    let keepsSpace = node.attributes.contains { $0.prefix == "xml" && $0.name == "space" }
    if isGroup, !hasText, !keepsSpace, !node.endTag.isEmpty {
      let items = FormatItems(node.pieces[...], of: tree)
      output += tree[node.startTag]
      if !items.items.isEmpty || !items.rest.isEmpty {
        endLine()
        write(items, in: type, depth: depth + 1)
        indent(depth)
      }
      output += tree[node.endTag]
    } else if let typeName, model.collapsesWhiteSpace(typeName), !keepsSpace,
      node.pieces.count == 1, case .text(let bytes) = node.pieces[0],
      tree[bytes].contains(UInt8(ascii: "\n"))
    {
      writeBlock(tree[bytes], of: node, depth)
    } else {
      output += tree[node.bytes]
    }
  }

  /// The type of an element that the schema knows at this place.
  private func typeName(
    of node: SourceTree.Node, in parent: SchemaModel.ComplexType?
  ) -> String? {
    guard node.namespace == model.targetNamespace else { return nil }
    let known = parent?.declarations ?? [model.root]
    return known.first { $0.name == node.name }?.typeName
  }

  /// A text of several lines whose white space does not count: its lines, one level deeper.
  private mutating func writeBlock(
    _ text: ArraySlice<UInt8>, of node: SourceTree.Node, _ depth: Int
  ) {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(\.trimmed)
    let used = lines.drop(while: \.isEmpty)
    output += tree[node.startTag]
    if !used.isEmpty {
      endLine()
      for line in used[..<((used.lastIndex { !$0.isEmpty } ?? used.startIndex) + 1)] {
        if !line.isEmpty { indent(depth + 1) }
        output += line
        endLine()
      }
      indent(depth)
    }
    output += tree[node.endTag]
  }

  private mutating func begin<Content>(
    _ placed: FormatItems.Placed<Content>, _ depth: Int, isFirst: inout Bool
  ) {
    if placed.followsEmptyLine, !isFirst, !output.isEmpty { endLine() }
    isFirst = false
    indent(depth)
  }

  /// A comment on lines of its own; the further lines move as far as the first one.
  private mutating func write(
    _ comment: FormatItems.Comment, _ depth: Int, isFirst: inout Bool
  ) {
    begin(comment, depth, isFirst: &isFirst)
    let lines = comment.content.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if number > 0 {
        endLine()
        if let old = comment.indent, line.starts(with: old), line.count > old.count {
          indent(depth)
          output += line.dropFirst(old.count)
          continue
        }
      }
      output += line
    }
    endLine()
  }

  private mutating func indent(_ depth: Int) {
    output += Array(repeating: UInt8(ascii: " "), count: 2 * depth)
  }

  private mutating func endLine() {
    output.append(UInt8(ascii: "\n"))
  }
}
