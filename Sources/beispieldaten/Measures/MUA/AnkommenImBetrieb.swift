extension SampleMeasure {
  /// Refugees and migrants, by a consortium.
  static let ankommenImBetrieb = SampleMeasure(
    id: "MUA-2023-006",
    district: .a,
    revision: 2,
    title: "Ankommen im Betrieb: Sprache und Arbeit für Geflüchtete",
    summary: """
      Sprachpraxis und Arbeit gehören hier zusammen. Die Teilnehmenden lernen die Fachsprache \
      ihres Zielberufs, während sie Betriebe kennenlernen. Drei Träger bringen Sprachförderung, \
      Kontakte zu Betrieben und sozialpädagogische Begleitung ein.
      """,
    law: SampleLaw(
      bases: ["sgb2p16Sgb3p45Nr1", "sgb2p16Sgb3p45Nr3"], instrument: "aktivierung",
      procurement: "vergabe"),
    audience: SampleAudience(
      groups: ["gefluechtet", "migration"],
      exclusions: ["Personen, die noch einen Integrationskurs besuchen"],
      ageFrom: 18,
      languageLevel: "A2",
      prerequisites: ["Uneingeschränkte Erlaubnis zu arbeiten"],
      obstacles: ["sprache", "qualifikation", "wohnen"]),
    goals: SampleGoals(
      main: "integration",
      goals: [
        SampleGoal(code: "integration", text: "Arbeit oder Ausbildung im Zielberuf"),
        SampleGoal(code: "sprache", text: "Fachsprache des Zielberufs auf dem Niveau B1"),
      ],
      targets: [
        SampleTarget(figure: "integration6Monate", percent: 28),
        SampleTarget(figure: "auslastung", percent: 85),
      ],
      agreed: .sample("2023-09-25"), told: .sample("2023-10-09")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Fachsprache", hours: 200,
          text: "Wörter, Anweisungen und Gespräche aus Küche, Pflege, Lager und Bau."),
        SampleModule(
          title: "Betriebe kennenlernen", hours: 150,
          text: "Mehrere kurze Erprobungen, zusammen höchstens sechs Wochen."),
        SampleModule(
          title: "Zeugnisse und Anerkennung", hours: 100,
          text: "Übersetzung, Anträge auf Anerkennung, Nachweis von Kenntnissen ohne Zeugnis."),
        SampleModule(
          title: "Bewerbung und Arbeitsrecht", hours: 150,
          text: "Lebenslauf, Gespräch, Vertrag, Lohnabrechnung, Rechte und Pflichten."),
        SampleModule(
          title: "Begleitung nach der Einstellung", hours: 150,
          text: "Besuche im Betrieb und Hilfe bei Missverständnissen."),
      ],
      methods: ["gruppe", "betrieblich", "einzelcoaching", "digital"],
      childCare: "kostenuebernahme", access: "zuweisung"),
    schedule: SampleSchedule(
      begin: .sample("2023-12-04"), end: .sample("2026-12-31"), weeks: 30, weeklyHours: 25,
      model: "teilzeit"),
    places: SamplePlaces(contracted: 12, paidMinimum: 7, group: 6...12),
    sites: [
      SampleSite(
        name: "Bildungshaus Kranich", postalCode: "99901", town: "Musterstadt",
        accessible: "ja", transport: "Bus 3 bis Haltestelle Kranichweg"),
      SampleSite(
        name: "Sprachhaus Nebelfluss", postalCode: "99903", town: "Neumuster",
        accessible: "ja", transport: "Regionalbahn bis Neumuster, vier Minuten Fußweg"),
    ],
    provider: .kranich,
    consortium: [
      SampleMember(provider: .kranich, role: "federfuehrung", percent: 50),
      SampleMember(provider: .nebelfluss, role: "partner", percent: 30),
      SampleMember(provider: .ahorn, role: "partner", percent: 20),
    ],
    costs: SampleCosts(
      rates: [SampleRate(cents: 81_500, unit: .perPlaceMonth)],
      funding: [
        SampleFunding(source: "egt", percent: 75), SampleFunding(source: "bund", percent: 25),
      ],
      budgets: [
        SampleBudget(year: 2024, planned: 117_360, committed: 107_580, spent: 92_910),
        SampleBudget(year: 2025, planned: 117_360, committed: 107_580, spent: 101_060),
      ]),
    contact: SampleContact(role: "leitung", telephone: "106"),
    experience: SampleExperience(
      successFactors: [
        """
        Die Sprachlehrkraft geht mit in den Betrieb und übt dort, was am nächsten Tag gebraucht \
        wird.
        """
      ],
      challenges: ["Die Anerkennung ausländischer Zeugnisse dauert länger als die Maßnahme."],
      approaches: [
        """
        Betriebe stellen zunächst als Helferin oder Helfer ein und sagen den Wechsel nach der \
        Anerkennung schriftlich zu.
        """
      ],
      risks: ["Drei Träger brauchen klare Zuständigkeiten, sonst bleiben Fehlzeiten unbemerkt."]),
    cohort: SampleCohort(
      participations: 38, classes: [.a: 170, .b: 470, .c: 360],
      ages: [.young: 220, .middle: 690, .older: 90], monthsUnemployed: 3...54,
      trainedPermille: 300))
}
