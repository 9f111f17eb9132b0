extension SampleMeasure {
  /// The only measure that aims at a qualification; groups start on fixed days.
  static let teilqualifikationLager = SampleMeasure(
    id: "MUC-2023-005",
    district: .c,
    revision: 2,
    localNumber: "C-1005",
    title: "Teilqualifikation Lager & Logistik",
    summary: """
      Erster Baustein auf dem Weg zum Berufsabschluss im Lager: Warenannahme, Lagern, \
      Kommissionieren, Staplerschein. Die Prüfung am Ende wird bescheinigt; weitere Bausteine \
      können folgen. Seit 2025 bewilligt die zuständige Agentur neue Eintritte.
      """,
    law: SampleLaw(
      bases: ["sgb2p16Sgb3p81", "sgb3p81"], instrument: "weiterbildung",
      procurement: "gutschein",
      admission: SampleAdmission(number: "ST-2023-0733", validUntil: .sample("2027-06-30"))),
    audience: SampleAudience(
      groups: ["geringqualifiziert"],
      exclusions: ["Personen mit einem verwertbaren Berufsabschluss in Lager oder Logistik"],
      ageFrom: 21,
      languageLevel: "B1",
      prerequisites: [
        "Eignung für Arbeit im Lager, durch den ärztlichen Dienst bestätigt",
        "Rechnen mit Maßen & Gewichten",
      ],
      obstacles: ["qualifikation", "langzeitarbeitslosigkeit"]),
    goals: SampleGoals(
      main: "qualifikation",
      goals: [
        SampleGoal(code: "abschluss", text: "Bescheinigte Teilqualifikation und Staplerschein"),
        SampleGoal(
          code: "integration",
          text: "Arbeit im Lager oder nächster Baustein bis zum Berufsabschluss"),
      ],
      targets: [
        SampleTarget(figure: "abschluss", percent: 65),
        SampleTarget(figure: "integration6Monate", percent: 15),
      ],
      agreed: .sample("2023-10-23"), told: .sample("2023-11-06")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Grundlagen der Lagerarbeit", hours: 350,
          text: "Warenannahme, Prüfung, Lagerung, Inventur."),
        SampleModule(
          title: "Kommissionieren und Verpacken", hours: 350,
          text: "Aufträge zusammenstellen, verpacken, Ladung sichern."),
        SampleModule(title: "Staplerschein", hours: 70, text: "Theorie, Fahrübungen und Prüfung."),
        SampleModule(
          title: "Praktikum im Betrieb", hours: 350,
          text: "Zehn Wochen in einem Lager der Region."),
        SampleModule(
          title: "Prüfungsvorbereitung", hours: 140,
          text: "Wiederholung und Probeprüfung in kleinen Gruppen."),
      ],
      methods: ["gruppe", "praktikum", "digital"], childCare: "kostenuebernahme",
      access: "freiwillig"),
    schedule: SampleSchedule(
      begin: .sample("2024-01-08"), end: .sample("2026-12-31"), weeks: 36, weeklyHours: 35,
      model: "vollzeit",
      starts: [
        .sample("2024-02-05"), .sample("2024-09-09"), .sample("2025-02-10"),
        .sample("2025-09-08"), .sample("2026-02-02"), .sample("2026-09-07"),
      ]),
    places: SamplePlaces(contracted: 8, group: 6...8),
    sites: [
      SampleSite(
        name: "Übungslager Fichte", postalCode: "99923", town: "Modelltal",
        accessible: "teilweise", transport: "Bus 33 bis Haltestelle Gewerbegebiet")
    ],
    provider: .fichte,
    costs: SampleCosts(
      rates: [SampleRate(cents: 895, unit: .perHour)],
      funding: [
        SampleFunding(source: "egt", percent: 60), SampleFunding(source: "bund", percent: 40),
      ],
      budgets: [
        SampleBudget(year: 2024, planned: 180_000, committed: 169_200, spent: 151_700),
        SampleBudget(year: 2025, planned: 180_000, committed: 171_500, spent: 158_300),
      ]),
    contact: SampleContact(role: "leitung", telephone: "305"),
    experience: SampleExperience(
      successFactors: [
        "Betriebe, die Praktikumsplätze stellen, sitzen in der Prüfung und stellen danach ein."
      ],
      challenges: ["35 Stunden in der Woche sind nach langer Arbeitslosigkeit ein großer Schritt."],
      approaches: ["Vier Wochen Vorbereitung mit weniger Stunden vor dem ersten Tag."],
      risks: ["Wer vor der Prüfung eine Stelle findet, geht oft ohne Bescheinigung."]),
    cohort: SampleCohort(
      participations: 36, classes: [.a: 230, .b: 560, .c: 210],
      ages: [.young: 140, .middle: 770, .older: 90],
      sexes: [.female: 240, .male: 755, .diverse: 5], monthsUnemployed: 4...72,
      trainedPermille: 70, shift: 0.3, certificatePermille: 780, costMissingPermille: 220))
}
