import Testing

@Suite("Exit codes as the README tells them")
struct ExitCodeTests {
  private static let rank = ["rank", "--outcomes", "catalog/beispiel/ergebnisse.csv"]

  @Test(
    "64: the value of an option that cannot be meant",
    arguments: [
      rank + ["--compare-with", "MUA"], rank + ["--compare-with", "XYZ,MUA"],
      rank + ["--from", "2026-01-01", "--to", "2025-01-01"],
      ["tally", "catalog/beispiel/ergebnisse.csv", "--from", "2026-01-01", "--to", "2025-01-01"],
      ["search", "--target-group", "nirgends"], ["codes", "nirgends"], ["explain-code", "nix"],
    ])
  func usage(arguments: [String]) async throws {
    let outcome = try await Program.steckbrief.run(arguments)
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty, "\(outcome.talk)")
  }

  @Test(
    "66: an id that nobody has, whatever the command",
    arguments: [
      ["show", "NIX-1"], ["compare", "NIX-1", "HSK-2010-001"], ["history", "NIX-1"],
      ["withdraw", "NIX-1", "--district", "HSK", "--dry-run"],
      ["explain", "nirgends", "--outcomes", "catalog/beispiel/ergebnisse.csv"],
      ["check", "nirgends.xml"], ["rank", "--outcomes", "nirgends.csv"],
    ])
  func missing(arguments: [String]) async throws {
    let outcome = try await Program.steckbrief.run(arguments)
    #expect(outcome.exitCode == 66 && !outcome.talk.isEmpty, "\(outcome.talk)")
  }

  @Test("65: a file that is there, and is broken or too large")
  func broken() async throws {
    let folder = try TemporaryFolder()
    let large = try folder.write(String(repeating: " ", count: 3 << 20), to: "large.xml")
    let packed = try folder.write("x", to: "broken.csv.gz")
    let check = try await Program.steckbrief.run(["check", large])
    #expect(check.exitCode == 65 && check.talk.contains("S4004"))
    let rank = try await Program.steckbrief.run(["rank", "--outcomes", packed])
    #expect(rank.exitCode == 65 && rank.talk.contains("S4008"), "\(rank.talk)")
  }

  @Test("73: what is to be made is there already")
  func exists() async throws {
    let folder = try TemporaryFolder()
    let there = try folder.write("x", to: "there")
    let seal = try await Program.steckbrief.run(Self.rank + ["--seal", there])
    #expect(seal.exitCode == 73 && seal.talk.contains("S4103"))
    let new = try await Program.steckbrief.run(["new", "--district", "HSK", "-o", there])
    #expect(new.exitCode == 73 && new.talk.contains("S4103"))
  }
}
