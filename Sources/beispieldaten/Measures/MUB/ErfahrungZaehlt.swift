extension SampleMeasure {
  /// People over fifty, by a provider that also works in Musterkreis A.
  static let erfahrungZaehlt = SampleMeasure(
    id: "MUB-2023-001",
    district: .b,
    revision: 2,
    title: "Erfahrung zählt: Vermittlung ab 50",
    summary: """
      Ältere Arbeitsuchende ziehen Bilanz, frischen digitale Kenntnisse auf und erproben sich in \
      Betrieben, die Erfahrung suchen. Gesundheit und Kräfte werden offen besprochen, damit die \
      neue Arbeit bis zur Rente zu schaffen ist.
      """,
    law: SampleLaw(
      bases: ["sgb2p16Sgb3p45Nr1", "sgb2p16Sgb3p45Nr3"], instrument: "aktivierung",
      procurement: "vergabe"),
    audience: SampleAudience(
      groups: ["ue50"],
      exclusions: ["Personen, die in den nächsten zwölf Monaten in Rente gehen"],
      ageFrom: 50,
      languageLevel: "A2",
      obstacles: ["gesundheit", "digitaleKompetenz", "langzeitarbeitslosigkeit", "motivation"]),
    goals: SampleGoals(
      main: "integration",
      goals: [
        SampleGoal(code: "integration", text: "Beschäftigung, die zu den Kräften passt"),
        SampleGoal(code: "teilhabe", text: "Wieder unter Menschen sein und gebraucht werden"),
      ],
      targets: [
        SampleTarget(figure: "integration6Monate", percent: 18),
        SampleTarget(figure: "abbruch", percent: 20),
      ],
      agreed: .sample("2023-08-21"), told: .sample("2023-09-01")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Bilanz des Berufslebens", hours: 60,
          text: "Was habe ich gelernt, was geht noch, was will ich noch?"),
        SampleModule(
          title: "Digital im Alltag und im Beruf", hours: 120,
          text: "Smartphone, Rechner, Online-Bewerbung und einfache Programme im Betrieb."),
        SampleModule(
          title: "Gesund arbeiten", hours: 60,
          text: "Bewegung, Rücken, Schlaf; Gespräch mit dem ärztlichen Dienst auf Wunsch."),
        SampleModule(
          title: "Erprobung im Betrieb", hours: 120,
          text: "Sechs Wochen in einem Betrieb, der eine Stelle zu besetzen hat."),
        SampleModule(
          title: "Vermittlung", hours: 160,
          text: "Ansprache von Betrieben, Klärung von Zuschüssen, Begleitung in der Probezeit."),
      ],
      methods: ["gruppe", "einzelcoaching", "betrieblich"], childCare: "keine",
      access: "zuweisung"),
    schedule: SampleSchedule(
      begin: .sample("2023-10-09"), end: .sample("2026-12-31"), weeks: 26, weeklyHours: 20,
      model: "teilzeit"),
    places: SamplePlaces(contracted: 9, paidMinimum: 5, group: 4...9),
    sites: [
      SampleSite(
        name: "Kranich am Bahnhof", postalCode: "99911", town: "Beispielingen",
        accessible: "ja", transport: "Direkt am Bahnhof, Ausgang Nord")
    ],
    provider: .kranich,
    costs: SampleCosts(
      rates: [SampleRate(cents: 62_000, unit: .perPlaceMonth)],
      funding: [SampleFunding(source: "egt", percent: 100)],
      budgets: [
        SampleBudget(year: 2024, planned: 66_960, committed: 57_040, spent: 52_080),
        SampleBudget(year: 2025, planned: 66_960, committed: 57_040, spent: 55_800),
      ]),
    contact: SampleContact(role: "leitung", telephone: "201"),
    experience: SampleExperience(
      successFactors: [
        "Betriebe, die schon Ältere eingestellt haben, werben bei anderen Betrieben dafür."
      ],
      challenges: ["Viele rechnen nach zahlreichen Absagen nicht mehr mit einer Zusage."],
      approaches: [
        "Die erste Erprobung dauert nur drei Tage; das senkt auf beiden Seiten die Hürde."
      ]),
    cohort: SampleCohort(
      participations: 34, classes: [.a: 220, .b: 460, .c: 320], ages: [.older: 1],
      monthsUnemployed: 4...96, trainedPermille: 620))
}
