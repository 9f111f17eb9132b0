internal import Outcomes
package import Profiles
package import Report
package import Scoring
internal import Text

/// How many exits it takes until something can be said of providers, by comparison group.
package enum PlanReport {
  /// - Parameter isWanted: which units are shown.
  package static func document(
    of ranking: Ranking, where isWanted: (AssessmentUnit) -> Bool, codes: CodeLists
  ) -> Document {
    let plans = ranking.groups.map { (group: $0, plan: GroupPlan($0, in: ranking)) }
      .filter { $0.group.units.contains { isWanted($0.score.unit) } }
    return Document(
      "plan",
      title: say(
        "Wie viele Fälle ein Urteil braucht, Stichtag ",
        "How many cases a verdict takes, data as of ")
        + "\(ranking.rules.asOf)",
      notices: ranking.containsExamples ? [ExampleNotice.outcomes] : [],
      lead: Block.paragraphs([introduction]),
      sections: plans.map { section($0.group, $0.plan, isWanted, codes) },
      data: .object([
        "asOf": .cell(.date(ranking.rules.asOf)), "madeUp": .bool(ranking.containsExamples),
        "disclosure": .cell(.disclosure),
        "groups": .array(plans.compactMap { data($0.group, $0.plan, isWanted) }),
      ]), holdsOutcomes: true)
  }

  private static var introduction: Prose {
    say(
      "Gerechnet mit der Quote des Kreises und damit, wie sehr Träger sich bisher unterscheiden. Ein"
        + " Träger „mit halben Chancen“ erreicht mit denselben Menschen halb so gute Chancen wie die"
        + " anderen. Wer nie unterschieden werden kann, weil die Gruppen klein sind, braucht mehr Jahre"
        + " (--pool) oder größere Vergleichsgruppen (--compare-with), keine niedrigere Schwelle.",
      "Worked out with the district's rate and with how much providers have differed so far. A provider"
        + " \"at half the odds\" reaches half as good odds with the same people as the others. Who can"
        + " never be told apart because groups are small needs more years (--pool) or larger comparison"
        + " groups (--compare-with), not a lower bar.")
  }

  private static func section(
    _ group: Ranking.Group, _ plan: GroupPlan?, _ isWanted: (AssessmentUnit) -> Bool,
    _ codes: CodeLists
  ) -> Section {
    let place = group.comparison.districts.first.map { Prose("\(codes.label($0)) (\($0.value))") }
    let name =
      group.comparison.districts.count == 1
      ? place ?? "\(group.comparison.name)" : Prose("\(group.comparison.name)")
    let heading =
      name + say(" · Hauptziel: ", " · main aim: ")
      + "\(codes.label(group.comparison.aim))"
    guard let plan else {
      return Section(
        group.comparison.name, heading: heading,
        [.paragraph(say("Hier ist nichts zu vergleichen.", "There is nothing to compare here."))])
    }
    let rate = Cell.percent(plan.rate, places: 1)
    let note =
      plan.casesToNote.map { count in
        say(
          "\(count) Fälle je Träger, bis einer mit halben Chancen bei jedem zweiten Blick auffällt",
          "\(count) cases each until one at half the odds is found at every second look")
      } ?? say("auch mit einer Million Fällen nicht", "not even with a million cases")
    let lines = [
      say(
        "Quote \(rate), \(plan.units) Träger, Unterschied der Träger τ ="
          + " \(Cell.decimal(plan.tau, places: 2)) (Log-Odds).",
        "Rate \(rate), \(plan.units) providers, difference of providers τ ="
          + " \(Cell.decimal(plan.tau, places: 2)) (log-odds)."),
      say(
        "Nötig: \(plan.casesToRank) Fälle für einen Rang; \(note); \(plan.casesToTellApart) Fälle je"
          + " Träger, um zwei mit doppelten Chancen sicher zu unterscheiden (80 %).",
        "Needed: \(plan.casesToRank) cases for a rank; \(note); \(plan.casesToTellApart) cases each to"
          + " tell two at double odds apart for certain (80 %)."),
    ]
    return Section(
      group.comparison.name, heading: heading,
      Block.paragraphs(lines) + [.table(table(plan, isWanted))])
  }

  private static func table(
    _ plan: GroupPlan, _ isWanted: (AssessmentUnit) -> Bool
  ) -> Table {
    Table(
      "providers",
      [
        .init("provider", "Träger", "provider", .words),
        .init("known", "Fälle\njetzt", "cases\nnow", .figure),
        .init("aYear", "je\nJahr", "a\nyear", .figure),
        .init(
          "powerNow", "Aussicht,\nhalbe Chancen\nzu sehen", "prospect\nto see half\nthe odds",
          .figure),
        .init("yearsToNote", "noch Jahre\nbis 50 %", "years\nto 50 %", .figure),
        .init(
          "yearsToTellApart", "noch Jahre bis\nunterscheidbar", "years until\ntold apart",
          .figure),
      ],
      rows: plan.providers.filter { isWanted($0.unit) }.map { provider in
        [
          provider.name.map { .verbatim($0) }.orMissing, .count(provider.known),
          .decimal(provider.aYear, places: 0),
          provider.powerNow.map { .percent($0, places: 0) }.orMissing,
          plan.casesToNote.flatMap { GroupPlan.months(until: $0, provider) }
            .map { .decimal($0 / 12, places: 1) }.orMissing,
          GroupPlan.months(until: plan.casesToTellApart, provider)
            .map { .decimal($0 / 12, places: 1) }.orMissing,
        ]
      })
  }

  private static func data(
    _ group: Ranking.Group, _ plan: GroupPlan?, _ isWanted: (AssessmentUnit) -> Bool
  ) -> Datum? {
    guard let plan else { return nil }
    return .object([
      "district": .string(group.comparison.name), "aim": .string(group.comparison.aim.value),
      "rate": .number(plan.rate), "units": .integer(plan.units), "tau": .number(plan.tau),
      "casesToRank": .integer(plan.casesToRank),
      "casesToNote": plan.casesToNote.map { .integer($0) },
      "casesToTellApart": .integer(plan.casesToTellApart),
      "providers": .array(
        plan.providers.filter { isWanted($0.unit) }.map { provider in
          .object([
            "provider": provider.name.map { .string($0) }, "known": .count(provider.known),
            "aYear": .number(provider.aYear), "powerNow": provider.powerNow.map { .number($0) },
          ])
        }),
    ])
  }
}
