/// How a text is stored, as far as tables of offices have it.
///
/// The raw value is the name by IANA in small letters.
package enum TextEncoding: String, CaseIterable, Codable, Hashable, Sendable {
  case utf8 = "utf-8"
  case windows1252 = "windows-1252"
  case macRoman = "macintosh"
  case codePage850 = "cp850"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"

  /// Those in which a byte is a character.
  static let singleByte: [TextEncoding] = [.windows1252, .macRoman, .codePage850]

  /// - Parameter name: as people call it, in letters of either case.
  package init?(name: String) {
    let folded = name.lowercased().filter { $0 != "_" && $0 != " " && $0 != "-" }
    let match = Self.allCases.first { encoding in
      ([encoding.rawValue] + encoding.aliases).contains { $0.filter { $0 != "-" } == folded }
    }
    guard let match else { return nil }
    self = match
  }

  private var aliases: [String] {
    switch self {
    case .utf8: ["utf8"]
    case .windows1252: ["cp1252", "ansi", "latin1", "iso-8859-1", "iso-8859-15", "latin9"]
    case .macRoman: ["mac", "mac-roman", "x-mac-roman"]
    case .codePage850: ["dos", "ibm850", "850", "oem"]
    case .utf16LittleEndian: ["utf-16", "unicode", "ucs-2"]
    case .utf16BigEndian: []
    }
  }

  /// As messages call it.
  package var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .windows1252: "Windows-1252"
    case .macRoman: "Mac Roman"
    case .codePage850: "CP850 (DOS)"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    }
  }

  /// Whether a character takes two bytes or four.
  var isWide: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  /// UTF-16 by its byte order mark, or by the zeros that every second byte of a Western text is.
  /// - Parameter head: the beginning of a file.
  package static func wide(_ head: [UInt8]) -> TextEncoding? {
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let many = head.count / 4
    guard head.count >= 8, max(zeros[0], zeros[1]) > many, min(zeros[0], zeros[1]) < many / 16 + 1
    else { return nil }
    return zeros[1] > zeros[0] ? .utf16LittleEndian : .utf16BigEndian
  }
}
