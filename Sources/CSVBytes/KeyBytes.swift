/// The bytes of a key, put together part by part.
///
/// The order of keys made of the same kinds of parts is that of their parts, one after the other, texts
/// by their code points; and none is the beginning of another.
package struct KeyBytes: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Behind a text stands a zero. The characters 0 and 1 are written as 1 and their successor.
  package mutating func add(text: String) {
    for byte in text.utf8 {
      if byte <= Self.escape { bytes.append(Self.escape) }
      bytes.append(byte <= Self.escape ? byte + 1 : byte)
    }
    bytes.append(0)
  }

  package mutating func add(code: UInt8) { bytes.append(code) }

  package mutating func add(period: UInt16) {
    bytes += [UInt8(period >> 8), UInt8(period & 0xFF)]
  }

  fileprivate static let escape: UInt8 = 1
}

/// Takes keys apart again.
package struct KeyBytesReader: Sendable {
  private let bytes: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package mutating func text() -> String {
    let start = position
    var isPlain = true
    while position < bytes.count, bytes[position] != 0 {
      if bytes[position] == KeyBytes.escape { isPlain = false }
      position += 1
    }
    let text = bytes[start..<position]
    position += 1
    return String(decoding: isPlain ? text : Self.unescaped(text), as: UTF8.self)
  }

  private static func unescaped(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var plain: [UInt8] = []
    var isEscaped = false
    for byte in text {
      if byte == KeyBytes.escape, !isEscaped {
        isEscaped = true
      } else {
        plain.append(isEscaped ? byte - 1 : byte)
        isEscaped = false
      }
    }
    return plain[...]
  }

  package mutating func code() -> UInt8 {
    defer { position += 1 }
    return position < bytes.count ? bytes[position] : 0
  }

  package mutating func period() -> UInt16 {
    let high = UInt16(code())
    return high << 8 | UInt16(code())
  }
}
