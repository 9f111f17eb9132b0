import Foundation
import Subprocess
import SystemPackage
import Testing

@Suite("Outcomes come in")
struct OutcomeInputTests {
  private let folder: TemporaryFolder
  private let sample = Program.root.appending("catalog/beispiel/ergebnisse.csv").string
  private let asOf = ["--as-of", "2026-06-30"]

  init() throws {
    folder = try TemporaryFolder()
  }

  private func gzip(_ text: String, to name: String) async throws -> String {
    let file = try folder.write(text, to: name)
    let result = try await Subprocess.run(
      .name("gzip"), arguments: ["-f", file], output: .discarded, error: .discarded)
    #expect(result.terminationStatus.isSuccess)
    return file + ".gz"
  }

  @Test("the same from a file, packed, from a folder, from the standard input and in parts")
  func ways() async throws {
    let text = try String(contentsOfFile: sample, encoding: .utf8)
    let expected = try await Program.shared(["tally", sample] + asOf).output
    let packed = try await gzip(text, to: "a.csv")
    #expect(try await Program.steckbrief.run(["tally", packed] + asOf).output == expected)
    #expect(
      try await Program.steckbrief.run(["tally", folder.path.string] + asOf).output == expected)
    #expect(
      try await Program.steckbrief.run(["tally", "-"] + asOf, input: text).output == expected)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    let header = lines[0] + "\n"
    let first = try folder.write(header + lines[1..<300].joined(separator: "\n"), to: "1.csv")
    let second = try await gzip(header + lines[300...].joined(separator: "\n"), to: "2.csv")
    #expect(try await Program.steckbrief.run(["tally", first, second] + asOf).output == expected)
  }

  @Test("with columns that are called otherwise")
  func columns() async throws {
    let text = try String(contentsOfFile: sample, encoding: .utf8)
    let expected = try await Program.shared(["tally", sample] + asOf).output
    let renamed = text.replacing(";massnahme;", with: ";MNR;", maxReplacements: 1)
    let file = try folder.write(renamed, to: "mnr.csv")
    let named = ["tally", file, "--column", "massnahme=MNR"] + asOf
    #expect(try await Program.steckbrief.run(named).output == expected)
    #expect(try await Program.steckbrief.run(["tally", file] + asOf).exitCode == 65)
    #expect(
      try await Program.steckbrief.run(["tally", file, "--column", "x=MNR"] + asOf).exitCode == 64)
  }

  @Test("packed on the standard input as well")
  func packedInput() async throws {
    let expected = try await Program.shared(["tally", sample] + asOf).output
    let program = try Program.steckbrief.path
    for (cut, isWhole) in [("cat", true), ("head -c 5000", false)] {
      let result = try await Subprocess.run(
        .name("sh"),
        arguments: [
          "-c", "gzip -c \"$1\" | \(cut) | \"$0\" tally - --as-of 2026-06-30", program.string,
          sample,
        ], output: .string(limit: 1 << 24), error: .string(limit: 1 << 20))
      #expect(result.terminationStatus.isSuccess == isWhole)
      #expect(isWhole ? result.standardOutput == expected : result.standardError.contains("S4008"))
    }
  }

  @Test("never with a name for a column that no file has")
  func unusedName() async throws {
    for command in [
      ["tally", sample], ["rank", "--outcomes", sample], ["outcomes", "check", sample],
    ] {
      let outcome = try await Program.steckbrief.run(command + asOf + ["--column", "kosten=Kostn"])
      #expect(outcome.exitCode == 65 && outcome.talk.contains("S2106"))
      #expect(outcome.talk.contains("Gemeint ist wohl: kosten") && outcome.output.isEmpty)
      #expect(outcome.talk.contains("teilnahme, massnahme, eintritt"))
    }
    // One of two files is enough.
    let text = try String(contentsOfFile: sample, encoding: .utf8)
    let lines = text.split(separator: "\n")
    let other = try folder.write(
      lines[0].replacing(";massnahme;", with: ";MNR;") + "\n"
        + lines[1].replacing("p7", with: "q7") + "\n", to: "mnr.csv")
    let both = try await Program.steckbrief.run(
      ["tally", sample, other, "--column", "massnahme=mnr"] + asOf)
    #expect(both.exitCode == 0)
  }

  @Test("never from what is damaged or made to fill a memory")
  func damaged() async throws {
    let file = try folder.write("kein gzip", to: "x.csv.gz")
    let outcome = try await Program.steckbrief.run(["tally", file] + asOf)
    #expect(outcome.exitCode == 65 && outcome.talk.contains("entpacken"))
    let bomb = try await gzip(String(repeating: "0", count: 50 << 20), to: "bombe.csv")
    let refused = try await Program.steckbrief.run(["tally", bomb] + asOf)
    #expect(refused.exitCode == 65 && refused.talk.contains("größer als erlaubt"))
    let cut = try await gzip(String(contentsOfFile: sample, encoding: .utf8), to: "cut.csv")
    let bytes = try #require(FileManager.default.contents(atPath: cut))
    try bytes.prefix(bytes.count / 2).write(to: URL(filePath: cut))
    #expect(try await Program.steckbrief.run(["tally", cut] + asOf).talk.contains("entpacken"))
  }
}
