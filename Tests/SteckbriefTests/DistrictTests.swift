import Foundation
import SystemPackage
import Testing
import kreisliste

@Suite("Districts: the table, the list made of it, and the commands that know it")
struct DistrictTests {
  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: Program.root.appending("schemas/" + name).string, encoding: .utf8)
  }

  @Test("the code list is what the generator makes of the table")
  func generated() throws {
    let lists = try text("codelisten.xsd")
    #expect(
      try DistrictEntries.codeLists(
        lists, districts: text("kreise.csv"), names: text("kreise-namen.csv")) == lists)
    // Nothing stays of entries that were changed by hand.
    let changed = lists.replacing("<c:schluessel>01057<", with: "<c:schluessel>01058<")
    #expect(changed != lists)
    #expect(
      try DistrictEntries.codeLists(
        changed, districts: text("kreise.csv"), names: text("kreise-namen.csv")) == lists)
  }

  @Test("a table that is none is refused")
  func notATable() throws {
    let lists = try text("codelisten.xsd")
    #expect(DistrictEntries.codeLists(lists, districts: "code;ags\nE;1\n", names: "") == nil)
    #expect(DistrictEntries.codeLists("<xs:schema/>", districts: "", names: "") == nil)
    let names = try text("kreise-namen.csv") + "XXX;Nirgendwo\n"
    #expect(
      try DistrictEntries.codeLists(lists, districts: text("kreise.csv"), names: names) == nil)
  }

  @Test("check names the successor of a district that had ended, and --fix writes it")
  func ended() async throws {
    let folder = try TemporaryFolder()
    let example = try String(
      contentsOfFile: Program.root.appending("Tests/ProfilesTests/Fixtures/MUA-2025-001.xml")
        .string, encoding: .utf8)
    _ = try folder.write(
      example.replacing("<kreis>MUB</kreis>", with: "<kreis>EA</kreis>"), to: "MUA-2025-001.xml")
    let outcome = try await Program.steckbrief.run(
      ["check", "MUA-2025-001.xml", "--format", "short"], folder: folder.path)
    #expect(outcome.exitCode == 65)
    for part in ["MUA-2025-001.xml:14:12", "S0103", "30.06.2021", "WAK"] {
      #expect((outcome.output + outcome.talk).contains(part), "\(part): \(outcome)")
    }
    _ = try await Program.steckbrief.run(
      ["check", "--fix", "MUA-2025-001.xml"], folder: folder.path)
    let fixed = try String(
      contentsOfFile: folder.path.appending("MUA-2025-001.xml").string, encoding: .utf8)
    #expect(fixed.contains("<kreis>WAK</kreis>") && !fixed.contains("<kreis>EA</kreis>"))
  }

  @Test("a ninth district can write a profile, check it and find it")
  func ninth() async throws {
    let folder = try TemporaryFolder()
    let new = try await Program.steckbrief.run(
      [
        "new", "--district", "Plön", "--year", "2026", "--as-of", "2026-02-01", "--title", "Wege",
        "--summary", "Eine Maßnahme für alle, die Arbeit suchen.", "--target-group", "AEZ",
        "--instrument", "aktivierung", "--aim", "integration", "--provider-unknown",
        "-o", "PLOE/PLOE-2026-001.xml",
      ], folder: try folder.with("PLOE"))
    #expect(new.exitCode == 0, "\(new.talk)")
    let check = try await Program.steckbrief.run(["check", "PLOE"], folder: folder.path)
    #expect(check.exitCode == 0, "\(check)")
    for district in ["PLOE", "plö", "Kreis Plön", "01057", "1057"] {
      let found = try await Program.steckbrief.run(
        ["search", "--district", district, "--catalog", "."], folder: folder.path)
      #expect(found.output.contains("PLOE-2026-001"), "\(district): \(found)")
    }
  }
}

extension TemporaryFolder {
  /// Makes a folder in this one.
  fileprivate func with(_ name: String) throws -> FilePath {
    try FileManager.default.createDirectory(
      atPath: path.appending(name).string, withIntermediateDirectories: true)
    return path
  }

  @Test("are not all listed where a name is unknown")
  func unknown() async throws {
    let outcome = try await Program.steckbrief.run(["search", "x", "--district", "QQQQQQ"])
    #expect(outcome.exitCode == 64 && outcome.talk.count < 400)
    #expect(outcome.talk.contains("KreisCode"))
  }
}
