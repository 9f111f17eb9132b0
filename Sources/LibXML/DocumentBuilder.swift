internal import CLibXML2

/// Makes a ``Document`` of the events of one parse.
struct DocumentBuilder {
  private var nodes: [Document.Node] = []
  private var attributes: [Document.Attribute] = []
  private var bytes: [UInt8] = []
  private var strays: [Document.Stray] = []
  /// Index 0 is no namespace.
  private var namespaces = [""]
  /// The last name given by libxml2, which keeps one copy of each: most elements share one.
  private var lastNamespace: (pointer: UnsafePointer<xmlChar>?, index: Int32) = (nil, 0)
  private var open: [Open] = []
  /// Where the text since the last tag begins.
  private var textStart: Int32 = 0

  /// An element whose end has not come yet.
  private struct Open {
    let index: Int
    /// 0 where there is none yet.
    var lastChild = 0
  }

  /// - Parameter size: bytes of the source; a document needs no more than that.
  init(size: Int) {
    bytes.reserveCapacity(size)
    nodes.reserveCapacity(min(size / 32, Document.largestElementCount) + 1)
  }

  var elementCount: Int { nodes.count }

  /// - Parameter attributes: five pointers each: name, prefix, namespace, begin and end of the value.
  mutating func startElement(
    _ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?, line: Int32,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    endTextBetweenTags()
    let index = nodes.count
    let first = Int32(self.attributes.count)
    for number in 0..<count {
      guard let attributes, let name = attributes[5 * number] else { continue }
      self.attributes.append(
        Document.Attribute(
          name: copy(name),
          value: copyValue(from: attributes[5 * number + 3], to: attributes[5 * number + 4]),
          namespace: self.index(ofNamespace: attributes[5 * number + 2])))
    }
    nodes.append(
      Document.Node(
        name: copy(name), namespace: self.index(ofNamespace: namespace), line: line,
        firstAttribute: first, attributeCount: Int32(self.attributes.count) - first))
    if let parent = open.indices.last {
      if open[parent].lastChild == 0 {
        nodes[open[parent].index].hasChildren = true
      } else {
        nodes[open[parent].lastChild].nextSibling = Int32(index)
      }
      open[parent].lastChild = index
    }
    open.append(Open(index: index))
    textStart = Int32(bytes.count)
  }

  mutating func endElement() {
    guard let element = open.last else { return }
    if element.lastChild == 0 {
      nodes[element.index].text = Document.Slice(start: textStart, end: Int32(bytes.count))
      textStart = Int32(bytes.count)
    } else {
      endTextBetweenTags()
    }
    open.removeLast()
  }

  /// The text before a child, or behind the last, is that of an element with children: white space
  /// that nobody reads, unless something is wrong.
  private mutating func endTextBetweenTags() {
    let start = Int(textStart)
    if let element = open.last, !bytes[start...].allSatisfy(\.isXMLSpace) {
      strays.append(
        Document.Stray(
          element: Int32(element.index),
          text: Document.Slice(start: textStart, end: Int32(bytes.count))))
    } else {
      bytes.removeLast(bytes.count - start)
    }
    textStart = Int32(bytes.count)
  }

  mutating func characters(_ text: UnsafePointer<xmlChar>, count: Int) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
  }

  /// The finished document.
  func document(named name: String) -> Document {
    Document(
      name: name, nodes: nodes, attributes: attributes, strays: strays, bytes: bytes,
      namespaces: namespaces)
  }

  private mutating func copy(_ name: UnsafePointer<xmlChar>) -> Document.Slice {
    let start = Int32(bytes.count)
    bytes.append(contentsOf: UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))))
    return Document.Slice(start: start, end: Int32(bytes.count))
  }

  /// libxml2 leaves `&#38;` in the place of each ampersand of an attribute, and nothing else.
  private mutating func copyValue(
    from begin: UnsafePointer<xmlChar>?, to end: UnsafePointer<xmlChar>?
  ) -> Document.Slice {
    guard let begin, let end else { return .empty }
    let start = Int32(bytes.count)
    let value = UnsafeBufferPointer(start: begin, count: end - begin)
    if value.contains(UInt8(ascii: "&")) {
      var rest = value[...]
      while let first = rest.first {
        bytes.append(first)
        rest = rest.dropFirst(rest.starts(with: "&#38;".utf8) ? 5 : 1)
      }
    } else {
      bytes.append(contentsOf: value)
    }
    return Document.Slice(start: start, end: Int32(bytes.count))
  }

  private mutating func index(ofNamespace name: UnsafePointer<xmlChar>?) -> Int32 {
    guard let name else { return 0 }
    if name == lastNamespace.pointer { return lastNamespace.index }
    let text = String(cString: name)
    let known = namespaces.firstIndex(of: text)
    if known == nil { namespaces.append(text) }
    let index = Int32(known ?? namespaces.count - 1)
    lastNamespace = (name, index)
    return index
  }
}
