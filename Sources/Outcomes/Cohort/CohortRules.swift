package import Values

/// Which exits count, and which of them can be judged six months later.
package struct CohortRules: Hashable, Sendable {
  /// Months between exit and the second observation.
  package static let observationMonths = 6
  /// Months of mature exits that count unless a window is given.
  package static let defaultWindowMonths = 24

  /// The reference date (Stichtag): the data are as of this day.
  package let asOf: CalendarDate
  /// Months that the source of the six-month status is late: 0 for own follow-up, 3 for the
  /// employment statistics.
  package let lagMonths: Int
  package let definition: IntegrationDefinition
  /// The first and the last day of exit that count.
  package let from: CalendarDate
  package let through: CalendarDate

  /// - Parameters:
  ///   - windowMonths: `nil` for 24.
  ///   - from: `nil` for the last so many months of mature exits.
  ///   - through: `nil` for the reference date: younger exits count at exit and are pending after.
  /// - Returns: `nil` where the window is empty or leaves the calendar.
  package init?(
    asOf: CalendarDate, lagMonths: Int = 0, windowMonths: Int? = nil, from: CalendarDate? = nil,
    through: CalendarDate? = nil, definition: IntegrationDefinition = .law48a
  ) {
    guard let lastMature = Self.lastMatureExit(asOf: asOf, lagMonths: lagMonths),
      let dayBefore = lastMature.adding(months: -(windowMonths ?? Self.defaultWindowMonths)),
      let defaultFrom = CalendarDate(daysSince1970: dayBefore.daysSince1970 + 1)
    else { return nil }
    let last = min(through ?? asOf, asOf)
    let first = from ?? defaultFrom
    guard first <= last else { return nil }
    self.asOf = asOf
    self.lagMonths = lagMonths
    self.definition = definition
    self.from = first
    self.through = last
  }

  /// The day on which the six months after an exit are over.
  package static func dueDate(of exit: CalendarDate, lagMonths: Int) -> CalendarDate? {
    // Two steps: the status is that of the day six months later, known so many months after it.
    exit.adding(months: observationMonths)?.adding(months: lagMonths)
  }

  /// Whether the six months after an exit are over on the reference date.
  package func isMature(_ exit: CalendarDate) -> Bool {
    guard let due = Self.dueDate(of: exit, lagMonths: lagMonths) else { return false }
    return due <= asOf
  }

  /// The last day on which an exit is mature.
  package var lastMatureExit: CalendarDate? {
    Self.lastMatureExit(asOf: asOf, lagMonths: lagMonths)
  }

  private static func lastMatureExit(asOf: CalendarDate, lagMonths: Int) -> CalendarDate? {
    // Clamping at the ends of months puts it up to a few days behind the plain subtraction.
    guard let start = asOf.adding(months: -(observationMonths + lagMonths)) else { return nil }
    var last = start
    for step in 1...6 {
      guard let next = CalendarDate(daysSince1970: start.daysSince1970 + step),
        let due = dueDate(of: next, lagMonths: lagMonths)
      else { break }
      if due <= asOf { last = next }
    }
    return last
  }
}
