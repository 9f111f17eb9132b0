import Diagnostics
import Files
import Foundation
import Profiles
import Submission
import Testing

@Suite("Whether a profile may go into the catalogue")
struct SubmissionCheckTests {
  private static let id = "MUA-2025-001"
  private let catalog: SmallCatalog
  private let first = SmallCatalog.profile(id)
  private let second = SmallCatalog.profile(id, version: 2, title: "Changed")

  init() throws {
    catalog = try SmallCatalog()
    try #require(!catalog.submit(first).isRefused)
  }

  /// Nothing but the first profile is there.
  private func expectUntouched() throws {
    #expect(
      try catalog.files().keys.sorted() == [
        ".audit.jsonl", ".versions/\(Self.id)/1.xml", "MUA/\(Self.id).xml",
      ])
    #expect(try catalog.bytes("MUA/\(Self.id).xml") == first)
    #expect(try catalog.verify().diagnostics.isEmpty)
  }

  @Test("a profile of another district is refused, in either direction")
  func district() throws {
    #expect(try catalog.submit(second, district: "MUB").codes == [.foreignDistrict])
    let other = SmallCatalog.profile("MUB-2025-001")
    #expect(try catalog.submit(other).codes.contains(.foreignDistrict))
    #expect(try catalog.withdraw(Self.id, district: "MUB").codes == [.foreignDistrict])
    try expectUntouched()
  }

  @Test("a version that does not grow is refused")
  func version() throws {
    #expect(try catalog.submit(first).codes == [.versionNotGrown])
    let same = SmallCatalog.profile(Self.id, title: "Same version, other title")
    #expect(try catalog.submit(same).codes == [.versionNotGrown])
    try expectUntouched()
    let leap = try catalog.submit(SmallCatalog.profile(Self.id, version: 9999))
    #expect(leap.isRefused && leap.codes == [.versionLeap])
    let late = try catalog.submit(SmallCatalog.profile("MUA-2025-077", version: 2))
    #expect(late.isRefused && late.codes == [.versionLeap])
    let fifth = SmallCatalog.profile(Self.id, version: 5)
    #expect(try !catalog.submit(fifth).isRefused)
    #expect(try catalog.submit(SmallCatalog.profile(Self.id, version: 4)).isRefused)
  }

  @Test("a predecessor must be in the catalogue or in the same call")
  func predecessor() throws {
    let next = SmallCatalog.profile("MUA-2025-003", predecessor: "MUA-2025-002")
    let outcome = try catalog.submit(next)
    #expect(outcome.isRefused && outcome.codes.map(\.code) == [.unknownPredecessor])
    try expectUntouched()
    #expect(try !catalog.submit(next, SmallCatalog.profile("MUA-2025-002")).isRefused)
  }

  @Test("of several files one that fails keeps all out")
  func allOrNone() throws {
    #expect(try catalog.submit(second, Array("<x/>".utf8)).isRefused)
    #expect(try catalog.submit(second, second).codes.contains(.idTwiceInCall))
    try expectUntouched()
  }

  @Test("what was changed in place outside is not overwritten, but may itself be submitted")
  func changedInPlace() throws {
    try catalog.put(SmallCatalog.profile(Self.id, title: "By hand"), at: "MUA/\(Self.id).xml")
    #expect(try catalog.submit(second).codes == [.changedOutside])
    #expect(try catalog.withdraw(Self.id).codes == [.changedOutside])
    let byHand = SmallCatalog.profile(Self.id, version: 2, title: "By hand")
    try catalog.put(byHand, at: "MUA/\(Self.id).xml")
    #expect(try catalog.verify().codes == [.changedOutside])
    #expect(try !catalog.submit(byHand).isRefused)
    #expect(try catalog.verify().diagnostics.isEmpty)
    #expect(try catalog.bytes(".versions/\(Self.id)/1.xml") == first)
  }

  @Test("a file that nobody recorded is not overwritten, but may itself be submitted")
  func foundInPlace() throws {
    let found = SmallCatalog.profile("MUA-2025-002")
    let next = SmallCatalog.profile("MUA-2025-002", version: 2)
    try catalog.put(found, at: "MUA/MUA-2025-002.xml")
    #expect(try catalog.submit(next).codes == [.notRecorded])
    try catalog.put(Array("no profile".utf8), at: "MUA/MUA-2025-002.xml")
    #expect(try catalog.submit(next).codes == [.nameTaken])
    #expect(try catalog.bytes("MUA/MUA-2025-002.xml") == Array("no profile".utf8))
    try catalog.put(found, at: "MUA/MUA-2025-002.xml")
    #expect(try !catalog.submit(found).isRefused)
    #expect(try catalog.verify().diagnostics.isEmpty)
  }

  @Test("where what is to be replaced is not kept, nothing is replaced")
  func keptVersion() throws {
    try catalog.put(second, at: ".versions/\(Self.id)/1.xml")
    #expect(try catalog.submit(second).codes == [.versionMissing])
    try catalog.put(first, at: ".versions/\(Self.id)/1.xml")
    try catalog.put(first, at: ".versions/\(Self.id)/2.xml")
    #expect(try catalog.submit(second).codes == [.notRecorded])
    #expect(try catalog.bytes("MUA/\(Self.id).xml") == first)
  }

  @Test("a profile is replaced where it is, also outside its district's folder")
  func otherFolder() throws {
    try catalog.put(SmallCatalog.profile("MUA-2025-009"), at: "sample/MUA/MUA-2025-009.xml")
    #expect(try catalog.adopt().entries.map(\.path) == ["sample/MUA/MUA-2025-009.xml"])
    let next = SmallCatalog.profile("MUA-2025-009", version: 2)
    #expect(try catalog.submit(next).entries.map(\.path) == ["sample/MUA/MUA-2025-009.xml"])
    #expect(try catalog.bytes("sample/MUA/MUA-2025-009.xml") == next)
    #expect(try catalog.verify().diagnostics.isEmpty)
  }

  @Test("a withdrawal changes the status and the version, and nothing else")
  func withdrawal() throws {
    #expect(try catalog.withdraw(Self.id.lowercased()).entries.map(\.action) == [.withdraw])
    let expected = String(decoding: first, as: UTF8.self)
      .replacing("<fassung>1</fassung>", with: "<fassung>2</fassung>")
      .replacing("<status>aktiv</status>", with: "<status>zurueckgezogen</status>")
    #expect(String(decoding: try catalog.bytes("MUA/\(Self.id).xml"), as: UTF8.self) == expected)
    #expect(try catalog.verify().diagnostics.isEmpty)
    #expect(try catalog.withdraw(Self.id).codes == [.nothingToWithdraw])
    #expect(try catalog.withdraw("MUA-2025-00").codes == [.notOnRecord])
  }
}

@Suite("Who submits")
struct SubmitterTests {
  @Test("an office has a name that can be seen, and is written to the log as it is")
  func actor() throws {
    for wrong in ["", " ", "\u{1B}[31m", "a\nb", "\u{202E}abc", String(repeating: "x", count: 101)]
    {
      #expect(Submitter(district: District("MUA"), actor: wrong) == nil, "\(wrong)")
    }
    for right in ["Team 5", "Fachstelle „Eingliederung“ \\ \"Süd\"", "e\u{301}", "課"] {
      #expect(Submitter(district: District("MUA"), actor: right)?.actor == right)
    }
    #expect(Submitter(district: District("MUA"), actor: nil) != nil)
  }

  @Test("a configuration says what it knows")
  func configuration() throws {
    let text = "# who\r\n\r\ndistrict = HSK\n actor=Fachstelle = Eingliederung \n"
    let read = try UserConfiguration(parsing: Array(text.utf8), name: "config")
    #expect(read.district?.value == "HSK" && read.district?.place.line == 3)
    #expect(read.actor?.value == "Fachstelle = Eingliederung")
    let commented = try UserConfiguration(
      parsing: Array("district = HSK # ours\n\t# x\nactor = Team #5 #\n".utf8), name: "config")
    #expect(commented.district?.value == "HSK" && commented.actor?.value == "Team #5")
    #expect(try UserConfiguration(parsing: [], name: "config") == UserConfiguration())
  }

  @Test(
    "and every line that it does not understand is named",
    arguments: [
      "distrikt = HSK", "district", "district =", "= HSK", "district=A\ndistrict=B", "x=1",
    ])
  func wrongConfiguration(text: String) {
    let refusal = #expect(throws: Refusal.self) {
      try UserConfiguration(parsing: Array(("# a\n" + text).utf8), name: "config")
    }
    #expect(refusal?.diagnostics.map(\.kind) == [.wrongSetting])
    #expect((refusal?.diagnostics.first?.location.line ?? 0) >= 2)
    #expect(refusal?.diagnostics.first?.help != nil)
  }
}
