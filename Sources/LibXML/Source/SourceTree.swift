package import Diagnostics

/// The elements of a document with their places in the bytes that it was read from.
///
/// libxml2's tree knows lines, this one bytes. It is made only for a document that has a fault, from
/// bytes that libxml2 has found well-formed and free of document types.
package struct SourceTree: Sendable {
  package struct Node: Sendable {
    /// The name without prefix.
    package let name: String
    package let namespace: String
    /// The whole element, its start tag, the name in that, and what is between the tags.
    package fileprivate(set) var bytes: Range<Int>
    package let startTag: Range<Int>
    package let nameBytes: Range<Int>
    package fileprivate(set) var content: Range<Int>
    /// The name in the end tag; `nil` for `<a/>`.
    package fileprivate(set) var endNameBytes: Range<Int>?
    package let attributes: [Attribute]
    package let parent: Int?
    package fileprivate(set) var children: [Int] = []
    /// Text and CDATA directly in the element, in order.
    package fileprivate(set) var runs: [TextRun] = []
  }

  package struct Attribute: Sendable {
    package let name: String
    package let prefix: String
    package let value: String
    /// The whole attribute, and what is between its quotes.
    package let bytes: Range<Int>
    package let valueBytes: Range<Int>
  }

  package struct TextRun: Sendable {
    package let bytes: Range<Int>
    package let isLiteral: Bool
  }

  /// In document order; the root is the first.
  package let nodes: [Node]
  package let source: SourceText
  private let bytes: [UInt8]

  /// - Parameter bytes: a well-formed document without document type, as UTF-8.
  package init(wellFormed bytes: [UInt8]) {
    var scanner = SourceScanner(bytes)
    nodes = scanner.scan()
    source = SourceText(bytes)
    self.bytes = bytes
  }

  /// The text directly in an element, references resolved.
  package func text(of node: Node) -> String { text(of: node.runs) }

  func text(of runs: [TextRun]) -> String {
    runs.map { run in
      let raw = String(decoding: bytes[run.bytes], as: UTF8.self)
      return run.isLiteral ? raw : XMLReferences.resolved(raw)
    }.joined()
  }

  /// Where the text of an element stands, without the white space around it; empty at the place
  /// where a text could stand if there is none.
  package func textBytes(of node: Node) -> Range<Int> {
    guard let first = node.runs.first, let last = node.runs.last else {
      return node.content.lowerBound..<node.content.lowerBound
    }
    return trimmed(first.bytes.lowerBound..<last.bytes.upperBound)
  }

  /// The bytes without the white space at both ends.
  func trimmed(_ bytes: Range<Int>) -> Range<Int> {
    var range = bytes
    while let start = range.first, Self.isSpace(self.bytes[start]) {
      range = start + 1..<range.upperBound
    }
    while let end = range.last, Self.isSpace(self.bytes[end]) { range = range.lowerBound..<end }
    return range
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

/// One pass over the bytes of a well-formed document.
private struct SourceScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var nodes: [SourceTree.Node] = []
  private var open: [Int] = []
  private var scopes: [[String: String]] = [["xml": "http://www.w3.org/XML/1998/namespace"]]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func scan() -> [SourceTree.Node] {
    var textStart = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        position += 1
        continue
      }
      note(textStart..<position, isLiteral: false)
      if starts(with: "<!--") {
        skip(past: "-->")
      } else if starts(with: "<![CDATA[") {
        let start = position + 9
        skip(past: "]]>")
        note(start..<max(start, position - 3), isLiteral: true)
      } else if starts(with: "<?") {
        skip(past: "?>")
      } else if starts(with: "</") {
        endTag()
      } else {
        startTag()
      }
      textStart = position
    }
    return nodes
  }

  private mutating func note(_ range: Range<Int>, isLiteral: Bool) {
    guard let current = open.last, !range.isEmpty else { return }
    nodes[current].runs.append(SourceTree.TextRun(bytes: range, isLiteral: isLiteral))
  }

  private func starts(with text: StaticString) -> Bool {
    bytes[position...].starts(with: text.description.utf8)
  }

  private mutating func skip(past text: StaticString) {
    let mark = Array(text.description.utf8)
    while position < bytes.count, !bytes[position...].starts(with: mark) { position += 1 }
    position = min(bytes.count, position + mark.count)
  }

  private mutating func endTag() {
    let start = position
    position += 2
    let name = self.name()
    skip(past: ">")
    guard let current = open.popLast() else { return }
    scopes.removeLast()
    nodes[current].content = nodes[current].content.lowerBound..<start
    nodes[current].endNameBytes = name
    nodes[current].bytes = nodes[current].bytes.lowerBound..<position
  }

  private mutating func startTag() {
    let start = position
    position += 1
    let nameBytes = name()
    var attributes: [SourceTree.Attribute] = []
    skipSpace()
    while position < bytes.count, bytes[position] != UInt8(ascii: ">"),
      bytes[position] != UInt8(ascii: "/")
    {
      attributes.append(attribute())
      skipSpace()
    }
    let isEmpty = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    skip(past: ">")
    var scope = scopes.last ?? [:]
    for attribute in attributes {
      if attribute.prefix == "xmlns" { scope[attribute.name] = attribute.value }
      if attribute.prefix.isEmpty, attribute.name == "xmlns" { scope[""] = attribute.value }
    }
    let (prefix, name) = Self.split(text(nameBytes))
    let number = nodes.count
    if let parent = open.last { nodes[parent].children.append(number) }
    nodes.append(
      SourceTree.Node(
        name: name, namespace: scope[prefix] ?? "", bytes: start..<position,
        startTag: start..<position, nameBytes: nameBytes, content: position..<position,
        endNameBytes: nil, attributes: attributes, parent: open.last))
    if !isEmpty {
      open.append(number)
      scopes.append(scope)
    }
  }

  private mutating func attribute() -> SourceTree.Attribute {
    let start = position
    let nameBytes = name()
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""),
      bytes[position] != UInt8(ascii: "'")
    {
      position += 1
    }
    guard position < bytes.count else {
      return SourceTree.Attribute(
        name: text(nameBytes), prefix: "", value: "", bytes: start..<position,
        valueBytes: position..<position)
    }
    let quote = bytes[position]
    position += 1
    let valueStart = position
    while position < bytes.count, bytes[position] != quote { position += 1 }
    let valueBytes = valueStart..<position
    position = min(bytes.count, position + 1)
    let (prefix, name) = Self.split(text(nameBytes))
    return SourceTree.Attribute(
      name: name, prefix: prefix, value: XMLReferences.resolved(text(valueBytes)),
      bytes: start..<position, valueBytes: valueBytes)
  }

  /// The bytes of a name up to white space, `=`, `/` or `>`; at least one, so that a scan always
  /// goes on.
  private mutating func name() -> Range<Int> {
    let start = position
    while position < bytes.count, !" \t\r\n=/>".utf8.contains(bytes[position]) { position += 1 }
    if position == start { position = min(bytes.count, position + 1) }
    return start..<position
  }

  private mutating func skipSpace() {
    while position < bytes.count, " \t\r\n".utf8.contains(bytes[position]) { position += 1 }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func split(_ name: String) -> (prefix: String, name: String) {
    guard let colon = name.firstIndex(of: ":") else { return ("", name) }
    return (String(name[..<colon]), String(name[name.index(after: colon)...]))
  }
}
