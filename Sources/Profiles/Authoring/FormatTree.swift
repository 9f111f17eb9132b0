/// The source text of a document as a tree of its pieces, every byte in one of them.
///
/// Made for text that a parser has found well-formed and free of document types and processing
/// instructions: it looks for the ends of things and judges nothing.
struct FormatTree {
  enum Node {
    case element(FormatElement)
    /// With its delimiters.
    case comment(ArraySlice<UInt8>)
    /// With its delimiters.
    case characterData(ArraySlice<UInt8>)
    /// As it is written, references included.
    case text(ArraySlice<UInt8>)
  }

  /// `<?xml …?>`, or nothing.
  let declaration: ArraySlice<UInt8>
  /// Everything behind the declaration: comments, the root element, white space.
  let nodes: [Node]

  init(_ bytes: [UInt8]) {
    var scanner = FormatScanner(bytes)
    declaration = scanner.declaration()
    nodes = scanner.nodes()
  }
}

/// An element as it is written.
struct FormatElement {
  /// With its angle brackets; all there is of `<unbekannt/>`.
  let startTag: ArraySlice<UInt8>
  let children: [FormatTree.Node]
  /// Empty for an empty-element tag.
  let endTag: ArraySlice<UInt8>
  /// The element from its first byte to its last.
  let whole: ArraySlice<UInt8>

  var elements: [FormatElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// Whether something other than white space and comments stands directly in it.
  var hasText: Bool {
    children.contains { node in
      switch node {
      case .element, .comment: false
      case .characterData: true
      case .text(let text): !text.allSatisfy(\.isXMLSpace)
      }
    }
  }
}

extension UInt8 {
  var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

private struct FormatScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func declaration() -> ArraySlice<UInt8> {
    guard starts(with: "<?xml") else { return [] }
    return take(through: "?>")
  }

  /// The nodes up to the end tag of the element that they are in, or up to the end.
  mutating func nodes() -> [FormatTree.Node] {
    var nodes: [FormatTree.Node] = []
    while position < bytes.count, !starts(with: "</") {
      if starts(with: "<!--") {
        nodes.append(.comment(take(through: "-->")))
      } else if starts(with: "<![CDATA[") {
        nodes.append(.characterData(take(through: "]]>")))
      } else if bytes[position] == UInt8(ascii: "<") {
        nodes.append(.element(element()))
      } else {
        let start = position
        position = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        nodes.append(.text(bytes[start..<position]))
      }
    }
    return nodes
  }

  private mutating func element() -> FormatElement {
    let start = position
    let startTag = startTag()
    guard startTag.dropLast().last != UInt8(ascii: "/") else {
      return FormatElement(startTag: startTag, children: [], endTag: [], whole: startTag)
    }
    let children = nodes()
    let endTag = take(through: ">")
    return FormatElement(
      startTag: startTag, children: children, endTag: endTag, whole: bytes[start..<position])
  }

  /// A start tag; a `>` inside a quoted value is none of its ends.
  private mutating func startTag() -> ArraySlice<UInt8> {
    let start = position
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    return bytes[start..<position]
  }

  private func starts(with text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  /// The bytes up to the end of the next `end`, or all that are left.
  private mutating func take(through end: String) -> ArraySlice<UInt8> {
    let start = position
    let end = Array(end.utf8)
    while position < bytes.count, !bytes[position...].starts(with: end) { position += 1 }
    position = min(bytes.count, position + end.count)
    return bytes[start..<position]
  }
}
