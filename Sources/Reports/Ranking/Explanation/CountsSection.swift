internal import Outcomes
internal import Profiles
internal import Report
internal import Scoring
internal import Statistics
internal import Text
internal import Values

/// From the rows to the cases, and their raw rate.
struct CountsSection {
  let context: UnitFacts

  var blocks: [Block] {
    Block.paragraphs(shares + (context.criterion == .integration ? sixMonths : atExit))
  }

  /// Which measures of a consortium count in part only.
  private var shares: [Prose] {
    guard !context.score.shares.isEmpty else { return [] }
    let shares = context.score.shares.map {
      Prose("\($0.measure.description) \(percent($0.share.value))")
    }
    return [
      say(
        "Aus einem Trägerverbund zählt jede Teilnahme nur zum Anteil dieses Trägers, deshalb"
          + " Bruchteile: ",
        "Of a consortium each participation counts by this provider's share only, hence fractions: "
      )
        + shares.joined(separator: "; ") + "."
    ]
  }

  private var start: Prose {
    let rules = context.ranking.rules
    return say(
      "\(context.participations.exact) Teilnahmen: \(context.notStarted.exact) nicht"
        + " angetreten, \(context.running.exact) laufend,"
        + " \(context.outsideWindow.exact) außerhalb des Zeitraums,"
        + " \(context.exits.exact) Austritte vom \(rules.from) bis"
        + " \(rules.through).",
      "\(context.participations.exact) participations: \(context.notStarted.exact)"
        + " not started, \(context.running.exact) running,"
        + " \(context.outsideWindow.exact) outside the window,"
        + " \(context.exits.exact) exits from \(rules.from) through"
        + " \(rules.through).")
  }

  private var sixMonths: [Prose] {
    [
      start,
      say(
        "Von den Austritten sind bei \(context.pending.exact) die sechs Monate am Stichtag"
          + " \(context.ranking.rules.asOf) nicht um: sie zählen nicht, auch nicht als"
          + " Misserfolg. Bleiben \(context.mature.exact): \(context.known.exact)"
          + " bekannt, \(context.unknown.exact) unbekannt, \(context.outside.exact)"
          + " außerhalb (verstorben, in Rente, verzogen).",
        "Of the exits, the six months of \(context.pending.exact) are not over on the"
          + " reference date \(context.ranking.rules.asOf): they do not count, not as"
          + " failures either. That leaves \(context.mature.exact):"
          + " \(context.known.exact) known, \(context.unknown.exact) unknown,"
          + " \(context.outside.exact) outside (died, retired, moved away)."),
      say(
        "Verlauf: dauerhaft \(context.sustained.exact), nur bei Austritt \(context.lost.exact), erst später"
          + " \(context.late.exact), nie \(context.never.exact); bei Austritt integriert \(context.atExit.exact)"
          + " von \(context.knownAtExit.exact). Für den Vergleich zählt allein der Stand nach sechs Monaten.",
        "Course: sustained \(context.sustained.exact), at exit only \(context.lost.exact), only later"
          + " \(context.late.exact), never \(context.never.exact); integrated at exit \(context.atExit.exact) of"
          + " \(context.knownAtExit.exact). The comparison takes the status six months later alone."
      ),
    ] + rate
  }

  private var atExit: [Prose] {
    [
      start,
      say(
        "Gemessen wird bei Austritt: bekannt \(context.n.exact), unbekannt"
          + " \(context.criterionUnknown.exact).",
        "Measured at exit: \(context.n.exact) known,"
          + " \(context.criterionUnknown.exact) unknown."),
    ] + rate
  }

  private var rate: [Prose] {
    guard context.observedRate != .missing else {
      return [
        say("Kein Ergebnis ist bekannt.", "No outcome is known.")
      ]
    }
    var lines = [
      say("Erreicht: ", "Reached: ")
        + "\(context.observed.exact) \(say("von", "of")) \(context.n.exact) "
        + "\(context.criterion.achieved), \(context.observed.exact) / \(context.n.exact) = "
        + "\(context.observedRate.exact); "
        + say("95-%-Intervall nach Wilson ", "95 % interval (Wilson) ")
        + "\(context.observedInterval.lower.exact) " + say("bis", "to")
        + " \(context.observedInterval.upper.exact)."
    ]
    if context.counts.unknown > 0 {
      lines.append(
        say(
          "Wären alle \(context.criterionUnknown.exact) Unbekannten kein Erfolg: \(context.bounds.lower.exact);"
            + " alle ein Erfolg: \(context.bounds.upper.exact).",
          "Were all \(context.criterionUnknown.exact) unknown failures: \(context.bounds.lower.exact); all"
            + " successes: \(context.bounds.upper.exact)."))
    }
    return lines
  }
}
