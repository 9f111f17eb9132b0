extension RandomEffects {
  /// The τ² at which the generalised Q, with weights `1 / (v + τ²)`, equals `J − 1`; 0 where it is
  /// smaller from the start.
  ///
  /// Q falls with τ², so the root is unique.
  ///
  /// R. C. Paule, J. Mandel, "Consensus Values and Weighting Factors", Journal of Research of the
  /// National Bureau of Standards 87 (1982), 377-385.
  ///
  /// - Returns: `nil` for fewer than two effects, or one that is not finite or has no variance.
  package static func pauleMandel(_ effects: [Effect]) -> RandomEffects? {
    guard canEstimate(effects) else { return nil }
    let target = Double(effects.count - 1)
    func surplus(_ variance: Double) -> Double {
      weighted(effects, betweenVariance: variance).q - target
    }
    guard surplus(0) > 0 else { return RandomEffects(effects, betweenVariance: 0) }
    // With τ² ≥ Σ(y − ȳ)² every weight is small enough for Q ≤ 1 ≤ J − 1.
    let mean = effects.reduce(0) { $0 + $1.value } / Double(effects.count)
    let bound = effects.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) }
    return RandomEffects(effects, betweenVariance: Bisection.root(in: 0...bound, of: surplus))
  }
}
