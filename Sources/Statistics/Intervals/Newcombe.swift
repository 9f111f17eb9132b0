extension Proportion {
  /// The difference of this proportion and another, with Newcombe's hybrid score interval; `nil` if
  /// either has no trials.
  ///
  /// For `d = p₁ − p₂` with Wilson bounds l and u of each:
  /// `d − √((p₁ − l₁)² + (u₂ − p₂)²)` to `d + √((u₁ − p₁)² + (p₂ − l₂)²)`, within −1 and 1. The two
  /// proportions must come from different trials.
  ///
  /// R. G. Newcombe, "Interval Estimation for the Difference between Independent Proportions:
  /// Comparison of Eleven Methods", Statistics in Medicine 17 (1998), 873-890, method 10.
  package func difference(
    from other: Proportion, _ level: ConfidenceLevel = .percent95
  ) -> Estimate? {
    guard let mine = wilson(level), let others = other.wilson(level) else { return nil }
    let difference = mine.value - others.value
    let below = hypotenuse(mine.value - mine.lower, others.upper - others.value)
    let above = hypotenuse(mine.upper - mine.value, others.value - others.lower)
    return Estimate(
      value: difference, lower: difference - below, upper: difference + above,
      confidence: level.probability, method: .newcombe)
  }

  private func hypotenuse(_ a: Double, _ b: Double) -> Double {
    (a * a + b * b).squareRoot()
  }
}
