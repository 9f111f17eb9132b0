extension SampleMeasure {
  /// Holistic support of people under mental strain.
  static let schrittFuerSchritt = SampleMeasure(
    id: "MUB-2023-008",
    district: .b,
    title: "Schritt für Schritt: ganzheitliche Betreuung bei seelischer Belastung",
    summary: """
      Freiwillige Begleitung für Menschen, die seelisch belastet sind und sich Gruppen noch nicht \
      zutrauen. Die Betreuung kommt auf Wunsch nach Hause, hilft beim Zugang zu Therapie und \
      Beratung und baut kleine, erreichbare Schritte in Richtung Arbeit auf.
      """,
    law: SampleLaw(
      bases: ["sgb2p16k"], instrument: "ganzheitlicheBetreuung", procurement: "vergabe"),
    audience: SampleAudience(
      groups: ["psychischBelastet", "langzeitbezug"],
      exclusions: ["Personen in stationärer Behandlung"],
      ageFrom: 18,
      obstacles: ["psychischeBelastung", "tagesstruktur", "gesundheit", "wohnen"]),
    goals: SampleGoals(
      main: "heranfuehrung",
      goals: [
        SampleGoal(code: "heranfuehrung", text: "Teilnahme an einem Angebot mit festen Zeiten"),
        SampleGoal(code: "stabilisierung", text: "Anbindung an Therapie oder Beratung"),
        SampleGoal(code: "teilhabe", text: "Kontakte außerhalb der eigenen Wohnung"),
      ],
      targets: [SampleTarget(figure: "fortschritt", percent: 25)],
      agreed: .sample("2023-10-09"), told: .sample("2023-10-23")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Vertrauen",
          text: "Gespräche zu Hause, beim Gehen oder am Telefon, so oft wie nötig."),
        SampleModule(
          title: "Hilfen verbinden",
          text: "Begleitung zu Ärztinnen und Ärzten, Schuldner- und Suchtberatung, Selbsthilfe."),
        SampleModule(
          title: "Kleine Aufgaben",
          text: "Ehrenamt oder Hospitation von einer Stunde am Tag, die langsam länger wird."),
      ],
      methods: ["einzelcoaching", "aufsuchend", "digital"], childCare: "vermittlung",
      access: "freiwillig"),
    schedule: SampleSchedule(
      begin: .sample("2024-01-08"), end: .sample("2026-12-31"), weeks: 39, weeklyHours: 3,
      model: "flexibel"),
    places: SamplePlaces(contracted: 14, paidMinimum: 7),
    sites: [
      SampleSite(
        name: "Beratungsstelle im Stiftungshaus", postalCode: "99911", town: "Beispielingen",
        accessible: "ja",
        transport: "Niederflurbus 11 bis Haltestelle Stiftungshaus, Blindenleitsystem vorhanden")
    ],
    provider: .zaunkoenig,
    costs: SampleCosts(
      rates: [SampleRate(cents: 56_000, unit: .perPlaceMonth)],
      funding: [SampleFunding(source: "egt", percent: 100)],
      budgets: [
        SampleBudget(year: 2024, planned: 94_080, committed: 73_920, spent: 62_720),
        SampleBudget(year: 2025, planned: 94_080, committed: 80_640, spent: 73_360),
      ]),
    contact: SampleContact(role: "sozialpaedagogik", telephone: "208"),
    experience: SampleExperience(
      successFactors: ["Niemand muss kommen; deshalb kommen viele."],
      challenges: ["Auf einen Therapieplatz warten die meisten länger als ein halbes Jahr."],
      approaches: ["Eine offene Gruppe überbrückt die Wartezeit."],
      risks: ["Die Betreuung darf keine Therapie ersetzen; das Personal braucht Supervision."]),
    cohort: SampleCohort(
      participations: 31, classes: .distant, ages: [.young: 130, .middle: 620, .older: 250],
      sexes: [.female: 560, .male: 420, .diverse: 20], monthsUnemployed: 12...120,
      trainedPermille: 440, shift: -1.2, progressPermille: 200))
}
