/// What one success cost, with bounds from the bounds of the rate.
package struct CostPerSuccess: Hashable, Sendable {
  /// Mean cost divided by the rate; `nil` without a success.
  package let value: Double?
  /// Mean cost divided by the upper bound of the rate.
  package let lower: Double
  /// Mean cost divided by the lower bound of the rate; `nil` where that is 0: not bounded.
  package let upper: Double?

  /// The cost of a success from the mean cost of a trial and the rate of successes.
  ///
  /// Dividing by a rate is monotone, so the bounds of the rate become, exchanged, those of the cost.
  ///
  /// - Parameters:
  ///   - meanCost: Cost of one trial, in any currency; finite and not negative.
  ///   - rate: The rate of successes with its interval, all between 0 and 1.
  /// - Returns: `nil` if the upper bound of the rate is not above 0 or the cost is no such number.
  package init?(meanCost: Double, rate: Estimate) {
    guard meanCost >= 0, meanCost.isFinite, rate.upper > 0 else { return nil }
    value = rate.value > 0 ? meanCost / rate.value : nil
    lower = meanCost / rate.upper
    upper = rate.lower > 0 ? meanCost / rate.lower : nil
  }
}
