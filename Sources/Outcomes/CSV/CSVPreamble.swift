package import Diagnostics
internal import Text

/// What stands before the first row of a CSV file: byte order mark, `sep=` line, separator.
package struct CSVPreamble: Hashable, Sendable {
  /// Where the header row begins, and in which line.
  package let headerOffset: Int
  package let headerLine: Int
  /// `;`, `,`, tab or `|`: the one that the header has most often, or a line `sep=` names.
  package let separator: UInt8
  /// It is a list that was printed into a file, with strokes around its header and at its end.
  let isListPrint: Bool

  /// Finds out how a file is to be read.
  /// - Parameter bytes: its beginning, up to the end of a line; all of it where it has one line.
  /// - Throws: ``Refusal`` for what is not CSV in UTF-8, naming what it is instead.
  package init(_ bytes: [UInt8], file: String) throws(Refusal) {
    if let objection = Self.objection(to: bytes, file: file) { throw Refusal(objection) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var offset = bytes.starts(with: mark) ? mark.count : 0
    var line = 1
    if bytes[offset...].starts(with: mark) {
      throw Refusal(
        Diagnostic(
          .csvEncoding, at: SourceLocation(file: file, line: 1),
          message: LocalizedText(
            de: "Die Datei beginnt mit zwei Byte-Order-Marken.",
            en: "The file begins with two byte order marks."),
          help: LocalizedText(
            de: "Die Datei neu als „CSV UTF-8“ speichern.", en: "Save it anew as \"CSV UTF-8\".")))
    }
    if let list = ListPrint(bytes) {
      (headerOffset, headerLine, isListPrint) = (list.headerOffset, list.headerLine, true)
      separator = UInt8(ascii: "|")
      return
    }
    isListPrint = false
    let declaration = Self.declaration(in: bytes[offset...])
    if declaration != nil {
      var rows = CSVParser(bytes, from: offset, separator: 0)
      _ = rows.next()
      offset = rows.offset
      line = rows.nextLine
    }
    // Empty lines above the header are passed over.
    while offset < bytes.count, bytes[offset] == .lineFeed || bytes[offset] == .carriageReturn {
      if bytes[offset] == .lineFeed || offset + 1 == bytes.count || bytes[offset + 1] != .lineFeed {
        line += 1
      }
      offset += 1
    }
    headerOffset = offset
    headerLine = line
    let header = bytes[offset...].prefix { $0 != .lineFeed && $0 != .carriageReturn }
    let found = Self.mostFrequentSeparator(in: header)
    separator = declaration ?? found
    if header.contains(found), !header.contains(separator) {
      throw Refusal(
        .separatorLine(separator, found, at: SourceLocation(file: file, line: line)))
    }
  }

  /// The separator that a line `sep=;` above the header names, in capitals or quotes too; Excel fills
  /// the line up with separators.
  private static func declaration(in bytes: ArraySlice<UInt8>) -> UInt8? {
    let first = bytes.prefix { $0 != .lineFeed && $0 != .carriageReturn }
    let line = first.drop { $0 == .quote || $0 == UInt8(ascii: " ") }
    let name = line.prefix(4).map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    guard name == Array("sep=".utf8), let separator = line.dropFirst(4).first,
      separator != .quote, separator < 0x80
    else { return nil }
    let rest = line.dropFirst(5)
    let isAlone = rest.allSatisfy { $0 == .quote || $0 == UInt8(ascii: " ") || $0 == separator }
    return isAlone ? separator : nil
  }

  private static func mostFrequentSeparator(in header: ArraySlice<UInt8>) -> UInt8 {
    let candidates = Array(";,\t|".utf8)
    let counts = candidates.map { candidate in header.count { $0 == candidate } }
    let best = counts.max() ?? 0
    return candidates[counts.firstIndex(of: best) ?? 0]
  }

  private static func objection(to bytes: [UInt8], file: String) -> Diagnostic? {
    let place = SourceLocation(file: file)
    if bytes.isEmpty {
      return Diagnostic(
        .csvEmpty, at: place,
        message: LocalizedText(de: "Die Datei ist leer.", en: "The file is empty."),
        help: LocalizedText(
          de: "Erwartet wird CSV mit einer Kopfzeile, die mindestens teilnahme, massnahme und"
            + " eintritt nennt.",
          en: "CSV with a header is expected that names at least teilnahme, massnahme, eintritt."))
    }
    let foreign: [(prefix: [UInt8], name: String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "Excel (xlsx) / ZIP"), ([0x1F, 0x8B], "gzip"),
      ([0xD0, 0xCF, 0x11, 0xE0], "Excel (xls)"), ([0x25, 0x50, 0x44, 0x46], "PDF"),
      (Array("<!".utf8), "HTML"), (Array("<html".utf8), "HTML"), (Array("<HTML".utf8), "HTML"),
      (Array("<?xml".utf8), "XML"), (Array("{".utf8), "JSON"),
    ]
    if let match = foreign.first(where: { bytes.starts(with: $0.prefix) }) {
      return Diagnostic(
        .csvNotText, at: place,
        message: LocalizedText(
          de: "Das ist keine CSV-Datei, sondern \(match.name).",
          en: "This is not a CSV file but \(match.name)."),
        help: LocalizedText(
          de: "Die Daten als „CSV UTF-8“ exportieren.", en: "Export the data as \"CSV UTF-8\"."))
    }
    return bytes.firstByteThatIsNotUTF8(in: 0..<bytes.count).map { offset in
      .notUTF8(file: file, line: SourceText(bytes).lineNumber(at: offset))
    }
  }
}

extension [UInt8] {
  /// Where the first byte stands that is no UTF-8, in the beginning of a text that may be cut within
  /// a character.
  func firstByteThatIsNotUTF8() -> Int? {
    let bad = firstByteThatIsNotUTF8(in: 0..<count)
    return bad.flatMap { count - $0 < 4 && self[$0] >= 0xC2 && count >= 1 << 18 ? nil : $0 }
  }

  /// Where the first byte stands that is no UTF-8; `nil` where all of it is.
  func firstByteThatIsNotUTF8(in range: Range<Int>) -> Int? {
    do {
      _ = try UTF8Span(validating: span.extracting(range))
      return nil
    } catch {
      return range.lowerBound + error.byteOffsets.lowerBound
    }
  }
}
