internal import Outcomes
internal import Profiles
internal import Report
internal import Scoring
internal import Statistics
internal import Text

/// What is to be known of a comparison group before its units are looked at.
struct GroupStatement {
  private let ranking: Ranking
  private let group: Ranking.Group

  init(_ ranking: Ranking, _ group: Ranking.Group) {
    self.ranking = ranking
    self.group = group
  }

  var lines: [Prose] {
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
    return [average(criterion, result)] + apart(result) + labourMarkets(criterion)
      + entryClass(criterion)
      + ranks(result)
  }

  private func average(_ criterion: Criterion, _ result: GroupResult) -> Prose {
    let counts = group.units.reduce(into: CriterionCounts<Double>()) { sum, unit in
      if let result = unit.result, !result.isApart { sum += unit.score.tally.counts(criterion) }
    }
    let rate = counts.known == 0 ? 0 : counts.successes / counts.known
    return say("Durchschnitt der Gruppe: ", "Average of the group: ")
      + "\(Cell.share(counts.successes, of: counts.known)) \(criterion.achieved)"
      + " (\(Cell.percent(rate, places: 1)))\(copies)."
  }

  /// Who is judged by the others and judges nobody.
  private func apart(_ result: GroupResult) -> [Prose] {
    apartFromAverage + withoutUnjudged
  }

  /// Who counts in the average and judges nobody's contract.
  private var withoutUnjudged: [Prose] {
    guard !group.unjudged.isEmpty else { return [] }
    let names = group.unjudged.map { Prose("\($0)") }.joined(separator: ", ")
    return [
      say(
        "Die Empfehlungen sind ohne die gerechnet, die selbst nicht zu beurteilen sind: \(names).",
        "Recommendations are worked out without those that cannot be judged themselves: \(names).")
    ]
  }

  private var apartFromAverage: [Prose] {
    let names = group.units.filter { $0.result?.isApart ?? false }.map {
      Prose("\($0.score.providerName ?? "?")")
    }
    guard !names.isEmpty else { return [] }
    return [
      say(
        "Nicht im Durchschnitt, weil zu viele Verbleibe unbekannt sind:"
          + " \(names.joined(separator: ", ")).",
        "Not in the average, because too many outcomes are unknown:"
          + " \(names.joined(separator: ", ")).")
    ]
  }

  /// What is counted more than once.
  private var copies: Prose {
    ranking.parameters.consortium == .equal && group.units.contains(where: \.score.isConsortium)
      ? say(
        "; Fälle eines Verbunds bei jedem Mitglied gezählt",
        "; cases of a consortium counted at each member") : ""
  }

  /// Of several districts the raw rates: providers cannot be told from labour markets.
  private func labourMarkets(_ criterion: Criterion) -> [Prose] {
    let districts = group.comparison.districts
    guard districts.count > 1 else { return [] }
    let rates = districts.compactMap { district -> Prose? in
      let counts = group.units.filter { $0.score.unit.district == district }
        .reduce(into: CriterionCounts<Double>()) { $0 += $1.score.tally.counts(criterion) }
      return counts.known == 0
        ? nil : "\(district.value) \(Cell.percent(counts.successes / counts.known, places: 1))"
    }
    return [
      say(
        "Mehrere Kreise in einem Vergleich: was an ihren Arbeitsmärkten liegt, erscheint hier als"
          + " Unterschied der Träger. Roh: ",
        "Several districts in one comparison: what is due to their labour markets shows here as a"
          + " difference of providers. Raw: ") + rates.joined(separator: "; ") + "."
    ]
  }

  /// Progress without the class at entry: who comes with class A can only be integrated.
  private func entryClass(_ criterion: Criterion) -> [Prose] {
    let mix = ranking.studies.first { $0.aim == group.comparison.aim }?.result.caseMix
    let uses = mix.map { $0.isAdjusted ? $0.design.uses.map(\.covariate) : [] } ?? []
    guard criterion == .progress, !uses.contains(.stratum(.classAtEntry)) else { return [] }
    return [
      say(
        "Vorsicht: nicht um die ABC-Klasse bei Eintritt bereinigt. Wer mit C kommt, kann leichter"
          + " steigen als wer mit A kommt, und Ausreißer kehren von selbst zur Mitte zurück.",
        "Caution: not adjusted for the ABC class at entry. Who comes with C can rise more easily than"
          + " who comes with A, and extremes return to the middle by themselves.")
    ]
  }

  private func ranks(_ result: GroupResult) -> [Prose] {
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
      let place =
        group.comparison.districts.count > 1 ? " (\(unit.score.unit.district))" : ""
      let name = (unit.score.providerName ?? "") + place
      return say(
        "Mit 95 % Sicherheit zwischen Rang \(set.lowerBound) und \(set.upperBound) von"
          + " \(result.count): \(name).",
        "With 95 % confidence between rank \(set.lowerBound) and \(set.upperBound) of"
          + " \(result.count): \(name).")
    }
  }
}
