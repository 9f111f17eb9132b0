package import Profiles
package import Report
package import Scoring
internal import Statistics
internal import Text
internal import Values

/// The contracts whose options must be decided: for a person, as records, and as a tree.
package enum RenewalsReport {
  package static func document(of calendar: RenewalCalendar, codes: CodeLists) -> Document {
    let facts = (calendar.due + calendar.later + calendar.undated).map {
      RenewalFacts(contract: $0, codes: codes)
    }
    return Document(
      "renewals",
      title: say(
        "Anstehende Entscheidungen über Verlängerungen, Stichtag \(calendar.asOf)",
        "Decisions on renewals that are due, as of \(calendar.asOf)"),
      notices: calendar.containsExamples ? [ExampleNotice.outcomes] : [],
      lead: RenewalsBlock(calendar, codes: codes).blocks + explanation(calendar),
      records: Table(
        "contracts", columns.map(\.column),
        rows: facts.map { fact in columns.map { $0.cell(fact, calendar) } }),
      data: tree(of: calendar, facts), holdsOutcomes: calendar.hasOutcomes)
  }

  private static func explanation(_ calendar: RenewalCalendar) -> [Block] {
    guard calendar.hasOutcomes, calendar.due.contains(where: { $0.evidence != nil }) else {
      return []
    }
    return [
      .paragraph(
        say(
          "Erwartet ist, was der Durchschnitt des Kreises mit denselben Menschen erreicht hätte."
            + " Über einen Vertrag entscheidet, wer ihn kennt; „explain“ zeigt, worauf die"
            + " Empfehlung für einen Träger beruht.",
          "Expected is what the district's average would have reached with the same people. Whoever"
            + " knows a contract decides on it; \"explain\" shows what the recommendation for a"
            + " provider rests on."))
    ]
  }

  // MARK: - Records

  private struct Column: Sendable {
    let column: Table.Column
    let cell: @Sendable (RenewalFacts, RenewalCalendar) -> Cell

    init(
      _ key: String, _ german: String, _ english: String,
      _ cell: @escaping @Sendable (RenewalFacts, RenewalCalendar) -> Cell
    ) {
      column = Table.Column(key, german, english)
      self.cell = cell
    }
  }

  private static let columns: [Column] = [
    Column("decideBy", "Entscheidung bis", "decide by") { fact, _ in fact.decideBy },
    Column("daysLeft", "Tage", "days left") { fact, _ in fact.daysLeft },
    Column("state", "Frist", "state") { fact, calendar in
      let state = state(of: fact.contract, calendar)
      return .code(state.key, state.label)
    },
    Column("measure", "Kennung", "measure") { fact, _ in fact.measure },
    Column("title", "Maßnahme", "title") { fact, _ in fact.title },
    Column("districts", "Kreise", "districts") { fact, _ in
      .list(fact.contract.districts.map { .verbatim($0.value) })
    },
    Column("provider", "Träger", "provider") { fact, _ in fact.providerName },
    Column("end", "Ende", "end") { fact, _ in fact.end },
    Column("optionThrough", "Option bis", "option through") { fact, _ in fact.through },
    Column("n", "Fälle", "cases") { fact, _ in fact.n },
    Column("observed", "erreicht", "observed") { fact, _ in fact.observed },
    Column("expected", "erwartet", "expected") { fact, _ in fact.expected },
    Column("recommendation", "Empfehlung Träger", "recommendation provider") { fact, _ in
      fact.recommendation
    },
    Column("ownRecommendation", "Empfehlung Vertrag allein", "recommendation contract alone") {
      fact, _ in fact.ownRecommendation
    },
    Column("contradicts", "Vertrag sagt anderes", "contract differs") { fact, _ in
      fact.contract.evidence.map { .flag($0.contradicts) }.orMissing
    },
    Column("targets", "Zielwerte", "targets") { fact, _ in
      .list(fact.targets.map { .code($0.standing.rawValue, fact.text(of: $0)) }, separator: "; ")
    },
    Column("occupied", "belegt", "occupied") { fact, _ in
      fact.contract.occupancy.map { .ordinal($0.occupied) }.orMissing
    },
    Column("places", "Plätze", "places") { fact, _ in
      fact.contract.contractedPlaces.map { .ordinal($0) }.orMissing
    },
    Column("occupiedOn", "Belegung am", "occupied on") { fact, _ in fact.occupiedOn },
    Column("asOf", "Stichtag", "as of") { _, calendar in .date(calendar.asOf) },
    Column("madeUp", "erfundenes Beispiel", "made up") { _, calendar in
      .flag(calendar.containsExamples)
    },
    Column("disclosure", "Weitergabe", "disclosure") { _, _ in .disclosure },
  ]

  private static func state(
    of contract: DueContract, _ calendar: RenewalCalendar
  ) -> (key: String, label: LocalizedText) {
    guard let day = contract.option.decideBy else {
      return ("undated", LocalizedText(de: "ohne Termin", en: "no date"))
    }
    if day < calendar.asOf {
      return ("overdue", LocalizedText(de: "verstrichen", en: "past"))
    }
    return day <= calendar.through
      ? ("due", LocalizedText(de: "fällig", en: "due"))
      : ("later", LocalizedText(de: "später", en: "later"))
  }

  // MARK: - Tree

  private static func tree(of calendar: RenewalCalendar, _ facts: [RenewalFacts]) -> Datum {
    .object([
      "format": .integer(1), "asOf": .cell(.date(calendar.asOf)),
      "through": .cell(.date(calendar.through)), "madeUp": .bool(calendar.containsExamples),
      "disclosure": .cell(.disclosure),
      "contracts": .array(facts.map { value($0, calendar) }),
      "withoutOption": .array(
        calendar.withoutOption.map { contract in
          .object([
            "measure": .string(contract.measure.description),
            "end": contract.end.map { .cell(.date($0)) },
          ])
        }),
    ])
  }

  private static func value(_ fact: RenewalFacts, _ calendar: RenewalCalendar) -> Datum {
    let contract = fact.contract
    return .object([
      "measure": .cell(fact.measure), "title": .cell(fact.title),
      "districts": .array(contract.districts.map { .string($0.value) }),
      "provider": contract.providerName.map { .string($0) },
      "state": .string(state(of: contract, calendar).key),
      "decideBy": contract.option.decideBy.map { .cell(.date($0)) },
      "daysLeft": contract.daysLeft.map { .integer($0) },
      "end": contract.end.map { .cell(.date($0)) },
      "optionThrough": .cell(fact.through),
      "evidence": contract.evidence.map { evidence in
        .object([
          "criterion": evidence.criterion.map { .string($0.rawValue) },
          "n": .cell(fact.n), "observed": .cell(fact.observed), "expected": .cell(fact.expected),
          "recommendation": .string(evidence.contract.verdict.recommendation.rawValue),
          "contradicts": .bool(evidence.contradicts),
          "provider": evidence.provider.map { unit in
            .object([
              "recommendation": .string(unit.verdict.recommendation.rawValue),
              "contracts": .integer(evidence.contractCount),
              "n": unit.result.map { .count($0.outcome.trials) },
              "observed": unit.result.map { .count($0.outcome.observed) },
              "expected": unit.result == nil ? nil : .cell(fact.providerExpected),
            ])
          },
        ])
      },
      "targets": fact.targets.isEmpty
        ? nil
        : .array(
          fact.targets.map { target in
            .object([
              "indicator": .string(target.indicator.value), "target": .number(target.target),
              "observed": .count(target.result.successes), "n": .count(target.result.trials),
              "standing": .string(target.standing.rawValue),
            ])
          }),
      "occupied": contract.occupancy.map { .integer($0.occupied) },
      "places": contract.contractedPlaces.map { .integer($0) },
      "occupiedOn": contract.occupancy.map { .cell(.date($0.date)) },
    ])
  }
}
