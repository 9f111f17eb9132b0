internal import Diagnostics

// Looking at the bytes of a document.
extension SourceLexer {
  func byte(_ offset: Int) -> UInt8? {
    bytes.indices.contains(offset) ? bytes[offset] : nil
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func starts(_ text: String, at offset: Int, ignoringCase: Bool = false) -> Bool {
    var place = offset
    for wanted in text.utf8 {
      guard let byte = byte(place),
        byte == wanted || ignoringCase && (byte ^ wanted == 0x20) && byte.isASCIILetterOrDigit
      else { return false }
      place += 1
    }
    return true
  }

  /// Where a text stands next.
  func next(_ text: String, from start: Int, before limit: Int? = nil) -> Int? {
    guard let first = text.utf8.first else { return nil }
    var offset = start
    let end = min(limit ?? bytes.count, bytes.count) - text.utf8.count
    while offset <= end {
      if bytes[offset] == first, starts(text, at: offset) { return offset }
      offset += 1
    }
    return nil
  }

  /// White space, and what looks like it.
  func skippingBlanks(from offset: Int) -> Int {
    var offset = offset
    while let next = byte(offset), next.isXMLSpace { offset += 1 }
    return offset
  }

  /// Goes behind white space; what only looks like it is noted.
  mutating func skipSpace() {
    while let next = byte(position) {
      if next.isXMLSpace {
        position += 1
      } else if let odd = Self.oddBlanks.first(where: { starts($0, at: position) }) {
        note(.oddBlank(position..<position + odd.utf8.count))
        position += odd.utf8.count
      } else {
        return
      }
    }
  }

  private static let oddBlanks = [
    "\u{A0}", "\u{2002}", "\u{2003}", "\u{2007}", "\u{2009}", "\u{200B}", "\u{202F}", "\u{2060}",
    "\u{3000}", "\u{FEFF}",
  ]

  func beginsLine(_ offset: Int) -> Bool {
    guard let last = bytes[..<offset].last(where: { $0 != 0x20 && $0 != 0x09 }) else {
      return true
    }
    return last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r")
  }

  /// The place behind the end of the line.
  func endOfLine(_ offset: Int) -> Int {
    (next("\n", from: offset) ?? bytes.count - 1) + 1
  }

  /// The bytes of a name; empty where none begins.
  func name(at start: Int) -> Range<Int> {
    var end = start
    while let next = byte(end), isNameByte(next, at: end) { end += 1 }
    return start..<end
  }

  /// Near to production 4a, `NameChar`, of XML 1.0: of the characters beyond ASCII only the signs
  /// and blanks are left out that people type into tags. What nobody sees is taken for a part of the
  /// name that it stands in.
  func isNameByte(_ byte: UInt8, at offset: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"): return true
    case 0..<0x80: return byte.isASCIILetterOrDigit
    case 0xC2: return self.byte(offset + 1) == 0xB7 || self.byte(offset + 1) == 0xAD
    case 0xE2:
      let second = self.byte(offset + 1)
      return second != 0x80 && second != 0x81
        || second == 0x80 && (0x8B...0x8F).contains(self.byte(offset + 2) ?? 0)
        || starts("\u{2060}", at: offset)
    case 0xE3: return !starts("\u{3000}", at: offset)
    case 0x80..<0xC0:
      // The rest of a character that begins a name or goes on in one.
      var start = offset - 1
      while start >= 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      return start >= 0 && offset - start < 4 && isNameByte(bytes[start], at: start)
    default: return true
    }
  }

  /// Prefix and local part.
  func split(_ name: Range<Int>) -> (prefix: String, name: String) {
    let colon = bytes[name].firstIndex(of: UInt8(ascii: ":"))
    return (
      string(name.lowerBound..<(colon ?? name.lowerBound)),
      string((colon.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound)
    )
  }

  func isDeclaration(at offset: Int) -> Bool {
    guard byte(offset) == UInt8(ascii: "<") else { return false }
    let name = starts("<?", at: offset) ? offset + 2 : offset + 1
    // `<xml version=…>`; `<?xml-stylesheet` is something else.
    return starts("xml", at: name, ignoringCase: true)
      && byte(name + 3).map { $0.isXMLSpace } == true
      && (name == offset + 2 || starts("version", at: skippingBlanks(from: name + 3)))
  }

  /// The length of `<!--` as a hurry or a word processor leaves it; `nil` for anything else.
  func brokenCommentStart(at offset: Int) -> Int? {
    if starts("<!--", at: offset) { return nil }
    return ["<!—", "<!–-", "<!–", "<! --", "<!-"].first { starts($0, at: offset) }?.utf8.count
  }

  /// The same of `<![CDATA[`.
  func brokenSectionStart(at offset: Int) -> Int? {
    if starts("<![CDATA[", at: offset) { return nil }
    return ["<![CDATA[", "<!CDATA[", "<[CDATA[", "<![CDATA", "<! [CDATA["]
      .first { starts($0, at: offset, ignoringCase: true) }?.utf8.count
  }
}

extension UInt8 {
  var isASCIILetterOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
