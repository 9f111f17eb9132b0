internal import LibXML

/// What stands in an element, put together as it belongs together: each element with its comments.
struct FormatItems {
  /// A comment, or an element, with what the source says of the lines around it.
  struct Placed<Content> {
    let content: Content
    /// Whether an empty line stands before it.
    let followsEmptyLine: Bool
    /// The white space before it if it begins its line; `nil` in the middle of one.
    let indent: ArraySlice<UInt8>?
  }

  typealias Comment = Placed<ArraySlice<UInt8>>

  /// An element with the comments that stay with it.
  struct Item {
    let leading: [Comment]
    let element: Placed<SourceTree.Node>
    /// Behind it on the same line.
    var trailing: Comment?
  }

  private(set) var items: [Item] = []
  /// The comments behind the last element.
  private(set) var rest: [Comment] = []

  /// - Precondition: only elements, comments and white space are among the pieces.
  init(_ pieces: ArraySlice<SourceTree.Piece>, of tree: SourceTree) {
    var gap: ArraySlice<UInt8> = []
    var followsElement = false
    for (index, piece) in zip(pieces.indices, pieces) {
      let isFirst = index == pieces.startIndex
      switch piece {
      case .text(let bytes):
        gap = tree[bytes]
        continue
      case .characterData, .instruction:
        break
      case .comment(let bytes):
        let comment = Self.placed(tree[bytes], behind: gap, isFirst: isFirst)
        if followsElement, Self.breaks(in: gap) == 0, Self.endsLine(pieces[index...], of: tree) {
          items[items.count - 1].trailing = comment
        } else {
          rest.append(comment)
        }
        followsElement = false
      case .element(let number):
        items.append(
          Item(
            leading: rest, element: Self.placed(tree.nodes[number], behind: gap, isFirst: isFirst)))
        rest = []
        followsElement = true
      }
      gap = []
    }
  }

  private static func placed<Content>(
    _ content: Content, behind gap: ArraySlice<UInt8>, isFirst: Bool
  ) -> Placed<Content> {
    let lineBreak = gap.lastIndex(of: UInt8(ascii: "\n"))
    return Placed(
      content: content, followsEmptyLine: breaks(in: gap) > 1,
      indent: lineBreak.map { gap[($0 + 1)...] } ?? (isFirst ? [] : nil))
  }

  /// Whether nothing follows the first piece on its line.
  private static func endsLine(
    _ pieces: ArraySlice<SourceTree.Piece>, of tree: SourceTree
  ) -> Bool {
    guard let next = pieces.dropFirst().first else { return true }
    guard case .text(let bytes) = next else { return false }
    return breaks(in: tree[bytes]) > 0 || pieces.count == 2
  }

  private static func breaks(in gap: ArraySlice<UInt8>) -> Int {
    gap.count { $0 == UInt8(ascii: "\n") }
  }
}
