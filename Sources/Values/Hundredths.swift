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
  package init?(_ text: some StringProtocol, decimalMark mark: Character = ".") {
    let parts = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, Self.isDigits(whole), let units = Int(whole) else { return nil }
    var fraction = 0
    if parts.count == 2 {
      guard Self.isDigits(parts[1]), parts[1].utf8.count <= 2, let digits = Int(parts[1])
      else { return nil }
      fraction = parts[1].utf8.count == 1 ? digits * 10 : digits
    }
    let (scaled, overflow) = units.multipliedReportingOverflow(by: 100)
    guard !overflow, scaled <= Int.max - fraction else { return nil }
    count = scaled + fraction
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

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
