internal import Diagnostics
internal import Text

/// Turning a document that is not UTF-8, or does not say that it is, into one that is and does.
enum EncodingFix {
  /// The whole document in UTF-8; `nil` where its encoding is not beyond doubt.
  static func conversion(of bytes: [UInt8]) -> (encoding: TextDecoding.Encoding, fix: Fix)? {
    guard let encoding = TextDecoding.recognised(bytes),
      encoding != .windows1252 || !containsUTF8(bytes),
      let text = TextDecoding.text(of: bytes, in: encoding)
    else { return nil }
    return (
      encoding,
      Fix(
        title: LocalizedText(
          de: "die Datei von \(encoding.rawValue) nach UTF-8 umwandeln",
          en: "convert the file from \(encoding.rawValue) to UTF-8"),
        edits: [TextEdit(bytes: 0..<bytes.count, replacement: declaringUTF8(text))],
        isCertain: true)
    )
  }

  /// The character that a few bytes are in Windows-1252, in a document that is UTF-8 elsewhere.
  static func replacement(of range: Range<Int>, in bytes: [UInt8]) -> Fix {
    let text = TextDecoding.text(of: Array(bytes[range]), in: .windows1252) ?? ""
    // What begins characters of two bytes and more may be the half of one.
    let mayBeHalf = bytes[range].contains {
      [0xC0, 0xC1, 0xC2, 0xC3, 0xE2, 0xED, 0xEF].contains($0)
    }
    return Fix(
      title: text.isEmpty
        ? LocalizedText(de: "das Byte löschen", en: "delete the byte")
        : LocalizedText(de: "„\(text)“ schreiben", en: "write \"\(text)\""),
      edits: [TextEdit(text, at: range)], isCertain: !text.isEmpty && !mayBeHalf)
  }

  private static func declaringUTF8(_ text: String) -> String {
    guard let range = encodingName(in: text) else { return text }
    return text[..<range.lowerBound] + "UTF-8" + text[range.upperBound...]
  }

  /// The encoding's name in the XML declaration.
  private static func encodingName(in text: String) -> Range<String.Index>? {
    guard let end = text.firstRange(of: "?>"), text.prefix(8).contains("<?xml"),
      let name = ParsingGate.value(of: "encoding", in: text[..<end.lowerBound]),
      name.endIndex < end.lowerBound  // The quote is closed.
    else { return nil }
    return name.startIndex..<name.endIndex
  }

  /// Whether some of it is UTF-8 after all: then it is of two encodings, and converting it as one
  /// would spoil the other.
  private static func containsUTF8(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains {
      (0xC2...0xF4).contains($0) && (0x80...0xBF).contains($1)
    }
  }
}
