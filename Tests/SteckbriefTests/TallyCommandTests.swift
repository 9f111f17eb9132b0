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
    let rows = "catalog/beispiel/ergebnisse.csv"
    let asOf = ["--as-of", "2026-06-30"]
    let sums = try await Program.shared(["tally", rows] + asOf)
    let file = try folder.write(sums.output, to: "summen.csv")
    for format in ["table", "json"] {
      let format = ["--format", format]
      let direct = try await Program.shared(["rank", "--outcomes", rows] + asOf + format)
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

  @Test("refuses what says who a person is, in any column, without repeating it")
  func persons() async throws {
    let rows = """
      teilnahme;massnahme;eintritt;austritt;traeger;merkmal.x
      p1;Hans Meier 12.3.1985;2026-01-12;2026-07-11;;
      p2;123A456789;2026-01-12;2026-07-11;;
      p3;M1;2026-01-12;2026-07-11;Birke, h.meier@example.org;
      p4;M1;2026-01-12;2026-07-11;;geb. 1.2.1990

      """
    for (locale, words) in [
      ("de_DE.UTF-8", ["ein Geburtsdatum", "Kunden-, Versicherten-", "E-Mail-Adresse"]),
      ("en_GB.UTF-8", ["a date of birth", "customer, insurance", "an e-mail address"]),
    ] {
      let outcome = try await Program.steckbrief.run(
        ["tally", "-", "--as-of", "2026-11-22"], locale: locale, input: rows)
      #expect(outcome.exitCode == 65 && outcome.output.isEmpty)
      for line in 2...5 { #expect(outcome.talk.contains("-:\(line)"), "\(outcome.talk)") }
      for word in words + ["S2105", "massnahme", "traeger", "merkmal.x"] {
        #expect(outcome.talk.contains(word), "\(word)")
      }
      for part in ["Meier", "Hans", "1985", "456789", "h.meier", "1990"] {
        #expect(!outcome.talk.contains(part), "\(part)")
      }
    }
  }

  @Test("that was cut or changed is refused with the reason, saved again by a spreadsheet is not")
  func wholeness() async throws {
    let sums = try await Program.shared([
      "tally", "catalog/beispiel/ergebnisse.csv", "--as-of", "2026-06-30",
    ])
    let lines = sums.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(!sums.output.contains("kostenGroesste"))
    func rank(_ text: String) async throws -> Program.Outcome {
      try await Program.steckbrief.run(["rank", "--outcomes", folder.write(text, to: "s.csv")])
    }
    let cut = try await rank(lines.prefix(40).joined(separator: "\n") + "\n")
    #expect(cut.exitCode == 65 && cut.talk.contains("S2311"), "\(cut.talk)")
    #expect(cut.talk.contains("39 von \(lines.count - 2) Gruppen"))
    let doubled = try await rank(sums.output + lines[1] + "\n")
    #expect(doubled.exitCode == 65 && doubled.talk.contains("S2311"))
    // No sum contradicts another.
    let provider = try await rank(
      sums.output.replacing("MUA-2023-001;", with: "MUA-2023-002;", maxReplacements: 1))
    #expect(provider.exitCode == 65 && provider.talk.contains("Prüfsumme"), "\(provider.talk)")
    let excel =
      "\u{FEFF}"
      + lines.map { line in
        line.split(separator: ";", omittingEmptySubsequences: false)
          .map {
            $0.wholeMatch(of: /(\d+)-(\d+)-(\d+)/).map { "\($0.3).\($0.2).\($0.1)" } ?? "\($0)"
          }
          .joined(separator: ";")
      }.joined(separator: "\r\n")
    #expect(excel.contains(";30.06.2026;"))
    let saved = try await rank(excel)
    #expect(saved.exitCode == 0 && saved.talk.isEmpty, "\(saved.talk)")
  }

  @Test("without count or digest is read, and said to be unproven")
  func unproven() async throws {
    let header =
      "massnahme;stichtag;austritte;integriertAustritt;beobachtet6Monate;integriert6Monate"
    let row = "MUA-2023-001;2026-06-30;5;1;3;1"
    for (more, cells, word) in [
      ("", "", "nicht, wie viele Gruppen"), (";gruppen", ";1", "keine Prüfsumme"),
    ] {
      let file = try folder.write(header + more + "\n" + row + cells + "\n", to: "s.csv")
      let outcome = try await Program.steckbrief.run(["rank", "--outcomes", file])
      #expect(outcome.exitCode == 0 && outcome.talk.contains("S2312"), "\(outcome.talk)")
      #expect(outcome.talk.contains(word), "\(outcome.talk)")
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
