internal import Outcomes
internal import Scoring
internal import Statistics
internal import Text

/// From the difference to what is left of it once chance is taken into account.
struct EffectSection {
  let context: ExplanationContext

  var text: String {
    guard let result = context.unit.result, let effect = result.effect,
      let z = result.outcome.z, let raw = result.outcome.effect
    else {
      return context.paragraphs([
        context.say("Nichts zu vergleichen.", "There is nothing to compare.")
      ])
    }
    return context.paragraphs(
      difference(result, z: z) + shrinkage(result, effect, raw: raw) + rank(result, effect))
  }

  private func difference(_ result: UnitResult, z: Double) -> [String] {
    let outcome = result.outcome
    let gap = outcome.observed - outcome.expected
    var lines = [
      context.say("Unterschied: ", "Difference: ")
        + "\(context.count(outcome.observed)) − \(context.exact(outcome.expected)) = \(context.exact(gap)); "
        + context.say("Zufallsschwankung ", "chance ") + "√\(context.exact(outcome.variance)) = "
        + "\(context.exact(outcome.variance.squareRoot())); "
        + context.say("Verhältnis ", "ratio ") + "z = \(context.exact(z))."
    ]
    let exact = context.pValue(result.exact.midP)
    let adjusted = context.unit.q.map {
      context.say(
        "; nach Abzug aller Vergleiche dieses Hauptziels q = \(context.pValue($0)); auffällig"
          + " wäre höchstens \(context.format.decimal(context.gates.signalRate, places: 2))",
        "; with all comparisons of this aim q = \(context.pValue($0)); a signal is"
          + " at most \(context.format.decimal(context.gates.signalRate, places: 2))")
    }
    lines.append(
      context.say(
        "Exakter zweiseitiger Test gegen den Durchschnitt der Fälle, zu dem die eigenen gehören"
          + " (deshalb eher zu vorsichtig): mid-p \(exact)",
        "Exact two-sided test against the average of the cases, the own ones among them (hence rather"
          + " too careful): mid-p \(exact)") + (adjusted ?? "") + "."
        + (context.score.shares.isEmpty
          ? ""
          : context.say(
            " Ein geteilter Fall gelingt ganz oder gar nicht: der Test sieht mit, was die anderen"
              + " Mitglieder beigetragen haben.",
            " A shared case succeeds as a whole or not at all: the test sees what the other members"
              + " contributed too.")))
    return lines
  }

  private func shrinkage(_ result: UnitResult, _ effect: UnitEffect, raw: Double) -> [String] {
    let tau =
      context.ranking.studies.first { $0.aim == context.group.comparison.aim }?
      .result.tau?.mean ?? 0
    let reliability = context.unit.reliability ?? 0
    let theta = effect.theta.estimate()
    var lines = [
      context.say(
        "Rohe Wirkung (Log-Odds): \(context.exact(result.outcome.observed - result.outcome.expected))"
          + " / \(context.exact(result.outcome.variance)) = \(context.exact(raw)). Träger"
          + " unterscheiden sich hier um τ = \(context.exact(tau)); die Verlässlichkeit ist"
          + " r = τ² / (τ² + 1 / \(context.exact(result.outcome.variance))) ="
          + " \(context.exact(reliability)).",
        "Raw effect (log-odds): \(context.exact(result.outcome.observed - result.outcome.expected))"
          + " / \(context.exact(result.outcome.variance)) = \(context.exact(raw)). Providers differ"
          + " by τ = \(context.exact(tau)) here; the reliability is"
          + " r = τ² / (τ² + 1 / \(context.exact(result.outcome.variance))) ="
          + " \(context.exact(reliability))."),
      context.say(
        "Je weniger verlässlich, desto näher an die Mitte: r mal rohe Wirkung ="
          + " \(context.exact(reliability * raw)) (von Hand). Das gemeinsame Modell, das auch die"
          + " Unsicherheit des Durchschnitts und von τ mitrechnet, kommt auf"
          + " θ = \(context.exact(theta.value)) (90 %: \(context.exact(theta.lower)) bis"
          + " \(context.exact(theta.upper))).",
        "The less reliable, the nearer to the middle: r times raw effect ="
          + " \(context.exact(reliability * raw)) (by hand). The joint model, which takes the"
          + " uncertainty of the average and of τ into account too, arrives at"
          + " θ = \(context.exact(theta.value)) (90 %: \(context.exact(theta.lower)) to"
          + " \(context.exact(theta.upper)))."),
    ]
    if let rate = effect.adjustedRate {
      lines.append(
        context.say(
          "Bereinigte Quote, mit allen Teilnehmenden der Gruppe: \(context.percent(rate.value))"
            + " (90 %: \(context.percent(rate.lower)) bis \(context.percent(rate.upper))).",
          "Adjusted rate, with all participants of the group: \(context.percent(rate.value))"
            + " (90 %: \(context.percent(rate.lower)) to \(context.percent(rate.upper)))."))
    }
    return lines
  }

  private func rank(_ result: UnitResult, _ effect: UnitEffect) -> [String] {
    let above = context.percent(effect.probabilityAboveAverage)
    let worse = context.percent(effect.probabilityWorse(byMoreThan: context.gates.delta))
    var lines = [
      context.say(
        "θ misst gegen den mittleren Träger (jeder zählt gleich), E gegen den Durchschnitt der Fälle."
          + " Wahrscheinlichkeit, über dem mittleren Träger zu liegen: \(above); um mehr als"
          + " δ = \(context.exact(context.gates.delta)) darunter: \(worse).",
        "θ is measured from the mean provider (each counts the same), E from the average of the cases."
          + " Probability to be above the mean provider: \(above); below it by more than"
          + " δ = \(context.exact(context.gates.delta)): \(worse).")
    ]
    guard context.unit.isGradable else { return lines }
    let interval = effect.rank.interval()
    let count = context.group.result?.count ?? 0
    let set = result.rankSet
    lines.append(
      context.say(
        "Rang \(interval.lowerBound) bis \(interval.upperBound) von \(count) (90 %); mit 95 %"
          + " Sicherheit für alle zugleich zwischen \(set.lowerBound) und \(set.upperBound).",
        "Rank \(interval.lowerBound) to \(interval.upperBound) of \(count) (90 %); with 95 %"
          + " confidence for all at once between \(set.lowerBound) and \(set.upperBound)."))
    return lines
  }
}
