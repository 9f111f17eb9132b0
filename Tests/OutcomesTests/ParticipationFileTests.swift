import Diagnostics
import Files
import TestSupport
import Testing
import Text
import Values

@testable import Outcomes

@Suite("Reading participations")
struct ParticipationFileTests {
  static let header = "teilnahme;massnahme;eintritt;austritt;austrittsgrund;status6Monate;kosten\n"

  private func read(
    _ text: String, asOf: String? = nil, badRows: ReadingOptions.BadRows = .refuse
  ) async throws -> OutcomeData {
    try await OutcomeFiles.read(
      [ByteSource(name: "daten.csv", bytes: Array(text.utf8))],
      request: CohortRequest(asOf: asOf.flatMap { CalendarDate(iso8601: $0) }),
      options: ReadingOptions(badRows: badRows))
  }

  private func faults(_ text: String, asOf: String? = nil) async -> [Diagnostic] {
    do {
      _ = try await read(text, asOf: asOf)
      return []
    } catch {
      return (error as? Refusal)?.diagnostics ?? []
    }
  }

  /// The rows that the careful reader takes.
  private func participations(_ text: String) async throws -> [Participation] {
    let file = try OpenedFile(
      await InputTable(ByteSource(name: "daten.csv", bytes: Array(text.utf8))),
      options: ReadingOptions())
    var parser = CSVParser(
      Array(text.utf8), from: file.bodyOffset, line: file.bodyLine, separator: file.separator)
    let reader = CarefulReader(name: "daten.csv", header: file.header, referenceDate: nil)
    var report = PieceReport(piece: Piece(input: 0, bytes: 0..<text.utf8.count), end: 0)
    var participations: [Participation] = []
    while let row = parser.next() {
      if let read = reader.read(row, of: parser, &report) {
        participations.append(read.participation)
      }
    }
    #expect(report.log.diagnostics.isEmpty && report.cells.isEmpty)
    return participations
  }

  @Test("takes the values of a row")
  func values() async throws {
    let rows = try await participations(
      Self.header + "p1;EL-2026-001;12.01.2026;2026-07-11;planmaessig;svb;1234,56\n")
    let row = try #require(rows.first)
    #expect(row.line == 2 && row.measure == "EL-2026-001")
    #expect(row.entry == CalendarDate(year: 2026, month: 1, day: 12))
    #expect(row.exit == CalendarDate(year: 2026, month: 7, day: 11))
    #expect(row.exitReason == .asPlanned && row.statusAtSixMonths == .insuredJob)
    #expect(row.statusAtExit == nil)
    #expect(row.cost == Hundredths(count: 123_456))
  }

  @Test("takes columns in any order, English names, any of the separators, quotes and a BOM")
  func forms() async throws {
    let rows = try await participations(
      "\u{FEFF}\"entry\",measure,PARTICIPATION,cost\n2026-01-12,\"M,1\",p1,\"1234,56\"\n")
    #expect(rows.map(\.measure) == ["M,1"])
    #expect(rows.map(\.cost) == [Hundredths(count: 123_456)])
    #expect(
      try await participations("teilnahme\tmassnahme\teintritt\np1\tM\t2026-01-12").count == 1)
  }

  @Test("names every missing column at once, with the one that may be meant")
  func missingColumns() async {
    let faults = await faults("teilname;massnahme;beginn\np1;M;2026-01-12\n")
    #expect(faults.map(\.kind) == [.missingColumn, .missingColumn])
    #expect(faults.allSatisfy { $0.location.line == 1 })
    #expect(faults.contains { $0.help?.german.contains("teilname") == true })
  }

  @Test("refuses columns that identify a person", arguments: ["Vorname", "Geb.-Datum", "E-Mail"])
  func personalColumns(name: String) async {
    let faults = await faults("teilnahme;massnahme;eintritt;\(name)\np1;M;2026-01-12;x\n")
    #expect(faults.map(\.kind) == [.personalData])
  }

  @Test(
    "refuses columns whose cells identify a person, whatever they are called",
    arguments: [
      ("x", ["31.01.1970", "1985-12-24", "2001-07-01"]),
      ("merkmal.nr", ["123A456789", "", "987B654321", "555C555555"]),
      ("kontakt", ["a.b@example.org", "c@d.example", "e@f.example"]),
      ("altersgruppe", ["A123456789", "B123456789", "C123456789", "u25"]),
    ])
  func personalCells(name: String, cells: [String]) async {
    let rows = cells.enumerated().map { "p\($0);M;2026-01-12;\($1)\n" }.joined()
    let faults = await faults("teilnahme;massnahme;eintritt;\(name)\n" + rows)
    #expect(faults.map(\.kind) == [.personalData])
    #expect(faults.allSatisfy { $0.location.line == 1 })
    for cell in cells where !cell.isEmpty {
      #expect(faults.allSatisfy { !$0.message.german.contains(cell) })
    }
  }

  private func rows(_ pseudonyms: [String]) -> String {
    Self.header + pseudonyms.map { "\($0);M;2026-01-12;;;;\n" }.joined()
  }

  @Test(
    "refuses a column of pseudonyms that are names, birth dates or numbers of persons",
    arguments: [
      ["Mustermann1", "Schulze2", "Meier7"],
      ["Mustermann19840312", "Schulze12031984", "p1"], ["12031984", "24121990", "p3"],
      ["19840312", "19901224", "20010131", "a7", "b8"],
      ["erika_mustermann_1984", "max_schulze_1990", "eva_meier_1977"],
      ["MUSTERMANN1984", "SCHULZE1990", "MEIER1977"], ["BG123A456789", "BG987B654321", "p3"],
      ["123A456789-1", "987B654321-1", "555C555555-2"],
      ["x12345BG0012345", "k1", "19840312", "12031984"],
      ["12031984"], ["Mustermann19840312", "Schulze19840313"],
    ])
  func personalPseudonyms(values: [String]) async {
    let faults = await faults(rows(values))
    #expect(faults.map(\.kind) == [.personalData])
    for value in values {
      #expect(faults.allSatisfy { !"\($0.message) \($0.help.debugDescription)".contains(value) })
    }
  }

  @Test(
    "takes columns of pseudonyms, whatever they look like",
    arguments: [
      (0..<150).map { "Teilnehmer\($0)" }, (0..<150).map { "TN-\(100_000 + $0)" },
      (0..<150).map { "p\($0)" }, (0..<150).map { "2012\(1_000 + $0)" },
      (0..<150).map { "Kurs2012-\($0)" },
      ["12031984", "7f3a9c01", "04d2e6b7", "99871234", "550e8400"],
      ["550e8400-e29b-41d4-a716-446655440000", "00e123a456789e00a1", "deadbeef1984", "cafe1990"],
      ["JBSWY3DPEHPK3PXP", "KRUGKIDROVUWG2ZA", "MFRGGZDFMZTWQ2LK", "ORSXG5A2"],
    ])
  func realPseudonyms(values: [String]) async {
    #expect(await faults(rows(values)).isEmpty)
  }

  @Test("takes random pseudonyms of every usual make", arguments: 1...4)
  func randomPseudonyms(seed: UInt64) async {
    var random = SplitMix64(seed: seed)
    let makes: [(String, Int)] = [
      ("0123456789abcdef", 8), ("0123456789ABCDEF", 32), ("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16),
      ("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 26), ("0123456789", 8),
      ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", 22),
    ]
    for (letters, length) in makes {
      let values = (0..<200).map { _ in
        let text = String((0..<length).map { _ in letters.randomElement(using: &random) ?? "x" })
        // A word without a digit is no pseudonym.
        return text.contains(where: \.isNumber) ? text : "7" + text
      }
      #expect(await faults(rows(values)).isEmpty)
    }
  }

  @Test("refuses a characteristic whose cells are names, and takes one whose levels are two words")
  func namesAsLevels() async throws {
    let levels = [
      "Mittlere Reife", "Ohne Abschluss", "Allgemeine Hochschulreife", "Duale Ausbildung",
    ]
    func file(_ name: String, _ cell: (Int) -> String) -> String {
      "teilnahme;massnahme;eintritt;\(name)\n"
        + (0..<40).map { "p\($0);M;2026-01-12;\(cell($0))\n" }.joined()
    }
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    for name in ["merkmal.x", "altersgruppe", "berufsabschluss"] {
      #expect(await faults(file(name) { levels[$0 % 4] }).isEmpty)
      let found = await faults(
        file(name) { "Eri\(letters[$0 % 26])a Muster\(letters[$0 / 26])ann" })
      #expect(found.map(\.kind) == [.personalData])
    }
  }

  @Test(
    "refuses names that a spreadsheet would take for a formula, but no dash alone",
    arguments: ["=1+1", "+49", "-x", "@SUM(A1)"])
  func formulas(text: String) async {
    for column in ["massnahme", "traeger", "kreis", "zielgruppe"] {
      func file(_ cell: String) -> String {
        let others = column == "massnahme" ? "" : ";massnahme"
        return "teilnahme;eintritt;\(column)\(others)\np1;2026-01-12;\(cell)"
          + (others.isEmpty ? "\n" : ";M1\n")
      }
      let found = await faults(file(text))
      #expect(found.map(\.kind) == [.badCode] && found.map(\.location.line) == [2])
      #expect(found.allSatisfy { !$0.message.german.contains(text) })
      // A dash says that nothing is known, of a measure too.
      #expect(await faults(file("-")).map(\.kind) == (column == "massnahme" ? [.missingValue] : []))
    }
  }

  @Test("passes over empty rows and columns around the table, with one note each")
  func leftovers() async throws {
    let header = "teilnahme;massnahme;eintritt;kosten"
    let plain = try await read("\(header)\np1;M;2026-01-12;5\np2;M;2026-01-12;\n")
    for text in [
      "\(header);;\np1;M;2026-01-12;5;;\np2;M;2026-01-12;;;\n;;;;;\n;;;;;\n",
      "\(header)\np1;M;2026-01-12;5;;\np2;M;2026-01-12;;;\n;;;\n;;;;;;;\n",
      "\(header);;\np1;M;2026-01-12;5\np2;M;2026-01-12;\n;;;\n;;;\n",
    ] {
      let data = try await read(text)
      #expect(data.table.groups.map(\.tally) == plain.table.groups.map(\.tally))
      #expect(data.inputs.map(\.rows) == [2])
      let notes = data.inputs.flatMap(\.diagnostics)
      #expect(notes.allSatisfy { $0.kind == .csvLeftover && $0.severity == .note })
      #expect(notes.last?.location.line == 4 && notes.count <= 2)
    }
    // What holds something is no leftover.
    let rows = ["p1;M;2026-01-12;5;x", "p1;M;2026-01-12", "p1;M;2026-01-12;1;50;"]
    for row in rows {
      #expect(await faults("\(header)\n\(row)\n").map(\.kind) == [.csvFieldCount])
    }
    #expect(await faults("\(header)\n;;;\n").map(\.kind).last == .noRows)
  }

  @Test("names the line that looks like the header below a title")
  func title() async {
    for header in ["teilnahme;massnahme;eintritt", "participation,measure,entry,x"] {
      let found = await faults("Auswertung 2025\n\n\(header)\np1;M;2026-01-12\n")
      #expect(found.map(\.kind) == [.csvLeftover])
      #expect(found.first?.message.german == "Zeile 3 sieht wie die Kopfzeile aus.")
    }
  }

  @Test(
    "never repeats a cell of the header that may be a participant's",
    arguments: [
      "Erika Mustermann", "Name: Mustermann, Erika 12.03.1984", "12.03.1984", "erika@example.org",
      "geb 12.3.84", "123A456789",
    ])
  func silentHeader(cell: String) async throws {
    let rows = "p1;M;2026-01-12;x;y\n"
    for name in [cell, "\(cell) Adresse"] {
      var told: [Diagnostic] = []
      do {
        told = try await read("teilnahme;massnahme;eintritt;\(name);\(name)\n" + rows)
          .inputs.flatMap(\.diagnostics)
      } catch {
        told = (error as? Refusal)?.diagnostics ?? []
      }
      #expect(!told.isEmpty)
      for text in told.flatMap({ [$0.message.german, $0.message.english] }) {
        #expect(!text.contains(cell) && (text.contains("Nr. ") || text.contains("no. ")))
      }
    }
  }

  @Test("names no cell of a file without a header")
  func noHeader() async {
    let faults = await faults("p1;M;2026-01-12;Erika;teilnehme\np2;M;2026-01-12;Max;teilnehme\n")
    #expect(!faults.isEmpty)
    for text in faults.flatMap({ [$0.message.german, $0.help?.german ?? ""] }) {
      #expect(!text.contains("Erika") && !text.contains("teilnehme"))
    }
  }

  @Test("names unknown columns whose names are nobody's")
  func namedHeader() async throws {
    let data = try await read(
      "teilnahme;massnahme;eintritt;Status2024;bemerkung\np1;M;2026-01-12;x;y\n")
    let notes = data.inputs.flatMap(\.diagnostics)
    #expect(notes.map(\.kind) == [.unknownColumn])
    #expect(notes.first?.message.german.hasSuffix("Nr. 4, bemerkung") == true)
  }

  @Test("takes columns of other dates and numbers for what they are: unread")
  func impersonalCells() async throws {
    let rows = (0..<9).map { "p\($0);M;2026-01-12;2024-03-0\($0 + 1);B\($0);a @ b\n" }.joined()
    let data = try await read("teilnahme;massnahme;eintritt;vertrag;raum;ort\n" + rows)
    #expect(data.table.total.participations == 9)
  }

  @Test("notes unknown columns once and reads on")
  func unknownColumns() async throws {
    let file = try await read(
      "teilnahme;massnahme;eintritt;farbe;merkmal.x\np1;M;2026-01-12;rot;y\n")
    #expect(file.inputs[0].diagnostics.map(\.kind) == [.unknownColumn])
    #expect(file.inputs[0].diagnostics.first?.message.german.contains("farbe") == true)
    #expect(file.inputs[0].diagnostics.first?.message.german.contains("merkmal") == false)
  }

  @Test("tells all faults of all rows, and of one row, at once")
  func allFaults() async {
    let faults = await faults(
      Self.header
        + "p1;M;2026-02-30;2026-07-11;weg;svb;1.234\np2;M;2026-01-12;;;;\nMueller;;x;;;;\n")
    #expect(
      faults.map { [$0.location.line ?? 0, $0.code.number] } == [
        [2, DiagnosticKind.badDate.code.number], [2, DiagnosticKind.badCode.code.number],
        [2, DiagnosticKind.badNumber.code.number], [4, DiagnosticKind.badPseudonym.code.number],
        [4, DiagnosticKind.missingValue.code.number], [4, DiagnosticKind.badDate.code.number],
      ])
  }

  @Test("skips bad rows when asked to, and counts them")
  func lenient() async throws {
    let file = try await read(
      Self.header + "p1;M;2026-02-30;;;;\np2;M;2026-01-12;;;;\n", badRows: .skip)
    #expect(file.table.groups.map(\.firstRow.line) == [3])
    #expect(file.inputs.map(\.rows) == [2] && file.inputs.map(\.skippedRows) == [1])
    #expect(file.inputs[0].diagnostics.map(\.kind) == [.badDate])
  }

  @Test("says a fault that repeats in one line, with its count and the first rows")
  func crowd() async {
    let rows = (1...50).map { "p\($0);M;heute;;;;\n" }.joined()
    let faults = await faults(Self.header + rows)
    #expect(faults.count == 1 && faults.first?.location.line == 2)
    #expect(
      faults.first?.message.german
        == "50 Zeilen (2, 3, 4, 5, 6 …): Spalte eintritt: Das ist kein Datum.")
  }

  @Test("finds the same pseudonym twice in one measure at one time, not one after the other")
  func overlaps() async throws {
    let first = Self.header + "p1;M;2026-01-12;2026-03-01;planmaessig;;\n"
    #expect(await faults(first + "p1;M;2026-03-01;;;;\n").map(\.kind) == [.overlap])
    #expect(await faults(first + "p1;M;2026-03-02;;;;\n").isEmpty)
    #expect(await faults(first + "p1;N;2026-02-02;;;;\n").isEmpty)
  }

  @Test("refuses dates behind the reference date")
  func future() async {
    let row = "p1;M;2026-01-12;2026-07-11;planmaessig;;\n"
    #expect(await faults(Self.header + row, asOf: "2026-07-11").isEmpty)
    #expect(
      await faults(Self.header + row, asOf: "2026-07-10").map(\.kind) == [.exitAfterReferenceDate])
  }

  @Test("says of an exit without a date that something is missing")
  func exitFacts() async {
    let faults = await faults(Self.header + "p1;M;2026-01-12;;planmaessig;svb;\n")
    #expect(faults.map(\.kind) == [.exitFactsWithoutExit])
  }

  @Test("never repeats a cell: it may hold a person")
  func silence() async {
    let secret = "Erika Mustermann"
    let text =
      Self.header
      + "\(secret);\(secret);\(secret);\(secret);\(secret);\(secret);\(secret)\n"
      + "\(secret)\n\"\(secret)\"x;;;;;;\n"
    let faults = await faults(text)
    #expect(faults.count >= 6)
    for fault in faults {
      let words = [fault.message.german, fault.message.english, fault.help?.german ?? ""]
      #expect(!words.joined().contains("Erika") && !words.joined().contains("Mustermann"))
    }
  }

  @Test("refuses a header without rows and a file without anything")
  func empty() async {
    #expect(await faults(Self.header).map(\.kind) == [.noRows])
    #expect(await faults("").map(\.kind) == [.csvEmpty])
    #expect(await faults("\n\n").map(\.kind) == [.csvEmpty])
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
  func pseudonyms(text: String, isAcceptable: Bool) async {
    let faults = await faults(Self.header + "\(text);M;2026-01-12;;;;\n")
    #expect(faults.isEmpty == isAcceptable)
    #expect(faults.allSatisfy { $0.kind == .badPseudonym })
  }
}
