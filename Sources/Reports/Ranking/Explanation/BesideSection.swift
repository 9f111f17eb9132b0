internal import Outcomes
internal import Profiles
internal import Scoring
internal import Statistics
internal import Text

/// What stands beside the comparison and is not mixed into it.
struct BesideSection {
  let context: ExplanationContext

  var text: String {
    context.paragraphs(criteria) + PlacementSection(context: context).text
      + context.paragraphs(
        assessment + targets + utilisation + cost + adjustedCost + weighted)
  }

  private var criteria: [String] {
    context.unit.criteria.compactMap { result in
      guard result.counts.known > 0 else { return nil }
      let isDropOut = result.criterion == .retention
      let observed = isDropOut ? result.counts.failures : result.counts.successes
      let expected = result.outcome.map { isDropOut ? $0.trials - $0.expected : $0.expected }
      let name =
        isDropOut
        ? context.say("Abbrüche", "Drop-outs")
        : result.criterion.plural[context.format.language].capitalisedFirst
      let sixMonths =
        result.criterion == .integration
        ? context.say(" nach sechs Monaten", " after six months") : ""
      let unknown =
        result.counts.unknown == 0
        ? "" : ", \(context.count(result.counts.unknown)) " + context.say("unbekannt", "unknown")
      return name + sixMonths + ": \(context.count(observed)) " + context.say("von", "of")
        + " \(context.count(result.counts.known))" + unknown
        + (expected.map {
          context.say("; erwartet ", "; expected ") + context.exact($0)
            + "; mid-p \(context.pValue(result.midP ?? 1))"
        } ?? "") + "."
    }
  }

  private var assessment: [String] {
    guard let summary = context.score.assessment else { return [] }
    let parts = summary.byCriterion.map { "\($0.criterion) \(context.percent($0.share))" }
    return [
      context.say(
        "Bewertung der Vertragserfüllung: \(context.percent(summary.share)) der Punkte aus"
          + " \(summary.count) Bewertungen von \(summary.offices) Stelle(n): ",
        "Assessment of contract performance: \(context.percent(summary.share)) of the points from"
          + " \(summary.count) assessments by \(summary.offices) office(s): ")
        + parts.joined(separator: "; ") + "."
    ]
  }

  private var targets: [String] {
    context.score.targets.map { target in
      let name = context.codes.label(target.indicator)[context.format.language]
      let result =
        target.result.rate.map {
          "\(context.count(target.result.successes)) " + context.say("von", "of")
            + " \(context.count(target.result.trials)) = \(context.percent($0))"
        } ?? context.say("keine Angabe", "no data")
      return context.say("Zielwert ", "Target ") + "\(target.measure), \(name): "
        + (target.isCeiling ? context.say("höchstens ", "at most ") : "")
        + context.percent(target.target) + context.say("; erreicht ", "; reached ") + result + " ("
        + standing(target.standing) + ")."
    }
  }

  private func standing(_ standing: TargetResult.Standing) -> String {
    switch standing {
    case .reached: context.say("erreicht", "reached")
    case .withinChance:
      context.say("darunter, aber im Rahmen des Zufalls", "short of it, but within chance")
    case .missed: context.say("verfehlt", "missed")
    case .unknown: context.say("nicht bekannt", "not known")
    }
  }

  private var utilisation: [String] {
    guard let use = context.score.utilisation else { return [] }
    return [
      context.say(
        "Auslastung: \(use.occupied) von \(use.places) Plätzen an \(use.dates) Stichtagen ="
          + " \(context.percent(use.rate)).",
        "Utilisation: \(use.occupied) of \(use.places) places on \(use.dates) key dates ="
          + " \(context.percent(use.rate)).")
    ]
  }

  private var cost: [String] {
    guard let cost = context.score.costPerIntegration else { return [] }
    let format = context.format
    let upper =
      cost.upper.map(format.euros) ?? context.say("nicht begrenzt", "no upper bound")
    let value =
      cost.value.map { format.euros($0) + " (\(format.euros(cost.lower)) – \(upper))" }
      ?? context.say("mindestens ", "at least ") + format.euros(cost.lower)
    return [
      context.say("Kosten je Integration: ", "Cost per integration: ") + value
        + context.say("; im Mittel ", "; on average ") + format.euros(cost.meanCost)
        + context.say(" je Teilnahme, bekannt für ", " per participation, known for ")
        + "\(context.count(cost.known)) " + context.say("von", "of") + " \(context.count(cost.of))."
        + medianCost
    ]
  }

  private var medianCost: String {
    guard let median = context.ranking.medianCost(of: context.group.comparison.aim) else {
      return ""
    }
    let value = context.format.euros(median.value)
    return context.say(
      " Median bei diesem Hauptziel (\(median.units) Träger je Kreis, alle Kreise): \(value).",
      " Median for this main aim (\(median.units) providers by district, all districts): \(value).")
  }

  private var adjustedCost: [String] {
    guard context.group.criterion == .integration, let cost = context.unit.adjustedCost,
      let value = cost.value, let upper = cost.upper
    else { return [] }
    let format = context.format
    let range = "\(format.euros(value)) (\(format.euros(cost.lower)) – \(format.euros(upper)))"
    let additional = context.unit.additionalCost(from: context.gates.probabilityAboveAverage)
    return [
      context.say(
        "Mit allen Teilnehmenden der Gruppe gerechnet je Integration: \(range).",
        "Per integration with all participants of the group: \(range).")
    ]
      + (additional.map {
        [
          context.say(
            "Je zusätzlicher Integration gegenüber dem Durchschnitt: \(format.euros($0)).",
            "Per integration beyond the average: \(format.euros($0)).")
        ]
      } ?? [])
  }

  private var weighted: [String] {
    guard let weighted = context.unit.weighted, let weights = context.ranking.parameters.weights
    else { return [] }
    let scores = weighted.scores
    let parts = [
      (weights.integration, scores.integration), (weights.dropout, scores.dropout),
      (weights.qualification, scores.qualification), (weights.assessment, scores.assessment),
    ]
    return [
      context.say(
        "Gewichtete Punkte (Integration, Abbruch, Abschluss, Bewertung): ",
        "Weighted score (integration, drop-out, certificate, assessment): ")
        + parts.map { "\(context.exact($0.0)) · \(context.exact($0.1))" }.joined(separator: " + ")
        + " = \(context.exact(weighted.value))."
    ]
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
