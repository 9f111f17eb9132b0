import SystemPackage
import Testing

@Suite("tally")
struct TallyCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
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

  @Test("says how many groups are one or two participations, and is silent where none is")
  func smallGroups() async throws {
    let header = "teilnahme;massnahme;eintritt;austritt;altersgruppe\n"
    func rows(_ levels: [String]) -> String {
      levels.enumerated().map { "p\($0);M1;2025-01-07;2025-06-30;\($1)\n" }.joined()
    }
    let text = header + rows(["a", "b", "b", "c", "c", "c"])
    let outcome = try await Program.steckbrief.run(
      ["tally", "-", "--as-of", "2026-06-30"], input: text)
    #expect(outcome.exitCode == 0 && outcome.talk.contains("S2310"))
    #expect(outcome.talk.contains("2 von 3 Gruppen") && outcome.talk.contains("--by-nothing"))
    let coarse = try await Program.steckbrief.run(
      ["tally", "-", "--by-nothing", "--as-of", "2026-06-30"], input: text)
    #expect(coarse.exitCode == 0 && coarse.talk.isEmpty)
  }

  @Test(
    "prints a statement that any server reads, in either language",
    arguments: ["postgres", "duckdb", "sqlite", "spark"], ["de_DE.UTF-8", "en_GB.UTF-8"])
  func statements(engine: String, locale: String) async throws {
    let outcome = try await Program.steckbrief.run(
      ["tally", "--sql", engine, "--as-of", "2026-06-30", "--table", "amt.\"Teilnahmen 26\""],
      locale: locale)
    #expect(outcome.exitCode == 0 && outcome.talk.isEmpty)
    // One character that the server's encoding lacks, even in a comment, and it refuses all of it.
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(outcome.output.contains("FROM amt.\"Teilnahmen 26\"\n"))
    // What a ranking of the rows adjusts for, so that one of the sums can do so too.
    #expect(
      outcome.output.contains(
        "GROUP BY traeger, massnahme, kreis, zielgruppe, austrittsquartal, abcEintritt,"
          + " altersgruppe, geschlecht, arbeitslosMonate, berufsabschluss\n"))
    #expect(
      outcome.output.hasPrefix(locale.hasPrefix("en") ? "-- Tallies of" : "-- Summen von"))
  }

  @Test("names columns of a table as the table does, once each")
  func columns() async throws {
    let outcome = try await Program.steckbrief.run([
      "tally", "--sql", "postgres", "--as-of", "2026-06-30", "--by", "merkmal.Größe",
      "abcEintritt", "--column", "massnahme=\"Nr. 1\"", "--column", "cost=NULL", "--column",
      "abcEintritt=abc",
    ])
    #expect(outcome.exitCode == 0)
    for line in [
      "COALESCE(CAST(\"Nr. 1\" AS VARCHAR), '') AS massnahme,",
      "NULLIF(CAST(NULL AS VARCHAR), '') AS kosten,",
      "NULLIF(CAST(abc AS VARCHAR), '') AS klasseEintritt,",
      "COALESCE(CAST(\"merkmal.größe\" AS VARCHAR), '') AS \"merkmal.größe\",",
    ] {
      #expect(outcome.output.ranges(of: line).count == 1, "\(line)")
    }
  }

  @Test(
    "refuses what makes no statement and no sums",
    arguments: [
      [], ["--sql", "sqlite"], ["--by", "name", "x.csv"],
      ["--sql", "sqlite", "--as-of", "2026-06-30", "--table", ""],
      ["--sql", "sqlite", "--as-of", "2026-06-30", "x.csv"],
      ["--sql", "oracle", "--as-of", "2026-06-30"],
    ])
  func refusals(arguments: [String]) async throws {
    #expect(try await Program.steckbrief.run(["tally"] + arguments).exitCode == 64)
  }
}
