internal import Diagnostics
internal import Text

/// Finds the header below a title.
enum HiddenHeader {
  private static let lines = 20

  /// The line that has all the columns without which a file is none.
  /// - Parameters:
  ///   - head: the beginning of a file.
  ///   - isHeader: whether some names of columns are enough.
  static func line(
    in head: [UInt8], file: String, isHeader: ([String]) -> Bool
  ) -> Int? {
    var line = 1
    var start = 0
    while line <= lines, start < head.count {
      let end = head[start...].firstIndex(of: .lineFeed) ?? head.count
      let text = Array(head[start..<end])
      if let preamble = try? CSVPreamble(text, file: file) {
        var parser = CSVParser(text, from: preamble.headerOffset, separator: preamble.separator)
        if let row = parser.next(), row.fault == nil,
          isHeader(row.fields.map { parser.text(of: $0) })
        {
          return line
        }
      }
      line += 1
      start = end + 1
    }
    return nil
  }
}
