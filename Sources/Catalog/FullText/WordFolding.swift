internal import Text

/// Splitting a text into its folded words, as ``FoldedText`` does, at the speed of the bytes.
///
/// German text is ASCII but for umlauts, ß, quotation marks and dashes. Those are folded here byte by
/// byte; a text with anything else is folded by ``FoldedText``, which knows all of Unicode.
enum WordFolding {
  /// Calls `body` with the bytes of each word of `text` in reading order.
  static func forEachWord(in text: String, _ body: ([UInt8]) -> Void) {
    if foldingCommonBytes(of: text, body) { return }
    for word in FoldedText(text).words { body(Array(word.utf8)) }
  }

  /// - Returns: whether every byte was of a known kind; if not, `body` was not called.
  private static func foldingCommonBytes(
    of text: String, _ body: ([UInt8]) -> Void
  ) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.indices.allSatisfy({ bytes[$0] < 0x80 || isKnown(bytes, $0) }) else { return false }
    var word: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        word.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        word.append(byte | 0x20)
      case 0xC3:
        // Only known letters come here.
        if let (first, second) = letters(of: bytes[index]) {
          word.append(first)
          word.append(second)
        }
        index += 1
      case 0x80...:
        index += 2
        fallthrough
      default:
        if !word.isEmpty { body(word) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { body(word) }
    return true
  }

  /// Whether the byte at `index` is part of an umlaut, ß, or a mark of U+2010 to U+2027.
  private static func isKnown(_ bytes: [UInt8], _ index: Int) -> Bool {
    func byte(_ offset: Int) -> UInt8 {
      bytes.indices.contains(index + offset) ? bytes[index + offset] : 0
    }
    switch bytes[index] {
    case 0xC3: return letters(of: byte(1)) != nil
    case 0xE2: return byte(1) == 0x80 && (0x90...0xA7).contains(byte(2))
    default:
      return (byte(-1) == 0xC3 && letters(of: byte(0)) != nil)
        || (byte(-1) == 0xE2 && byte(0) == 0x80 && (0x90...0xA7).contains(byte(1)))
        || (byte(-2) == 0xE2 && byte(-1) == 0x80 && (0x90...0xA7).contains(byte(0)))
    }
  }

  /// What stands for the letter of two bytes that begins with C3; `nil` for an unknown one.
  private static func letters(of second: UInt8) -> (UInt8, UInt8)? {
    switch second {
    case 0xA4, 0x84: (UInt8(ascii: "a"), UInt8(ascii: "e"))
    case 0xB6, 0x96: (UInt8(ascii: "o"), UInt8(ascii: "e"))
    case 0xBC, 0x9C: (UInt8(ascii: "u"), UInt8(ascii: "e"))
    case 0x9F: (UInt8(ascii: "s"), UInt8(ascii: "s"))
    default: nil
    }
  }
}
