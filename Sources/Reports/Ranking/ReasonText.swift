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
      .observedUnderAYear, .unknownOutcomes, .tooFewUnits, .dominantUnit, .noVariation:
      gate(reason)
    case .likelyAboveAverage, .likelyNotMateriallyWorse, .likelyNotBelowExpected, .unreliable,
      .redFlag, .blanksDecide, .expired, .undecided:
      renewal(reason)
    case .likelyMateriallyWorse, .tooFewCasesForHearing, .notBelowExpectation, .oneRivalDecides,
      .tooFewRivals, .notAdjusted, .oneSeason, .notRobust, .ownUnknownsDecide, .firstLook,
      .secondLook:
      hearing(reason)
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
    default: ""
    }
  }

  private var reliability: Cell {
    .decimalBeside(unit.reliability ?? 0, limit: gates.leastReliability)
  }

  private func renewal(_ reason: Reason) -> Prose {
    let said = unit.decisive
    let (above, aboveExpected) = (
      percent(said?.aboveAverage ?? 0.5), percent(said?.aboveExpected ?? 0.5)
    )
    let needed = percent(gates.probabilityToRenew)
    switch reason {
    case .likelyAboveAverage:
      return say(
        "mit \(above) Wahrscheinlichkeit über dem mittleren Träger und mit \(aboveExpected) über dem,"
          + " was zu erwarten war (nötig je \(percent(gates.probabilityAboveAverage)))",
        "above the mean provider with a probability of \(above) and above what was to be expected"
          + " with \(aboveExpected) (needed \(percent(gates.probabilityAboveAverage)) each)")
    case .likelyNotMateriallyWorse:
      let share = percent(1 - (said?.materiallyWorse ?? 0))
      return say(
        "mit \(share) Wahrscheinlichkeit nicht wesentlich schlechter als der mittlere Träger (nötig"
          + " \(needed))",
        "not materially worse than the mean provider with a probability of \(share) (needed"
          + " \(needed))")
    case .likelyNotBelowExpected:
      let share = percent(1 - (said?.materiallyBelowExpected ?? 0))
      return say(
        "mit \(share) Wahrscheinlichkeit nicht wesentlich unter dem, was zu erwarten war (nötig"
          + " \(needed))",
        "not materially below what was to be expected with a probability of \(share) (needed"
          + " \(needed))")
    case .unreliable:
      return say(
        "aber Verlässlichkeit \(reliability), nötig ist"
          + " \(Cell.decimal(gates.leastReliability, places: 2)) oder"
          + " \(number(gates.fewestCasesWithoutReliability)) Fälle: der Zufall überwiegt",
        "but reliability \(reliability), needed is"
          + " \(Cell.decimal(gates.leastReliability, places: 2)) or"
          + " \(number(gates.fewestCasesWithoutReliability)) cases: chance prevails")
    case .redFlag:
      return say("aber ein rotes Zeichen steht dagegen", "but a red flag stands against it")
    case .blanksDecide:
      return say(
        "aber nicht, wenn fehlende Merkmale andere wären als angenommen",
        "but not if missing characteristics were others than assumed")
    case .expired:
      return say(
        "aber alle Maßnahmen sind beendet: es gibt nichts zu verlängern",
        "but every measure has ended: there is nothing to renew")
    default:
      let worse = percent(said?.materiallyWorse ?? 0)
      return say(
        "weder gut noch schlecht gesichert: mit \(worse) Wahrscheinlichkeit wesentlich schlechter",
        "neither good nor bad for certain: materially worse with a probability of \(worse)")
    }
  }

  private func hearing(_ reason: Reason) -> Prose {
    switch reason {
    case .likelyMateriallyWorse:
      let worse = percent(unit.decisive?.materiallyWorse ?? 0)
      return say(
        "mit \(worse) Wahrscheinlichkeit wesentlich schlechter als der mittlere Träger",
        "materially worse than the mean provider with a probability of \(worse)")
    case .tooFewCasesForHearing:
      return say(
        "aber nur \(number(counts.known)) Fälle; unter \(number(gates.fewestCasesForHearing)) wird nie"
          + " von einer Verlängerung abgeraten",
        "but \(number(counts.known)) cases only; below \(number(gates.fewestCasesForHearing)) a renewal"
          + " is never advised against")
    case .notBelowExpectation:
      return say(
        "aber nicht um so viel unter dem, was im eigenen Kreis zu erwarten war",
        "but not by as much below what was to be expected in its own district")
    case .oneRivalDecides:
      let name = unit.hearingTrials?.undoneBy ?? ""
      return say(
        "aber der Abstand hängt an einem einzigen Mitbewerber (\(name)): ohne ihn wäre er nicht"
          + " wesentlich",
        "but the distance hangs on a single rival (\(name)): without it, it would not be material")
    case .tooFewRivals:
      return say(
        "aber zu wenige Mitbewerber mit mindestens \(number(gates.fewestCases)) Fällen; nötig sind"
          + " \(number(gates.fewestRivals))",
        "but too few rivals with at least \(number(gates.fewestCases)) cases;"
          + " \(number(gates.fewestRivals)) are needed")
    case .notAdjusted:
      return say(
        "aber ohne Bereinigung um die Teilnehmenden wird nie von einer Verlängerung abgeraten",
        "but without adjusting for participants a renewal is never advised against")
    case .oneSeason:
      return say(
        "aber über \(percent(gates.largestQuarterShare)) der Austritte liegen in einem Quartal des"
          + " Jahres, oder es ist nicht bekannt: es kann an der Jahreszeit liegen",
        "but more than \(percent(gates.largestQuarterShare)) of the exits lie in one quarter of the"
          + " year, or it is not known: it may be the season")
    case .notRobust:
      return say(
        "aber andere Annahmen über Unbekannte ändern es",
        "but other assumptions on unknown outcomes change it")
    case .ownUnknownsDecide:
      let own = unit.hearingTrials?.ownUnknown
      return say(
        "aber die Anhörung steht nur, wenn nicht \(own?.undoneBy ?? 0) von \(own?.unknown ?? 0)"
          + " unbekannten Verbleiben Integrationen sind: erst nachfragen",
        "but the hearing stands only unless \(own?.undoneBy ?? 0) of \(own?.unknown ?? 0) unknown"
          + " outcomes are integrations: ask first")
    case .firstLook:
      return ranking.previousLook == nil
        ? say(
          "ein erster Blick: eine Anhörung folgt erst, wenn der nächste Blick in einem halben Jahr"
            + " dasselbe sagt",
          "a first look: a hearing follows only if the next look in half a year says the same")
        : say(
          "der Blick davor sagte es nicht: eine Anhörung folgt erst, wenn der nächste dasselbe sagt",
          "the look before did not say it: a hearing follows only if the next one says the same")
    default:
      let before = ranking.previousLook.map { Prose("\($0)") } ?? ""
      return say(
        "wie schon beim Blick davor (Stichtag \(before))",
        "as the look before (reference date \(before)) did")
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
      case .expectationUncertain:
        say(
          "was zu erwarten war, ist unsicherer als der Zufall"
            + " (\(Cell.decimal(flag.value, places: 1))-fach): wenig Vergleichbares",
          "what was to be expected is less certain than chance"
            + " (\(Cell.decimal(flag.value, places: 1)) times): little to compare with")
      case .notStarted:
        say(
          "nicht angetreten \(value), in der Gruppe \(comparison)",
          "not started \(value), in the group \(comparison)")
      case .overrunning:
        say(
          "läuft bei \(value) weit über die geplante Dauer (mehr als das 1,5-Fache), in der Gruppe"
            + " \(comparison)",
          "runs far beyond the planned duration (more than 1.5 times) for \(value), in the group"
            + " \(comparison)")
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
    return flag.isRed ? say("ROT: ", "RED: ") + text : text
  }
}
