import Foundation
import Subprocess
import SystemPackage
import Testing

/// The sums that another program makes of the same rows, by the statement that `tally --sql` prints.
@Suite("tally")
struct TallyCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let columns = [
    "teilnahme", "massnahme", "traeger", "kreis", "zielgruppe", "eintritt", "austritt",
    "austrittsgrund", "statusAustritt", "status6Monate", "abcEintritt", "abcAustritt", "abschluss",
    "altersgruppe", "geschlecht", "arbeitslosMonate", "berufsabschluss", "kosten", "beispiel",
  ]

  /// What SQLite makes of a file of participations.
  private func sqlite(_ file: String, _ query: String) async throws -> String {
    let header = try String(contentsOfFile: file, encoding: .utf8).prefix { $0 != "\n" }
    let present = Set(header.split(separator: ";").map(String.init))
    let cells = Self.columns.map { name in
      guard present.contains(name) else { return "NULL AS \(name)" }
      return switch name {
      case "kosten": "CAST(NULLIF(replace(kosten, ',', '.'), '') AS REAL) AS kosten"
      case "arbeitslosMonate": "CAST(NULLIF(\(name), '') AS INTEGER) AS \(name)"
      default: "NULLIF(\(name), '') AS \(name)"
      }
    }
    let script =
      ".mode csv\n.separator ;\n.import '\(file)' roh\n"
      + "CREATE TABLE teilnahmen AS SELECT \(cells.joined(separator: ", ")) FROM roh;\n"
      + ".headers on\n\(query)\n"
    let result = try await Subprocess.run(
      .name("sqlite3"), arguments: ["-batch", ":memory:"], input: .string(script),
      output: .string(limit: 1 << 24), error: .string(limit: 1 << 16))
    #expect(result.standardError.isEmpty)
    return result.standardOutput
  }

  /// Cells without what engines write differently: line ends, quotes of names, `.0`.
  private func cells(_ csv: String) -> [[String]] {
    csv.replacing("\r", with: "").replacing("\"", with: "").split(separator: "\n").map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).map {
        $0.hasSuffix(".0") ? String($0.dropLast(2)) : String($0)
      }
    }
  }

  private func compare(_ file: String, _ options: [String]) async throws -> Int {
    // The query knows no file: it tells apart only what it is told to.
    let nothing = options.contains("--by") ? [] : ["--by-nothing"]
    let ours = try await Program.steckbrief.run(["tally", file] + options + nothing)
    #expect(ours.exitCode == 0)
    let query = try await Program.steckbrief.run(["tally", "--sql", "sqlite"] + options)
    #expect(query.exitCode == 0)
    let theirs = try await sqlite(file, query.output)
    let (left, right) = (cells(ours.output), cells(theirs))
    #expect(left.first == right.first)
    #expect(left.count == right.count)
    for (row, other) in zip(left, right) { #expect(row == other) }
    return left.count - 1
  }

  @Test(
    "sums the sample to what SQLite sums it to, cell by cell",
    arguments: [
      [], ["--definition", "eq", "--lag", "3"], ["--definition", "vq", "--from", "2023-01-01"],
      ["--by", "abcEintritt", "austrittsquartal", "altersgruppe", "geschlecht"],
      ["--by", "austrittsmonat", "arbeitslosMonate", "berufsabschluss", "--to", "2025-06-30"],
    ])
  func sample(options: [String]) async throws {
    let file = Program.root.appending("catalog/beispiel/ergebnisse.csv").string
    let groups = try await compare(file, ["--as-of", "2026-06-30"] + options)
    #expect(groups >= 20)
  }

  @Test("sums rows at random to what SQLite sums them to", arguments: 1...4)
  func random(seed: UInt64) async throws {
    var state = seed
    func pick(_ words: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[Int(state >> 33) % words.count]
    }
    let statuses = [
      "svb", "svbGefoerdert", "ausbildung", "selbstaendig", "minijob", "oeffentlichGefoerdert",
      "massnahme", "schule", "arbeitslos", "sonstig", "ausserhalb", "unbekannt", "ja", "nein", "",
    ]
    let reasons = [
      "planmaessig", "arbeit", "abbruchTeilnehmer", "abbruchTraeger", "nichtantritt", "sonstig",
      "unbekannt",
    ]
    var text = Self.columns.joined(separator: ";") + "\n"
    for number in 0..<1_500 {
      let months = (1...12).map { $0 < 10 ? "0\($0)" : "\($0)" }
      let days = ["01", "15", "28"]
      let entry = pick(["2022", "2023"]) + "-" + pick(months) + "-" + pick(days)
      let hasEnded = pick(["a", "b", "c", "d"]) != "d"
      let exit = hasEnded ? pick(["2024", "2025"]) + "-" + pick(months) + "-" + pick(days) : ""
      text +=
        [
          "p\(number)", pick(["M1", "M2", "M3"]), pick(["T1", "Träger 2", ""]), pick(["EL", ""]),
          pick(["AEZ", ""]), entry, exit, hasEnded ? pick(reasons) : "",
          hasEnded ? pick(statuses) : "", hasEnded ? pick(statuses) : "",
          pick(["A", "B", "C", ""]), hasEnded ? pick(["A", "B", "C", ""]) : "",
          pick(["ja", "nein", ""]), pick(["u25", "ue50", ""]), pick(["w", "m", "d"]),
          pick(["", "0", "11", "12", "23", "24", "99"]), pick(["ja", "nein"]),
          pick(["", "0,07", "1234,56", "99999,99", "3"]), pick(["ja", "nein", ""]),
        ].joined(separator: ";") + "\n"
    }
    let file = try folder.write(text, to: "zeilen.csv")
    let groups = try await compare(
      file, ["--as-of", "2026-03-31", "--by", "abcEintritt", "austrittsquartal"])
    #expect(groups > 200)
  }

  @Test("gives a ranking the same figures as the rows behind its sums")
  func ranking() async throws {
    let rows = Program.root.appending("catalog/beispiel/ergebnisse.csv").string
    let asOf = ["--as-of", "2026-06-30"]
    let sums = try await Program.steckbrief.run(["tally", rows] + asOf)
    let file = try folder.write(sums.output, to: "summen.csv")
    for format in ["table", "json"] {
      let format = ["--format", format]
      let direct = try await Program.steckbrief.run(["rank", "--outcomes", rows] + asOf + format)
      let summed = try await Program.steckbrief.run(["rank", "--outcomes", file] + format)
      #expect(summed.exitCode == 0 && summed.talk.isEmpty)
      func figures(_ text: String) -> String {
        // Where the figures come from differs, and has to.
        text.replacing(#/"inputs": \[[^\]]*\]/#, with: "")
      }
      #expect(figures(summed.output) == figures(direct.output))
      #expect(summed.output.count > 1_000)
    }
  }

  @Test("prints a statement for every database, and refuses what makes none")
  func statements() async throws {
    for engine in ["postgres", "duckdb", "sqlite", "spark"] {
      let outcome = try await Program.steckbrief.run([
        "tally", "--sql", engine, "--as-of", "2026-06-30", "--by", "merkmal.sprache",
      ])
      #expect(outcome.exitCode == 0 && outcome.output.contains("GROUP BY traeger"))
    }
    for arguments in [
      ["tally"], ["tally", "--sql", "sqlite"], ["tally", "--by", "name", "x.csv"],
    ] {
      #expect(try await Program.steckbrief.run(arguments).exitCode == 64)
    }
  }
}
