package import Catalog
package import Profiles

/// Everything that a report on providers rests on: their ranking, and what the same data and the
/// catalogue say besides.
package struct ReportBasis: Sendable {
  package let ranking: Ranking
  /// The same data by measure; `nil` where they do not allow it.
  package let measures: Ranking?
  package let calendar: RenewalCalendar
  /// Of the districts of the ranking.
  package let coverage: Coverage
  /// By what each measure of the catalogue is paid.
  package let instruments: [ProfileID: Code<InstrumentList>]
  /// The digest of the catalogue's files; `nil` where it was not asked for.
  package let catalogDigest: String?

  package init(
    ranking: Ranking, measures: Ranking?, calendar: RenewalCalendar, coverage: Coverage,
    instruments: [ProfileID: Code<InstrumentList>], catalogDigest: String?
  ) {
    (self.ranking, self.measures, self.calendar) = (ranking, measures, calendar)
    (self.coverage, self.instruments) = (coverage, instruments)
    self.catalogDigest = catalogDigest
  }
}

extension Ranking {
  /// Of its units, in the order of their values.
  package var districts: [District] {
    Set(groups.flatMap(\.units).map(\.score.unit.district)).sorted()
  }
}
