/// The text of an input by lines, to show the line that a diagnostic speaks of.
package struct SourceText: Sendable {
  private let bytes: [UInt8]
  /// Where each line begins, in bytes.
  private let lineStarts: [Int]

  /// Lines end at LF, CRLF or CR. A byte order mark is no part of the first line.
  package init(_ bytes: [UInt8]) {
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (offset, byte) in bytes.enumerated() {
      let isLineFeed = byte == UInt8(ascii: "\n")
      let isLoneReturn =
        byte == UInt8(ascii: "\r")
        && (offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n"))
      if isLineFeed || isLoneReturn {
        starts.append(offset + 1)
      }
    }
    self.bytes = bytes
    self.lineStarts = starts
  }

  package var lineCount: Int { lineStarts.count }

  /// The text of a line, counted from 1, without its end; `nil` where there is no such line.
  /// Bytes that are not UTF-8 appear as U+FFFD.
  package func line(_ number: Int) -> String? {
    guard number >= 1, number <= lineStarts.count else { return nil }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The offset of the first byte of a line, counted from 1; `nil` where there is no such line.
  package func start(ofLine number: Int) -> Int? {
    lineStarts.indices.contains(number - 1) ? lineStarts[number - 1] : nil
  }

  /// The place of some bytes: line and column of the first of them.
  package func location(of range: Range<Int>, in file: String) -> SourceLocation {
    SourceLocation(
      file: file, line: lineNumber(at: range.lowerBound), column: column(at: range.lowerBound),
      bytes: range)
  }

  /// The line, counted from 1, that a byte offset lies in.
  package func lineNumber(at offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The column, counted from 1 in characters, that a byte offset has within its line.
  package func column(at offset: Int) -> Int {
    let start = lineStarts[lineNumber(at: offset) - 1]
    let end = max(start, min(offset, bytes.count))
    let before = bytes[start..<end]
    // A line of pages is a machine's: there scalars are counted, which takes no time.
    guard before.count <= 4_096 else { return before.count { $0 & 0xC0 != 0x80 } + 1 }
    return String(decoding: before, as: UTF8.self).count + 1
  }
}
