/// An exact number with two decimal places: euros and cents, percent, hours.
///
/// Money is never a `Double`: sums of cents are exact in any order.
package struct Hundredths: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number times one hundred.
  package let count: Int

  package init(count: Int) {
    self.count = count
  }

  /// The number written as `1234`, `1234.5` or `1234.56`: digits, at most two behind the mark.
  /// - Parameters:
  ///   - text: ASCII digits only; signs, blanks and separators of thousands are refused.
  ///   - mark: the decimal mark, `.` or `,`.
  package init?(_ text: String, decimalMark mark: Character = ".") {
    var total = 0
    var digits = 0
    var places: Int?
    let markByte = mark.asciiValue
    for byte in text.utf8 {
      if places == nil, byte == markByte {
        places = 0
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), places != 2 else { return nil }
      let (tenfold, overflows) = total.multipliedReportingOverflow(by: 10)
      let (sum, exceeds) = tenfold.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      guard !overflows, !exceeds else { return nil }
      total = sum
      if let behind = places { places = behind + 1 } else { digits += 1 }
    }
    guard digits > 0, places != 0 else { return nil }
    for _ in (places ?? 0)..<2 {
      let (tenfold, overflows) = total.multipliedReportingOverflow(by: 10)
      guard !overflows else { return nil }
      total = tenfold
    }
    count = total
  }

  /// The nearest `Double`.
  package var value: Double { Double(count) / 100 }

  /// With a decimal point and only as many places as needed: `12`, `12.5`, `12.05`.
  package var description: String {
    let fraction = abs(count % 100)
    let sign = count < 0 ? "-" : ""
    let whole = sign + String(abs(count / 100))
    if fraction == 0 { return whole }
    if fraction % 10 == 0 { return whole + ".\(fraction / 10)" }
    return whole + (fraction < 10 ? ".0\(fraction)" : ".\(fraction)")
  }

  package static func < (left: Hundredths, right: Hundredths) -> Bool {
    left.count < right.count
  }
}
