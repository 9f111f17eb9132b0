import Diagnostics
import Files
import TestSupport
import Testing
import Text
import Values

@testable import Outcomes

@Suite("Workbooks as outcomes")
struct WorkbookInputTests {
  private static let header = ["teilnahme", "massnahme", "eintritt", "austritt", "kosten"]
  private static let csv = header.joined(separator: ";") + "\n"

  /// Rows as somebody types them into Excel, and the CSV of the same.
  private static let rows = [
    ["p1", "C-1", "15.01.2024", "15.06.2024", "1.200,50"],
    ["p2", "C-1", "16.01.2024", "", "900"],
    ["p3", "C-2", "17.01.2024", "17.07.2024", "3,5"],
  ]
  private static let lines = """
    p1;C-1;2024-01-15;2024-06-15;1200,50
    p2;C-1;2024-01-16;;900
    p3;C-2;2024-01-17;2024-07-17;3,5

    """

  private func source(_ file: WorkbookFile, name: String = "mai.csv") -> ByteSource {
    ByteSource(name: name, bytes: file.bytes)
  }

  private func source(_ csv: String) -> ByteSource {
    ByteSource(name: "mai.csv", bytes: Array(csv.utf8))
  }

  private func workbook(_ rows: [[String]], from first: Int = 1) -> WorkbookFile {
    WorkbookFile(
      (([Self.header] + rows).enumerated().map { WorkbookFile.row(first + $0, $1) }).joined())
  }

  private func read(
    _ sources: ByteSource..., options: ReadingOptions = ReadingOptions()
  ) async throws -> OutcomeData {
    try await OutcomeFiles.read(
      sources, request: CohortRequest(asOf: CalendarDate(year: 2026, month: 6, day: 30)),
      options: options)
  }

  private func refusal(
    _ source: ByteSource, options: ReadingOptions = ReadingOptions()
  ) async -> [Diagnostic] {
    do {
      _ = try await read(source, options: options)
      return []
    } catch {
      return (error as? Refusal)?.diagnostics ?? []
    }
  }

  @Test("A workbook gives the sums of its table, whatever the file is called")
  func sums() async throws {
    let expected = TallyWriter.csv(try await read(source(Self.csv + Self.lines)).table)
    for first in [1, 4] {
      let data = try await read(source(workbook(Self.rows, from: first)))
      #expect(TallyWriter.csv(data.table) == expected)
      #expect(data.inputs.map(\.rows) == [3])
    }
  }

  @Test("Sums may stand in a workbook too, totals below them left out")
  func tallies() async throws {
    let csv = TallyWriter.csv(try await read(source(Self.csv + Self.lines)).table)
    let cells = csv.split(separator: "\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    // Only the first 26 columns have one letter: those behind are what others derive.
    let total = ["Summe"] + [String](repeating: "", count: 8) + ["3"]
    let rows = cells.map { Array($0.prefix(26)) } + [total]
    let file = WorkbookFile(rows.enumerated().map { WorkbookFile.row($0 + 1, $1) }.joined())
    let lines = rows.dropLast().map { $0.joined(separator: ";") + "\n" }.joined()
    let data = try await read(source(file))
    #expect(data.inputs.map(\.isTally) == [true])
    let same = try await read(source(lines))
    #expect(data.table.total == same.table.total)
    #expect(data.inputs[0].counts[.sheetLayout] == 1)
  }

  @Test("Faults name sheet, row and cell, whoever finds them; lenient, only their rows are lost")
  func faults() async throws {
    let bad =
      "<row r=\"5\">\(WorkbookFile.inline("A5", "p4"))\(WorkbookFile.inline("B5", "C-1"))"
      + "<c r=\"C5\" t=\"e\"><v>#N/A</v></c></row>"
    let rows = ([Self.header] + Self.rows).enumerated().map { WorkbookFile.row($0 + 1, $1) }
    let file = WorkbookFile(
      rows.joined() + bad,
      // Found by who reads the CSV: a date that is none, an exit before the entry.
      WorkbookFile.row(8, ["p5", "C-1", "31.02.2024"]),
      WorkbookFile.row(9, ["p6", "C-1", "15.01.2024", "14.01.2024"]))
    let found = await refusal(source(file))
    #expect(
      found.map { "\($0.code) \($0.location.cell ?? "") \($0.location.line ?? 0)" } == [
        "S2036 Tabelle1!C2 2", "S2036 Tabelle1!D2 2", "S2036 Tabelle1!E2 2",
        "S2033 Tabelle1!C5 5", "S2202 Tabelle1!C8 8", "S2301 Tabelle1!9:9 9",
      ])
    let error = try #require(found.first { $0.kind == .badCell })
    #expect(error.message.german.contains("#NV") && error.message.english.contains("#N/A"))
    #expect(found.allSatisfy { !$0.message.german.contains("p4") })
    let data = try await read(source(file), options: ReadingOptions(badRows: .skip))
    #expect(data.inputs.map(\.rows) == [6] && data.inputs.map(\.skippedRows) == [3])
    #expect(data.table.total.participations == 3)
  }

  @Test("A sheet is chosen by name, or must be where two have a table")
  func sheets() async throws {
    var file = workbook(Self.rows)
    file.sheets.append(("alt", "visible", workbook([Self.rows[0]]).sheets[0].xml))
    let found = await refusal(source(file))
    #expect(found.map(\.code.description) == ["S2032"])
    #expect(found.first?.help?.german.contains("--sheet") == true)
    #expect(found.first?.help?.german.contains("„alt“") == true)
    let data = try await read(source(file), options: ReadingOptions(sheet: "alt"))
    #expect(data.inputs.map(\.rows) == [1])
    #expect(
      await refusal(source(file), options: ReadingOptions(sheet: "neu")).map(\.code.description)
        == ["S2032"])
  }

  @Test("Columns that hold persons are refused in a workbook as in CSV")
  func persons() async throws {
    let file = WorkbookFile(
      WorkbookFile.row(1, Self.header + ["Nachname"]),
      WorkbookFile.row(2, Self.rows[0] + ["Muster"]))
    #expect(await refusal(source(file)).map(\.code.description) == ["S2105"])
  }

  @Test(
    "Files that are no workbook say what they are and what to do",
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "S2002"),
      ([0x50, 0x4B, 3, 4, 0, 0], "S2031"), (Array("<html>Anmeldung".utf8), "S2002"),
      (Array("%PDF-1.7".utf8), "S2002"), ([], "S2001"),
    ])
  func foreign(bytes: [UInt8], code: String) async {
    let found = await refusal(ByteSource(name: "mai.xlsx", bytes: bytes))
    #expect(found.map(\.code.description) == [code])
    #expect(found.allSatisfy { $0.help != nil })
  }

  @Test("What Excel hides is read and told of")
  func hidden() async throws {
    let rows = Self.rows.enumerated().map { index, cells in
      WorkbookFile.row(index + 2, cells, attributes: index == 1 ? "hidden=\"1\"" : "")
    }
    let file = WorkbookFile(WorkbookFile.row(1, Self.header), rows.joined())
    let data = try await read(source(file))
    #expect(data.inputs.map(\.rows) == [3])
    let told = try #require(data.inputs[0].diagnostics.first { $0.kind == .hiddenCells })
    #expect(told.severity == .warning && told.message.german.contains("1 von 3"))
  }
}
