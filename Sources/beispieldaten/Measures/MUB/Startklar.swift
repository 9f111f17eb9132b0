extension SampleMeasure {
  /// Young people on the way to vocational training.
  static let startklar = SampleMeasure(
    id: "MUB-2023-002",
    district: .b,
    revision: 3,
    title: "Startklar: in Ausbildung und Arbeit unter 25",
    summary: """
      Junge Menschen ohne Ausbildungsplatz finden heraus, welcher Beruf zu ihnen passt, holen \
      fehlenden Schulstoff nach und gehen ins Praktikum. Ziel ist eine Ausbildung; wer zuerst Geld \
      verdienen will, wird in Arbeit vermittelt.
      """,
    law: SampleLaw(
      bases: ["sgb2p16Sgb3p45Nr1", "sgb2p16Sgb3p45Nr3"], instrument: "aktivierung",
      procurement: "vergabe"),
    audience: SampleAudience(
      groups: ["u25"],
      exclusions: ["Jugendliche, die noch schulpflichtig sind"],
      ageFrom: 16, ageTo: 24,
      languageLevel: "A2",
      obstacles: ["qualifikation", "motivation", "tagesstruktur"]),
    goals: SampleGoals(
      main: "integration",
      goals: [
        SampleGoal(
          code: "integration",
          text: "Ausbildungsvertrag oder versicherungspflichtige Arbeit"),
        SampleGoal(
          code: "abschluss",
          text: "Nachholen des Schulabschlusses, wo er für die Ausbildung nötig ist"),
      ],
      targets: [
        SampleTarget(figure: "integration6Monate", percent: 28),
        SampleTarget(figure: "verbleib6Monate", percent: 45),
        SampleTarget(figure: "abbruch", percent: 25),
      ],
      agreed: .sample("2023-07-10"), told: .sample("2023-07-17")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Berufswahl mit Kopf und Hand", hours: 120,
          text: "Werkproben in fünf Berufsfeldern, Gespräche mit Auszubildenden."),
        SampleModule(
          title: "Deutsch und Mathematik", hours: 120,
          text: "Stoff der neunten Klasse in kleinen Gruppen, an Aufgaben aus dem Beruf."),
        SampleModule(
          title: "Praktikum", hours: 180,
          text: "Bis zu sechs Wochen, auf Wunsch in zwei Betrieben."),
        SampleModule(
          title: "Suche nach dem Ausbildungsplatz", hours: 180,
          text: "Bewerbung, Eignungstests, Probearbeiten."),
        SampleModule(
          title: "Übergang", hours: 180,
          text: "Begleitung bis nach den ersten hundert Tagen im Betrieb."),
      ],
      methods: ["gruppe", "praktikum", "einzelcoaching"], childCare: "vermittlung",
      access: "zuweisung"),
    schedule: SampleSchedule(
      begin: .sample("2023-10-02"), end: .sample("2026-12-31"), weeks: 26, weeklyHours: 30,
      model: "vollzeit"),
    places: SamplePlaces(contracted: 12, paidMinimum: 6, group: 4...12),
    sites: [
      SampleSite(
        name: "Jugendwerk am Kanal", postalCode: "99911", town: "Beispielingen",
        accessible: "teilweise", transport: "Bus 12 bis Haltestelle Kanalbrücke")
    ],
    provider: .rotbuche,
    costs: SampleCosts(
      rates: [SampleRate(cents: 84_000, unit: .perPlaceMonth)],
      funding: [
        SampleFunding(source: "egt", percent: 80), SampleFunding(source: "land", percent: 20),
      ],
      budgets: [
        SampleBudget(year: 2024, planned: 120_960, committed: 100_800, spent: 90_720),
        SampleBudget(year: 2025, planned: 120_960, committed: 100_800, spent: 94_080),
      ]),
    contact: SampleContact(role: "sozialpaedagogik", telephone: "202"),
    experience: SampleExperience(
      successFactors: [
        """
        Meister aus dem Handwerk leiten die Werkproben und nehmen geeignete Jugendliche gleich \
        ins Praktikum.
        """
      ],
      challenges: [
        "Zwischen Januar und Mai beginnen kaum Ausbildungen; wer dann fertig ist, muss warten."
      ],
      approaches: ["Einstiegsqualifizierung oder Arbeit bis zum nächsten Ausbildungsbeginn."]),
    cohort: SampleCohort(
      participations: 40, classes: [.a: 260, .b: 480, .c: 260], ages: [.young: 1],
      sexes: [.female: 400, .male: 590, .diverse: 10], monthsUnemployed: 1...30,
      trainedPermille: 90, work: .training))
}
