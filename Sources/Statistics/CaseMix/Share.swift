/// The part of an outcome that counts for one unit, where several units brought it about together: a
/// fraction above 0 and up to 1, in lowest terms.
///
/// A fraction and not a double, so that thirds add up to one, and so that the exact check knows which
/// sums of shares are equal.
package struct Share: Hashable, Sendable {
  // Narrow, because every cell of a table has one.
  private let narrowNumerator: UInt32
  private let narrowDenominator: UInt32

  package var numerator: Int { Int(narrowNumerator) }
  package var denominator: Int { Int(narrowDenominator) }

  /// The outcome is one unit's alone.
  package static let whole = Share(narrowNumerator: 1, narrowDenominator: 1)

  private init(narrowNumerator: UInt32, narrowDenominator: UInt32) {
    self.narrowNumerator = narrowNumerator
    self.narrowDenominator = narrowDenominator
  }

  /// `parts / whole`; `nil` unless `0 < parts ≤ whole ≤ 2³¹`.
  package init?(_ parts: Int, of whole: Int) {
    guard 0 < parts, parts <= whole, whole <= 1 << 31 else { return nil }
    let divisor = Self.greatestCommonDivisor(parts, whole)
    self.init(
      narrowNumerator: UInt32(parts / divisor), narrowDenominator: UInt32(whole / divisor))
  }

  /// The product; `nil` where it is no fraction of that size.
  package func times(_ other: Share) -> Share? {
    let one = Self.greatestCommonDivisor(numerator, other.denominator)
    let two = Self.greatestCommonDivisor(other.numerator, denominator)
    let (above, _) = (numerator / one).multipliedReportingOverflow(by: other.numerator / two)
    let (below, overflows) = (denominator / two)
      .multipliedReportingOverflow(by: other.denominator / one)
    return overflows ? nil : Share(above, of: below)
  }

  package var value: Double { Double(numerator) / Double(denominator) }

  package var isWhole: Bool { narrowNumerator == narrowDenominator }

  static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    var (larger, smaller) = (a, b)
    while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}

extension Share: Comparable {
  package static func < (left: Share, right: Share) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}
