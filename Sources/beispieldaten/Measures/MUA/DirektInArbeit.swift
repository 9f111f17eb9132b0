extension SampleMeasure {
  /// Quick placement with a success fee; the provider takes the easy cases.
  static let direktInArbeit = SampleMeasure(
    id: "MUA-2023-007",
    district: .a,
    title: "Direkt in Arbeit: Vermittlung mit Erfolgshonorar",
    summary: """
      Kurze, intensive Vermittlung für Menschen, die ohne weitere Förderung arbeiten könnten. Der \
      Träger wählt nach einem Erstgespräch aus, wen er aufnimmt, und erhält einen Teil seines \
      Entgelts erst, wenn die Arbeit sechs Monate besteht.
      """,
    law: SampleLaw(
      bases: ["sgb2p16Sgb3p45Nr3"], instrument: "vermittlung", procurement: "vergabe"),
    audience: SampleAudience(
      groups: ["alle"],
      exclusions: [
        "Personen mit ungeklärter Kinderbetreuung",
        "Personen ohne Berufserfahrung in den letzten fünf Jahren",
      ],
      ageFrom: 18,
      languageLevel: "B1",
      prerequisites: ["Sofort verfügbar, mindestens 25 Stunden in der Woche"]),
    goals: SampleGoals(
      main: "integration",
      goals: [SampleGoal(code: "integration", text: "Arbeitsvertrag innerhalb von drei Monaten")],
      targets: [
        SampleTarget(figure: "integrationAustritt", percent: 50),
        SampleTarget(figure: "integration6Monate", percent: 45),
      ],
      agreed: .sample("2023-09-11"), told: .sample("2023-09-15")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Profil und Zielbetriebe", hours: 24,
          text: "Liste von zwanzig Betrieben, die zu Erfahrung und Wohnort passen."),
        SampleModule(
          title: "Stellensuche mit Begleitung", hours: 72,
          text: """
            Tägliche Suche in den Räumen des Trägers, Vorstellung bei Betrieben noch in derselben \
            Woche.
            """),
        SampleModule(
          title: "Nachbetreuung", hours: 60,
          text: "Anrufe bei Betrieb und Beschäftigten nach einer, vier und zwölf Wochen."),
      ],
      methods: ["einzelcoaching", "gruppe"], childCare: "keine", access: "zuweisung"),
    schedule: SampleSchedule(
      begin: .sample("2023-11-01"), end: .sample("2026-10-31"), weeks: 13, weeklyHours: 12,
      model: "flexibel"),
    places: SamplePlaces(contracted: 8, group: 3...8),
    sites: [
      SampleSite(
        name: "Büro Lärchenallee", postalCode: "99902", town: "Musterfelde",
        accessible: "teilweise", transport: "Bus 4 bis Haltestelle Lärchenallee")
    ],
    provider: .laerche,
    costs: SampleCosts(
      rates: [
        SampleRate(cents: 95_000, unit: .perParticipation),
        SampleRate(cents: 120_000, unit: .perIntegration),
      ],
      funding: [SampleFunding(source: "egt", percent: 100)],
      budgets: [
        SampleBudget(year: 2024, planned: 34_000, committed: 29_800, spent: 27_350),
        SampleBudget(year: 2025, planned: 34_000, committed: 31_200, spent: 29_450),
      ]),
    contact: SampleContact(role: "vermittlung", telephone: "107"),
    experience: SampleExperience(
      successFactors: [
        "Der Träger kennt offene Stellen in der Zeitarbeit, bevor sie veröffentlicht sind."
      ],
      challenges: ["Manche Arbeitsverhältnisse enden kurz nach der Probezeit."],
      risks: [
        """
        Ein Erfolgshonorar lädt dazu ein, nur die Aussichtsreichsten aufzunehmen. Wer abgelehnt \
        wird, sollte erfasst werden.
        """
      ]),
    cohort: SampleCohort(
      participations: 36, classes: .near, ages: [.young: 150, .middle: 720, .older: 130],
      monthsUnemployed: 0...30, trainedPermille: 680))
}
