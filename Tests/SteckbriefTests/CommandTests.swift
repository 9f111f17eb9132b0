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
  private static func text() throws -> String {
    try String(contentsOfFile: Program.root.appending("README.md").string, encoding: .utf8)
  }

  /// The lines of the blocks of shell that call the program, without its name.
  private static func commands() throws -> [String] {
    try text().components(separatedBy: "```sh\n").dropFirst().flatMap { part in
      (part.components(separatedBy: "```").first ?? "").components(separatedBy: "\n")
    }.compactMap { line in
      let command = line.replacing("swift run ", with: "")
      return command.hasPrefix("steckbrief ") ? String(command.dropFirst("steckbrief ".count)) : nil
    }
  }

  @Test("has 150 lines at most")
  func length() throws {
    #expect(try Self.text().components(separatedBy: "\n").count <= 151)
  }

  @Test("shows the whole output that its first command has")
  func output() async throws {
    let command = try #require(try Self.commands().first)
    let block = try #require(try Self.text().components(separatedBy: "```text\n").dropFirst().first)
    let shown = try #require(block.components(separatedBy: "```").first)
    let outcome = try await Program.steckbrief.run(command.components(separatedBy: " "))
    #expect(shown.count > 1_000)
    #expect(outcome.output == shown)
  }

  @Test("has only commands that do what they say, one after the other")
  func run() async throws {
    let folder = try SubmissionFolder()
    let commands = try Self.commands()
    #expect(commands.count > 10)
    let root = Program.root.appending("catalog").string
    _ = try await folder.shell("cp -r '\(root)/.' $C")
    for command in commands {
      let outcome = try await folder.shell("cd $F && exec $S \(command)")
      #expect(outcome.exitCode == 0, "\(command): \(outcome.talk)")
    }
  }

  @Test("names every command of the program")
  func names() async throws {
    let text = try Self.text()
    let help = try await Program.steckbrief.run(["--help"]).output
    let section = try #require(help.components(separatedBy: "BEFEHLE:\n").dropFirst().first)
    let commands = section.components(separatedBy: "\n")
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  Mehr") }
      .compactMap { $0.split(whereSeparator: { " ,".contains($0) }).first }
    #expect(commands.count >= 5)
    for command in commands {
      #expect(text.contains("steckbrief \(command)"), "\(command)")
    }
  }
}

@Suite("Help, and what a command line cannot mean")
struct HelpTests {
  private func talk(_ line: String, _ locale: String = "de_DE.UTF-8") async throws -> String {
    let words = line.split(separator: " ").map(String.init)
    let outcome = try await Program.steckbrief.run(words, locale: locale)
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty, "\(line)")
    return outcome.talk
  }

  @Test("no English word of the parser is in German help, no German one in English")
  func languages() async throws {
    let names = [
      "check", "search", "show", "compare", "coverage", "tally", "rank", "explain", "renewals",
      "submit", "withdraw", "restore", "history", "new", "format", "codes", "rules", "schema",
      "outcomes check", "catalog verify", "catalog adopt", "",
    ]
    for name in names {
      let words = name.split(separator: " ").map(String.init) + ["--help"]
      let german = try await Program.steckbrief.run(words)
      for word in [
        "OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "default:", "values:", "Show ",
      ] {
        #expect(german.exitCode == 0 && !german.output.contains(word), "\(name): \(word)")
      }
      let english = try await Program.steckbrief.run(words + ["--language", "en"])
      let other = try await Program.steckbrief.run(words, locale: "en_GB.UTF-8")
      #expect(english.output == other.output && english.exitCode == 0, "\(name)")
      for word in ["Ausgabe", "Steckbrief ", "Sprache", "OVERVIEW", " der ", "Datei"] {
        #expect(!english.output.contains(word), "\(name): \(word)")
      }
    }
  }

  @Test("what is nearly a command or an option is named, in the reader's language")
  func near() async throws {
    #expect(try await talk("serach x").contains("Gemeint ist wohl: search"))
    #expect(try await talk("ranglsite").contains("Gemeint ist wohl: rangliste"))
    #expect(try await talk("serach x", "en_GB.UTF-8").contains("Did you mean: search"))
    #expect(try await talk("serach --language=en").contains("Did you mean: search"))
    #expect(try await talk("search --kries OL").contains("Gemeint ist wohl: --kreis"))
    #expect(try await talk("catalog verfiy").contains("Gemeint ist wohl: verify"))
    #expect(try await talk("rank e.csv").contains("Gemeint ist wohl: --outcomes e.csv"))
    #expect(try await talk("rangliste e.csv").contains("Gemeint ist wohl: --ergebnisse e.csv"))
    #expect(try await talk("show").contains("Es fehlt: <kennung>"))
  }

  @Test("a day that cannot be read comes with how to write one")
  func days() async throws {
    for line in ["rank --outcomes x --as-of gestern", "search --as-of 1.13.2026"] {
      #expect(try await talk(line).contains("2026-06-30 oder 30.06.2026"))
      #expect(try await talk(line, "en_GB.UTF-8").contains("2026-06-30 or 30.06.2026"))
    }
  }

  @Test("completions are not touched by the words of the help")
  func completions() async throws {
    for shell in ["bash", "zsh", "fish"] {
      let script = try await Program.steckbrief.run(["--generate-completion-script", shell])
      #expect(script.exitCode == 0 && script.output.contains("renewals"))
    }
  }
}
