package import Profiles

/// What is judged together (Bewertungseinheit): one provider's measures of one main aim in one
/// district, unless ``UnitScope`` says otherwise.
package struct AssessmentUnit: Hashable, Comparable, Sendable {
  package let aim: MainAim
  package let district: District
  /// The provider's key: id, else name; empty where nobody knows who ran the measure, and where a
  /// district is the unit.
  package let providerKey: String
  /// The measure where each of them is a unit of its own.
  package let measure: ProfileID?

  package init(
    district: District, aim: MainAim, providerKey: String, measure: ProfileID? = nil
  ) {
    self.district = district
    self.aim = aim
    self.providerKey = providerKey
    self.measure = measure
  }

  package static func < (left: AssessmentUnit, right: AssessmentUnit) -> Bool {
    if left.aim != right.aim { return left.aim < right.aim }
    if left.district != right.district { return left.district < right.district }
    if left.providerKey != right.providerKey { return left.providerKey < right.providerKey }
    guard let one = left.measure, let other = right.measure else {
      return left.measure == nil && right.measure != nil
    }
    return one < other
  }
}

/// What makes a unit within an aim.
package enum UnitScope: String, CaseIterable, Codable, Sendable {
  /// A provider's measures in one district: what a contract is renewed for.
  case provider
  /// Each measure of each district by itself.
  case measure
  /// All measures of a district: side by side only, for labour markets differ.
  case district
}
