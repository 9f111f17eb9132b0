import Foundation
import SystemPackage
import Testing

@Suite("The report on providers")
struct ReportTests {
  private static let sample = [
    "--outcomes", "catalog/beispiel/ergebnisse.csv", "--as-of", "2026-06-30",
  ]

  @Test("of the sample is one page that says what it is, twice the same")
  func sample() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("bericht.html").string
    let written = try await Program.steckbrief.run(["report"] + Self.sample + ["-o", path])
    #expect(written.exitCode == 0 && written.output.isEmpty, "\(written.talk)")
    let page = try String(contentsOfFile: path, encoding: .utf8)
    // Of the same files elsewhere, in German words: neither where they lie nor how it was asked.
    try FileManager.default.copyItem(
      atPath: Program.root.appending("catalog").string,
      toPath: folder.path.appending("catalog").string)
    let other = try await Program.steckbrief.run(
      [
        "bericht", "--ergebnisse", "catalog/beispiel/ergebnisse.csv", "--stichtag", "2026-06-30",
        "--no-cache",
      ], folder: folder.path)
    #expect(other.exitCode == 0 && other.output == page)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(page.contains("ERFUNDENE BEISPIELDATEN") && page.contains("Intern: genaue Zahlen"))
    #expect(page.contains("default-src 'none'") || page.contains("default-src &#39;none&#39;"))
    #expect(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"))
    for heading in [
      "Das Wichtigste", "Anstehende Entscheidungen", "Die Träger",
      "Austritt und sechs Monate danach", "Zielgruppen und Kreise", "Geld und Integration",
      "Die Daten", "Verfahren", "Wörter und Grenzen",
    ] { #expect(page.contains(">\(heading)</h2>"), "\(heading)") }
    // The first sentences before the first table, the first table before the first figure.
    let places = ["Kein Träger ist nachweislich", "<table", "<svg"].map {
      page.range(of: $0)?.lowerBound
    }
    #expect(places[0] ?? page.endIndex < places[1] ?? page.startIndex)
    #expect(places[1] ?? page.endIndex < places[2] ?? page.startIndex)
    Self.expectSound(page)
    // Once more is refused: nothing is replaced.
    let again = try await Program.steckbrief.run(["report"] + Self.sample + ["-o", path])
    #expect(again.exitCode == 73)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == page)
  }

  @Test("draws what rank says")
  func agrees() async throws {
    let ranked = try await Program.shared(
      ["rank"] + Self.sample + ["--format", "ndjson"])
    let page = try await Program.shared(
      ["report"] + Self.sample + ["--format", "markdown", "--language", "en"]
    ).output
    for line in ranked.output.split(separator: "\n") {
      let unit = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let name = try #require(unit["provider"] as? String)
      let (n, observed) = (unit["n"] as? Int ?? 0, unit["observed"] as? Int ?? -1)
      #expect(
        page.split(separator: "\n").contains {
          $0.contains(name.prefix(8)) && $0.contains("| \(n) | \(observed) |")
        }, "\(name)")
    }
  }

  @Test("of one provider tells nothing exact of others")
  func sheet() async throws {
    let sheet = try await Program.steckbrief.run(
      ["report"] + Self.sample + ["--provider", "Jobwerkstatt Birke", "--format", "markdown"])
    #expect(sheet.exitCode == 0)
    let text = sheet.output
    #expect(text.contains("11 von 39") && text.contains("einer von 6"))
    #expect(text.contains("Stellungnahme des Trägers"))
    for other in ["Ahorn", "Eisvogel", "Pirol", "Kranich", "Lärche", "Weide", "Milan"] {
      #expect(!text.contains(other), "\(other)")
    }
    // Neither the average of the group nor what others have.
    #expect(!text.contains("Durchschnitt der Gruppe") && !text.contains("bei den anderen"))
  }

  @Test("is the same however the catalogue is named")
  func named() async throws {
    var pages: Set<String> = []
    for name in ["catalog", "./catalog/", Program.root.appending("catalog").string] {
      let outcome = try await Program.steckbrief.run(
        ["report"] + Self.sample + ["--catalog", name])
      #expect(outcome.exitCode == 0)
      pages.insert(outcome.output)
    }
    #expect(pages.count == 1)
  }

  @Test("is for one provider: never two on one sheet")
  func several() async throws {
    // Bildungswerk Ahorn, and Kranich Bildung und Arbeit.
    let several = try await Program.steckbrief.run(
      ["report"] + Self.sample + ["--provider", "Bildung"])
    #expect(several.exitCode == 66 && several.output.isEmpty)
    #expect(several.talk.contains("Ahorn") && several.talk.contains("Kranich"))
    let one = try await Program.steckbrief.run(
      ["report"] + Self.sample + ["--provider", "Kranich", "--format", "markdown"])
    #expect(one.output.contains("darf ihm, und nur ihm") && !one.output.contains("Intern:"))
  }

  @Test("says what it lacks, and where it cannot go")
  func lacks() async throws {
    let folder = try TemporaryFolder()
    let rows = try folder.write(
      "teilnahme;massnahme;eintritt;austritt;austrittsgrund;statusAustritt;status6Monate\n"
        + "p1;MUA-2023-003;2026-01-10;2026-05-10;planmaessig;arbeitslos;\n", to: "jung.csv")
    let young = try await Program.steckbrief.run(
      ["report", "--outcomes", rows, "--as-of", "2026-06-30"])
    #expect(young.exitCode == 0, "\(young.talk)")
    #expect(young.output.contains("noch nichts fällig") && !young.output.contains("NaN"))
    #expect(try await Program.steckbrief.run(["report"]).exitCode == 64)
    #expect(
      try await Program.steckbrief.run(["report"] + Self.sample + ["--by", "measure"]).exitCode
        == 64)
    let nobody = try await Program.steckbrief.run(
      ["report"] + Self.sample + ["--provider", "Niemand"])
    #expect(nobody.exitCode == 66 && nobody.output.isEmpty)
    let nowhere = try await Program.steckbrief.run(
      ["report"] + Self.sample + ["-o", folder.path.appending("no/where.html").string])
    #expect(nowhere.exitCode == 73)
    let inTheWay = try await Program.steckbrief.run(["report"] + Self.sample + ["-o", "/dev/full"])
    #expect(inTheWay.exitCode == 73)
  }

  @Test("draws figures in the terminal within the window", arguments: ["80", "100"])
  func terminal(columns: String) async throws {
    let outcome = try await Program.steckbrief.run(
      ["rank"] + Self.sample + ["--figures", "--district", "MUA"], columns: columns)
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("●") && outcome.output.contains("├"))
    for line in outcome.output.split(separator: "\n") {
      #expect(line.count <= Int(columns) ?? 0, "\(line)")
    }
    let plain = try await Program.steckbrief.run(
      ["rank"] + Self.sample + ["--district", "MUA"], columns: columns)
    #expect(!plain.output.contains("├"))
  }

  /// What holds for every page; its grammar is parsed where pages are rendered.
  private static func expectSound(_ page: String) {
    func count(_ part: String) -> Int { page.components(separatedBy: part).count - 1 }
    #expect(count("<h1>") == 1 && count("<table>") == count("<caption "))
    #expect(count("<svg ") == count("role=\"img\"") && count("<svg ") == count("<desc "))
    let ids = page.matches(of: #/ id="([^"]*)"/#).map(\.output.1)
    #expect(Set(ids).count == ids.count)
    var level = 1
    for match in page.matches(of: /<h([1-6])/) {
      let next = Int(match.output.1) ?? 0
      #expect(next <= level + 1)
      level = next
    }
  }

  @Test("is split by district, with an index that leads to each")
  func perDistrict() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("seiten").string
    let made = try await Program.steckbrief.run(
      ["report"] + Self.sample + ["--per-district", path])
    #expect(made.exitCode == 0, "\(made.talk)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        == ["MUA.html", "MUB.html", "MUC.html", "index.html"])
    let index = try String(contentsOfFile: path + "/index.html", encoding: .utf8)
    let page = try String(contentsOfFile: path + "/MUB.html", encoding: .utf8)
    for text in [index, page] { Self.expectSound(text) }
    for name in ["MUA", "MUB", "MUC"] { #expect(index.contains("href=\"\(name).html\"")) }
    // 37 cases of Milan in B, 70 of Ahorn in A; the option of MUB-2023-004 is B's, and due.
    #expect(page.contains("Akademie Milan") && !page.contains("Bildungswerk Ahorn"))
    #expect(page.contains("MUB-2023-004") && !page.contains("MUA-2023-"))
    let mode =
      try FileManager.default.attributesOfItem(atPath: path + "/MUB.html")[.posixPermissions]
      as? Int
    #expect(mode == 0o600)
    let again = try await Program.steckbrief.run(
      ["report"] + Self.sample + ["--per-district", path])
    #expect(again.exitCode == 73)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path.string) == ["seiten"])
  }

  @Test("as PDF says how to get a Chromium where there is none, before anything is computed")
  func withoutChromium() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("bericht.pdf").string
    // Tests run programs without a PATH.
    let outcome = try await Program.steckbrief.run(["report"] + Self.sample + ["--pdf", path])
    #expect(outcome.exitCode == 73 && outcome.output.isEmpty)
    #expect(outcome.talk.contains("apt-get install") && outcome.talk.contains("chromium"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
