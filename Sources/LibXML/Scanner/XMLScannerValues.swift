internal import Glibc

extension XMLScanner {
  /// The attribute of that name without a prefix; `nil` where the element has none.
  package func attribute(_ name: StaticString) -> Int? {
    let count = name.utf8CodeUnitCount
    for index in 0..<attributeCount {
      let attribute = attributes[index]
      if attribute.nameEnd - attribute.nameStart == count,
        XMLBytes.areEqual(base + attribute.nameStart, name.utf8Start, count)
      {
        return index
      }
    }
    return nil
  }

  /// The value of an attribute.
  package func string(_ name: StaticString) -> String? {
    attribute(name).map { string(attribute: $0) }
  }

  /// The value of an attribute that has this local name behind any prefix: `r:id` by `id`.
  package func prefixedString(_ name: StaticString) -> String? {
    let wanted = name.utf8CodeUnitCount
    let index = (0..<attributeCount).first { index in
      let attribute = attributes[index]
      let count = attribute.nameEnd - attribute.nameStart
      return count > wanted + 1
        && base[attribute.nameEnd - wanted - 1] == UInt8(ascii: ":")
        && memcmp(base + attribute.nameEnd - wanted, name.utf8Start, wanted) == 0
    }
    return index.map { string(attribute: $0) }
  }

  /// The value of an attribute found before.
  package func string(attribute index: Int) -> String {
    var bytes: [UInt8] = []
    append(attributes[index].value, to: &bytes, isAttribute: true)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Calls `body` with the bytes of an attribute as they are written: references are not resolved.
  package func withAttribute<Value>(_ index: Int, _ body: (Span<UInt8>) -> Value) -> Value {
    let value = attributes[index].value
    let bytes = UnsafeBufferPointer(start: base + value.start, count: value.end - value.start)
    return body(bytes.span)
  }

  /// Appends the piece of text that was just told of.
  package func appendText(to bytes: inout [UInt8]) {
    append(text, to: &bytes, isAttribute: false)
  }

  /// How many bytes the piece of text has at most.
  package var textCount: Int { text.end - text.start }

  func append(_ piece: Piece, to bytes: inout [UInt8], isAttribute: Bool) {
    guard !piece.isPlain else {
      bytes.append(
        contentsOf: UnsafeBufferPointer(start: base + piece.start, count: piece.end - piece.start))
      return
    }
    var offset = piece.start
    while offset < piece.end {
      let byte = base[offset]
      if byte == UInt8(ascii: "&"), !piece.isLiteral {
        offset = XMLReference.append(in: base, from: offset, to: &bytes)
        continue
      }
      if byte == 13 {
        // A line end is one line feed, whatever the text has; in an attribute it is a blank.
        if offset + 1 < piece.end, base[offset + 1] == 10 { offset += 1 }
        bytes.append(isAttribute ? 32 : 10)
      } else {
        bytes.append(isAttribute && (byte == 9 || byte == 10) ? 32 : byte)
      }
      offset += 1
    }
  }
}

/// References to characters and to the five entities that XML knows by itself.
enum XMLReference {
  /// `&#x10FFFF;` and leading zeros.
  private static let longest = 24

  /// Where a reference ends; `nil` where its end has not come yet.
  static func end(
    in base: UnsafeMutablePointer<UInt8>, from start: Int, limit: Int
  ) throws(XMLScanFault) -> Int? {
    var offset = start + 1
    while offset < limit, base[offset] != UInt8(ascii: ";") {
      guard offset - start < longest, XMLBytes.isNameByte(base[offset]) || base[offset] == 0x23
      else { throw .unknownEntity }
      offset += 1
    }
    guard offset < limit else { return nil }
    guard scalar(in: base, from: start, to: offset) != nil else { throw .unknownEntity }
    return offset + 1
  }

  /// Appends what a reference that has been checked stands for.
  /// - Returns: where it ends.
  static func append(
    in base: UnsafeMutablePointer<UInt8>, from start: Int, to bytes: inout [UInt8]
  ) -> Int {
    var end = start + 1
    while base[end] != UInt8(ascii: ";") { end += 1 }
    if let scalar = scalar(in: base, from: start, to: end) {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return end + 1
  }

  private static func scalar(
    in base: UnsafeMutablePointer<UInt8>, from start: Int, to end: Int
  ) -> Unicode.Scalar? {
    let name = UnsafeBufferPointer(start: base + start + 1, count: end - start - 1)
    if name.first == UInt8(ascii: "#") { return numbered(name.dropFirst()) }
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: return nil
    }
  }

  private static func numbered(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    let isHexadecimal = text.first == UInt8(ascii: "x")
    let digits = isHexadecimal ? text.dropFirst() : text
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte) - 0x30
      case 0x41...0x46 where isHexadecimal: digit = UInt32(byte) - 0x37
      case 0x61...0x66 where isHexadecimal: digit = UInt32(byte) - 0x57
      default: return nil
      }
      value = value * (isHexadecimal ? 16 : 10) + digit
      guard value <= 0x10FFFF else { return nil }
    }
    let isAllowed =
      value >= 0x20 ? value != 0xFFFE && value != 0xFFFF : [9, 10, 13].contains(value)
    return isAllowed ? Unicode.Scalar(value) : nil
  }
}
