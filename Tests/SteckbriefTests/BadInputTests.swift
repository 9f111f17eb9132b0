import Foundation
import SystemPackage
import Testing

@Suite("Bad input")
struct BadInputTests {
  private let folder: TemporaryFolder
  private let header = "teilnahme;massnahme;eintritt;austritt;austrittsgrund\n"

  init() throws {
    folder = try TemporaryFolder()
  }

  private func expectCleanEnd(
    _ outcome: Program.Outcome, _ code: Int32, says words: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.exitCode == code, sourceLocation: sourceLocation)
    for word in words {
      #expect(outcome.talk.contains(word), sourceLocation: sourceLocation)
    }
    for trace in ["Fatal error", "Swift runtime", "Backtrace", "Thread 0", "Optional("] {
      #expect(!outcome.talk.contains(trace), sourceLocation: sourceLocation)
    }
  }

  @Test("of a missing file: 66, and the others are still checked")
  func missingFile() async throws {
    let outcome = try await Program.steckbrief.run([
      "check", "fehlt.xml", "catalog/EL/EL-2010-001.xml",
    ])
    expectCleanEnd(outcome, 66, says: ["fehlt.xml", "gibt es nicht"])
    #expect(outcome.output.contains("2 Dateien") || outcome.output.contains("1 Fehler"))
  }

  @Test("of an empty folder: 66")
  func emptyFolder() async throws {
    for command in [["check", folder.path.string], ["search", "--catalog", folder.path.string]] {
      let outcome = try await Program.steckbrief.run(command)
      expectCleanEnd(outcome, 66, says: [folder.path.string, "kein lesbarer Steckbrief"])
    }
  }

  @Test("of a catalogue that is not there: 66")
  func missingCatalog() async throws {
    let outcome = try await Program.steckbrief.run(["search", "--catalog", "/kein/katalog"])
    expectCleanEnd(outcome, 66, says: ["/kein/katalog"])
  }

  @Test(
    "of a file that is no profile: 65, with its name and what would be right",
    arguments: [
      ("", "leer"), ("Hallo", "sondern Text"), ("{\"a\": 1}", "XML"),
      ("<html/>", "<massnahmensteckbrief xmlns=\"urn:massnahmensteckbrief:1\">"),
      ("<massnahmensteckbrief", "abgeschnitten"),
      (
        "<massnahmensteckbrief xmlns=\"urn:massnahmensteckbrief:1\" version=\"1.0\"/>",
        "<kopf>"
      ),
      ("<!DOCTYPE massnahmensteckbrief><massnahmensteckbrief/>", "DOCTYPE"),
    ])
  func noProfile(text: String, word: String) async throws {
    let file = try folder.write(text, to: "profil.xml")
    let outcome = try await Program.steckbrief.run(["check", file])
    expectCleanEnd(outcome, 65, says: [file, word])
  }

  @Test("of a broken profile names the line, and checks the next file all the same")
  func line() async throws {
    let good = try String(
      contentsOfFile: Program.root.appending("catalog/EL/EL-2010-001.xml").string,
      encoding: .utf8)
    let bad = try folder.write(
      good.replacing("<hauptziel>heranfuehrung", with: "<hauptziel>heranführung"), to: "a.xml")
    let worse = try folder.write(good.replacing("<kreis>EL</kreis>", with: ""), to: "b.xml")
    let badLine =
      try #require(
        good.components(separatedBy: "\n").firstIndex { $0.contains("<hauptziel>") }) + 1
    let outcome = try await Program.steckbrief.run(["check", bad, worse])
    expectCleanEnd(
      outcome, 65, says: ["\(bad):\(badLine):", "heranfuehrung", "\(worse):", "<kreis>"])
    #expect(outcome.output.contains("2 Dateien geprüft, 2 Fehler"))
  }

  @Test("that escapes to the terminal is shown, not sent")
  func escapes() async throws {
    let good = try String(
      contentsOfFile: Program.root.appending("catalog/EL/EL-2010-001.xml").string,
      encoding: .utf8)
    try folder.write(
      good.replacing("Kochen fürs Kind", with: "Kochen\u{9B}31m\u{202E} fürs Kind"),
      to: "EL-2010-001.xml")
    let outcome = try await Program.steckbrief.run([
      "show", "EL-2010-001", "--catalog", folder.path.string,
    ])
    #expect(outcome.output.contains("Kochen<U+009B>31m<U+202E> fürs Kind"))
    #expect(!outcome.output.unicodeScalars.contains { $0.value == 0x9B || $0.value == 0x202E })
  }

  @Test("of outcomes without a needed column: 65, with the line and the column")
  func missingColumn() async throws {
    let file = try folder.write("teilnahme;eintritt\np1;2025-01-07\n", to: "daten.csv")
    let outcome = try await Program.steckbrief.run(["rank", "--outcomes", file])
    expectCleanEnd(outcome, 65, says: ["\(file):1:", "massnahme"])
  }

  @Test("of two files of outcomes is told of both")
  func twoFiles() async throws {
    let first = try folder.write(header + "p1;MUA-2023-001;2025-13-07;;\n", to: "a.csv")
    let second = try folder.write(header + "p2;MUA-2023-001;gestern;;\n", to: "b.csv")
    let outcome = try await Program.steckbrief.run([
      "rank", "--outcomes", first, second, "/fehlt.csv",
    ])
    expectCleanEnd(outcome, 65, says: ["\(first):2:", "\(second):2:", "/fehlt.csv"])
    #expect(outcome.output.isEmpty)
  }

  @Test("of a measure that nobody knows stops the ranking and names what is near")
  func unknownMeasure() async throws {
    let file = try folder.write(header + "p1;EL-2010-OO1;2010-01-07;;\n", to: "daten.csv")
    let outcome = try await Program.steckbrief.run(["rank", "--outcomes", file])
    expectCleanEnd(outcome, 65, says: ["EL-2010-OO1", "EL-2010-001"])
  }

  @Test("of the command line: 64, with what may be meant")
  func usage() async throws {
    let unknown = try await Program.steckbrief.run(["search", "--target-group", "alleinerzihend"])
    expectCleanEnd(unknown, 64, says: ["alleinerzihend", "alleinerziehend (Alleinerziehende)"])
    expectCleanEnd(try await Program.steckbrief.run(["rank"]), 64, says: ["outcomes"])
    expectCleanEnd(
      try await Program.steckbrief.run(["rank", "--outcomes", "x", "--as-of", "gestern"]), 64,
      says: ["gestern"])
    expectCleanEnd(try await Program.steckbrief.run(["frobnicate"]), 64, says: ["frobnicate"])
  }

  @Test("of an id that the catalogue does not have: 66, with what is near")
  func unknownProfile() async throws {
    let outcome = try await Program.steckbrief.run(["show", "EL-2010-002"])
    expectCleanEnd(outcome, 66, says: ["EL-2010-002", "EL-2010-001"])
  }

  @Test("never shows a participant: no cell of a bad row comes back")
  func silence() async throws {
    let file = try folder.write(
      header + "Erika Mustermann;Erika Mustermann;Erika Mustermann;Erika Mustermann;weg\n",
      to: "daten.csv")
    let outcome = try await Program.steckbrief.run(["rank", "--outcomes", file, "--lenient"])
    #expect(!(outcome.talk + outcome.output).contains("Erika"))
    #expect(outcome.exitCode == 65)
  }
}
