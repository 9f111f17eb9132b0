internal import Outcomes
package import Report
package import Scoring
internal import Text
internal import Values

/// What `outcomes check` found.
package struct OutcomeCheckReport: Sendable {
  private let check: OutcomeCheck
  private let fewest: SmallNumbers

  package init(_ check: OutcomeCheck, fewest: SmallNumbers) {
    self.check = check
    self.fewest = fewest
  }

  package var document: Document {
    var sections = [
      Section(
        "providers",
        heading: say("Je Träger, Austritte im Zeitraum", "By provider, exits in the window"),
        [.table(providers)])
    ]
    if !check.months.isEmpty {
      sections.append(
        Section(
          "quarters", heading: say("Austritte nach Quartal", "Exits by quarter"),
          [.table(quarters)]))
    }
    if !check.distributions.isEmpty {
      sections.append(
        Section(
          "distributions", heading: say("Merkmale bei Eintritt", "Characteristics at entry"),
          [.table(distributions)]))
    }
    if let unmatched = check.unmatched, !unmatched.isEmpty {
      sections.append(
        Section(
          "unmatched",
          heading: say("Ohne Platz im Katalog", "Without a place in the catalogue"),
          [.table(UnmatchedTable.table(unmatched))]))
    }
    let advice = check.advice.map { ListItem(Prose($0.text), $0.isGrave ? .grave : .bullet) }
    sections.append(
      Section("advice", heading: say("Was zu tun ist", "What to do"), [.list(advice, hang: 0)]))
    return Document(
      "outcomeCheck",
      notices: check.data.table.total.examples > 0 ? [ExampleNotice.outcomes] : [],
      lead: Block.paragraphs(header), sections: sections,
      data: OutcomeCheckData.tree(of: check, fewest: fewest), holdsOutcomes: true)
  }

  private var header: [Prose] {
    let rules = check.data.table.rules
    let total = check.data.table.total
    let rows = Cell.count(check.data.inputs.reduce(0) { $0 + $1.rows })
    let skipped = Cell.count(check.data.inputs.reduce(0) { $0 + $1.skippedRows })
    let days = check.data.days.map {
      say(
        "Eintritte und Austritte vom \($0.lowerBound) bis \($0.upperBound).",
        "Entries and exits from \($0.lowerBound) through \($0.upperBound).")
    }
    return [
      say(
        "Ergebnisdaten, Stichtag \(rules.asOf): \(rows) Zeilen, \(skipped) fehlerhaft.",
        "Outcome data, reference date \(rules.asOf): \(rows) rows, \(skipped) faulty.")
    ] + (days.map { [$0] } ?? []) + [
      say(
        "Zeitraum einer Rangliste: \(rules.from) bis \(rules.through); \(Cell.count(total.exits))"
          + " Austritte, \(Cell.count(total.pending)) noch offen, \(Cell.count(total.known))"
          + " auswertbar, \(Cell.count(total.unknown)) unbekannt, \(Cell.count(total.running))"
          + " laufend, \(Cell.count(total.notStarted)) nicht angetreten.",
        "Window of a ranking: \(rules.from) through \(rules.through); \(Cell.count(total.exits))"
          + " exits, \(Cell.count(total.pending)) pending, \(Cell.count(total.known)) known,"
          + " \(Cell.count(total.unknown)) unknown, \(Cell.count(total.running)) running,"
          + " \(Cell.count(total.notStarted)) not started.")
    ]
  }

  private var providers: Table {
    Table(
      "providers",
      [
        .init("provider", "Träger", "provider", .words),
        .init("exits", "Aus-\ntritte", "exits", .figure),
        .init("pending", "offen", "pend-\ning", .figure),
        .init("known", "auswert-\nbar", "known", .figure),
        .init("unknown", "unbe-\nkannt", "un-\nknown", .figure),
        .init("unknownShare", "Anteil\nunbekannt", "share\nunknown", .figure),
      ],
      rows: check.providers.map { provider in
        let tally = provider.tally
        return [
          provider.name.isEmpty
            ? .text(say("nicht genannt", "not named")) : .verbatim(provider.name),
          .count(tally.exits), .count(tally.pending), .count(tally.known), .count(tally.unknown),
          provider.unknownShare.map { .percent($0, places: 1) }.orMissing,
        ]
      })
  }

  private var quarters: Table {
    var quarters: [(name: String, months: Int, tally: Tally)] = []
    for month in check.months {
      let number = Int(month.month.suffix(2)) ?? 1
      let name = String(month.month.prefix(4)) + "-Q\((number + 2) / 3)"
      if quarters.last?.name != name { quarters.append((name, 0, Tally())) }
      quarters[quarters.count - 1].months += 1
      quarters[quarters.count - 1].tally += month.tally
    }
    return Table(
      "quarters",
      [
        .init("quarter", "Quartal", "quarter"), .init("months", "Monate", "months", .figure),
        .init("exits", "Austritte", "exits", .figure),
        .init("atExit", "integriert\nbei Austritt", "integrated\nat exit", .figure),
        .init("sixMonthsLater", "sechs Monate\nspäter", "six months\nlater", .figure),
      ],
      rows: quarters.map { name, months, tally in
        [
          .verbatim(name), .ordinal(months), .count(tally.exits),
          .rate(tally.integratedAtExit, of: tally.knownAtExit, places: 1),
          .rate(tally.integrated, of: tally.known, places: 1),
        ]
      })
  }

  private var distributions: Table {
    Table(
      "distributions",
      [
        .init("column", "Spalte", "column"), .init("level", "Wert", "value", .words),
        .init("participations", "Teilnahmen", "participations", .figure),
        .init("share", "Anteil", "share", .figure),
      ], rows: check.distributions.flatMap(rows))
  }

  private static let mostLevels = 8

  private func rows(of distribution: OutcomeCheck.Distribution) -> [[Cell]] {
    let levels = distribution.levels(fewest: fewest.participationsOfLevel)
    let rare = distribution.rare(fewest: fewest.participationsOfLevel)
    let all = levels.reduce(rare.participations) { $0 + $1.participations }
    let most = levels.sorted { ($1.participations, $0.name) < ($0.participations, $1.name) }
    var rows = most.prefix(Self.mostLevels).enumerated().map { position, level -> [Cell] in
      [
        .verbatim(position == 0 ? distribution.stratum.name : ""),
        level.name.isEmpty ? .text(say("unbekannt", "unknown")) : .verbatim(level.name),
        .count(level.participations), .rate(level.participations, of: all, places: 1),
      ]
    }
    let others = max(0, most.count - Self.mostLevels) + rare.levels
    if others > 0 {
      let rest = most.dropFirst(Self.mostLevels).reduce(rare.participations) {
        $0 + $1.participations
      }
      rows.append([
        .verbatim(""), .text(say("… \(others) weitere", "… \(others) more")), .count(rest),
        .rate(rest, of: all, places: 1),
      ])
    }
    return rows
  }
}
