extension SampleMeasure {
  /// Work opportunity outdoors.
  static let gruenesBand = SampleMeasure(
    id: "MUB-2023-006",
    district: .b,
    revision: 2,
    title: "Grünes Band: Arbeitsgelegenheit in der Landschaftspflege",
    summary: """
      Arbeitsgelegenheit für Menschen, die seit Jahren nicht gearbeitet haben. In kleinen Trupps \
      pflegen sie Wege, Hecken und Streuobstwiesen im öffentlichen Interesse. Eine \
      sozialpädagogische Fachkraft begleitet die Arbeit und bespricht mit jedem die nächsten \
      Schritte.
      """,
    law: SampleLaw(
      bases: ["sgb2p16d"], instrument: "arbeitsgelegenheit", procurement: "zuwendung"),
    audience: SampleAudience(
      groups: ["langzeitarbeitslos", "nichtVermittelbar", "sucht"],
      exclusions: ["Personen, die in Arbeit oder Ausbildung vermittelt werden können"],
      ageFrom: 25,
      prerequisites: ["Körperliche Arbeit im Freien ist möglich"],
      obstacles: ["tagesstruktur", "langzeitarbeitslosigkeit", "sucht", "gesundheit"]),
    goals: SampleGoals(
      main: "heranfuehrung",
      goals: [
        SampleGoal(
          code: "heranfuehrung",
          text: "Verlässliche Teilnahme an vier Tagen in der Woche"),
        SampleGoal(code: "teilhabe", text: "Anerkennung durch eine Arbeit, die man im Ort sieht"),
      ],
      targets: [
        SampleTarget(figure: "fortschritt", percent: 25),
        SampleTarget(figure: "abbruch", percent: 30),
      ],
      agreed: .sample("2023-08-28"), told: .sample("2023-09-04")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Arbeit im Trupp",
          text: "Wege und Hecken schneiden, Obst ernten, Nisthilfen bauen."),
        SampleModule(
          title: "Begleitung",
          text: "Wöchentliches Gespräch über Gesundheit, Schulden, Wohnung und Ziele."),
        SampleModule(
          title: "Blick nach vorn",
          text: """
            Besuch von Betrieben im Gartenbau, Schnuppertage für alle, die weitergehen wollen.
            """),
      ],
      methods: ["gruppe", "einzelcoaching"], childCare: "keine", access: "zuweisung"),
    schedule: SampleSchedule(
      begin: .sample("2023-10-16"), end: .sample("2026-12-31"), weeks: 26, weeklyHours: 20,
      model: "teilzeit"),
    places: SamplePlaces(contracted: 10, group: 4...5),
    sites: [
      SampleSite(
        name: "Bauhof Weide", postalCode: "99913", town: "Musterau", accessible: "nein",
        transport: "Sammelbus des Trägers ab Bahnhof Beispielingen, 7.30 Uhr")
    ],
    provider: .weide,
    costs: SampleCosts(
      rates: [SampleRate(cents: 48_000, unit: .perMonth)],
      funding: [
        SampleFunding(source: "egt", percent: 90), SampleFunding(source: "kreis", percent: 10),
      ],
      budgets: [
        SampleBudget(year: 2024, planned: 57_600, committed: 51_800, spent: 45_100),
        SampleBudget(year: 2025, planned: 57_600, committed: 51_800, spent: 47_300),
      ]),
    contact: SampleContact(role: "leitung", telephone: "206"),
    experience: SampleExperience(
      successFactors: ["Der Sammelbus holt alle ab; Fehlzeiten sind dadurch stark zurückgegangen."],
      challenges: ["Im Winter gibt es zu wenig Arbeit im Freien."],
      approaches: [
        "Von Dezember bis Februar arbeitet der Trupp in der Werkstatt an Bänken und Nistkästen."
      ],
      risks: ["Die Arbeit muss zusätzlich sein und darf keinem Betrieb Aufträge nehmen."]),
    cohort: SampleCohort(
      participations: 34, classes: .distant, ages: [.middle: 620, .older: 380],
      sexes: [.female: 280, .male: 715, .diverse: 5], monthsUnemployed: 18...144,
      trainedPermille: 330, shift: -1.1, progressPermille: 300))
}
