internal import Outcomes
internal import Profiles
internal import Report
internal import Scoring
internal import Statistics
internal import Text

/// What stands beside the comparison and is not mixed into it.
struct BesideSection {
  let context: UnitFacts

  var blocks: [Block] {
    Block.paragraphs(criteria) + PlacementSection(context: context).blocks
      + Block.paragraphs(assessment + targets + utilisation + cost + adjustedCost + weighted)
  }

  private var criteria: [Prose] {
    context.unit.criteria.compactMap { result in
      guard result.counts.known > 0 else { return nil }
      let events = result.events
      let sixMonths =
        result.criterion == .integration ? say(" nach sechs Monaten", " after six months") : ""
      let unknown: Prose =
        result.counts.unknown == 0
        ? "" : ", \(exact(count: result.counts.unknown)) " + say("unbekannt", "unknown")
      let expected =
        events.expected.map {
          say("; erwartet ", "; expected ")
            + "\(exact($0)); mid-p \(Cell.pValue(result.midP ?? 1))"
        } ?? ""
      return Prose("\(result.criterion.counted)\(sixMonths): \(exact(count: events.observed)) ")
        + say("von", "of") + " \(exact(count: result.counts.known))\(unknown)\(expected)."
    }
  }

  private var assessment: [Prose] {
    guard let summary = context.score.assessment else { return [] }
    let parts = summary.byCriterion.map { Prose("\($0.criterion) \(percent($0.share))") }
    return [
      say(
        "Bewertung der Vertragserfüllung: \(percent(summary.share)) der Punkte aus"
          + " \(summary.count) Bewertungen von \(summary.offices) Stelle(n): ",
        "Assessment of contract performance: \(percent(summary.share)) of the points from"
          + " \(summary.count) assessments by \(summary.offices) office(s): ")
        + parts.joined(separator: "; ") + "."
    ]
  }

  private var targets: [Prose] {
    context.score.targets.map { target in
      let name = context.codes.label(target.indicator)
      let result =
        target.result.rate.map {
          Prose("\(exact(count: target.result.successes)) ") + say("von", "of")
            + " \(exact(count: target.result.trials)) = \(percent($0))"
        } ?? say("keine Angabe", "no data")
      let ceiling = target.isCeiling ? say("höchstens ", "at most ") : ""
      return say("Zielwert ", "Target ")
        + "\(target.measure.description), \(name): \(ceiling)\(percent(target.target))"
        + say("; erreicht ", "; reached ") + "\(result) (\(standing(target.standing)))."
    }
  }

  private func standing(_ standing: TargetResult.Standing) -> Prose {
    switch standing {
    case .reached: say("erreicht", "reached")
    case .withinChance:
      say("darunter, aber im Rahmen des Zufalls", "short of it, but within chance")
    case .missed: say("verfehlt", "missed")
    case .unknown: say("nicht bekannt", "not known")
    case .notTold:
      say(
        "dem Träger nicht mitgeteilt: zählt nicht",
        "the provider was not told: does not count")
    case .notBeforeStart:
      say(
        "nicht vor Beginn vereinbart: zählt nicht",
        "not agreed before the start: does not count")
    }
  }

  private var utilisation: [Prose] {
    guard let use = context.score.utilisation else { return [] }
    return [
      say(
        "Auslastung: \(use.occupied) von \(use.places) Plätzen an \(use.dates) Stichtagen ="
          + " \(percent(use.rate)).",
        "Utilisation: \(use.occupied) of \(use.places) places on \(use.dates) key dates ="
          + " \(percent(use.rate)).")
    ]
  }

  private var cost: [Prose] {
    guard let cost = context.score.costPerIntegration else { return [] }
    let value = interval(cost.value, cost.lower, cost.upper)
    return [
      say("Kosten je Integration: ", "Cost per integration: ") + value
        + say("; im Mittel ", "; on average ") + "\(context.meanCost)"
        + say(" je Teilnahme, bekannt für ", " per participation, known for ")
        + "\(exact(count: cost.known)) " + say("von", "of")
        + " \(exact(count: cost.of)).\(medianCost)"
    ]
  }

  private func interval(_ value: Double?, _ lower: Double, _ upper: Double?) -> Prose {
    let most = upper.map { Prose("\(Cell.euros($0))") } ?? say("nicht begrenzt", "no upper bound")
    return value.map { "\(Cell.euros($0)) (\(Cell.euros(lower)) – \(most))" }
      ?? say("mindestens ", "at least ") + "\(Cell.euros(lower))"
  }

  private var medianCost: Prose {
    guard let median = context.medianCost else { return "" }
    let value = Cell.euros(median.value)
    return say(
      " Median bei diesem Hauptziel (\(median.units) Träger aller Kreise; wer in zwei Kreisen arbeitet, zählt zweimal): \(value).",
      " Median for this main aim (\(median.units) providers of all districts; who works in two counts twice): \(value)."
    )
  }

  private var adjustedCost: [Prose] {
    guard context.group.criterion == .integration, let cost = context.unit.adjustedCost,
      let value = cost.value, let upper = cost.upper
    else { return [] }
    let range = interval(value, cost.lower, upper)
    let additional = context.unit.additionalCost(from: context.gates.probabilityAboveAverage)
    return [
      say(
        "Mit allen Teilnehmenden der Gruppe gerechnet je Integration: \(range).",
        "Per integration with all participants of the group: \(range).")
    ]
      + (additional.map {
        [
          say(
            "Je zusätzlicher Integration gegenüber dem Durchschnitt: \(Cell.euros($0)).",
            "Per integration beyond the average: \(Cell.euros($0)).")
        ]
      } ?? [])
  }

  private var weighted: [Prose] {
    guard let weighted = context.unit.weighted, let weights = context.ranking.parameters.weights
    else { return [] }
    let scores = weighted.scores
    let parts = [
      (weights.integration, scores.integration), (weights.dropout, scores.dropout),
      (weights.qualification, scores.qualification), (weights.assessment, scores.assessment),
    ]
    return [
      say(
        "Gewichtete Punkte (Integration, Abbruch, Abschluss, Bewertung): ",
        "Weighted score (integration, drop-out, certificate, assessment): ")
        + parts.map { Prose("\(exact($0.0)) · \(exact($0.1))") }.joined(separator: " + ")
        + " = \(exact(weighted.value))."
    ]
  }
}
