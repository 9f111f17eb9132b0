import Foundation
import SystemPackage
import Testing

@Suite("check with its options")
struct CheckCommandTests {
  private let folder: TemporaryFolder
  private let good: String

  init() throws {
    folder = try TemporaryFolder()
    good = try String(
      contentsOfFile: Program.root.appending("catalog/HSK/HSK-2010-001.xml").string,
      encoding: .utf8)
  }

  private func broken() throws -> String {
    try folder.write(
      good.replacing("<status>ausgelaufen", with: "<status>Ausgelaufen"), to: "a.xml")
  }

  @Test("changes what is certain, shows it, and finds nothing the second time")
  func fix() async throws {
    let file = try broken()
    let dry = try await Program.steckbrief.run(["check", "--fix", "--dry-run", file])
    #expect(dry.talk.contains("würde geändert") && dry.talk.contains("+     <status>ausgelaufen"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) != good)
    let first = try await Program.steckbrief.run(["check", "--fix", file])
    #expect(first.exitCode == 0 && first.output.contains("1 geändert"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == good)
    let second = try await Program.steckbrief.run(["check", "--fix", file])
    #expect(second.exitCode == 0 && !second.output.contains("geändert"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path.string) == ["a.xml"])
  }

  @Test("shows places in the file on disk, also where a change would move the lines")
  func dryRunPlaces() async throws {
    let shown = try await Program.steckbrief.run(["show", "MUA-2023-001", "--format", "xml"])
    // The repair of the first joins lines; the second nobody can repair.
    let text = shown.output
      .replacing("Die Teilnehmenden klären", with: "Die Teilnehmenden kla\u{308}ren")
      .replacing("jede Woche", with: "jede\u{E000} Woche")
    let file = try folder.write(text, to: "places.xml")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.unicodeScalars.contains("\u{E000}") })
    let before = try #require(
      lines[line].unicodeScalars.split(separator: "\u{E000}", maxSplits: 1).first)
    let place = "places.xml:\(line + 1):\(before.count + 1): Fehler S0701"
    let dry = try await Program.steckbrief.run(["check", "--fix", "--dry-run", file])
    #expect(dry.exitCode == 65 && dry.talk.contains("würde geändert"))
    #expect(dry.talk.contains(place), "\(place)\n\(dry.talk)")
    let plain = try await Program.steckbrief.run(["check", file])
    #expect(plain.talk.contains(place), "\(plain.talk)")
    let fixed = try await Program.steckbrief.run(["check", "--fix", file])
    #expect(fixed.exitCode == 65 && !fixed.talk.contains(place), "\(fixed.talk)")
  }

  @Test("of a PDF says what to ask for, of an archive to unpack it")
  func foreignFormats() async throws {
    let pdf = try await Program.steckbrief.run(
      ["check", try folder.write("%PDF-1.4\n", to: "x.xml")])
    #expect(pdf.exitCode == 65 && pdf.talk.contains("steckbrief new"))
    #expect(!pdf.talk.contains("auspacken"))
    let packed = try await Program.steckbrief.run(
      ["check", try folder.write("BZh9", to: "y.xml")])
    #expect(packed.exitCode == 65 && packed.talk.contains("auspacken"))
  }

  @Test("writes a repaired document from the standard input to the standard output")
  func fixStandardInput() async throws {
    let text = good.replacing("<status>ausgelaufen", with: "<status>Ausgelaufen")
    let outcome = try await Program.steckbrief.run(["check", "--fix", "-"], input: text)
    #expect(outcome.exitCode == 0 && outcome.output == good)
  }

  @Test("gives each form to the standard output or error that it belongs to")
  func formats() async throws {
    let file = try broken()
    for (format, word) in [
      ("json", "\"code\": \"S1204\""), ("sarif", "\"ruleId\": \"S1204\""), ("github", "::error "),
    ] {
      let outcome = try await Program.steckbrief.run(["check", "--format", format, file])
      #expect(outcome.exitCode == 65 && outcome.talk.isEmpty)
      #expect(outcome.output.contains(word))
      if format != "github" {
        _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      }
    }
    let short = try await Program.steckbrief.run(["check", "--format", "short", file])
    #expect(short.talk.split(separator: "\n").count == 1)
    #expect(short.talk.hasPrefix("\(file):"))
  }

  @Test("uses colours only when asked or on a terminal")
  func colors() async throws {
    let file = try broken()
    let plain = try await Program.steckbrief.run(["check", file])
    #expect(!plain.talk.contains("\u{1B}"))
    let coloured = try await Program.steckbrief.run(["check", "--color", "always", file])
    #expect(coloured.talk.contains("\u{1B}[1;31m"))
  }

  @Test("judges the age of a profile only against a date that is given")
  func referenceDate() async throws {
    let file = try folder.write(
      good.replacing("<status>ausgelaufen", with: "<status>aktiv"), to: "HSK-2010-001.xml")
    let silent = try await Program.steckbrief.run(["check", file])
    #expect(!silent.talk.contains("S0501"))
    let judged = try await Program.steckbrief.run(["check", "--as-of", "2012-01-01", file])
    #expect(judged.talk.contains("S0501") && judged.exitCode == 0)
  }

  @Test("of hostile words in every text sends none of them to the terminal")
  func hostileTexts() async throws {
    let words = [
      "\u{9B}31m", "\u{202E}abc", "\u{FEFF}x", "<script>alert(1)</script>", "&#x1B;[2J",
      "=cmd|' /C calc'!A0", "../../etc/passwd", "\u{E000}", "' OR 1=1 --",
    ]
    let example = try String(
      contentsOfFile: Program.root
        .appending("Tests/ProfilesTests/Fixtures/MUA-2025-001.xml").string, encoding: .utf8)
    let texts = ["Personen in Ausbildung", "Der Alltag mit Kind ist geordnet.", "Shuttle", "AZ-1"]
    for word in words {
      for text in texts {
        let profile = example.replacing(text, with: text + " " + word, maxReplacements: 1)
        let outcome = try await Program.steckbrief.run(["check", "-"], input: profile)
        #expect(outcome.exitCode == 0 || outcome.exitCode == 65)
        let shown = outcome.talk + outcome.output
        let sent = shown.unicodeScalars.filter {
          ["\u{1B}", "\u{9B}", "\u{202E}", "\u{FEFF}", "\u{E000}"].contains($0)
        }
        #expect(sent.isEmpty, "\(word) in \(text)")
      }
    }
  }

  @Test("explains every code that it prints, and lists every rule")
  func explanations() async throws {
    let known = try await Program.steckbrief.run(["explain-code", "s1204"])
    #expect(known.exitCode == 0 && known.output.hasPrefix("S1204"))
    let unknown = try await Program.steckbrief.run(["explain-code", "S7777"])
    #expect(unknown.exitCode == 64)
    let rules = try await Program.steckbrief.run(["rules", "--language", "en"])
    for code in ["S0101", "S0110", "S0202", "S0401", "S0701", "S0801"] {
      #expect(rules.output.contains(code))
      #expect(try await Program.steckbrief.run(["explain-code", code]).exitCode == 0)
    }
  }
}
