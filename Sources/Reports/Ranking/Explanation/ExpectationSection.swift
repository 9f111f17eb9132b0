internal import Outcomes
internal import Rendering
internal import Scoring
internal import Statistics
internal import Text

/// What the group's average would have reached with the same participants.
struct ExpectationSection {
  let context: ExplanationContext

  /// Fewer cases are never shown in a row of their own.
  private static let fewest = 3.0

  var text: String {
    guard let result = context.unit.result else {
      return context.paragraphs([
        context.say("Ohne bekanntes Ergebnis keine Erwartung.", "No known outcome, no expectation.")
      ])
    }
    var text = context.paragraphs([introduction])
    text += composition
    text += context.paragraphs([
      context.say(
        "Jeder Fall hat eine Aussicht auf Erfolg, wie sie der Durchschnitt der Gruppe bei gleichen"
          + " Merkmalen hat. Nach Aussicht zusammengefasst (Varianz: Summe von Aussicht mal 1 −"
          + " Aussicht):",
        "Each case has a prospect of success: that of the group's average with the same"
          + " characteristics. Summed by prospect (variance: sum of prospect times 1 − prospect):")
    ])
    text += context.indented(bands(result))
    return text + context.paragraphs([sentence(result)])
  }

  private var introduction: String {
    let study = context.ranking.studies.first { $0.aim == context.group.comparison.aim }
    guard let mix = study?.result.caseMix, mix.isAdjusted else {
      return context.say(
        "Nicht bereinigt: jeder Fall der Gruppe hat dieselbe Aussicht, den Durchschnitt.",
        "Not adjusted: each case of the group has the same prospect, the average.")
    }
    return context.say(
      (hasPersonal(mix)
        ? "Menschen sind verschieden weit vom Arbeitsmarkt entfernt. Bereinigt wird um Merkmale, die bei"
          + " Eintritt bekannt sind, und um das Quartal des Austritts"
        : "Von den Menschen ist kein Merkmal bekannt; bereinigt wird nur um Maßnahme und Quartal des"
          + " Austritts")
        + "; geschätzt aus \(context.count(mix.trials)) Fällen aller Kreise."
        + " Anteile beim Träger und in der Gruppe, mit dem Gewicht (Log-Odds gegenüber der"
        + " Vergleichsstufe) in Klammern:",
      (hasPersonal(mix)
        ? "People are at different distances from the labour market. Adjusted is for what is known at"
          + " entry, and for the quarter of exit"
        : "Nothing is known of the people; adjusted is for measure and quarter of exit only")
        + "; estimated from \(context.count(mix.trials)) cases of all districts. Shares of the"
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
  private var composition: String {
    let words = CovariateWords(codes: context.codes, format: context.format)
    return context.unit.composition.map { item in
      let levels = item.levels.map { level in
        words.level(level.name, of: item.covariate) + " "
          + (level.unit.map(whole) ?? context.say("wenige", "few")) + " / \(whole(level.group)) %"
          + (level.name == item.reference
            ? "" : " (\(context.format.decimal(level.coefficient, places: 2)))")
      }
      return Paragraph.filled(
        (words.name(of: item.covariate) + ": " + levels.joined(separator: "; ")).terminalSafe,
        width: context.width, firstPrefix: "  · ", prefix: "    ")
    }.joined()
  }

  private func whole(_ share: Double) -> String {
    context.format.decimal(share * 100, places: 0)
  }

  private func bands(_ result: UnitResult) -> TextTable {
    var table = TextTable([
      .init(context.say("Aussicht", "prospect"), .right),
      .init(context.say("Fälle", "cases"), .right),
      .init(context.say("erwartet", "expected"), .right),
      .init(context.say("Varianz", "variance"), .right),
    ])
    for band in Self.merged(result.bands) {
      table.add([
        "\(band.from * 10)–\(band.through * 10 + 10) %", context.count(band.trials),
        context.exact(band.expected), context.exact(band.variance),
      ])
    }
    table.add([
      context.say("Summe", "sum"), context.count(result.outcome.trials),
      context.exact(result.outcome.expected), context.exact(result.outcome.variance),
    ])
    return table
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
  private static func merged(_ bands: [ExpectationBand]) -> [Band] {
    var merged: [Band] = []
    for band in bands.map(Band.init) {
      if let last = merged.last, last.trials < fewest {
        merged[merged.count - 1].add(band)
      } else {
        merged.append(band)
      }
    }
    if merged.count > 1, let last = merged.last, last.trials < fewest {
      merged.removeLast()
      merged[merged.count - 1].add(last)
    }
    return merged
  }

  private func sentence(_ result: UnitResult) -> String {
    let expected = context.format.decimal(result.outcome.expected, places: 1)
    let noun = context.criterion.plural[context.format.language]
    let place =
      context.group.comparison.districts.count == 1
      ? context.say("im Kreis", "of the district") : context.say("der Gruppe", "of the group")
    return context.say(
      "Mit diesen Teilnehmenden hätte der Durchschnitt \(place) \(expected) \(noun) erreicht;"
        + " erreicht wurden \(context.count(result.outcome.observed)).",
      "With these participants the average \(place) would have reached \(expected) \(noun);"
        + " reached were \(context.count(result.outcome.observed)).")
  }
}
