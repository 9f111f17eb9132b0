import Foundation
import SystemPackage
import Testing

@Suite("The options of rank")
struct RankOptionTests {
  private static let rank = [
    "rank", "--outcomes", "catalog/beispiel/ergebnisse.csv", "--as-of", "2026-06-30",
  ]

  private func json(_ arguments: [String]) async throws -> [String: Any] {
    let outcome = try await Program.shared(Self.rank + arguments + ["--format", "json"])
    #expect(outcome.exitCode == 0)
    return try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func groups(_ json: [String: Any]) throws -> [[String: Any]] {
    try #require(json["groups"] as? [[String: Any]])
  }

  private func units(_ json: [String: Any]) throws -> [[String: Any]] {
    try groups(json).flatMap { $0["units"] as? [[String: Any]] ?? [] }
  }

  @Test("the contract: every promised key is there, sorted units, a digest for the file")
  func contract() async throws {
    let json = try await json([])
    for key in [
      "asOf", "window", "definition", "parameters", "inputs", "caseMix", "tau", "groups", "tool",
    ] { #expect(json[key] != nil, "\(key)") }
    let input = try #require((json["inputs"] as? [[String: Any]])?.first)
    let sum = try await Program.sha256("catalog/beispiel/ergebnisse.csv")
    #expect(input["sha256"] as? String == sum && input["rows"] as? Int == 804)
    let gradable = try units(json).filter {
      !["insufficientData", "notComparable"].contains($0["recommendation"] as? String)
    }
    #expect(gradable.count >= 5)
    let keys = """
      provider measures n observed expected variance pending unknown outside atExit sustained lost
      late never dropouts rate rateInterval bounds adjustedRate adjustedInterval theta
      thetaInterval90 probabilityAboveAverage probabilityMateriallyWorse probabilityAboveExpected
      probabilityMateriallyBelowExpected expectedError logOddsError decisive midP q reliability
      recommendation reasons flags
      """
    let ofRank =
      "probabilityBest probabilityTopQuartile expectedRank rankInterval90 rankSet95"
    for unit in gradable {
      for key in keys.split(whereSeparator: \.isWhitespace) {
        #expect(unit[String(key)] != nil, "\(key)")
      }
      // A rank where chance does not prevail.
      let isReliable = try #require(unit["reliability"] as? Double) >= 0.2
      for key in ofRank.split(separator: " ") {
        #expect((unit[String(key)] != nil) == isReliable, "\(key)")
      }
    }
    let names = [
      "aboveAverage", "renew", "review", "noted", "hearing", "insufficientData", "notComparable",
    ]
    for unit in try units(json) {
      #expect(names.contains(unit["recommendation"] as? String ?? ""))
      if unit["recommendation"] as? String == "insufficientData" {
        #expect(unit["expectedRank"] == nil && unit["rankInterval90"] == nil)
        #expect(!(unit["reasons"] as? [String] ?? []).isEmpty)
      }
    }
  }

  @Test("records say what the JSON says: one a line, as CSV, and in words for a spreadsheet")
  func records() async throws {
    let units = try await units(json([]))
    func output(_ form: String, locale: String = "de_DE.UTF-8") async throws -> String {
      let outcome = try await Program.steckbrief.run(
        Self.rank + ["--format", form], locale: locale)
      #expect(outcome.exitCode == 0)
      return outcome.output
    }
    let lines = try await output("ndjson").split(separator: "\n")
    #expect(lines.count == units.count)
    for (line, unit) in zip(lines, units) {
      let record = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      for key in ["provider", "n", "observed", "expected", "theta", "q", "recommendation"] {
        let (one, other) = (record[key] as? NSObject, unit[key] as? NSObject)
        #expect(one == other, "\(key)")
      }
      #expect(record["madeUp"] as? Bool == true && record["disclosure"] as? String == "internal")
    }
    let csv = try await output("csv").split(separator: "\r\n").map { $0.split(separator: ",") }
    #expect(csv.count == units.count + 1 && csv[0].prefix(3) == ["group", "district", "aim"])
    let german = try await output("csv-excel")
    #expect(german.hasPrefix("\u{FEFF}Vergleichsgruppe;Kreis;Hauptziel;Träger;"))
    #expect(german.contains(";verlängern;") && german.contains("0,"))
    let english = try await output("csv-excel", locale: "en_GB.UTF-8")
    #expect(english.contains(";renew;") && english.contains(";yes;"))
  }

  @Test("points are neutral where there is no verdict: they would be one")
  func neutralPoints() async throws {
    let units = try await units(json(["--weights", "integration=60,dropout=40"]))
    for unit in units {
      let value = (unit["weighted"] as? [String: Any])?["value"] as? Double
      if unit["recommendation"] as? String == "insufficientData" {
        #expect(value == 0.5)
      } else {
        #expect(value != nil && value != 0.5)
      }
    }
  }

  @Test("placement classes at entry and exit are those that awk counts")
  func placement() async throws {
    let unit = try await units(json([])).first { $0["providerId"] as? String == "ERF-AHORN" }
    let placement = try #require(unit?["placement"] as? [String: Any])
    let table = try #require(placement["table"] as? [String: [String: Int]])
    let none = ["A": 0, "B": 0, "C": 0, "integrated": 0, "unknown": 0]
    #expect(
      table == [
        "A": ["A": 11, "B": 0, "C": 0, "integrated": 9, "unknown": 1],
        "B": ["A": 4, "B": 15, "C": 4, "integrated": 11, "unknown": 4],
        "C": ["A": 1, "B": 3, "C": 21, "integrated": 5, "unknown": 2], "unknown": none,
      ])
    #expect(placement["up"] as? Int == 33 && placement["down"] as? Int == 4)
    #expect(placement["same"] as? Int == 47)
  }

  @Test("shares of a consortium: counts by hand from those of the measure")
  func shares() async throws {
    func unitsOfA(_ arguments: [String]) async throws -> [String: [String: Any]] {
      let json = try await json(arguments)
      let group = try groups(json).first { $0["district"] as? String == "MUA" }
      let units = try #require(group?["units"] as? [[String: Any]])
      return Dictionary(uniqueKeysWithValues: units.map { ($0["providerId"] as? String ?? "", $0) })
    }
    let lead = try await unitsOfA([])
    let shared = try await unitsOfA(["--verbund", "shares"])
    #expect(shared.count == lead.count + 1)
    // The consortium of 50, 30 and 20 percent is all that its lead did there.
    for key in ["n", "observed", "participations", "pending", "dropouts"] {
      let of = { (units: [String: [String: Any]], id: String) in units[id]?[key] as? Double ?? 0 }
      let whole = of(lead, "ERF-KRANICH")
      #expect(abs(of(shared, "ERF-KRANICH") - 0.5 * whole) < 1e-9)
      #expect(abs(of(shared, "ERF-NEBELFLUSS") - 0.3 * whole) < 1e-9)
      #expect(abs(of(shared, "ERF-AHORN") - of(lead, "ERF-AHORN") - 0.2 * whole) < 1e-9)
      #expect(of(shared, "ERF-BIRKE") == of(lead, "ERF-BIRKE") && whole > 0)
    }
    let shares = shared["ERF-AHORN"]?["shares"] as? [String: Double]
    #expect(shares == ["MUA-2023-006": 0.2])
    #expect(lead["ERF-KRANICH"]?["shares"] == nil)
    let sum = { (units: [String: [String: Any]], key: String) in
      units.values.reduce(0) { $0 + ($1[key] as? Double ?? 0) }
    }
    #expect(abs(sum(shared, "observed") - sum(shared, "expected")) < 1e-9)
    #expect(abs(sum(shared, "n") - sum(lead, "n")) < 1e-9)
  }

  @Test("declared districts are one group, the others stay by themselves")
  func comparison() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("# nach Typ\nTyp X=Musterkreis A (erfunden),MUC\n", to: "typen.txt")
    for argument in ["Typ X=MUA,MUC", file] {
      let json = try await json(["--compare-with", argument])
      let found = try groups(json).map { group -> String in
        let districts = group["districts"] as? [String] ?? []
        let name = group["district"] as? String ?? ""
        let aim = group["aim"] as? String ?? ""
        return name + " " + districts.joined(separator: ",") + " " + aim
      }
      #expect(
        found == [
          "MUB MUB heranfuehrung", "MUB MUB integration", "Typ X MUA,MUC integration",
          "Typ X MUA,MUC qualifikation",
        ])
    }
    let wrong = try await Program.steckbrief.run(Self.rank + ["--compare-with", "MUA,MUX,MUA"])
    #expect(
      wrong.exitCode == 64 && wrong.talk.contains("MUX") && wrong.talk.contains("mehr als einer"))
  }

  @Test("districts stand side by side, without rank and without recommendation")
  func districts() async throws {
    let json = try await json(["--by", "district"])
    for unit in try units(json) {
      #expect(unit["reasons"] as? [String] == ["acrossDistricts"] && unit["expectedRank"] == nil)
    }
    #expect(try groups(json).count == 3)
  }

  @Test("a threshold is taken, printed and bounded")
  func gates() async throws {
    let json = try await json(["--gate", "fewestCases=60", "--delta", "0.5"])
    let parameters = try #require(json["parameters"] as? [String: Any])
    #expect(parameters["fewestCases"] as? Double == 60 && parameters["delta"] as? Double == 0.5)
    let few = try units(json).filter { ($0["reasons"] as? [String] ?? []).contains("tooFewCases") }
    #expect(few.count >= 10)
    for wrong in [
      ["--gate", "fewestCases=-1"], ["--gate", "nonsense=1"], ["--gate", "leastReliability=nan"],
      ["--delta", "-1"], ["--weights", "integration=-1"], ["--weights", "glueck=1"],
      ["--case-mix", "abcAustritt"], ["--by", "laune"],
    ] {
      let outcome = try await Program.steckbrief.run(Self.rank + wrong)
      #expect(outcome.exitCode == 64, "\(wrong)")
    }
  }

  @Test("without case mix every expectation is the group's rate")
  func noCaseMix() async throws {
    let json = try await json(["--case-mix", "none"])
    for group in try groups(json) {
      let units = try #require(group["units"] as? [[String: Any]])
      let n = units.compactMap { $0["n"] as? Double }.reduce(0, +)
      let observed = units.compactMap { $0["observed"] as? Double }.reduce(0, +)
      for unit in units {
        let expected = try #require(unit["expected"] as? Double)
        let own = try #require(unit["n"] as? Double)
        #expect(abs(expected - own * observed / n) < 1e-9)
      }
    }
  }

  @Test("assessments and announced weights: a sum that a reader can follow, neutral without record")
  func weights() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      """
      traeger;datum;kriterium;punkte;maximum;stelle
      Jobwerkstatt Birke gGmbH (erfunden);2025-05-01;Termintreue;8;10;Vergabe
      ERF-AHORN;01.06.2025;Termintreue;4,5;10;Vergabe
      Niemand;2025-06-01;Termintreue;4;10;Vergabe

      """, to: "bewertung.csv")
    let weights = "integration=50,dropout=20,qualification=20,assessment=10"
    let outcome = try await Program.steckbrief.run(
      Self.rank + ["--assessments", file, "--weights", weights, "--format", "json"])
    #expect(outcome.exitCode == 0 && outcome.talk.contains("Niemand"))
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let group = try #require(try groups(json).first { $0["district"] as? String == "MUA" })
    for unit in try #require(group["units"] as? [[String: Any]]) {
      let score = try #require(unit["weighted"] as? [String: Double])
      let shares = [
        ("integration", 0.5), ("dropout", 0.2), ("qualification", 0.2), ("assessment", 0.1),
      ]
      let sum = shares.reduce(0) { $0 + $1.1 * (score[$1.0] ?? .nan) }
      #expect(abs((score["value"] ?? .nan) - sum) < 1e-12)
      let name = unit["provider"] as? String ?? ""
      let expected = name.contains("Birke") ? 0.8 : name.contains("Ahorn") ? 0.45 : 0.625
      #expect(abs((score["assessment"] ?? .nan) - expected) < 1e-12, "\(name)")
      #expect(score["qualification"] == 0.5)
    }
    let plain = try await self.json(["--assessments", file])
    #expect(try units(plain).allSatisfy { $0["weighted"] == nil })
  }

  @Test(
    "a file of assessments with a fault is refused, the line named",
    arguments: [
      "Birke;2025-05-01;x;11;10;y", "Birke;2025-02-30;x;1;10;y", "Birke;2025-05-01;x;1;0;y",
      ";2025-05-01;x;1;10;y", "Birke;2025-05-01;x;1;10", "Birke;2025-05-01;x;-1;10;y",
      "Birke;2025-05-01;x;nan;10;y",
    ])
  func badAssessments(row: String) async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "traeger;datum;kriterium;punkte;maximum;stelle\n" + row + "\n", to: "b.csv")
    let outcome = try await Program.steckbrief.run(Self.rank + ["--assessments", file])
    #expect(outcome.exitCode == 65 && outcome.talk.contains("b.csv:2"))
  }
}

extension Program {
  /// As `sha256sum` has it.
  static func sha256(_ path: String) async throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = [root.appending(path).string]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return String(text.prefix(64))
  }
}
