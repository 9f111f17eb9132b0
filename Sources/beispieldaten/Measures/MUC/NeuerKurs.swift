extension SampleMeasure {
  /// The self-employed who leave what does not pay; the smallest measure.
  static let neuerKurs = SampleMeasure(
    id: "MUC-2023-006",
    district: .c,
    localNumber: "C-1006",
    title: "Neuer Kurs: von der Selbständigkeit in eine Stelle",
    summary: """
      Beratung für Selbständige, die von ihrem Betrieb nicht leben können. Zuerst wird geprüft, ob \
      sich das Geschäft noch retten lässt. Wenn nicht, wird es geordnet beendet und eine Stelle \
      gesucht, in der die Erfahrung zählt.
      """,
    law: SampleLaw(
      bases: ["sgb2p16c"], instrument: "selbstaendigkeit", procurement: "vergabe"),
    audience: SampleAudience(
      groups: ["selbstaendig"],
      exclusions: ["Selbständige im ersten Jahr nach der Gründung"],
      ageFrom: 18,
      languageLevel: "B1",
      prerequisites: ["Steuerunterlagen der letzten zwei Jahre"],
      obstacles: ["schulden", "rollenbild"]),
    goals: SampleGoals(
      main: "integration",
      goals: [
        SampleGoal(code: "integration", text: "Versicherungspflichtige Stelle"),
        SampleGoal(
          code: "selbstaendigkeit",
          text: "Wo es sich lohnt: ein Betrieb, der den Lebensunterhalt deckt"),
      ],
      targets: [SampleTarget(figure: "integration6Monate", percent: 15)],
      agreed: .sample("2023-11-06"), told: .sample("2023-11-20")),
    content: SampleContent(
      modules: [
        SampleModule(
          title: "Prüfung des Betriebs", hours: 24,
          text: "Umsatz, Kosten, Schulden, Aussichten; schriftliche Einschätzung."),
        SampleModule(
          title: "Sanieren oder beenden", hours: 24,
          text: "Verträge lösen, mit Gläubigern verhandeln, Abmeldungen."),
        SampleModule(
          title: "Bewerbung als ehemals Selbständige", hours: 30,
          text: "Erfahrung übersetzen, Zeugnisse ersetzen, Gespräche üben."),
      ],
      methods: ["einzelcoaching", "aufsuchend"], childCare: "keine", access: "freiwillig"),
    schedule: SampleSchedule(
      begin: .sample("2024-01-02"), end: .sample("2026-12-31"), weeks: 26, weeklyHours: 3,
      model: "flexibel"),
    places: SamplePlaces(contracted: 4),
    sites: [
      SampleSite(
        name: "Beratungskontor", postalCode: "99922", town: "Modellbach", accessible: "ja",
        transport: "Bus 31 stündlich bis Haltestelle Alte Post")
    ],
    provider: .ulme,
    costs: SampleCosts(
      rates: [SampleRate(cents: 5_800, unit: .perHour)],
      funding: [SampleFunding(source: "egt", percent: 100)]),
    contact: SampleContact(role: "leitung"),
    experience: SampleExperience(
      successFactors: [
        "Die Beratung kommt in den Betrieb und sieht, was Zahlen allein nicht zeigen."
      ],
      challenges: ["Das eigene Geschäft aufzugeben, fühlt sich für viele wie Scheitern an."],
      approaches: ["Gespräch mit einem früheren Selbständigen, der den Wechsel geschafft hat."]),
    cohort: SampleCohort(
      participations: 9, classes: [.a: 300, .b: 450, .c: 250],
      ages: [.middle: 560, .older: 440], monthsUnemployed: 0...12, trainedPermille: 650))
}
