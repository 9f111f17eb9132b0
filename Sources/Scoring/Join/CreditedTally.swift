package import Outcomes
package import Statistics

/// The counts of the participations that a unit is credited with, those of a consortium in part.
///
/// Counts read like those of a ``Tally`` and are whole numbers unless some count in part.
@dynamicMemberLookup
package struct CreditedTally: Hashable, Sendable {
  /// Whole participations by the part of them that counts.
  package private(set) var parts: [Share: Tally] = [:]

  package init() {}

  mutating func add(_ tally: Tally, at share: Share) {
    parts[share, default: Tally()] += tally
  }

  static func += (left: inout CreditedTally, right: CreditedTally) {
    for (share, tally) in right.parts { left.add(tally, at: share) }
  }

  /// A count or a sum; a greatest value has no meaning here.
  package subscript(dynamicMember count: KeyPath<Tally, Int>) -> Double {
    sum { $0[keyPath: count] }
  }

  /// Differences belong inside: whole numbers are subtracted without rounding, so that a part is never
  /// more than its whole.
  ///
  /// - Parameter count: a count that a sum of tallies has as the sum of theirs.
  package func sum(_ count: (Tally) -> Int) -> Double {
    var sum = SharedCount()
    for (share, tally) in parts { sum.add(count(tally), at: share) }
    return sum.value
  }

  /// Successes, failures and unknown outcomes by a criterion.
  package func counts(_ criterion: Criterion) -> CriterionCounts<Double> {
    let counts = parts.mapValues { criterion.counts(of: $0) }
    func sum(_ count: (CriterionCounts<Int>) -> Int) -> Double {
      var sum = SharedCount()
      for (share, part) in counts { sum.add(count(part), at: share) }
      return sum.value
    }
    return CriterionCounts(
      successes: sum(\.successes), failures: sum(\.failures), unknown: sum(\.unknown))
  }

  /// So many stood higher at exit than at entry, so many lower, so many the same, each counted by its
  /// share.
  package var progress: (up: Double, down: Double, same: Double) {
    (sum(\.placement.progress.up), sum(\.placement.progress.down), sum(\.placement.progress.same))
  }

  /// Of those not integrated at exit whose class is known at both times: how many rose.
  package var riseOfNotIntegrated: Proportion {
    Proportion(
      successes: sum(\.placement.riseOfNotIntegrated.up),
      trials: sum(\.placement.riseOfNotIntegrated.all))
  }

  /// Changes of class by share, from the smallest.
  package var changes: [(share: Share, up: Int, down: Int)] {
    parts.sorted { $0.key < $1.key }.map { share, tally in
      let progress = tally.placement.progress
      return (share, progress.up, progress.down)
    }
  }

  /// All participations, each of them whole.
  var whole: Tally { parts.values.reduce(into: Tally()) { $0 += $1 } }
}

extension PlacementTable {
  /// Of those not integrated at exit whose class is known at both times: how many rose. An integration
  /// is no matter of who classifies.
  var riseOfNotIntegrated: (up: Int, all: Int) {
    var (up, all) = (0, 0)
    for entry in PlacementClass.allCases {
      for exit in [AtExit.far, .middle, .near] {
        let count = self[entry, exit]
        all += count
        if exit.rawValue > entry.level { up += count }
      }
    }
    return (up, all)
  }
}
