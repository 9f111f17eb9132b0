internal import Outcomes
internal import Scoring
internal import Statistics
internal import Text
internal import Values

/// From the rows to the cases, and their raw rate.
struct CountsSection {
  let context: ExplanationContext

  var text: String {
    context.paragraphs(shares + (context.criterion == .integration ? sixMonths : atExit))
  }

  /// Which measures of a consortium count in part only.
  private var shares: [String] {
    guard !context.score.shares.isEmpty else { return [] }
    let shares = context.score.shares.map {
      "\($0.measure) \(context.percent($0.share.value))"
    }
    return [
      context.say(
        "Aus einem Trägerverbund zählt jede Teilnahme nur zum Anteil dieses Trägers, deshalb"
          + " Bruchteile: ",
        "Of a consortium each participation counts by this provider's share only, hence fractions: "
      )
        + shares.joined(separator: "; ") + "."
    ]
  }

  private var start: String {
    let tally = context.score.tally
    let rules = context.ranking.rules
    return context.say(
      "\(context.count(tally.participations)) Teilnahmen: \(context.count(tally.notStarted)) nicht"
        + " angetreten, \(context.count(tally.running)) laufend,"
        + " \(context.count(tally.outsideWindow)) außerhalb des Zeitraums,"
        + " \(context.count(tally.exits)) Austritte vom \(context.date(rules.from)) bis"
        + " \(context.date(rules.through)).",
      "\(context.count(tally.participations)) participations: \(context.count(tally.notStarted))"
        + " not started, \(context.count(tally.running)) running,"
        + " \(context.count(tally.outsideWindow)) outside the window,"
        + " \(context.count(tally.exits)) exits from \(context.date(rules.from)) through"
        + " \(context.date(rules.through)).")
  }

  private var sixMonths: [String] {
    let tally = context.score.tally
    return [
      start,
      context.say(
        "Von den Austritten sind bei \(context.count(tally.pending)) die sechs Monate am Stichtag"
          + " \(context.date(context.ranking.rules.asOf)) nicht um: sie zählen nicht, auch nicht als"
          + " Misserfolg. Bleiben \(context.count(tally.mature)): \(context.count(tally.known))"
          + " bekannt, \(context.count(tally.unknown)) unbekannt, \(context.count(tally.outside))"
          + " außerhalb (verstorben, in Rente, verzogen).",
        "Of the exits, the six months of \(context.count(tally.pending)) are not over on the"
          + " reference date \(context.date(context.ranking.rules.asOf)): they do not count, not as"
          + " failures either. That leaves \(context.count(tally.mature)):"
          + " \(context.count(tally.known)) known, \(context.count(tally.unknown)) unknown,"
          + " \(context.count(tally.outside)) outside (died, retired, moved away)."),
      context.say(
        "Verlauf: dauerhaft \(context.count(tally.sustained)), nur bei Austritt \(context.count(tally.lost)), erst später"
          + " \(context.count(tally.late)), nie \(context.count(tally.never)); bei Austritt integriert \(context.count(tally.integratedAtExit))"
          + " von \(context.count(tally.knownAtExit)). Für den Vergleich zählt allein der Stand nach sechs Monaten.",
        "Course: sustained \(context.count(tally.sustained)), at exit only \(context.count(tally.lost)), only later"
          + " \(context.count(tally.late)), never \(context.count(tally.never)); integrated at exit \(context.count(tally.integratedAtExit)) of"
          + " \(context.count(tally.knownAtExit)). The comparison takes the status six months later alone."
      ),
    ] + rate
  }

  private var atExit: [String] {
    let counts = context.counts
    return [
      start,
      context.say(
        "Gemessen wird bei Austritt: bekannt \(context.count(counts.known)), unbekannt"
          + " \(context.count(counts.unknown)).",
        "Measured at exit: \(context.count(counts.known)) known,"
          + " \(context.count(counts.unknown)) unknown."),
    ] + rate
  }

  private var rate: [String] {
    let counts = context.counts
    let proportion = Proportion(successes: counts.successes, trials: counts.known)
    guard let rate = proportion.rate, let interval = proportion.wilsonInterval(),
      let bounds = proportion.bounds(unknown: counts.unknown)
    else {
      return [
        context.say("Kein Ergebnis ist bekannt.", "No outcome is known.")
      ]
    }
    var lines = [
      context.say("Erreicht: ", "Reached: ")
        + "\(context.count(counts.successes)) " + context.say("von", "of")
        + " \(context.count(counts.known)) "
        + context.criterion.achieved[context.format.language]
        + ", \(context.count(counts.successes)) /"
        + " \(context.count(counts.known)) = \(context.percent(rate)); "
        + context.say("95-%-Intervall nach Wilson ", "95 % interval (Wilson) ")
        + "\(context.percent(interval.lower)) " + context.say("bis", "to")
        + " \(context.percent(interval.upper))."
    ]
    if counts.unknown > 0 {
      lines.append(
        context.say(
          "Wären alle \(context.count(counts.unknown)) Unbekannten kein Erfolg: \(context.percent(bounds.lower));"
            + " alle ein Erfolg: \(context.percent(bounds.upper)).",
          "Were all \(context.count(counts.unknown)) unknown failures: \(context.percent(bounds.lower)); all"
            + " successes: \(context.percent(bounds.upper))."))
    }
    return lines
  }
}
