internal import Catalog
package import Diagnostics
internal import Files
internal import Outcomes
internal import Profiles
package import Scoring
internal import Values

/// What a report on providers, or the sheet of one of them, rests on.
package struct ReportRequest: Request {
  package var ranking: RankRequest
  /// Days from the reference date in which decisions are due.
  package var days = 90
  /// Whether what would change a verdict is asked for too.
  package var isExplained = false

  package init(_ ranking: RankRequest) {
    self.ranking = ranking
  }

  package func value(
    at place: Workplace, _ notes: inout Notes
  ) async throws(Refusal) -> ReportBasis {
    var request = ranking
    request.scope = .provider
    let work = try await RankingWork(request, isSealed: true, at: place, &notes)
    let providers = try await work.ranking(isExplained ? .explained : .full, &notes)
    var parameters = work.parameters
    parameters.scope = .measure
    let measures = try await work.ranking(
      request.cohort, parameters, of: Set(providers.groups.map(\.comparison.aim)))
    let day = providers.rules.asOf
    let districts = providers.districts
    let calendar = RenewalCalendar(
      work.catalog, asOf: day,
      through: CalendarDate(daysSince1970: day.daysSince1970 + days) ?? day,
      districts: Set(districts), outcomes: measures.map { (providers, $0) })
    var instruments: [ProfileID: Code<InstrumentList>] = [:]
    for measure in work.catalog.measures { instruments[measure.id] = measure.instrument }
    return ReportBasis(
      ranking: providers, measures: measures, calendar: calendar,
      coverage: work.catalog.coverage(CatalogQuery(districts: districts)),
      instruments: instruments, catalogDigest: work.catalog.digest?.description)
  }
}
