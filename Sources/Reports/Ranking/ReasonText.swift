internal import Outcomes
internal import Profiles
internal import Report
internal import Scoring
internal import Statistics
internal import Text

/// Reasons of a recommendation with their numbers.
struct ReasonText {
  let ranking: Ranking
  let group: Ranking.Group
  let unit: RankedUnit
  let codes: CodeLists

  private var gates: RankingParameters.Gates { ranking.parameters.gates }
  private var counts: CriterionCounts<Double> {
    unit.score.tally.counts(group.criterion ?? .integration)
  }

  private func percent(_ share: Double) -> Cell { .percent(share, places: 1) }
  private func number(_ value: Double) -> Cell { .count(value) }

  func text(of reason: Reason) -> Prose {
    switch reason {
    case .noCriterion, .acrossDistricts, .providerUnknown, .noRecord, .nothingDue, .tooFewCases,
      .observedUnderAYear, .unknownOutcomes, .tooFewUnits, .dominantUnit, .noVariation, .unreliable:
      gate(reason)
    case .likelyAboveAverage, .likelyNotMateriallyWorse, .likelyMateriallyWorse, .redFlag,
      .tooFewCasesForHearing, .notBelowExpectation, .notRobust, .manyLooks, .undecided:
      rule(reason)
    }
  }

  private func gate(_ reason: Reason) -> Prose {
    switch reason {
    case .noCriterion:
      say(
        "für dieses Hauptziel sagen die Daten nichts: wer schon arbeitet, ist mit „in Arbeit“ nicht"
          + " erfolgreicher; nötig wären Stunden und Ende des Leistungsbezugs",
        "the data say nothing on this aim: who already works is no success for having a job; hours"
          + " and the end of benefit receipt would be needed")
    case .acrossDistricts:
      say(
        "Kreise werden nur nebeneinandergestellt: ihre Arbeitsmärkte sind verschieden",
        "districts are shown side by side only: their labour markets differ")
    case .providerUnknown:
      say(
        "der Träger ist nicht bekannt; die Zeilen können die mehrerer sein",
        "the provider is not known; the rows may be those of several")
    case .noRecord:
      say("keine Vorleistung: neutral, nie null", "no record: neutral, never zero")
    case .nothingDue:
      say(
        "noch nichts fällig: \(number(unit.score.tally.pending)) offen,"
          + " \(number(unit.score.tally.running)) laufend; neutral, nie null",
        "nothing due yet: \(number(unit.score.tally.pending)) pending,"
          + " \(number(unit.score.tally.running)) running; neutral, never zero")
    case .tooFewCases:
      say(
        "\(number(counts.known)) auswertbare Fälle, nötig sind \(number(gates.fewestCases))",
        "\(number(counts.known)) cases with a known outcome, \(number(gates.fewestCases)) are needed"
      )
    case .observedUnderAYear:
      say(
        "auswertbare Austritte über nur \(unit.score.observedDays) Tage, nötig sind"
          + " \(number(gates.fewestMonths)) Monate: Erfolge schwanken mit der Jahreszeit",
        "exits with a known outcome over \(unit.score.observedDays) days only, \(number(gates.fewestMonths))"
          + " months are needed: success swings with the season")
    case .unknownOutcomes:
      say(
        "Nachverfolgung unzureichend: \(number(counts.unknown)) von \(number(counts.known + counts.unknown))"
          + " unbekannt, erlaubt sind \(percent(gates.largestUnknownShare))",
        "follow-up insufficient: \(number(counts.unknown)) of \(number(counts.known + counts.unknown)) unknown,"
          + " \(percent(gates.largestUnknownShare)) are allowed")
    case .tooFewUnits:
      Double(group.result?.count ?? 0) < gates.fewestUnits
        ? say(
          "kein Vergleichsmaßstab: \(group.result?.count ?? 0) Einheit(en) mit Ergebnissen, nötig"
            + " sind \(number(gates.fewestUnits))",
          "nobody to compare with: \(group.result?.count ?? 0) unit(s) with outcomes,"
            + " \(number(gates.fewestUnits)) are needed")
        : say(
          "kein Vergleichsmaßstab: Mitglieder eines Verbunds teilen dieselben Ergebnisse; nötig sind"
            + " \(number(gates.fewestUnits)) Einheiten mit eigenen",
          "nobody to compare with: members of a consortium share the same outcomes;"
            + " \(number(gates.fewestUnits)) units with outcomes of their own are needed")
    case .dominantUnit:
      say(
        "kein Vergleichsmaßstab: diese Einheit trägt \(percent(unit.informationShare(of: group))) dessen, was über"
          + " die Gruppe bekannt ist",
        "nobody to compare with: this unit is \(percent(unit.informationShare(of: group))) of what is known of the"
          + " group")
    case .noVariation:
      say(
        "in der ganzen Gruppe ist jedes Ergebnis gleich: nichts zu unterscheiden",
        "every outcome of the group is the same: nothing to tell apart")
    default:
      say(
        "Verlässlichkeit \(reliability), nötig ist"
          + " \(Cell.decimal(gates.leastReliability, places: 2)): der Zufall überwiegt",
        "reliability \(reliability), needed is"
          + " \(Cell.decimal(gates.leastReliability, places: 2)): chance prevails")
    }
  }

  private var reliability: Cell {
    .decimalBeside(unit.reliability ?? 0, limit: gates.leastReliability)
  }

  private func rule(_ reason: Reason) -> Prose {
    let above = percent(unit.result?.probabilities?.aboveAverage ?? 0.5)
    let worse = unit.result?.probabilities?.materiallyWorse ?? 0
    return switch reason {
    case .likelyAboveAverage:
      say(
        "mit \(above) Wahrscheinlichkeit über dem Durchschnitt (nötig"
          + " \(percent(gates.probabilityAboveAverage)))",
        "above average with a probability of \(above) (needed"
          + " \(percent(gates.probabilityAboveAverage)))")
    case .likelyNotMateriallyWorse:
      say(
        "mit \(percent(1 - worse)) Wahrscheinlichkeit nicht wesentlich schlechter als der"
          + " Durchschnitt (nötig \(percent(gates.probabilityToRenew)))",
        "not materially worse than average with a probability of \(percent(1 - worse)) (needed"
          + " \(percent(gates.probabilityToRenew)))")
    case .likelyMateriallyWorse:
      say(
        "mit \(percent(worse)) Wahrscheinlichkeit wesentlich schlechter als der Durchschnitt",
        "materially worse than average with a probability of \(percent(worse))")
    case .redFlag: say("ein rotes Zeichen steht dagegen", "a red flag stands against it")
    case .tooFewCasesForHearing:
      say(
        "aber nur \(number(counts.known)) Fälle; unter \(number(gates.fewestCasesForHearing)) wird nie von"
          + " einer Verlängerung abgeraten",
        "but \(number(counts.known)) cases only; below \(number(gates.fewestCasesForHearing)) a renewal is"
          + " never advised against")
    case .notBelowExpectation:
      say(
        "aber nicht um so viel unter dem, was zu erwarten war",
        "but not by as much below what was to be expected")
    case .notRobust:
      say(
        "aber andere Annahmen über Unbekannte ändern es",
        "but other assumptions on unknown outcomes change it")
    case .manyLooks:
      say(
        "aber bei so vielen Trägern kann es Zufall sein",
        "but among so many providers it may be chance")
    default:
      say(
        "weder gut noch schlecht gesichert: mit \(percent(worse)) Wahrscheinlichkeit wesentlich"
          + " schlechter",
        "neither good nor bad for certain: materially worse with a probability of"
          + " \(percent(worse))")
    }
  }

  private var missedTarget: Prose {
    unit.score.worstMissedTarget.map { Prose(codes.label($0.indicator)) } ?? ""
  }

  func text(of flag: Flag) -> Prose {
    let (value, comparison) = (percent(flag.value), percent(flag.comparison))
    let text =
      switch flag.kind {
      case .easierCases:
        say(
          "leichtere Fälle: erwartet \(value), in der Gruppe \(comparison)",
          "easier cases: expected \(value), in the group \(comparison)")
      case .farBehind:
        say(
          "Klasse C bleibt zurück: \(number(flag.value)) von \(number(flag.count)), erwartet"
            + " \(Cell.decimal(flag.comparison, places: 1))",
          "class C left behind: \(number(flag.value)) of \(number(flag.count)), expected"
            + " \(Cell.decimal(flag.comparison, places: 1))")
      case .unknownDiffers:
        say(
          "unbekannt \(value), bei den anderen \(comparison)",
          "unknown \(value), elsewhere \(comparison)")
      case .characteristicsUnknown:
        say(
          "Merkmale bei Eintritt fehlen bei \(value), bei den anderen \(comparison): nicht"
            + " vergleichbar",
          "characteristics at entry are missing for \(value), elsewhere \(comparison): not"
            + " comparable")
      case .ownCharacteristics:
        say(
          "\(value) der Fälle haben ein Merkmal, das fast nur dieser Träger hat: was zu erwarten war,"
            + " folgt dem, was er erreicht hat",
          "\(value) of the cases have a characteristic that hardly any other provider's have: what"
            + " was to be expected follows what was reached")
      case .outside:
        say(
          "außerhalb \(value), in der Gruppe \(comparison)",
          "outside \(value), in the group \(comparison)")
      case .exitReasonsUnknown:
        say(
          "Austrittsgrund unbekannt \(value), bei den anderen \(comparison)",
          "reason of exit unknown \(value), elsewhere \(comparison)")
      case .classesRise:
        say(
          "ABC-Klasse steigt bei \(value) der nicht Integrierten, bei den anderen \(comparison)",
          "ABC class rises for \(value) of those not integrated, elsewhere \(comparison)")
      case .costIncomplete:
        say(
          "Kosten bekannt für \(number(flag.value)) von \(number(flag.count))",
          "cost known for \(number(flag.value)) of \(number(flag.count))")
      case .targetMissed:
        say(
          "Zielwert verfehlt (\(missedTarget)): \(value) statt \(comparison)",
          "target missed (\(missedTarget)): \(value) instead of \(comparison)")
      case .placesEmpty:
        say(
          "\(number(flag.value)) von \(number(flag.comparison)) Plätzen belegt",
          "\(number(flag.value)) of \(number(flag.comparison)) places occupied")
      }
    return flag.kind.isRed ? say("ROT: ", "RED: ") + text : text
  }
}
