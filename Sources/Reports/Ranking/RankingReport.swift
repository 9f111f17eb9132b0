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
  ///   - hasFigures: whether pictures follow the tables of each group.
  ///   - version: of the program.
  ///   - isShown: which units are shown; figures are those of all.
  package static func document(
    of ranking: Ranking, codes: CodeLists, fewest: SmallNumbers, parts: Document.Parts,
    isDetailed: Bool = true, hasFigures: Bool = false, version: String,
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
        heading: GroupNames(ranking, codes).name(of: group)
          + say(
            " · Hauptziel: \(codes.label(group.comparison.aim)) · \(count) ",
            " · main aim: \(codes.label(group.comparison.aim)) · \(count) ")
          + GroupNames(ranking, codes).units(count),
        isDetailed
          ? Block.paragraphs(GroupStatement(ranking, group).lines)
            + GroupTables(group, ranking, units).blocks
          : GroupDecision(group, ranking, units).blocks)
      if hasFigures {
        let figures = GroupFigures(group, ranking, units)
        section.blocks += [figures.outcome, figures.ranks, figures.course].compactMap(\.self)
          .map { .figure($0) }
      }
      section.tab = Prose(
        LocalizedText(verbatim: group.comparison.name + " ") + codes.label(group.comparison.aim))
      return section
    }
  }
}
