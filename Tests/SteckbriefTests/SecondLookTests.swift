import Foundation
import SystemPackage
import Testing

/// A hearing takes two looks half a year apart.
@Suite("Two looks")
struct SecondLookTests {
  private static let catalog = FilePath(#filePath).removingLastComponent()
    .removingLastComponent().appending("ScoringTests/Fixtures/worlds/red_but_above/catalog").string

  /// Seven providers with four exits a month from January 2023 on; the last of them integrates one in
  /// eight, the others two in five.
  private static let rows: String = {
    var text =
      "teilnahme;massnahme;eintritt;austritt;austrittsgrund;statusAustritt;status6Monate;"
      + "altersgruppe\n"
    for provider in 1...7 {
      for number in 0..<144 {
        let (month, day) = (number / 4, 3 + 7 * (number % 4))
        let date = "\(2023 + month / 12)-" + two(month % 12 + 1) + "-" + two(day)
        let isGood = provider == 7 ? number % 8 == 3 : (number * 2 + provider) % 5 < 2
        let status = isGood ? "svb" : "arbeitslos"
        let age = ["25-49", "ue50", "u25"][(number + provider) % 3]
        text +=
          "x\(provider)k\(number);MUA-2024-00\(provider);2022-12-01;\(date);planmaessig;"
          + "\(status);\(status);\(age)\n"
      }
    }
    return text
  }()

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }

  private func rank(
    _ folder: TemporaryFolder, asOf: String, _ arguments: [String] = []
  ) async throws -> Program.Outcome {
    let rows = Self.rows.split(separator: "\n", omittingEmptySubsequences: false)
    let known = rows.enumerated().filter { number, row in
      // Nobody has exits of days to come.
      number == 0 || row.isEmpty || row.split(separator: ";")[3] <= asOf
    }.map { String($0.element) }
    let outcomes = try folder.write(known.joined(separator: "\n"), to: "daten-\(asOf).csv")
    return try await Program.steckbrief.run(
      ["rank", "--outcomes", outcomes, "--catalog", Self.catalog, "--as-of", asOf] + arguments)
  }

  private func recommendation(_ output: String) throws -> String? {
    let json = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let groups = json?["groups"] as? [[String: Any]]
    let units = groups?.first?["units"] as? [[String: Any]]
    return units?.first { $0["provider"] as? String == "Rot und gut" }?["recommendation"] as? String
  }

  @Test("a first one notes, a second one half a year later says hearing")
  func confirmed() async throws {
    let folder = try TemporaryFolder()
    let seal = folder.path.appending("erster.siegel").string
    let first = try await rank(folder, asOf: "2025-06-30", ["--seal", seal, "--format", "json"])
    #expect(try recommendation(first.output) == "noted")
    let alone = try await rank(folder, asOf: "2025-12-30", ["--format", "json"])
    #expect(try recommendation(alone.output) == "noted")
    let second = try await rank(
      folder, asOf: "2025-12-30", ["--previous", seal, "--format", "json"])
    #expect(try recommendation(second.output) == "hearing")
    let screen = try await rank(folder, asOf: "2025-12-30", ["--previous", seal])
    #expect(screen.output.contains("zum zweiten Mal: Rot und gut – Anhörung"))
    let only = try await rank(folder, asOf: "2025-12-30", ["--provider", "Haus B"])
    #expect(only.output.contains("Haus B") && !only.output.contains("Haus C"))
  }

  @Test("that do not belong together are refused, with the reason")
  func strangers() async throws {
    let folder = try TemporaryFolder()
    let seal = folder.path.appending("erster.siegel").string
    _ = try await rank(folder, asOf: "2025-06-30", ["--seal", seal])
    let wrong: [(String, [String], String)] = [
      ("2025-07-30", [], "halbes Jahr"), ("2025-12-30", ["--definition", "eq"], "anders"),
      ("2025-12-30", ["--by", "measure"], "andere Einheiten"),
    ]
    for (asOf, arguments, word) in wrong {
      let outcome = try await rank(folder, asOf: asOf, ["--previous", seal] + arguments)
      #expect(outcome.exitCode == 65 && outcome.output.isEmpty)
      #expect(outcome.talk.contains("S4015") && outcome.talk.contains(word))
    }
    let elsewhere = try await Program.steckbrief.run([
      "rank", "--outcomes", "catalog/beispiel/ergebnisse.csv", "--as-of", "2025-12-30",
      "--previous", try folder.write("kein Siegel\n", to: "falsch.siegel"),
    ])
    #expect(elsewhere.exitCode == 65 && elsewhere.talk.contains("S4010"))
    let firstEdition = try await Program.steckbrief.run([
      "rank", "--verify",
      try folder.write("steckbrief-seal 2\nversion: 0.1.0\nrequest: {}\n\n{}\n", to: "alt.siegel"),
    ])
    #expect(firstEdition.exitCode == 65 && firstEdition.talk.contains("ersten Ausgabe"))
  }

  @Test("with older years at half the weight")
  func pooled() async throws {
    let folder = try TemporaryFolder()
    let plain = try await rank(folder, asOf: "2025-12-30", ["--format", "json"])
    let pooled = try await rank(folder, asOf: "2025-12-30", ["--pool", "48", "--format", "json"])
    func cases(_ output: String) throws -> Double {
      let json = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
      let units = (json?["groups"] as? [[String: Any]])?.first?["units"] as? [[String: Any]]
      return try #require(units?.first { $0["provider"] as? String == "Haus B" }?["n"] as? Double)
    }
    // Mature exits from 1 July 2023 through 30 June 2025, four a month; the six months before count half.
    #expect(try cases(plain.output) == 96)
    #expect(try cases(pooled.output) == 96 + 24.0 / 2)
  }
}

/// What a head of department takes from `rank` in a minute must not be untrue.
@Suite("The first screen of rank")
struct FirstScreenTests {
  private func rank(_ world: String, _ arguments: [String] = []) async throws -> String {
    let folder = FilePath(#filePath).removingLastComponent().removingLastComponent()
      .appending("ScoringTests/Fixtures/worlds/\(world)")
    let outcome = try await Program.steckbrief.run(
      [
        "rank", "--outcomes", folder.appending("outcomes.csv").string, "--catalog",
        folder.appending("catalog").string, "--as-of", "2025-12-20",
      ] + arguments)
    #expect(outcome.exitCode == 0)
    return outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("never says that nobody differs where two are told apart")
  func toldApart() async throws {
    // 25 of 43 and 3 of 43: no chance, and no hearing with one real rival.
    let apart = try await rank("one_real_rival2")
    #expect(apart.contains("Es gibt Unterschiede, die kein Zufall sind"))
    #expect(apart.contains("Schwach (2–5)") && !apart.contains("Kein Träger ist nachweislich"))
    #expect(apart.contains("nur 1 Fall") && !apart.contains("nur 1 Fälle"))
    let alike = try await rank("specialist")
    #expect(alike.contains("Kein Träger ist nachweislich besser oder schlechter"))
  }

  @Test("says in their group which renewals must be decided, and only of those that are shown")
  func dueDecisions() async throws {
    func text(_ asOf: String, _ arguments: [String]) async throws -> String {
      let outcome = try await Program.steckbrief.run(
        ["rank", "--outcomes", "catalog/beispiel/ergebnisse.csv", "--as-of", asOf] + arguments,
        locale: "de_DE.UTF-8")
      #expect(outcome.exitCode == 0)
      return outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    // MUB-2023-004 must be decided by 31 August 2026: 62 days from 30 June, a day before 1 September.
    let due = "31.08.2026 · in 62 Tagen · MUB-2023-004 Arbeit in Sicht"
    let all = try await text("2026-06-30", [])
    #expect(all.contains(due))
    #expect(all.ranges(of: "nächsten 90 Tagen zu entscheiden").count == 1)
    #expect(try await text("2026-06-30", ["--provider", "Milan"]).contains(due))
    #expect(try await !text("2026-06-30", ["--provider", "Zaunkönig"]).contains("MUB-2023-004"))
    let late = try await text("2026-09-01", [])
    #expect(late.contains("31.08.2026 · FRIST VERSTRICHEN, seit gestern · MUB-2023-004"))
    #expect(late.contains("30.09.2026 · in 29 Tagen · MUA-2023-002"))
  }

  @Test("shows districts with their figures, and points where weights were given")
  func figures() async throws {
    let sample = ["rank", "--outcomes", "catalog/beispiel/ergebnisse.csv", "--as-of", "2026-06-30"]
    let districts = try await Program.steckbrief.run(sample + ["--by", "district"])
    // 59 of 198 integrated in district A: counted in the file.
    let line = districts.output.split(separator: "\n").first {
      $0.contains("MUA") && $0.contains("198")
    }
    #expect(line?.contains("59") == true)
    let weights = try await Program.steckbrief.run(
      sample + ["--weights", "integration=50,dropout=20,qualification=20,assessment=10"])
    #expect(weights.output.contains("Punkte"))
    let nobody = try await Program.steckbrief.run(sample + ["--aim", "foo"])
    #expect(nobody.exitCode == 66 && nobody.talk.contains("heranfuehrung; integration"))
  }
}
