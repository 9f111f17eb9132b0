/// A funnel plot of one-step effects around the target 0, its limits widened for over-dispersion.
///
/// With z-scores winsorised at their 10 % and 90 % quantiles, `φ = mean(z²)`; if `J φ ≥ J − 1`,
/// `τ² = (J φ − (J − 1)) / (Σw − Σw² / Σw)` with `w = V`, else 0. Limits are
/// `± z √(1/V + τ²)`.
///
/// D. J. Spiegelhalter, "Funnel Plots for Comparing Institutional Performance", Statistics in
/// Medicine 24 (2005), 1185-1202; the same, "Handling Over-dispersion of Performance Indicators",
/// Quality and Safety in Health Care 14 (2005), 347-351.
package struct Funnel: Hashable, Sendable {
  /// φ, the mean square of the winsorised z-scores.
  package let dispersion: Double
  /// τ², the variance between units that is added to each one's own.
  package let betweenVariance: Double

  /// - Parameters:
  ///   - units: Those without variance have no place in the plot and are left out.
  ///   - trimming: The share of z-scores that is winsorised on either side; below ½, 0 for none.
  /// - Returns: `nil` for fewer than two units.
  package init?(_ units: [ObservedExpected], trimming: Double = 0.1) {
    guard trimming >= 0, trimming < 0.5 else { return nil }
    let known = units.filter { $0.variance > 0 }
    let scores = known.compactMap(\.z)
    guard scores.count >= 2, let low = Quantile.type7(scores, trimming),
      let high = Quantile.type7(scores, 1 - trimming)
    else { return nil }
    let count = Double(scores.count)
    let winsorised = scores.map { min(max($0, low), high) }
    let dispersion = winsorised.reduce(0) { $0 + $1 * $1 } / count
    let sum = known.reduce(0) { $0 + $1.variance }
    let squares = known.reduce(0) { $0 + $1.variance * $1.variance }
    let surplus = count * dispersion - (count - 1)
    self.dispersion = dispersion
    betweenVariance = surplus < 0 ? 0 : max(0, surplus / (sum - squares / sum))
  }

  /// The limits for a unit of a given variance; `nil` without variance.
  package func limits(variance: Double, _ level: ConfidenceLevel = .percent95) -> Interval? {
    guard variance > 0 else { return nil }
    let width = level.z * (1 / variance + betweenVariance).squareRoot()
    return Interval(lower: -width, upper: width)
  }
}
