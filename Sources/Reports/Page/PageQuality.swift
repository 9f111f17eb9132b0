internal import Outcomes
internal import Profiles
internal import Report
internal import Scoring
internal import Text

/// How far the data can be trusted: what was read, what is not known, and what is to be considered.
struct PageQuality {
  private let ranking: Ranking
  private let groups: [PageGroup]

  init(_ ranking: Ranking, _ groups: [PageGroup]) {
    (self.ranking, self.groups) = (ranking, groups)
  }

  var section: Section {
    let flags = groups.flatMap(\.units).compactMap(remark)
    return Section(
      "quality", heading: say("Die Daten", "The data"),
      Block.paragraphs(unmatched)
        + (groups.isEmpty ? [] : [.table(table)])
        + (flags.isEmpty
          ? [] : [.paragraph(say("Zu beachten:", "To be considered:")), .list(flags)]))
  }

  private var unmatched: [Prose] {
    let rows = ranking.unmatched.reduce(0) { $0 + $1.rows }
    let skipped = ranking.inputs.reduce(0) { $0 + $1.skippedRows }
    return [
      rows == 0 && skipped == 0
        ? say(
          "Jede Zeile der Ergebnisdaten hatte einen Platz.",
          "Every row of the outcomes had a place.")
        : say(
          "Ohne Platz im Katalog: \(Cell.count(rows)) Zeilen; fehlerhaft und übergangen:"
            + " \(Cell.count(skipped)).",
          "Without a place in the catalogue: \(Cell.count(rows)) rows; faulty and skipped:"
            + " \(Cell.count(skipped)).")
    ]
  }

  private var table: Table {
    Table(
      "quality", title: say("Was bekannt ist", "What is known"),
      [
        .init("provider", "Träger", "provider", .words), .init("group", "Gruppe", "group"),
        .init("participations", "Teilnahmen", "participations", .figure),
        .init("exits", "Austritte", "exits", .figure),
        .init("pending", "noch offen", "pending", .figure),
        .init("known", "bekannt", "known", .figure),
        .init("unknown", "unbekannt", "unknown", .figure),
        .init("outside", "außerhalb", "outside", .figure),
        .init("notStarted", "nicht angetreten", "not started", .figure),
      ],
      rows: groups.flatMap { group in
        group.units.map { facts in
          [
            .text(facts.name), .verbatim(group.group.comparison.name), facts.participations,
            facts.exits, facts.pending, facts.known, facts.unknown, facts.outside,
            facts.notStarted,
          ]
        }
      })
  }

  private func remark(_ facts: UnitFacts) -> ListItem? {
    guard !facts.unit.flags.isEmpty else { return nil }
    let texts = facts.reasons
    let flags = facts.unit.flags.map { texts.text(of: $0) }.joined(separator: "; ")
    return ListItem("\(facts.name) (\(facts.group.comparison.name)): \(flags).")
  }
}
