internal import Outcomes
internal import Rendering
internal import Scoring
internal import Statistics
internal import Text

/// The gates one by one, the rule that applied, and the flags.
struct VerdictSection {
  let context: ExplanationContext

  var text: String {
    let unit = context.unit
    let reasons = ReasonText(
      ranking: context.ranking, group: context.group, unit: unit, codes: context.codes,
      format: context.format)
    var text = ""
    if context.group.criterion != nil, unit.result != nil {
      text += context.paragraphs([
        context.say("Voraussetzungen:", "What is needed:")
      ])
      text += gates.map {
        item(($0.isOpen ? "ja   " : "NEIN "), ($0.isOpen ? "yes  " : "NO   "), $0.text)
      }
      .joined()
    }
    text += context.paragraphs([
      context.say("Empfehlung: ", "Recommendation: ")
        + unit.verdict.label[context.format.language] + " – "
        + unit.verdict.reasons.map { reasons.text(of: $0) }.joined(separator: "; ") + "."
    ])
    if !unit.flags.isEmpty {
      text += context.paragraphs([context.say("Zu beachten:", "To be considered:")])
      text += unit.flags.map { item("· ", "· ", reasons.text(of: $0) + ".") }.joined()
    }
    return text
  }

  private func item(_ german: String, _ english: String, _ text: String) -> String {
    Paragraph.filled(
      text.terminalSafe, width: context.width,
      firstPrefix: "  " + context.say(german, english), prefix: "       ")
  }

  private var gates: [(isOpen: Bool, text: String)] {
    let gates = context.gates
    let counts = context.counts
    let all = counts.known + counts.unknown
    let closed = Set(context.unit.verdict.reasons)
    let information = context.group.result?.information ?? 0
    let share =
      information > 0 ? (context.unit.result?.outcome.variance ?? 0) / information : 1
    func whole(_ value: Double) -> String { context.format.decimal(value, places: 0) }
    func gate(_ reasons: Reason..., text: String) -> (isOpen: Bool, text: String) {
      (closed.isDisjoint(with: reasons), text)
    }
    return [
      gate(
        .tooFewCases,
        text: context.say(
          "Fälle: \(context.count(counts.known)), nötig \(whole(gates.fewestCases))",
          "cases: \(context.count(counts.known)), needed \(whole(gates.fewestCases))")),
      gate(
        .observedUnderAYear,
        text: context.say(
          "Beobachtung: \(context.score.observedDays) Tage, nötig \(whole(gates.fewestMonths))"
            + " Monate",
          "observation: \(context.score.observedDays) days, needed \(whole(gates.fewestMonths))"
            + " months")),
      gate(
        .unknownOutcomes,
        text: context.say(
          "unbekannt: \(context.count(counts.unknown)) von \(context.count(all)), höchstens"
            + " \(context.percent(gates.largestUnknownShare))",
          "unknown: \(context.count(counts.unknown)) of \(context.count(all)), at most"
            + " \(context.percent(gates.largestUnknownShare))")),
      gate(
        .tooFewUnits, .dominantUnit, .noVariation,
        text: context.say(
          "Vergleich: \(context.group.result?.count ?? 0) mit Ergebnissen, nötig"
            + " \(whole(gates.fewestUnits)); eigener Anteil daran \(context.percent(share)),"
            + " höchstens \(context.percent(gates.largestInformationShare))",
          "comparison: \(context.group.result?.count ?? 0) with outcomes, needed"
            + " \(whole(gates.fewestUnits)); own share of it \(context.percent(share)), at most"
            + " \(context.percent(gates.largestInformationShare))")),
      gate(
        .unreliable,
        text: context.say(
          "Verlässlichkeit: \(context.exact(context.unit.reliability ?? 0)), nötig"
            + " \(context.exact(gates.leastReliability))",
          "reliability: \(context.exact(context.unit.reliability ?? 0)), needed"
            + " \(context.exact(gates.leastReliability))")),
    ]
  }
}
