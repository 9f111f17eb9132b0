/// Quantiles of a sample.
package enum Quantile {
  /// The quantile of type 7, linear between order statistics at `(n − 1) p`, as in R's default;
  /// `nil` for an empty sample.
  ///
  /// R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50
  /// (1996), 361-365.
  ///
  /// - Precondition: `probability` is between 0 and 1.
  package static func type7(_ values: [Double], _ probability: Double) -> Double? {
    precondition(probability >= 0 && probability <= 1)
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let position = Double(values.count - 1) * probability
    let index = min(Int(position), values.count - 1)
    let next = min(index + 1, values.count - 1)
    return sorted[index] + (position - Double(index)) * (sorted[next] - sorted[index])
  }
}
