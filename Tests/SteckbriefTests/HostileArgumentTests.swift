import SystemPackage
import Testing

@Suite("What is typed goes harmless to the terminal")
struct HostileArgumentTests {
  @Test(
    "an escape sequence in an argument that the parser refuses",
    arguments: [
      ["x\u{1B}[31m"], ["search", "--x\u{1B}[31m"], ["check", "--format", "x\u{1B}[31m", "a"],
      ["show", "a", "b\u{9B}31m"], ["tally", "a", "--x\u{202E}y"],
    ])
  func parserErrors(arguments: [String]) async throws {
    let outcome = try await Program.steckbrief.run(arguments)
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    #expect(outcome.talk.contains("<U+"), "\(outcome.talk)")
    #expect(
      !outcome.talk.unicodeScalars.contains {
        ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}"
      })
  }

  @Test("help and version come on the standard output as before")
  func help() async throws {
    let version = try await Program.steckbrief.run(["--version"])
    #expect(version.exitCode == 0 && version.output == "0.1.0\n" && version.talk.isEmpty)
    let help = try await Program.steckbrief.run(["search", "--help"])
    #expect(help.exitCode == 0 && help.output.contains("--target-group") && help.talk.isEmpty)
  }
}

@Suite("A standard output that cannot be written")
struct UnwritableOutputTests {
  @Test(
    "a sentence that names it, not the system's words alone",
    arguments: [
      ("search", ">/dev/full", "Die Standardausgabe konnte nicht geschrieben werden", "voll"),
      ("search", ">&-", "Die Standardausgabe konnte nicht geschrieben werden", "geschlossen"),
      ("search --language en", ">/dev/full", "The standard output could not be written", "full"),
      ("--help", ">/dev/full", "Die Standardausgabe konnte nicht geschrieben werden", "voll"),
    ])
  func sentence(command: String, output: String, expected: String, cause: String) async throws {
    let outcome = try await SubmissionFolder().shell(
      "cd \(Program.root.string) && $S \(command) \(output)")
    #expect(outcome.exitCode == 74)
    #expect(outcome.talk.contains(expected) && outcome.talk.contains(cause), "\(outcome.talk)")
    #expect(!outcome.talk.contains("No space") && !outcome.talk.contains("Invalid"))
  }

  @Test("a submission says that it is in the catalogue all the same")
  func submission() async throws {
    for (number, output) in [(1, ">/dev/full"), (2, ">&-"), (3, ">&- 2>$F/talk <&-")] {
      let catalog = try SubmissionFolder()
      let id = "MUA-2025-00\(number)"
      let outcome = try await catalog.shell(
        "$S submit \(try catalog.profile(id)) --catalog $C --district MUA \(output)")
      #expect(outcome.exitCode == 74)
      if number < 3 {
        #expect(outcome.talk.contains("1 Steckbrief"), "\(outcome.talk)")
        #expect(outcome.talk.contains("Nur der Bericht darüber fehlt"), "\(outcome.talk)")
      }
      // Nothing of the report is in a file that took the closed stream's number.
      #expect(catalog.lineCount == 1 && catalog.bytes("MUA/\(id).xml") != nil)
      #expect(try await catalog.verify().exitCode == 0)
    }
  }

  @Test("a folder in which nothing can be made is said in words")
  func folder() async throws {
    let catalog = try SubmissionFolder()
    let outcome = try await catalog.shell(
      "$S submit \(try catalog.profile("MUA-2025-001")) --catalog /proc --district MUA")
    #expect(outcome.exitCode == 74)
    #expect(outcome.talk.contains("nimmt keine Dateien auf"), "\(outcome.talk)")
    #expect(!outcome.talk.contains("No such file"))
  }
}
