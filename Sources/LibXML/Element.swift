internal import Text

/// One element of a document: a cursor.
package struct Element {
  package let document: Document
  let index: Int

  private var node: Document.Node { document.nodes[index] }

  /// The name without prefix.
  package var name: String { document.string(node.name) }

  /// The name of the namespace, or an empty text for none.
  package var namespace: String { document.namespaces[Int(node.namespace)] }

  /// The line on which the start tag ends, from 1.
  package var line: Int { Int(node.line) }

  /// The text directly in this element, whole also where a comment, CDATA or a child interrupts it;
  /// white space between child elements is left out.
  package var text: String {
    let node = node
    guard node.hasChildren && !document.strays.isEmpty else { return document.string(node.text) }
    return document.strays.lazy.filter { $0.element == index }
      .map { document.string($0.text) }.joined()
  }

  /// The text of an element without children as `xs:token` has it: no white space at the ends, one
  /// blank between words.
  package var token: String { document.token(node.text) }

  /// The child elements in document order; comments and text are passed over.
  package var children: Children {
    Children(document: document, upcoming: node.hasChildren ? index + 1 : 0)
  }

  /// The first child of that name, whatever its namespace.
  package func child(_ name: String) -> Element? {
    let utf8 = name.utf8Span
    var upcoming = node.hasChildren ? index + 1 : 0
    while upcoming != 0 {
      let child = document.nodes[upcoming]
      if document.equals(child.name, utf8.span) {
        return Element(document: document, index: upcoming)
      }
      upcoming = Int(child.nextSibling)
    }
    return nil
  }

  /// All children of that name in document order.
  package func children(_ name: String) -> [Element] {
    let utf8 = name.utf8Span
    var found: [Element] = []
    var upcoming = node.hasChildren ? index + 1 : 0
    while upcoming != 0 {
      let child = document.nodes[upcoming]
      if document.equals(child.name, utf8.span) {
        found.append(Element(document: document, index: upcoming))
      }
      upcoming = Int(child.nextSibling)
    }
    return found
  }

  /// The value of the attribute of that name without namespace; `nil` where it is absent.
  package func attribute(_ name: String) -> String? {
    value(of: name, in: "").map(document.string)
  }

  /// The same as `xs:token` has it.
  package func attributeToken(_ name: String) -> String? {
    value(of: name, in: "").map(document.token)
  }

  /// The value of `xml:lang`, or `nil`.
  package var language: String? {
    value(of: "lang", in: "http://www.w3.org/XML/1998/namespace").map(document.string)
  }

  private func value(of name: String, in namespace: String) -> Document.Slice? {
    let node = node
    let first = Int(node.firstAttribute)
    let utf8 = name.utf8Span
    for number in first..<first + Int(node.attributeCount) {
      let attribute = document.attributes[number]
      if document.equals(attribute.name, utf8.span),
        document.namespaces[Int(attribute.namespace)] == namespace
      {
        return attribute.value
      }
    }
    return nil
  }

  /// The elements below another one, in document order.
  package struct Children: Sequence, IteratorProtocol {
    fileprivate let document: Document
    /// 0 at the end.
    fileprivate var upcoming: Int

    package mutating func next() -> Element? {
      guard upcoming != 0 else { return nil }
      defer { upcoming = Int(document.nodes[upcoming].nextSibling) }
      return Element(document: document, index: upcoming)
    }
  }
}
