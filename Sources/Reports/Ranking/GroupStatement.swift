internal import Outcomes
internal import Scoring
internal import Statistics
internal import Text

/// What is to be known of a comparison group before its units are looked at.
struct GroupStatement: Speaking {
  private let ranking: Ranking
  private let group: Ranking.Group
  let format: NumberFormat

  init(_ ranking: Ranking, _ group: Ranking.Group, format: NumberFormat) {
    self.ranking = ranking
    self.group = group
    self.format = format
  }

  var lines: [String] {
    if ranking.parameters.scope == .district {
      return [
        say(
          "Kreise nebeneinander, ohne Rang: ihre Arbeitsmärkte sind verschieden, und eine Bereinigung"
            + " um Teilnehmende ändert das nicht.",
          "Districts side by side, without ranks: their labour markets differ, and adjusting for"
            + " participants does not change that.")
      ]
    }
    guard let criterion = group.criterion else {
      return [
        say(
          "Ohne Rang: die Teilnahmen sagen nicht, ob Stunden gestiegen sind oder der Leistungsbezug"
            + " endete. Wer bei Eintritt schon arbeitet, ist mit „in Arbeit“ kein Erfolg.",
          "No rank: participations do not say whether hours grew or benefit receipt ended. Who works"
            + " at entry already is no success for having a job.")
      ]
    }
    guard let result = group.result else {
      return [say("Kein Ergebnis ist bekannt.", "No outcome is known.")]
    }
    return [average(criterion, result)] + ranks(result)
  }

  private func average(_ criterion: Criterion, _ result: GroupResult) -> String {
    let counts = group.units.reduce(into: CriterionCounts<Double>()) { sum, unit in
      if unit.result != nil { sum += unit.score.tally.counts(criterion) }
    }
    let rate = counts.known == 0 ? 0 : counts.successes / counts.known
    return say("Durchschnitt der Gruppe: ", "Average of the group: ")
      + "\(format.count(counts.successes)) " + say("von", "of")
      + " \(format.count(counts.known)) " + criterion.achieved[format.language]
      + " (\(format.percent(rate)))."
  }

  private func ranks(_ result: GroupResult) -> [String] {
    let gradable = group.units.filter(\.isGradable)
    if Double(result.count) < ranking.parameters.gates.fewestUnits {
      return [
        say(
          "Kein Vergleichsmaßstab: \(result.count) mit Ergebnissen. Kein Rang, keine Empfehlung.",
          "Nobody to compare with: \(result.count) with outcomes. No rank, no recommendation.")
      ]
    }
    if result.isClamped {
      return [
        say(
          "Jedes Ergebnis der Gruppe ist gleich: es gibt nichts zu unterscheiden.",
          "Every outcome of the group is the same: there is nothing to tell apart.")
      ]
    }
    if gradable.isEmpty {
      return [say("Niemand ist zu beurteilen; Gründe unten.", "Nobody can be judged; see below.")]
    }
    if !result.tellsUnitsApart {
      return [
        say(
          "Die Ränge lassen sich nicht auseinanderhalten: mit 95 % Sicherheit kann jeder auf jedem"
            + " Platz von 1 bis \(result.count) stehen.",
          "The ranks cannot be told apart: with 95 % confidence each may stand at any place from 1 to"
            + " \(result.count).")
      ]
    }
    return gradable.compactMap { unit in
      guard let set = unit.result?.rankSet, set != 1...result.count else { return nil }
      let name = unit.score.providerName ?? ""
      return say(
        "Mit 95 % Sicherheit zwischen Rang \(set.lowerBound) und \(set.upperBound) von"
          + " \(result.count): \(name.terminalSafe).",
        "With 95 % confidence between rank \(set.lowerBound) and \(set.upperBound) of"
          + " \(result.count): \(name.terminalSafe).")
    }
  }
}
