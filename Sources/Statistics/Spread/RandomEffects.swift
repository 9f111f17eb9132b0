/// The variance between units, and the mean around which they vary.
package struct RandomEffects: Hashable, Sendable {
  /// μ, weighted by `1 / (v + τ²)`.
  package let mean: Double
  package let standardError: Double
  /// τ², the variance between units.
  package let betweenVariance: Double
  /// Cochran's Q around the mean with weights `1 / v`.
  package let heterogeneity: Double

  /// One unit: what was observed, and the variance of its error.
  package struct Effect: Hashable, Sendable {
    package let value: Double
    package let variance: Double

    package init(value: Double, variance: Double) {
      self.value = value
      self.variance = variance
    }
  }

  init(_ effects: [Effect], betweenVariance: Double) {
    let weighted = Self.weighted(effects, betweenVariance: betweenVariance)
    mean = weighted.mean
    standardError = 1 / weighted.weight.squareRoot()
    self.betweenVariance = betweenVariance
    heterogeneity = Self.weighted(effects, betweenVariance: 0).q
  }

  /// Total weight, mean and Q with weights `1 / (v + τ²)`.
  static func weighted(
    _ effects: [Effect], betweenVariance: Double
  ) -> (weight: Double, mean: Double, q: Double) {
    let weights = effects.map { 1 / ($0.variance + betweenVariance) }
    let total = weights.reduce(0, +)
    let mean = zip(weights, effects).reduce(0) { $0 + $1.0 * $1.1.value } / total
    let q = zip(weights, effects).reduce(0) {
      $0 + $1.0 * ($1.1.value - mean) * ($1.1.value - mean)
    }
    return (total, mean, q)
  }

  /// Whether there are two effects at least, all finite, with positive variances.
  static func canEstimate(_ effects: [Effect]) -> Bool {
    effects.count >= 2
      && effects.allSatisfy { $0.value.isFinite && $0.variance > 0 && $0.variance.isFinite }
  }
}
