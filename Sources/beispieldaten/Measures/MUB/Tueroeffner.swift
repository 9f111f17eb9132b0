extension SampleMeasure {
  /// Outreach to young people whom nobody reaches.
  static let tueroeffner = SampleMeasure(
    id: "MUB-2023-003",
    district: .b,
    title: "Türöffner: aufsuchende Arbeit mit jungen Menschen",
    summary: """
      Streetwork und Hausbesuche für junge Menschen, die keine Angebote mehr annehmen. Zuerst geht \
      es um Vertrauen, Wohnung, Papiere und Gesundheit, dann um Schule, Arbeit oder Therapie. Das \
      Jugendamt ist von Anfang an beteiligt.
      """,
    law: SampleLaw(
      bases: ["sgb2p16h"], instrument: "aktivierung", procurement: "zuwendung"),
    audience: SampleAudience(
      groups: ["u25", "wohnungslos"],
      ageFrom: 15, ageTo: 24,
      prerequisites: ["Keine; auch ohne laufenden Leistungsbezug möglich"],
      obstacles: ["tagesstruktur", "wohnen", "sucht", "psychischeBelastung", "schulden"]),
    goals: SampleGoals(
      main: "heranfuehrung",
      goals: [
        SampleGoal(
          code: "heranfuehrung",
          text: "Annahme von Leistungen und eines weiterführenden Angebots"),
        SampleGoal(
          code: "stabilisierung",
          text: "Gesicherte Wohnung und geklärter Lebensunterhalt"),
      ],
      targets: [
        SampleTarget(figure: "fortschritt", percent: 35),
        SampleTarget(figure: "abbruch", percent: 35),
      ],
      agreed: .sample("2023-10-30"), told: .sample("2023-11-13")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Kontakt",
          text: "Besuche an Treffpunkten und zu Hause, feste Sprechzeiten ohne Termin."),
        SampleModule(
          title: "Alltag ordnen",
          text: "Wohnung, Ausweis, Konto, Krankenversicherung, Arztbesuche."),
        SampleModule(
          title: "Anschluss finden",
          text: """
            Begleitung zu Schule, Maßnahme, Praktikum oder Therapie, bis der Wechsel gelungen ist.
            """),
      ],
      methods: ["aufsuchend", "einzelcoaching"], childCare: "vermittlung",
      access: "freiwillig"),
    schedule: SampleSchedule(
      begin: .sample("2024-01-02"), end: .sample("2026-12-31"), weeks: 39, weeklyHours: 6,
      model: "flexibel"),
    places: SamplePlaces(contracted: 12, paidMinimum: 6),
    sites: [
      SampleSite(
        name: "Offener Treff am Kanal", postalCode: "99911", town: "Beispielingen",
        accessible: "ja", transport: "Bus 12 bis Haltestelle Kanalbrücke"),
      SampleSite(
        name: "Bauwagen im Park", postalCode: "99912", town: "Probenau", accessible: "nein",
        transport: "Bus 20 bis Haltestelle Stadtpark"),
    ],
    provider: .rotbuche,
    costs: SampleCosts(
      rates: [SampleRate(cents: 69_000, unit: .perPlaceMonth)],
      funding: [
        SampleFunding(source: "egt", percent: 60), SampleFunding(source: "kreis", percent: 40),
      ],
      budgets: [
        SampleBudget(year: 2024, planned: 99_360, committed: 82_800, spent: 74_520),
        SampleBudget(year: 2025, planned: 99_360, committed: 82_800, spent: 79_350),
      ]),
    contact: SampleContact(role: "sozialpaedagogik"),
    experience: SampleExperience(
      successFactors: ["Dieselbe Person bleibt vom ersten Gespräch bis zum Wechsel zuständig."],
      challenges: [
        "Jobcenter und Jugendamt erfassen dieselben jungen Menschen unter verschiedenen Nummern."
      ],
      approaches: [
        "Alle zwei Wochen eine gemeinsame Fallrunde, zu der die jungen Menschen eingeladen sind."
      ],
      risks: ["Wer zu früh auf Arbeit drängt, verliert den Kontakt."]),
    cohort: SampleCohort(
      participations: 30, classes: .distant, ages: [.young: 1],
      sexes: [.female: 370, .male: 610, .diverse: 20], monthsUnemployed: 2...42,
      trainedPermille: 40, shift: -0.9, progressPermille: 460, work: .training))
}
