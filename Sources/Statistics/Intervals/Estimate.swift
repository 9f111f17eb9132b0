/// A number with its interval, and how that interval was found.
package struct Estimate: Hashable, Sendable {
  package let value: Double
  package let interval: Interval
  /// The probability that belongs to the interval, between 0 and 1.
  package let confidence: Double
  package let method: Method

  package var lower: Double { interval.lower }
  package var upper: Double { interval.upper }

  package init(value: Double, lower: Double, upper: Double, confidence: Double, method: Method) {
    self.value = value
    self.interval = Interval(lower: lower, upper: upper)
    self.confidence = confidence
    self.method = method
  }

  /// The procedures behind intervals; the raw value is stable and made for machines.
  package enum Method: String, Hashable, Sendable, CaseIterable {
    /// Inversion of the score test of one proportion.
    case wilson
    /// Inversion of two one-sided exact binomial tests.
    case clopperPearson
    /// The hybrid of two Wilson intervals for a difference.
    case newcombe
    /// Quantiles of a posterior distribution on a grid.
    case posterior
    /// Normal approximation, `value ± z · standard error`.
    case normal
  }
}
