internal import RealModule

extension ProviderEffectModel {
  /// The points of an unmeasured difference that are tried, in steps of the grid.
  private static let mostSteps = 150

  /// The smallest multiple of the grid's step by which the expectations of one unit alone would have to be
  /// off for something said of its effect to fall; `nil` where it does not fall up to three log-odds.
  ///
  /// What an unmeasured characteristic can do: the participants of this unit were easier (or harder) to
  /// integrate than all that is known of them says.
  ///
  /// - Parameters:
  ///   - group: Its place.
  ///   - unit: Its place in the group.
  ///   - sign: −1 lowers the expectations, 1 raises them.
  ///   - cores: Without influence on the result.
  ///   - stands: Whether what is said holds for a posterior of θ.
  package func tippingShift(
    group: Int, unit: Int, sign: Double, cores: Int = 1, stands: (GridDistribution) -> Bool
  ) async -> Double? {
    var evidence = await evidence(cores: cores)
    let step = prior.grid.relative.step
    func holds(_ steps: Int) -> Bool {
      let shifted = groups[group].shifting(unit, by: sign * Double(steps) * step)
      evidence[group] = GroupEvidence(shifted, prior)
      let weights = NodeWeights(
        evidence[group], tau: tauDistribution(evidence), shifts: prior.grid.shift.count)
      return stands(UnitPosterior(evidence[group].units[unit], weights, prior).theta)
    }
    var (low, high) = (0, Self.mostSteps)
    guard holds(0) else { return 0 }
    guard !holds(high) else { return nil }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return Double(high) * step
  }
}

/// The odds ratio of an unmeasured characteristic that shifts expectations by so much.
package enum UnmeasuredOdds {
  /// Γ with `ln((π_j Γ + 1 − π_j) / (π_d Γ + 1 − π_d)) = shift`.
  ///
  /// - Parameters:
  ///   - shift: In log-odds, above 0.
  ///   - here: π_j, the share of the unit's participants that have the characteristic.
  ///   - elsewhere: π_d, that of the others.
  /// - Returns: `nil` where no ratio does it.
  package static func ratio(shift: Double, here: Double = 1, elsewhere: Double = 0) -> Double? {
    let factor = Double.exp(shift)
    let divisor = here - factor * elsewhere
    guard divisor > 0 else { return nil }
    return (factor * (1 - elsewhere) - (1 - here)) / divisor
  }
}
