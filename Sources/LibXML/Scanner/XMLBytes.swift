internal import Glibc

/// What the bytes of XML are.
enum XMLBytes {
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 9 || byte == 13
  }

  /// Letters, `_` and `:`; beyond ASCII nearly all characters may stand in a name.
  @inline(__always)
  static func isNameStart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      || byte >= 0x80
  }

  @inline(__always)
  static func isNameByte(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  /// Whether bytes are the same; most names are a single letter.
  @inline(__always)
  static func areEqual(
    _ left: UnsafeMutablePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    left[0] == right[0] && (count == 1 || memcmp(left, right, count) == 0)
  }

  /// Whether a text stands there; `nil` where so far it does but bytes are missing.
  static func stands(
    _ text: StaticString, at start: UnsafeMutablePointer<UInt8>, available: Int
  ) -> Bool? {
    let count = text.utf8CodeUnitCount
    guard memcmp(start, text.utf8Start, min(count, available)) == 0 else { return false }
    return available >= count ? true : nil
  }

  /// Where a text stands first.
  static func find(
    _ text: StaticString, in base: UnsafeMutablePointer<UInt8>, from start: Int, limit: Int
  ) -> Int? {
    let count = text.utf8CodeUnitCount
    let first = Int32(text.utf8Start[0])
    var offset = start
    while offset + count <= limit, let found = memchr(base + offset, first, limit - offset) {
      offset = UnsafeRawPointer(base).distance(to: found)
      guard offset + count <= limit else { return nil }
      if memcmp(base + offset, text.utf8Start, count) == 0 { return offset }
      offset += 1
    }
    return nil
  }

  /// - Parameter content: of `<?xml …?>`.
  static func checkDeclaration(_ content: String, isWide: Bool) throws(XMLScanFault) {
    let version = ParsingGate.value(of: "version", in: content[...])
    guard version == "1.0" else { throw .notWellFormed }
    guard let encoding = ParsingGate.value(of: "encoding", in: content[...])?.lowercased() else {
      return
    }
    let allowed = isWide ? ["utf-16", "utf-16le", "utf-16be"] : ["utf-8", "utf8", "us-ascii"]
    guard allowed.contains(encoding) else { throw .encoding }
  }
}
