extension SampleMeasure {
  /// Part-time return to work for lone parents, by the provider of `kompassArbeit`.
  static let mutZumBeruf = SampleMeasure(
    id: "MUA-2023-002",
    district: .a,
    revision: 2,
    title: "Mut zum Beruf: Einstieg für Alleinerziehende in Teilzeit",
    summary: """
      Freiwilliges Angebot für Alleinerziehende, die in Teilzeit arbeiten oder eine Ausbildung \
      beginnen wollen. Die Betreuung der Kinder wird in den ersten Wochen geklärt, für Notfälle \
      gibt es eine Betreuung im Haus. Danach folgen Orientierung, Praktikum und Vermittlung in \
      familienfreundliche Betriebe.
      """,
    law: SampleLaw(
      bases: ["sgb2p16Sgb3p45Nr1", "sgb2p16Sgb3p45Nr3"], instrument: "aktivierung",
      procurement: "vergabe"),
    audience: SampleAudience(
      groups: ["alleinerziehend", "berufsrueckkehr"],
      exclusions: ["Alleinerziehende in laufender Elternzeit mit bestehendem Arbeitsvertrag"],
      ageFrom: 18,
      languageLevel: "B1",
      prerequisites: ["Mindestens ein Kind unter 15 Jahren im Haushalt"],
      obstacles: ["kinderbetreuung", "mobilitaet", "rollenbild"]),
    goals: SampleGoals(
      main: "integration",
      goals: [
        SampleGoal(
          code: "integration",
          text: "Arbeit oder Ausbildung in Teilzeit mit Zeiten, die zur Betreuung passen"),
        SampleGoal(
          code: "teilhabe",
          text: "Gegenseitige Hilfe der Teilnehmenden über das Ende der Maßnahme hinaus"),
      ],
      targets: [
        SampleTarget(figure: "integration6Monate", percent: 30),
        SampleTarget(figure: "integrationAustritt", percent: 35),
        SampleTarget(figure: "abbruch", percent: 18),
      ],
      agreed: .sample("2023-09-04"), told: .sample("2023-09-18")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Ankommen und Betreuung klären", hours: 45,
          text: """
            Gemeinsam mit Jugendamt und Kindertagesstätten wird für jedes Kind ein Platz gesucht, \
            auch für Randzeiten.
            """),
        SampleModule(
          title: "Berufe kennenlernen", hours: 90,
          text: "Besuche in Betrieben, Gespräche mit Beschäftigten, die selbst allein erziehen."),
        SampleModule(
          title: "Sicher am Rechner", hours: 75,
          text: "Texte, Tabellen, Terminplanung und Bewerbung auf digitalem Weg."),
        SampleModule(
          title: "Praktikum in Teilzeit", hours: 90,
          text: "Sechs Wochen in einem Betrieb, vormittags und nach Absprache."),
        SampleModule(
          title: "Bewerbung und Vermittlung", hours: 90,
          text: """
            Vorstellungsgespräche üben, Arbeitszeiten verhandeln, erste Wochen der Arbeit \
            begleiten.
            """),
      ],
      methods: ["gruppe", "einzelcoaching", "praktikum"], childCare: "vorOrt",
      access: "freiwillig"),
    schedule: SampleSchedule(
      begin: .sample("2023-11-06"), end: .sample("2026-12-31"), weeks: 26, weeklyHours: 15,
      model: "teilzeit",
      extensionOption: SampleExtension(
        until: .sample("2028-12-31"), decideBy: .sample("2026-09-30"))),
    places: SamplePlaces(contracted: 12, paidMinimum: 7, group: 6...12),
    sites: [
      SampleSite(
        name: "Haus am Ahornplatz", postalCode: "99901", town: "Musterstadt", accessible: "ja",
        transport: "Alle Stadtbusse bis Haltestelle Ahornplatz, zwei Minuten Fußweg"),
      SampleSite(
        name: "Alte Schule", postalCode: "99902", town: "Musterfelde", accessible: "teilweise",
        transport: "Bus 4 bis Haltestelle Kirche, fünf Minuten Fußweg"),
    ],
    provider: .ahorn,
    costs: SampleCosts(
      rates: [SampleRate(cents: 78_000, unit: .perPlaceMonth)],
      funding: [
        SampleFunding(source: "egt", percent: 70), SampleFunding(source: "esf", percent: 20),
        SampleFunding(source: "kreis", percent: 10),
      ],
      budgets: [
        SampleBudget(year: 2024, planned: 112_320, committed: 98_280, spent: 84_240),
        SampleBudget(year: 2025, planned: 112_320, committed: 98_280, spent: 91_260),
        SampleBudget(year: 2026, planned: 112_320, committed: 98_280),
      ]),
    contact: SampleContact(role: "sozialpaedagogik", telephone: "102"),
    experience: SampleExperience(
      successFactors: [
        "Die Teilnahme ist freiwillig; wer kommt, will auch arbeiten.",
        "Frühere Teilnehmende erzählen in der Gruppe, wie ihnen der Einstieg gelungen ist.",
      ],
      challenges: ["Betreuung vor 7 Uhr und nach 17 Uhr gibt es im Kreis kaum."],
      approaches: [
        "Tagespflegepersonen übernehmen Randzeiten; der Kreis zahlt dafür einen Zuschlag."
      ],
      risks: [
        """
        Erkrankt ein Kind, fehlen Teilnehmende schnell mehrere Wochen. Der Anschluss an die \
        Gruppe muss dann leicht sein.
        """
      ]),
    cohort: SampleCohort(
      participations: 46, classes: .typical,
      ages: [.young: 150, .middle: 830, .older: 20],
      sexes: [.female: 910, .male: 90], monthsUnemployed: 3...72, trainedPermille: 420))
}
