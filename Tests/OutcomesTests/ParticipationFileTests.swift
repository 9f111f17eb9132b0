import Diagnostics
import Outcomes
import Testing
import Text
import Values

@Suite("Reading participations")
struct ParticipationFileTests {
  static let header = "teilnahme;massnahme;eintritt;austritt;austrittsgrund;status6Monate;kosten\n"

  private func read(
    _ text: String, asOf: String? = nil, badRows: ParticipationFile.BadRows = .refuse
  ) throws -> ParticipationFile {
    try ParticipationFile(
      parsing: Array(text.utf8), name: "daten.csv",
      referenceDate: asOf.flatMap { CalendarDate(iso8601: $0) }, badRows: badRows)
  }

  private func faults(_ text: String, asOf: String? = nil) -> [Diagnostic] {
    do {
      _ = try read(text, asOf: asOf)
      return []
    } catch {
      return (error as? Refusal)?.diagnostics ?? []
    }
  }

  @Test("takes the values of a row")
  func values() throws {
    let file = try read(
      Self.header + "p1;EL-2026-001;12.01.2026;2026-07-11;planmaessig;svb;1234,56\n")
    let row = try #require(file.participations.first)
    #expect(row.line == 2 && row.measure == "EL-2026-001")
    #expect(row.entry == CalendarDate(year: 2026, month: 1, day: 12))
    #expect(row.exit == CalendarDate(year: 2026, month: 7, day: 11))
    #expect(row.exitReason == .asPlanned && row.statusAtSixMonths == .insuredJob)
    #expect(row.statusAtExit == nil)
    #expect(row.cost == Hundredths(count: 123_456))
  }

  @Test("takes columns in any order, English names, any of three separators, quotes and a BOM")
  func forms() throws {
    let file = try read(
      "\u{FEFF}\"entry\",measure,PARTICIPATION,cost\n2026-01-12,\"M,1\",p1,\"1234,56\"\n")
    #expect(file.participations.map(\.measure) == ["M,1"])
    #expect(file.participations.map(\.cost) == [Hundredths(count: 123_456)])
    let tabs = try read("teilnahme\tmassnahme\teintritt\np1\tM\t2026-01-12")
    #expect(tabs.participations.count == 1)
  }

  @Test("names every missing column at once, with the one that may be meant")
  func missingColumns() {
    let faults = faults("teilname;massnahme;beginn\np1;M;2026-01-12\n")
    #expect(faults.map(\.code) == [.missingColumn, .missingColumn])
    #expect(faults.allSatisfy { $0.location.line == 1 })
    #expect(faults.contains { $0.help?.german.contains("teilname") == true })
  }

  @Test("refuses columns that identify a person", arguments: ["Vorname", "Geb.-Datum", "E-Mail"])
  func personalColumns(name: String) {
    let faults = faults("teilnahme;massnahme;eintritt;\(name)\np1;M;2026-01-12;x\n")
    #expect(faults.map(\.code) == [.personalData])
  }

  @Test("notes unknown columns once and reads on")
  func unknownColumns() throws {
    let file = try read("teilnahme;massnahme;eintritt;farbe;merkmal.x\np1;M;2026-01-12;rot;y\n")
    #expect(file.diagnostics.map(\.code) == [.unknownColumn])
    #expect(file.diagnostics.first?.message.german.contains("farbe") == true)
    #expect(file.diagnostics.first?.message.german.contains("merkmal") == false)
  }

  @Test("tells all faults of all rows, and of one row, at once")
  func allFaults() {
    let faults = faults(
      Self.header
        + "p1;M;2026-02-30;2026-07-11;weg;svb;1.234\np2;M;2026-01-12;;;;\nMueller;;x;;;;\n")
    #expect(
      faults.map { [$0.location.line ?? 0, $0.code.number] } == [
        [2, DiagnosticCode.badDate.number], [2, DiagnosticCode.badNumber.number],
        [2, DiagnosticCode.badCode.number], [4, DiagnosticCode.missingValue.number],
        [4, DiagnosticCode.badDate.number], [4, DiagnosticCode.badPseudonym.number],
      ])
  }

  @Test("skips bad rows when asked to, and counts them")
  func lenient() throws {
    let file = try read(
      Self.header + "p1;M;2026-02-30;;;;\np2;M;2026-01-12;;;;\n", badRows: .skip)
    #expect(file.participations.map(\.line) == [3])
    #expect(file.rowCount == 2 && file.skippedRowCount == 1)
    #expect(file.diagnostics.map(\.code) == [.badDate])
  }

  @Test("keeps the first twenty faults of a kind and counts the rest")
  func crowd() {
    let rows = (1...50).map { "p\($0);M;heute;;;;\n" }.joined()
    let faults = faults(Self.header + rows)
    #expect(faults.count == 21)
    #expect(faults.last?.message.german.contains("30") == true)
  }

  @Test("finds the same pseudonym twice in one measure at one time, not one after the other")
  func overlaps() throws {
    let first = Self.header + "p1;M;2026-01-12;2026-03-01;planmaessig;;\n"
    #expect(faults(first + "p1;M;2026-03-01;;;;\n").map(\.code) == [.overlap])
    #expect(faults(first + "p1;M;2026-03-02;;;;\n").isEmpty)
    #expect(faults(first + "p1;N;2026-02-02;;;;\n").isEmpty)
  }

  @Test("refuses dates behind the reference date")
  func future() {
    let row = "p1;M;2026-01-12;2026-07-11;planmaessig;;\n"
    #expect(faults(Self.header + row, asOf: "2026-07-11").isEmpty)
    #expect(faults(Self.header + row, asOf: "2026-07-10").map(\.code) == [.exitAfterReferenceDate])
  }

  @Test("says of an exit without a date that something is missing")
  func exitFacts() {
    let faults = faults(Self.header + "p1;M;2026-01-12;;planmaessig;svb;\n")
    #expect(faults.map(\.code) == [.exitFactsWithoutExit])
  }

  @Test("never repeats a cell: it may hold a person")
  func silence() {
    let secret = "Erika Mustermann"
    let text =
      Self.header
      + "\(secret);\(secret);\(secret);\(secret);\(secret);\(secret);\(secret)\n"
      + "\(secret)\n\"\(secret)\"x;;;;;;\n"
    let faults = faults(text)
    #expect(faults.count >= 6)
    for fault in faults {
      let words = [fault.message.german, fault.message.english, fault.help?.german ?? ""]
      #expect(!words.joined().contains("Erika") && !words.joined().contains("Mustermann"))
    }
  }

  @Test("refuses a header without rows and a file without anything")
  func empty() {
    #expect(faults(Self.header).map(\.code) == [.noRows])
    #expect(faults("").map(\.code) == [.csvEmpty])
    #expect(faults("\n\n").map(\.code) == [.csvEmpty])
  }

  @Test(
    "accepts pseudonyms and refuses what a real person bears",
    arguments: [
      ("p7f3a9c01", true), ("p2", true), ("deadbeef", true), ("A-17_b", true),
      ("550e8400-e29b-41d4-a716-446655440000", true),
      ("123A456789", false), ("12345BG0012345", false), ("65170839J003", false),
      ("A123456789", false), ("1970-01-31", false), ("31-01-1970", false), ("Mueller", false),
      ("erika@example.org", false), ("=cmd", false), ("Müller1", false), ("a b1", false),
      (String(repeating: "a1", count: 33), false),
    ])
  func pseudonyms(text: String, isAcceptable: Bool) {
    let faults = faults(Self.header + "\(text);M;2026-01-12;;;;\n")
    #expect(faults.isEmpty == isAcceptable)
    #expect(faults.allSatisfy { $0.code == .badPseudonym })
  }
}
