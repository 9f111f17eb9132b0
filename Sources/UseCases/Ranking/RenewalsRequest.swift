internal import Catalog
package import Diagnostics
internal import Outcomes
internal import Profiles
package import Scoring
internal import Text
package import Values

/// The contracts whose options must be decided.
package struct RenewalsRequest: Request {
  /// What outcomes say beside it; without it only the catalogue speaks.
  package var ranking: RankRequest?
  package var catalog: CatalogRequest
  /// The reference date; `nil` for that of the outcomes.
  package var asOf: CalendarDate?
  /// The last day of the time that is looked at; `nil` for so many days from the reference date.
  package var through: CalendarDate?
  package var days = 90
  /// Districts, however a person calls them; empty for all.
  package var districts: [String] = []

  package init(in catalog: CatalogRequest, ranking: RankRequest? = nil) {
    (self.catalog, self.ranking) = (catalog, ranking)
  }

  /// - Throws: ``Refusal`` where neither outcomes nor the request have a reference date.
  package func value(
    at place: Workplace, _ notes: inout Notes
  ) async throws(Refusal) -> RenewalCalendar {
    let codes = place.vocabulary.codes
    var wanted: Set<District> = []
    for name in districts {
      guard let code = codes.code(DistrictList.self, named: name) else {
        throw Refusal(.unknownCode(name, in: codes.list(DistrictList.self), at: "renewals"))
      }
      wanted.insert(code)
    }
    guard var request = ranking else {
      guard let asOf else { throw Refusal(.noReferenceDate) }
      let loaded = try await place.catalog(catalog, needs: .measures, &notes)
      return RenewalCalendar(
        loaded, asOf: asOf, through: last(from: asOf), districts: wanted)
    }
    request.cohort.asOf = asOf ?? request.cohort.asOf
    request.scope = .provider
    let work = try await RankingWork(request, at: place, &notes)
    let providers = try await work.ranking(.full, &notes)
    var parameters = work.parameters
    parameters.scope = .measure
    let measures = try await work.ranking(
      request.cohort, parameters, of: Set(providers.groups.map(\.comparison.aim)))
    let day = asOf ?? providers.rules.asOf
    return RenewalCalendar(
      work.catalog, asOf: day, through: last(from: day), districts: wanted,
      outcomes: measures.map { (providers, $0) })
  }

  private func last(from day: CalendarDate) -> CalendarDate {
    through ?? CalendarDate(daysSince1970: day.daysSince1970 + days) ?? day
  }
}

extension DiagnosticKind {
  package static let noReferenceDate = DiagnosticKind(
    4016, exit: .usage,
    title: LocalizedText(
      de: "Für Fristen fehlt der Stichtag.", en: "Deadlines need a reference date."),
    explanation: LocalizedText(
      de: "Ohne Ergebnisse hat der Katalog keinen Stand, von dem aus Tage zu zählen wären.",
      en: "Without outcomes the catalogue has no date from which days could be counted."))
}

extension Diagnostic {
  fileprivate static var noReferenceDate: Diagnostic {
    Diagnostic(
      .noReferenceDate, at: SourceLocation(file: "renewals"),
      message: LocalizedText(
        de: "Von welchem Tag an? Ohne Ergebnisse braucht es einen Stichtag.",
        en: "From which day on? Without outcomes a reference date is needed."))
  }
}
