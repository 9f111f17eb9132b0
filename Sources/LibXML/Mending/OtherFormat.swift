internal import Diagnostics

/// Files that hold text, but no XML at all.
enum OtherFormat {
  /// What the file is instead; `nil` where there is any tag in it that may be one of a profile.
  static func recognised(_ bytes: [UInt8]) -> Damage? {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let text = content.trimmed
    let place = text.startIndex..<min(text.endIndex, text.startIndex + 1)
    func begins(_ words: String) -> Bool {
      String(decoding: text.prefix(words.utf8.count), as: UTF8.self).lowercased() == words
    }
    if text.isEmpty { return .otherFormat("", at: place) }
    if begins("<!doctype html") || begins("<html") { return .otherFormat("HTML", at: place) }
    let hasTag = zip(text, text.dropFirst()).contains {
      $0 == UInt8(ascii: "<") && ($1.isASCIILetterOrDigit && $1 > 0x40 || $1 == UInt8(ascii: "?"))
    }
    if hasTag { return nil }
    if begins("{\\rtf") { return .otherFormat("RTF", at: place) }
    if begins("{") || begins("[") { return .otherFormat("JSON", at: place) }
    if begins("---") { return .otherFormat("YAML", at: place) }
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    let isTable = line.count { $0 == UInt8(ascii: ";") || $0 == 0x09 } >= 2
    return .otherFormat(isTable ? "CSV" : "Text", at: place)
  }

  /// Takes the `>` away that a mail program puts before each line; `nil` where not every line that
  /// is not empty has one.
  static func quotedLines(of bytes: [UInt8]) -> Damage? {
    guard bytes.first == UInt8(ascii: ">") else { return nil }
    var edits: [TextEdit] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where !line.trimmed.isEmpty {
      guard line.first == UInt8(ascii: ">") else { return nil }
      let width = line.dropFirst().first == UInt8(ascii: " ") ? 2 : 1
      edits.append(TextEdit("", at: line.startIndex..<line.startIndex + width))
    }
    return .quotedLines(edits)
  }
}
