import Foundation
import SystemPackage
import Testing

/// What the annual report of 2010 says, found in what the program shows. The facts are typed from the
/// report, not from the documents.
@Suite("District profiles and strategies say what the report says")
struct SourceFactTests {
  /// Without line breaks: the window decides where they are.
  private func shown(_ arguments: [String]) async throws -> String {
    let outcome = try await Program.steckbrief.run(arguments + ["--language", "de"])
    #expect(outcome.exitCode == 0, "\(outcome.talk)")
    return outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(
    "section 3.2.1: specialisations of case management, where there are and where there are none")
  func specialisations() async throws {
    let table: [(name: String, districts: Set<String>)] = [
      ("U25 (Abschnitt 3.2.1)", ["EL", "HSK", "NF", "NOH", "OL", "SFA", "WST"]),
      ("Ü50 (Abschnitt 3.2.1)", ["NF", "SFA"]),
      ("Selbstständige und Existenzgründer (Abschnitt 3.2.1)", ["HSK", "SFA", "SL"]),
      ("Reha und Sucht (Abschnitt 3.2.1)", ["OL", "WST"]),
      ("Fallmanagement und Arbeitsvermittlung (Abschnitt 3.2.1)", ["NF", "HSK", "SL", "SFA"]),
      ("E-Kunden (nicht vermittelbar) (Abschnitt 3.2.1)", ["NOH"]),
    ]
    for district in ["EL", "HSK", "NF", "NOH", "OL", "SFA", "SL", "WST"] {
      let page = try await shown(["show", district])
      for row in table {
        #expect(page.contains(row.name) == row.districts.contains(district), "\(district) \(row)")
      }
      #expect(page.contains("Dreisatz-Verfahren") && page.contains("Vergleichsring VI"))
    }
  }

  @Test(
    "section 3.2.1: who is specialised is answered by a search",
    arguments: [
      ("Wer ist auf Selbstständige spezialisiert", ["HSK", "SFA", "SL"]),
      ("Wer ist auf Ü50 spezialisiert?", ["NF", "SFA"]),
      ("spezialisiert auf Sucht", ["OL", "WST"]), ("E-Kunden spezialisiert", ["NOH"]),
      ("U25 spezialisiert", ["EL", "HSK", "NF", "NOH", "OL", "SFA", "WST"]),
      // The report's rows for lone parents and for migrants are empty.
      ("auf Alleinerziehende spezialisiert", []), ("spezialisiert auf Migranten", []),
    ])
  func asked(question: String, districts: [String]) async throws {
    let outcome = try await Program.steckbrief.run(["search", question, "--format", "json"])
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect((data["specialisedDistricts"] as? [String] ?? []).sorted() == districts)
    let page = try await shown(["search", question])
    #expect(page.contains("spezialisiertem Fallmanagement") == !districts.isEmpty)
  }

  @Test(
    "section 3.1.1: budgets of teams, needs, control; 3.1.2: data on measures",
    arguments: [
      ("OL", "Teilbudgets für sozialraumorientierte Teams"),
      ("NF", "Teilbudgets für sozialraumorientierte Teams"),
      ("EL", "dass das Fallmanagement am Budget spart"),
      ("EL", "ein Restbetrag für flexible Reaktionen einbehalten"),
      ("EL", "ABC-Analyse zur Kategorisierung vorzuschalten"),
      ("NOH", "keine zentrale Bedarfsplanung mehr"),
      ("NOH", "dezentral in den einzelnen Teams ermittelt"),
      ("SL", "Projektcontrolling bildet die Grundlage der Bedarfsprognose"),
      ("SFA", "50-60 Prozent werden reserviert, wobei 30 bis 40 Prozent belegt werden"),
      ("SFA", "mit dem Mittelabfluss abgeglichen"), ("OL", "14-tägig eine Übersicht"),
      ("OL", "Vorbindung"), ("SL", "monatliche Übersicht und eine Prognose"),
      ("SL", "wöchentlich die Abflüsse"), ("HSK", "sechs Monate später"),
      ("NF", "Einzelberichte der Träger"), ("NOH", "ABC-Analyse vor und nach der Maßnahme"),
      ("HSK", "8.092 Bedarfsgemeinschaften im April 2010"), ("WST", "3.120"),
      ("WST", "6,88 Prozent"), ("EL", "nahezu 30 Prozent"),
    ])
  func organisation(district: String, fact: String) async throws {
    #expect(try await shown(["show", district]).contains(fact))
  }

  @Test(
    "sections 3.2.2 to 3.2.6: challenges, approaches, measures, forms",
    arguments: [
      (
        1, "Alleinerziehende",
        [
          "Motivation/Freiwilligkeit", "Kinder nicht abgeben wollen",
          "„Komfortzone“ des gewohnten Lebens", "Freiwilligkeit als Voraussetzung für Zusteuerung",
          "Tagesmütter in Maßnahme vorstellen", "über Coachingmodule", "Maßnahmenshuttle",
          "Mehrere Maßnahmenstandorte", "Kinderbetreuung sicherstellen", "Randzeitenpools",
          "Verbünde zwischen Trägern schaffen", "SGB II-Arbeitsmarktorientierung",
          "gemeinsames Weltbild herstellen", "Traditionelles Rollenverständnis",
          "Arbeit am Rollenbild in Maßnahme", "Aktivierung AEZ mit Kindern U3 (EL, EL-2010-001)",
          "Trägerverbund zur Bündelung von Kompetenzen", "„Kochen fürs Kind“",
          "Unbedingte Freiwilligkeit", "„PasSt“ (NOH, NOH-2010-001)",
          "Regional unterschiedliche Aktivierungszentren", "„Willkommen zurück“ (NF, NF-2010-001)",
          "dem Fachkräftedefizit vorzubeugen", "„BOJE“ (SL, SL-2010-001)",
          "8 Teilnehmende pro Maßnahme", "„MIKA“ (HSK, HSK-2010-001)", "„Outfitberatung“",
          "OL, SFA",
        ]
      ),
      (
        2, "U25",
        [
          "Reparaturbetrieb mangelhafter Bildungspolitik", "Gesamtgesellschaftliche Aufgabe",
          "Kinder demnächst eingeschult werden (NOH)", "Sozialzentren unter einem Dach (NF)",
          "wenn Stromsperre droht (NF)", "Ausbildungspaten durch die WiFö koordiniert (OL)",
          "Sanktionen sind wirkungslos", "Die richtigen Leute im spezialisierten FM einsetzen",
          "Generationenübergreifender Leistungsbezug",
          "Bürgerarbeit für Eltern im Sockelbestand (NOH)",
          "überproportional hohe Abbrecherquoten", "ab dem 14. Lebensjahr (EL)", "(SFA, NOH)",
        ]
      ),
      (
        3, "Rehabilitanden",
        [
          "zahlt auch die RV nicht mehr", "pro Jobcenter ausbilden (OL)",
          "Informationsveranstaltungen für die FM (HSK)", "Experten im FM (WST)",
          "hoher Klebeffekt",
          "ca. 5% des EGT", "Übergangsgeld", "Kommunikation mit anderen Reha-Trägern fehlt",
          "„auf dem flachen Land“",
        ]
      ),
      (
        4, "Ergänzer unter 400 Euro",
        [
          "Daten aus Modul 11", "160 EUR", "400 EUR (Minijob-Grenze)",
          "Frauen", "Schwarzarbeiter", "„echte“ Mini-Jobber", "auf 400 EUR erhöhen",
          "in svp Beschäftigung integrieren", "Schwarzarbeit aufdecken",
          "Mehrarbeit lohnt sich nicht",
          "traditionelles Rollenbild", "mit dem wenigen Geld plus Zuverdienst",
          "dem AG mit Vermittlung drohen (OL)", "Abrufarbeiter aus Maßnahme (OL)",
          "weitere Mini-Jobs anbieten", "vermittlungskritische Betreuung (WST)",
          "Vorsprachen mit hoher Frequenz (OL)", "Coaching", "nur über Überzeugung",
        ]
      ),
      (
        5, "Ergänzer in Vollzeit",
        [
          "Erwerbseinkommen > 800 EUR = Vollzeit",
          "weitere arbeitsfähige BG Mitglieder", "250-300 EUR", "Weitere BG Mitglieder aktivieren",
          "Lohnniveau / Mindestlohn", "Mitwirkung", "Kulturelle Hürden", "Motivation Kunde + FM",
          "Selbstständige coachen", "geförderte Selbstständige überprüfen",
          "im passiven Leistungsrecht prüfen", "offensiv anbieten", "Beschäftigung ganzer BG",
          "Stundenlohn und Umfang hinterfragen", "Tragfähigkeit überprüfen",
          "Infoveranstaltung (Workshop)", "BG-Coaching", "Mitwirkung erzwingen",
          "Familienmanagement",
          "Perspektive auf Arbeitsmarkt", "private Netzwerke aufbauen",
        ]
      ),
      (
        6, "Selbstständige",
        [
          "Weg: Fördern", "Weg: Begleiten", "Weg: Beenden", "Einstiegsgeld",
          "Unternehmerpersönlichkeit", "„Alt hilft Jung“", "„arm rechnen“",
          "Diese Frage scheint derzeit noch ungeklärt", "A - Spezialisierung in der Leistung",
          "Der LSB macht die Berechnung", "EÜR-Berechnung", "geringes Fehlerpotenzial",
          "einheitliche Rechtsanwendung", "keine ganzheitliche Betreuung",
          "steuer- und wirtschaftsberatende Berufe", "hohe Anforderungen an Sozialkompetenz",
          "B - Spezialisierung in Fallmanagement", "nur eine Person steuert den Fall",
          "um die gesamte BG kümmern", "auch nicht als optimal erachtet", "WST plant",
        ]
      ),
      (
        7, "Integrationsstrategien",
        [
          "Spezifische Abstimmung auf Problemlagen",
          "Abgleich mit Stellenpool", "„pAp“", "Verschiebebahnhofs zwischen FM und AV",
          "Matchingprozess sehr zeitintensiv", "Entlastung des Fallmanagements",
          "Spartendenken verstellt den Blick", "eher für größere zKT", "immer zu empfehlen",
          "intensives Eingangsprofiling", "bei der IHK", "Customer-Relationship-Management-System",
        ]
      ),
    ] as [(Int, String, [String])])
  func strategies(number: Int, title: String, facts: [String]) async throws {
    let page = try await shown(["show", "VR6-S2010-00\(number)"])
    #expect(page.contains(title))
    for fact in facts { #expect(page.contains(fact), "\(fact)") }
  }

  @Test(
    "a search finds the strategy of a target group, and documents by their words",
    arguments: [
      (["--target-group", "AEZ"], "VR6-S2010-001"), (["--target-group", "u25"], "VR6-S2010-002"),
      (["--target-group", "Reha"], "VR6-S2010-003"),
      (["--target-group", "ergaenzer"], "VR6-S2010-004"),
      (["--target-group", "ergaenzerVollzeit"], "VR6-S2010-005"),
      (["--target-group", "selbständig"], "VR6-S2010-006"),
      (["Maßnahmenshuttle"], "VR6-S2010-001"), (["Geflügel"], "EL Landkreis Emsland"),
      (["Ausbildungspaten"], "VR6-S2010-002"), (["Vorbindung"], "SFA Landkreis Heidekreis"),
    ])
  func found(arguments: [String], document: String) async throws {
    #expect(try await shown(["search"] + arguments).contains(document))
  }

  @Test("coverage names the groups with a strategy and no measure")
  func coverage() async throws {
    let page = try await shown(["coverage", "--district", "EL", "--district", "OL"])
    #expect(page.contains("Strategie, keine Maßnahme: Unter 25-Jährige: VR6-S2010-002"))
    let gap = try await shown(["show", "OL"])
    #expect(gap.contains("Lücken: keine Maßnahme für") && gap.contains("HSK-2010-001"))
  }

  @Test("compare puts strategies side by side, and nothing of another type")
  func compare() async throws {
    let page = try await shown(["compare", "VR6-S2010-004", "VR6-S2010-005"])
    #expect(page.contains("Daten aus Modul 11") && page.contains("250-300 EUR"))
    let mixed = try await Program.steckbrief.run(["compare", "HSK", "HSK-2010-001"])
    #expect(mixed.exitCode != 0 && mixed.talk.contains("einer Art"))
  }
}

@Suite("District profiles and strategies: checked, written, submitted")
struct RingDocumentTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func text(_ name: String) throws -> String {
    try String(
      contentsOfFile: Program.root.appending("catalog/" + name).string, encoding: .utf8)
  }

  private func run(_ arguments: String...) async throws -> Program.Outcome {
    try await Program.steckbrief.run(arguments, folder: folder.path)
  }

  private func place(_ text: String, _ path: String) throws {
    let full = folder.path.appending(path)
    try FileManager.default.createDirectory(
      atPath: full.removingLastComponent().string, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: full.string))
  }

  @Test(
    "hostile documents are told what is wrong, where, and what would be right",
    arguments: [
      // An unknown district, with the code that is meant.
      ("HSK/HSK.xml", "<id>HSK</id>", "<id>Hochsauerland</id>", "9:9", "Hochsauerland", "en"),
      ("HSK/HSK.xml", "<id>HSK</id>", "<id>XXX</id>", "9:9", "„XXX“", "de"),
      // A district that had ended.
      ("HSK/HSK.xml", "<id>HSK</id>", "<id>OHA</id>", "", "", "ended"),
      ("VR6/VR6-S2010-002.xml", "<kreis>EL</kreis>", "<kreis>EA</kreis>", "", "", "ended"),
      // A root that is none, and one of another document.
      ("HSK/HSK.xml", "kreisprofil", "kreisprofi", ":7:2", "kreisprofi", "de"),
      ("HSK/HSK.xml", "kreisprofil", "zielgruppenstrategie", ":17:4", "vergleich", "de"),
      ("VR6/VR6-S2010-002.xml", "<id>VR6-S2010-002", "<id>VR7-S2010-002", "9:9", "„VR6“", "de"),
      (
        "VR6/VR6-S2010-002.xml", "<gruppe>u25</gruppe>", "<gruppe>jugend</gruppe>", ":19:13", "",
        "de"
      ),
      ("HSK/HSK.xml", "<gruppe>u25</gruppe>", "<gruppe>u25<gruppe>", ":24:18", "", "de"),
    ])
  func hostile(
    path: String, old: String, new: String, position: String, names: String, mode: String
  ) async throws {
    var text = try text(path)
    #expect(text.contains(old))
    if mode == "ended" {
      // Ended before the day of the document.
      text = text.replacing("<stand>2010-12-31", with: "<stand>2022-01-01")
    }
    try place(text.replacing(old, with: new), "x.xml")
    let outcome = try await run(
      "check", "x.xml", "--format", "short", "--language", mode == "en" ? "en" : "de")
    #expect(outcome.exitCode == 65, "\(outcome)")
    let said = outcome.output + outcome.talk
    #expect(position.isEmpty || said.contains(position), "\(said)")
    #expect(names.isEmpty || said.contains(names), "\(said)")
    if mode == "ended" { #expect(said.contains("S0103") && said.contains("Nachfolger"), "\(said)") }
    #expect(!said.contains("Programmfehler") && !said.contains("fault of the program"))
  }

  @Test("a document in a wrong folder or under a wrong name is told, and no broken measure profile")
  func wrongPlace() async throws {
    try place(try text("HSK/HSK-2010-001.xml"), "HSK/HSK-2010-001.xml")
    try place(try text("HSK/HSK.xml"), "EL/HSK.xml")
    try place(try text("OL/OL.xml"), "OL/Oldenburg.xml")
    let outcome = try await run("show", "HSK", "--catalog", ".")
    #expect(outcome.exitCode == 0 && outcome.output.contains("Hochsauerlandkreis"))
    #expect(outcome.talk.contains("S3004") && outcome.talk.contains("HSK/HSK.xml"))
    #expect(outcome.talk.contains("S3002") && outcome.talk.contains("OL.xml"))
    // Two that claim the same: nobody can tell which counts.
    try place(try text("HSK/HSK.xml"), "NF/HSK.xml")
    #expect(try await run("show", "HSK", "--catalog", ".").talk.contains("S3001"))
  }

  @Test("new writes what check accepts, for each type")
  func roundTrip() async throws {
    let strategy = try await run(
      "new", "--type", "strategie", "--district", "Plön", "--year", "2026", "--as-of", "2026-02-01",
      "--title", "Junge Menschen", "--summary", "Wir beraten junge Menschen gemeinsam.",
      "--target-group", "U25")
    #expect(strategy.talk.contains("PLOE-S2026-001.xml"), "\(strategy)")
    let district = try await run(
      "new", "--type", "district", "--district", "Plön", "--as-of", "2026-02-01")
    #expect(district.talk.contains("PLOE.xml"), "\(district)")
    let check = try await run("check", "PLOE-S2026-001.xml", "PLOE.xml")
    #expect(check.exitCode == 0, "\(check)")
    let format = try await run("format", "PLOE-S2026-001.xml", "PLOE.xml")
    #expect(format.exitCode == 0, "\(format)")
    #expect(try await run("check", "PLOE-S2026-001.xml", "PLOE.xml").exitCode == 0)
    let wrong = try await run("new", "--type", "kreisprofil", "--district", "NF", "--aim", "erhalt")
    #expect(wrong.exitCode != 0 && wrong.talk.contains("--aim"), "\(wrong)")
  }

  @Test("submit, history, restore and verify know them as they know profiles")
  func submitted() async throws {
    try FileManager.default.createDirectory(
      atPath: folder.path.appending("katalog").string, withIntermediateDirectories: true)
    let strategy = try text("VR6/VR6-S2010-002.xml")
    try place(try text("HSK/HSK.xml"), "HSK.xml")
    try place(strategy, "VR6-S2010-002.xml")
    // A district's own, and what is the ring's by a member.
    let first = try await run(
      "submit", "HSK.xml", "VR6-S2010-002.xml", "--district", "HSK", "--catalog", "katalog")
    #expect(first.exitCode == 0, "\(first)")
    for path in ["katalog/HSK/HSK.xml", "katalog/VR6/VR6-S2010-002.xml"] {
      #expect(FileManager.default.fileExists(atPath: folder.path.appending(path).string))
    }
    let foreign = try await run("submit", "HSK.xml", "--district", "NF", "--catalog", "katalog")
    #expect(foreign.exitCode != 0 && foreign.talk.contains("S3201"), "\(foreign)")
    let outside = try await run(
      "submit", "VR6-S2010-002.xml", "--district", "PLOE", "--catalog", "katalog")
    #expect(outside.exitCode != 0 && outside.talk.contains("Vergleichsring VI"), "\(outside)")
    try place(
      strategy.replacing("<fassung>1<", with: "<fassung>2<")
        .replacing("Sanktionen sind wirkungslos", with: "Sanktionen wirken nicht"),
      "VR6-S2010-002.xml")
    let second = try await run(
      "submit", "VR6-S2010-002.xml", "--district", "EL", "--catalog", "katalog")
    #expect(second.output.contains("Sanktionen wirken nicht"), "\(second)")
    let history = try await run("history", "VR6-S2010-002", "--catalog", "katalog")
    #expect(history.output.contains("Fassung 1 → 2") && history.output.contains("EL"))
    #expect(history.output.contains("Sanktionen sind wirkungslos"), "\(history)")
    let version = try await run(
      "history", "VR6-S2010-002", "--show", "1", "--catalog", "katalog")
    #expect(version.output.contains("Sanktionen sind wirkungslos"))
    let restored = try await run(
      "restore", "VR6-S2010-002", "--version", "1", "--district", "NF", "--catalog", "katalog")
    #expect(restored.exitCode == 0, "\(restored)")
    let withdrawn = try await run("withdraw", "HSK", "--district", "HSK", "--catalog", "katalog")
    #expect(withdrawn.exitCode == 0, "\(withdrawn)")
    let verified = try await run("catalog", "verify", "--catalog", "katalog")
    #expect(verified.exitCode == 0, "\(verified)")
  }
}
