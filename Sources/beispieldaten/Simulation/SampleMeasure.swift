import Profiles
import Values

/// One made-up measure: what its profile says of it, and what only the simulation knows.
struct SampleMeasure: Sendable {
  /// What the outcomes call it: the district's own number where there is one, else the id.
  let outcomeKey: String
  /// Planned length of a participation.
  let weeks: Int
  /// Whole hours per week.
  let weeklyHours: Int
  /// Days on which groups start; none: entry at any time.
  let starts: [CalendarDate]
  /// What is paid.
  let rates: [MeasureProfile.Rate]
  /// Odds of an integration for a reference person in the measure's district.
  let referenceOdds: Double
  /// Who runs it; the lead of a consortium.
  let provider: SampleProvider
  /// How many take part, who they are, what becomes of them.
  let cohort: SampleCohort

  /// `nil` where the profile leaves open what the simulation needs, or names a provider or a
  /// district of which it knows nothing.
  init?(_ profile: MeasureProfile, cohort: SampleCohort) {
    guard let weeks = profile.schedule.participationWeeks,
      let hours = profile.schedule.hoursPerWeek,
      let provider = profile.provider.provider?.id.flatMap({ SampleProvider.all[$0] }),
      let odds = SampleProvider.referenceOdds[profile.district.value]
    else { return nil }
    outcomeKey = profile.assignment.localNumber ?? profile.id.description
    self.weeks = weeks
    weeklyHours = hours.count / 100
    starts = profile.schedule.startDates
    rates = profile.costs.rates
    referenceOdds = odds
    self.provider = provider
    self.cohort = cohort
  }
}
