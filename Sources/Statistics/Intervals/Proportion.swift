/// A count of successes in a number of trials; fractions where outcomes are shared.
package struct Proportion: Hashable, Sendable {
  package let successes: Double
  package let trials: Double

  /// - Precondition: `0 <= successes <= trials`.
  package init(successes: Double, trials: Double) {
    precondition(successes >= 0 && successes <= trials)
    self.successes = successes
    self.trials = trials
  }

  /// - Precondition: `0 <= successes <= trials`.
  package init(successes: Int, trials: Int) {
    self.init(successes: Double(successes), trials: Double(trials))
  }

  /// The share of successes; `nil` without trials.
  package var rate: Double? {
    trials == 0 ? nil : successes / trials
  }

  /// The Wilson score interval; `nil` without trials.
  ///
  /// `(2x + z² ∓ z √(z² + 4x(1 − x/n))) / (2(n + z²))` for x successes in n trials, without
  /// correction for continuity. The bounds lie within 0 and 1, and are exactly 0 for no success and
  /// exactly 1 for nothing but successes.
  ///
  /// E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22
  /// (1927), 209-212; the same form as in PHEindicatormethods.
  package func wilson(_ level: ConfidenceLevel = .percent95) -> Estimate? {
    guard let rate else { return nil }
    let (x, n, z) = (successes, trials, level.z)
    let center = 2 * x + z * z
    let spread = z * (z * z + 4 * x * (1 - x / n)).squareRoot()
    let scale = 2 * (n + z * z)
    return Estimate(
      value: rate,
      lower: successes == 0 ? 0 : (center - spread) / scale,
      upper: successes == trials ? 1 : (center + spread) / scale,
      confidence: level.probability, method: .wilson)
  }

  /// The bounds of ``wilson(_:)``; `nil` without trials.
  package func wilsonInterval(_ level: ConfidenceLevel = .percent95) -> Interval? {
    wilson(level)?.interval
  }

  /// The share of successes if `unknown` further trials had all failed, and if all had succeeded
  /// (Manski bounds); `nil` without any trial.
  ///
  /// C. F. Manski, "Nonparametric Bounds on Treatment Effects", AER 80 (1990), 319-323.
  package func bounds(unknown: Double) -> Interval? {
    precondition(unknown >= 0)
    let all = trials + unknown
    guard all > 0 else { return nil }
    return Interval(
      lower: successes / all, upper: (successes + unknown) / all)
  }

  /// From the lower Wilson bound with all unknown trials failed to the upper one with all
  /// succeeded; `nil` without any trial.
  package func outerInterval(
    unknown: Double, _ level: ConfidenceLevel = .percent95
  ) -> Interval? {
    let failed = Proportion(successes: successes, trials: trials + unknown)
    let succeeded = Proportion(successes: successes + unknown, trials: trials + unknown)
    guard let low = failed.wilsonInterval(level), let high = succeeded.wilsonInterval(level)
    else { return nil }
    return Interval(lower: low.lower, upper: high.upper)
  }
}
