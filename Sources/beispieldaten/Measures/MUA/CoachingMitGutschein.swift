extension SampleMeasure {
  /// Coaching by voucher, whose outcomes are often never found out.
  static let coachingMitGutschein = SampleMeasure(
    id: "MUA-2023-004",
    district: .a,
    title: "Bewerbungscoaching mit Gutschein",
    summary: """
      Einzelcoaching für Menschen, die ihre Bewerbung selbst in die Hand nehmen und dabei \
      fachlichen Rat wünschen. Termine werden frei vereinbart, auch am Bildschirm. Das Coaching \
      beginnt innerhalb von zwei Wochen nach Vorlage des Gutscheins.
      """,
    law: SampleLaw(
      bases: ["sgb2p16Sgb3p45Nr1"], instrument: "aktivierung", procurement: "gutschein",
      admission: SampleAdmission(number: "ST-2023-0417", validUntil: .sample("2027-01-31"))),
    audience: SampleAudience(
      groups: ["alle", "berufsrueckkehr"],
      exclusions: ["Personen ohne Zugang zu einem Rechner oder Telefon"],
      ageFrom: 18,
      languageLevel: "B2",
      prerequisites: ["Gültiger Aktivierungs- und Vermittlungsgutschein"],
      obstacles: ["motivation", "digitaleKompetenz"]),
    goals: SampleGoals(
      main: "integration",
      goals: [
        SampleGoal(code: "integration", text: "Eine Stelle, die zu Ausbildung und Erfahrung passt")
      ],
      targets: [SampleTarget(figure: "integration6Monate", percent: 35)],
      agreed: .sample("2023-11-13"), told: .sample("2023-11-27")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Profil und Ziel", hours: 9,
          text: "Berufliche Erfahrung ordnen und zwei bis drei realistische Ziele festlegen."),
        SampleModule(
          title: "Unterlagen und Auftritt", hours: 15,
          text: """
            Lebenslauf und Anschreiben, Profil in Netzwerken, Übung von Gesprächen mit Aufnahme.
            """),
        SampleModule(
          title: "Begleitung der Bewerbungen", hours: 15,
          text: "Wöchentliche Auswertung von Bewerbungen, Absagen und Gesprächen."),
      ],
      methods: ["einzelcoaching", "digital"], childCare: "keine", access: "freiwillig"),
    schedule: SampleSchedule(
      begin: .sample("2024-01-02"), end: .sample("2026-12-31"), weeks: 13, weeklyHours: 3,
      model: "flexibel"),
    places: SamplePlaces(contracted: 10),
    sites: [
      SampleSite(
        name: "Coachingräume am Markt", postalCode: "99901", town: "Musterstadt",
        accessible: "nein", transport: "Zentrale Haltestelle Markt, eine Minute Fußweg")
    ],
    provider: .eisvogel,
    costs: SampleCosts(
      rates: [SampleRate(cents: 4_650, unit: .perHour)],
      funding: [SampleFunding(source: "egt", percent: 100)],
      budgets: [
        SampleBudget(year: 2024, planned: 45_000, committed: 39_500, spent: 36_270),
        SampleBudget(year: 2025, planned: 45_000, committed: 41_000, spent: 38_830),
      ]),
    contact: SampleContact(role: "verwaltung"),
    experience: SampleExperience(
      successFactors: [
        "Termine am Abend und am Bildschirm erreichen auch Menschen, die Angehörige pflegen."
      ],
      challenges: [
        """
        Nach dem Ende des Coachings bricht der Kontakt oft ab; was aus den Teilnehmenden wird, \
        erfährt das Jobcenter dann nicht.
        """
      ],
      approaches: [
        "Im neuen Vordruck willigen die Teilnehmenden in eine Nachfrage nach sechs Monaten ein."
      ]),
    cohort: SampleCohort(
      participations: 44, classes: [.a: 330, .b: 440, .c: 230], monthsUnemployed: 1...48,
      trainedPermille: 600))
}
