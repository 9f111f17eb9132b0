package import Catalog
package import Profiles
package import Report
internal import Text

/// A district profile or a strategy: what it says, and what the catalogue has beside it.
package enum DocumentReport {
  package static func document(
    of entry: Catalog.DocumentEntry, in catalog: Catalog
  ) -> Document {
    var page = document(of: entry.document, codes: catalog.codes)
    switch entry.document.content {
    case .measure: break
    case .district(let profile):
      // Behind what its case management is specialised in.
      let first = page.sections.prefix { ["specialisations", "organisation"].contains($0.key) }
      page.sections =
        first + DistrictSections(profile.district, in: catalog).sections
        + page.sections.dropFirst(first.count)
    case .strategy(let strategy):
      page.sections += StrategySections(strategy, in: catalog).sections
    }
    return page
  }

  /// A district of which the catalogue has no profile.
  package static func document(of district: District, in catalog: Catalog) -> Document {
    let codes = catalog.codes
    let entry = codes.list(DistrictList.self)[district.value]
    let facts = [
      entry?.officialKey.map {
        Fact(say("Amtlicher Schlüssel", "Official key"), Prose("\($0)"))
      },
      entry?.state.map { Fact(say("Land", "State"), Prose("\($0)")) },
      entry?.validThrough.map { Fact(say("bestand bis", "existed until"), Prose("\($0)")) },
      entry.flatMap { entry in
        entry.successors.isEmpty
          ? nil
          : Fact(
            say("Nachfolger", "Successor"),
            Prose("\(entry.successors.joined(separator: ", "))"))
      },
    ].compactMap { $0 }
    return Document(
      "district", title: Prose("\(district.value)  ") + Prose(codes.label(district)),
      notices: codes.isExample(district) ? [ExampleNotice.profile] : [],
      sections: [
        Section("key", [.facts(facts)]),
        Section(
          "noProfile",
          [
            .paragraph(
              say(
                "Der Katalog hat kein Kreisprofil dieses Kreises.",
                "The catalogue has no district profile of this district."))
          ]),
      ] + DistrictSections(district, in: catalog).sections,
      data: .object([
        "id": .string(district.value), "type": .string("district"),
        "officialKey": entry?.officialKey.map { .string($0) },
        "state": entry?.state.map { .string($0) },
      ]), widestText: 100)
  }

  /// What the document says by itself.
  package static func document(of document: CatalogDocument, codes: CodeLists) -> Document {
    let title = document.title(codes)
    var lead: [Block] = []
    if case .strategy(let strategy) = document.content {
      lead = [.paragraph(Prose("\(strategy.summary)"))]
    }
    let sections = document.sections(codes)
    return Document(
      document.type.rawValue, title: Prose("\(document.id.description)  ") + Prose(title),
      lead: lead,
      sections: sections.map { section in
        Section(section.key, heading: Prose(section.title), blocks(of: section.facts))
      },
      data: .object([
        "id": .string(document.id.description), "type": .string(document.type.rawValue),
        "version": .integer(document.version), "status": .string(document.status.value),
        "checkedOn": .cell(.date(document.checkedOn)),
        "district": document.district.map { .string($0.value) },
        "ring": document.ring.map { .string($0) }, "title": .localized(title),
        "sections": .array(
          sections.map { section in
            .object([
              "key": .string(section.key), "title": .localized(section.title),
              "facts": .array(
                section.facts.map { fact in
                  .object([
                    "key": .string(fact.key), "label": fact.label.map { .localized($0) },
                    "text": .localized(fact.text),
                  ])
                }),
            ])
          }),
      ]), widestText: 100)
  }

  /// Texts of one label are a list below it; where no label has several they stand beside theirs.
  private static func blocks(of facts: [ProfileFact]) -> [Block] {
    let labels = facts.map(\.label)
    if !labels.contains(nil), Set(labels).count == labels.count {
      return [.facts(facts.map { Fact(Prose($0.label ?? $0.text), Prose($0.text)) })]
    }
    var blocks: [Block] = []
    var place = facts.startIndex
    while place < facts.endIndex {
      let same = facts[place...].prefix { $0.label == facts[place].label }
      let items = same.map { ListItem(Prose($0.text)) }
      if let label = facts[place].label { blocks.append(.paragraph(Prose(label) + Prose(":"))) }
      blocks.append(.list(items))
      place += same.count
    }
    return blocks
  }
}

/// What the catalogue has of a district: measures by state, strategies, and gaps.
private struct DistrictSections {
  private let district: District
  private let catalog: Catalog

  init(_ district: District, in catalog: Catalog) {
    (self.district, self.catalog) = (district, catalog)
  }

  var sections: [Section] { [measures, strategies, gaps].compactMap { $0 } }

  private var own: [Int] {
    catalog.search(CatalogQuery(districts: [district])).hits.map(\.document)
  }

  private var measures: Section? {
    let documents = own
    let lines = documents.map { document in
      Line(
        Prose("\(catalog.index.ids[document])  \(catalog.index.titles[document])"), indent: 2,
        hang: 4)
    }
    return Section(
      "measures", heading: say("Maßnahmen im Katalog", "Measures in the catalogue"),
      documents.isEmpty
        ? [.paragraph(say("Keine.", "None."))] : [.entries([lines], isSpaced: false)])
  }

  /// Those of the district itself, of its ring, and those that name it.
  private var strategies: Section? {
    let ring = catalog.codes.list(DistrictList.self)[district.value]?.ring
    let found = catalog.strategies.filter { strategy in
      strategy.district == district || (ring != nil && strategy.ring == ring)
    }
    guard !found.isEmpty else { return nil }
    return Section(
      "strategies", heading: say("Strategien", "Strategies"),
      [.entries([found.map { StrategyLine.line($0) }], isSpaced: false)])
  }

  private var gaps: Section? {
    guard !own.isEmpty || catalog.document(named: district.value) != nil else { return nil }
    var query = CatalogQuery(districts: [district])
    query.statuses = [.active, .ended]
    let coverage = catalog.coverage(query)
    let lacking = catalog.gaps(in: coverage)
    let codes = catalog.codes
    let list = codes.list(TargetGroupList.self)
    // Of a group that is lacking as a whole its parts are not named too.
    let missing = Set(lacking.map(\.targetGroup.value))
    let shown = lacking.filter { gap in
      !(list[gap.targetGroup.value]?.broader.contains(where: missing.contains) ?? false)
    }
    guard !shown.isEmpty else { return nil }
    let withStrategy = shown.filter { !catalog.strategies(for: $0.targetGroup).isEmpty }
    func names(_ gaps: [CoverageGap]) -> Prose {
      gaps.map { Prose(codes.label($0.targetGroup)) }.joined(separator: "; ")
    }
    let lenders = shown.filter { !$0.lenders.isEmpty }.map { gap in
      Line(
        Prose(codes.label(gap.targetGroup)) + Prose(": ")
          + Prose("\(gap.lenders.map { catalog.index.ids[$0] }.joined(separator: ", "))"),
        indent: 2, hang: 4)
    }
    return Section(
      "gaps", heading: say("Lücken: keine Maßnahme für", "Gaps: no measure for"),
      [.paragraph(names(shown))]
        + (withStrategy.isEmpty
          ? []
          : [
            .paragraph(
              say("Strategie, keine Maßnahme: ", "Strategy, no measure: ")
                + names(withStrategy))
          ])
        + (lenders.isEmpty
          ? []
          : [
            .paragraph(say("Leihen könnte man:", "Could be lent:")),
            .entries([lenders], isSpaced: false),
          ]))
  }
}

/// What the catalogue has beside a strategy: measures for its groups, specialised districts.
private struct StrategySections {
  private let strategy: Strategy
  private let catalog: Catalog

  init(_ strategy: Strategy, in catalog: Catalog) {
    (self.strategy, self.catalog) = (strategy, catalog)
  }

  var sections: [Section] {
    let groups = strategy.groups.filter { $0 != .everybody }
    guard !groups.isEmpty else { return [] }
    let found = catalog.search(CatalogQuery(targetGroups: groups)).hits.map(\.document)
      .filter { !catalog.isExample($0) }
    let lines = found.map { document in
      Line(
        Prose("\(catalog.index.ids[document])  \(catalog.index.titles[document])"), indent: 2,
        hang: 4)
    }
    return [
      Section(
        "catalogue", heading: say("Maßnahmen im Katalog", "Measures in the catalogue"),
        lines.isEmpty
          ? [.paragraph(say("Strategie, keine Maßnahme.", "Strategy, no measure."))]
          : [.entries([lines], isSpaced: false)])
    ] + [SpecialisationSection.section(for: groups, in: catalog)].compactMap { $0 }
  }
}

/// A strategy in one line.
enum StrategyLine {
  static func line(_ strategy: Strategy) -> Line {
    Line(Prose("\(strategy.header.id.description)  \(strategy.title)"), indent: 2, hang: 4)
  }
}

/// Which districts are specialised in target groups.
enum SpecialisationSection {
  static func section(for groups: [TargetGroup], in catalog: Catalog) -> Section? {
    let lines = groups.flatMap { group in
      catalog.districts(specialisedIn: group)
    }.reduce(into: [DistrictProfile]()) { found, profile in
      if !found.contains(profile) { found.append(profile) }
    }.map { profile -> Line in
      let below = groups.reduce(into: Set<String>()) {
        $0.formUnion(catalog.codes.list(TargetGroupList.self).withNarrower($1.value))
      }
      let said = profile.specialisations.filter { $0.groups.contains { below.contains($0.value) } }
        .map { "\($0.statement.text) (\($0.statement.source))" }.joined(separator: "; ")
      return Line(
        Prose("\(profile.district.value)  ") + Prose(catalog.codes.label(profile.district))
          + Prose(": \(said)"), indent: 2, hang: 4)
    }
    guard !lines.isEmpty else { return nil }
    return Section(
      "specialisations",
      heading: say(
        "Kreise mit spezialisiertem Fallmanagement", "Districts with specialised case management"),
      [.entries([lines], isSpaced: false)])
  }
}
