import Files
import TestSupport
import Testing
import Text

@testable import Sheets

@Suite("The table of a sheet")
struct SheetTableTests {
  private static let header = WorkbookFile.row(1, ["teilnahme", "massnahme", "eintritt", "kosten"])

  private func row(_ number: Int, _ id: String = "p1", _ attributes: String = "") -> String {
    WorkbookFile.row(number, [id, "C-1", "15.01.2024", "1,00"], attributes: attributes)
  }

  private func kinds(_ file: WorkbookFile) throws -> Set<String> {
    Set(try file.table().notices.map(\.kind.rawValue))
  }

  @Test("Every type of cell is read as its column asks")
  func types() throws {
    var file = WorkbookFile(
      WorkbookFile.row(
        1, ["teilnahme", "massnahme", "eintritt", "kosten", "abschluss", "merkmal.plz"]),
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\"><v>1001</v></c><c r=\"C2\"><v>45306</v></c>"
        + "<c r=\"D2\"><v>2.5</v></c><c r=\"E2\" t=\"b\"><v>1</v></c><c r=\"F2\" s=\"1\"><v>3454</v></c></row>",
      "<row><c t=\"s\"><v>1</v></c><c t=\"str\"><f>A1</f><v>C_x002D_1</v></c>"
        + "<c t=\"d\"><v>2024-01-15T00:00:00</v></c><c/><c t=\"b\"><v>0</v></c>"
        + "<c t=\"inlineStr\"><is><r><t>a;</t></r><rPh><t>x</t></rPh><r><t>\"b</t></r></is></c></row>"
    )
    file.strings =
      "<si><t> p1\u{A0}</t></si><si><r><t>p</t></r><r><t>2</t></r><rPh><t>x</t></rPh></si>"
    file.formats = ["00000"]
    #expect(
      try file.lines() == [
        "teilnahme;massnahme;eintritt;kosten;abschluss;merkmal.plz",
        "p1;1001;2024-01-15;2,50;ja;03454", "p2;C-1;2024-01-15;;nein;\"a;\"\"b\"",
      ])
    file.isFrom1904 = true
    #expect(try file.lines()[1] == "p1;1001;2028-01-16;2,50;ja;03454")
    #expect(try kinds(file) == ["blanks-around", "date-1904", "date-without-format"])
  }

  @Test("Cells at fault are named, and their rows left out")
  func faults() throws {
    let file = WorkbookFile(
      Self.header, row(2),
      "<row r=\"3\"><c r=\"A3\"><v>4711000000000012</v></c><c r=\"B3\" t=\"e\"><v>#N/A</v></c>"
        + "<c r=\"C3\"><v>60</v></c><c r=\"D3\"><f>1+1</f></c></row>", row(4))
    let table = try file.table()
    #expect(
      table.faults.map { "\($0.cell) \($0.kind)" } == [
        "A3 lostDigits", "B3 errorValue(\"#N/A\")", "C3 noDate", "D3 notComputed",
      ])
    #expect(table.faultyRows == 1)
    #expect(table.rowCount == 2)
    #expect(table.csv.split(separator: 10, omittingEmptySubsequences: false).count == 5)
    #expect(table.place(table.cell(line: 4, field: 3)) == "Tabelle1!D4")
    #expect(table.place(table.cell(line: 1, field: 1)) == "Tabelle1!B1")
  }

  @Test("Titles, totals, repeated headers and blank rows are no participations; gaps are")
  func noParticipation() throws {
    let file = WorkbookFile(
      WorkbookFile.row(1, ["Liste 2024"]),
      WorkbookFile.row(3, ["teilnahme", "massnahme", "eintritt", "kosten"]), row(4),
      WorkbookFile.row(5, ["p5", "C-1"]),
      WorkbookFile.row(6, ["teilnahme", "massnahme", "eintritt", "kosten"]),
      WorkbookFile.row(7, ["Summe", "2", "", "2,00"]), WorkbookFile.row(8, ["* vorläufige Zahlen"]),
      "<row r=\"9\"><c r=\"D9\"><v>2</v></c></row>",
      "<row r=\"10\"><c r=\"A10\" t=\"str\"><v> </v></c></row>",
      WorkbookFile.row(11, ["p11"]))
    let table = try file.table()
    #expect(
      String(decoding: table.csv, as: UTF8.self)
        == "\n\nteilnahme;massnahme;eintritt;kosten\np1;C-1;2024-01-15;1,00\np5;C-1;;\n\n\n\n\n\n"
        + "p11;;;\n")
    let left = table.notices.first { $0.kind == .noParticipation }
    #expect(left?.rows == [6, 7, 8, 9])
    #expect(table.notices.first { $0.kind == .rowsAboveHeader }?.count == 1)
    #expect(table.notices.first { $0.kind == .blankRows }?.count == 1)
  }

  @Test("A header may take two rows")
  func twoRows() throws {
    let file = WorkbookFile(
      WorkbookFile.row(1, ["teilnahme", "massnahme", "eintritt", "Ende", ""]),
      WorkbookFile.row(2, ["", "", "", "austritt", "austrittsgrund"]),
      WorkbookFile.row(3, ["p1", "C-1", "15.01.2024", "16.01.2024", "arbeit"]))
    #expect(
      try file.lines() == [
        "teilnahme;massnahme;eintritt;austritt;austrittsgrund",
        "p1;C-1;2024-01-15;2024-01-16;arbeit",
      ])
    #expect(try kinds(file) == ["header-in-two-rows", "date-as-text"])
  }

  @Test("What is merged over rows is meant for each; an amount is not")
  func merged() throws {
    let rows = [Self.header, row(2), WorkbookFile.row(3, ["p2", "", "16.01.2024"]), row(4, "p3")]
    let names = WorkbookFile(
      rows.joined(),
      after:
        "<mergeCells><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"A50:XFD1048576\"/></mergeCells>")
    #expect(try names.lines()[2] == "p2;C-1;2024-01-16;")
    #expect(try names.table().notices.first { $0.kind == .mergedCells }?.count == 1)
    let amounts = WorkbookFile(
      rows.joined(), after: "<mergeCells><mergeCell ref=\"D2:D3\"/></mergeCells>")
    let table = try amounts.table()
    #expect(table.faults.map(\.cell.description) == ["D2", "D3"])
    #expect(table.rowCount == 1)
  }

  @Test("Rows and cells out of order are put in order, but stand once only")
  func order() throws {
    let cells = WorkbookFile.inline("C3", "15.01.2024") + WorkbookFile.inline("A3", "p3")
    let file = WorkbookFile(row(4, "p4"), "<row r=\"3\">\(cells)</row>", row(2, "p2"), Self.header)
    #expect(try file.lines().dropFirst().map { $0.prefix(2) } == ["p2", "p3", "p4"])
    #expect(try kinds(file).contains("rows-out-of-order"))
    #expect(WorkbookFile(Self.header, row(2), row(2)).fault()?.kind == .rowTwice)
    let twice =
      "<row r=\"2\">\(WorkbookFile.inline("A2", "p")) \(WorkbookFile.inline("A2", "q"))</row>"
    #expect(WorkbookFile(Self.header, twice).fault()?.kind == .cellTwice)
  }

  @Test("Hidden rows, columns and filters are told of")
  func hidden() throws {
    let rows = [Self.header, row(2, "p1", "hidden=\"1\""), row(3, "p2", "ht=\"0\""), row(4, "p3")]
    let file = WorkbookFile(
      rows.joined(), before: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>")
    let notices = try file.table().notices
    #expect(notices.first { $0.kind == .hiddenRows }.map { [$0.count, $0.total ?? 0] } == [2, 3])
    #expect(notices.first { $0.kind == .hiddenColumns }?.names == ["massnahme", "eintritt"])
    let filtered = WorkbookFile(rows.joined(), after: "<autoFilter ref=\"A1:D4\"/>")
    #expect(try filtered.table().notices.first { $0.kind == .filteredRows }?.count == 2)
  }

  @Test("The sheet with the table is chosen, or asked for")
  func sheets() throws {
    var file = WorkbookFile(WorkbookFile.row(1, ["Deckblatt"]))
    let table = WorkbookFile.sheet(Self.header + row(2))
    file.sheets.append(("Daten 2024", "visible", table))
    #expect(try file.table().place(CellReference(row: 2, column: 1)) == "'Daten 2024'!A2")
    #expect(try kinds(file).contains("sheet-chosen"))
    file.sheets.append(("alt", "veryHidden", table))
    #expect(try file.table().notices.first { $0.kind == .hiddenSheet }?.names == ["alt"])
    #expect(try file.table("alt").sheet == "alt")
    file.sheets.append(("Daten 2025", "visible", table))
    #expect(file.fault()?.kind == .severalTables(["Daten 2024", "Daten 2025"]))
    #expect(file.fault()?.help?.german.contains("Daten 2025") == true)
    #expect(
      file.fault("gibtsnicht")?.kind
        == .noSuchSheet("gibtsnicht", available: file.sheets.map(\.name)))
    #expect(WorkbookFile(Self.header).fault()?.kind == .noRows)
    #expect(WorkbookFile("").fault()?.kind == .noTable)
  }

  @Test("Columns that are not known are kept or dropped, and never at fault")
  func unknown() throws {
    let file = WorkbookFile(
      WorkbookFile.row(1, ["teilnahme", "massnahme", "eintritt", "Nachname"]),
      "<row r=\"2\">" + WorkbookFile.inline("A2", "p1") + WorkbookFile.inline("C2", "15.01.2024")
        + "<c r=\"D2\" t=\"e\"><v>#REF!</v></c><c r=\"F2\"><v>1</v></c></row>")
    #expect(try file.lines().last == "p1;;2024-01-15;")
    let table = try file.table(keepsUnknownColumns: false)
    #expect(table.columns.map(\.name) == ["teilnahme", "massnahme", "eintritt"])
    #expect(table.notices.first { $0.kind == .unknownColumns }?.names == ["Nachname"])
    #expect(table.notices.first { $0.kind == .cellsOutsideTable }?.cell?.description == "F2")
  }

  @Test(
    "References that the format does not have are refused",
    arguments: [
      ("XFE2", WorkbookFault.Kind.columnBeyondLast), ("A3", .cellInOtherRow),
      ("a2", .badReference("a2")), ("A1048577", .rowBeyondLast),
    ])
  func references(reference: String, expected: WorkbookFault.Kind) {
    let row = "<row r=\"2\">\(WorkbookFile.inline(reference, "x"))</row>"
    let fault = WorkbookFile(Self.header, row).fault()
    #expect(fault?.kind == expected)
    #expect(fault?.place?.hasPrefix("Tabelle1!") == true)
  }

  @Test(
    "Files that are something else are recognised",
    arguments: [
      ([], WorkbookFault.Kind.empty), (Array("%PDF-1.7".utf8), .otherFile("PDF")),
      (Array("<html><body>Anmeldung".utf8), .webPage),
      (Array("teilnahme;massnahme\n".utf8), .plainText),
      ([0x50, 0x4B, 3, 4, 0, 0], .cutOff), ([9, 8, 16, 0, 0, 6, 5, 0], .unknownFile),
    ])
  func foreign(bytes: [UInt8], expected: WorkbookFault.Kind) {
    #expect(throws: WorkbookFault(expected)) {
      try Workbook(ByteSource(name: "x.xlsx", bytes: bytes))
    }
  }
}
