/// How many whole outcomes some outcomes of different shares come to.
///
/// Counts are kept by share, as whole numbers, so that neither the order nor the fineness of what
/// comes in leaves a trace in the digits, and a half, a third and a sixth make exactly one.
package struct SharedCount: Hashable, Sendable {
  private var whole = 0
  private var parts: [Share: Int] = [:]

  package init() {}

  package mutating func add(_ count: Int, at share: Share) {
    if share.isWhole {
      whole += count
    } else {
      parts[share, default: 0] += count
    }
  }

  package static func += (left: inout SharedCount, right: SharedCount) {
    left.whole += right.whole
    for (share, count) in right.parts { left.add(count, at: share) }
  }

  /// Takes away what was added before; nothing of it is left, neither in the whole numbers nor as a
  /// share that nothing has.
  package static func -= (left: inout SharedCount, right: SharedCount) {
    left.whole -= right.whole
    for (share, count) in right.parts {
      let rest = (left.parts[share] ?? 0) - count
      left.parts[share] = rest == 0 ? nil : rest
    }
  }

  package var value: Double {
    if parts.isEmpty { return Double(whole) }
    let sorted = parts.sorted { $0.key < $1.key }
    return Double(whole) + (Self.exact(sorted) ?? Self.rounded(sorted))
  }

  /// The sum over a common denominator, rounded once; `nil` where that is no 64-bit number.
  private static func exact(_ parts: [(key: Share, value: Int)]) -> Double? {
    var (numerator, denominator) = (0, 1)
    for (share, count) in parts {
      let divisor = Share.greatestCommonDivisor(denominator, share.denominator)
      let (common, tooWide) = denominator.multipliedReportingOverflow(
        by: share.denominator / divisor)
      guard !tooWide, common <= 1 << 31 else { return nil }
      let (mine, overflows) = (share.numerator * (common / share.denominator))
        .multipliedReportingOverflow(by: count)
      let (other, alsoOverflows) = numerator.multipliedReportingOverflow(by: common / denominator)
      let (sum, finally) = mine.addingReportingOverflow(other)
      guard !overflows, !alsoOverflows, !finally else { return nil }
      (numerator, denominator) = (sum, common)
    }
    return Double(numerator) / Double(denominator)
  }

  private static func rounded(_ parts: [(key: Share, value: Int)]) -> Double {
    parts.reduce(0) { $0 + Double($1.value) * $1.key.value }
  }
}
