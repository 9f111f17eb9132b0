internal import Outcomes
internal import Report
internal import Scoring
internal import Statistics
internal import Text

/// Which assumptions would change the recommendation.
struct AssumptionsSection {
  let context: UnitFacts
  /// The same unit in other rankings; `nil` where it has no place there.
  let others: [(label: LocalizedText, unit: RankedUnit?)]

  var blocks: [Block] { [.table(table), .paragraph(conclusion)] + Block.paragraphs(unmeasured) }

  /// What a characteristic that nobody measured could do.
  private var unmeasured: [Prose] {
    guard let shift = context.unit.tippingShift, shift > 0,
      let odds = UnmeasuredOdds.ratio(shift: shift)
    else { return [] }
    let isPraise = context.unit.verdict.recommendation == .aboveAverage
    let (least, factor) = (
      Cell.decimal(shift, places: 2), Cell.decimal(odds, places: 2)
    )
    return [
      (isPraise
        ? say(
          "Nicht Gemessenes: das Urteil fiele, wären die Teilnehmenden um \(least) Log-Odds leichter zu"
            + " integrieren (Chancen mal \(factor)), als alle bekannten Merkmale sagen.",
          "What was not measured: the verdict would fall if the participants were easier to integrate"
            + " by \(least) log-odds (odds times \(factor)) than all that is known of them says.")
        : say(
          "Nicht Gemessenes: das Urteil fiele, wären die Teilnehmenden um \(least) Log-Odds schwerer zu"
            + " integrieren (Chancen geteilt durch \(factor)), als alle bekannten Merkmale sagen.",
          "What was not measured: the verdict would fall if the participants were harder to integrate"
            + " by \(least) log-odds (odds divided by \(factor)) than all that is known of them says."
        ))
        + measured
    ]
  }

  /// The greatest difference that was measured, to compare with.
  private var measured: Prose {
    var greatest: (name: Prose, value: Double)?
    let words = CovariateWords(codes: context.codes)
    for item in context.unit.composition {
      for level in item.levels {
        let value = level.coefficient * (level.unit - level.group)
        guard value.magnitude > (greatest?.value.magnitude ?? 0) else { continue }
        let name = words.name(of: item.covariate)
        greatest = ("\(name) \(words.level(level.name, of: item.covariate))", value)
      }
    }
    guard let greatest else { return "" }
    let value = Cell.decimal(greatest.value, places: 2)
    return say(
      " Zum Vergleich: der größte gemessene Unterschied (\(greatest.name)) verschiebt die Erwartung um"
        + " \(value).",
      " For comparison: the greatest measured difference (\(greatest.name)) moves the expectation by"
        + " \(value).")
  }

  var table: Table {
    Table(
      "assumptions",
      [
        .init("assumption", "Annahme", "assumption", .words), .init("n", "Fälle", "cases", .figure),
        .init("observed", "er-\nreicht", "reach-\ned", .figure),
        .init("expected", "er-\nwartet", "expec-\nted", .figure),
        .init("probabilityAboveAverage", "P\nüber Ø", "P\nabove", .figure),
        .init("recommendation", "Empfehlung", "recommen-\ndation", .words),
      ],
      rows: rows.map { row in
        [
          .text(row.label), (row.outcome?.trials).map { .exactCount($0) }.orMissing,
          (row.outcome?.observed).map { .exactCount($0) }.orMissing,
          (row.outcome?.expected).map { .decimal($0, places: 1) }.orMissing,
          row.probability.map { .percent($0, places: 0) }.orMissing, row.said.orMissing,
        ]
      })
  }

  private struct Row {
    let label: LocalizedText
    let outcome: ObservedExpected?
    let probability: Double?
    let recommendation: Recommendation?
    let said: Cell?

    init(_ label: LocalizedText, _ unit: RankedUnit?) {
      self.label = label
      outcome = unit?.result?.outcome
      probability = unit?.result?.probabilities?.aboveAverage
      recommendation = unit?.verdict.recommendation
      said = unit.map { .code($0.verdict.recommendation.rawValue, $0.verdict.shortLabel) }
    }

    init(_ label: LocalizedText, _ assumed: AssumedRecommendation) {
      self.label = label
      outcome = assumed.outcome
      probability = assumed.probabilityAboveAverage
      recommendation = assumed.recommendation
      said = .code(assumed.recommendation.rawValue, assumed.recommendation.shortLabel)
    }
  }

  private var rows: [Row] {
    [Row(LocalizedText(de: "wie oben", en: "as above"), context.unit)]
      + context.unit.underAssumptions.map {
        Row($0.assumption.label, $0)
      } + others.map { Row($0.label, $0.unit) }
  }

  private var conclusion: Prose {
    let own = context.unit.verdict.recommendation
    let changing = rows.filter { row in
      row.recommendation.map { !$0.agrees(with: own) } ?? false
    }
    guard !changing.isEmpty else {
      return say(
        "Keine dieser Annahmen ändert die Empfehlung.",
        "None of these assumptions changes the recommendation.")
    }
    return say("Die Empfehlung hängt ab von: ", "The recommendation depends on: ")
      + changing.map { Prose($0.label) }.joined(separator: "; ") + "."
  }
}
