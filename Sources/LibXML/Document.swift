internal import CLibXML2
internal import Glibc

/// A well-formed XML document without a document type, held by libxml2.
///
/// Read-only from outside: its elements are cursors that keep it alive. Not `Sendable`; one thread
/// parses, validates and reads a document.
package final class Document {
  /// The most bytes accepted: hundreds of pages. What is larger is no document that a person wrote.
  package static let largestSize = 2 * 1024 * 1024

  /// The most elements accepted. libxml2's identity constraints take the square of it: 90,000 equal
  /// codes keep it busy for 21 seconds, 10,000 for a quarter of one.
  static let largestElementCount = 10_000

  let pointer: xmlDocPtr
  /// What messages call the document: its path, or `-`.
  package let name: String

  /// - Precondition: `pointer` has a root element and belongs to nobody else.
  init(adopting pointer: xmlDocPtr, name: String) {
    self.pointer = pointer
    self.name = name
  }

  deinit {
    xmlFreeDoc(pointer)
  }

  package var root: Element? {
    xmlDocGetRootElement(pointer).map { Element(node: $0, document: self) }
  }
}

/// One element of a document.
package struct Element {
  let node: xmlNodePtr
  package let document: Document

  /// The name without prefix.
  package var name: String { String(xml: node.pointee.name) }

  /// The name of the namespace, or an empty text for none.
  package var namespace: String { String(xml: node.pointee.ns?.pointee.href) }

  /// The line of the start tag, from 1.
  package var line: Int { Int(xmlGetLineNo(node)) }

  /// The child elements in document order; comments and text are passed over.
  package var children: Children { Children(upcoming: node.pointee.children, document: document) }

  /// The first child of that name, whatever its namespace.
  package func child(_ name: String) -> Element? {
    // The name becomes a C string once, not once for each child.
    name.withCString { pointer in
      var next = xmlFirstElementChild(node)
      while let child = next {
        if strcmp(pointer, child.pointee.nameAsCString) == 0 {
          return Element(node: child, document: document)
        }
        next = xmlNextElementSibling(child)
      }
      return nil
    }
  }

  /// All children of that name in document order.
  package func children(_ name: String) -> [Element] {
    name.withCString { pointer in
      var found: [Element] = []
      var next = xmlFirstElementChild(node)
      while let child = next {
        if strcmp(pointer, child.pointee.nameAsCString) == 0 {
          found.append(Element(node: child, document: document))
        }
        next = xmlNextElementSibling(child)
      }
      return found
    }
  }

  /// The whole text directly in this element: also what a comment or CDATA interrupts.
  package var text: String {
    String(xmlTextOf: node.pointee.children)
  }

  /// The value of the attribute of that name without namespace; `nil` where it is absent.
  package func attribute(_ name: String) -> String? {
    value { xmlGetNoNsProp(node, name) }
  }

  /// The value of `xml:lang`, or `nil`.
  package var language: String? {
    value { xmlGetNsProp(node, "lang", "http://www.w3.org/XML/1998/namespace") }
  }

  private func value(_ get: () -> UnsafeMutablePointer<xmlChar>?) -> String? {
    guard let value = get() else { return nil }
    defer { steckbrief_xmlFree(value) }
    return String(xml: value)
  }

  /// The elements below another one, in document order.
  package struct Children: Sequence, IteratorProtocol {
    fileprivate var upcoming: xmlNodePtr?
    fileprivate let document: Document

    package mutating func next() -> Element? {
      while let node = upcoming {
        upcoming = node.pointee.next
        if node.pointee.type == XML_ELEMENT_NODE {
          return Element(node: node, document: document)
        }
      }
      return nil
    }
  }
}

extension xmlNode {
  /// The name as the C library's functions take it.
  fileprivate var nameAsCString: UnsafePointer<CChar> {
    UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)
  }
}
