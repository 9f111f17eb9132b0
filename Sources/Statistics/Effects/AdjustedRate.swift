extension EffectGroup {
  /// `SR(u) = (1/N) Σ n expit(logit p + u)` over all trials of the group; `nil` without any.
  func adjustedRate(at u: Double) -> Double? {
    var (successes, all) = (0.0, 0.0)
    for (logit, trials) in zip(logits, trials) {
      successes += trials * Logistic.expit(logit + u)
      all += trials
    }
    return all > 0 ? successes / all : nil
  }

  /// The rate at the median of u and at its outer quantiles: it grows with u, so quantiles map.
  func adjustedRate(_ relative: GridDistribution, _ level: ConfidenceLevel) -> Estimate? {
    guard
      let value = adjustedRate(at: relative.quantile(0.5)),
      let lower = adjustedRate(at: relative.quantile(level.alpha / 2)),
      let upper = adjustedRate(at: relative.quantile(1 - level.alpha / 2))
    else { return nil }
    return Estimate(
      value: value, lower: lower, upper: upper, confidence: level.probability, method: .posterior)
  }
}
