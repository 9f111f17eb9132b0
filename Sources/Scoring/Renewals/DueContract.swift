package import Profiles
internal import Statistics
package import Values

/// A contract whose option to extend it must be decided: the unit of a decision.
package struct DueContract: Hashable, Sendable {
  package let measure: ProfileID
  package let title: String
  package let districts: [District]
  /// `nil` where the profile names none.
  package let providerName: String?
  package let end: CalendarDate?
  package let option: MeasureProfile.Extension
  /// From the reference date to the day of the decision: negative when that is past, `nil` where the
  /// profile names no day.
  package let daysLeft: Int?
  package let contractedPlaces: Int?
  /// The last key date up to the reference date.
  package let occupancy: MeasureProfile.Occupancy?
  /// `nil` where there are no outcomes of it, or none were given.
  package let evidence: ContractEvidence?

  package var isOverdue: Bool { daysLeft.map { $0 < 0 } ?? false }
}

/// What outcomes say of one contract, and of its provider's contracts together.
package struct ContractEvidence: Hashable, Sendable {
  /// By what units of its aim are compared; `nil` where the data have nothing for the aim.
  package let criterion: Criterion?
  /// The contract by itself.
  package let contract: RankedUnit
  /// All contracts of its provider with this aim in the district; `nil` for one whose provider nobody
  /// knows.
  package let provider: RankedUnit?
  /// How many contracts those are.
  package let contractCount: Int

  /// Whether the one says another thing than the others: another recommendation where both have one,
  /// or more than was to be expected here and less there.
  package var contradicts: Bool {
    guard let provider, contractCount > 1 else { return false }
    if contract.isGradable, provider.isGradable,
      contract.verdict.recommendation != provider.verdict.recommendation
    {
      return true
    }
    guard let one = contract.result?.outcome, let other = provider.result?.outcome else {
      return false
    }
    return (one.observed - one.expected) * (other.observed - other.expected) < 0
  }
}
