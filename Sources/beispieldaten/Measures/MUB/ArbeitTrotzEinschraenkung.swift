extension SampleMeasure {
  /// Rehabilitation and severe disability.
  static let arbeitTrotzEinschraenkung = SampleMeasure(
    id: "MUB-2023-007",
    district: .b,
    title: "Arbeit trotz Einschränkung: Vermittlung in Rehabilitation",
    summary: """
      Begleitung für Menschen, die nach Krankheit oder mit einer Behinderung in den Beruf \
      zurückkehren. Arbeitsplätze werden gemeinsam mit Betrieb und Fachdiensten so gestaltet, dass \
      sie auf Dauer zu bewältigen sind.
      """,
    law: SampleLaw(
      bases: ["sgb2p16Sgb3p45Nr1", "sgb2p16Sgb3p45Nr3"], instrument: "aktivierung",
      procurement: "vergabe"),
    audience: SampleAudience(
      groups: ["rehabilitation", "schwerbehindert"],
      exclusions: ["Personen, für die ein anderer Träger der Rehabilitation zuständig ist"],
      ageFrom: 18,
      languageLevel: "A2",
      prerequisites: ["Mindestens drei Stunden am Tag arbeitsfähig"],
      obstacles: ["gesundheit", "psychischeBelastung", "mobilitaet"]),
    goals: SampleGoals(
      main: "integration",
      goals: [
        SampleGoal(
          code: "integration",
          text: "Dauerhafter Arbeitsplatz, angepasst an die Einschränkung"),
        SampleGoal(code: "stabilisierung", text: "Geklärte medizinische und rechtliche Fragen"),
      ],
      targets: [
        SampleTarget(figure: "integration6Monate", percent: 17),
        SampleTarget(figure: "verbleib6Monate", percent: 40),
      ],
      agreed: .sample("2023-09-11"), told: .sample("2023-09-25")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Leistungsbild", hours: 60,
          text: "Was geht, wie lange, unter welchen Bedingungen? Mit ärztlichem Gutachten."),
        SampleModule(
          title: "Neue berufliche Wege", hours: 90,
          text: "Tätigkeiten erproben, die zur Einschränkung passen."),
        SampleModule(
          title: "Erprobung im Betrieb", hours: 90,
          text: "Sechs Wochen mit langsam wachsender Stundenzahl."),
        SampleModule(
          title: "Arbeitsplatz einrichten", hours: 90,
          text: "Hilfsmittel, Zuschüsse und Anträge zusammen mit den Fachdiensten."),
        SampleModule(
          title: "Begleitung in der Probezeit", hours: 120,
          text: "Gespräche mit Betrieb und Beschäftigten, Vermittlung bei Schwierigkeiten."),
      ],
      methods: ["einzelcoaching", "gruppe", "betrieblich"], childCare: "vermittlung",
      access: "freiwillig"),
    schedule: SampleSchedule(
      begin: .sample("2023-11-06"), end: .sample("2026-12-31"), weeks: 30, weeklyHours: 15,
      model: "teilzeit"),
    places: SamplePlaces(contracted: 8, paidMinimum: 5, group: 3...8),
    sites: [
      SampleSite(
        name: "Stiftungshaus", postalCode: "99911", town: "Beispielingen", accessible: "ja",
        transport: "Niederflurbus 11 bis Haltestelle Stiftungshaus, Blindenleitsystem vorhanden")
    ],
    provider: .zaunkoenig,
    costs: SampleCosts(
      rates: [SampleRate(cents: 90_500, unit: .perPlaceMonth)],
      funding: [
        SampleFunding(source: "egt", percent: 80), SampleFunding(source: "land", percent: 20),
      ],
      budgets: [
        SampleBudget(year: 2024, planned: 86_880, committed: 76_020, spent: 65_160),
        SampleBudget(year: 2025, planned: 86_880, committed: 76_020, spent: 70_590),
      ]),
    contact: SampleContact(role: "leitung", telephone: "207"),
    experience: SampleExperience(
      successFactors: ["Betriebe erhalten eine einzige Ansprechperson für alle Anträge."],
      challenges: ["Gutachten lassen oft drei Monate auf sich warten."],
      approaches: ["Die Erprobung beginnt schon vor dem Gutachten mit wenigen Stunden."]),
    cohort: SampleCohort(
      participations: 28, classes: [.a: 150, .b: 470, .c: 380],
      ages: [.young: 70, .middle: 560, .older: 370], monthsUnemployed: 6...84,
      trainedPermille: 560))
}
