internal import Diagnostics
internal import Text

/// Puts one child of an element where it belongs, with the comment above it.
struct ElementOrder {
  private let children: [SourceTree.Node]
  private let match: ContentMatch
  private let type: SchemaModel.ComplexType
  private let node: SourceTree.Node
  private let tree: SourceTree

  init(
    _ children: [SourceTree.Node], _ match: ContentMatch, _ type: SchemaModel.ComplexType,
    in node: SourceTree.Node, of tree: SourceTree
  ) {
    (self.children, self.match, self.type) = (children, match, type)
    (self.node, self.tree) = (node, tree)
  }

  /// The change that moves a child; `nil` where text or a comment behind it leaves open what
  /// belongs to it.
  func moving(_ index: Int) -> Fix? {
    let child = children[index]
    let rank = rank(index)
    let next = children.indices.first {
      match.verdicts[$0] != .misplaced && self.rank($0) > rank
    }
    guard !node.pieces.contains(where: { tree.textBytes(of: $0) != nil }),
      let moved = block(of: child), let last = children.last, let end = block(of: last)
    else { return nil }
    var place = end.upperBound
    if let next {
      guard let block = block(of: children[next]) else { return nil }
      place = block.lowerBound
    }
    let text = String(decoding: tree[moved], as: UTF8.self)
    return Fix(
      title: LocalizedText(
        de: "<\(child.name)> an die richtige Stelle setzen",
        en: "put <\(child.name)> into the right place"),
      edits: [TextEdit("", at: moved), TextEdit(text, before: place)]
        .sorted(), isCertain: true)
  }

  private func rank(_ index: Int) -> Int {
    match.declarations[index].flatMap { type.position(of: $0.name) } ?? .max
  }

  /// The element with what is before it up to the element before: white space and comments. `nil`
  /// where a comment follows it on its line.
  private func block(of child: SourceTree.Node) -> Range<Int>? {
    guard let piece = node.pieces.firstIndex(where: { $0.bytes(in: tree) == child.bytes }) else {
      return nil
    }
    var start = child.bytes.lowerBound
    for before in node.pieces[..<piece].indices.reversed() {
      if case .element = node.pieces[before] { break }
      if endsLine(before) { break }
      start = node.pieces[before].bytes(in: tree).lowerBound
    }
    let behind = node.pieces[(piece + 1)...].prefix(2).indices
    return behind.contains(where: endsLine) ? nil : start..<child.bytes.upperBound
  }

  /// Whether the piece is a comment that follows an element on its line.
  private func endsLine(_ piece: Int) -> Bool {
    guard case .comment = node.pieces[piece], piece > 0 else { return false }
    guard case .text(let gap) = node.pieces[piece - 1] else { return true }
    return piece > 1 && !tree[gap].contains(UInt8(ascii: "\n"))
  }
}

extension SourceTree.Piece {
  /// Where the piece stands.
  func bytes(in tree: SourceTree) -> Range<Int> {
    switch self {
    case .element(let number): tree.nodes[number].bytes
    case .text(let bytes), .characterData(let bytes), .comment(let bytes), .instruction(let bytes):
      bytes
    }
  }
}

extension SourceTree {
  /// An element with the white space before it, where it has a line to itself.
  func line(of node: Node) -> Range<Int> {
    let before = self[..<node.bytes.lowerBound]
    let start = before.lastIndex { !$0.isXMLSpace }.map { $0 + 1 } ?? 0
    let lineBreak = before[start...].lastIndex { $0 == 0x0A || $0 == 0x0D }
    guard var begin = lineBreak else { return node.bytes }
    if begin > start, self[begin - 1..<begin].first == 0x0D, self[begin..<begin + 1].first == 0x0A {
      begin -= 1
    }
    let next = self[node.bytes.upperBound..<node.bytes.upperBound + 1].first
    return next == 0x0A || next == 0x0D ? begin..<node.bytes.upperBound : node.bytes
  }
}
