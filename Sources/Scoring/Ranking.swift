package import Outcomes
package import Profiles

/// Providers by comparison group, as the outcomes have them.
package struct Ranking: Hashable, Sendable {
  package let rules: CohortRules
  /// The reference date was not given but taken from the data.
  package let asOfIsFromData: Bool
  package let inputs: [Input]
  /// By district, then main aim.
  package let groups: [Group]
  /// Rows that the catalogue has no place for, by measure; in no group.
  package let unmatched: [Unmatched]
  /// Between the first and the last mature exit lie less than twelve months: too short to score a
  /// provider (VK Bund, 20.09.2017, VK 1-89/17).
  package let isObservedUnderAYear: Bool
  /// Whether a row or a district is made up.
  package let containsExamples: Bool
  package let request: RankingRequest
  /// The sum over all groups, each participation once.
  package let total: Tally

  /// One file that was read.
  package struct Input: Hashable, Sendable {
    package let path: String
    package let rows: Int
    package let skippedRows: Int
  }

  package struct Group: Hashable, Sendable {
    package let district: District
    package let aim: MainAim
    /// By lower bound at six months, the highest first; equal ones share a place and stand in the
    /// order of their names; units without a known mature exit last and without a place.
    package let units: [RankedUnit]
  }

  package struct RankedUnit: Hashable, Sendable {
    /// From 1; `nil` where there is nothing to rank by, or nobody to compare with.
    package let place: Int?
    package let score: ProviderScore
  }

  /// Rows with one measure, or one fault, that no unit can take.
  package struct Unmatched: Hashable, Sendable {
    /// As the rows name it.
    package let measure: String
    package let reason: MeasureJoin.Failure
    package let rows: Int
  }
}
