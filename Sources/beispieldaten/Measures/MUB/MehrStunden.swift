extension SampleMeasure {
  /// People with a small job who want a real one.
  static let mehrStunden = SampleMeasure(
    id: "MUB-2023-005",
    district: .b,
    title: "Mehr Stunden: vom Minijob in die Versicherungspflicht",
    summary: """
      Beratung für Menschen, die in einem Minijob arbeiten und ergänzend Leistungen beziehen. \
      Gemeinsam mit dem Betrieb wird geprüft, ob aus dem Minijob eine versicherungspflichtige \
      Stelle werden kann; sonst wird eine neue Stelle gesucht.
      """,
    law: SampleLaw(
      bases: ["sgb2p16Sgb3p45Nr3"], instrument: "vermittlung", procurement: "vergabe"),
    audience: SampleAudience(
      groups: ["ergaenzerBis400"],
      exclusions: ["Schülerinnen, Schüler und Studierende mit Nebenverdienst"],
      ageFrom: 18,
      languageLevel: "A2",
      prerequisites: ["Bestehender Minijob seit mindestens drei Monaten"],
      obstacles: ["kinderbetreuung", "mobilitaet", "pflege"]),
    goals: SampleGoals(
      main: "integration",
      goals: [
        SampleGoal(
          code: "integration",
          text: "Versicherungspflichtige Stelle, im selben oder in einem anderen Betrieb")
      ],
      targets: [SampleTarget(figure: "integration6Monate", percent: 25)],
      agreed: .sample("2023-09-18"), told: .sample("2023-10-02")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Rechnung: Was lohnt sich?", hours: 24,
          text: "Lohn, Freibeträge und Zuschläge werden mit dem eigenen Bescheid durchgerechnet."),
        SampleModule(
          title: "Gespräch mit dem Betrieb", hours: 24,
          text: "Vorbereitung und Begleitung des Gesprächs über mehr Stunden."),
        SampleModule(
          title: "Suche nach einer neuen Stelle", hours: 32,
          text: "Falls der Betrieb nicht aufstocken kann: Bewerbung neben der Arbeit."),
      ],
      methods: ["einzelcoaching", "betrieblich"], childCare: "vermittlung",
      access: "freiwillig"),
    schedule: SampleSchedule(
      begin: .sample("2023-11-13"), end: .sample("2026-12-31"), weeks: 20, weeklyHours: 4,
      model: "flexibel"),
    places: SamplePlaces(contracted: 4),
    sites: [
      SampleSite(
        name: "Beratung im Genossenschaftshaus", postalCode: "99911", town: "Beispielingen",
        accessible: "ja", transport: "Bus 10 bis Haltestelle Weidenplatz")
    ],
    provider: .weide,
    costs: SampleCosts(
      rates: [SampleRate(cents: 41_000, unit: .perMonth)],
      funding: [SampleFunding(source: "egt", percent: 100)]),
    contact: SampleContact(role: "vermittlung"),
    experience: SampleExperience(
      successFactors: ["Die Rechnung mit dem eigenen Bescheid überzeugt mehr als jedes Merkblatt."],
      challenges: ["Betriebe teilen Stellen lieber in zwei Minijobs auf."],
      approaches: ["Hinweis auf Zuschüsse und auf den Aufwand, zwei Personen einzuarbeiten."]),
    cohort: SampleCohort(
      participations: 13, classes: [.a: 360, .b: 480, .c: 160],
      ages: [.young: 60, .middle: 720, .older: 220],
      sexes: [.female: 680, .male: 320], monthsUnemployed: 0...20, trainedPermille: 520))
}
