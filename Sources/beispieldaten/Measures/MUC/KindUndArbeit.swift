extension SampleMeasure {
  /// Lone parents of small children.
  static let kindUndArbeit = SampleMeasure(
    id: "MUC-2023-002",
    district: .c,
    revision: 2,
    localNumber: "C-1002",
    title: "Kind und Arbeit: Alleinerziehende mit Kindern unter drei",
    summary: """
      Alleinerziehende mit kleinen Kindern bereiten den Wiedereinstieg vor, bevor die Elternzeit \
      endet. Die Kinder sind im selben Haus betreut, die Kosten trägt der Kreis. Praktische \
      Einheiten zum Alltag mit Kind wechseln mit Berufsorientierung und Kontakten zu Betrieben.
      """,
    law: SampleLaw(
      bases: ["sgb2p16Sgb3p45Nr1", "sgb2p16Sgb3p45Nr3", "sgb2p16a"],
      instrument: "aktivierung", procurement: "vergabe"),
    audience: SampleAudience(
      groups: ["alleinerziehendU3"],
      exclusions: ["Teilnehmende, deren Kind jünger als acht Monate ist"],
      ageFrom: 18,
      languageLevel: "A2",
      obstacles: ["kinderbetreuung", "mobilitaet", "qualifikation"]),
    goals: SampleGoals(
      main: "integration",
      goals: [
        SampleGoal(
          code: "integration",
          text: "Arbeit oder Ausbildung in Teilzeit nach der Elternzeit"),
        SampleGoal(code: "stabilisierung", text: "Verlässliche Betreuung ab dem ersten Geburtstag"),
      ],
      targets: [
        SampleTarget(figure: "integration6Monate", percent: 10),
        SampleTarget(figure: "fortschritt", percent: 25),
        SampleTarget(figure: "abbruch", percent: 20),
      ],
      agreed: .sample("2023-09-25"), told: .sample("2023-10-05")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Kochen, Haushalt, Geld", hours: 75,
          text: "Praktische Einheiten, in denen die Gruppe zusammenwächst."),
        SampleModule(
          title: "Betreuung sichern", hours: 45,
          text: "Anmeldung in der Kindertagesstätte, Eingewöhnung, Plan für Krankheitstage."),
        SampleModule(
          title: "Berufliche Orientierung", hours: 120,
          text: "Berufe in Teilzeit, Ausbildung in Teilzeit, eigene Stärken."),
        SampleModule(
          title: "Praktikum", hours: 90,
          text: "Sechs Wochen mit kurzen Wegen zum Kind."),
        SampleModule(
          title: "Bewerbung", hours: 120,
          text: "Unterlagen, Gespräch, Absprachen über Arbeitszeiten."),
      ],
      methods: ["gruppe", "einzelcoaching", "praktikum", "aufsuchend"], childCare: "vorOrt",
      access: "freiwillig"),
    schedule: SampleSchedule(
      begin: .sample("2023-11-20"), end: .sample("2026-12-31"), weeks: 30, weeklyHours: 15,
      model: "teilzeit",
      extensionOption: SampleExtension(
        until: .sample("2028-12-31"), decideBy: .sample("2026-10-31"))),
    places: SamplePlaces(contracted: 16, paidMinimum: 9, group: 6...8),
    sites: [
      SampleSite(
        name: "Familienzentrum Schwalbe", postalCode: "99921", town: "Altmuster",
        accessible: "ja", transport: "Bus 30 bis Haltestelle Marktplatz, mit Platz für Kinderwagen")
    ],
    provider: .schwalbe,
    costs: SampleCosts(
      rates: [SampleRate(cents: 86_500, unit: .perPlaceMonth)],
      funding: [
        SampleFunding(source: "egt", percent: 65), SampleFunding(source: "kreis", percent: 25),
        SampleFunding(source: "land", percent: 10),
      ],
      budgets: [
        SampleBudget(year: 2024, planned: 166_080, committed: 145_320, spent: 124_560),
        SampleBudget(year: 2025, planned: 166_080, committed: 145_320, spent: 134_940),
      ]),
    contact: SampleContact(role: "sozialpaedagogik", telephone: "302"),
    experience: SampleExperience(
      successFactors: [
        "Die Kinder sind im selben Haus; das nimmt die Sorge und spart Wege.",
        "Das Familienzentrum ist bekannt, die Hemmschwelle ist niedrig.",
      ],
      challenges: ["Stellen in Teilzeit am Vormittag sind rar."],
      approaches: ["Zwei Teilnehmende teilen sich eine Vollzeitstelle und vertreten einander."]),
    cohort: SampleCohort(
      participations: 50, classes: .far, ages: [.young: 330, .middle: 670],
      sexes: [.female: 960, .male: 40], monthsUnemployed: 6...60, trainedPermille: 330,
      progressPermille: 260))
}
