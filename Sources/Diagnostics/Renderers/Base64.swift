/// Bytes as text after RFC 4648, section 4.
enum Base64 {
  static func encoded(_ bytes: [UInt8]) -> String {
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= 8 * UInt32(3 - group.count)
      for position in 0..<4 {
        let digit = UInt8(bits >> UInt32(18 - 6 * position) & 0x3F)
        text += position <= group.count ? String(Unicode.Scalar(letter(digit))) : "="
      }
    }
    return text
  }

  private static func letter(_ digit: UInt8) -> UInt8 {
    switch digit {
    case 0..<26: UInt8(ascii: "A") + digit
    case 26..<52: UInt8(ascii: "a") + digit - 26
    case 52..<62: UInt8(ascii: "0") + digit - 52
    case 62: UInt8(ascii: "+")
    default: UInt8(ascii: "/")
    }
  }
}
