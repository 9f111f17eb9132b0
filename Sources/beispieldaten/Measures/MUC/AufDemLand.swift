extension SampleMeasure {
  /// Free funding against long ways.
  static let aufDemLand = SampleMeasure(
    id: "MUC-2023-004",
    district: .c,
    localNumber: "C-1004",
    title: "Auf dem Land in Arbeit: mobil zur Stelle",
    summary: """
      Erprobtes Angebot der freien Förderung für Menschen in Dörfern ohne Busverbindung. Coaching \
      zu Hause oder am Bildschirm, Hilfe bei Führerschein und Fahrzeug, gezielte Suche nach \
      Stellen, die mit dem neuen Weg erreichbar sind.
      """,
    law: SampleLaw(
      bases: ["sgb2p16f"], instrument: "freieFoerderung", procurement: "vergabe"),
    audience: SampleAudience(
      groups: ["ergaenzer", "langzeitbezug"],
      exclusions: ["Personen, deren Wohnort mindestens stündlich mit dem Bus erreichbar ist"],
      ageFrom: 18,
      languageLevel: "B1",
      prerequisites: ["Wohnort außerhalb von Altmuster"],
      obstacles: ["mobilitaet", "digitaleKompetenz"]),
    goals: SampleGoals(
      main: "integration",
      goals: [
        SampleGoal(
          code: "integration",
          text: "Versicherungspflichtige Stelle, die auf Dauer erreichbar ist")
      ],
      targets: [
        SampleTarget(figure: "integration6Monate", percent: 12),
        SampleTarget(figure: "integrationAustritt", percent: 15),
      ],
      agreed: .sample("2023-09-04"), told: .sample("2023-09-18")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Wege planen", hours: 30,
          text: "Welche Orte sind mit Rad, Moped, Mitfahrt oder Auto erreichbar, was kostet das?"),
        SampleModule(
          title: "Mobil werden", hours: 90,
          text: "Führerschein, Fahrzeug, Versicherung; Anträge auf Förderung."),
        SampleModule(
          title: "Stellen am neuen Weg", hours: 100,
          text: "Suche und Bewerbung entlang der Strecke, Absprachen über Schichten."),
      ],
      methods: ["einzelcoaching", "aufsuchend", "digital"], childCare: "keine",
      access: "freiwillig"),
    schedule: SampleSchedule(
      begin: .sample("2023-10-16"), end: .sample("2026-12-31"), weeks: 22, weeklyHours: 10,
      model: "flexibel"),
    places: SamplePlaces(contracted: 6, paidMinimum: 3),
    sites: [
      SampleSite(
        name: "Lernwerk, Büro und Beratungsbus", postalCode: "99923", town: "Modelltal",
        accessible: "teilweise", transport: "Der Beratungsbus kommt nach Absprache ins Dorf")
    ],
    provider: .fichte,
    costs: SampleCosts(
      rates: [SampleRate(cents: 61_000, unit: .perMonth)],
      funding: [
        SampleFunding(source: "egt", percent: 80), SampleFunding(source: "kreis", percent: 20),
      ],
      budgets: [
        SampleBudget(year: 2024, planned: 43_920, committed: 38_430, spent: 33_900),
        SampleBudget(year: 2025, planned: 43_920, committed: 38_430, spent: 35_700),
      ]),
    contact: SampleContact(role: "vermittlung", telephone: "304"),
    experience: SampleExperience(
      successFactors: [
        """
        Erst der Weg, dann die Stelle: Seit die Reihenfolge stimmt, halten die \
        Arbeitsverhältnisse länger.
        """
      ],
      challenges: ["Die Prüfung zum Führerschein gelingt oft erst im zweiten Anlauf."],
      approaches: ["Lernhilfe für die theoretische Prüfung am Bildschirm."]),
    cohort: SampleCohort(
      participations: 26, classes: [.a: 290, .b: 470, .c: 240], monthsUnemployed: 1...48,
      trainedPermille: 540))
}
