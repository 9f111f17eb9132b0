internal import Outcomes
internal import Rendering
internal import Scoring
internal import Statistics
internal import Text

/// Which assumptions would change the recommendation.
struct AssumptionsSection {
  let context: ExplanationContext
  /// The same unit in other rankings; `nil` where it has no place there.
  let others: [(label: String, unit: RankedUnit?)]

  var text: String {
    var table = TextTable([
      .init(context.say("Annahme", "assumption"), isFlexible: true),
      .init(context.say("Fälle", "cases"), .right),
      .init(context.say("er-\nreicht", "reach-\ned"), .right),
      .init(context.say("er-\nwartet", "expec-\nted"), .right),
      .init(context.say("P\nüber Ø", "P\nabove"), .right),
      .init(context.say("Empfehlung", "recommen-\ndation"), isFlexible: true),
    ])
    for row in rows {
      table.add([
        row.label, row.outcome.map { context.count($0.trials) } ?? "–",
        row.outcome.map { context.count($0.observed) } ?? "–",
        row.outcome.map { context.format.decimal($0.expected, places: 1) } ?? "–",
        row.probability.map { context.format.decimal($0 * 100, places: 0) + " %" } ?? "–",
        row.said?[context.format.language] ?? "–",
      ])
    }
    return context.indented(table) + context.paragraphs([conclusion])
  }

  private struct Row {
    let label: String
    let outcome: ObservedExpected?
    let probability: Double?
    let recommendation: Recommendation?
    let said: LocalizedText?

    init(_ label: String, _ unit: RankedUnit?) {
      self.label = label
      outcome = unit?.result?.outcome
      probability = unit?.result?.probabilityAboveAverage
      recommendation = unit?.verdict.recommendation
      said = unit?.verdict.shortLabel
    }

    init(_ label: String, _ assumed: AssumedRecommendation) {
      self.label = label
      outcome = assumed.outcome
      probability = assumed.probabilityAboveAverage
      recommendation = assumed.recommendation
      said = assumed.recommendation.shortLabel
    }
  }

  private var rows: [Row] {
    [Row(context.say("wie oben", "as above"), context.unit)]
      + context.unit.underAssumptions.map {
        Row($0.assumption.label[context.format.language], $0)
      } + others.map { Row($0.label, $0.unit) }
  }

  private var conclusion: String {
    let own = context.unit.verdict.recommendation
    let changing = rows.filter { $0.recommendation != nil && $0.recommendation != own }
    guard !changing.isEmpty else {
      return context.say(
        "Keine dieser Annahmen ändert die Empfehlung.",
        "None of these assumptions changes the recommendation.")
    }
    return context.say("Die Empfehlung hängt ab von: ", "The recommendation depends on: ")
      + changing.map(\.label).joined(separator: "; ") + "."
  }
}
