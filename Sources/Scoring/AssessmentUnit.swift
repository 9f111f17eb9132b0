package import Profiles

/// What is scored together: one provider's measures of one main aim in one district.
package struct AssessmentUnit: Hashable, Sendable {
  package let district: District
  package let aim: MainAim
  /// The provider's key: id, else name; empty where nobody knows who ran the measure.
  package let providerKey: String
}

/// Units that are compared with each other, and with no others.
package struct ComparisonGroup: Hashable, Comparable, Sendable {
  package let district: District
  package let aim: MainAim

  package static func < (left: ComparisonGroup, right: ComparisonGroup) -> Bool {
    (left.district, left.aim) < (right.district, right.aim)
  }
}
