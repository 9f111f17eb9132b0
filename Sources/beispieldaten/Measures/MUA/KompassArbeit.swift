extension SampleMeasure {
  /// Activation and placement for everybody.
  static let kompassArbeit = SampleMeasure(
    id: "MUA-2023-001",
    district: .a,
    revision: 3,
    title: "Kompass Arbeit: Aktivierung und Vermittlung",
    summary: """
      Gruppenmaßnahme für alle, die eine Stelle suchen und dabei Struktur und Rückhalt brauchen. \
      Die Teilnehmenden klären ihr Ziel, schreiben Bewerbungen, erproben sich bis zu vier Wochen \
      in einem Betrieb und werden nach der Arbeitsaufnahme weiter begleitet.
      """,
    law: SampleLaw(
      bases: ["sgb2p16Sgb3p45Nr1", "sgb2p16Sgb3p45Nr3"], instrument: "aktivierung",
      procurement: "vergabe"),
    audience: SampleAudience(
      groups: ["alle"],
      exclusions: ["Personen, die bereits an einer anderen Maßnahme zur Vermittlung teilnehmen"],
      ageFrom: 18,
      languageLevel: "A2",
      prerequisites: ["Bereitschaft, an drei Tagen in der Woche in die Gruppe zu kommen"],
      obstacles: ["motivation", "mobilitaet", "digitaleKompetenz"]),
    goals: SampleGoals(
      main: "integration",
      goals: [
        SampleGoal(
          code: "integration",
          text: "Aufnahme einer versicherungspflichtigen Beschäftigung in der Region"),
        SampleGoal(
          code: "stabilisierung",
          text: """
            Verlässlicher Wochenablauf und Klärung offener Fragen zu Wohnung, Schulden und \
            Gesundheit
            """),
      ],
      targets: [
        SampleTarget(figure: "integration6Monate", percent: 32),
        SampleTarget(figure: "abbruch", percent: 20),
      ],
      agreed: .sample("2023-08-14"), told: .sample("2023-08-28")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Standortbestimmung und Ziel", hours: 40,
          text: """
            Stärken, Wünsche und Grenzen werden besprochen und in einem Plan für die nächsten \
            Wochen festgehalten.
            """),
        SampleModule(
          title: "Bewerbung und Stellensuche", hours: 100,
          text: """
            Unterlagen erneuern, Stellenbörsen nutzen, Anrufe bei Betrieben üben und auswerten.
            """),
        SampleModule(
          title: "Erprobung im Betrieb", hours: 80,
          text: """
            Bis zu vier Wochen in einem Betrieb der eigenen Wahl, mit Besuch durch die Begleitung.
            """),
        SampleModule(
          title: "Vermittlung und Begleitung", hours: 100,
          text: """
            Gezielte Ansprache von Betrieben und Begleitung in den ersten Wochen der neuen Arbeit.
            """),
      ],
      methods: ["gruppe", "einzelcoaching", "betrieblich"], childCare: "vermittlung",
      access: "zuweisung"),
    schedule: SampleSchedule(
      begin: .sample("2023-10-16"), end: .sample("2026-10-15"), weeks: 16, weeklyHours: 20,
      model: "teilzeit"),
    places: SamplePlaces(contracted: 8, paidMinimum: 5, group: 4...8),
    sites: [
      SampleSite(
        name: "Haus am Ahornplatz", postalCode: "99901", town: "Musterstadt", accessible: "ja",
        transport: "Alle Stadtbusse bis Haltestelle Ahornplatz, zwei Minuten Fußweg")
    ],
    provider: .ahorn,
    costs: SampleCosts(
      rates: [SampleRate(cents: 54_500, unit: .perPlaceMonth)],
      funding: [SampleFunding(source: "egt", percent: 100)],
      budgets: [
        SampleBudget(year: 2024, planned: 52_320, committed: 52_320, spent: 47_960),
        SampleBudget(year: 2025, planned: 52_320, committed: 52_320, spent: 49_050),
        SampleBudget(year: 2026, planned: 41_400, committed: 41_400),
      ]),
    contact: SampleContact(role: "leitung", telephone: "101"),
    experience: SampleExperience(
      successFactors: [
        """
        Die Begleitung kennt die Personalverantwortlichen der größeren Betriebe und ruft dort \
        an, bevor eine Bewerbung verschickt wird.
        """
      ],
      challenges: [
        "In den Sommerferien bleiben viele Plätze leer, weil Eltern keine Betreuung haben."
      ],
      approaches: [
        "Neue Teilnehmende steigen jede Woche ein, damit freie Plätze sofort wieder besetzt werden."
      ]),
    cohort: SampleCohort(
      participations: 52, classes: .typical, monthsUnemployed: 1...60))
}
