import Foundation
import SystemPackage
import Testing

@Suite("Finding, comparing and coverage")
struct CatalogueCommandTests {
  @Test(
    "print what was looked at and stored",
    arguments: [
      ("search-gap.txt", ["search", "--target-group", "AEZ", "--district", "OL"], "80"),
      ("search-gap-50.txt", ["search", "--zielgruppe", "AEZ U3", "--kreis", "HSK"], "50"),
      ("search-text-80.txt", ["search", "Betreuung", "--facets", "--limit", "4"], "80"),
      ("search-text-50-en.txt", ["search", "kochen", "--language", "en"], "50"),
      ("coverage-80.txt", ["coverage"], "80"),
      ("coverage-50-en.txt", ["coverage", "--language", "en"], "50"),
      ("coverage-gaps-80.txt", ["coverage", "--gaps"], "80"),
      (
        "coverage-lone-parents.csv", ["coverage", "--target-group", "AEZ", "--format", "csv"], "80"
      ),
      (
        "coverage-lone-parents.json", ["coverage", "--target-group", "AEZ", "--format", "json"],
        "80"
      ),
      (
        "coverage-lone-parents.md", ["coverage", "--target-group", "AEZ", "--format", "markdown"],
        "80"
      ),
      ("compare-ring-80.txt", ["compare", "EL-2010-001", "HSK-2010-001", "NF-2010-001"], "80"),
      ("compare-sample-80.txt", ["compare", "MUB-2023-005", "MUA-2023-004"], "80"),
      (
        "compare-sample-50-en.txt",
        ["compare", "MUA-2023-001", "MUA-2023-007", "MUC-2023-005", "--language", "en"], "50"
      ),
      (
        "compare-sample.json", ["compare", "MUB-2023-005", "MUA-2023-004", "--format", "json"], "80"
      ),
      ("show-boje.html", ["show", "SL-2010-001", "--format", "html"], "80"),
      ("show-boje.md", ["show", "SL-2010-001", "--format", "markdown"], "80"),
    ])
  func golden(name: String, arguments: [String], columns: String) async throws {
    let outcome = try await Program.steckbrief.run(arguments, columns: columns)
    #expect(outcome.exitCode == 0)
    #expect(outcome.talk.isEmpty)
    if name.hasSuffix("0.txt") || name.hasSuffix("0-en.txt") {
      let width = try #require(Int(columns))
      for line in outcome.output.split(separator: "\n") {
        #expect(line.count <= width, "\(name): \(line)")
      }
    }
    try Golden.expect(outcome.output, named: name)
  }

  private func ids(_ arguments: [String]) async throws -> [String] {
    let outcome = try await Program.steckbrief.run(["search", "--ids"] + arguments)
    #expect(outcome.exitCode == 0 && outcome.talk.isEmpty)
    return outcome.output.split(separator: "\n").map(String.init)
  }

  /// Counted by hand with `grep` over `catalog/`.
  @Test(
    "find by every option what a count by hand finds",
    arguments: [
      (["--target-group", "U25"], ["MUB-2023-002", "MUB-2023-003"]),
      (["--target-group", "Selbständige"], ["MUA-2023-005", "MUC-2023-006"]),
      (["--district", "03454", "--district", "Husum"], ["EL-2010-001", "NF-2010-001"]),
      (["--instrument", "AGH"], ["MUB-2023-006"]),
      (["--instrument", "Weiterbildung", "--instrument", "FF"], ["MUC-2023-004", "MUC-2023-005"]),
      (["--legal-basis", "§ 16h SGB II"], ["MUB-2023-003"]),
      (["--aim", "qualifikation"], ["MUC-2023-005"]),
      (
        ["--aim", "heranfuehrung", "--status", "ausgelaufen"],
        ["EL-2010-001", "NOH-2010-001", "SL-2010-001"]
      ),
      (
        ["--child-care", "--voluntary", "--target-group", "AEZ"], ["MUA-2023-002", "MUC-2023-002"]
      ),
      (["--provider", "ERF-EISVOGEL"], ["MUA-2023-004"]),
      (["--provider", "eisvogel"], ["MUA-2023-004"]),
      (["--starts-after", "2024-01-07"], ["MUA-2023-005", "MUB-2023-008", "MUC-2023-005"]),
      (["--running-on", "15.10.2023", "--district", "MUA"], ["MUA-2023-003"]),
      (["--max-cost", "110,39"], ["MUB-2023-005", "MUB-2023-006"]),
      (["--max-cost", "110.38"], ["MUB-2023-005"]),
      (["Staplerschein"], ["MUC-2023-005"]),
      (
        ["--sort", "title", "--district", "EL", "--district", "HSK", "--district", "SL"],
        ["EL-2010-001", "SL-2010-001", "HSK-2010-001"]
      ),
      (["--sort", "cost", "--limit", "3"], ["MUB-2023-005", "MUB-2023-006", "MUA-2023-004"]),
      (["--sort", "begin", "--limit", "2"], ["MUA-2023-003", "MUB-2023-002"]),
    ])
  func options(arguments: [String], expected: [String]) async throws {
    #expect(try await ids(arguments) == expected)
  }

  @Test("say what a condition left out because profiles are silent")
  func leftOut() async throws {
    let dated = try await Program.steckbrief.run([
      "search", "--running-on", "2010-06-30", "--target-group", "AEZ",
    ])
    #expect(dated.output.contains("weil ihre Laufzeit unbekannt ist: 5"))
    let coverage = try await Program.steckbrief.run(["coverage", "--running-on", "2010-06-30"])
    #expect(coverage.output.contains("weil ihre Laufzeit unbekannt ist: 5"))
    let priced = try await Program.steckbrief.run(["search", "--max-cost", "1", "--kreis", "MUC"])
    #expect(priced.output.contains("nicht sicher sind: 3"))
  }

  @Test("give the fields that are asked for, in every language the same")
  func fields() async throws {
    let german = try await Program.steckbrief.run([
      "search", "staplerschein", "--json", "id,score,matches,madeUp",
    ])
    let english = try await Program.steckbrief.run(
      ["search", "staplerschein", "--json", "id,score,matches,madeUp"], locale: "en_GB.UTF-8")
    #expect(german.output == english.output)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(german.output.utf8)) as? [String: Any])
    let hits = try #require(json["hits"] as? [[String: Any]])
    #expect(json["count"] as? Int == 1 && hits.count == 1)
    #expect(Set(hits[0].keys) == ["id", "score", "matches", "madeUp"])
    #expect(hits[0]["id"] as? String == "MUC-2023-005")
  }

  @Test("say what may be meant by a name that is misspelt")
  func misspelt() async throws {
    let cases: [([String], Int32, [String])] = [
      (["search", "--json", "titel"], 64, ["titel", "title", "targetGroups"]),
      (
        ["search", "--district", "HSKK", "--instrument", "aktiverung"], 64, ["HSK", "aktivierung"]
      ),
      (["search", "--provider", "Eisvogl"], 64, ["Eisvogl", "Eisvogel"]),
      (["search", "--sort", "preis"], 64, ["preis", "cost"]),
      (["search", "--limit", "0"], 64, ["--limit"]),
      (["search", "--ids", "--facets"], 64, ["--ids"]),
      (["search", "--max-cost", "billig"], 64, ["billig"]),
      (["compare", "EL-2010-001"], 64, ["zwei"]),
      (["compare", "EL-2010-001", "el-2010-001"], 64, ["zwei"]),
      (["compare", "EL-2010-001", "HSK-2010-OO1"], 66, ["HSK-2010-OO1", "HSK-2010-001"]),
      (["coverage", "--target-group", "alleinerzihend"], 64, ["alleinerziehend"]),
    ]
    for (arguments, code, words) in cases {
      let outcome = try await Program.steckbrief.run(arguments)
      #expect(outcome.exitCode == code, "\(arguments)")
      #expect(outcome.output.isEmpty)
      for word in words { #expect(outcome.talk.contains(word), "\(arguments): \(word)") }
    }
  }

  @Test("read a misspelt word as the one that is meant, and say so")
  func unknownWord() async throws {
    let outcome = try await Program.steckbrief.run(["search", "Kinderbetreung"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("„Kinderbetreung“ ist gelesen als „kinderbetreuung“"))
  }

  @Test("mark finds with colour only where colours are on")
  func color() async throws {
    let always = try await Program.steckbrief.run(["search", "kochen", "--color", "always"])
    #expect(always.output.contains("\u{1B}[1mKochen\u{1B}[0m"))
    let piped = try await Program.steckbrief.run(["search", "kochen"])
    #expect(piped.output.contains("»Kochen«") && !piped.output.contains("\u{1B}"))
  }

  @Test("answer to their German names")
  func aliases() async throws {
    #expect(try await Program.steckbrief.run(["abdeckung", "--luecken"]).exitCode == 0)
    #expect(
      try await Program.steckbrief.run(["vergleichen", "EL-2010-001", "SL-2010-001"]).exitCode == 0)
  }

  @Test("send nothing of a hostile profile as it is, in any form")
  func hostile() async throws {
    let folder = try TemporaryFolder()
    let good = try String(
      contentsOfFile: Program.root.appending("catalog/EL/EL-2010-001.xml").string, encoding: .utf8)
    let bad = "Kochen\u{9B}31m\u{202E} &lt;script&gt;alert(1)&lt;/script&gt; | *x* ![y](http://z)"
    try folder.write(good.replacing("Kochen fürs Kind", with: bad), to: "EL-2010-001.xml")
    try folder.write(
      good.replacing("EL-2010-001", with: "EL-2010-002"), to: "EL-2010-002.xml")
    let own = ["--catalog", folder.path.string]
    let commands: [[String]] = [
      ["search", "script"], ["search", "--json", "summary,matches", "script"],
      ["compare", "EL-2010-001", "EL-2010-002"],
      ["compare", "EL-2010-001", "EL-2010-002", "--format", "markdown"],
      ["show", "EL-2010-001", "--format", "markdown"], ["show", "EL-2010-001", "--format", "html"],
      ["show", "EL-2010-001", "--format", "xml"], ["show", "EL-2010-001", "--format", "json"],
      ["coverage"], ["coverage", "--gaps", "--format", "markdown"],
    ]
    for command in commands {
      let outcome = try await Program.steckbrief.run(command + own)
      #expect(outcome.exitCode == 0, "\(command)")
      #expect(!outcome.output.isEmpty)
      let scalars = outcome.output.unicodeScalars
      #expect(!scalars.contains { [0x9B, 0x1B, 0x202E].contains($0.value) }, "\(command)")
      if command.contains("html") || command.contains("markdown") || command.contains("xml") {
        #expect(!outcome.output.contains("<script"), "\(command)")
        #expect(
          !outcome.output.contains("![y]") || command.contains("html") || command.contains("xml"))
      }
    }
  }

  @Test("show a profile as XML that is a valid profile again")
  func xml() async throws {
    let outcome = try await Program.steckbrief.run(["show", "MUA-2023-004", "--format", "xml"])
    let file = Program.root.appending("catalog/beispiel/MUA/MUA-2023-004.xml").string
    #expect(try outcome.output == String(contentsOfFile: file, encoding: .utf8))
    let checked = try await Program.steckbrief.run(["check", "-"], input: outcome.output)
    #expect(checked.exitCode == 0)
  }

  @Test("make pages that are whole, closed and reach for nothing")
  func html() async throws {
    let page = try await Program.steckbrief.run(
      ["zeigen", "MUC-2023-005", "--format", "html"]).output
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"de\">"))
    #expect(page.contains("Teilqualifikation Lager &amp; Logistik"))
    #expect(page.contains("ERFUNDENES BEISPIEL") && page.contains("@media print"))
    // Links lead to places of the page itself.
    let linkless = page.replacing("href=\"#", with: "")
    for reach in ["http://", "src=", "href=", "@import", "url("] {
      #expect(!linkless.contains(reach), "\(reach)")
    }
    for tag in ["section", "dl", "dt", "dd", "ul", "li", "h2", "main", "body", "html", "style"] {
      let opened =
        page.components(separatedBy: "<\(tag)>").count
        + page.components(separatedBy: "<\(tag) ").count
      #expect(opened - 1 == page.components(separatedBy: "</\(tag)>").count, "\(tag)")
    }
  }
}
