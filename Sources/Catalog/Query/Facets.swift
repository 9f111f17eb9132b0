internal import Profiles

/// How many of a search's hits have each code: what a narrower search would find.
package struct Facets: Hashable, Sendable {
  package struct Count: Hashable, Sendable {
    package let code: String
    /// Hits with the code or a narrower one.
    package let hits: Int
  }

  package struct Facet: Hashable, Sendable {
    package let field: CodeField
    /// Codes that a hit has, the most frequent first, then in the order of the list.
    package let counts: [Count]
  }

  /// The fields that are counted.
  package static let fields: [CodeField] = [.targetGroup, .district, .instrument]

  package let facets: [Facet]
}

extension Catalog {
  package func facets(of documents: DocumentSet) -> Facets {
    let facets = Facets.fields.map { field in
      let counts = field.list(in: codes).entries.compactMap { entry -> Facets.Count? in
        guard let slot = table.closureSlot(of: entry.value, in: field) else { return nil }
        let posting = index.postings.span.extracting(index.wordRange(of: slot))
        let hits = documents.intersectionCount(posting)
        return hits == 0 ? nil : Facets.Count(code: entry.value, hits: hits)
      }
      let order = counts.indices.sorted {
        (-counts[$0].hits, $0) < (-counts[$1].hits, $1)
      }
      return Facets.Facet(field: field, counts: order.map { counts[$0] })
    }
    return Facets(facets: facets)
  }
}
