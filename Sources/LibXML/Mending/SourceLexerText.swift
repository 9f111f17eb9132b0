internal import Diagnostics

// References, and characters that may not stand as they are.
extension SourceLexer {
  mutating func examineText(_ text: Range<Int>) {
    var offset = text.lowerBound
    while offset < text.upperBound, !isHopeless {
      switch bytes[offset] {
      case UInt8(ascii: "&"): offset = reference(at: offset)
      case UInt8(ascii: "<"):
        note(lessThan(at: offset))
        offset += 1
      case UInt8(ascii: "]") where starts("]]>", at: offset):
        note(.sectionEndInText(offset..<offset + 3))
        offset += 3
      case UInt8(ascii: ">"):
        tagWithoutBracket(endingAt: offset, in: text)
        offset += 1
      default: offset += character(at: offset)
      }
    }
  }

  mutating func examineValue(_ value: Range<Int>) {
    var offset = value.lowerBound
    while offset < value.upperBound, !isHopeless {
      switch bytes[offset] {
      case UInt8(ascii: "&"): offset = reference(at: offset)
      case UInt8(ascii: "<"):
        note(.lessThan(offset..<offset + 1, "&lt;"))
        offset += 1
      default: offset += character(at: offset)
      }
    }
  }

  mutating func examineCharacters(_ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound { offset += character(at: offset) }
  }

  /// A `<` that begins no tag; of `<<titel>` the first is one too many.
  private func lessThan(at offset: Int) -> Damage {
    let isDoubled =
      byte(offset + 1) == UInt8(ascii: "<") && isStartTag(at: offset + 1)
      && (offset == 0 || bytes[offset - 1].isXMLSpace || bytes[offset - 1] == UInt8(ascii: ">"))
    return .lessThan(offset..<offset + 1, isDoubled ? "" : "&lt;")
  }

  /// `titel>` and `/titel>` without their `<`.
  private mutating func tagWithoutBracket(endingAt bracket: Int, in text: Range<Int>) {
    var start = bracket
    while start > text.lowerBound, isNameByte(bytes[start - 1], at: start - 1),
      bracket - start < 256
    {
      start -= 1
    }
    let word = string(start..<bracket)
    guard start < bracket, names.isKnown(word) else { return }
    if start > text.lowerBound, bytes[start - 1] == UInt8(ascii: "/") {
      if open.last?.name == word {
        note(.openingBracketMissing(start - 1..<bracket + 1))
        closed(word)
      }
    } else if starts("</" + word, at: text.upperBound),
      bytes[text.lowerBound..<start].trimmed.isEmpty
    {
      note(.openingBracketMissing(start..<bracket + 1))
      opened(word)
    }
  }

  // MARK: - Characters

  /// Notes a character that XML does not allow; the number of its bytes.
  private mutating func character(at offset: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x20, !byte.isXMLSpace {
      // Word writes a line break as VT and its own hyphens as RS and US.
      let meant: [UInt8: String] = [0x0B: " ", 0x0C: " ", 0x1E: "-"]
      note(.control(offset..<offset + 1, Unicode.Scalar(byte), meant[byte] ?? ""))
    } else if byte == 0xEF, starts("\u{FFFE}", at: offset) || starts("\u{FFFF}", at: offset) {
      let scalar: Unicode.Scalar = starts("\u{FFFE}", at: offset) ? "\u{FFFE}" : "\u{FFFF}"
      note(.control(offset..<offset + 3, scalar, ""))
      return 3
    }
    return 1
  }

  // MARK: - References

  /// Notes what is wrong with a reference; goes behind it.
  private mutating func reference(at start: Int) -> Int {
    if byte(start + 1) == UInt8(ascii: "#") { return numericReference(at: start) }
    var end = start + 1
    while let next = byte(end), next.isASCIILetterOrDigit, end - start < 64 { end += 1 }
    let name = string(start + 1..<end)
    let isClosed = byte(end) == UInt8(ascii: ";")
    let whole = start..<end + (isClosed ? 1 : 0)
    if NamedCharacters.ofXML.contains(name) {
      if isClosed { return whole.upperBound }
      if byte(end) != UInt8(ascii: "=") {
        note(.semicolonMissing(whole))
        return end
      }
    } else if isClosed, NamedCharacters.ofXML.contains(name.lowercased()) {
      note(.namedCharacter(string(whole), whole, "&\(name.lowercased());"))
      return whole.upperBound
    } else if let scalar = NamedCharacters.character(named: name), byte(end) != UInt8(ascii: "=") {
      note(.namedCharacter(string(whole), whole, String(scalar)))
      return whole.upperBound
    } else if isClosed, !name.isEmpty {
      note(.unknownReference(string(whole), whole, TextEdit("&amp;", at: start..<start + 1)))
      return whole.upperBound
    } else if let letter = NamedCharacters.letter(beginning: name),
      let scalar = NamedCharacters.character(named: letter)
    {
      note(.namedCharacter("&" + letter, start..<start + 1 + letter.utf8.count, String(scalar)))
      return start + 1 + letter.utf8.count
    }
    note(.bareAmpersand(start..<start + 1))
    return start + 1
  }

  private mutating func numericReference(at start: Int) -> Int {
    let isHexadecimal = byte(start + 2) == UInt8(ascii: "x")
    let digits = start + (isHexadecimal ? 3 : 2)
    var end = digits
    while let next = byte(end),
      isHexadecimal ? next.isASCIILetterOrDigit : (0x30...0x39).contains(next), end - digits < 16
    {
      end += 1
    }
    let isClosed = byte(end) == UInt8(ascii: ";")
    let whole = start..<end + (isClosed ? 1 : 0)
    guard digits < end else {
      note(.bareAmpersand(start..<start + 1))
      return start + 1
    }
    let point = UInt32(string(digits..<end), radix: isHexadecimal ? 16 : 10)
    if let high = point, let pair = surrogatePair(high, behind: whole) {
      note(.surrogates(start..<pair.end, pair.scalar))
      return pair.end
    }
    guard let scalar = point.flatMap(Unicode.Scalar.init), scalar.isXMLCharacter else {
      note(.badNumber(string(whole), whole))
      return whole.upperBound
    }
    if !isClosed { note(.semicolonMissing(whole)) }
    return whole.upperBound
  }
}

extension SourceLexer {
  /// The character of two references to the halves that UTF-16 writes it in.
  private func surrogatePair(
    _ high: UInt32, behind first: Range<Int>
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    guard (0xD800...0xDBFF).contains(high), starts("&#", at: first.upperBound),
      let end = next(";", from: first.upperBound, before: first.upperBound + 12)
    else { return nil }
    let digits = string(first.upperBound + 2..<end)
    let low = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let low, (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { return nil }
    return (scalar, end + 1)
  }
}

extension Unicode.Scalar {
  /// Production 2, `Char`, of XML 1.0.
  var isXMLCharacter: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
