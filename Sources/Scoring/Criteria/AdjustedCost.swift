package import Statistics

extension RankedUnit {
  /// Euros per integration six months after exit, by the adjusted rate and the quantiles of it: what
  /// an integration would cost with all participants of the group.
  ///
  /// `nil` where the group has another criterion, and where no cost or rate is known.
  package var adjustedCost: CostPerSuccess? {
    guard let rate = result?.effect?.adjustedRate, let cost = score.costPerIntegration else {
      return nil
    }
    return CostPerSuccess(meanCost: cost.meanCost, rate: rate)
  }

  /// Euros per integration beyond what the average would have reached: `n c̄ / (O − E)`.
  ///
  /// - Parameter probability: what P(θ > 0) must be at least; below it the difference may be chance,
  ///   and the figure would mean nothing.
  package func additionalCost(from probability: Double) -> Double? {
    guard let result, let cost = score.costPerIntegration,
      let above = result.probabilities?.aboveAverage, above >= probability
    else { return nil }
    let gain = result.outcome.observed - result.outcome.expected
    return gain > 0 ? result.outcome.trials * cost.meanCost / gain : nil
  }
}
