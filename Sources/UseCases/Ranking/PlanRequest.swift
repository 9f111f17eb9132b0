internal import Catalog
package import Diagnostics
package import Scoring

/// How many exits it takes until something can be said of providers.
package struct PlanRequest: Request {
  package var ranking: RankRequest
  /// Name or id of one provider; `nil` for all.
  package var provider: String?

  package init(_ ranking: RankRequest, provider: String? = nil) {
    (self.ranking, self.provider) = (ranking, provider)
  }

  /// The ranking, and which of its units are asked for.
  package struct Plan: Sendable {
    package let ranking: Ranking
    package let units: Set<AssessmentUnit>?
  }

  package func value(
    at place: Workplace, _ notes: inout Notes
  ) async throws(Refusal) -> Plan {
    let work = try await RankingWork(ranking, at: place, &notes)
    let result = try await work.ranking(.full, &notes)
    guard let provider else { return Plan(ranking: result, units: nil) }
    let units = ProviderNames(result.groups.flatMap(\.units).map(\.score)).matches(provider)
    guard !units.isEmpty else {
      throw Refusal(
        .providerWithoutRecord(provider, near: work.catalog.providerSuggestions(for: provider)))
    }
    return Plan(ranking: result, units: units)
  }
}
