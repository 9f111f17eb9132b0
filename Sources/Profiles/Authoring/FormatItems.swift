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
    let element: Placed<FormatElement>
    /// Behind it on the same line.
    var trailing: Comment?
    /// The position in the source among the elements of its parent.
    let number: Int
  }

  private(set) var items: [Item] = []
  /// The comments behind the last element.
  private(set) var rest: [Comment] = []

  /// - Precondition: no text but white space is among the nodes.
  init(_ nodes: [FormatTree.Node]) {
    var gap: ArraySlice<UInt8> = []
    var followsElement = false
    for (index, node) in nodes.enumerated() {
      switch node {
      case .text(let text):
        gap = text
        continue
      case .characterData:
        break
      case .comment(let text):
        let comment = Self.placed(text, behind: gap, isFirst: index == 0)
        if followsElement, Self.breaks(in: gap) == 0, Self.endsLine(index, nodes) {
          items[items.count - 1].trailing = comment
        } else {
          rest.append(comment)
        }
        followsElement = false
      case .element(let element):
        items.append(
          Item(
            leading: rest, element: Self.placed(element, behind: gap, isFirst: index == 0),
            number: items.count))
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

  /// Whether nothing follows the node on its line.
  private static func endsLine(_ index: Int, _ nodes: [FormatTree.Node]) -> Bool {
    guard index + 1 < nodes.count else { return true }
    guard case .text(let text) = nodes[index + 1] else { return false }
    return breaks(in: text) > 0 || index + 2 == nodes.count
  }

  private static func breaks(in gap: ArraySlice<UInt8>) -> Int {
    gap.count { $0 == UInt8(ascii: "\n") }
  }
}
