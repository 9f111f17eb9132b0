package import Profiles

/// Units that are compared with each other, and with no others: those of one main aim in one
/// district, or in several that were declared to be comparable.
package struct ComparisonGroup: Hashable, Comparable, Sendable {
  package let aim: MainAim
  /// The district's code, else the name of the declared group; empty for all districts.
  package let name: String
  /// Sorted. Empty for all districts.
  package let districts: [District]

  package static func < (left: ComparisonGroup, right: ComparisonGroup) -> Bool {
    (left.name, left.aim) < (right.name, right.aim)
  }
}
