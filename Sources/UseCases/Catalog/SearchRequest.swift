package import Catalog
package import Diagnostics
internal import Profiles

/// Measures by filter and words.
package struct SearchRequest: Request {
  /// Words that must all occur.
  package var text = ""
  package var filter = FilterRequest()
  package var order = HitOrder.relevance
  package var catalog: CatalogRequest

  package init(in catalog: CatalogRequest) {
    self.catalog = catalog
  }

  package struct Found: Sendable {
    package let catalog: Catalog
    package let query: CatalogQuery
    package let result: SearchResult
  }

  package func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> Found {
    let query = try filter.query(text: text, place.vocabulary.codes)
    let loaded = try await place.catalog(catalog, needs: query.words.isEmpty ? [] : .words, &notes)
    try filter.expectProviders(in: loaded)
    return Found(
      catalog: loaded, query: query, result: loaded.search(query, order: order))
  }
}

/// Which district has measures for which target group.
package struct CoverageRequest: Request {
  package var filter = FilterRequest()
  package var catalog: CatalogRequest

  package init(in catalog: CatalogRequest) {
    self.catalog = catalog
  }

  package struct Covered: Sendable {
    package let catalog: Catalog
    package let coverage: Coverage
  }

  /// Without a status, active and ended measures count.
  package func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> Covered {
    var query = try filter.query(place.vocabulary.codes)
    if query.statuses.isEmpty { query.statuses = [.active, .ended] }
    let loaded = try await place.catalog(catalog, &notes)
    try filter.expectProviders(in: loaded)
    return Covered(catalog: loaded, coverage: loaded.coverage(query))
  }
}
