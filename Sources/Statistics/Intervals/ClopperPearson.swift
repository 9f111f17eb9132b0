extension Proportion {
  /// The Clopper-Pearson interval, which covers at least as often as it says; `nil` without trials,
  /// and for fractions of them: it counts.
  ///
  /// With x successes in n trials, the lower bound is the p with `P(X ≥ x | p) = α/2`, the upper one
  /// that with `P(X ≤ x | p) = α/2`, where X is binomial; 0 for no success, 1 for nothing but
  /// successes. Both are found by bisection on the exact tail, to the last bits of a double.
  ///
  /// C. J. Clopper, E. S. Pearson, "The Use of Confidence or Fiducial Limits Illustrated in the Case
  /// of the Binomial", Biometrika 26 (1934), 404-413.
  package func clopperPearson(_ level: ConfidenceLevel = .percent95) -> Estimate? {
    guard let rate, let x = Int(exactly: successes), let n = Int(exactly: trials) else {
      return nil
    }
    return Estimate(
      value: rate, lower: Self.exactLower(x, of: n, tail: level.alpha / 2),
      // A success is a failure of the opposite.
      upper: 1 - Self.exactLower(n - x, of: n, tail: level.alpha / 2),
      confidence: level.probability, method: .clopperPearson)
  }

  private static func exactLower(_ successes: Int, of trials: Int, tail: Double) -> Double {
    guard successes > 0 else { return 0 }
    return Bisection.root(in: 0...(Double(successes) / Double(trials))) { p in
      tail - CountDistribution.binomial(trials: trials, p: p).probability(atLeast: successes)
    }
  }
}
