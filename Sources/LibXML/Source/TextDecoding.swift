/// Encodings that people save XML in by mistake, and their text.
enum TextDecoding {
  enum Encoding: String, Sendable {
    case utf16LittleEndian = "UTF-16 (Little Endian)"
    case utf16BigEndian = "UTF-16 (Big Endian)"
    case windows1252 = "Windows-1252"
  }

  /// The text of bytes in an encoding; `nil` where they are not in it.
  static func text(of bytes: [UInt8], in encoding: Encoding) -> String? {
    switch encoding {
    case .utf16LittleEndian: utf16(bytes) { UInt16($0) | UInt16($1) << 8 }
    case .utf16BigEndian: utf16(bytes) { UInt16($0) << 8 | UInt16($1) }
    case .windows1252: windows1252(bytes)
    }
  }

  /// What bytes that are not UTF-8 are in, as far as that is beyond doubt.
  ///
  /// UTF-16 shows by its mark or by the `<` at the beginning. Everything else is taken for
  /// Windows-1252, of which ISO-8859-1 is a part, unless it uses a byte that has no character there
  /// or begins like UTF-32.
  static func recognised(_ bytes: [UInt8]) -> Encoding? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0]) { return nil }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0]) {
      return .utf16LittleEndian
    }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0, 0x3C]) {
      return .utf16BigEndian
    }
    return windows1252(bytes) == nil ? nil : .windows1252
  }

  private static func utf16(
    _ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16
  ) -> String? {
    guard bytes.count % 2 == 0 else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count, by: 2) {
      units.append(unit(bytes[index], bytes[index + 1]))
    }
    if units.first == 0xFEFF { units.removeFirst() }
    return String(validating: units, as: UTF16.self)
  }

  private static func windows1252(_ bytes: [UInt8]) -> String? {
    var text = ""
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      guard byte >= 0x20 || [0x09, 0x0A, 0x0D].contains(byte),
        let scalar = Windows1252.scalar(of: byte)
      else { return nil }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}

/// The encoding that Windows used before UTF-8; ISO-8859-1 is a part of it.
package enum Windows1252 {
  /// The characters of 0x80 to 0x9F; 0 where there is none.
  private static let upperControls: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The character of a byte; `nil` where there is none.
  package static func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(UInt32(byte)) }
    let point = upperControls[Int(byte) - 0x80]
    return point == 0 ? nil : Unicode.Scalar(point)
  }

  /// The byte of a character. That of a control character is its own: so programs read the bytes
  /// that have no character.
  package static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if let byte = UInt8(exactly: scalar.value) { return byte }
    return upperControls.firstIndex(of: scalar.value).map { 0x80 + UInt8($0) }
  }
}
