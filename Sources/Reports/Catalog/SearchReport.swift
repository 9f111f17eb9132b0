package import Catalog
internal import Profiles
package import Report
internal import Text

/// What a search found.
package struct SearchReport: Sendable {
  private let result: SearchResult
  private let query: CatalogQuery
  private let catalog: Catalog
  private let gaps: [SearchGap]
  private let shown: ArraySlice<SearchResult.Hit>

  /// - Parameters:
  ///   - query: what `catalog` was searched for with this result.
  ///   - limit: how many hits to show; `nil` for all.
  package init(
    _ result: SearchResult, of query: CatalogQuery, in catalog: Catalog, limit: Int? = nil
  ) {
    self.result = result
    self.query = query
    self.catalog = catalog
    gaps = catalog.gaps(of: query)
    shown = result.hits.prefix(limit ?? .max)
  }

  /// One id a line.
  package var ids: String {
    shown.map { catalog.index.ids[$0.document] + "\n" }.joined()
  }

  /// For a person: the profiles that are shown are opened for it.
  package func page(showsFacets: Bool) -> Document {
    let documents = shown.map(\.document)
    let list = HitBlocks(catalog: catalog, words: query.words)
    let bare = HitBlocks(catalog: catalog, words: [])
    let examples = documents + gaps.flatMap { $0.elsewhere + $0.broader + $0.forEverybody }
    return Document(
      "search", lead: [.paragraph(heading)] + Block.paragraphs(notes),
      sections: [Section("hits", list.blocks(of: documents))].filter { !$0.blocks.isEmpty }
        + gaps.map { report(on: $0).section(bare.blocks) } + (showsFacets ? [facets] : [])
        + (examples.contains(where: catalog.isExample)
          ? [Section("examples", [.paragraph(Prose(ExampleNotice.profiles))])] : []),
      widestText: 100)
  }

  /// For a program: the hits with their codes as a tree, and as records.
  package func data(_ fields: [HitField] = HitField.all, showsFacets: Bool) -> Document {
    let hits = shown.compactMap { values(of: $0, fields) }
    return Document(
      "search",
      records: Table(
        "hits", fields.map { .init($0.name, $0.label.german, $0.label.english) },
        rows: hits.map { hit in fields.map { hit.cell(of: $0).orMissing } }),
      data: .object([
        "count": .integer(result.hits.count), "leftOut": result.leftOut.data,
        "hits": .array(hits.map { $0.data(fields) }),
        "gaps": gaps.isEmpty ? nil : .array(gaps.map { report(on: $0).data }),
        "facets": showsFacets ? facetData : nil,
      ]))
  }

  private func values(of hit: SearchResult.Hit, _ fields: [HitField]) -> HitValues? {
    guard let entry = catalog.readEntry(at: hit.document) else { return nil }
    let needsContext = !query.words.isEmpty && fields.contains { $0.name == HitField.matches.name }
    return HitValues(
      entry: entry, codes: catalog.codes, score: query.words.isEmpty ? nil : hit.score,
      snippets: needsContext
        ? Snippet.all(
          of: query.words,
          in: SearchableText(of: entry.profile).passages(naming: catalog.codes)) : [])
  }

  private func report(on gap: SearchGap) -> GapReport {
    GapReport(gap: gap, catalog: catalog, hasFurtherConditions: query.hasFurtherConditions)
  }

  // MARK: - Notes

  private var heading: Prose {
    let (all, some) = (Cell.count(result.hits.count), Cell.count(shown.count))
    if result.hits.isEmpty { return say("Keine Maßnahme gefunden.", "No measure found.") }
    if shown.count < result.hits.count {
      return say("\(some) von \(all) Maßnahmen", "\(some) of \(all) measures")
    }
    return result.hits.count == 1
      ? say("1 Maßnahme", "1 measure") : say("\(all) Maßnahmen", "\(all) measures")
  }

  private var notes: [Prose] {
    result.leftOut.notes + unknownWords + [separateWords].compactMap { $0 }
  }

  /// How often words occur that no profile has together.
  private var separateWords: Prose? {
    guard result.hits.isEmpty, query.words.count > 1 else { return nil }
    let counts = catalog.fullText.profileCounts(of: query.words)
    guard counts.allSatisfy({ $0.count > 0 }),
      RelevanceRanking(of: query.words.map { Array($0.utf8) }, in: catalog.fullText)
        .documents.count == 0
    else { return nil }
    let shown = counts.map { "\($0.word): \($0.count)" }.joined(separator: ", ")
    return say(
      "Jedes Wort kommt vor, aber in keinem Steckbrief alle zusammen. Steckbriefe je Wort: "
        + "\(shown).",
      "Each word occurs, but no profile has all of them. Profiles by word: \(shown).")
  }

  /// Words that no profile has, where nothing was found.
  private var unknownWords: [Prose] {
    guard result.hits.isEmpty, !query.words.isEmpty else { return [] }
    return catalog.fullText.unknownWords(query.words).map { unknown in
      let (word, near) = (
        SafeText(unknown.word, limit: 60).description, unknown.near.joined(separator: ", ")
      )
      return say("„\(word)“ kommt in keinem Steckbrief vor.", "\"\(word)\" is in no profile.")
        + (near.isEmpty ? Prose("") : say(" Gemeint ist wohl: \(near)", " Did you mean: \(near)?"))
    }
  }

  // MARK: - Facets

  /// How many hits there are per target group, district and instrument.
  private var facets: Section {
    let facets = catalog.facets(of: result.documents).facets.filter { !$0.counts.isEmpty }
    return Section(
      "facets",
      facets.map { facet in
        let list = facet.field.list(in: catalog.codes)
        let title = facet.field.title
        return .table(
          Table(
            "\(facet.field)",
            [
              .init("label", title.german, title.english, .words), .init("code", "Code", "Code"),
              .init("hits", "Treffer", "hits", .figure),
            ],
            rows: facet.counts.map { count in
              [
                .text(list[count.code]?.label ?? LocalizedText(verbatim: count.code)),
                .verbatim(count.code), .count(count.hits),
              ]
            }))
      })
  }

  /// Stable keys: `targetGroup`, `district`, `instrument`.
  private var facetData: Datum {
    .object(
      catalog.facets(of: result.documents).facets.map { facet in
        Datum.Member(
          name: "\(facet.field)",
          value: .array(
            facet.counts.map { .object(["code": .string($0.code), "hits": .integer($0.hits)]) }))
      })
  }
}

extension CodeField {
  /// What counts of its codes are called.
  fileprivate var title: LocalizedText {
    switch self {
    case .targetGroup:
      LocalizedText(de: "Zielgruppe (mit engeren)", en: "target group (with narrower)")
    case .district: LocalizedText(de: "Kreis", en: "district")
    default: LocalizedText(de: "Instrument", en: "instrument")
    }
  }
}
