/// The form of a pseudonym.
enum Pseudonym {
  /// Whether a text may be a pseudonym: ASCII letters, digits, `-`, `_`, and nothing that looks like
  /// a number or name that a real person bears.
  static func isAcceptable(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (1...64).contains(bytes.count), bytes.allSatisfy(isAllowed) else { return false }
    if isRealNumber(text) { return false }
    // A word without a digit may be a name, unless it can be read as hexadecimal.
    return bytes.contains(where: isDigit) || bytes.allSatisfy(isHexadecimal)
  }

  /// Whether a text has the form of a number that a real person bears, or of a date.
  static func isRealNumber(_ text: String) -> Bool {
    let shape = String(decoding: text.utf8.map(shapeClass), as: UTF8.self)
    // Customer number of the employment agency 123A456789, household number 12345BG0012345,
    // pension insurance number 65170839J003, health insurance number A123456789, dates.
    let real = [
      "999A999999", "99999AA9999999", "99999999A999", "9999-99-99", "99-99-9999",
    ]
    return real.contains(shape.uppercased()) || shape == "A999999999"
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    isDigit(byte) || isUpper(byte) || isLower(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  private static func shapeClass(_ byte: UInt8) -> UInt8 {
    if isDigit(byte) { return UInt8(ascii: "9") }
    if isUpper(byte) { return UInt8(ascii: "A") }
    if isLower(byte) { return UInt8(ascii: "a") }
    return byte
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isLower(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }
}
