internal import Outcomes
package import Profiles
package import Scoring
internal import Statistics
package import Text
internal import Values

/// A ranking as text for a person.
package struct RankingReport: Sendable {
  private let ranking: Ranking
  private let codes: CodeLists
  private let language: Language
  private let width: Int?
  private let format: NumberFormat

  /// - Parameter width: the columns of the terminal; `nil` where the output is no terminal.
  package init(_ ranking: Ranking, codes: CodeLists, language: Language, width: Int?) {
    self.ranking = ranking
    self.codes = codes
    self.language = language
    self.width = width
    format = NumberFormat(language)
  }

  package var text: String {
    var text = ""
    if ranking.containsExamples {
      text += ExampleNotice.outcomes[language] + "\n\n"
    }
    text += header
    for group in ranking.groups {
      text += "\n" + self.text(of: group)
    }
    return text + "\n" + legend
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

  // MARK: - Above the groups

  private var header: String {
    let rules = ranking.rules
    let total = ranking.total
    let origin =
      ranking.asOfIsFromData
      ? say(
        " (jüngstes Datum der Daten; mit --as-of festlegen)",
        " (latest date in the data; set it with --as-of)") : ""
    var text = paragraph(
      say("Rangliste der Träger, Stichtag ", "Ranking of providers, data as of ")
        + date(rules.asOf) + origin)
    text += paragraph(
      say("Integriert heißt: ", "Integrated means: ") + rules.definition.label[language] + ".")
    text += paragraph(
      say(
        "Gezählt werden Teilnahmen, nicht Personen; Austritte vom ",
        "Participations are counted, not persons; exits from ")
        + date(rules.from) + say(" bis ", " through ") + date(rules.through)
        + (rules.lastMatureExit.map {
          say("; sechs Monate später bekannt bis ", "; known six months later through ") + date($0)
        } ?? "") + ".")
    if ranking.request.followsRenewals {
      text += paragraph(
        say(
          "Eine Maßnahme zählt zusammen mit der, die ihr beim selben Träger folgt.",
          "A measure counts together with the one that follows it at the same provider."))
    }
    text += paragraph(counts(of: total))
    text += paragraph(
      say(
        "Noch nicht um die Zusammensetzung der Teilnehmenden bereinigt: keine Empfehlung.",
        "Not yet adjusted for case mix: no recommendation."))
    if ranking.isObservedUnderAYear {
      text += paragraph(
        say(
          "Zeitraum zu kurz: weniger als zwölf Monate auswertbarer Austritte. Erfolge schwanken mit"
            + " der Jahreszeit; diese Reihenfolge taugt nicht zur Wertung von Trägern.",
          "Period too short: less than twelve months of mature exits. Success swings with the"
            + " season; this order is not fit for judging providers."))
    }
    return text
  }

  private func counts(of total: Tally) -> String {
    let parts: [(Int, LocalizedText)] = [
      (total.participations, LocalizedText(de: "Teilnahmen", en: "participations")),
      (total.exits, LocalizedText(de: "Austritte im Zeitraum", en: "exits in the window")),
      (total.pending, LocalizedText(de: "davon noch offen", en: "of them pending")),
      (total.unknown, LocalizedText(de: "unbekannt", en: "unknown")),
      (total.outside, LocalizedText(de: "außerhalb", en: "outside")),
      (total.outsideWindow, LocalizedText(de: "außerhalb des Zeitraums", en: "outside the window")),
      (total.running, LocalizedText(de: "laufend", en: "running")),
      (total.notStarted, LocalizedText(de: "nicht angetreten", en: "not started")),
      (
        ranking.unmatched.reduce(0) { $0 + $1.rows },
        LocalizedText(de: "ohne Platz im Katalog", en: "without a place in the catalogue")
      ),
      (
        ranking.inputs.reduce(0) { $0 + $1.skippedRows },
        LocalizedText(de: "fehlerhafte Zeilen übergangen", en: "faulty rows skipped")
      ),
    ]
    return parts.prefix(4).map { format.integer($0) + " " + $1[language] }.joined(separator: ", ")
      + parts.dropFirst(4).filter { $0.0 > 0 }
      .map { ", " + format.integer($0) + " " + $1[language] }.joined() + "."
  }

  // MARK: - A group

  private func text(of group: Ranking.Group) -> String {
    let district = codes.label(group.district)[language]
    let aim = codes.label(group.aim)[language]
    let count = group.units.count
    var text = paragraph(
      "\(district) (\(group.district)) · " + say("Hauptziel: ", "main aim: ") + aim
        + " · \(count) "
        + (count == 1 ? say("Träger", "provider") : say("Träger", "providers")))
    if group.aim != .integration {
      text += paragraph(
        say(
          "Die Maßnahmen zielen nicht unmittelbar auf Integration; die Reihenfolge sagt hier wenig.",
          "These measures do not aim at a job directly; the order says little here."))
    }
    if count == 1 {
      text += paragraph(
        say("Kein Vergleichsmaßstab: nur ein Träger.", "No comparison: one provider only."))
    }
    return text + "\n" + rateTable(group).rendered(width: width) + "\n"
      + countTable(group).rendered(width: width)
  }

  private func name(of score: ProviderScore) -> String {
    let name = score.providerName ?? say("Träger unbekannt", "provider unknown")
    let marks = Mark.allCases.filter { $0.applies(to: score) }.map(\.rawValue)
    return ([name] + marks).joined(separator: " ")
  }

  private func rateTable(_ group: Ranking.Group) -> TextTable {
    var table = TextTable([
      .init(say("Platz", "place"), .right), .init(say("Träger", "provider"), isFlexible: true),
      .init(say("6 Monate\nspäter", "6 months\nlater"), .right),
      .init(say("Quote", "rate"), .right),
      .init(say("95 %-\nIntervall", "95 %\ninterval"), .right),
      .init(say("bei\nAustritt", "at\nexit"), .right), .init(say("Quote", "rate"), .right),
      .init(say("95 %-\nIntervall", "95 %\ninterval"), .right),
    ])
    for unit in group.units {
      table.add(
        [unit.place.map(String.init) ?? "–", name(of: unit.score)]
          + cells(of: unit.score.atSixMonths) + cells(of: unit.score.atExit))
    }
    return table
  }

  private func cells(of proportion: Proportion) -> [String] {
    guard let rate = proportion.rate, let interval = proportion.wilsonInterval() else {
      return [say("0 von 0", "0 of 0"), "–", "–"]
    }
    return [
      "\(proportion.successes) " + say("von", "of") + " \(proportion.trials)",
      format.percent(rate), format.percentRange(interval.lower, interval.upper),
    ]
  }

  private func countTable(_ group: Ranking.Group) -> TextTable {
    var table = TextTable([
      .init(say("Träger", "provider"), isFlexible: true),
      .init(say("Teil-\nnahmen", "partici-\npations"), .right),
      .init(say("Aus-\ntritte", "exits"), .right), .init(say("offen", "pend-\ning"), .right),
      .init(say("unbe-\nkannt", "un-\nknown"), .right),
      .init(say("Ab-\nbrüche", "drop-\nouts"), .right),
      .init(say("dauer-\nhaft", "sus-\ntained"), .right), .init(say("ver-\nloren", "lost"), .right),
      .init(say("später", "late"), .right), .init(say("nie", "never"), .right),
      .init(say("€ je\nIntegr.", "€ per\nintegr."), .right),
    ])
    for unit in group.units {
      let tally = unit.score.tally
      let counts = [
        tally.participations, tally.exits, tally.pending, tally.unknown, tally.dropOuts,
        tally.sustained, tally.lost, tally.late, tally.never,
      ]
      table.add([name(of: unit.score)] + counts.map(format.integer) + [cost(of: unit.score)])
    }
    return table
  }

  private func cost(of score: ProviderScore) -> String {
    guard let cost = score.costPerIntegration else { return "–" }
    let mark = cost.known < cost.of ? "°" : ""
    guard let value = cost.value else {
      return "≥ " + format.decimal(cost.lower, places: 0) + mark
    }
    return format.decimal(value, places: 0) + mark
  }

  // MARK: - Below the groups

  private var legend: String {
    var lines = [
      say(
        "Reihenfolge: untere Grenze des 95-%-Intervalls (Wilson) sechs Monate nach Austritt."
          + " Überschneiden sich Intervalle, ist die Reihenfolge nicht gesichert.",
        "Order: lower bound of the 95 % interval (Wilson) six months after exit. Where intervals"
          + " overlap, the order is not certain."),
      say(
        "offen: die sechs Monate sind am Stichtag nicht um; kein Misserfolg. unbekannt: sechs Monate"
          + " um, Verbleib unbekannt; nicht im Nenner.",
        "pending: the six months are not over on the reference date; no failure. unknown: six months"
          + " over, status unknown; not in the denominator."),
      say(
        "dauerhaft: zu beiden Zeitpunkten integriert; verloren: nur bei Austritt; später: erst"
          + " danach; nie: zu keinem.",
        "sustained: integrated at both times; lost: at exit only; late: only later; never: at"
          + " neither."),
    ]
    let units = ranking.groups.flatMap(\.units)
    for mark in Mark.allCases where units.contains(where: { mark.applies(to: $0.score) }) {
      lines.append(mark.rawValue + " " + mark.meaning(ranking.request)[language])
    }
    if units.contains(where: { $0.score.costPerIntegration.map { $0.known < $0.of } ?? false }) {
      lines.append(
        say(
          "° Die Kosten sind nicht für alle Teilnahmen bekannt.",
          "° The cost is not known for all participations."))
    }
    if units.contains(where: { $0.score.tally.dropOutsUnknown > 0 }) {
      let count = ranking.total.dropOutsUnknown
      lines.append(
        say(
          "Bei \(format.integer(count)) Austritten ist der Grund unbekannt; sie zählen nicht als"
            + " Abbruch.",
          "The reason of \(format.integer(count)) exits is unknown; they do not count as"
            + " drop-outs."))
    }
    return lines.map(paragraph).joined()
  }
}
