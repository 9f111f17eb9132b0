package import Catalog
package import Diagnostics
internal import Profiles
internal import Text

/// Measures by filter and in a person's own words.
package struct SearchRequest: Request {
  /// What is looked for, however it is said.
  package var text = ""
  /// Parts of what was understood that do not count, by their places from 1.
  package var takenBack: [Int] = []
  package var filter = FilterRequest()
  package var order = HitOrder.relevance
  package var catalog: CatalogRequest

  package init(in catalog: CatalogRequest) {
    self.catalog = catalog
  }

  package struct Found: Sendable {
    package let catalog: Catalog
    package let query: CatalogQuery
    /// How the text was read; `nil` where there was none.
    package let understanding: Understanding?
    package let result: SearchResult
  }

  package func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> Found {
    let query = try filter.query(place.vocabulary.codes)
    let hasText = text.contains { !$0.isWhitespace }
    let loaded = try await place.catalog(catalog, needs: hasText ? .words : [], &notes)
    try filter.expectProviders(in: loaded)
    guard hasText else {
      return Found(
        catalog: loaded, query: query, understanding: nil,
        result: loaded.search(query, order: order))
    }
    var understanding = loaded.understand(text)
    if let beyond = takenBack.first(where: { !understanding.parts.indices.contains($0 - 1) }) {
      throw Refusal(.noSuchPart(beyond, of: understanding.parts.count))
    }
    understanding.takeBack(takenBack)
    if understanding.parts.isEmpty, !understanding.documentWords.isEmpty {
      // Only district profiles and strategies speak of it: no measure does.
      var ofWords = query
      ofWords.words = understanding.documentWords
      return Found(
        catalog: loaded, query: query, understanding: understanding,
        result: loaded.search(ofWords, order: order))
    }
    return Found(
      catalog: loaded, query: query, understanding: understanding,
      result: loaded.search(for: understanding, query, order: order))
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

extension Diagnostic {
  fileprivate static func noSuchPart(_ place: Int, of count: Int) -> Diagnostic {
    Diagnostic(
      .unknownName, at: SourceLocation(file: "--without"),
      message: LocalizedText(
        de: "Eine Angabe \(place) hat die Suche nicht.",
        en: "The search has no part \(place)."),
      help: count == 0
        ? LocalizedText(
          de: "Sie hat keine, die man zurücknehmen könnte.", en: "It has none to take back.")
        : LocalizedText(de: "Sie hat 1 bis \(count).", en: "It has 1 to \(count)."))
  }
}
