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
    // Holm's adjustment raises p-values: those that are too great without it need no place in the order.
    let least = NormalDistribution.quantile(1 - level.alpha / 2) * (1 - 1e-12)
    let variances = units.map { $0.map { $0.standardError * $0.standardError } }
    var tests = 0
    var open: [(z: Double, better: Int, worse: Int)] = []
    for (j, one) in units.enumerated() {
      guard let one, let own = variances[j] else { continue }
      for k in units.indices.dropFirst(j + 1) {
        guard let other = units[k], let others = variances[k] else { continue }
        let z = (one.effect - other.effect) / (own + others).squareRoot()
        guard z.isFinite else { continue }
        tests += 1
        if z.magnitude >= least {
          open.append(z > 0 ? (z, j, k) : (-z, k, j))
        }
      }
    }
    open.sort { ($1.z, $0.better, $0.worse) < ($0.z, $1.better, $1.worse) }
    var lower = Array(repeating: 1, count: units.count)
    var upper = Array(repeating: units.count, count: units.count)
    for (rank, pair) in open.enumerated() {
      // The first that is not significant ends it: all behind it have no smaller adjusted p-value.
      guard NormalDistribution.twoSided(pair.z) * Double(tests - rank) <= level.alpha else { break }
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
