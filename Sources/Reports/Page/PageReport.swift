internal import Catalog
internal import Outcomes
package import Profiles
package import Report
package import Scoring
internal import Text

/// The page on providers that is printed, sent and defended: sentences first, then tables, then figures,
/// the method last.
package enum PageReport {
  /// - Parameters:
  ///   - version: of the program.
  ///   - districts: which are shown, `nil` for all; numbers are those of all.
  package static func document(
    of basis: ReportBasis, codes: CodeLists, fewest: SmallNumbers, version: String,
    districts: Set<District>? = nil
  ) -> Document {
    let ranking = basis.ranking
    let groups = ranking.groups.compactMap { group -> PageGroup? in
      let units = group.units.filter {
        districts?.contains($0.score.unit.district) ?? true
      }.map {
        UnitFacts(ranking: ranking, group: group, unit: $0, codes: codes, fewest: fewest)
      }
      return units.isEmpty ? nil : PageGroup(ranking, group, units, codes)
    }
    let header = RankingHeader(ranking, codes: codes)
    let calendar = districts.map(basis.calendar.of) ?? basis.calendar
    return Document(
      "report",
      title: say(
        "Was Träger erreicht haben – Stichtag \(ranking.rules.asOf)",
        "What providers have reached – as of \(ranking.rules.asOf)"),
      notices: ranking.containsExamples || calendar.containsExamples
        ? [ExampleNotice.outcomes] : [],
      lead: Block.paragraphs(header.shortLines),
      sections: [
        summary(groups), decisions(calendar, codes), providers(groups, ranking), course(groups),
        beside(groups, codes), places(basis, districts, codes), money(basis, districts, codes),
        PageQuality(ranking, groups).section,
        PageMethod(basis, groups, codes, header, version: version).section, glossary(ranking),
      ].compactMap(\.self), holdsOutcomes: true)
  }

  // MARK: - The first page

  private static func summary(_ groups: [PageGroup]) -> Section {
    guard !groups.isEmpty else {
      return Section(
        "summary", heading: say("Das Wichtigste", "In short"),
        [.paragraph(say("Kein Ergebnis ist bekannt.", "No outcome is known."))])
    }
    return Section(
      "summary", heading: say("Das Wichtigste", "In short"),
      [.list(groups.map { ListItem($0.heading + ": " + $0.sentence) })])
  }

  private static func decisions(_ calendar: RenewalCalendar, _ codes: CodeLists) -> Section {
    Section(
      "decisions", heading: say("Anstehende Entscheidungen", "Decisions that are due"),
      RenewalsBlock(calendar, codes: codes).blocks)
  }

  private static func providers(_ groups: [PageGroup], _ ranking: Ranking) -> Section? {
    guard !groups.isEmpty else { return nil }
    let mark = RankingLegend(ranking: ranking).consortiumMark
    return Section(
      "providers", heading: say("Die Träger", "The providers"),
      [
        .paragraph(
          say(
            "Verglichen wird nur innerhalb eines Kreises und Hauptziels. Wer nach Namen geordnet steht,"
              + " ist nicht zu unterscheiden. Eine Empfehlung ist für Menschen, kein Automatismus.",
            "Providers are compared within one district and main aim only. Those in the order of their"
              + " names cannot be told apart. A recommendation is for people, not for machines."))
      ] + Block.paragraphs(mark.map { [$0] } ?? []),
      sections: groups.map(\.decision))
  }

  // MARK: - What stands beside

  private static func course(_ groups: [PageGroup]) -> Section? {
    let parts = groups.compactMap { group in
      group.figures.course.map {
        Section("course", heading: group.heading, [.figure($0)])
      }
    }
    guard !parts.isEmpty else { return nil }
    return Section(
      "course", heading: say("Austritt und sechs Monate danach", "Exit and six months later"), [],
      sections: parts)
  }

  private static func beside(_ groups: [PageGroup], _ codes: CodeLists) -> Section? {
    guard !groups.isEmpty else { return nil }
    return Section(
      "beside",
      heading: say(
        "Abbrüche, ABC-Klassen, Ziele, Auslastung, Kosten",
        "Drop-outs, ABC classes, targets, utilisation, cost"),
      [
        .paragraph(
          say(
            "Daneben, nie in den Vergleich gemischt. Ziele zählen nur, wenn sie vor Beginn vereinbart und"
              + " dem Träger mitgeteilt wurden.",
            "Beside the comparison, never mixed into it. Targets count only if they were agreed before the"
              + " start and told to the provider."))
      ], sections: groups.map(\.beside))
  }

  private static func places(
    _ basis: ReportBasis, _ districts: Set<District>?, _ codes: CodeLists
  ) -> Section? {
    let figures = CoverageFigure(basis.coverage, districts, codes: codes).figures
    guard !figures.isEmpty else { return nil }
    return Section(
      "coverage", heading: say("Zielgruppen und Kreise", "Target groups and districts"),
      figures.map { .figure($0) })
  }

  private static func money(
    _ basis: ReportBasis, _ districts: Set<District>?, _ codes: CodeLists
  ) -> Section? {
    MoneyFigure(basis, districts, codes: codes).figure.map {
      Section("money", heading: say("Geld und Integration", "Money and integration"), [.figure($0)])
    }
  }

  // MARK: - Words

  private static func glossary(_ ranking: Ranking) -> Section {
    let legend = RankingLegend(ranking: ranking)
    return Section(
      "glossary", heading: say("Wörter und Grenzen", "Words and limits"),
      [
        .facts([
          Fact(
            say("zu erwarten", "to be expected"),
            say(
              "So viele hätte der Durchschnitt des Kreises mit denselben Menschen erreicht. „± 2,0“:"
                + " so genau ist das bekannt.",
              "So many the district's average would have reached with the same people. \"± 2.0\": so"
                + " precisely it is known.")),
          Fact(
            say("mit vergleichbaren Teilnehmenden", "with comparable participants"),
            say(
              "Der Anteil, den der Träger mit allen Teilnehmenden der Gruppe erreichen würde; wo wenig"
                + " bekannt ist, nahe an der Mitte.",
              "The share that the provider would reach with all participants of the group; near the middle"
                + " where little is known.")),
          Fact(
            say("95-%-Intervall", "95 % interval"),
            say(
              "So weit kann der Zufall reichen: bei 95 von 100 solchen Angaben liegt der wahre Anteil"
                + " darin.",
              "So far chance can reach: of 100 such statements 95 hold the true share.")),
          Fact(
            say("Zeichen", "signs"),
            say(
              "▲ über dem Erwarteten; ● nichts spricht gegen eine Verlängerung; ◆ näher ansehen;"
                + " ▼ deutlich darunter; ○ nicht zu beurteilen.",
              "▲ above what was to be expected; ● nothing speaks against a renewal; ◆ look closer;"
                + " ▼ clearly below; ○ cannot be judged.")),
        ]), .paragraph(legend.fates), .paragraph(legend.limits),
      ])
  }
}
