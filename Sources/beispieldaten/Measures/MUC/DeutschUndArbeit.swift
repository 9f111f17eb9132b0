extension SampleMeasure {
  /// Language and work, by a provider below the typical one.
  static let deutschUndArbeit = SampleMeasure(
    id: "MUC-2023-003",
    district: .c,
    localNumber: "C-1003",
    title: "Deutsch und Arbeit: Sprachpraxis mit Stellensuche",
    summary: """
      Zugewanderte mit Grundkenntnissen üben Deutsch für Beruf und Alltag und suchen dabei Arbeit. \
      Vormittags findet Unterricht statt, nachmittags Stellensuche in kleinen Gruppen. Erprobungen \
      in Betrieben sind ab der zehnten Woche vorgesehen.
      """,
    law: SampleLaw(
      bases: ["sgb2p16Sgb3p45Nr1", "sgb2p16Sgb3p45Nr3"], instrument: "aktivierung",
      procurement: "vergabe"),
    audience: SampleAudience(
      groups: ["migration", "gefluechtet"],
      exclusions: [
        "Personen mit Anspruch auf einen Integrationskurs, solange dieser nicht beendet ist"
      ],
      ageFrom: 18,
      languageLevel: "A1",
      obstacles: ["sprache", "qualifikation", "mobilitaet"]),
    goals: SampleGoals(
      main: "integration",
      goals: [
        SampleGoal(
          code: "sprache",
          text: "Deutsch auf dem Niveau A2 bis B1, bezogen auf die Arbeit"),
        SampleGoal(
          code: "integration",
          text: "Arbeit als Helferin oder Helfer mit Aussicht auf mehr"),
      ],
      targets: [
        SampleTarget(figure: "integration6Monate", percent: 10),
        SampleTarget(figure: "abbruch", percent: 25),
      ],
      agreed: .sample("2023-10-02"), told: .sample("2023-10-20")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Deutsch am Arbeitsplatz", hours: 200,
          text: "Anweisungen verstehen, nachfragen, sich krankmelden, Sicherheit."),
        SampleModule(
          title: "Arbeiten in Deutschland", hours: 100,
          text: "Vertrag, Lohn, Steuern, Versicherung, Umgang im Betrieb."),
        SampleModule(
          title: "Stellensuche", hours: 200,
          text: "Bewerbung, Telefonate und Vorstellungsgespräche in kleinen Gruppen."),
        SampleModule(title: "Erprobung im Betrieb", hours: 150, text: "Bis zu sechs Wochen."),
        SampleModule(
          title: "Begleitung nach der Einstellung", hours: 100,
          text: "Gespräche mit Betrieb und Beschäftigten in den ersten drei Monaten."),
      ],
      methods: ["gruppe", "betrieblich", "digital"], childCare: "kostenuebernahme",
      access: "zuweisung"),
    schedule: SampleSchedule(
      begin: .sample("2023-12-11"), end: .sample("2026-12-31"), weeks: 30, weeklyHours: 25,
      model: "teilzeit"),
    places: SamplePlaces(contracted: 20, paidMinimum: 11, group: 6...10),
    sites: [
      SampleSite(
        name: "Sprachschule Mondfluss", postalCode: "99921", town: "Altmuster",
        accessible: "nein", transport: "Bus 30 bis Haltestelle Altes Tor")
    ],
    provider: .mondfluss,
    costs: SampleCosts(
      rates: [SampleRate(cents: 72_000, unit: .perPlaceMonth)],
      funding: [
        SampleFunding(source: "egt", percent: 90), SampleFunding(source: "bund", percent: 10),
      ],
      budgets: [
        SampleBudget(year: 2024, planned: 172_800, committed: 151_200, spent: 129_600),
        SampleBudget(year: 2025, planned: 172_800, committed: 151_200, spent: 138_240),
      ]),
    contact: SampleContact(role: "verwaltung", telephone: "303"),
    experience: SampleExperience(
      successFactors: ["Unterricht am Vormittag passt zu den Zeiten der Kindertagesstätten."],
      challenges: [
        "In einer Gruppe sitzen Menschen, die kaum lesen können, neben Fachkräften mit Studium.",
        "Erprobungen kommen selten zustande, weil Betriebe B1 erwarten.",
      ],
      approaches: ["Teilung der Gruppe nach Kenntnissen ab der dritten Woche."]),
    cohort: SampleCohort(
      participations: 64, classes: .typical, ages: [.young: 180, .middle: 710, .older: 110],
      monthsUnemployed: 3...72, trainedPermille: 290))
}
