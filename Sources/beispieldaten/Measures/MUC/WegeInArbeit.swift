extension SampleMeasure {
  /// The largest measure of a district with little work.
  static let wegeInArbeit = SampleMeasure(
    id: "MUC-2023-001",
    district: .c,
    revision: 3,
    localNumber: "C-1001",
    title: "Wege in Arbeit: Aktivierung für Langzeitarbeitslose",
    summary: """
      Größte Maßnahme im Kreis. Die Teilnehmenden arbeiten an Tagesablauf, Gesundheit und \
      Fahrwegen, lernen Betriebe im Umkreis kennen und werden vermittelt, wo immer eine Stelle \
      frei wird. Zwei Standorte verkürzen die weiten Wege.
      """,
    law: SampleLaw(
      bases: ["sgb2p16Sgb3p45Nr1", "sgb2p16Sgb3p45Nr3"], instrument: "aktivierung",
      procurement: "vergabe"),
    audience: SampleAudience(
      groups: ["langzeitarbeitslos", "langzeitbezug"],
      ageFrom: 25,
      languageLevel: "A2",
      prerequisites: ["Zuweisung durch das Fallmanagement nach einem persönlichen Gespräch"],
      obstacles: ["langzeitarbeitslosigkeit", "mobilitaet", "gesundheit", "tagesstruktur"]),
    goals: SampleGoals(
      main: "integration",
      goals: [
        SampleGoal(code: "integration", text: "Beschäftigung im Kreis oder in den Nachbarkreisen"),
        SampleGoal(code: "stabilisierung", text: "Gesundheit und Fahrweg sind geklärt"),
      ],
      targets: [
        SampleTarget(figure: "integration6Monate", percent: 10),
        SampleTarget(figure: "abbruch", percent: 25),
      ],
      agreed: .sample("2023-08-07"), told: .sample("2023-08-21")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Ankommen", hours: 80,
          text: "Tagesablauf, Ziele, Gesundheit, Fahrwege; ein Plan für sechs Monate."),
        SampleModule(
          title: "Arbeitsproben", hours: 160,
          text: "Hauswirtschaft, Lager, Garten und Büro im Wechsel."),
        SampleModule(
          title: "Erprobung im Betrieb", hours: 120,
          text: "Sechs Wochen, auch in zwei Betrieben."),
        SampleModule(
          title: "Vermittlung", hours: 160,
          text: "Suche nach Stellen, Fahrgemeinschaften, Begleitung in der Probezeit."),
      ],
      methods: ["gruppe", "einzelcoaching", "betrieblich"], childCare: "vermittlung",
      access: "zuweisung"),
    schedule: SampleSchedule(
      begin: .sample("2023-10-02"), end: .sample("2026-12-31"), weeks: 26, weeklyHours: 20,
      model: "teilzeit"),
    places: SamplePlaces(contracted: 18, paidMinimum: 11, group: 6...9),
    sites: [
      SampleSite(
        name: "Haselhof", postalCode: "99921", town: "Altmuster", accessible: "ja",
        transport: "Bus 30 bis Haltestelle Haselhof"),
      SampleSite(
        name: "Gemeindehaus", postalCode: "99922", town: "Modellbach",
        accessible: "teilweise", transport: "Bus 31 stündlich bis Haltestelle Gemeindehaus"),
    ],
    provider: .hasel,
    costs: SampleCosts(
      rates: [SampleRate(cents: 49_800, unit: .perPlaceMonth)],
      funding: [SampleFunding(source: "egt", percent: 100)],
      budgets: [
        SampleBudget(year: 2024, planned: 107_568, committed: 95_616, spent: 83_664),
        SampleBudget(year: 2025, planned: 107_568, committed: 95_616, spent: 89_640),
        SampleBudget(year: 2026, planned: 107_568, committed: 95_616),
      ]),
    contact: SampleContact(role: "leitung", telephone: "301"),
    experience: SampleExperience(
      successFactors: ["Ein zweiter Standort hat die Zahl der Fehltage halbiert."],
      challenges: [
        """
        Im Umkreis von 30 Kilometern gibt es nur wenige Betriebe mit mehr als zwanzig \
        Beschäftigten.
        """,
        "Der letzte Bus fährt um 17 Uhr.",
      ],
      approaches: ["Der Träger vermittelt Fahrgemeinschaften und verleiht zwei Mopeds."]),
    cohort: SampleCohort(
      participations: 70, classes: .typical, ages: [.middle: 680, .older: 320],
      monthsUnemployed: 12...120, trainedPermille: 400))
}
