package import Outcomes
package import Values

/// What is asked of a ranking. Everything here is part of the result and printed with it.
package struct RankingRequest: Hashable, Sendable {
  /// `nil`: the latest day of entry or exit in the data.
  package var asOf: CalendarDate?
  package var lagMonths: Int
  package var from: CalendarDate?
  package var through: CalendarDate?
  package var definition: IntegrationDefinition
  /// The share of rows without a place in the catalogue above which there is no ranking.
  package var largestUnmatchedShare: Double

  package init(
    asOf: CalendarDate? = nil, lagMonths: Int = 0, from: CalendarDate? = nil,
    through: CalendarDate? = nil, definition: IntegrationDefinition = .law48a,
    largestUnmatchedShare: Double = 0.05
  ) {
    self.asOf = asOf
    self.lagMonths = lagMonths
    self.from = from
    self.through = through
    self.definition = definition
    self.largestUnmatchedShare = largestUnmatchedShare
  }

  /// The rules for these data; `nil` where no exit can be counted under them.
  func rules(for files: [ParticipationFile]) -> CohortRules? {
    // The latest day that has certainly come: it makes exits pending rather than failures.
    let latest = files.lazy.flatMap(\.participations).map { max($0.entry, $0.exit ?? $0.entry) }
      .max()
    guard let asOf = asOf ?? latest else { return nil }
    return CohortRules(
      asOf: asOf, lagMonths: lagMonths, from: from, through: through, definition: definition)
  }
}
