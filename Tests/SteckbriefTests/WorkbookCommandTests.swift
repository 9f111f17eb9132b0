import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// Workbooks made by other programs, beside the CSV that a careful person read in them.
@Suite("Workbooks on the command line")
struct WorkbookCommandTests {
  private static let fixtures = Program.root.appending("Tests/SheetsTests/Fixtures")
  private let folder: TemporaryFolder
  private let asOf = ["--as-of", "2026-06-30"]

  init() throws {
    folder = try TemporaryFolder()
  }

  private static func fixture(_ name: String) -> String { fixtures.appending(name).string }

  private func run(_ arguments: String...) async throws -> Program.Outcome {
    try await Program.steckbrief.run(arguments + asOf)
  }

  @Test(
    "Every command takes them as it takes CSV",
    arguments: ["plain-xlsxwriter.XLSX", "number-00000.xlsx", "hidden-rows-libreoffice.xlsx"])
  func commands(name: String) async throws {
    let workbook = Self.fixture(name)
    let csv = Self.fixture(name.prefix { $0 != "." } + ".expected.csv")
    for command in [
      ["tally"], ["rank", "--format", "json", "--outcomes"],
      ["explain", "Nordlicht", "--outcomes"], ["outcomes", "check"],
    ] {
      let ours = try await Program.steckbrief.run(command + [workbook] + asOf)
      let theirs = try await Program.steckbrief.run(command + [csv] + asOf)
      #expect(ours.exitCode == theirs.exitCode)
      let digests = try [workbook, csv].map {
        try SHA256Digest(of: ByteSource(opening: FilePath($0))).description
      }
      let same = ours.output.replacing(workbook, with: csv).replacing(digests[0], with: digests[1])
      #expect(same == theirs.output)
      #expect(command[0] != "rank" || ours.exitCode != 0 || ours.output.contains(digests[0]))
    }
  }

  @Test("A ranking of a workbook is sealed with the digest of the workbook, and verified")
  func seal() async throws {
    let file = folder.path.appending("mai.xlsx").string
    try FileManager.default.copyItem(
      atPath: Self.fixture("plain-xlsxwriter.XLSX"), toPath: file)
    let seal = folder.path.appending("siegel").string
    let ranked = try await run("rank", "--outcomes", file, "--seal", seal)
    #expect(ranked.exitCode == 0)
    let digest = try SHA256Digest(of: ByteSource(opening: FilePath(file))).description
    #expect(try String(contentsOfFile: seal, encoding: .utf8).contains("input: \(digest) "))
    #expect(try await Program.steckbrief.run(["rank", "--verify", seal]).exitCode == 0)
  }

  @Test("JSON of outcomes check tells what is wrong in which cell")
  func json() async throws {
    let file = folder.path.appending("mai.xlsx").string
    let workbook = WorkbookFile(
      WorkbookFile.row(1, ["teilnahme", "massnahme", "eintritt"]),
      WorkbookFile.row(2, ["p1", "MUA-2023-001", "15.01.2024"]),
      "<row r=\"4\">\(WorkbookFile.inline("A4", "p2"))<c r=\"C4\"><f>A1</f></c></row>")
    try Data(workbook.bytes).write(to: URL(filePath: file))
    let outcome = try await run("outcomes", "check", "--format", "json", file)
    #expect(outcome.exitCode == 65)
    #expect(outcome.talk.contains("\(file):Tabelle1!C4: Fehler S2033: Spalte eintritt: "))
    let tree = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let input = try #require((tree["inputs"] as? [[String: Any]])?.first)
    #expect(input["rows"] as? Int == 2 && input["skippedRows"] as? Int == 1)
    let told = try #require(
      (input["diagnostics"] as? [[String: Any]])?
        .first { $0["code"] as? String == "S2033" })
    #expect(told["severity"] as? String == "error" && told["cell"] as? String == "Tabelle1!C4")
  }

  @Test("A sheet that was asked for must be in some input")
  func sheet() async throws {
    let csv = Self.fixture("plain-xlsxwriter.expected.csv")
    let outcome = try await run("tally", csv, "--sheet", "Tabelle1")
    #expect(outcome.exitCode == 64 && outcome.talk.contains("S4013"))
    let workbook = Self.fixture("plain-xlsxwriter.XLSX")
    #expect(try await run("tally", workbook, "--sheet", "Tabelle1").exitCode == 0)
    #expect(try await run("tally", workbook, "--sheet", "Tabelle2").exitCode == 65)
  }
}
