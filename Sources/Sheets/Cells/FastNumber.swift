/// Reads the numbers of cells.
enum FastNumber {
  /// A decimal number; what Swift reads besides (`inf`, `nan`, hexadecimal) is none.
  static func double(_ text: [UInt8]) -> Double? {
    if let number = exact(text) { return number }
    let allowed = text.allSatisfy {
      (0x30...0x39).contains($0) || "+-.eE \t\r\n".utf8.contains($0)
    }
    guard allowed, text.count <= 400 else { return nil }
    let trimmed = text.drop { $0 <= 32 }.reversed().drop { $0 <= 32 }.reversed()
    guard let number = Double(String(decoding: trimmed, as: UTF8.self)), number.isFinite else {
      return nil
    }
    return number
  }

  private static let powers: [Double] = [
    1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// Up to 15 digits: both the digits and the power of ten are exact, so that their quotient is
  /// rounded once, to the nearest number there is.
  private static func exact(_ text: [UInt8]) -> Double? {
    var digits = 0
    var count = 0
    var places = -1
    var isNegative = false
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "."), places < 0 {
        places = 0
      } else if byte == UInt8(ascii: "-"), index == 0 {
        isNegative = true
      } else {
        let digit = byte &- 0x30
        guard digit < 10, count < 15 else { return nil }
        digits = digits * 10 + Int(digit)
        count += 1
        if places >= 0 { places += 1 }
      }
    }
    guard count > 0 else { return nil }
    let value = Double(digits) / powers[max(0, places)]
    return isNegative ? -value : value
  }
}
