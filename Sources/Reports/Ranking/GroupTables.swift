internal import Outcomes
internal import Profiles
internal import Rendering
internal import Scoring
internal import Statistics
internal import Text

/// The units of a group as tables, or one after the other.
struct GroupTables: Speaking {
  private let group: Ranking.Group
  private let ranking: Ranking
  private let codes: CodeLists
  let format: NumberFormat

  init(_ group: Ranking.Group, _ ranking: Ranking, codes: CodeLists, format: NumberFormat) {
    self.group = group
    self.ranking = ranking
    self.codes = codes
    self.format = format
  }

  private var criterion: Criterion { group.criterion ?? .integration }
  private var hasWeights: Bool { ranking.parameters.weights != nil }

  func name(of score: ProviderScore) -> String {
    let provider = score.providerName ?? say("Träger unbekannt", "provider unknown")
    let place =
      group.comparison.districts.count > 1 ? " (\(score.unit.district))" : ""
    let mark = place + (score.isConsortium ? " *" : "")
    switch ranking.parameters.scope {
    case .provider: return provider + mark
    case .measure: return (score.unit.measure?.description ?? "") + " " + provider + mark
    case .district: return score.unit.district.value
    }
  }

  // MARK: - Tables

  var main: TextTable {
    var table = TextTable(
      [
        .init(say("Rang", "rank")),
        .init(unitTitle, isFlexible: true),
        .init(say("Fälle", "cases"), .right),
        .init(criterion.successes[format.language], .right),
        .init(say("er-\nwartet", "expec-\nted"), .right),
        .init(say("berei-\nnigt", "ad-\njusted"), .right),
        .init(say("90-%-\nIntervall", "90 %\ninterval"), .right),
        .init(say("P\nüber Ø", "P\nabove"), .right),
        .init(say("Empfehlung", "recommen-\ndation"), isFlexible: true),
      ] + (hasWeights ? [.init(say("Punkte", "score"), .right)] : []))
    for unit in group.units {
      // Where nothing can be compared, what looks like a comparison would be taken for one.
      let effect = isCompared(unit) ? unit.result?.effect : nil
      let proportion = unit.score.proportion(criterion)
      var cells: [String] = [rank(of: unit) ?? "–", name(of: unit.score)]
      cells += [format.count(proportion.trials), format.count(proportion.successes)]
      cells.append(unit.result.map { format.decimal($0.outcome.expected, places: 1) } ?? "–")
      cells.append(effect?.adjustedRate.map { format.percent($0.value) } ?? "–")
      cells.append(effect?.adjustedRate.map(interval) ?? "–")
      let isRanked = ranking.parameters.scope != .district
      cells.append(
        isRanked ? effect.map(probabilityAbove) ?? "–" : "–")
      cells.append(
        isRanked ? unit.verdict.shortLabel[format.language] : "–")
      if hasWeights {
        cells.append(unit.weighted.map { format.decimal($0.value * 100, places: 1) } ?? "–")
      }
      table.add(cells)
    }
    return table
  }

  private func isCompared(_ unit: RankedUnit) -> Bool {
    let closed: Set<Reason> = [.tooFewUnits, .dominantUnit, .noVariation, .unknownOutcomes]
    return closed.isDisjoint(with: unit.verdict.reasons)
  }

  private func probabilityAbove(_ effect: UnitEffect) -> String {
    format.decimal(
      effect.probabilityAboveAverage, places: 0,
      besideLimit: ranking.parameters.gates.probabilityAboveAverage, scale: 100) + " %"
  }

  private func wholePercent(_ share: Double) -> String {
    format.decimal(share * 100, places: 0) + " %"
  }

  private var unitTitle: String {
    switch ranking.parameters.scope {
    case .provider: say("Träger", "provider")
    case .measure: say("Maßnahme", "measure")
    case .district: say("Kreis", "district")
    }
  }

  private func interval(_ estimate: Estimate) -> String {
    format.decimal(estimate.lower * 100, places: 0) + "–"
      + format.decimal(estimate.upper * 100, places: 0) + " %"
  }

  private func rank(of unit: RankedUnit) -> String? {
    guard unit.isGradable, let interval = unit.result?.effect?.rank.interval() else { return nil }
    return "\(interval.lowerBound)–\(interval.upperBound)"
  }

  /// The criteria of § 65 Abs. 5 VgV side by side, and what is never mixed into them.
  var criteria: TextTable {
    var table = TextTable([
      .init(unitTitle, isFlexible: true),
      .init(say("Ab-\nbrüche", "drop-\nouts"), .right),
      .init(say("er-\nwartet", "expec-\nted"), .right),
      .init(say("Ab-\nschlüsse", "certi-\nficates"), .right),
      .init(say("ABC\nbesser", "ABC\nbetter"), .right),
      .init(say("Bewer-\ntung", "assess-\nment"), .right),
      .init(say("Aus-\nlastung", "utili-\nsation"), .right),
      .init(say("€ je\nIntegr.", "€ per\nintegr."), .right),
    ])
    for unit in group.units {
      let retention = unit.score.tally.counts(.retention)
      let expected = unit.criteria.first { $0.criterion == .retention }?.outcome
      table.add([
        name(of: unit.score), share(retention.failures, retention.known),
        expected.map { format.decimal($0.trials - $0.expected, places: 1) } ?? "–",
        share(.qualification, unit), share(.progress, unit),
        unit.score.assessment.map { wholePercent($0.share) } ?? "–",
        unit.score.utilisation.map { wholePercent($0.rate) } ?? "–",
        cost(of: unit.score),
      ])
    }
    return table
  }

  private func share(_ criterion: Criterion, _ unit: RankedUnit) -> String {
    let counts = unit.score.tally.counts(criterion)
    return share(counts.successes, counts.known)
  }

  private func share(_ part: Double, _ whole: Double) -> String {
    whole == 0 ? "–" : format.count(part) + say(" von ", " of ") + format.count(whole)
  }

  var counts: TextTable {
    var table = TextTable([
      .init(unitTitle, isFlexible: true),
      .init(say("Teil-\nnahmen", "partici-\npations"), .right),
      .init(say("Aus-\ntritte", "exits"), .right),
      .init(say("bei\nAustritt", "at\nexit"), .right),
      .init(say("offen", "pend-\ning"), .right),
      .init(say("unbe-\nkannt", "un-\nknown"), .right),
      .init(say("dauer-\nhaft", "sus-\ntained"), .right), .init(say("ver-\nloren", "lost"), .right),
      .init(say("später", "late"), .right), .init(say("nie", "never"), .right),
    ])
    for unit in group.units {
      let tally = unit.score.tally
      let counts = [
        tally.participations, tally.exits, tally.integratedAtExit, tally.pending, tally.unknown,
        tally.sustained, tally.lost, tally.late, tally.never,
      ]
      table.add([name(of: unit.score)] + counts.map(format.count))
    }
    return table
  }

  private func cost(of score: ProviderScore) -> String {
    guard let cost = score.costPerIntegration else { return "–" }
    guard let value = cost.value else { return "≥ " + format.decimal(cost.lower, places: 0) }
    return format.decimal(value, places: 0)
  }

  // MARK: - One after the other

  var records: [(title: String, lines: [String])] {
    group.units.map { unit in
      let tally = unit.score.tally
      let rank = rank(of: unit).map {
        say("Rang ", "Rank ") + $0 + say(" von ", " of ") + "\(group.result?.count ?? 0)"
      }
      var lines: [String] = []
      if ranking.parameters.scope != .district {
        lines.append(
          unit.verdict.label[format.language] + (rank.map { " · " + $0 } ?? ""))
      }
      lines.append(outcome(of: unit))
      lines.append(
        say("bei Austritt ", "at exit ") + share(tally.integratedAtExit, tally.knownAtExit) + "; "
          + format.count(tally.pending) + say(" offen, ", " pending, ")
          + format.count(tally.unknown)
          + " "
          + say("unbekannt", "unknown"))
      let retention = tally.counts(.retention)
      lines.append(
        say("Verlauf: dauerhaft ", "course: sustained ") + format.count(tally.sustained)
          + say(", verloren ", ", lost ") + format.count(tally.lost) + say(", später ", ", late ")
          + format.count(tally.late) + say(", nie ", ", never ") + format.count(tally.never))
      let expected = unit.criteria.first { $0.criterion == .retention }?.outcome
      lines.append(
        say("Abbrüche ", "drop-outs ") + share(retention.failures, retention.known)
          + (expected.map {
            say(", erwartet ", ", expected ")
              + format.decimal($0.trials - $0.expected, places: 1)
          } ?? "") + "; "
          + say("Abschlüsse ", "certificates ") + share(.qualification, unit) + "; "
          + say("ABC besser ", "ABC better ") + share(.progress, unit))
      lines.append(
        [
          unit.score.utilisation.map { say("Auslastung ", "utilisation ") + wholePercent($0.rate) },
          unit.score.assessment.map { say("Bewertung ", "assessment ") + wholePercent($0.share) },
          say("€ je Integration: ", "€ per integration: ") + cost(of: unit.score),
        ].compactMap(\.self).joined(separator: "; "))
      return (name(of: unit.score).terminalSafe, lines)
    }
  }

  private func outcome(of unit: RankedUnit) -> String {
    let proportion = unit.score.proportion(criterion)
    var text =
      share(proportion.successes, proportion.trials) + " "
      + criterion.achieved[format.language]
    if let result = unit.result {
      text +=
        ", " + say("erwartet ", "expected ")
        + format.decimal(result.outcome.expected, places: 1)
    }
    if isCompared(unit), let effect = unit.result?.effect, let rate = effect.adjustedRate {
      text +=
        "; " + say("bereinigt ", "adjusted ") + format.percent(rate.value)
        + " (\(interval(rate))), " + say("P über Ø ", "P above ")
        + probabilityAbove(effect)
    }
    if let weighted = unit.weighted {
      text += "; " + say("Punkte ", "score ") + format.decimal(weighted.value * 100, places: 1)
    }
    return text
  }

  // MARK: - Remarks

  /// Why there is no recommendation, what stands in the way of one, and flags, by unit.
  var remarks: [String] {
    guard ranking.parameters.scope != .district, group.criterion != nil else { return [] }
    return unitRemarks + medianCost
  }

  private var medianCost: [String] {
    guard let median = ranking.medianCost(of: group.comparison.aim) else { return [] }
    let value = format.euros(median.value)
    return [
      say(
        "Median der Kosten je Integration bei diesem Hauptziel (\(median.units) Träger je Kreis, alle"
          + " Kreise):"
          + " \(value).",
        "Median cost per integration for this main aim (\(median.units) providers by district, all"
          + " districts):"
          + " \(value).")
    ]
  }

  private var unitRemarks: [String] {
    group.units.compactMap { unit in
      let texts = ReasonText(
        ranking: ranking, group: group, unit: unit, codes: codes, format: format)
      let silent: Set<Reason> = [.likelyAboveAverage, .likelyNotMateriallyWorse, .undecided]
      let parts =
        unit.verdict.reasons.filter { !silent.contains($0) }.map { texts.text(of: $0) }
        + unit.flags.map { texts.text(of: $0) }
        + (unit.isRobust == false ? [robustness(of: unit)] : [])
      return parts.isEmpty ? nil : name(of: unit.score) + ": " + parts.joined(separator: "; ") + "."
    }
  }

  private func robustness(of unit: RankedUnit) -> String {
    unit.underAssumptions.filter { $0.recommendation != unit.verdict.recommendation }.map {
      say("wenn ", "if ") + $0.assumption.label[format.language] + ": "
        + $0.recommendation.shortLabel[format.language]
    }.joined(separator: "; ")
  }
}
