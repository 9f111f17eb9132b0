/// A table as SAP prints it into a file: lines of text above it, strokes of `-` around its header and
/// at its end, `|` on both sides of each row.
struct ListPrint: Hashable {
  /// Where its header begins, and in which line.
  let headerOffset: Int
  let headerLine: Int

  private static let pipe = UInt8(ascii: "|")
  /// So many lines may stand above the header.
  private static let lines = 20

  /// - Parameter head: the beginning of a file.
  /// - Returns: `nil` where it is no such list.
  init?(_ head: [UInt8]) {
    var start = 0
    var isBehindStroke = false
    for line in 1...Self.lines where start < head.count {
      let end = head[start...].firstIndex(of: .lineFeed) ?? head.count
      let text = head[start..<end].trimmingBlanks
      if text.first == Self.pipe || text.last == Self.pipe {
        guard isBehindStroke, text.first == Self.pipe, text.last == Self.pipe, text.count > 2 else {
          return nil
        }
        (headerOffset, headerLine) = (start, line)
        return
      }
      if text.contains(Self.pipe) { return nil }
      isBehindStroke = Self.isStroke(text)
      start = end + 1
    }
    return nil
  }

  /// Whether a line is drawn, not written.
  static func isStroke(_ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 3 && line.allSatisfy { $0 == UInt8(ascii: "-") || $0 == pipe }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmingBlanks: ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == .carriageReturn }
    let behind = drop(while: isBlank)
    return behind.prefix(
      (behind.lastIndex { !isBlank($0) } ?? behind.startIndex - 1) - behind.startIndex + 1)
  }
}
