/// A number by its decimal digits, 15 at most: as many as a spreadsheet keeps.
struct DecimalText: Hashable {
  private(set) var isNegative: Bool
  /// Without leading and trailing zeros; none for zero.
  private(set) var digits: [UInt8]
  /// How many of the digits stand before the point; may be negative.
  private(set) var pointAt: Int

  /// - Precondition: finite.
  init(_ value: Double) {
    isNegative = value < 0
    digits = []
    pointAt = 0
    var exponent = 0
    var hasPoint = false
    var rest = value.magnitude.description.utf8[...]
    if let mark = rest.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(String(Substring(rest[rest.index(after: mark)...]))) ?? 0
      rest = rest[..<mark]
    }
    for byte in rest {
      if byte == UInt8(ascii: ".") {
        hasPoint = true
        continue
      }
      digits.append(byte - 0x30)
      if !hasPoint { pointAt += 1 }
    }
    pointAt += exponent
    normalise()
    round(toDigits: 15)
  }

  var isZero: Bool { digits.isEmpty }

  private mutating func normalise() {
    while digits.first == 0 {
      digits.removeFirst()
      pointAt -= 1
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { pointAt = 0 }
  }

  /// Half away from zero.
  private mutating func round(toDigits count: Int) {
    guard digits.count > count else { return }
    guard count >= 0 else {
      digits = []
      pointAt = 0
      return
    }
    let roundsUp = digits[count] >= 5
    digits.removeLast(digits.count - count)
    if roundsUp {
      var index = count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        pointAt += 1
      }
    }
    normalise()
  }

  /// Half away from zero, to so many places behind the point.
  mutating func round(places: Int) { round(toDigits: pointAt + places) }

  /// Times ten to that power.
  mutating func scale(byPowerOfTen power: Int) {
    if !isZero { pointAt += power }
  }

  /// The digits before the point; none where there are only zeros.
  var whole: [UInt8] {
    pointAt <= 0 ? [] : (0..<pointAt).map { $0 < digits.count ? digits[$0] : 0 }
  }

  /// The digits behind the point, without zeros at the end.
  var fraction: [UInt8] {
    guard !isZero else { return [] }
    return (min(pointAt, 0)..<0).map { _ in 0 } + digits.dropFirst(max(0, pointAt))
  }

  /// `-1234,5`: with a decimal comma and as many places as needed.
  var german: String {
    let whole = whole.isEmpty ? "0" : Self.text(whole)
    let fraction = fraction.isEmpty ? "" : "," + Self.text(fraction)
    return (isNegative && !isZero ? "-" : "") + whole + fraction
  }

  static func text(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }
}
