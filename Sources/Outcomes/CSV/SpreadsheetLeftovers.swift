internal import Diagnostics
internal import Text

/// What spreadsheets leave around a table: rows and columns without content, titles above the header.
extension Diagnostic {
  static func blankRows(_ count: Int, file: String, line: Int) -> Diagnostic {
    Diagnostic(
      .csvLeftover, severity: .note, at: SourceLocation(file: file, line: line),
      message: LocalizedText(
        de: count == 1
          ? "Die Zeile besteht nur aus Trennzeichen und zählt nicht."
          : "\(count) Zeilen, zuerst diese, bestehen nur aus Trennzeichen und zählen nicht.",
        en: count == 1
          ? "The row is separators only and does not count."
          : "\(count) rows, this one first, are separators only and do not count."))
  }

  static func fittedRows(_ count: Int, file: String, line: Int) -> Diagnostic {
    Diagnostic(
      .csvLeftover, severity: .note, at: SourceLocation(file: file, line: line),
      message: LocalizedText(
        de: count == 1
          ? "Am Ende der Zeile stehen andere leere Spalten als in der Kopfzeile; sie bleiben"
            + " ungelesen."
          : "Am Ende von \(count) Zeilen, zuerst dieser, stehen andere leere Spalten als in der"
            + " Kopfzeile; sie bleiben ungelesen.",
        en: count == 1
          ? "At the end of the row stand other empty columns than in the header; they stay unread."
          : "At the end of \(count) rows, this one first, stand other empty columns than in the"
            + " header; they stay unread."))
  }

  /// - Parameter header: the line that looks like the header.
  static func titleAboveHeader(_ header: Int, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .csvLeftover, at: place,
      message: LocalizedText(
        de: "Zeile \(header) sieht wie die Kopfzeile aus.",
        en: "Line \(header) looks like the header."),
      help: LocalizedText(
        de: "Die Zeilen darüber löschen: die Kopfzeile muss die erste sein.",
        en: "Delete the lines above it: the header must be the first."))
  }
}

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
