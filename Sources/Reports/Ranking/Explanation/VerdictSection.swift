internal import Outcomes
internal import Report
internal import Scoring
internal import Statistics
internal import Text

/// The gates one by one, the rule that applied, and the flags.
struct VerdictSection {
  let context: UnitFacts

  var blocks: [Block] {
    let unit = context.unit
    let reasons = context.reasons
    var blocks: [Block] = []
    if context.group.criterion != nil, unit.result != nil {
      blocks = [
        .paragraph(say("Voraussetzungen:", "What is needed:")),
        .list(gates.map { ListItem($0.text, $0.isOpen ? .met : .unmet) }, hang: 5),
      ]
    }
    blocks += Block.paragraphs(withoutUnjudged)
    let because = unit.verdict.reasons.map { reasons.text(of: $0) }.joined(separator: "; ")
    blocks.append(
      .paragraph(
        say("Empfehlung: ", "Recommendation: ") + "\(unit.verdict.label) – \(because)."))
    if !unit.flags.isEmpty {
      blocks.append(.paragraph(say("Zu beachten:", "To be considered:")))
      blocks.append(
        .list(unit.flags.map { ListItem("\(reasons.text(of: $0)).") }, hang: 5))
    }
    return blocks
  }

  /// The probabilities that the recommendation rests on, where they are not those of the step before.
  private var withoutUnjudged: [Prose] {
    guard !context.group.unjudged.isEmpty, let said = context.unit.decisive else { return [] }
    let names = context.group.unjudged.map { Prose("\($0)") }.joined(separator: ", ")
    return [
      say(
        "Wer selbst nicht zu beurteilen ist (\(names)), soll über niemanden entscheiden. Ohne diese"
          + " gerechnet: über dem mittleren Träger \(percent(said.aboveAverage)), um mehr als δ darunter"
          + " \(percent(said.materiallyWorse)); über dem, was zu erwarten war,"
          + " \(percent(said.aboveExpected)), um mehr als δ darunter"
          + " \(percent(said.materiallyBelowExpected)).",
        "Who cannot be judged (\(names)) shall decide about nobody. Worked out without: above the mean"
          + " provider \(percent(said.aboveAverage)), below it by more than δ"
          + " \(percent(said.materiallyWorse)); above what was to be expected"
          + " \(percent(said.aboveExpected)), below it by more than δ"
          + " \(percent(said.materiallyBelowExpected)).")
    ]
  }

  private var gates: [(isOpen: Bool, text: Prose)] {
    let gates = context.gates
    let counts = context.counts
    let all = counts.known + counts.unknown
    let closed = Set(context.unit.verdict.reasons)
    let share = context.unit.informationShare(of: context.group)
    func whole(_ value: Double) -> Cell { .decimal(value, places: 0) }
    func gate(_ reasons: Reason..., text: Prose) -> (isOpen: Bool, text: Prose) {
      (closed.isDisjoint(with: reasons), text)
    }
    return [
      gate(
        .tooFewCases,
        text: say(
          "Fälle: \(exact(count: counts.known)), nötig \(whole(gates.fewestCases))",
          "cases: \(exact(count: counts.known)), needed \(whole(gates.fewestCases))")),
      gate(
        .observedUnderAYear,
        text: say(
          "Beobachtung: \(context.score.observedDays) Tage, nötig \(whole(gates.fewestMonths))"
            + " Monate",
          "observation: \(context.score.observedDays) days, needed \(whole(gates.fewestMonths))"
            + " months")),
      gate(
        .unknownOutcomes,
        text: say(
          "unbekannt: \(exact(count: counts.unknown)) von \(exact(count: all)), höchstens"
            + " \(percent(gates.largestUnknownShare))",
          "unknown: \(exact(count: counts.unknown)) of \(exact(count: all)), at most"
            + " \(percent(gates.largestUnknownShare))")),
      gate(
        .tooFewUnits, .dominantUnit, .noVariation,
        text: say(
          "Vergleich: \(context.group.result?.count ?? 0) mit Ergebnissen, nötig"
            + " \(whole(gates.fewestUnits)); eigener Anteil daran \(percent(share)),"
            + " höchstens \(percent(gates.largestInformationShare))",
          "comparison: \(context.group.result?.count ?? 0) with outcomes, needed"
            + " \(whole(gates.fewestUnits)); own share of it \(percent(share)), at most"
            + " \(percent(gates.largestInformationShare))")),
      (
        (context.unit.reliability ?? 0) >= gates.leastReliability,
        say(
          "Verlässlichkeit: \(exact(context.unit.reliability ?? 0)); für einen Rang nötig"
            + " \(exact(gates.leastReliability))",
          "reliability: \(exact(context.unit.reliability ?? 0)); a rank takes"
            + " \(exact(gates.leastReliability))")
      ),
    ]
  }
}
