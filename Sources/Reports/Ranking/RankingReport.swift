internal import Outcomes
package import Profiles
package import Report
package import Scoring
internal import Statistics
internal import Text

/// A ranking for a person, as records, and as a tree.
package enum RankingReport {
  /// - Parameters:
  ///   - parts: what of it is asked for.
  ///   - isDetailed: whether every table and threshold is shown, not only what decides.
  ///   - version: of the program.
  ///   - isShown: which units are shown; figures are those of all.
  package static func document(
    of ranking: Ranking, codes: CodeLists, fewest: SmallNumbers, parts: Document.Parts,
    isDetailed: Bool = true, version: String,
    where isShown: (Ranking.Group, RankedUnit) -> Bool = { _, _ in true }
  ) -> Document {
    let groups = ranking.groups.compactMap {
      group -> (group: Ranking.Group, units: [UnitFacts])? in
      let units = group.units.filter { isShown(group, $0) }.map {
        UnitFacts(ranking: ranking, group: group, unit: $0, codes: codes, fewest: fewest)
      }
      return units.isEmpty ? nil : (group, units)
    }
    let header = RankingHeader(ranking, codes: codes)
    var document = Document(
      "ranking", title: header.title,
      notices: ranking.containsExamples ? [ExampleNotice.outcomes] : [], holdsOutcomes: true)
    if parts.contains(.text) {
      document.lead = Block.paragraphs(isDetailed ? header.lines : header.shortLines)
      let legend = RankingLegend(ranking: ranking)
      document.sections =
        groups.map { section($0.group, $0.units) }
        + [Section("legend", Block.paragraphs(isDetailed ? legend.lines : legend.shortLines))]
    }
    if parts.contains(.records) {
      document.records = RankingRecords.table(of: groups.flatMap(\.units))
      document.overview = RankingRecords.overview
    }
    if parts.contains(.data) {
      document.data = RankingData.tree(of: ranking, groups, fewest: fewest, version: version)
    }
    return document

    func section(_ group: Ranking.Group, _ units: [UnitFacts]) -> Section {
      let count = group.units.count
      var section = Section(
        group.comparison.name,
        heading: name(of: group)
          + say(
            " · Hauptziel: \(codes.label(group.comparison.aim)) · \(count) ",
            " · main aim: \(codes.label(group.comparison.aim)) · \(count) ") + unitWord(count),
        isDetailed
          ? Block.paragraphs(GroupStatement(ranking, group).lines)
            + GroupTables(group, ranking, units).blocks
          : GroupDecision(group, ranking, units).blocks)
      section.tab = Prose(
        LocalizedText(verbatim: group.comparison.name + " ") + codes.label(group.comparison.aim))
      return section
    }

    func name(of group: Ranking.Group) -> Prose {
      let districts = group.comparison.districts
      guard let first = districts.first else { return say("Alle Kreise", "All districts") }
      if districts.count == 1 { return "\(codes.label(first)) (\(first.value))" }
      return say("Vergleichsgruppe ", "Comparison group ")
        + "\(group.comparison.name) (\(districts.map(\.value).joined(separator: ", ")))"
    }

    func unitWord(_ count: Int) -> Prose {
      switch ranking.parameters.scope {
      case .provider: count == 1 ? say("Träger", "provider") : say("Träger", "providers")
      case .measure: count == 1 ? say("Maßnahme", "measure") : say("Maßnahmen", "measures")
      case .district: count == 1 ? say("Kreis", "district") : say("Kreise", "districts")
      }
    }
  }
}
