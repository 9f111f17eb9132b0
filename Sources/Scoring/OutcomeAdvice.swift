internal import Outcomes
package import Text

/// Plain advice on outcome data.
package struct OutcomeAdvice: Hashable, Sendable {
  /// Stable, for programs.
  package let code: String
  /// Whether a ranking of these data would not hold.
  package let isGrave: Bool
  package let text: LocalizedText
}

extension OutcomeCheck {
  /// What a ranking of the data will ask for, unless it is told otherwise.
  private static let gates = RankingParameters.Gates()
  /// Below so many mature exits with a known outcome nothing is said of a provider.
  package static var fewestCases: Int { Int(gates.fewestCases) }
  /// Above this share of unknown outcomes follow-up is insufficient.
  package static var largestUnknownShare: Double { gates.largestUnknownShare }
  private static var largestUnknownPercent: Int { Int((100 * largestUnknownShare).rounded()) }

  /// What to do before ranking; the grave first.
  package var advice: [OutcomeAdvice] {
    let found = [
      missingExits, refusal, skippedRows, missingOutcomes, shortTime, sums, strangeTargetGroups,
      fewCases, poorFollowUp,
      earlyStatuses,
      openReferenceDate,
      crowdedColumns, severalSpellings, noEntryClass, noProvider, noCatalogue,
    ].compactMap(\.self)
    let all = found + unmatchedRows
    let grave = all.filter(\.isGrave)
    guard all.isEmpty else { return grave + all.filter { !$0.isGrave } }
    return [
      OutcomeAdvice(
        code: "ready", isGrave: false,
        text: LocalizedText(
          de: "Die Daten sind bereit für eine Rangliste.",
          en: "The data are ready for a ranking."))
    ]
  }

  /// Comes first: without it nothing else is worth a look.
  private var missingExits: OutcomeAdvice? {
    isMissing(.exit)
      ? OutcomeAdvice(
        code: "noExitColumn", isGrave: true,
        text: LocalizedText(
          de: "Die Spalte austritt fehlt: jede Teilnahme gilt als laufend, und nichts lässt sich"
            + " auswerten. Sie ergänzen, oder mit --column austritt=NAME sagen, wie sie heißt.",
          en: "The column austritt is missing: every participation counts as running, and nothing"
            + " can be evaluated. Add it, or say with --column austritt=NAME what it is called."))
      : nil
  }

  private var missingOutcomes: OutcomeAdvice? {
    isMissing(.statusAtSixMonths) && !isMissing(.exit)
      ? OutcomeAdvice(
        code: "noStatusColumn", isGrave: true,
        text: LocalizedText(
          de: "Die Spalte status6Monate fehlt: was sechs Monate später war, ist von niemandem"
            + " bekannt. Sie ergänzen, oder mit --column status6Monate=NAME sagen, wie sie heißt.",
          en: "The column status6Monate is missing: what was six months later is known of nobody."
            + " Add it, or say with --column status6Monate=NAME what it is called."))
      : nil
  }

  /// Whether a file with rows lacks a column.
  private func isMissing(_ column: ParticipationColumn) -> Bool {
    data.inputs.contains { !$0.isTally && !$0.columns.contains(column) }
  }

  private var severalSpellings: OutcomeAdvice? {
    let shown = variants.map { variant in
      variant.stratum.name
        + (variant.spellings.isEmpty
          ? "" : " " + variant.spellings.map { "„\($0.terminalSafe)“" }.joined(separator: " = "))
    }.joined(separator: "; ")
    return variants.isEmpty
      ? nil
      : OutcomeAdvice(
        code: "levelSpellings", isGrave: false,
        text: LocalizedText(
          de: "Ein Wert in mehreren Schreibweisen zählt als einer: \(shown). Besser einheitlich"
            + " schreiben.",
          en: "A value that is written in several ways counts as one: \(shown). Better write it in"
            + " one."))
  }

  private var skippedRows: OutcomeAdvice? {
    let rows = data.inputs.reduce(0) { $0 + $1.skippedRows }
    return rows == 0
      ? nil
      : OutcomeAdvice(
        code: "faultyRows", isGrave: true,
        text: LocalizedText(
          de: (rows == 1
            ? "1 Zeile ist fehlerhaft und zählt nicht mit: "
            : "\(rows) Zeilen sind fehlerhaft und zählen nicht mit: ")
            + "die Meldungen nennen Zeile und"
            + " Abhilfe. Ohne --lenient nimmt rank die Datei so nicht an.",
          en: (rows == 1
            ? "1 row is faulty and does not count: " : "\(rows) rows are faulty and do not count: ")
            + "the messages name line and remedy. Without"
            + " --lenient rank does not accept the file like this."))
  }

  private var shortTime: OutcomeAdvice? {
    isObservedUnderAYear
      ? OutcomeAdvice(
        code: "underAYear", isGrave: true,
        text: LocalizedText(
          de:
            "Weniger als zwölf Monate auswertbarer Austritte: zu kurz, um Träger zu werten. Ältere"
            + " Austritte ergänzen oder später auswerten.",
          en: "Less than twelve months of mature exits: too short to judge providers. Add older"
            + " exits or evaluate later."))
      : nil
  }

  private var refusal: OutcomeAdvice? {
    guard isRefused, let unmatched else { return nil }
    let rows = unmatched.reduce(0) { $0 + $1.rows }
    let all = data.table.total.participations
    let limit = Int((100 * Self.gates.largestUnmatchedShare).rounded())
    return OutcomeAdvice(
      code: "rankRefuses", isGrave: true,
      text: LocalizedText(
        de: "rank lehnt diese Daten ab: \(rows) von \(all) Zeilen haben keinen Platz im Katalog,"
          + " erlaubt sind \(limit) %.",
        en:
          "rank refuses these data: \(rows) of \(all) rows have no place in the catalogue, \(limit)"
          + " % are allowed."))
  }

  /// One for each reason why rows have no place in the catalogue.
  private var unmatchedRows: [OutcomeAdvice] {
    let byReason = Dictionary(grouping: unmatched ?? [], by: \.reason.code)
    return byReason.sorted { $0.key < $1.key }.compactMap { _, items in
      items.first.map { first in
        let rows = items.reduce(0) { $0 + $1.rows }
        let remedy = Self.remedy(for: first.reason)
        return OutcomeAdvice(
          code: first.reason.advice, isGrave: true,
          text: LocalizedText(
            de: (rows == 1 ? "1 Zeile" : "\(rows) Zeilen") + " ohne Platz im Katalog: "
              + remedy.german,
            en: (rows == 1 ? "1 row" : "\(rows) rows") + " without a place in the catalogue: "
              + remedy.english))
      }
    }
  }

  private static func remedy(for reason: MeasureJoin.Failure) -> LocalizedText {
    switch reason {
    case .unknownMeasure:
      LocalizedText(
        de: "er kennt die Maßnahme nicht. Steckbriefe ergänzen oder Kennungen berichtigen.",
        en: "it does not know the measure. Add profiles or correct the ids.")
    case .ambiguousMeasure:
      LocalizedText(
        de:
          "mehrere Kreise haben diese Maßnahmenummer. Die Spalte kreis füllen oder die Kennung des"
          + " Steckbriefs verwenden.",
        en: "several districts have this local number. Fill the column kreis or use the profile's"
          + " id.")
    case .districtMissing:
      LocalizedText(
        de: "die Maßnahme gehört mehreren Kreisen. Die Spalte kreis füllen.",
        en: "the measure belongs to several districts. Fill the column kreis.")
    case .districtForeign:
      LocalizedText(
        de: "die Spalte kreis nennt keinen Kreis der Maßnahme. Spalte oder Steckbrief berichtigen.",
        en: "the column kreis names none of the measure's districts. Correct column or profile.")
    }
  }

  private var strangeTargetGroups: OutcomeAdvice? {
    unknownTargetGroups.map { found in
      OutcomeAdvice(
        code: "unknownTargetGroups", isGrave: false,
        text: LocalizedText(
          de: (found.rows == 1 ? "1 Zeile nennt" : "\(found.rows) Zeilen nennen")
            + " in der Spalte zielgruppe etwas, das keine Zielgruppe ist, zuerst"
            + " \(found.file.terminalSafe):\(found.firstRow.line). Erlaubt sind Code und Name aus"
            + " „steckbrief codes zielgruppe“.",
          en: (found.rows == 1 ? "1 row names" : "\(found.rows) rows name")
            + " in the column zielgruppe what is no target group, first"
            + " \(found.file.terminalSafe):\(found.firstRow.line). Codes and names of"
            + " \"steckbrief codes zielgruppe\" are allowed."))
    }
  }

  private var sums: OutcomeAdvice? {
    data.inputs.contains(where: \.isTally)
      ? OutcomeAdvice(
        code: "sums", isGrave: false,
        text: LocalizedText(
          de: "Das sind Summen, ganz oder zum Teil: einzelne Teilnahmen, ihre Daten und doppelte"
            + " Pseudonyme lassen sich darin nicht prüfen. Das geht mit den Zeilen dahinter.",
          en: "These are sums, all or in part: single participations, their dates and repeated"
            + " pseudonyms cannot be checked in them. Check the rows behind them."))
      : nil
  }

  private var fewCases: OutcomeAdvice? {
    let few = providers.count { $0.tally.known < Self.fewestCases }
    return few == 0
      ? nil
      : OutcomeAdvice(
        code: "fewCases", isGrave: false,
        text: LocalizedText(
          de: "\(few) von \(providers.count) Trägern haben weniger als \(Self.fewestCases)"
            + " auswertbare Austritte: über sie lässt sich nichts sagen. Den Zeitraum mit --from"
            + " verlängern hilft mehr als jede Rechnung.",
          en: "\(few) of \(providers.count) providers have less than \(Self.fewestCases) mature"
            + " exits: nothing can be said of them. A longer window (--from) helps more than any"
            + " calculation."))
  }

  private var poorFollowUp: OutcomeAdvice? {
    let poor = providers.count { ($0.unknownShare ?? 0) > Self.largestUnknownShare }
    return poor == 0
      ? nil
      : OutcomeAdvice(
        code: "unknownOutcomes", isGrave: false,
        text: LocalizedText(
          de:
            "Bei \(poor) von \(providers.count) Trägern ist der Verbleib von mehr als"
            + " \(Self.largestUnknownPercent) % unbekannt: ihre Quoten tragen nicht."
            + " Den Verbleib nacherheben oder aus der Statistik ergänzen.",
          en:
            "Of \(poor) of \(providers.count) providers more than"
            + " \(Self.largestUnknownPercent) % of the outcomes are unknown: their rates do not"
            + " hold. Ask again or complete them from the statistics."))
  }

  private var earlyStatuses: OutcomeAdvice? {
    let rows = data.inputs.reduce(0) { $0 + $1.earlyStatuses.count }
    return rows == 0
      ? nil
      : OutcomeAdvice(
        code: "earlyStatuses", isGrave: false,
        text: LocalizedText(
          de: "\(rows) Zeilen nennen einen Verbleib, bevor die sechs Monate um sind; er bleibt"
            + " ungenutzt. Stimmt der Stichtag?",
          en: "\(rows) rows give a status before the six months are over; it is not used. Is the"
            + " reference date right?"))
  }

  private var openReferenceDate: OutcomeAdvice? {
    data.asOfIsFromData
      ? OutcomeAdvice(
        code: "noReferenceDate", isGrave: false,
        text: LocalizedText(
          de: "Der Stichtag ist das jüngste Datum der Daten. Den wahren Stand mit --as-of angeben.",
          en: "The reference date is the latest day in the data. Give the true one with --as-of."))
      : nil
  }

  private var noEntryClass: OutcomeAdvice? {
    data.inputs.allSatisfy { $0.strata.contains(.classAtEntry) }
      ? nil
      : OutcomeAdvice(
        code: "noEntryClass", isGrave: false,
        text: LocalizedText(
          de: "Die Spalte abcEintritt fehlt: ohne Angaben zum Eintritt lässt sich nicht bereinigen,"
            + " wer schwierigere Teilnehmende hat.",
          en: "The column abcEintritt is missing: without facts at entry nothing corrects for who"
            + " has the harder cases."))
  }

  private var crowdedColumns: OutcomeAdvice? {
    let names = distributions.filter(\.isCrowded).map(\.stratum.name)
    return names.isEmpty
      ? nil
      : OutcomeAdvice(
        code: "manyLevels", isGrave: false,
        text: LocalizedText(
          de:
            "Mehr als \(Distribution.mostLevels) verschiedene Werte: \(names.joined(separator: ", "))."
            + " So fein lässt sich nichts bereinigen, und der Wert kann eine Person erkennen lassen."
            + " Zusammenfassen oder weglassen.",
          en:
            "More than \(Distribution.mostLevels) different values: \(names.joined(separator: ", "))."
            + " Nothing can be adjusted for that finely, and a value may identify a person. Merge"
            + " them or leave the column out."))
  }

  private var noCatalogue: OutcomeAdvice? {
    unmatched == nil
      ? OutcomeAdvice(
        code: "noCatalogue", isGrave: false,
        text: LocalizedText(
          de:
            "Ohne Katalog geprüft: ob er die Maßnahmen kennt und wer sie durchführt, ist offen. Den"
            + " Ordner mit --catalog angeben.",
          en:
            "Checked without a catalogue: whether it knows the measures, and who runs them, is open."
            + " Give its folder with --catalog."))
      : nil
  }

  private var noProvider: OutcomeAdvice? {
    providers.contains { $0.name.isEmpty } && unmatched != nil
      ? OutcomeAdvice(
        code: "noProvider", isGrave: false,
        text: LocalizedText(
          de: "Für einen Teil der Zeilen nennt weder Steckbrief noch Spalte traeger einen Träger.",
          en: "For a part of the rows neither profile nor column traeger names a provider."))
      : nil
  }
}

extension MeasureJoin.Failure {
  fileprivate var advice: String {
    if case .unknownMeasure = self { "unknownMeasures" } else { code }
  }
}
