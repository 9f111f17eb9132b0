internal import Outcomes
internal import Report
internal import Scoring
internal import Statistics
internal import Text

/// From the difference to what is left of it once chance is taken into account.
struct EffectSection {
  let context: UnitFacts

  var blocks: [Block] {
    guard let result = context.unit.result, let effect = result.effect,
      let z = result.outcome.z, let raw = result.outcome.effect
    else {
      return [.paragraph(say("Nichts zu vergleichen.", "There is nothing to compare."))]
    }
    return Block.paragraphs(
      difference(result, z: z) + shrinkage(result, effect, raw: raw) + rank(result, effect))
  }

  private func difference(_ result: UnitResult, z: Double) -> [Prose] {
    let outcome = result.outcome
    let gap = outcome.observed - outcome.expected
    var lines = [
      say("Unterschied: ", "Difference: ")
        + "\(exact(count: outcome.observed)) − \(context.expected.exact) = \(exact(gap)); "
        + spread(outcome) + say("Verhältnis ", "ratio ") + "z = \(exact(z))."
    ]
    let midP = result.exact.map { Cell.pValue($0.midP) }.orMissing
    let adjusted = context.unit.q.map {
      say(
        "; nach Abzug aller Vergleiche dieses Hauptziels q = \(Cell.pValue($0)); auffällig"
          + " wäre höchstens \(Cell.decimal(context.gates.signalRate, places: 2))",
        "; with all comparisons of this aim q = \(Cell.pValue($0)); a signal is"
          + " at most \(Cell.decimal(context.gates.signalRate, places: 2))")
    }
    lines.append(
      say(
        "Exakter zweiseitiger Test gegen den Durchschnitt der Fälle, zu dem die eigenen gehören"
          + " (deshalb eher zu vorsichtig): mid-p \(midP)",
        "Exact two-sided test against the average of the cases, the own ones among them (hence rather"
          + " too careful): mid-p \(midP)") + (adjusted ?? "") + "."
        + (context.score.shares.isEmpty
          ? ""
          : say(
            " Ein geteilter Fall gelingt ganz oder gar nicht: der Test sieht mit, was die anderen"
              + " Mitglieder beigetragen haben.",
            " A shared case succeeds as a whole or not at all: the test sees what the other members"
              + " contributed too.")))
    return lines
  }

  /// Of chance, and of an expectation that is estimated.
  private func spread(_ outcome: ObservedExpected) -> Prose {
    let both = (outcome.variance + outcome.expectedError * outcome.expectedError).squareRoot()
    guard outcome.logOddsError > 0 else {
      return say("Zufallsschwankung ", "chance ") + "√\(context.variance.exact) = \(exact(both)); "
    }
    return say(
      "Zufall und Unsicherheit der Erwartung ", "chance and uncertainty of the expectation ")
      + "√(\(context.variance.exact) + \(context.expectedError.exact)²) = \(exact(both)); "
  }

  /// "1 / V" or "1 / V + s²".
  private func noise(_ outcome: ObservedExpected) -> Prose {
    "1 / \(context.variance.exact)"
      + (outcome.logOddsError > 0 ? " + \(context.logOddsError.exact)²" : "")
  }

  private func shrinkage(_ result: UnitResult, _ effect: EffectSummary, raw: Double) -> [Prose] {
    let tau =
      context.ranking.studies.first { $0.aim == context.group.comparison.aim }?
      .result.tau?.mean ?? 0
    let reliability = context.unit.reliability ?? 0
    var lines = [
      say(
        "Rohe Wirkung (Log-Odds): \(exact(result.outcome.observed - result.outcome.expected))"
          + " / \(context.variance.exact) = \(exact(raw)). Träger"
          + " unterscheiden sich hier um τ = \(exact(tau)); die Verlässlichkeit ist"
          + " r = τ² / (τ² + \(noise(result.outcome))) ="
          + " \(exact(reliability)).",
        "Raw effect (log-odds): \(exact(result.outcome.observed - result.outcome.expected))"
          + " / \(context.variance.exact) = \(exact(raw)). Providers differ"
          + " by τ = \(exact(tau)) here; the reliability is"
          + " r = τ² / (τ² + \(noise(result.outcome))) ="
          + " \(exact(reliability))."),
      say(
        "Je weniger verlässlich, desto näher an die Mitte: r mal rohe Wirkung ="
          + " \(exact(reliability * raw)) (von Hand). Das gemeinsame Modell, das auch die"
          + " Unsicherheit des Durchschnitts und von τ mitrechnet, kommt auf"
          + " θ = \(context.theta.exact) (90 %: \(context.thetaLower.exact) bis"
          + " \(context.thetaUpper.exact)).",
        "The less reliable, the nearer to the middle: r times raw effect ="
          + " \(exact(reliability * raw)) (by hand). The joint model, which takes the"
          + " uncertainty of the average and of τ into account too, arrives at"
          + " θ = \(context.theta.exact) (90 %: \(context.thetaLower.exact) to"
          + " \(context.thetaUpper.exact))."),
    ]
    if effect.adjustedRate != nil {
      lines.append(
        say(
          "Bereinigte Quote, mit allen Teilnehmenden der Gruppe: \(context.adjustedRate.exact)"
            + " (90 %: \(context.adjustedInterval.lower.exact) bis \(context.adjustedInterval.upper.exact)).",
          "Adjusted rate, with all participants of the group: \(context.adjustedRate.exact)"
            + " (90 %: \(context.adjustedInterval.lower.exact) to \(context.adjustedInterval.upper.exact))."
        ))
    }
    return lines
  }

  private func rank(_ result: UnitResult, _ effect: EffectSummary) -> [Prose] {
    let above = context.aboveAverage.exact
    let worse = context.materiallyWorse.exact
    var lines = [
      say(
        "θ misst gegen den mittleren Träger (jeder zählt gleich), E gegen den Durchschnitt der Fälle."
          + " Wahrscheinlichkeit, über dem mittleren Träger zu liegen: \(above); um mehr als"
          + " δ = \(exact(context.gates.delta)) darunter: \(worse).",
        "θ is measured from the mean provider (each counts the same), E from the average of the cases."
          + " Probability to be above the mean provider: \(above); below it by more than"
          + " δ = \(exact(context.gates.delta)): \(worse).")
    ]
    lines.append(
      say(
        "Dasselbe gegen das, was zu erwarten war (u = θ + was der Maßstab daneben liegt):"
          + " darüber mit \(context.aboveExpected.exact), um mehr als δ darunter mit"
          + " \(context.materiallyBelowExpected.exact).",
        "The same against what was to be expected (u = θ + what the benchmark is off by): above it with"
          + " \(context.aboveExpected.exact), below it by more than δ with"
          + " \(context.materiallyBelowExpected.exact)."))
    guard context.unit.rank != nil else { return lines }
    let interval = effect.rank.interval
    let count = context.group.result?.count ?? 0
    let set = result.rankSet
    lines.append(
      say(
        "Rang \(interval.lowerBound) bis \(interval.upperBound) von \(count) (90 %); mit 95 %"
          + " Sicherheit für alle zugleich zwischen \(set.lowerBound) und \(set.upperBound).",
        "Rank \(interval.lowerBound) to \(interval.upperBound) of \(count) (90 %); with 95 %"
          + " confidence for all at once between \(set.lowerBound) and \(set.upperBound)."))
    return lines
  }
}
