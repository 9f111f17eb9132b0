extension SampleMeasure {
  /// Workshop and company for those long without work: hard cases, a good provider.
  static let werkstattUndBetrieb = SampleMeasure(
    id: "MUA-2023-003",
    district: .a,
    revision: 4,
    title: "Werkstatt und Betrieb: praktischer Einstieg nach langer Arbeitslosigkeit",
    summary: """
      Wer lange ohne Arbeit war, beginnt hier mit den Händen, in einer Holz- und Metallwerkstatt \
      des Trägers. Nach einigen Wochen folgt die Erprobung in einem Betrieb, begleitet von einer \
      festen Ansprechperson, die auch nach dem Arbeitsbeginn erreichbar bleibt.
      """,
    law: SampleLaw(
      bases: ["sgb2p16Sgb3p45Nr1", "sgb2p16Sgb3p45Nr3", "sgb2p16Sgb3p45Nr5"],
      instrument: "aktivierung", procurement: "vergabe"),
    audience: SampleAudience(
      groups: ["langzeitarbeitslos", "geringqualifiziert"],
      exclusions: ["Personen, denen körperliche Arbeit ärztlich untersagt ist"],
      ageFrom: 25,
      languageLevel: "A2",
      prerequisites: ["Mindestens ein Jahr ohne Beschäftigung"],
      obstacles: ["langzeitarbeitslosigkeit", "tagesstruktur", "qualifikation", "schulden"]),
    goals: SampleGoals(
      main: "integration",
      goals: [
        SampleGoal(code: "integration", text: "Arbeit in Handwerk, Lager oder Produktion"),
        SampleGoal(code: "stabilisierung", text: "Wieder an feste Arbeitszeiten gewöhnt sein"),
      ],
      targets: [
        SampleTarget(figure: "integration6Monate", percent: 25),
        SampleTarget(figure: "abbruch", percent: 25),
        SampleTarget(figure: "fortschritt", percent: 20),
      ],
      agreed: .sample("2023-07-24"), told: .sample("2023-08-07")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Werkstatt Holz und Metall", hours: 180,
          text: """
            Kleine Aufträge von der Zeichnung bis zur Übergabe, mit Sicherheit am Arbeitsplatz.
            """),
        SampleModule(
          title: "Rechnen, Lesen, Schreiben bei der Arbeit", hours: 60,
          text: "Maße, Stundenzettel und Anweisungen aus der Werkstatt als Übungsstoff."),
        SampleModule(
          title: "Gesundheit, Geld und Alltag", hours: 120,
          text: "Schulden ordnen, Arztbesuche nachholen, einen festen Tagesablauf einüben."),
        SampleModule(
          title: "Erprobung im Betrieb", hours: 180,
          text: "Sechs Wochen in einem Betrieb, der eine Stelle zu besetzen hat."),
        SampleModule(
          title: "Vermittlung und Begleitung", hours: 240,
          text: "Feste Ansprechperson von der Bewerbung bis zum Ende der Probezeit."),
      ],
      methods: ["gruppe", "betrieblich", "einzelcoaching"], childCare: "keine",
      access: "zuweisung"),
    schedule: SampleSchedule(
      begin: .sample("2023-10-02"), end: .sample("2026-12-31"), weeks: 26, weeklyHours: 30,
      model: "vollzeit"),
    places: SamplePlaces(contracted: 16, paidMinimum: 9, group: 6...8),
    sites: [
      SampleSite(
        name: "Werkhof Birke", postalCode: "99901", town: "Musterstadt",
        accessible: "teilweise",
        transport: "Bus 2 bis Haltestelle Gewerbepark, drei Minuten Fußweg")
    ],
    provider: .birke,
    costs: SampleCosts(
      rates: [SampleRate(cents: 92_500, unit: .perPlaceMonth)],
      funding: [
        SampleFunding(source: "egt", percent: 85), SampleFunding(source: "land", percent: 15),
      ],
      budgets: [
        SampleBudget(year: 2024, planned: 177_600, committed: 166_500, spent: 148_920),
        SampleBudget(year: 2025, planned: 177_600, committed: 166_500, spent: 159_100),
        SampleBudget(year: 2026, planned: 177_600, committed: 166_500),
      ]),
    contact: SampleContact(role: "leitung", telephone: "103"),
    experience: SampleExperience(
      successFactors: [
        """
        Betriebe sehen in der Werkstatt, was jemand kann, und entscheiden nicht nach dem \
        Lebenslauf.
        """,
        "Die Begleitung endet nicht mit dem Arbeitsvertrag, sondern erst nach der Probezeit.",
      ],
      challenges: ["Viele Teilnehmende haben Schulden und fürchten, dass vom Lohn nichts bleibt."],
      approaches: ["Die Schuldnerberatung kommt alle zwei Wochen in die Werkstatt."]),
    cohort: SampleCohort(
      participations: 60, classes: .far, ages: [.middle: 690, .older: 310],
      sexes: [.female: 310, .male: 685, .diverse: 5], monthsUnemployed: 12...110,
      trainedPermille: 260, progressPermille: 240))
}
