internal import Text

/// A well-formed XML document without a document type, as a plain value in flat arrays.
///
/// Elements stand in document order; names, texts and attribute values share one buffer of UTF-8
/// that libxml2 has checked. Nothing in it points into libxml2.
package final class Document: Sendable {
  /// The most bytes accepted: hundreds of pages. What is larger is no document that a person wrote.
  package static let largestSize = 2 * 1024 * 1024

  /// The most elements accepted. libxml2's identity constraints take the square of it: 90,000 equal
  /// codes keep it busy for 21 seconds, 10,000 for a quarter of one.
  static let largestElementCount = 10_000

  /// What messages call the document: its path, or `-`.
  package let name: String
  let nodes: [Node]
  let attributes: [Attribute]
  /// Text beside child elements that is more than white space: in no valid profile.
  let strays: [Stray]
  let bytes: [UInt8]
  let namespaces: [String]

  init(
    name: String, nodes: [Node], attributes: [Attribute], strays: [Stray], bytes: [UInt8],
    namespaces: [String]
  ) {
    self.name = name
    self.nodes = nodes
    self.attributes = attributes
    self.strays = strays
    self.bytes = bytes
    self.namespaces = namespaces
  }

  package var root: Element? {
    nodes.isEmpty ? nil : Element(document: self, index: 0)
  }

  /// Where in the document's buffer something is. A document is far below 2 GiB.
  struct Slice {
    let start: Int32
    let end: Int32

    static let empty = Slice(start: 0, end: 0)

    var range: Range<Int> { Int(start)..<Int(end) }
    var count: Int { Int(end &- start) }
  }

  struct Node {
    let name: Slice
    /// The text of an element without children; empty for any other.
    var text = Slice.empty
    /// Index into the document's namespaces.
    let namespace: Int32
    let line: Int32
    let firstAttribute: Int32
    let attributeCount: Int32
    /// Index of the next element with the same parent, or 0: the root is nobody's sibling.
    var nextSibling: Int32 = 0
    /// The first child is the next element in document order.
    var hasChildren = false
  }

  struct Attribute {
    let name: Slice
    let value: Slice
    /// Index into the document's namespaces.
    let namespace: Int32
  }

  struct Stray {
    /// Index of the element that it stands in.
    let element: Int32
    let text: Slice
  }

  func string(_ slice: Slice) -> String {
    bytes.withUnsafeBufferPointer { buffer in
      let part = UnsafeBufferPointer(rebasing: buffer[slice.range]).span
      // libxml2 has checked the encoding, and a slice ends where libxml2 ended a text.
      return String(copying: UTF8Span(unchecked: part))
    }
  }

  /// The text as `xs:token` has it: no white space at the ends, one blank between words.
  func token(_ slice: Slice) -> String {
    bytes.withUnsafeBufferPointer { buffer in
      String(collapsing: UnsafeBufferPointer(rebasing: buffer[slice.range]))
    }
  }

  /// Whether the bytes of `slice` are those of `text`.
  func equals(_ slice: Slice, _ text: Span<UInt8>) -> Bool {
    guard slice.count == text.count else { return false }
    let start = Int(slice.start)
    for offset in 0..<text.count where bytes[start + offset] != text[offset] { return false }
    return true
  }
}
