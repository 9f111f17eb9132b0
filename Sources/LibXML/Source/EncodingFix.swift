internal import Diagnostics
internal import Text

/// Turning a document that is not UTF-8, or does not say that it is, into one that is and does.
enum EncodingFix {
  /// The whole document in UTF-8; `nil` where its encoding is not beyond doubt.
  static func conversion(of bytes: [UInt8]) -> (encoding: TextDecoding.Encoding, fix: Fix)? {
    guard let encoding = TextDecoding.recognised(bytes),
      let text = TextDecoding.text(of: bytes, in: encoding)
    else { return nil }
    return (
      encoding,
      Fix(
        title: LocalizedText(
          de: "die Datei von \(encoding.rawValue) nach UTF-8 umwandeln",
          en: "convert the file from \(encoding.rawValue) to UTF-8"),
        edits: [TextEdit(bytes: 0..<bytes.count, replacement: declaringUTF8(text))],
        isCertain: encoding != .windows1252 || !containsUTF8(bytes)
      )
    )
  }

  /// Names UTF-8 in the declaration of a document that is UTF-8.
  /// - Parameter isCertain: whether the bytes cannot be what the declaration says.
  static func declaration(of bytes: [UInt8], isCertain: Bool) -> Fix? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let range = encodingName(in: text) else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
    return Fix(
      title: LocalizedText(
        de: "encoding=\"UTF-8\" schreiben", en: "write encoding=\"UTF-8\""),
      edits: [TextEdit(bytes: start..<end, replacement: "UTF-8")], isCertain: isCertain)
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
