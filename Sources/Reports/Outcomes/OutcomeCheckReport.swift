internal import Outcomes
internal import Rendering
package import Scoring
package import Text
internal import Values

/// What `outcomes check` found, for a person.
package struct OutcomeCheckReport: Sendable {
  private let check: OutcomeCheck
  private let language: Language
  private let width: Int?
  private let format: NumberFormat

  /// - Parameter width: the columns of the terminal; `nil` where the output is no terminal.
  package init(_ check: OutcomeCheck, language: Language, width: Int?) {
    self.check = check
    self.language = language
    self.width = width
    format = NumberFormat(language)
  }

  package var text: String {
    var text = ""
    if check.data.table.total.examples > 0 {
      text += ExampleNotice.outcomes[language] + "\n\n"
    }
    text += paragraph(ExampleNotice.internalUse[language]) + "\n"
    text += header
    text +=
      "\n" + say("Je Träger, Austritte im Zeitraum", "By provider, exits in the window") + "\n\n"
    text += providerTable.rendered(width: width)
    if !check.months.isEmpty {
      text += "\n" + say("Austritte nach Quartal", "Exits by quarter") + "\n\n"
      text += quarterTable.rendered(width: width)
    }
    if !check.distributions.isEmpty {
      text += "\n" + say("Merkmale bei Eintritt", "Characteristics at entry") + "\n\n"
      text += distributionTable.rendered(width: width)
    }
    if let unmatched = check.unmatched, !unmatched.isEmpty {
      text += "\n" + say("Ohne Platz im Katalog", "Without a place in the catalogue") + "\n\n"
      text += UnmatchedTable.table(unmatched, language: language).rendered(width: width)
    }
    text += "\n" + say("Was zu tun ist", "What to do") + "\n\n"
    for advice in check.advice {
      text += paragraph((advice.isGrave ? "! " : "- ") + advice.text[language])
    }
    return text
  }

  private func say(_ german: String, _ english: String) -> String {
    LocalizedText(de: german, en: english)[language]
  }

  private func date(_ date: CalendarDate) -> String {
    language == .german ? date.germanDescription : date.description
  }

  private func paragraph(_ text: String) -> String {
    Paragraph.filled(text, width: width ?? 100)
  }

  private func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "–" : format.percent(Double(part) / Double(whole))
  }

  private var header: String {
    let rules = check.data.table.rules
    let total = check.data.table.total
    let rows = check.data.inputs.reduce(0) { $0 + $1.rows }
    let skipped = check.data.inputs.reduce(0) { $0 + $1.skippedRows }
    var text = paragraph(
      say("Ergebnisdaten, Stichtag ", "Outcome data, reference date ") + date(rules.asOf) + ": "
        + format.integer(rows) + " " + say("Zeilen", "rows") + ", "
        + format.integer(skipped) + " " + say("fehlerhaft", "faulty") + ".")
    if let days = check.data.days {
      text += paragraph(
        say("Eintritte und Austritte vom ", "Entries and exits from ") + date(days.lowerBound)
          + say(" bis ", " through ") + date(days.upperBound) + ".")
    }
    text += paragraph(
      say("Zeitraum einer Rangliste: ", "Window of a ranking: ") + date(rules.from)
        + say(" bis ", " through ") + date(rules.through) + "; "
        + format.integer(total.exits) + say(" Austritte", " exits") + ", "
        + format.integer(total.pending) + say(" noch offen", " pending") + ", "
        + format.integer(total.known) + say(" auswertbar", " known") + ", "
        + format.integer(total.unknown) + say(" unbekannt", " unknown") + ", "
        + format.integer(total.running) + say(" laufend", " running") + ", "
        + format.integer(total.notStarted) + say(" nicht angetreten", " not started") + ".")
    return text
  }

  private var providerTable: TextTable {
    var table = TextTable([
      .init(say("Träger", "provider"), isFlexible: true),
      .init(say("Aus-\ntritte", "exits"), .right), .init(say("offen", "pend-\ning"), .right),
      .init(say("auswert-\nbar", "known"), .right),
      .init(say("unbe-\nkannt", "un-\nknown"), .right),
      .init(say("Anteil\nunbekannt", "share\nunknown"), .right),
    ])
    for provider in check.providers {
      let tally = provider.tally
      table.add(
        [provider.name.isEmpty ? say("nicht genannt", "not named") : provider.name]
          + [tally.exits, tally.pending, tally.known, tally.unknown].map(format.integer)
          + [provider.unknownShare.map(format.percent) ?? "–"])
    }
    return table
  }

  private var quarterTable: TextTable {
    var table = TextTable([
      .init(say("Quartal", "quarter")), .init(say("Monate", "months"), .right),
      .init(say("Austritte", "exits"), .right),
      .init(say("integriert\nbei Austritt", "integrated\nat exit"), .right),
      .init(say("sechs Monate\nspäter", "six months\nlater"), .right),
    ])
    var quarters: [(name: String, months: Int, tally: Tally)] = []
    for month in check.months {
      let number = Int(month.month.suffix(2)) ?? 1
      let name = String(month.month.prefix(4)) + "-Q\((number + 2) / 3)"
      if quarters.last?.name != name { quarters.append((name, 0, Tally())) }
      quarters[quarters.count - 1].months += 1
      quarters[quarters.count - 1].tally += month.tally
    }
    for (name, months, tally) in quarters {
      table.add([
        name, "\(months)", format.integer(tally.exits),
        share(tally.integratedAtExit, of: tally.knownAtExit),
        share(tally.integrated, of: tally.known),
      ])
    }
    return table
  }

  private var distributionTable: TextTable {
    var table = TextTable([
      .init(say("Spalte", "column")), .init(say("Wert", "value"), isFlexible: true),
      .init(say("Teilnahmen", "participations"), .right), .init(say("Anteil", "share"), .right),
    ])
    for distribution in check.distributions {
      let named = distribution.levels.reduce(0) { $0 + $1.participations }
      let all = named + distribution.rare.participations
      let most = distribution.levels.sorted {
        ($1.participations, $0.name) < ($0.participations, $1.name)
      }
      for (position, level) in most.prefix(Self.mostLevels).enumerated() {
        table.add([
          position == 0 ? distribution.stratum.name : "",
          level.name.isEmpty ? say("unbekannt", "unknown") : level.name,
          format.integer(level.participations), share(level.participations, of: all),
        ])
      }
      let others = max(0, most.count - Self.mostLevels) + distribution.rare.levels
      if others > 0 {
        let rest =
          most.dropFirst(Self.mostLevels).reduce(0) { $0 + $1.participations }
          + distribution.rare.participations
        table.add([
          "", "… \(others) " + say("weitere", "more"), format.integer(rest), share(rest, of: all),
        ])
      }
    }
    return table
  }

  private static let mostLevels = 8
}
