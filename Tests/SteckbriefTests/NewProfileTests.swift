import Foundation
import Subprocess
import SystemPackage
import Testing

@Suite("A new profile: its number, its file, its questions")
struct NewProfileTests {
  private let catalog: SubmissionFolder
  private let work: TemporaryFolder
  private static let facts = [
    "--as-of", "2026-02-01", "--title", "Wege", "--summary",
    "Eine Maßnahme für alle, die Arbeit suchen.", "--target-group", "AEZ", "--instrument",
    "aktivierung", "--aim", "integration", "--provider-unknown",
  ]

  init() throws {
    catalog = try SubmissionFolder()
    work = try TemporaryFolder()
  }

  private func new(_ arguments: String...) async throws -> Program.Outcome {
    try await Program.steckbrief.run(
      ["new"] + arguments + ["--catalog", catalog.catalog], folder: work.path)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: work.path.appending(name).string, encoding: .utf8)
  }

  private func fresh() async throws -> Program.Outcome {
    try await Program.steckbrief.run(
      ["new", "--district", "MUA", "--year", "2025", "--catalog", catalog.catalog] + Self.facts,
      folder: work.path)
  }

  @Test("no number is handed out twice: not of the catalogue, its log, nor of files beside it")
  func number() async throws {
    _ = try await catalog.submit(try catalog.profile("MUA-2025-004"))
    _ = try await catalog.submit(try catalog.profile("MUB-2025-090"), options: [])
    _ = try await catalog.submit(try catalog.profile("MUA-2024-080"))
    let first = try await fresh()
    #expect(first.exitCode == 0 && first.output.isEmpty, "\(first.talk)")
    #expect(first.talk.contains("Geschrieben: MUA-2025-005.xml"))
    #expect(try text("MUA-2025-005.xml").contains("<id>MUA-2025-005</id>"))
    #expect(try await fresh().talk.contains("MUA-2025-006.xml"))
    // A draft under another name, and one whose text nobody can read.
    try FileManager.default.moveItem(
      atPath: work.path.appending("MUA-2025-006.xml").string,
      toPath: work.path.appending("Entwurf.XML").string)
    #expect(try await fresh().talk.contains("MUA-2025-007.xml"))
    _ = try work.write("<", to: "MUA-2025-011.xml")
    #expect(try await fresh().talk.contains("MUA-2025-012.xml"))
    // A profile whose file is gone is in the log still.
    _ = try await catalog.submit(try catalog.profile("MUA-2025-020"))
    _ = try await catalog.shell("rm $C/MUA/MUA-2025-020.xml")
    #expect(try await fresh().talk.contains("MUA-2025-021.xml"))
  }

  @Test("an id that is taken is refused and a free one named; without a catalogue that is said")
  func given() async throws {
    _ = try await catalog.submit(try catalog.profile("MUA-2025-001"))
    let taken = try await Program.steckbrief.run(
      ["new", "--district", "MUA", "--id", "MUA-2025-001", "--catalog", catalog.catalog]
        + Self.facts, folder: work.path)
    #expect(taken.exitCode == 64 && taken.talk.contains("Frei ist MUA-2025-002"), "\(taken.talk)")
    let alone = try await Program.steckbrief.run(
      ["new", "--district", "MUA", "--year", "2025"] + Self.facts, folder: work.path)
    #expect(alone.exitCode == 0 && alone.talk.contains("kein Katalog"), "\(alone.talk)")
  }

  @Test(
    "several groups in one answer",
    arguments: ["AEZ, U25", "AEZ; U25", "AEZ und unter 25", "alleinerziehend,u25,"])
  func groups(answer: String) async throws {
    let made = try await Program.steckbrief.run(
      ["new", "--district", "MUA", "--year", "2025", "--output", "-"] + Self.facts
        + ["--target-group", answer], folder: work.path)
    #expect(made.exitCode == 0, "\(made.talk)")
    #expect(made.output.components(separatedBy: "<gruppe>").count == 3)
  }

  @Test("a copy keeps what is the measure's and leaves what is the old contract's")
  func copy() async throws {
    let original = try catalog.profile(
      "MUA-2025-001", dates: "<beginn>2025-01-01</beginn><ende>2025-12-31</ende>",
      provider: "Ahorn & Söhne".replacing("&", with: "&amp;"))
    let whole = try String(contentsOfFile: original, encoding: .utf8)
      .replacing("<titel>", with: "\n  <!-- bleibt -->\n  <titel>")
      .replacing(
        "</kurzbeschreibung>",
        with: "</kurzbeschreibung>\n  <massnahmenummer>4711</massnahmenummer>\n")
    _ = try await catalog.submit(try catalog.folder.write(whole, to: "a.xml"))
    let made = try await new("--from", "mua-2025-001", "--year", "2026", "--title", "Neu & gut")
    #expect(made.exitCode == 0, "\(made.talk)")
    let copy = try text("MUA-2026-001.xml")
    let expected =
      whole.replacing("MUA-2025-001", with: "MUA-2026-001").replacing("aktiv<", with: "entwurf<")
      .replacing("<titel>Erfunden<", with: "<titel>Neu &amp; gut<")
      .replacing("  <massnahmenummer>4711</massnahmenummer>\n", with: "")
      .replacing("<beginn>2025-01-01</beginn><ende>2025-12-31</ende>", with: "")
    #expect(copy == expected)
    #expect(made.talk.contains("Nicht übernommen: Zeitraum") && made.talk.contains("MUA-2025-001"))
    let other = try await new("--from", "MUA-2025-001", "--year", "2026", "--district", "MUB")
    #expect(other.exitCode == 0, "\(other.talk)")
    #expect(try text("MUB-2026-001.xml").contains("<kreis>MUB</kreis>"))
    #expect(try await new("--from", "MUA-1999-001", "--year", "2026").exitCode == 66)
    #expect(try await new("--from", "MUA-2025-001").exitCode == 64)
    #expect(try await new("--from", "MUA-2025-001", "--aim", "integration").exitCode == 64)
  }

  @Test("every profile of the repository can be copied, and the copy is valid")
  func copies() async throws {
    let root = Program.root.appending("catalog").string
    for id in ["EL-2010-001", "HSK-2010-001", "NF-2010-001", "MUA-2023-001", "MUB-2023-008"] {
      let made = try await Program.steckbrief.run(
        [
          "new", "--from", id, "--district", "MUC", "--year", "2026", "--output", "-", "--catalog",
          root,
        ], folder: work.path)
      #expect(made.exitCode == 0, "\(id): \(made.talk)")
      let check = try await Program.steckbrief.run(["check", "-"], input: made.output)
      #expect(check.exitCode == 0, "\(id): \(check.talk)")
    }
  }

  // MARK: - At a terminal

  private struct Talk {
    let status: TerminationStatus
    let talk: String
  }

  /// Types lines one after the other, each when the next question has been put.
  private func ask(_ lines: [String], _ arguments: [String] = []) async throws -> Talk {
    let terminal = try PseudoTerminal()
    let (words, folder) = (["new", "--catalog", catalog.catalog] + arguments, work.path)
    let other = terminal.other
    let run = Task {
      try await Subprocess.run(
        .path(Program.binary), arguments: .init(words),
        environment: .custom(["LANG": "de_DE.UTF-8"]), workingDirectory: folder,
        input: .fileDescriptor(other, closeAfterSpawningProcess: false), output: .discarded,
        error: .fileDescriptor(other, closeAfterSpawningProcess: false)
      ).terminationStatus
    }
    var talk = ""
    for line in lines {
      // A question ends in a colon and a blank.
      for _ in 0..<2_000 where !talk.hasSuffix(": ") { talk += try await terminal.heard() }
      try #require(talk.hasSuffix(": "), "\(talk)")
      try terminal.type(line)
      if line.hasSuffix("\n") { talk += "\n" }
    }
    let status = try await run.value
    return Talk(status: status, talk: talk + (try await terminal.heard()))
  }

  @Test("numbers choose codes, a step back keeps what was said")
  func questions() async throws {
    let asked = try await ask([
      "MUA\n", "2025\n", "2026-02-01\n", "Weg\n", "zurück\n", "\n", "zurück\n", "Wege\n",
      "Eine Maßnahme für alle, die Arbeit suchen.\n", "1, 2\n", "1\n", "1\n", "unbekannt\n",
    ])
    #expect(asked.status == .exited(0), "\(asked.talk)")
    let made = try text("MUA-2025-001.xml")
    #expect(made.contains("<titel>Wege</titel>"))
    #expect(made.components(separatedBy: "<gruppe>").count == 3)
    #expect(asked.talk.contains("[bisher: Weg]") && asked.talk.contains("Strg-C"))
  }

  @Test("Ctrl-C and the end of the input keep what was typed", arguments: ["\u{3}", "\u{4}"])
  func stopped(key: String) async throws {
    let asked = try await ask(["MUA\n", "2025\n", "2026-02-01\n", "Wege & mehr\n", key])
    #expect(asked.status == .exited(64), "\(asked.talk)")
    #expect(asked.talk.contains("MUA-2025-001.xml") && asked.talk.contains("Kurzbeschreibung"))
    #expect(try text("MUA-2025-001.xml").contains("<titel>Wege &amp; mehr</titel>"))
    let check = try await Program.steckbrief.run(
      ["check", "MUA-2025-001.xml"], folder: work.path)
    #expect(check.exitCode == 65 && check.talk.contains("<kurzbeschreibung>"))
    #expect(!check.talk.contains("<titel>"))
  }

  @Test("nothing typed, nothing written")
  func nothing() async throws {
    let asked = try await ask(["\u{3}"])
    #expect(asked.status == .exited(64) && asked.talk.contains("nichts geschrieben"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: work.path.string).isEmpty)
  }

  @Test("a standard input that is closed is told as what it is")
  func closed() async throws {
    let outcome = try await catalog.shell("cd $F; exec $S new --district MUA <&- 2>&1")
    #expect(outcome.exitCode == 64)
    #expect(outcome.output.contains("--title") && outcome.output.contains("Terminal"))
  }
}
