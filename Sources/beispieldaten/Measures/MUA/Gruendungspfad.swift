extension SampleMeasure {
  /// The way into self-employment, a handful of people.
  static let gruendungspfad = SampleMeasure(
    id: "MUA-2023-005",
    district: .a,
    title: "Gründungspfad: von der Idee zur Entscheidung",
    summary: """
      Beratung für Leistungsberechtigte, die sich selbständig machen wollen. Am Ende steht eine \
      begründete Entscheidung: gründen, im Nebenerwerb beginnen oder eine Stelle suchen. Wer \
      gründet, wird in den ersten Wochen weiter beraten.
      """,
    law: SampleLaw(
      bases: ["sgb2p16Sgb3p45Nr4"], instrument: "selbstaendigkeit", procurement: "gutschein",
      admission: SampleAdmission(number: "ST-2023-0588", validUntil: .sample("2027-03-31"))),
    audience: SampleAudience(
      groups: ["gruendung"],
      exclusions: ["Personen in einem laufenden Insolvenzverfahren"],
      ageFrom: 18,
      languageLevel: "B1",
      prerequisites: ["Eine Geschäftsidee, die in zwei Sätzen beschrieben werden kann"],
      obstacles: ["schulden", "qualifikation"]),
    goals: SampleGoals(
      main: "integration",
      goals: [
        SampleGoal(
          code: "selbstaendigkeit",
          text: "Tragfähige hauptberufliche Selbständigkeit oder begründeter Verzicht"),
        SampleGoal(
          code: "integration",
          text: "Für alle, die nicht gründen: Aufnahme einer Beschäftigung"),
      ],
      targets: [SampleTarget(figure: "integration6Monate", percent: 40)],
      agreed: .sample("2023-11-20"), told: .sample("2023-12-01")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Idee und Person", hours: 20,
          text: "Passt das Vorhaben zur Person, zur Familie und zum Ort?"),
        SampleModule(
          title: "Zahlen", hours: 24,
          text: "Bedarf an Kapital, Preise, Rücklagen, Versicherungen und Steuern."),
        SampleModule(
          title: "Markt und Kunden", hours: 16,
          text: "Gespräche mit möglichen Kunden, Angebot und Werbung."),
        SampleModule(
          title: "Entscheidung und Start", hours: 20,
          text: "Stellungnahme einer fachkundigen Stelle, Anträge, erste Aufträge."),
      ],
      methods: ["einzelcoaching", "gruppe"], childCare: "keine", access: "freiwillig"),
    schedule: SampleSchedule(
      begin: .sample("2024-01-08"), end: .sample("2026-12-31"), weeks: 20, weeklyHours: 4,
      model: "modular"),
    places: SamplePlaces(contracted: 5, group: 2...5),
    sites: [
      SampleSite(
        name: "Gründungsbüro am Pirolweg", postalCode: "99901", town: "Musterstadt",
        accessible: "ja", transport: "Bus 1 bis Haltestelle Pirolweg")
    ],
    provider: .pirol,
    costs: SampleCosts(
      rates: [SampleRate(cents: 5_200, unit: .perHour)],
      funding: [SampleFunding(source: "egt", percent: 100)]),
    contact: SampleContact(role: "leitung"),
    experience: SampleExperience(
      successFactors: [
        "Eine ehrliche Absage an eine schwache Idee zählt als Ergebnis und spart allen Geld."
      ],
      challenges: [
        "Im Jahr melden sich nur fünf bis sechs Personen; Gruppen kommen schwer zustande."
      ],
      approaches: ["Beratung einzeln, nur das Modul Zahlen gemeinsam."]),
    cohort: SampleCohort(
      participations: 11, classes: [.a: 400, .b: 450, .c: 150],
      ages: [.young: 60, .middle: 740, .older: 200], monthsUnemployed: 2...36,
      trainedPermille: 700, work: .selfEmployment))
}
