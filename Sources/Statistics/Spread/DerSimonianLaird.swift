extension RandomEffects {
  /// The moment estimate `τ² = max(0, (Q − (J − 1)) / (Σw − Σw² / Σw))` with `w = 1 / v`.
  ///
  /// R. DerSimonian, N. Laird, "Meta-Analysis in Clinical Trials", Controlled Clinical Trials 7
  /// (1986), 177-188.
  ///
  /// - Returns: `nil` for fewer than two effects, or one that is not finite or has no variance.
  package static func derSimonianLaird(_ effects: [Effect]) -> RandomEffects? {
    guard canEstimate(effects) else { return nil }
    let fixed = weighted(effects, betweenVariance: 0)
    let squares = effects.reduce(0) { $0 + 1 / ($1.variance * $1.variance) }
    let surplus = fixed.q - Double(effects.count - 1)
    return RandomEffects(
      effects, betweenVariance: max(0, surplus / (fixed.weight - squares / fixed.weight)))
  }
}
