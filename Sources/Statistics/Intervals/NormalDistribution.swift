internal import RealModule

/// The standard normal distribution.
package enum NormalDistribution {
  /// The probability of a value at least as far from 0 as `z`: `erfc(|z| / √2)`.
  package static func twoSided(_ z: Double) -> Double {
    .erfc(z.magnitude / Double(2).squareRoot())
  }

  /// Φ(z), the probability of a smaller value.
  package static func cumulative(_ z: Double) -> Double {
    .erfc(-z / Double(2).squareRoot()) / 2
  }

  /// The z with Φ(z) = `probability`; infinite at 0 and 1.
  package static func quantile(_ probability: Double) -> Double {
    let tail = 2 * min(probability, 1 - probability)
    let z = twoSidedQuantile(tail) ?? .infinity
    return probability < 0.5 ? -z : z
  }

  /// The `z ≥ 0` beyond which, on both sides together, `probability` lies; `nil` outside 0 to 1 and
  /// at 0, where there is none.
  ///
  /// Bisection of ``twoSided(_:)`` until two neighbouring numbers are left, so it is as exact as
  /// `erfc` itself and needs no approximation of its own.
  package static func twoSidedQuantile(_ probability: Double) -> Double? {
    guard probability > 0, probability <= 1 else { return nil }
    // erfc(40 / √2) is below the smallest positive double.
    return Bisection.root(in: 0...40) { twoSided($0) - probability }
  }
}
