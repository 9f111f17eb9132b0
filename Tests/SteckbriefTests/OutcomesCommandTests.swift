import Foundation
import SystemPackage
import Testing

@Suite("outcomes check")
struct OutcomesCommandTests {
  private let folder: TemporaryFolder
  private let sample = ["catalog/beispiel/ergebnisse.csv", "--as-of", "2026-06-30"]
  private let header =
    "teilnahme;massnahme;eintritt;austritt;austrittsgrund;statusAustritt;status6Monate;merkmal.x\n"

  init() throws {
    folder = try TemporaryFolder()
  }

  private func json(_ outcome: Program.Outcome) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func advice(_ json: [String: Any]) -> [String] {
    (json["advice"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
  }

  @Test("counts by provider what a count by hand finds")
  func sampleCounts() async throws {
    let json = try json(
      await Program.steckbrief.run(
        ["outcomes", "check", "--format", "json"] + sample))
    var counted: [String: [String: Int]] = [:]
    for (unit, counts) in try HandCount.sample() {
      // `MUA integration Name`: the counts of a provider over districts and aims.
      let name = unit.split(separator: " ", maxSplits: 2).last.map(String.init) ?? ""
      counted[name, default: [:]].merge(counts, uniquingKeysWith: +)
    }
    let providers = try #require(json["providers"] as? [[String: Any]])
    #expect(providers.count == counted.count)
    for provider in providers {
      let counts = try #require(provider["counts"] as? [String: Int])
      let hand = try #require(counted[provider["provider"] as? String ?? ""])
      for (ours, theirs) in [
        ("participations", "participations"), ("exits", "exits"), ("pending", "pending"),
        ("known", "n"), ("integrated", "observed"), ("unknown", "unknown"),
      ] {
        #expect(counts[ours] == hand[theirs] ?? 0)
      }
    }
    #expect(advice(json) == ["fewCases", "unknownOutcomes"])
    let months = try #require(json["months"] as? [[String: Any]])
    #expect(months.first?["month"] as? String == "2024-04" && months.count == 27)
  }

  @Test("says in both languages what there is and what to do")
  func languages() async throws {
    let german = try await Program.steckbrief.run(["outcomes", "check"] + sample)
    let english = try await Program.steckbrief.run(
      ["outcomes", "check"] + sample, locale: "en_GB.UTF-8")
    #expect(german.exitCode == 0 && german.output.contains("804 Zeilen, 0 fehlerhaft"))
    #expect(german.output.contains("Was zu tun ist") && german.output.contains("ERFUNDENE"))
    #expect(english.output.contains("804 rows, 0 faulty") && english.output.contains("What to do"))
  }

  @Test("counts what is right in a file with faults, names the faults and ends with 65")
  func faults() async throws {
    let file = try folder.write(
      header + "p1;M;2025-01-07;2025-06-30;planmaessig;svb;svb;a\n"
        + "p1;M;2025-02-07;;;;;a\np2;M;2025-03-07;2025-01-07;planmaessig;;;b\n",
      to: "daten.csv")
    let outcome = try await Program.steckbrief.run([
      "outcomes", "check", file, "--as-of", "2026-06-30", "--format", "json",
    ])
    #expect(outcome.exitCode == 65)
    #expect(outcome.talk.contains("\(file):3:") && outcome.talk.contains("\(file):4:"))
    let json = try json(outcome)
    #expect((json["total"] as? [String: Int])?["participations"] == 1)
    #expect(
      Array(advice(json).prefix(4))
        == ["rankRefuses", "faultyRows", "underAYear", "unknownMeasures"])
  }

  @Test("names the faults where not one row is right, with and without a reference date")
  func onlyFaults() async throws {
    let file = try folder.write(
      header + "p1;M;01/07/2025;;;;;a\np2;M;02/07/2025;;;;;a\n", to: "daten.csv")
    for more in [[], ["--as-of", "2026-06-30"], ["--lenient"]] {
      let outcome = try await Program.steckbrief.run(["outcomes", "check", file] + more)
      #expect(outcome.talk.contains("\(file):2:") && outcome.talk.contains("\(file):3:"))
      #expect(outcome.talk.contains("S2202") && !outcome.talk.contains("S2403"))
    }
  }

  @Test("names measures that the catalogue does not know, and what is near")
  func unknownMeasures() async throws {
    let file = try folder.write(
      header + "p1;EL-2010-OO1;2010-01-07;2010-06-30;planmaessig;svb;svb;a\n", to: "daten.csv")
    let outcome = try await Program.steckbrief.run([
      "outcomes", "check", file, "--catalog", "catalog",
    ])
    #expect(outcome.exitCode == 65)
    #expect(outcome.output.contains("EL-2010-OO1") && outcome.output.contains("EL-2010-001"))
  }

  @Test("shows no measure that may be a name, but says where it stands")
  func nameForMeasure() async throws {
    let text = try String(
      contentsOfFile: Program.root.appending("catalog/beispiel/ergebnisse.csv").string,
      encoding: .utf8)
    let file = try folder.write(
      text.replacing(";C-1001;", with: ";Erika Mustermann;", maxReplacements: 1), to: "daten.csv")
    for format in ["table", "json"] {
      let check = try await Program.steckbrief.run(
        ["outcomes", "check", file, "--format", format, "--as-of", "2026-06-30"])
      #expect(!check.output.contains("Erika") && !check.talk.contains("Erika"))
      #expect(format == "json" || check.output.contains("ein Wert, der keine Kennung ist"))
    }
    let rank = try await Program.steckbrief.run(["rank", "--outcomes", file])
    #expect(rank.talk.contains("S2401") && rank.talk.contains("keine Kennung"))
    #expect(!rank.talk.contains("Erika"))
    let json = try json(
      await Program.steckbrief.run(["outcomes", "check", file, "--format", "json"]))
    let unmatched = try #require((json["unmatched"] as? [[String: Any]])?.first)
    #expect(unmatched["firstLine"] as? Int == 2 && unmatched["rows"] as? Int == 1)
  }

  @Test("names no level of a column that has very many, or that holds a date or an address")
  func crowdedColumn() async throws {
    func check(_ level: (Int) -> String, _ format: String) async throws -> String {
      let rows = (0..<240).map { number in
        "p\(number);M1;2025-01-07;2025-06-30;planmaessig;svb;svb;\(level(number))\n"
      }
      let file = try folder.write(header + rows.joined(), to: "daten.csv")
      let outcome = try await Program.steckbrief.run(
        ["outcomes", "check", file, "--format", format], folder: folder.path)
      return outcome.output + outcome.talk
    }
    for format in ["table", "json"] {
      let many = try await check({ "Stufe\($0 % 60)" }, format)
      #expect(!many.contains("Stufe1") && many.contains("Mehr als 50"))
      let few = try await check(
        { ["oft", "a@b.example", "12.3.1984"][$0 % 24 == 0 ? $0 / 24 % 3 : 0] }, format)
      #expect(few.contains("oft") && !few.contains("a@b") && !few.contains("12.3.1984"))
    }
  }

  /// The sample with a column more.
  private func sample(_ column: String, _ cell: (Int) -> String) throws -> String {
    let text = try String(
      contentsOfFile: Program.root.appending("catalog/beispiel/ergebnisse.csv").string,
      encoding: .utf8)
    let lines = text.split(separator: "\n").enumerated().map { number, line in
      "\(line);\(number == 0 ? column : cell(number))\n"
    }
    return try folder.write(lines.joined(), to: "daten.csv")
  }

  @Test("ends with 65 and the reason where a ranking is refused, and only there")
  func refused() async throws {
    for (districts, isRefused) in [(804, true), (20, false)] {
      let file = try sample("kreis") { $0 <= districts ? "MTL" : "" }
      let check = try await Program.steckbrief.run(
        ["outcomes", "check", file, "--as-of", "2026-06-30", "--format", "json"])
      let rank = try await Program.steckbrief.run(
        ["rank", "--outcomes", file, "--as-of", "2026-06-30"])
      #expect((rank.exitCode == 0) != isRefused && check.exitCode == rank.exitCode)
      let codes = try advice(json(check))
      #expect(codes.contains("rankRefuses") == isRefused)
      #expect(codes.contains("districtForeign") && !codes.contains("unknownMeasures"))
    }
  }

  @Test("warns of target groups that no list has, with their number and the first line")
  func targetGroups() async throws {
    let arguments = ["--as-of", "2026-06-30", "--format", "json"]
    let file = try sample("zielgruppe") { $0 % 100 == 7 ? "quatsch" : "AEZ" }
    let wrong = try await Program.steckbrief.run(["outcomes", "check", file] + arguments)
    #expect(wrong.exitCode == 0 && !wrong.output.contains("quatsch"))
    let found = try #require(json(wrong)["unknownTargetGroups"] as? [String: Any])
    #expect(found["rows"] as? Int == 8 && found["firstLine"] as? Int == 8)
    #expect(try advice(json(wrong)).contains("unknownTargetGroups"))
    let right = try sample("zielgruppe") { _ in "AEZ" }
    let outcome = try await Program.steckbrief.run(["outcomes", "check", right] + arguments)
    #expect(try !advice(json(outcome)).contains("unknownTargetGroups"))
  }

  @Test("checks of sums what can be checked, and says that they are sums")
  func sums() async throws {
    for by in [[], ["--by-nothing"], ["--by", "austrittsmonat"]] {
      let tally = try await Program.steckbrief.run(["tally"] + sample + by)
      let file = try folder.write(tally.output, to: "summen.csv")
      let check = try await Program.steckbrief.run(
        ["outcomes", "check", file, "--format", "json"])
      let rows = try await Program.steckbrief.run(
        ["outcomes", "check", "--format", "json"] + sample)
      #expect(check.exitCode == 0 && check.talk.isEmpty)
      #expect(try advice(json(check)).contains("sums"))
      let providers = try [json(check), json(rows)].map {
        ($0["providers"] as? [[String: Any]])?.count
      }
      #expect(providers[0] == providers[1])
      let table = try await Program.steckbrief.run(["outcomes", "check", file])
      #expect(table.exitCode == 0 && table.output.contains("Das sind Summen"))
    }
  }

  @Test("with --lenient ends with 0 when faulty rows were passed over")
  func lenient() async throws {
    let file = try sample("x") { _ in "" }
    let text = try String(contentsOfFile: file, encoding: .utf8)
    _ = try folder.write(text + "p1;C-1001;heute\n", to: "daten.csv")
    let arguments = ["outcomes", "check", file, "--as-of", "2026-06-30"]
    let strict = try await Program.steckbrief.run(arguments)
    let lenient = try await Program.steckbrief.run(arguments + ["--lenient"])
    #expect(strict.exitCode == 65 && lenient.exitCode == 0)
    #expect(lenient.talk.contains("S2006") && lenient.output.contains("1 Zeile ist fehlerhaft"))
  }

  @Test("without a catalogue checks what can be checked, and says so; a missing one is an error")
  func noCatalogue() async throws {
    let file = try folder.write(
      header + "p1;M;2025-01-07;2025-06-30;planmaessig;svb;svb;a\n", to: "daten.csv")
    let arguments = ["outcomes", "check", file, "--format", "json"]
    let outcome = try await Program.steckbrief.run(arguments, folder: folder.path)
    #expect(outcome.exitCode == 0)
    let codes = try advice(json(outcome))
    #expect(codes.contains("noCatalogue") && !codes.contains("unknownMeasures"))
    let missing = try await Program.steckbrief.run(
      arguments + ["--catalog", "nirgends"], folder: folder.path)
    #expect(missing.exitCode == 66 && missing.talk.contains("nirgends"))
  }

  @Test("never shows what stands in the cells of one person")
  func silence() async throws {
    let rows = (0..<40).map { number in
      "p\(number);M;2025-01-07;2025-06-30;planmaessig;svb;svb;"
        + (number < 30 ? "oft" : "Erika\(number)") + "\n"
    }
    let file = try folder.write(header + rows.joined(), to: "daten.csv")
    for format in ["table", "json"] {
      let outcome = try await Program.steckbrief.run([
        "outcomes", "check", file, "--format", format,
      ])
      #expect(outcome.output.contains("oft") && !outcome.output.contains("Erika"))
    }
  }

  @Test("finds one participation under the local number and under the profile's id")
  func oneParticipationTwice() async throws {
    let header = "teilnahme;massnahme;eintritt;austritt;austrittsgrund;statusAustritt\n"
    let rows = ["C-1001", "MUC-2023-001"].map {
      "p74989e6a;\($0);2024-01-15;2024-07-12;planmaessig;arbeitslos\n"
    }
    let one = try folder.write(header + rows.joined(), to: "klein.csv")
    let check = ["outcomes", "check", "--as-of", "2026-06-30"]
    let found = try await Program.steckbrief.run(check + [one])
    #expect(found.exitCode == 65)
    #expect(found.talk.contains("klein.csv:3") && found.talk.contains("S2302"))
    let parts = try rows.enumerated().map { try folder.write(header + $1, to: "\($0).csv") }
    let ranked = try await Program.steckbrief.run(
      ["rank", "--as-of", "2026-06-30", "--outcomes"] + parts)
    #expect(ranked.exitCode == 65 && ranked.talk.contains("S2302"))
  }

  @Test("writes a mapping that, once corrected, makes an office's export rank as ours does")
  func mapping() async throws {
    let sample = try String(
      contentsOfFile: Program.root.appending("catalog/beispiel/ergebnisse.csv").string,
      encoding: .utf8)
    var rows = sample.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let reason = try #require(rows[0].firstIndex(of: "austrittsgrund"))
    let names = ["austritt": "Austrittsdatum", "kosten": "Kosten (EUR)", "abschluss": "Abschluß"]
    rows[0] = rows[0].map { names[$0] ?? $0 }
    for row in rows.indices.dropFirst() {
      switch rows[row][reason] {
      case "sonstig": rows[row][reason] = "Sonstiges"
      case "planmaessig": rows[row][reason] = "Planmäßig"
      default: break
      }
    }
    let export = try folder.write(
      rows.map { $0.joined(separator: ";") }.joined(separator: "\n"), to: "export.csv")
    let draft = folder.path.appending("kreis.toml").string
    let checked = try await Program.steckbrief.run(
      ["outcomes", "check", "--as-of", "2026-06-30", "--write-mapping", draft, export])
    #expect(checked.exitCode == 65 && checked.talk.contains("Zeilen ("))
    let text = try String(contentsOfFile: draft, encoding: .utf8)
    #expect(text.contains("austritt = \"Austrittsdatum\"\n"))
    try folder.write(
      text.replacing("# \"Sonstiges\"", with: "\"Sonstiges\""), to: "berichtigt.toml")
    let asOf = ["rank", "--as-of", "2026-06-30", "--outcomes"]
    let ours = try await Program.steckbrief.run(asOf + ["catalog/beispiel/ergebnisse.csv"])
    let theirs = try await Program.steckbrief.run(
      asOf + [export, "--columns-from", folder.path.appending("berichtigt.toml").string])
    #expect(theirs.exitCode == 0 && theirs.output == ours.output)
  }

  @Test("says first that the column of the exit is missing")
  func noExitColumn() async throws {
    let file = try folder.write(
      "teilnahme;massnahme;eintritt;Ende;status6Monate\np1;C-1001;2024-01-15;2024-07-12;svb\n"
        + "p2;C-1001;2024-01-15;;\n", to: "ohne.csv")
    let json = try json(
      await Program.steckbrief.run(
        ["outcomes", "check", "--as-of", "2026-06-30", "--format", "json", file]))
    #expect(advice(json).first == "noExitColumn")
  }
}
