package import Diagnostics

/// A document as it is written: its elements and all that stands between them, every byte in one
/// piece.
///
/// libxml2's tree knows lines, this one bytes. It is made where places or the way of writing count,
/// from bytes that libxml2 has found well-formed and free of document types: it looks for the ends
/// of things and judges nothing.
package struct SourceTree: Sendable {
  package struct Node: Sendable {
    /// The name without prefix.
    package let name: String
    package let namespace: String
    /// The whole element, its start tag, the name in that, and what is between the tags.
    package internal(set) var bytes: Range<Int>
    package let startTag: Range<Int>
    package let nameBytes: Range<Int>
    package internal(set) var content: Range<Int>
    package let attributes: [Attribute]
    /// What stands directly in the element, in order.
    package internal(set) var pieces: [Piece] = []

    /// Empty for `<a/>`.
    package var endTag: Range<Int> { content.upperBound..<bytes.upperBound }

    package var children: [Int] {
      pieces.compactMap { if case .element(let number) = $0 { number } else { nil } }
    }
  }

  package struct Attribute: Sendable {
    package let name: String
    package let prefix: String
    /// What the prefix means; empty where there is none.
    package internal(set) var namespace = ""
    package let value: String
    /// The whole attribute, and what is between its quotes.
    package let bytes: Range<Int>
    package let valueBytes: Range<Int>
  }

  package enum Piece: Sendable {
    /// By its number among the nodes.
    case element(Int)
    /// As it is written, references included.
    case text(Range<Int>)
    // The following with their delimiters.
    case characterData(Range<Int>)
    case comment(Range<Int>)
    /// Also the XML declaration.
    case instruction(Range<Int>)
  }

  /// In document order; the root is the first.
  package let nodes: [Node]
  /// The root and what is around it. A byte order mark is in no piece.
  package let pieces: [Piece]
  package let source: SourceText
  private let bytes: [UInt8]

  /// - Parameter bytes: a well-formed document without document type, as UTF-8.
  package init(wellFormed bytes: [UInt8]) {
    var scanner = SourceScanner()
    scanner.scan(bytes)
    (nodes, pieces) = (scanner.nodes, scanner.pieces)
    source = SourceText(bytes)
    self.bytes = bytes
  }

  package subscript(range: some RangeExpression<Int>) -> ArraySlice<UInt8> { bytes[range] }

  // MARK: - Text

  /// The text directly in an element, references resolved.
  package func text(of node: Node) -> String { node.pieces.map(text).joined() }

  func text(of piece: Piece) -> String {
    switch piece {
    case .text(let bytes): XMLReferences.resolved(self[bytes])
    case .characterData(let bytes):
      String(
        decoding: self[bytes].dropFirst("<![CDATA[".utf8.count).dropLast("]]>".utf8.count),
        as: UTF8.self)
    case .element, .comment, .instruction: ""
    }
  }

  /// Where the text of an element stands, without the white space around it; empty at the place
  /// where a text could stand if there is none.
  package func textBytes(of node: Node) -> Range<Int> {
    let runs = node.pieces.compactMap(textBytes)
    guard let first = runs.first, let last = runs.last else {
      return node.content.lowerBound..<node.content.lowerBound
    }
    return first.lowerBound..<last.upperBound
  }

  /// The same where another text may take its place; `nil` where there is no text, or where more
  /// would be lost with it: a comment or an element within.
  package func replaceableText(of node: Node) -> Range<Int>? {
    let bytes = textBytes(of: node)
    let isInterrupted = node.pieces.contains { piece in
      switch piece {
      case .element: true
      case .comment(let comment), .instruction(let comment): bytes.overlaps(comment)
      case .text, .characterData: false
      }
    }
    return bytes.isEmpty || isInterrupted ? nil : bytes
  }

  /// Where something other than white space, comments and elements stands; `nil` if nothing does.
  package func textBytes(of piece: Piece) -> Range<Int>? {
    switch piece {
    case .text(let bytes):
      let text = self[bytes].trimmed
      return text.isEmpty ? nil : text.startIndex..<text.endIndex
    case .characterData(let bytes): return bytes
    case .element, .comment, .instruction: return nil
    }
  }
}
