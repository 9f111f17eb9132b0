package import Files

/// What a file is by its first bytes, whatever its name.
package enum FileSignature {
  /// What speaks against taking it for a workbook.
  /// - Returns: `nil` for a ZIP archive, which any workbook is.
  package static func objection(to source: ByteSource) throws(WorkbookFault) -> WorkbookFault.Kind?
  {
    guard source.count > 0 else { return .empty }
    let head = try bytes(of: source, at: 0, count: 4_096)
    if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      return nil
    }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return try container(source)
    }
    if head.count > 3, head[0] == 9, [0, 2, 4].contains(head[1]), [4, 6, 8].contains(head[2]),
      head[3] == 0
    {
      return .oldWorkbook
    }
    if let known = magic.first(where: { head.starts(with: $0.prefix) }) {
      return .otherFile(known.name)
    }
    let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" }
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      return .otherFile("XML-Kalkulationstabelle 2003")
    }
    if text.hasPrefix("<!doctype html") || text.contains("<html") || text.contains("<table") {
      return .webPage
    }
    if text.hasPrefix("<") { return .otherFile("XML") }
    if text.hasPrefix("{") { return .otherFile("JSON") }
    return isText(head) ? .plainText : .unknownFile
  }

  private static let magic: [(prefix: [UInt8], name: String)] = [
    (Array("%PDF".utf8), "PDF"), ([0x1F, 0x8B], "gzip"), (Array("Rar!".utf8), "RAR"),
    ([0x37, 0x7A, 0xBC, 0xAF], "7z"), (Array("{\\rtf".utf8), "RTF"),
    ([0x89, 0x50, 0x4E, 0x47], "PNG"),
    ([0xFF, 0xD8, 0xFF], "JPEG"), (Array("PAR1".utf8), "Parquet"), (Array("ID;PWXL".utf8), "SYLK"),
    (Array("ID;PCALC".utf8), "SYLK"),
    (Array("SQLite format 3".utf8), "SQLite"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd"), ([0x42, 0x5A, 0x68], "bzip2"),
  ]

  private static func isText(_ head: [UInt8]) -> Bool {
    head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
      || head.allSatisfy { $0 >= 0x20 || [9, 10, 13].contains($0) }
  }

  private static func bytes(
    of source: ByteSource, at offset: Int, count: Int
  ) throws(WorkbookFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    do throws(FileError) {
      let found = try source.read(at: offset, count: count, into: &bytes)
      bytes.removeLast(count - found)
    } catch {
      throw WorkbookFault(.archive(.unreadable(error)))
    }
    return bytes
  }

  /// What a container of old Office holds, by the names in its directory: each entry takes 128 bytes
  /// and stands at a multiple of them.
  private static func container(_ source: ByteSource) throws(WorkbookFault) -> WorkbookFault.Kind {
    let piece = 1 << 18
    var offset = 512
    var found: WorkbookFault.Kind?
    while offset < min(source.count, 256 << 20) {
      let bytes = try bytes(of: source, at: offset, count: piece)
      for start in stride(from: 0, to: bytes.count - 127, by: 128) {
        guard let name = directoryName(bytes, at: start) else { continue }
        if name == "EncryptedPackage" { return .passwordProtected }
        if name == "Workbook" || name == "Book" { found = .oldWorkbook }
        if name == "WordDocument" { found = found ?? .otherFile("Word (doc)") }
      }
      offset += piece
    }
    return found ?? .otherFile("OLE")
  }

  /// UTF-16, zeros behind it, and its length in bytes with the last zero.
  private static func directoryName(_ bytes: [UInt8], at start: Int) -> String? {
    let length = Int(bytes[start + 64]) | Int(bytes[start + 65]) << 8
    guard length >= 4, length <= 64, length % 2 == 0 else { return nil }
    var name = ""
    for index in stride(from: start, to: start + length - 2, by: 2) {
      guard bytes[index + 1] == 0, (0x20..<0x7F).contains(bytes[index]) else { return nil }
      name.unicodeScalars.append(Unicode.Scalar(bytes[index]))
    }
    return name
  }
}
