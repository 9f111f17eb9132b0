package import Values

/// What is asked of the cohort. Everything here is part of a result and printed with it.
package struct CohortRequest: Codable, Hashable, Sendable {
  /// The reference date; `nil`: the latest day of entry or exit in the data.
  package var asOf: CalendarDate?
  /// `nil`: 0, or what tallies say.
  package var lagMonths: Int?
  /// Months of mature exits where no first day is given; `nil` for 24.
  package var windowMonths: Int?
  package var from: CalendarDate?
  package var through: CalendarDate?
  /// `nil`: § 48a SGB II, or what tallies say.
  package var definition: IntegrationDefinition?

  package init(
    asOf: CalendarDate? = nil, lagMonths: Int? = nil, from: CalendarDate? = nil,
    through: CalendarDate? = nil, definition: IntegrationDefinition? = nil
  ) {
    self.asOf = asOf
    self.lagMonths = lagMonths
    self.from = from
    self.through = through
    self.definition = definition
  }

  /// The rules for data whose latest day is known; `nil` where no exit can be counted under them.
  ///
  /// The latest day has certainly come: it makes exits pending rather than failures.
  package func rules(latestDay: CalendarDate?) -> CohortRules? {
    guard let asOf = asOf ?? latestDay else { return nil }
    return CohortRules(
      asOf: asOf, lagMonths: lagMonths ?? 0, windowMonths: windowMonths, from: from,
      through: through,
      definition: definition ?? .law48a)
  }
}
