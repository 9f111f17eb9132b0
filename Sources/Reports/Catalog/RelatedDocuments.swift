internal import Catalog
internal import Profiles
internal import Report
internal import Text

/// What the catalogue has beside measures for a search: specialised districts, strategies, and
/// documents that have its words.
struct RelatedDocuments {
  let strategies: [Strategy]
  let specialised: [District]
  /// Documents that hold all words of the search that stand for no code.
  let found: [Catalog.DocumentEntry]
  private let specialisation: Section?
  /// Whether districts were asked for: `spezialisiert`.
  private let isAboutDistricts: Bool
  private let words: [String]
  private let hasHits: Bool
  private let codes: CodeLists

  init(_ query: CatalogQuery, _ understanding: Understanding?, in catalog: Catalog) {
    codes = catalog.codes
    let wanted = understanding?.wanted ?? []
    var groups = query.targetGroups
    for case .code(.targetGroup, let value) in wanted.flatMap(\.meanings)
    where !groups.contains(TargetGroup(value)) {
      groups.append(TargetGroup(value))
    }
    var strategies: [Strategy] = []
    for strategy in groups.flatMap(catalog.strategies(for:)) where !strategies.contains(strategy) {
      strategies.append(strategy)
    }
    self.strategies = strategies
    specialisation = SpecialisationSection.section(for: groups, in: catalog)
    specialised = groups.flatMap { catalog.districts(specialisedIn: $0) }.map(\.district)
      .reduce(into: []) { found, district in
        if !found.contains(district) { found.append(district) }
      }
    isAboutDistricts = understanding?.asksForSpecialists ?? false
    var words = understanding?.documentWords ?? []
    for case .word(let word) in wanted.flatMap(\.meanings) where !words.contains(word) {
      words.append(word)
    }
    self.words = words
    hasHits = !wanted.isEmpty
    found = words.isEmpty ? [] : catalog.documents(holding: words)
  }

  /// What answers the search better than measures do.
  var leading: [Section] {
    (isAboutDistricts ? [specialisation].compactMap { $0 } : []) + (hasHits ? [] : documents)
  }

  var following: [Section] {
    (isAboutDistricts ? [] : [specialisation].compactMap { $0 })
      + (strategies.isEmpty
        ? []
        : [
          Section(
            "strategies", heading: say("Strategien", "Strategies"),
            [.entries([strategies.map { StrategyLine.line($0) }], isSpaced: false)])
        ]) + (hasHits ? documents : [])
  }

  private var documents: [Section] {
    guard !found.isEmpty else { return [] }
    let lines = found.prefix(20).flatMap { entry -> [Line] in
      let head = Line(
        Prose("\(entry.document.id.description)  ") + Prose(entry.document.title(codes)),
        indent: 2, hang: 4)
      let facts = entry.document.sections(codes).flatMap(\.facts)
      let near = facts.first { fact in
        words.contains { FoldedText(fact.text.german).contains(folded: $0) }
      }
      return [head] + (near.map { [Line(Prose($0.text), indent: 4, hang: 4)] } ?? [])
    }
    return [
      Section(
        "documents",
        heading: say("In Kreisprofilen und Strategien", "In district profiles and strategies"),
        [.entries([lines], isSpaced: false)])
    ]
  }
}
