package import Catalog
internal import Profiles
package import Rendering
package import Text

/// What a search found, as text for a person, as JSON or as ids for another program.
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

  // MARK: - For a person

  /// - Parameters:
  ///   - width: the columns of the terminal; `nil` where the output is no terminal.
  ///   - color: whether escape sequences are written.
  package func text(
    _ language: Language, width: Int?, color: Bool = false, showsFacets: Bool = false
  ) -> String {
    let list = HitList(
      catalog: catalog, language: language, width: width, color: color, words: query.words)
    let bare = HitList(
      catalog: catalog, language: language, width: width, color: color, words: [])
    var text = heading(language) + "\n"
    for note in notes(language) {
      text += Paragraph.filled(note, width: min(width ?? 100, 100))
    }
    if !shown.isEmpty { text += "\n" + list.text(of: shown.map(\.document)) }
    for gap in gaps {
      text += "\n" + report(on: gap).text(language, list: bare)
    }
    if showsFacets { text += facets.text(language, width: width) }
    let examples =
      shown.map(\.document) + gaps.flatMap { $0.elsewhere + $0.broader + $0.forEverybody }
    if examples.contains(where: catalog.isExample) {
      text += "\n" + ExampleNotice.profiles[language] + "\n"
    }
    return text
  }

  private func heading(_ language: Language) -> String {
    let format = NumberFormat(language)
    let (all, some) = (format.integer(result.hits.count), format.integer(shown.count))
    if result.hits.isEmpty {
      return LocalizedText(de: "Keine Maßnahme gefunden.", en: "No measure found.")[language]
    }
    if shown.count < result.hits.count {
      return LocalizedText(de: "\(some) von \(all) Maßnahmen", en: "\(some) of \(all) measures")[
        language]
    }
    return result.hits.count == 1
      ? LocalizedText(de: "1 Maßnahme", en: "1 measure")[language]
      : LocalizedText(de: "\(all) Maßnahmen", en: "\(all) measures")[language]
  }

  private func notes(_ language: Language) -> [String] {
    LeftOutNotes(leftOut: result.leftOut).lines(language) + unknownWords(language)
      + (separateWords.map { [$0[language]] } ?? [])
  }

  /// How often words occur that no profile has together.
  private var separateWords: LocalizedText? {
    guard result.hits.isEmpty, query.words.count > 1 else { return nil }
    let counts = catalog.fullText.profileCounts(of: query.words)
    guard counts.allSatisfy({ $0.count > 0 }),
      RelevanceRanking(of: query.words.map { Array($0.utf8) }, in: catalog.fullText)
        .documents.count == 0
    else { return nil }
    let shown = counts.map { "\($0.word): \($0.count)" }.joined(separator: ", ")
    return LocalizedText(
      de: "Jedes Wort kommt vor, aber in keinem Steckbrief alle zusammen. Steckbriefe je Wort: "
        + "\(shown).",
      en: "Each word occurs, but no profile has all of them. Profiles by word: \(shown).")
  }

  /// Words that no profile has, where nothing was found.
  private func unknownWords(_ language: Language) -> [String] {
    guard result.hits.isEmpty, !query.words.isEmpty else { return [] }
    return catalog.fullText.unknownWords(query.words).map { unknown in
      let (word, near) = (SafeText(unknown.word, limit: 60), unknown.near.joined(separator: ", "))
      let isNear = !near.isEmpty
      return LocalizedText(
        de: "„\(word)“ kommt in keinem Steckbrief vor."
          + (isNear ? " Gemeint ist wohl: \(near)" : ""),
        en: "\"\(word)\" is in no profile." + (isNear ? " Did you mean: \(near)?" : ""))[language]
    }
  }

  private var facets: FacetReport {
    FacetReport(facets: catalog.facets(of: result.documents), codes: catalog.codes)
  }

  private func report(on gap: SearchGap) -> GapReport {
    GapReport(gap: gap, catalog: catalog, hasFurtherConditions: query.hasFurtherConditions)
  }

  // MARK: - For a program

  /// One id a line.
  package var ids: String {
    shown.map { catalog.index.ids[$0.document] + "\n" }.joined()
  }

  /// The hits with their codes; the same in every language.
  package func json(
    _ fields: [HitField] = HitField.all, showsFacets: Bool = false
  ) -> JSONValue {
    .object([
      "count": .integer(result.hits.count),
      "leftOut": LeftOutNotes(leftOut: result.leftOut).json,
      "hits": .array(shown.compactMap { values(of: $0, fields)?.json(fields) }),
      "gaps": gaps.isEmpty ? nil : .array(gaps.map { report(on: $0).json }),
      "facets": showsFacets ? facets.json : nil,
    ])
  }

  /// One record for each hit. Words in context are more than a cell holds: only their texts are kept.
  /// - Parameter words: the language for who reads it; `nil` for a program, which gets codes.
  package func records(
    _ fields: [HitField] = HitField.all, words: Language?
  ) -> RecordTable {
    RecordTable(
      fields: fields.map { RecordTable.Field(name: $0.name, label: $0.label) },
      records: shown.compactMap { values(of: $0, fields) }.map { hit in
        fields.map { hit.cell(of: $0, words) }
      })
  }

  private func values(of hit: SearchResult.Hit, _ fields: [HitField]) -> HitValues? {
    guard let entry = catalog.entry(at: hit.document) else { return nil }
    let needsContext = !query.words.isEmpty && fields.contains { $0.name == HitField.matches.name }
    return HitValues(
      entry: entry, codes: catalog.codes, score: query.words.isEmpty ? nil : hit.score,
      snippets: needsContext
        ? Snippet.all(
          of: query.words,
          in: SearchableText(of: entry.profile).passages(naming: catalog.codes)) : [])
  }
}
