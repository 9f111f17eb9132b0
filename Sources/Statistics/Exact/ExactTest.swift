/// The exact test of a count: its p-values, conservative and mid-p.
package struct ExactTest: Hashable, Sendable {
  /// `min(1, 2 · min(P(X ≤ x), P(X ≥ x)))`.
  package let twoSided: Double
  /// `min(1, 2 · min(P(X < x) + ½P(X = x), P(X > x) + ½P(X = x)))`: half of the observed count's
  /// probability on either side, which undoes the conservatism of a discrete distribution.
  ///
  /// H. O. Lancaster, "Significance Tests in Discrete Distributions", JASA 56 (1961), 223-234.
  package let midP: Double

  /// The test of `count` under `distribution`.
  package init(count: Int, under distribution: CountDistribution) {
    let equal = distribution.probability(of: count)
    let below = distribution.probability(below: count)
    let above = distribution.probability(atLeast: count + 1)
    twoSided = min(1, 2 * (min(below, above) + equal))
    midP = min(1, 2 * (min(below, above) + equal / 2))
  }
}
