import Foundation
import SystemPackage
import Testing

@Suite("Renewals that must be decided")
struct RenewalsTests {
  private static let sample = [
    "--outcomes", "catalog/beispiel/ergebnisse.csv", "--as-of", "2026-06-30",
  ]

  private func renewals(_ arguments: [String], _ locale: String = "de_DE.UTF-8") async throws
    -> Program.Outcome
  {
    try await Program.steckbrief.run(["renewals"] + arguments, locale: locale)
  }

  private func tree(_ arguments: [String]) async throws -> [String: Any] {
    let outcome = try await renewals(arguments + ["--format", "json"])
    #expect(outcome.exitCode == 0, "\(outcome.talk)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func contracts(_ arguments: [String]) async throws -> [[String: Any]] {
    try #require(try await tree(arguments)["contracts"] as? [[String: Any]])
  }

  /// A short profile of the made-up district MUA.
  private func profile(_ id: String, time: String, aims: String = "", status: String = "aktiv")
    -> String
  {
    """
    <massnahmensteckbrief xmlns="urn:massnahmensteckbrief:1" version="1.0">
    <kopf><id>\(id)</id><fassung>1</fassung><status>\(status)</status><stand>2025-01-02</stand></kopf>
    <zuordnung><kreis>MUA</kreis><titel>Erfunden \(id.suffix(1))</titel>\
    <kurzbeschreibung>Von einem Test erfunden.</kurzbeschreibung></zuordnung>
    <recht><instrument>aktivierung</instrument></recht>
    <zielgruppe><gruppe>alleinerziehend</gruppe></zielgruppe>
    <ziele><hauptziel>integration</hauptziel>\(aims)</ziele>
    <zeit>\(time)</zeit>
    <traeger><name>Ahorn e. V.</name></traeger>
    </massnahmensteckbrief>
    """
  }

  @Test("of the sample: dates, days and contracts as they stand in its profiles")
  func sample() async throws {
    let due = try await contracts(Self.sample).filter { $0["state"] as? String == "due" }
    #expect(due.map { $0["measure"] as? String } == ["MUB-2023-004"])
    // 30 June to 31 August: 62 days by any calendar.
    #expect(due.map { $0["daysLeft"] as? Int } == [62])
    let all = try await contracts(Self.sample + ["--until", "2026-12-31"])
    #expect(
      all.map { $0["decideBy"] as? String } == ["2026-08-31", "2026-09-30", "2026-10-31"])
    #expect(all.allSatisfy { $0["state"] as? String == "due" })
  }

  @Test("the contract's numbers are those of the ranking of measures, the provider's of providers")
  func evidence() async throws {
    let all = try await contracts(Self.sample + ["--within", "200d"])
    let ranked = try await Program.steckbrief.run(
      ["rank"] + Self.sample + ["--by", "measure", "--format", "ndjson"])
    let measures = try ranked.output.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    let providers = try await Program.steckbrief.run(
      ["rank"] + Self.sample + ["--format", "ndjson"]
    ).output.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(all.count == 3)
    for contract in all {
      let id = try #require(contract["measure"] as? String)
      func unit(_ units: [[String: Any]]) throws -> [String: Any] {
        try #require(
          units.first {
            ($0["measures"] as? [String])?.contains(id) ?? ($0["measures"] as? String == id)
          }
        )
      }
      let evidence = try #require(contract["evidence"] as? [String: Any])
      let own = try unit(measures)
      for field in ["n", "observed", "expected"] {
        let value = try #require(evidence[field] as? Double)
        #expect(abs(value - (try #require(own[field] as? Double))) < 0.05, "\(id) \(field)")
      }
      let provider = try #require(evidence["provider"] as? [String: Any])
      #expect(
        provider["recommendation"] as? String == (try unit(providers)["recommendation"] as? String))
    }
  }

  @Test("an option that was taken up, one past its date, one without, and none at all")
  func kinds() async throws {
    let folder = try TemporaryFolder()
    let option =
      "<verlaengerung><bis>2027-12-31</bis><entscheidungBis>2026-09-30</entscheidungBis>"
      + "</verlaengerung>"
    for (id, time, status) in [
      ("MUA-2025-001", "<beginn>2025-01-01</beginn><ende>2026-12-31</ende>" + option, "aktiv"),
      ("MUA-2025-002", "<beginn>2025-01-01</beginn><ende>2027-12-31</ende>" + option, "aktiv"),
      (
        "MUA-2025-003",
        "<ende>2026-12-31</ende><verlaengerung><bis>2027-12-31</bis></verlaengerung>", "aktiv"
      ),
      ("MUA-2025-004", "<ende>2026-10-31</ende>", "aktiv"),
      ("MUA-2025-005", "<ende>2026-12-31</ende>" + option, "entwurf"),
      ("MUA-2025-006", "<ende>2026-12-31</ende>" + option, "zurueckgezogen"),
    ] {
      _ = try folder.write(profile(id, time: time, status: status), to: id + ".xml")
    }
    let catalog = ["--catalog", folder.path.string]
    let before = try await renewals(catalog + ["--as-of", "2026-09-29"])
    #expect(before.exitCode == 0 && before.output.contains("30.09.2026 · morgen · MUA-2025-001"))
    #expect(before.output.contains("Über 1 Vertrag ist"))
    #expect(before.output.contains("Option ohne Tag der Entscheidung: MUA-2025-003."))
    #expect(before.output.contains("2 Verträge (MUA-2025-002, MUA-2025-004)"))
    #expect(
      before.output.replacing("\n", with: " ").contains(
        "Davon enden in dieser Zeit: MUA-2025-004."))
    for gone in ["MUA-2025-005", "MUA-2025-006", "erwartet", "Empfehlung"] {
      #expect(!before.output.contains(gone), "\(gone)")
    }
    let after = try await renewals(catalog + ["--as-of", "2026-10-02"], "en_GB.UTF-8")
    #expect(after.exitCode == 0 && after.output.contains("DATE PAST, 2 days ago"))
    #expect(after.output.contains("For 1 contract the date is past."))
    let today = try await contracts(catalog + ["--as-of", "2026-09-30", "--within", "0d"])
    #expect(today.map { $0["state"] as? String } == ["due", "undated"])
    let early = try await contracts(catalog + ["--as-of", "2026-07-01", "--within", "90"])
    #expect(early.first?["state"] as? String == "later")
    let edge = try await contracts(catalog + ["--as-of", "2026-07-02", "--within", "90d"])
    #expect(edge.first?["state"] as? String == "due")
  }

  @Test("a target that nobody was told, or that came too late, is held against nobody")
  func targets() async throws {
    let folder = try TemporaryFolder()
    func target(_ name: String, _ percent: Int, _ agreed: String, _ told: String) -> String {
      "<zielwert><kennzahl>\(name)</kennzahl><wert>\(percent)</wert>\(agreed)\(told)</zielwert>"
    }
    func day(_ name: String, _ date: String) -> String { "<\(name)>\(date)</\(name)>" }
    let aims =
      target(
        "integrationAustritt", 60, day("vereinbartAm", "2024-12-01"),
        day("mitgeteiltAm", "2024-12-02"))
      + target("abbruch", 2, day("vereinbartAm", "2024-12-01"), "")
      + target(
        "fortschritt", 3, day("vereinbartAm", "2025-01-01"), day("mitgeteiltAm", "2025-01-02"))
      + target("abschluss", 4, day("vereinbartAm", "2024-12-01"), day("mitgeteiltAm", "2026-07-01"))
    let time =
      "<beginn>2025-01-01</beginn><ende>2026-12-31</ende><verlaengerung><bis>2027-12-31</bis>"
      + "<entscheidungBis>2026-07-31</entscheidungBis></verlaengerung>"
    _ = try folder.write(profile("MUA-2025-001", time: time, aims: aims), to: "a.xml")
    let rows = (1...12).map {
      "p\($0);MUA-2025-001;2025-01-10;2025-06-\($0 + 10);abbruchTeilnehmer;arbeitslos;arbeitslos"
    }
    let outcomes = try folder.write(
      (["teilnahme;massnahme;eintritt;austritt;austrittsgrund;statusAustritt;status6Monate"] + rows)
        .joined(separator: "\n") + "\n", to: "e.csv")
    let arguments = [
      "--catalog", folder.path.string, "--outcomes", outcomes, "--as-of", "2026-06-30",
    ]
    let contract = try #require(try await contracts(arguments).first)
    let standings = try #require(contract["targets"] as? [[String: Any]]).map {
      $0["standing"] as? String
    }
    #expect(standings == ["missed", "notTold", "notBeforeStart", "notTold"])
    let page = try await renewals(arguments)
    #expect(page.output.contains("höchstens 2 %: nicht mitgeteilt"), "\(page.output)")
    let ranked = try await Program.steckbrief.run(["rank"] + arguments + ["--format", "json"])
    #expect(ranked.output.contains("\"notTold\""))
    let missed = try await Program.steckbrief.run(["rank", "--format", "json"] + arguments)
    #expect(missed.output.contains("\"targetMissed\""))
    // The same target, told to nobody.
    let untold = try String(contentsOfFile: folder.path.appending("a.xml").string, encoding: .utf8)
      .replacing("<mitgeteiltAm>2024-12-02</mitgeteiltAm>", with: "")
    _ = try folder.write(untold, to: "a.xml")
    let fair = try await Program.steckbrief.run(["rank", "--format", "json"] + arguments)
    #expect(fair.exitCode == 0 && !fair.output.contains("\"targetMissed\""), "\(fair.output)")
  }

  @Test("every form, either language, 40 columns", arguments: ["de_DE.UTF-8", "en_GB.UTF-8"])
  func forms(locale: String) async throws {
    for form in ["table", "markdown", "html", "json", "ndjson", "csv", "csv-excel"] {
      let outcome = try await renewals(Self.sample + ["--format", form], locale)
      #expect(outcome.exitCode == 0 && outcome.output.contains("MUB-2023-004"), "\(form)")
    }
    let narrow = try await Program.steckbrief.run(
      ["verlaengerungen"] + Self.sample, locale: locale, columns: "40")
    #expect(narrow.output.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  @Test("what cannot be answered is refused with what to write")
  func refused() async throws {
    let nowhere = try await renewals([])
    #expect(nowhere.exitCode == 64 && nowhere.talk.contains("--as-of 2026-06-30"))
    for wrong in [
      ["--as-of", "2026-06-30", "--within", "90d", "--until", "2026-12-31"],
      ["--as-of", "2026-06-30", "--until", "2026-06-29"],
      ["--as-of", "2026-06-30", "--within", "x"],
      ["--as-of", "2026-06-30", "--district", "Nirgends"],
    ] {
      #expect(try await renewals(wrong).exitCode == 64, "\(wrong)")
    }
    let empty = try TemporaryFolder()
    let none = try await renewals(["--as-of", "2026-06-30", "--catalog", empty.path.string])
    #expect(none.exitCode == 66 && none.talk.contains("kein lesbarer Steckbrief"))
  }
}
