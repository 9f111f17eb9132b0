/// One pass over the bytes of a well-formed document; see ``SourceTree``.
struct SourceScanner {
  private let bytes: [UInt8]
  private var position: Int
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

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func scan() {
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        let start = position
        position = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        add(.text(start..<position))
      } else if starts(with: "<!--") {
        add(.comment(take(through: "-->")))
      } else if starts(with: "<![CDATA[") {
        add(.characterData(take(through: "]]>")))
      } else if starts(with: "<?") {
        add(.instruction(take(through: "?>")))
      } else if starts(with: "</") {
        endTag()
      } else {
        startTag()
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

  private func starts(with text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  /// The bytes up to the end of the next `end`, or all that are left.
  private mutating func take(through end: String) -> Range<Int> {
    let start = position
    let end = Array(end.utf8)
    while position < bytes.count, !bytes[position...].starts(with: end) { position += 1 }
    position = min(bytes.count, position + end.count)
    return start..<position
  }

  // MARK: - Tags

  private mutating func endTag() {
    let tag = take(through: ">")
    guard let element = open.popLast() else { return }
    for prefix in element.prefixes { namespaces[prefix]?.removeLast() }
    let node = nodes[element.number]
    nodes[element.number].content = node.content.lowerBound..<tag.lowerBound
    nodes[element.number].bytes = node.bytes.lowerBound..<tag.upperBound
  }

  private mutating func startTag() {
    let start = position
    position += 1
    let nameBytes = name()
    var attributes: [SourceTree.Attribute] = []
    skipSpace()
    while position < bytes.count, !isAtEndOfTag {
      attributes.append(attribute())
      skipSpace()
    }
    let isEmpty = starts(with: "/")
    _ = take(through: ">")
    let prefixes = declare(attributes)
    let (prefix, name) = split(nameBytes)
    let number = nodes.count
    add(.element(number))
    nodes.append(
      SourceTree.Node(
        name: name, namespace: namespaces[prefix]?.last ?? "", bytes: start..<position,
        startTag: start..<position, nameBytes: nameBytes, content: position..<position,
        attributes: attributes))
    if isEmpty {
      for prefix in prefixes { namespaces[prefix]?.removeLast() }
    } else {
      open.append(OpenElement(number: number, prefixes: prefixes))
    }
  }

  private var isAtEndOfTag: Bool {
    bytes[position] == UInt8(ascii: ">") || bytes[position] == UInt8(ascii: "/")
  }

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

  private mutating func attribute() -> SourceTree.Attribute {
    let start = position
    let (prefix, name) = split(self.name())
    while position < bytes.count, !isQuote(bytes[position]) { position += 1 }
    let opening = position
    position = min(bytes.count, opening + 1)
    let valueStart = position
    while position < bytes.count, bytes[position] != bytes[opening] { position += 1 }
    let valueBytes = valueStart..<position
    position = min(bytes.count, position + 1)
    return SourceTree.Attribute(
      name: name, prefix: prefix, value: XMLReferences.resolved(bytes[valueBytes]),
      bytes: start..<position, valueBytes: valueBytes)
  }

  private func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// The bytes of a name up to white space, `=`, `/` or `>`; at least one, so that a scan always
  /// goes on.
  private mutating func name() -> Range<Int> {
    let start = position
    while position < bytes.count, !endsName(bytes[position]) { position += 1 }
    if position == start { position = min(bytes.count, position + 1) }
    return start..<position
  }

  private func endsName(_ byte: UInt8) -> Bool {
    byte.isXMLSpace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: ">")
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position].isXMLSpace { position += 1 }
  }

  private func split(_ name: Range<Int>) -> (prefix: String, name: String) {
    let name = bytes[name]
    let colon = name.firstIndex(of: UInt8(ascii: ":"))
    return (
      String(decoding: name[..<(colon ?? name.startIndex)], as: UTF8.self),
      String(decoding: name[(colon.map { $0 + 1 } ?? name.startIndex)...], as: UTF8.self)
    )
  }
}
