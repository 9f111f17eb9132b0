/// Ranks that hold together with a given confidence, from differences between pairs.
package enum RankConfidenceSets {
  /// For each unit the ranks it may have, 1 for the greatest effect.
  ///
  /// Every pair is tested, `z = |y_j − y_k| / √(se_j² + se_k²)`, two-sided, with Holm's adjustment
  /// over all pairs. A unit's lower rank is one more than the number of units that are significantly
  /// better, its upper one the number of units less those that are significantly worse. All sets
  /// together hold the true ranks with at least the confidence asked for; with few trials they
  /// usually span everything, and that is the finding.
  ///
  /// M. Mogstad, J. P. Romano, A. M. Shaikh, D. Wilhelm, "Inference for Ranks with Applications to
  /// Mobility across Neighbourhoods and Academic Achievement across Countries", Review of Economic
  /// Studies 91 (2024), 476-518.
  ///
  /// - Parameters:
  ///   - units: Effect and standard error of each; `nil` for a unit without information, which
  ///     differs from no other.
  ///   - level: Of all sets together.
  package static func sets(
    _ units: [(effect: Double, standardError: Double)?], _ level: ConfidenceLevel = .percent95
  ) -> [ClosedRange<Int>] {
    var pairs: [(better: Int, worse: Int)] = []
    var pValues: [Double] = []
    for (j, one) in units.enumerated() {
      for (k, other) in units.enumerated().dropFirst(j + 1) {
        guard let one, let other else { continue }
        let (a, b) = (one.standardError, other.standardError)
        let z = (one.effect - other.effect) / (a * a + b * b).squareRoot()
        guard z.isFinite else { continue }
        pairs.append(z > 0 ? (j, k) : (k, j))
        pValues.append(NormalDistribution.twoSided(z))
      }
    }
    var lower = Array(repeating: 1, count: units.count)
    var upper = Array(repeating: units.count, count: units.count)
    for (pair, p) in zip(pairs, Holm.adjusted(pValues)) where p <= level.alpha {
      lower[pair.worse] += 1
      upper[pair.better] -= 1
    }
    return zip(lower, upper).map { $0...$1 }
  }

  /// The sets of observed and expected successes, by their one-step effects.
  package static func sets(
    _ units: [ObservedExpected], _ level: ConfidenceLevel = .percent95
  ) -> [ClosedRange<Int>] {
    sets(
      units.map { unit in
        guard let effect = unit.effect, let error = unit.standardError else { return nil }
        return (effect, error)
      }, level)
  }
}
