package import Values

/// One person's stay in one measure: the unit that is counted.
///
/// Carries no pseudonym: it is needed only while a file is checked for rows that overlap, and goes
/// with the file. Nothing behind the reader can name a participant.
package struct Participation: Hashable, Sendable {
  /// The line in its file, from 1.
  package let line: Int
  /// A profile's id or the district's own number of the measure.
  package let measure: String
  /// Given where the profile does not say.
  package let provider: String?
  package let district: String?
  package let targetGroup: String?
  package let entry: CalendarDate
  /// `nil` while the stay goes on.
  package internal(set) var exit: CalendarDate?
  /// `nil` while the stay goes on or where the data have no such column.
  package internal(set) var exitReason: ExitReason?
  /// On the day of exit; `nil` where the cell is empty.
  package let statusAtExit: EmploymentStatus?
  /// Six months later; `nil` where the cell is empty.
  package let statusAtSixMonths: EmploymentStatus?
  package let classAtEntry: PlacementClass?
  package let classAtExit: PlacementClass?
  /// Whether a recognised certificate was obtained.
  package let qualified: Bool?
  // What a case-mix adjustment may use, known at entry; `nil` unknown.
  package let ageGroup: String?
  package let sex: String?
  package let monthsUnemployed: Int?
  package let qualificationAtEntry: String?
  /// The columns `merkmal.<name>` that were asked for, by name.
  package let features: [String: String]
  /// In euros.
  package let cost: Hundredths?
  /// The row says of itself that it is made up.
  package let isExample: Bool

  package init(
    line: Int, measure: String, provider: String? = nil, district: String? = nil,
    targetGroup: String? = nil, entry: CalendarDate, exit: CalendarDate?,
    exitReason: ExitReason? = nil, statusAtExit: EmploymentStatus? = nil,
    statusAtSixMonths: EmploymentStatus? = nil, classAtEntry: PlacementClass? = nil,
    classAtExit: PlacementClass? = nil, qualified: Bool? = nil, ageGroup: String? = nil,
    sex: String? = nil, monthsUnemployed: Int? = nil, qualificationAtEntry: String? = nil,
    features: [String: String] = [:], cost: Hundredths? = nil, isExample: Bool = false
  ) {
    self.line = line
    self.measure = measure
    self.provider = provider
    self.district = district
    self.targetGroup = targetGroup
    self.entry = entry
    self.exit = exit
    self.exitReason = exitReason
    self.statusAtExit = statusAtExit
    self.statusAtSixMonths = statusAtSixMonths
    self.classAtEntry = classAtEntry
    self.classAtExit = classAtExit
    self.qualified = qualified
    self.ageGroup = ageGroup
    self.sex = sex
    self.monthsUnemployed = monthsUnemployed
    self.qualificationAtEntry = qualificationAtEntry
    self.features = features
    self.cost = cost
    self.isExample = isExample
  }
}
