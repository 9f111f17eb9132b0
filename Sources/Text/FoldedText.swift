/// A text reduced to what two people who mean the same would both type.
///
/// `Träger`, `Traeger`, `TRÄGER` and the decomposed spelling that a Mac makes of it are equal once
/// folded: letters are lower case, `ä ö ü ß` become `ae oe ue ss`, other accents are dropped, and
/// every run of anything but letters and digits becomes one blank.
package struct FoldedText: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ text: Substring) {
    self.init(String(text))
  }

  package init(_ text: String) {
    var folder = Folder(capacity: text.utf8.count)
    // Nearly every byte of a German text is an ASCII character or one half of an umlaut.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 { folder.append(ascii: byte) }
    } else {
      for scalar in text.unicodeScalars { folder.append(scalar) }
    }
    description = folder.finish()
  }

  package var isEmpty: Bool { description.isEmpty }

  /// The words in reading order.
  package var words: [Substring] { description.split(separator: " ") }

  /// Whether `part` stands somewhere in this text, also inside a compound:
  /// `Kinderbetreuung` contains `betreuung`.
  package func contains(_ part: FoldedText) -> Bool {
    contains(folded: part.description)
  }

  /// The same for a part that is folded already.
  ///
  /// Byte by byte: both are folded, so equal letters are equal bytes. `String.contains` compares by
  /// canonical equivalence and takes twenty times as long.
  package func contains(folded part: String) -> Bool {
    let wanted = part.utf8Span.span
    let text = description.utf8Span.span
    guard wanted.count > 0 else { return true }
    guard wanted.count <= text.count else { return false }
    let first = wanted[0]
    for start in 0...(text.count - wanted.count) where text[start] == first {
      var length = 1
      while length < wanted.count && text[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return true }
    }
    return false
  }

  package static func < (left: FoldedText, right: FoldedText) -> Bool {
    left.description < right.description
  }
}

/// The state of one folding: scalars go in, the folded text comes out.
private struct Folder {
  /// UTF-8; appending bytes is much cheaper than appending to a string.
  private var folded: [UInt8] = []
  private var pendingBlank = false

  init(capacity: Int) {
    folded.reserveCapacity(capacity + 8)
  }

  mutating func append(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      writeBlankIfDue()
      folded.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      writeBlankIfDue()
      folded.append(byte | 0x20)
    case UInt8(ascii: " ")...UInt8(ascii: "~"):
      pendingBlank = true
    default:
      appendOther(Unicode.Scalar(byte))
    }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\0"..."\u{7F}":
      append(ascii: UInt8(truncatingIfNeeded: scalar.value))
    case "\u{308}":
      // A decomposed umlaut: the vowel has been written already, its mark follows it.
      if let last = folded.last, "aou".utf8.contains(last) {
        folded.append(UInt8(ascii: "e"))
      }
    case "ä", "Ä": write("ae")
    case "ö", "Ö": write("oe")
    case "ü", "Ü": write("ue")
    case "ß", "ẞ": write("ss")
    case "ı": write("i")
    case "€": write("euro")
    case "§":
      // A word of its own: „§45“ is „§ 45“.
      write("paragraph")
      pendingBlank = true
    default:
      appendOther(scalar)
    }
  }

  private mutating func appendOther(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    // Marks of letters, and what cannot be seen: the soft hyphens of a word processor.
    if properties.generalCategory == .nonspacingMark || properties.generalCategory == .format {
      return
    }
    guard properties.isAlphabetic || properties.numericType == .decimal else {
      pendingBlank = true
      return
    }
    if let base = Self.latinBase(of: properties.name) {
      write(base)
      return
    }
    let lowered = properties.lowercaseMapping
    if lowered == String(scalar) {
      write(scalar)
    } else {
      for part in lowered.unicodeScalars { append(part) }
    }
  }

  /// The plain letters of a Latin letter with accents, out of its Unicode name:
  /// `LATIN SMALL LETTER E WITH ACUTE` is `e`, `LATIN SMALL LIGATURE OE` is `oe`.
  private static func latinBase(of name: String?) -> String? {
    guard let name, name.hasPrefix("LATIN ") else { return nil }
    let parts = name.split(separator: " ")
    guard parts.count >= 4, parts[2] == "LETTER" || parts[2] == "LIGATURE", parts[3].count <= 2,
      parts.count == 4 || parts[4] == "WITH"
    else { return nil }
    let base = parts[3].lowercased()
    // As in ä: the vowel with a diaeresis above it is followed by an e.
    let marks = parts.dropFirst(5)
    let hasDiaeresis =
      marks.indices.contains { index in
        marks[index] == "DIAERESIS"
          && marks.dropFirst(index + 1 - marks.startIndex).first != "BELOW"
      }
    return hasDiaeresis && ["a", "o", "u"].contains(base) ? base + "e" : base
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    writeBlankIfDue()
    folded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func write(_ text: String) {
    writeBlankIfDue()
    folded.append(contentsOf: text.utf8)
  }

  private mutating func writeBlankIfDue() {
    if pendingBlank && !folded.isEmpty {
      folded.append(UInt8(ascii: " "))
    }
    pendingBlank = false
  }

  func finish() -> String { String(decoding: folded, as: UTF8.self) }
}
