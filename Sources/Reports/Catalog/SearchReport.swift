package import Catalog
internal import Profiles
package import Report
internal import Text
internal import Values

/// What a search found: measures that can be used first, the others by their state.
package struct SearchReport: Sendable {
  private let result: SearchResult
  private let query: CatalogQuery
  private let catalog: Catalog
  private let understanding: Understanding?
  private let states: MeasureStates
  private let gaps: [SearchGap]
  private let shown: ArraySlice<SearchResult.Hit>
  private let showsAll: Bool
  private let related: RelatedDocuments

  /// - Parameters:
  ///   - query: what `catalog` was searched for with this result.
  ///   - understanding: how the text of the search was read; `nil` where there was none.
  ///   - showsAll: whether a person sees ended measures, drafts and withdrawn ones beside those that can
  ///     be used.
  ///   - limit: how many hits to show; `nil` for all.
  package init(
    _ result: SearchResult, of query: CatalogQuery, _ understanding: Understanding?,
    in catalog: Catalog, showsAll: Bool = false, limit: Int? = nil
  ) {
    self.result = result
    self.query = query
    self.catalog = catalog
    self.understanding = understanding
    states = MeasureStates(of: catalog, on: query.asOf)
    gaps = catalog.gaps(of: query)
    shown = result.hits.prefix(limit ?? .max)
    self.showsAll = showsAll
    related = RelatedDocuments(query, understanding, in: catalog)
  }

  /// One id a line: the hits, then what comes nearest where nothing fits.
  package var ids: String {
    (shown + result.neighbours).map { catalog.index.ids[$0.document] + "\n" }.joined()
  }

  private var reading: UnderstandingReport? {
    understanding.map { UnderstandingReport(understanding: $0, catalog: catalog) }
  }

  /// For a person: the profiles that are shown are opened for it.
  package func page(showsFacets: Bool) -> Document {
    let bare = HitBlocks(catalog: catalog, states: states)
    let examples =
      visible.map(\.document) + result.neighbours.map(\.document)
      + gaps.flatMap { $0.elsewhere + $0.broader + $0.forEverybody }
    return Document(
      "search",
      lead: (reading?.blocks ?? []) + [.paragraph(heading)]
        + Block.paragraphs(result.leftOut.notes),
      sections: related.leading + hitSections + neighbourSections + related.following
        + gaps.map { report(on: $0).section(bare.blocks) } + (showsFacets ? [facets] : [])
        + (examples.contains(where: catalog.isExample)
          ? [Section("examples", [.paragraph(Prose(ExampleNotice.profiles))])] : []),
      widestText: 100)
  }

  /// For a program: the hits with their codes as a tree, and as records.
  package func data(_ fields: [HitField] = HitField.all, showsFacets: Bool) -> Document {
    let hits = shown.compactMap { values(of: $0, fields) }
    let near = result.neighbours.compactMap { values(of: $0, fields) }
    var document = Document(
      "search",
      title: say("Maßnahmen: \(Cell.count(hits.count))", "Measures: \(Cell.count(hits.count))"),
      notices: shown.contains { catalog.isExample($0.document) } ? [ExampleNotice.records] : [],
      records: Table(
        "hits", fields.map { .init($0.name, $0.label.german, $0.label.english) },
        rows: hits.map { hit in fields.map { hit.cell(of: $0).orMissing } }),
      data: .object([
        "understood": reading?.data, "asOf": referenceDay.map { .cell(.date($0)) },
        "count": .integer(result.hits.count), "leftOut": result.leftOut.data,
        "hits": .array(hits.map { $0.data(fields) }),
        "neighbours": near.isEmpty ? nil : .array(near.map { $0.data(fields) }),
        "gaps": gaps.isEmpty ? nil : .array(gaps.map { report(on: $0).data }),
        "facets": showsFacets ? facetData : nil,
        "strategies": related.strategies.isEmpty
          ? nil : .array(related.strategies.map { .string($0.header.id.description) }),
        "specialisedDistricts": related.specialised.isEmpty
          ? nil : .array(related.specialised.map { .string($0.value) }),
        "documents": related.found.isEmpty
          ? nil : .array(related.found.map { .string($0.document.id.description) }),
      ]))
    if fields.count == HitField.all.count { document.overview = HitField.overview }
    return document
  }

  private func values(of hit: SearchResult.Hit, _ fields: [HitField]) -> HitValues? {
    guard let entry = catalog.readEntry(at: hit.document) else { return nil }
    let words = reading?.textWords ?? []
    let needsContext = !words.isEmpty && fields.contains { $0.name == HitField.matches.name }
    return HitValues(
      entry: entry, codes: catalog.codes, score: understanding == nil ? nil : hit.score,
      state: hit.state,
      snippets: needsContext
        ? Snippet.all(
          of: words, in: SearchableText(of: entry.profile).passages(naming: catalog.codes)) : [])
  }

  private func report(on gap: SearchGap) -> GapReport {
    GapReport(gap: gap, catalog: catalog, hasFurtherConditions: query.hasFurtherConditions)
  }

  private var referenceDay: CalendarDate? { query.asOf ?? catalog.checkedOn }

  // MARK: - Hits

  /// What is shown and what is only counted: where something can be used, that is enough.
  private var visible: [SearchResult.Hit] {
    let usable = shown.filter(\.state.isUsable)
    return showsAll || usable.isEmpty ? Array(shown) : usable
  }

  private var heading: Prose {
    let (all, some) = (Cell.count(result.hits.count), Cell.count(shown.count))
    let day = referenceDay.map { say(" Stand \($0).", " As of \($0).") } ?? ""
    if result.hits.isEmpty { return say("Keine Maßnahme gefunden.", "No measure found.") + day }
    if shown.count < result.hits.count {
      return say("\(some) von \(all) Maßnahmen.", "\(some) of \(all) measures.") + day
    }
    return result.hits.count == 1
      ? say("1 Maßnahme.", "1 measure.") + day
      : say("\(all) Maßnahmen.", "\(all) measures.") + day
  }

  private var hitSections: [Section] {
    let blocks = HitBlocks(
      catalog: catalog, states: states, words: reading?.textWords ?? [], remark: groupsFitting)
    let seen = visible
    let folded = shown.filter { hit in !seen.contains { $0.document == hit.document } }
    let groups = MeasureState.allCases.map { state in
      (state, seen.filter { $0.state == state }.map(\.document))
    }.filter { !$0.1.isEmpty }
    var sections = groups.map { state, documents in
      Section(
        "\(state)", heading: state == .running ? nil : Prose(state.heading) + ":",
        blocks.blocks(of: documents))
    }
    if !folded.isEmpty {
      let counts = MeasureState.allCases.compactMap { state -> Prose? in
        let count = folded.count { $0.state == state }
        return count == 0 ? nil : Prose(state.heading) + ": " + Prose("\(Cell.count(count))")
      }.joined(separator: " · ")
      sections.append(
        Section("folded", [.paragraph(counts + say(" (zeigen mit --all)", " (show with --all)"))]))
    }
    return sections
  }

  /// Which of several target groups a hit fits.
  private func groupsFitting(_ document: Int) -> Prose? {
    guard let understanding, let reading,
      let hit = shown.first(where: { $0.document == document })
    else { return nil }
    let groups = understanding.parts.indices.filter { place in
      let part = understanding.parts[place]
      return !part.isTakenBack && !part.isExcluded
        && part.meanings.contains { $0.field == .targetGroup }
    }
    guard groups.count > 1 else { return nil }
    let fitting = groups.filter(hit.fitting.contains)
    let names = fitting.map(reading.name).joined(separator: ", ")
    return say(
      "passt zu \(fitting.count) von \(groups.count): ",
      "fits \(fitting.count) of \(groups.count): ")
      + names
  }

  // MARK: - What comes nearest

  private var neighbourSections: [Section] {
    guard !result.neighbours.isEmpty, let understanding, let reading else { return [] }
    let blocks = HitBlocks(catalog: catalog, states: states) { document in
      guard let hit = result.neighbours.first(where: { $0.document == document }) else {
        return nil
      }
      let missing = understanding.parts.indices.filter { place in
        let part = understanding.parts[place]
        return !part.isTakenBack && !part.isExcluded && !hit.fitting.contains(place)
      }
      return missing.isEmpty
        ? nil : say("fehlt: ", "lacks: ") + missing.map(reading.name).joined(separator: "; ")
    }
    let title = say(
      "Keine Maßnahme, die läuft, erfüllt alles. Am nächsten kommt:",
      "No running measure fulfils everything. What comes nearest:")
    return [
      Section("neighbours", heading: title, blocks.blocks(of: result.neighbours.map(\.document)))
    ]
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

extension MeasureState {
  fileprivate var heading: LocalizedText {
    switch self {
    case .running: LocalizedText(de: "Laufend", en: "Running")
    case .upcoming: LocalizedText(de: "Beginnt noch", en: "Still to begin")
    case .ended: LocalizedText(de: "Ausgelaufen", en: "Ended")
    case .draft: LocalizedText(de: "Entwürfe", en: "Drafts")
    case .withdrawn: LocalizedText(de: "Zurückgezogen", en: "Withdrawn")
    }
  }
}
