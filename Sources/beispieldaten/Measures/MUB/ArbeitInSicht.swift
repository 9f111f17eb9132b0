extension SampleMeasure {
  /// A course of the usual kind by the weakest provider; its targets were never told to it.
  static let arbeitInSicht = SampleMeasure(
    id: "MUB-2023-004",
    district: .b,
    title: "Arbeit in Sicht: Bewerbungszentrum",
    summary: """
      Bewerbungszentrum für Menschen, die schon länger Leistungen beziehen. Unter Anleitung suchen \
      die Teilnehmenden Stellen, schreiben Bewerbungen und besuchen Betriebe. Einzelgespräche \
      finden alle zwei Wochen statt.
      """,
    law: SampleLaw(
      bases: ["sgb2p16Sgb3p45Nr1", "sgb2p16Sgb3p45Nr3"], instrument: "aktivierung",
      procurement: "vergabe"),
    audience: SampleAudience(
      groups: ["langzeitbezug", "alle"],
      ageFrom: 18,
      languageLevel: "A2",
      prerequisites: ["Lebenslauf liegt vor oder kann in der ersten Woche erstellt werden"],
      obstacles: ["langzeitarbeitslosigkeit", "motivation", "digitaleKompetenz"]),
    goals: SampleGoals(
      main: "integration",
      goals: [
        SampleGoal(
          code: "integration",
          text: "Aufnahme einer Beschäftigung auf dem allgemeinen Arbeitsmarkt")
      ],
      targets: [
        SampleTarget(figure: "integration6Monate", percent: 20),
        SampleTarget(figure: "auslastung", percent: 90),
      ],
      agreed: .sample("2023-10-16"), told: nil),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Bewerbungswerkstatt", hours: 200,
          text: "Stellen suchen, Unterlagen schreiben, Bewerbungen versenden."),
        SampleModule(
          title: "Grundlagen am Rechner", hours: 100,
          text: "E-Mail, Dateien, Online-Formulare."),
        SampleModule(
          title: "Betriebe besuchen", hours: 50,
          text: "Führungen in Betrieben und Gespräche mit Personalverantwortlichen."),
        SampleModule(
          title: "Erprobung im Betrieb", hours: 150,
          text: "Bis zu sechs Wochen, sofern ein Betrieb gefunden wird."),
      ],
      methods: ["gruppe", "betrieblich"], childCare: "keine", access: "zuweisung"),
    schedule: SampleSchedule(
      begin: .sample("2023-12-01"), end: .sample("2026-12-31"), weeks: 20, weeklyHours: 25,
      model: "teilzeit",
      extensionOption: SampleExtension(
        until: .sample("2027-12-31"), decideBy: .sample("2026-08-31"))),
    places: SamplePlaces(contracted: 10, paidMinimum: 5, group: 5...10),
    sites: [
      SampleSite(
        name: "Bewerbungszentrum Milan", postalCode: "99912", town: "Probenau",
        accessible: "nein", transport: "Bus 20 bis Haltestelle Rathaus, acht Minuten Fußweg")
    ],
    provider: .milan,
    costs: SampleCosts(
      rates: [SampleRate(cents: 59_500, unit: .perPlaceMonth)],
      funding: [SampleFunding(source: "egt", percent: 100)],
      budgets: [
        SampleBudget(year: 2024, planned: 71_400, committed: 64_260, spent: 57_120),
        SampleBudget(year: 2025, planned: 71_400, committed: 64_260, spent: 60_690),
      ]),
    contact: SampleContact(role: "verwaltung", telephone: "204"),
    experience: SampleExperience(
      successFactors: ["Freie Plätze werden innerhalb einer Woche besetzt."],
      challenges: [
        "Das Personal hat in zwei Jahren dreimal gewechselt.",
        "Viele Teilnehmende brechen in den ersten vier Wochen ab.",
      ],
      risks: ["Masse an Bewerbungen ersetzt nicht die Ansprache einzelner Betriebe."]),
    cohort: SampleCohort(
      participations: 52, classes: [.a: 260, .b: 460, .c: 280], monthsUnemployed: 3...84,
      trainedPermille: 430))
}
