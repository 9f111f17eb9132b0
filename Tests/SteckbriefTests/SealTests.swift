import Foundation
import SystemPackage
import Testing

@Suite("A sealed ranking")
struct SealTests {
  private static let asOf = ["--as-of", "2026-06-30"]

  /// A seal that several tests look at, over rows that none of them changes.
  private static let shared = Task {
    let folder = try TemporaryFolder()
    return (folder: folder, seal: try await seal(folder, ["--delta", "0.3"]).seal)
  }

  private func seal(
    _ folder: TemporaryFolder, _ arguments: [String] = []
  ) async throws -> (seal: String, outcomes: String) {
    try await Self.seal(folder, arguments)
  }

  private static func seal(
    _ folder: TemporaryFolder, _ arguments: [String] = []
  ) async throws -> (seal: String, outcomes: String) {
    let rows = try String(
      contentsOfFile: Program.root.appending("catalog/beispiel/ergebnisse.csv").string,
      encoding: .utf8)
    let outcomes = try folder.write(rows, to: "daten.csv")
    let seal = folder.path.appending("rang.siegel").string
    let outcome = try await Program.steckbrief.run(
      ["rank", "--outcomes", outcomes, "--seal", seal] + Self.asOf + arguments)
    #expect(outcome.exitCode == 0)
    return (seal, outcomes)
  }

  @Test("holds as long as nothing has changed, under any setting")
  func holds() async throws {
    for arguments in [[], ["--delta", "0.3", "--gate", "fewestCases=5", "--by", "measure"]] {
      let folder = try TemporaryFolder()
      let (seal, _) = try await seal(folder, arguments)
      let outcome = try await Program.steckbrief.run(["rank", "--verify", seal])
      #expect(outcome.exitCode == 0 && outcome.output.contains("Das Siegel gilt"))
      let text = try String(contentsOfFile: seal, encoding: .utf8)
      #expect(text.hasPrefix("steckbrief-seal 3\nversion: "))
    }
  }

  @Test("no longer holds when an outcome has changed, and says which file and where")
  func changedOutcome() async throws {
    let folder = try TemporaryFolder()
    let (seal, outcomes) = try await seal(folder)
    let rows = try String(contentsOfFile: outcomes, encoding: .utf8)
    try folder.write(
      rows.replacing("svb;svb;", with: "svb;arbeitslos;", maxReplacements: 1), to: "daten.csv")
    let outcome = try await Program.steckbrief.run(["rank", "--verify", seal])
    #expect(outcome.exitCode == 65)
    #expect(outcome.talk.contains("daten.csv ist nicht mehr") && outcome.talk.contains("Zeile"))
  }

  @Test(
    "that somebody has touched is none",
    arguments: ["\"observed\": 11", "version: ", "input: ", "catalog: ", "\"delta\":0", "request"])
  func tampered(part: String) async throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: try await Self.shared.value.seal, encoding: .utf8)
    try folder.write(
      text.replacing(part, with: part + "2", maxReplacements: 1), to: "falsch.siegel")
    let path = folder.path.appending("falsch.siegel").string
    let outcome = try await Program.steckbrief.run(["rank", "--verify", path])
    #expect(text.contains(part) && outcome.exitCode == 65 && outcome.talk.contains("S4010"))
    let none = try await Program.shared(["rank", "--verify", "README.md"])
    #expect(none.exitCode == 65 && none.talk.contains("S4010"))
  }

  @Test("is never written over another file, nor made of what cannot be read again")
  func refusals() async throws {
    let folder = try TemporaryFolder()
    let (seal, outcomes) = try await seal(folder)
    let again = try await Program.steckbrief.run(
      ["rank", "--outcomes", outcomes, "--seal", seal] + Self.asOf)
    #expect(again.exitCode == 73)
    let stream = try await Program.steckbrief.run(["rank", "--outcomes", "-", "--seal", "x"])
    #expect(stream.exitCode == 64)
    let both = try await Program.steckbrief.run(["rank", "--outcomes", outcomes, "--verify", seal])
    #expect(both.exitCode == 64)
  }

  @Test("is the same on one core and on two")
  func cores() async throws {
    let arguments =
      ["rank", "--outcomes", "catalog/beispiel/ergebnisse.csv", "--format", "json"] + Self.asOf
    let one = try await Program.steckbrief.run(arguments + ["--cores", "1"])
    let two = try await Program.steckbrief.run(arguments + ["--cores", "2"])
    #expect(!one.output.isEmpty && one.output == two.output)
  }
}
