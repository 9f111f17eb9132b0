internal import Outcomes
internal import Report
internal import Scoring
internal import Text

/// How the tables are to be read, and what no number of them can say.
struct RankingLegend {
  let ranking: Ranking

  /// Where the rest is, and what a decision must not be made of.
  var shortLines: [Prose] {
    [
      say(
        "Eine Empfehlung ist für Menschen. Alle Tabellen und Schwellen: --details; der Weg zu einem Urteil:"
          + " steckbrief explain TRÄGER.",
        "A recommendation is for people. All tables and thresholds: --details; the way to a verdict:"
          + " steckbrief explain PROVIDER.")
    ] + (hasConsortium ? ["* \(consortium)"] : [])
  }

  private var hasConsortium: Bool {
    ranking.groups.flatMap(\.units).contains(where: \.score.isConsortium)
  }

  var lines: [Prose] {
    var lines = [reading, recommendation, fates, limits + explained]
    let gates = ranking.parameters.gates
    let all = RankingParameters.Gates.all.map {
      Prose("\($0.name) \(Cell.significant(gates[keyPath: $0.path]))")
    }
    lines.append(
      say("Alle Schwellen (--gate): ", "All thresholds (--gate): ")
        + all.joined(separator: "; ") + ".")
    if hasConsortium {
      lines.append("* \(consortium)")
    }
    if ranking.parameters.weights != nil { lines.append(score) }
    return lines
  }

  /// What a mark behind a name means; `nil` where there is none.
  var consortiumMark: Prose? { hasConsortium ? "* \(consortium)" : nil }

  var reading: Prose {
    say(
      "Rang „2–7“: mit 90 % Wahrscheinlichkeit zwischen Platz 2 und 7 der Gruppe. erwartet: so viele"
        + " hätte der Durchschnitt der Gruppe mit denselben Teilnehmenden erreicht. bereinigt: Quote,"
        + " die der Träger mit allen Teilnehmenden der Gruppe erreichen würde, mit"
        + " 90-%-Intervall, zur Mitte gezogen, wo wenig bekannt ist. P über Ø: Wahrscheinlichkeit,"
        + " über dem mittleren Träger der Gruppe zu liegen; jeder zählt dabei gleich, im Durchschnitt"
        + " der Gruppe dagegen jeder Fall.",
      "Rank \"2–7\": with a probability of 90 % between place 2 and 7 of the group. expected: so many"
        + " the group's average would have reached with the same participants. adjusted: the rate"
        + " that the provider would reach with all participants of the group, with its 90 %"
        + " interval, drawn to the middle where little is known. P above: probability to be above the"
        + " mean provider of the group, each counting the same; in the group's average each case does."
    )
  }

  var recommendation: Prose {
    let gates = ranking.parameters.gates
    func percent(_ share: Double) -> Cell { .percent(share, places: 0) }
    func number(_ value: Double) -> Cell { .decimal(value, places: 0) }
    let delta = Cell.decimal(gates.delta, places: 3)
    return say(
      "Empfehlung (für Menschen, kein Automatismus), δ = \(delta) Log-Odds: über Schnitt ab"
        + " \(number(gates.fewestCasesForPraise)) Fällen, wenn mit"
        + " ≥ \(percent(gates.probabilityAboveAverage)) über dem mittleren Träger und über dem, was zu"
        + " erwarten war; verlängern, wenn mit ≥ \(percent(gates.probabilityToRenew)) nicht um mehr"
        + " als δ unter dem einen oder dem anderen; beides nur ohne rotes Zeichen. Anhörung nur ab"
        + " \(number(gates.fewestCasesForHearing)) Fällen, wenn mit"
        + " ≥ \(percent(gates.probabilityMateriallyWorse)) um mehr als δ schlechter, mit"
        + " ≥ \(percent(gates.probabilityBelowAverage)) unter Ø, auch um δ unter dem, was im eigenen"
        + " Kreis zu erwarten war, ohne jeden einzelnen Mitbewerber, bei jeder Annahme über"
        + " Unbekannte, und bei zwei Blicken im Abstand eines halben Jahres; sonst prüfen. Darunter: ab"
        + " \(number(gates.fewestCases)) Fällen, \(number(gates.fewestMonths)) Monaten, höchstens"
        + " \(percent(gates.largestUnknownShare)) unbekannt.",
      "Recommendation (for people, not for machines), δ = \(delta) log-odds: above average from"
        + " \(number(gates.fewestCasesForPraise)) cases on, if with"
        + " ≥ \(percent(gates.probabilityAboveAverage)) above the mean provider and above what was to"
        + " be expected; renew if with ≥ \(percent(gates.probabilityToRenew)) not by more than δ below"
        + " the one or the other; both without a red flag only. Hearing only from"
        + " \(number(gates.fewestCasesForHearing)) cases on, if with"
        + " ≥ \(percent(gates.probabilityMateriallyWorse)) worse by more than δ, with"
        + " ≥ \(percent(gates.probabilityBelowAverage)) below average, by δ below what was to be"
        + " expected in its own district too, without any single rival, under every assumption on"
        + " unknown outcomes, and at two looks half a year apart; else review. Needed at all:"
        + " \(number(gates.fewestCases)) cases, \(number(gates.fewestMonths)) months, at most"
        + " \(percent(gates.largestUnknownShare)) unknown.")
  }

  var fates: Prose {
    say(
      "offen: die sechs Monate sind am Stichtag nicht um; kein Misserfolg. unbekannt: sechs Monate"
        + " um, Verbleib unbekannt; nicht im Nenner. dauerhaft: zu beiden Zeitpunkten integriert;"
        + " verloren: nur bei Austritt; später: erst danach; nie: zu keinem.",
      "pending: the six months are not over on the reference date; no failure. unknown: six months"
        + " over, status unknown; not in the denominator. sustained: integrated at both times; lost:"
        + " at exit only; late: only later; never: at neither.")
  }

  var limits: Prose {
    say(
      "Was diese Daten nicht sagen: ob Teilnehmende gezielt zugewiesen wurden (bereinigt ist nicht"
        + " ursächlich), ob eine Arbeit beim Träger selbst oder in Zeitarbeit war, ob mehrere"
        + " Maßnahmen hinter ihr stehen, ob sie kurz um den Stichtag begann oder endete, ob ein"
        + " Austritt dafür verschoben wurde, ob Abbrüche unter anderem Grund stehen, ob der"
        + " Arbeitsmarkt nur Einzelne traf.",
      "What these data do not say: whether participants were assigned on purpose (adjusted is not"
        + " causal), whether a job was with the provider itself or an agency, whether several"
        + " measures stand behind it, whether it began or ended around the key date, whether an exit"
        + " waited for it, whether drop-outs stand under another reason, whether the labour market"
        + " hit a few only.")
  }

  private var explained: Prose {
    say(
      " „steckbrief explain TRÄGER“ zeigt jeden Schritt.",
      " \"steckbrief explain PROVIDER\" shows every step.")
  }

  private var score: Prose {
    say(
      "Punkte: gewichtete Summe; Integration, Abbruch und Abschluss je als Wahrscheinlichkeit,"
        + " besser als der mittlere Träger zu sein (wer wenige Fälle hat, liegt deshalb näher an"
        + " 50), Bewertung als Anteil der Punkte; ohne Urteil und ohne Vorleistung neutral.",
      "Score: weighted sum; integration, drop-out and certificate each as the probability to be"
        + " better than the mean provider (who has few cases is hence nearer to 50), assessment as"
        + " share of points; neutral without a verdict or a record.")
  }

  private var consortium: LocalizedText {
    switch ranking.parameters.consortium {
    case _ where ranking.parameters.scope != .provider:
      LocalizedText(de: "Trägerverbund.", en: "consortium.")
    case .lead:
      LocalizedText(
        de: "Trägerverbund, gezählt beim federführenden Träger.",
        en: "consortium, counted at its lead.")
    case .equal:
      LocalizedText(
        de:
          "Trägerverbund, bei jedem Mitglied voll gezählt, auch in Durchschnitt und Fällen der Gruppe;"
          + " einmal nur in der Zeile der Teilnahmen. Die Intervalle nehmen die Wiederholungen für"
          + " eigene Beobachtungen: sie sind zu schmal. Nach Anteilen (shares) zählt jeder Fall einmal.",
        en:
          "consortium, counted in full at each member, in average and cases of the group too; once"
          + " only in the line of participations. The intervals take the repetitions for observations"
          + " of their own: they are too narrow. By shares each case counts once.")
    case .shares:
      LocalizedText(
        de:
          "Trägerverbund, jeder Fall bei jedem Mitglied zu dessen Anteil gezählt: daher Bruchteile. Ein"
          + " halber Fall sagt halb so viel; Zahlen der Fälle für Schwellen sind die Summen der Anteile.",
        en:
          "consortium, each case counted at each member by its share: hence fractions. Half a case"
          + " tells half as much; numbers of cases for thresholds are the sums of shares.")
    }
  }
}
