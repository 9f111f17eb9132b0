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
    let origin =
      ranking.asOfIsFromData
      ? say(
        " (jüngstes Datum der Daten; mit --as-of festlegen)",
        " (latest date in the data; set it with --as-of)") : ""
    return say("Rangliste der Träger, Stichtag ", "Ranking of providers, data as of ")
      + "\(ranking.rules.asOf)\(origin)"
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
    lines.append(counts(of: ranking.total))
    lines += ranking.studies.flatMap { [caseMix($0)] + calibration($0) }
    if ranking.isObservedUnderAYear {
      lines.append(
        say(
          "Zeitraum zu kurz: weniger als zwölf Monate auswertbarer Austritte. Erfolge schwanken mit"
            + " der Jahreszeit; daraus folgt keine Empfehlung (VK Bund, VK 1-89/17).",
          "Period too short: less than twelve months of exits with a known outcome. Success swings with the"
            + " season; nothing is recommended from it (VK Bund, VK 1-89/17)."))
    }
    return lines
  }

  private func caseMix(_ study: Ranking.AimStudy) -> Prose {
    let mix = study.result.caseMix
    let what = say("Hauptziel ", "Main aim ") + "\(codes.label(study.aim)): "
    let cases = Prose(
      "\(Cell.share(mix.successes, of: mix.trials)) \(study.result.criterion.achieved)")
    guard mix.isAdjusted else { return what + "\(cases); \(reason(mix.basis))." }
    let words = CovariateWords(codes: codes)
    let names = mix.design.uses.filter { !$0.levels.isEmpty }.map { words.name(of: $0.covariate) }
    let area = mix.areaUnderCurve.map {
      say(
        " (Trennschärfe innerhalb der Kreise, an denselben Daten: AUC ",
        " (discrimination within districts, on the same data: AUC ")
        + "\(Cell.decimal($0, places: 2)))"
    }
    return what + cases + say("; bereinigt um ", "; adjusted for ")
      + "\(names.joined(separator: ", "))\(area ?? "").\(caution(mix))"
  }

  /// Fewer than ten successes a coefficient: expectations are estimates themselves (Peduzzi et al., J
  /// Clin Epidemiol 49 (1996), 1373-1379).
  private func caution(_ mix: StudyResult.CaseMix) -> Prose {
    let columns = mix.design.columns.count
    let rarer = min(mix.successes, mix.trials - mix.successes)
    guard rarer < 10 * Double(columns) else { return "" }
    let successes = Cell.count(mix.successes)
    return say(
      " \(columns) Stufen bei \(successes) Erfolgen: was zu erwarten war, ist selbst unsicher; die"
        + " Intervalle enthalten das nicht.",
      " \(columns) levels for \(successes) successes: what was to be expected is uncertain itself;"
        + " the intervals do not contain that.")
  }

  /// How far expectations were right: by tenths of them, observed beside expected.
  private func calibration(_ study: Ranking.AimStudy) -> [Prose] {
    let mix = study.result.caseMix
    guard mix.isAdjusted else { return [] }
    let tenths = mix.calibration.rows.map {
      Prose("\(Cell.count($0.observed)) / \(Cell.decimal($0.expected, places: 1))")
    }
    return [
      say(
        "Erreicht / erwartet nach Zehnteln der Aussicht: ",
        "Observed / expected by tenths of the prospect: ") + tenths.joined(separator: "; ") + "."
    ]
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
    case .noFailures:
      say("nicht bereinigt, weil alle erfolgreich waren", "not adjusted, for all succeeded")
    case .fitted, .noCovariates:
      ranking.parameters.usesCaseMix
        ? say("nicht bereinigt, weil kein Merkmal bekannt ist", "not adjusted: no covariate known")
        : say("auf Wunsch nicht bereinigt", "not adjusted, as was asked for")
    }
  }

  private func counts(of total: Tally) -> Prose {
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
