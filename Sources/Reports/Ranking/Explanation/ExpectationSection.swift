internal import Outcomes
internal import Profiles
internal import Report
internal import Scoring
internal import Statistics
internal import Text

/// What the group's average would have reached with the same participants.
struct ExpectationSection {
  let context: UnitFacts

  var blocks: [Block] {
    guard let result = context.unit.result else {
      return [
        .paragraph(
          say("Ohne bekanntes Ergebnis keine Erwartung.", "No known outcome, no expectation."))
      ]
    }
    let compositions = compositions
    return [.paragraph(introduction)] + (compositions.isEmpty ? [] : [.list(compositions)]) + [
      .paragraph(
        say(
          "Jeder Fall hat eine Aussicht auf Erfolg, wie sie der Durchschnitt der Gruppe bei gleichen"
            + " Merkmalen hat. Nach Aussicht zusammengefasst (Varianz: Summe von Aussicht mal 1 −"
            + " Aussicht):",
          "Each case has a prospect of success: that of the group's average with the same"
            + " characteristics. Summed by prospect (variance: sum of prospect times 1 − prospect):"
        )),
      .table(bands(result)), .paragraph(sentence),
    ]
  }

  private var introduction: Prose {
    let study = context.ranking.studies.first { $0.aim == context.group.comparison.aim }
    guard let mix = study?.result.caseMix, mix.isAdjusted else {
      return say(
        "Nicht bereinigt: jeder Fall der Gruppe hat dieselbe Aussicht, den Durchschnitt.",
        "Not adjusted: each case of the group has the same prospect, the average.")
    }
    return say(
      (hasPersonal(mix)
        ? "Menschen sind verschieden weit vom Arbeitsmarkt entfernt. Bereinigt wird um Merkmale, die bei"
          + " Eintritt bekannt sind, und um das Quartal des Austritts"
        : "Von den Menschen ist kein Merkmal bekannt; bereinigt wird nur um Maßnahme und Quartal des"
          + " Austritts")
        + "; geschätzt aus \(exact(count: mix.trials)) Fällen aller Kreise."
        + " Anteile beim Träger und in der Gruppe, mit dem Gewicht (Log-Odds gegenüber der"
        + " Vergleichsstufe) in Klammern:",
      (hasPersonal(mix)
        ? "People are at different distances from the labour market. Adjusted is for what is known at"
          + " entry, and for the quarter of exit"
        : "Nothing is known of the people; adjusted is for measure and quarter of exit only")
        + "; estimated from \(exact(count: mix.trials)) cases of all districts. Shares of the"
        + " provider and of the group, with the weight (log-odds beside the reference) in brackets:"
    )
  }

  private func hasPersonal(_ mix: StudyResult.CaseMix) -> Bool {
    mix.design.uses.contains { use in
      guard case .stratum(let stratum) = use.covariate else { return false }
      return stratum != .exitQuarter && !use.levels.isEmpty
    }
  }

  /// Shares in whole percent: no single participant shows.
  private var compositions: [ListItem] {
    let words = CovariateWords(codes: context.codes)
    return context.unit.composition.map { item in
      let levels = item.levels.map { level in
        Prose(
          "\(words.level(level.name, of: item.covariate)) \(share(level)) /"
            + " \(Cell.percent(level.group, places: 0))")
          + (level.name == item.reference ? "" : " (\(Cell.decimal(level.coefficient, places: 2)))")
      }
      return ListItem("\(words.name(of: item.covariate)): \(levels.joined(separator: "; "))")
    }
  }

  private func share(_ level: Composition.Level) -> Cell {
    .resting(.decimal(level.unit * 100, places: 0), on: .casesOfCharacteristic(level.cases))
  }

  private func bands(_ result: UnitResult) -> Table {
    let rows = merged(result.bands).map { band -> [Cell] in
      [
        .interval(Double(band.from) / 10, Double(band.through + 1) / 10, places: 0),
        .exactCount(band.trials), exact(band.expected), exact(band.variance),
      ]
    }
    return Table(
      "bands",
      [
        .init("prospect", "Aussicht", "prospect", .figure), .init("n", "Fälle", "cases", .figure),
        .init("expected", "erwartet", "expected", .figure),
        .init("variance", "Varianz", "variance", .figure),
      ],
      rows: rows + [
        [
          .text(say("Summe", "sum")), .exactCount(result.outcome.trials), context.expected.exact,
          context.variance.exact,
        ]
      ])
  }

  private struct Band {
    let from: Int
    var through: Int
    var trials: Double
    var expected: Double
    var variance: Double

    init(_ band: ExpectationBand) {
      from = band.tenth
      through = band.tenth
      trials = band.trials
      expected = band.expected
      variance = band.variance
    }

    mutating func add(_ other: Band) {
      through = other.through
      trials += other.trials
      expected += other.expected
      variance += other.variance
    }
  }

  /// Bands with few cases joined with their neighbours.
  private func merged(_ bands: [ExpectationBand]) -> [Band] {
    var merged: [Band] = []
    for band in bands.map(Band.init) {
      if let last = merged.last, last.trials < context.fewest.casesInBand {
        merged[merged.count - 1].add(band)
      } else {
        merged.append(band)
      }
    }
    if merged.count > 1, let last = merged.last, last.trials < context.fewest.casesInBand {
      merged.removeLast()
      merged[merged.count - 1].add(last)
    }
    return merged
  }

  private var sentence: Prose {
    let noun = context.criterion.plural
    let place =
      context.group.comparison.districts.count == 1
      ? say("im Kreis", "of the district") : say("der Gruppe", "of the group")
    return say(
      "Mit diesen Teilnehmenden hätte der Durchschnitt \(place) \(context.expectedWithError) \(noun)"
        + " erreicht; erreicht wurden \(context.observed.exact).",
      "With these participants the average \(place) would have reached \(context.expectedWithError)"
        + " \(noun); reached were \(context.observed.exact).") + uncertainty
  }

  /// What the ± is made of.
  private var uncertainty: Prose {
    guard let outcome = context.unit.result?.outcome, outcome.logOddsError > 0 else { return "" }
    return say(
      " Das ± ist der Standardfehler der Erwartung: die Gewichte sind geschätzt, und je anders die"
        + " Teilnehmenden als die der Gruppe, desto mehr hängt von ihnen ab (s_E = \(context.logOddsError.exact)"
        + " Log-Odds mal Varianz \(context.variance.exact) = \(context.expectedError.exact)).",
      " The ± is the standard error of the expectation: the weights are estimates, and the more the"
        + " participants differ from the group's, the more hangs on them (s_E = \(context.logOddsError.exact)"
        + " log-odds times variance \(context.variance.exact) = \(context.expectedError.exact)).")
  }
}
