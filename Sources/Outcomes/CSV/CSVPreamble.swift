package import Diagnostics
internal import Text

/// What stands before the first row of a CSV file: byte order mark, `sep=` line, separator.
package struct CSVPreamble: Hashable, Sendable {
  /// Where the header row begins, and in which line.
  package let headerOffset: Int
  package let headerLine: Int
  /// `;`, `,` or tab: the one that the header has most often.
  package let separator: UInt8

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
    var declared: UInt8?
    let declaration = Array("sep=".utf8)
    if bytes[offset...].starts(with: declaration), offset + 4 < bytes.count {
      declared = bytes[offset + 4]
      let parser = CSVParser(bytes, from: offset, separator: 0)
      var rows = parser
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
    separator = declared ?? Self.mostFrequentSeparator(in: bytes[offset...])
  }

  private static func mostFrequentSeparator(in bytes: ArraySlice<UInt8>) -> UInt8 {
    let header = bytes.prefix { $0 != .lineFeed && $0 != .carriageReturn }
    let candidates: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
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
    let wide: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]
    if wide.contains(where: { bytes.starts(with: $0) }) {
      return wrongEncoding("UTF-16", at: place)
    }
    return bytes.firstByteThatIsNotUTF8(in: 0..<bytes.count).map { offset in
      notUTF8(file: file, line: SourceText(bytes).lineNumber(at: offset))
    }
  }

  /// What is told of bytes that are not UTF-8.
  static func notUTF8(file: String, line: Int) -> Diagnostic {
    wrongEncoding("Windows-1252 / ISO-8859-1", at: SourceLocation(file: file, line: line))
  }

  private static func wrongEncoding(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .csvEncoding, at: place,
      message: LocalizedText(
        de: "Die Datei ist nicht in UTF-8 gespeichert, wahrscheinlich in \(name).",
        en: "The file is not saved in UTF-8 but probably in \(name)."),
      help: LocalizedText(
        de: "Die Datei als „CSV UTF-8“ speichern.", en: "Save the file as \"CSV UTF-8\"."))
  }
}

extension [UInt8] {
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
