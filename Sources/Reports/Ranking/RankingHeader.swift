internal import Outcomes
internal import Profiles
internal import Report
internal import Scoring
internal import Statistics
internal import Text
internal import Values

/// What stands above the groups: what was counted, how, and what was left out.
struct RankingHeader {
  private let ranking: Ranking
  private let codes: CodeLists

  init(_ ranking: Ranking, codes: CodeLists) {
    self.ranking = ranking
    self.codes = codes
  }

  var title: Prose {
    let later: Prose =
      ranking.latestPlanned.map {
        say(" ohne weit spätere bis \($0)", " without far later ones up to \($0)")
      } ?? ""
    let origin =
      ranking.asOfIsFromData
      ? say(" (jüngstes Datum der Daten", " (latest date in the data") + later
        + say("; mit --as-of festlegen)", "; set it with --as-of)") : ""
    return say("Rangliste der Träger, Stichtag ", "Ranking of providers, data as of ")
      + "\(ranking.rules.asOf)\(origin)"
  }

  /// What a first screen takes: whose outcomes, when, and which look it is.
  var shortLines: [Prose] {
    let rules = ranking.rules
    var lines = [
      say(
        "Austritte vom \(rules.from) bis \(rules.lastMatureExit ?? rules.through), Stand sechs Monate"
          + " danach. Zu erwarten: so viele, wie der Durchschnitt des Kreises mit denselben Menschen"
          + " erreicht hätte.",
        "Exits from \(rules.from) through \(rules.lastMatureExit ?? rules.through), status six months"
          + " later. To be expected: as many as the district's average would have reached with the same"
          + " people.")
    ]
    if ranking.isObservedUnderAYear { lines.append(tooShort) }
    return lines + [look]
  }

  var tooShort: Prose {
    say(
      "Zeitraum zu kurz: weniger als zwölf Monate auswertbarer Austritte. Erfolge schwanken mit"
        + " der Jahreszeit; daraus folgt keine Empfehlung (VK Bund, VK 1-89/17).",
      "Period too short: less than twelve months of exits with a known outcome. Success swings with the"
        + " season; nothing is recommended from it (VK Bund, VK 1-89/17).")
  }

  var lines: [Prose] {
    let rules = ranking.rules
    let known =
      rules.lastMatureExit.map {
        say("; sechs Monate später bekannt bis ", "; known six months later through ") + "\($0)"
      } ?? ""
    var lines = [
      say("Integriert heißt: ", "Integrated means: ") + "\(rules.definition.label).",
      say(
        "Gezählt werden Teilnahmen, nicht Personen; Austritte vom ",
        "Participations are counted, not persons; exits from ")
        + "\(rules.from)" + say(" bis ", " through ") + "\(rules.through)\(known).",
    ]
    if ranking.parameters.followsRenewals {
      lines.append(
        say(
          "Eine Maßnahme zählt zusammen mit der, die ihr beim selben Träger folgt.",
          "A measure counts together with the one that follows it at the same provider."))
    }
    if let from = ranking.pooledFrom {
      lines.append(
        say(
          "Dazu zählt jeder Austritt vom \(from) bis zum Beginn dieses Zeitraums halb.",
          "Besides, each exit from \(from) until the begin of this window counts half."))
    }
    lines.append(counts(of: ranking.total))
    lines += ranking.studies.map(caseMix)
    lines.append(look)
    if ranking.isObservedUnderAYear {
      lines.append(tooShort)
    }
    return lines
  }

  func caseMix(_ study: Ranking.AimStudy) -> Prose {
    let mix = study.result.caseMix
    let what = say("Hauptziel ", "Main aim ") + "\(codes.label(study.aim)): "
    let cases = Prose(
      "\(Cell.share(mix.successes, of: mix.trials)) \(study.result.criterion.achieved)")
    guard mix.isAdjusted else { return what + "\(cases); \(reason(mix.basis))." }
    let words = CovariateWords(codes: codes)
    let names = mix.design.uses.filter { !$0.levels.isEmpty }.map { words.name(of: $0.covariate) }
    return what + cases + say("; bereinigt um ", "; adjusted for ")
      + "\(names.joined(separator: ", ")).\(quality(mix))"
  }

  /// What of the expected differences came true for providers that had no part in finding them.
  private func quality(_ mix: StudyResult.CaseMix) -> Prose {
    guard let validation = mix.validation else { return "" }
    let area = Cell.decimal(validation.areaUnderCurve, places: 2)
    let error = Cell.decimal(validation.standardError, places: 2)
    let slope =
      validation.slope.map { value -> Prose in
        let share = Cell.percent(value, places: 0)
        return say(
          " Von den geschätzten Unterschieden der Teilnehmenden treffen bei einem Träger, der nicht"
            + " mitgeschätzt wurde, \(share) ein.",
          " Of the estimated differences between participants \(share) come true for a provider that"
            + " was left out of the estimate.")
      } ?? ""
    return slope
      + say(
        " Trennschärfe innerhalb der Träger \(area) ± \(error) (0,50 ist Zufall).",
        " Discrimination within providers \(area) ± \(error) (0.50 is chance).")
  }

  private func reason(_ basis: CaseMixModel.Basis) -> Prose {
    switch basis {
    case .tooFewTrials:
      say(
        "nicht bereinigt, weil es weniger als"
          + " \(Cell.decimal(ranking.parameters.gates.fewestCasesForCaseMix, places: 0)) Fälle sind",
        "not adjusted, for there are less than"
          + " \(Cell.decimal(ranking.parameters.gates.fewestCasesForCaseMix, places: 0)) cases")
    case .tooFewSuccesses:
      say(
        "nicht bereinigt, weil es weniger als"
          + " \(Cell.decimal(ranking.parameters.gates.fewestSuccessesForCaseMix, places: 0))"
          + " Erfolge sind",
        "not adjusted, for there are less than"
          + " \(Cell.decimal(ranking.parameters.gates.fewestSuccessesForCaseMix, places: 0))"
          + " successes")
    case .notSettled:
      say(
        "nicht bereinigt: so große, einander widersprechende Zahlen haben keine Lösung",
        "not adjusted: counts this great that contradict each other have no solution")
    case .noFailures:
      say("nicht bereinigt, weil alle erfolgreich waren", "not adjusted, for all succeeded")
    case .fitted, .noCovariates:
      ranking.parameters.usesCaseMix
        ? say("nicht bereinigt, weil kein Merkmal bekannt ist", "not adjusted: no covariate known")
        : say("auf Wunsch nicht bereinigt", "not adjusted, as was asked for")
    }
  }

  /// A hearing takes two looks.
  var look: Prose {
    ranking.previousLook.map {
      say(
        "Zweiter Blick: der davor hatte den Stichtag \($0).",
        "Second look: the one before had the reference date \($0).")
    }
      ?? say(
        "Erster Blick: eine Anhörung wird höchstens vorgemerkt; sie folgt, wenn der nächste Blick in"
          + " einem halben Jahr dasselbe sagt.",
        "First look: a hearing is noted at most; it follows if the next look in half a year says the"
          + " same.")
  }

  func counts(of total: Tally) -> Prose {
    let parts: [(Int, LocalizedText)] = [
      (total.participations, LocalizedText(de: "Teilnahmen", en: "participations")),
      (total.exits, LocalizedText(de: "Austritte im Zeitraum", en: "exits in the window")),
      (total.pending, LocalizedText(de: "davon noch offen", en: "of them pending")),
      (total.unknown, LocalizedText(de: "unbekannt", en: "unknown")),
      (total.outside, LocalizedText(de: "außerhalb", en: "outside")),
      (total.outsideWindow, LocalizedText(de: "außerhalb des Zeitraums", en: "outside the window")),
      (total.running, LocalizedText(de: "laufend", en: "running")),
      (total.notStarted, LocalizedText(de: "nicht angetreten", en: "not started")),
      (
        ranking.unmatched.reduce(0) { $0 + $1.rows },
        LocalizedText(de: "ohne Platz im Katalog", en: "without a place in the catalogue")
      ),
      (
        ranking.inputs.reduce(0) { $0 + $1.skippedRows },
        LocalizedText(de: "fehlerhafte Zeilen übergangen", en: "faulty rows skipped")
      ),
    ]
    return parts.enumerated().filter { $0 < 4 || $1.0 > 0 }
      .map { Prose("\(Cell.count($1.0)) \($1.1)") }.joined(separator: ", ") + "."
  }
}
