import Foundation
import SystemPackage
import Testing

@Suite("The commands on the repository's own catalogue")
struct CommandTests {
  private static let rank = [
    "rank", "--outcomes", "catalog/beispiel/ergebnisse.csv", "--as-of", "2026-06-30",
  ]

  @Test("complete commands and values in a shell", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) async throws {
    let outcome = try await Program.steckbrief.run(["--generate-completion-script", shell])
    #expect(outcome.exitCode == 0 && outcome.talk.isEmpty)
    for word in ["outcomes", "target-group", "csv-excel", "shares"] {
      #expect(outcome.output.contains(word), "\(word)")
    }
  }

  @Test(
    "print what was looked at and stored",
    arguments: [
      ("rank-sample-de.txt", rank, "de_DE.UTF-8"),
      ("rank-sample-en.txt", rank + ["--details"], "en_GB.UTF-8"),
      ("rank-sample.json", rank + ["--format", "json"], "de_DE.UTF-8"),
      ("search-lone-parents.txt", ["search", "--target-group", "AEZ"], "de_DE.UTF-8"),
      ("search-lone-parents.json", ["search", "--target-group", "AEZ", "--format", "json"], "C"),
      ("show-boje.txt", ["show", "SL-2010-001"], "C"),
      ("show-boje-en.txt", ["show", "SL-2010-001", "--language", "en"], "C"),
    ])
  func golden(name: String, arguments: [String], locale: String) async throws {
    let outcome = try await Program.shared(arguments, locale: locale)
    #expect(outcome.exitCode == 0)
    #expect(outcome.talk.isEmpty)
    try Golden.expect(outcome.output, named: name)
  }

  @Test("rank in JSON the same bytes in every language")
  func json() async throws {
    let german = try await Program.shared(Self.rank + ["--format", "json"])
    let english = try await Program.steckbrief.run(
      Self.rank + ["--format", "json"], locale: "en_US.UTF-8")
    #expect(german.output == english.output && !german.output.isEmpty)
  }

  @Test(
    "find lone parents under every name",
    arguments: ["AEZ", "alleinerziehend", "Alleinerziehende", "lone parents", "ALLEINERZIEHENDE"])
  func names(name: String) async throws {
    // The profiles of 2010 have ended: they are only counted unless they are asked for.
    let all = ["search", "--all", "--target-group"]
    let expected = try await Program.shared(all + ["alleinerziehend"])
    let outcome = try await Program.shared(all + [name])
    #expect(outcome.output == expected.output && outcome.exitCode == 0)
    #expect(outcome.output.contains("EL-2010-001"))
  }

  @Test("find by district, whatever it is called, and by words")
  func districts() async throws {
    for name in ["HSK", "Hochsauerlandkreis", "05958"] {
      let outcome = try await Program.steckbrief.run(["search", "--district", name])
      #expect(outcome.output.contains("HSK-2010-001") && !outcome.output.contains("EL-2010-001"))
    }
    let outcome = try await Program.steckbrief.run(["search", "outfitberatung"])
    #expect(outcome.output.contains("HSK-2010-001"))
  }

  @Test("answer to their German names")
  func aliases() async throws {
    #expect(try await Program.steckbrief.run(["zeigen", "HSK-2010-001"]).exitCode == 0)
    #expect(try await Program.steckbrief.run(["suchen", "--zielgruppe", "AEZ"]).exitCode == 0)
    #expect(try await Program.steckbrief.run(["pruefen", "catalog/EL"]).exitCode == 0)
  }

  @Test("check the whole catalogue without a fault, and a profile from the standard input")
  func check() async throws {
    let all = try await Program.steckbrief.run(["check", "catalog"])
    #expect(all.exitCode == 0 && !all.talk.contains("Fehler"))
    let profile = try String(
      contentsOfFile: Program.root.appending("catalog/EL/EL-2010-001.xml").string,
      encoding: .utf8)
    #expect(try await Program.steckbrief.run(["check", "-"], input: profile).exitCode == 0)
    let broken = try await Program.steckbrief.run(["check", "-"], input: profile + "<")
    #expect(broken.exitCode == 65)
  }

  @Test("print the schemas that are in `schemas/`, byte for byte")
  func schema() async throws {
    for part in ["massnahmensteckbrief", "codelisten"] {
      let file = try String(
        contentsOfFile: Program.root.appending("schemas/\(part).xsd").string, encoding: .utf8)
      #expect(try await Program.steckbrief.run(["schema", part]).output == file)
    }
  }

  @Test("work from any folder: the schemas are in the binary")
  func anyFolder() async throws {
    let folder = try TemporaryFolder()
    let catalog = Program.root.appending("catalog").string
    let outcome = try await Program.steckbrief.run(
      ["show", "EL-2010-001", "--catalog", catalog], folder: folder.path)
    #expect(outcome.exitCode == 0 && outcome.output.contains("Kochen fürs Kind"))
  }
}

@Suite("The README")
struct ReadmeTests {
  @Test("shows the output that its command has")
  func output() async throws {
    let text = try String(
      contentsOfFile: Program.root.appending("README.md").string, encoding: .utf8)
    let command = try #require(
      text.components(separatedBy: "swift run steckbrief ").dropFirst().first?
        .components(separatedBy: "\n").first)
    let block = try #require(text.components(separatedBy: "```text\n").dropFirst().first)
    let shown = try #require(block.components(separatedBy: "…\n```").first)
    let outcome = try await Program.steckbrief.run(command.components(separatedBy: " "))
    #expect(shown.count > 1_000)
    #expect(outcome.output.hasPrefix(shown))
  }

  @Test("names every command of the program")
  func commands() async throws {
    let text = try String(
      contentsOfFile: Program.root.appending("README.md").string, encoding: .utf8)
    let help = try await Program.steckbrief.run(["--help"]).output
    let section = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").dropFirst().first)
    let commands = section.components(separatedBy: "\n")
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  See") }
      .compactMap { $0.split(whereSeparator: { " ,".contains($0) }).first }
    #expect(commands.count >= 5)
    for command in commands {
      #expect(text.contains("steckbrief \(command)"), "\(command)")
    }
  }
}
