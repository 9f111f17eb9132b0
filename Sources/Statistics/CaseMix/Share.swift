/// The part of an outcome that counts for one unit, where several units brought it about together: a
/// fraction above 0 and up to 1, in lowest terms.
///
/// A fraction and not a double, so that thirds add up to one, and so that the exact check knows which
/// sums of shares are equal.
package struct Share: Hashable, Sendable {
  package let numerator: Int
  package let denominator: Int

  /// The outcome is one unit's alone.
  package static let whole = Share(numerator: 1, denominator: 1)

  private init(numerator: Int, denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// `parts / whole`; `nil` unless `0 < parts ≤ whole ≤ 2³¹`.
  package init?(_ parts: Int, of whole: Int) {
    guard 0 < parts, parts <= whole, whole <= 1 << 31 else { return nil }
    let divisor = Self.greatestCommonDivisor(parts, whole)
    self.init(numerator: parts / divisor, denominator: whole / divisor)
  }

  package var value: Double { Double(numerator) / Double(denominator) }

  package var isWhole: Bool { numerator == denominator }

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
