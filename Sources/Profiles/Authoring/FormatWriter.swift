internal import LibXML

/// Writes the pieces of a document in the usual form; see ``ProfileFormatter``.
struct FormatWriter {
  private let model: SchemaModel
  private(set) var output: [UInt8] = []

  init(model: SchemaModel) {
    self.model = model
  }

  /// - Parameter root: the root element as the parser read it.
  mutating func write(_ tree: FormatTree, root: Element) {
    if !tree.declaration.isEmpty {
      output += tree.declaration
      endLine()
    }
    write(FormatItems(tree.nodes), read: [root], parent: nil, depth: 0)
  }

  /// - Parameters:
  ///   - read: the elements of `items` as the parser read them, in the order of the source.
  ///   - parent: the type of the element that they stand in, where the schema knows it.
  private mutating func write(
    _ items: FormatItems, read: [Element], parent: SchemaModel.ComplexType?, depth: Int
  ) {
    func rank(_ item: FormatItems.Item) -> Int {
      guard let element = known(read, item.number, in: read.first?.document.root) else {
        return .max
      }
      return parent?.position(of: element.name) ?? .max
    }
    let ranked = items.items.map { (rank: rank($0), item: $0) }
      .sorted { ($0.rank, $0.item.number) < ($1.rank, $1.item.number) }
    var isFirst = depth > 0
    for (_, item) in ranked {
      for comment in item.leading { write(comment, depth, isFirst: &isFirst) }
      begin(item.element, depth, isFirst: &isFirst)
      if item.number < read.count {
        write(item.element.content, read[item.number], in: parent, depth)
      } else {
        output += item.element.content.whole
      }
      if let trailing = item.trailing {
        output.append(UInt8(ascii: " "))
        output += trailing.content
      }
      endLine()
    }
    for comment in items.rest { write(comment, depth, isFirst: &isFirst) }
  }

  /// The element of that number if its name is one of the schema's namespace.
  private func known(_ read: [Element], _ number: Int, in root: Element?) -> Element? {
    guard number < read.count, read[number].namespace == root?.namespace else { return nil }
    return read[number]
  }

  private mutating func write(
    _ element: FormatElement, _ read: Element, in parent: SchemaModel.ComplexType?, _ depth: Int
  ) {
    let typeName = typeName(of: read, in: parent)
    let group = typeName.flatMap(model.complexType)
    let children = element.elements
    let isGroup = !children.isEmpty || group.map { !$0.declarations.isEmpty } == true
    let isFree = element.endTag.isEmpty || element.hasText || !isGroup || keepsSpace(element)
    guard isFree else {
      let items = FormatItems(element.children)
      output += element.startTag
      if !items.items.isEmpty || !items.rest.isEmpty {
        endLine()
        write(items, read: Array(read.children), parent: group, depth: depth + 1)
        indent(depth)
      }
      output += element.endTag
      return
    }
    if let typeName, model.collapsesWhiteSpace(typeName), !keepsSpace(element),
      element.children.count == 1, case .text(let text) = element.children[0],
      text.contains(UInt8(ascii: "\n"))
    {
      writeBlock(text, of: element, depth)
    } else {
      output += element.whole
    }
  }

  /// The type of an element that the schema knows at this place.
  private func typeName(of read: Element, in parent: SchemaModel.ComplexType?) -> String? {
    guard let root = read.document.root, read.namespace == root.namespace else { return nil }
    guard let parent else { return read.name == model.root.name ? model.root.typeName : nil }
    return parent.declarations.first { $0.name == read.name }?.typeName
  }

  private func keepsSpace(_ element: FormatElement) -> Bool {
    String(decoding: element.startTag, as: UTF8.self).contains("xml:space")
  }

  /// A text of several lines whose white space does not count: its lines, one level deeper.
  private mutating func writeBlock(
    _ text: ArraySlice<UInt8>, of element: FormatElement, _ depth: Int
  ) {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Self.trimmed($0) }
    let used = lines.drop(while: \.isEmpty)
    output += element.startTag
    if !used.isEmpty {
      endLine()
      for line in used[..<((used.lastIndex { !$0.isEmpty } ?? used.startIndex) + 1)] {
        if !line.isEmpty { indent(depth + 1) }
        output += line
        endLine()
      }
      indent(depth)
    }
    output += element.endTag
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = line.drop(while: \.isXMLSpace)
    return start[..<((start.lastIndex { !$0.isXMLSpace } ?? start.startIndex - 1) + 1)]
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
