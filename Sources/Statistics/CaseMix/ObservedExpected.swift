/// What a unit reached beside what its group's average would have reached with the same trials.
package struct ObservedExpected: Hashable, Sendable {
  /// How many whole trials there are.
  package let trials: Double
  /// O, the successes.
  package let observed: Double
  /// E, the sum of the expected probabilities.
  package let expected: Double
  /// V, the sum of p(1 − p): the information on the unit's effect, and the variance of O if the unit
  /// were average and no trial were shared. With shares w it is Σ w p(1 − p), of which the variance
  /// Σ w² p(1 − p) of O falls short: z is then nearer to 0 than it need be.
  package let variance: Double
  /// s_E, what is not known of E because the case mix is estimated, on the scale of log-odds.
  package let logOddsError: Double

  package init(
    trials: Double, observed: Double, expected: Double, variance: Double, logOddsError: Double = 0
  ) {
    self.trials = trials
    self.observed = observed
    self.expected = expected
    self.variance = variance
    self.logOddsError = logOddsError
  }

  /// The standard error of E, `s_E V`, in successes.
  package var expectedError: Double { logOddsError * variance }

  /// `s_E² V`: the uncertainty of E beside that of chance. From 1 on the expectation is less certain
  /// than what it is compared with.
  package var relativeUncertainty: Double { logOddsError * logOddsError * variance }

  /// `(O − E) / √(V + s_E² V²)`; `nil` without variance.
  package var z: Double? {
    guard variance > 0 else { return nil }
    return (observed - expected) / (variance * (1 + relativeUncertainty)).squareRoot()
  }

  /// The one-step estimate of the log-odds effect, `(O − E) / V`; `nil` without variance.
  package var effect: Double? {
    variance > 0 ? (observed - expected) / variance : nil
  }

  /// Of ``effect``: `√(1/V + s_E²)`; `nil` without variance.
  package var standardError: Double? {
    variance > 0 ? ((1 + relativeUncertainty) / variance).squareRoot() : nil
  }

  /// The share of the effect's variance that lies between units, `τ² / (τ² + 1/V + s_E²)`, from 0 to 1.
  ///
  /// - Parameter tau: The standard deviation of the units' effects; not negative.
  package func reliability(tau: Double) -> Double {
    let between = tau * tau * variance
    return between / (between + 1 + relativeUncertainty)
  }
}
