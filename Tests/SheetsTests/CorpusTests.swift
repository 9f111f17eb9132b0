import Files
import Glibc
import SystemPackage
import Testing
import Values

@testable import Sheets

/// Workbooks with the table that a careful person would read in them, as `index.tsv` beside them
/// says. Three of them come with the repository; a folder with more may be named by the environment
/// variable `STECKBRIEF_WORKBOOKS`.
@Suite("Workbooks as offices have them")
struct CorpusTests {
  struct Case: CustomStringConvertible, Sendable {
    let cells: [String: String]
    subscript(_ name: String) -> String { cells[name] ?? "" }
    var description: String { self["file"] }
  }

  private static let tests = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
  private static let folder = getenv("STECKBRIEF_WORKBOOKS").map { String(cString: $0) }

  static let cases: [Case] = {
    guard let folder, let index = try? bytes(folder + "/index.tsv") else { return [] }
    let lines = String(decoding: index, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { cells in
      Case(cells: Dictionary(zip(lines[0], cells), uniquingKeysWith: { first, _ in first }))
    }.filter { !$0["file"].hasPrefix("(") }
  }()

  private static func bytes(_ path: String) throws -> [UInt8] {
    try FileReading.bytes(of: FilePath(path), limit: 1 << 24)
  }

  private static func table(_ path: String, _ sheet: String? = nil) throws -> SheetTable {
    let source = ByteSource(name: path, bytes: try bytes(path))
    return try Workbook(source).table(
      named: sheet, vocabulary: .outcomes, keepsUnknownColumns: false)
  }

  private func shown(_ csv: [UInt8]) -> [String] {
    String(decoding: csv, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(
    "Three by different programs are read as a careful person would",
    arguments: [
      ("plain-xlsxwriter.XLSX", ""), ("number-00000.xlsx", ""),
      ("hidden-rows-libreoffice.xlsx", "filtered-rows"),
    ])
  func fixtures(file: String, notices: String) throws {
    let table = try Self.table("\(Self.tests)/Fixtures/\(file)")
    let expected = file.prefix { $0 != "." } + ".expected.csv"
    #expect(shown(table.csv) == shown(try Self.bytes("\(Self.tests)/Fixtures/\(expected)")))
    #expect(table.notices.map(\.kind.rawValue).joined() == notices)
    #expect(table.faults.isEmpty)
  }

  /// What only who reads the CSV can judge: duplicate and personal columns, texts like formulas.
  private static let beyondSheets = [
    "content-formula-text.xlsx", "content-personal-columns.xlsx", "layout-duplicate-header.xlsx",
  ]

  @Test(
    "All are read, or refused, as their index says",
    .enabled(if: folder != nil, "STECKBRIEF_WORKBOOKS names no folder"), arguments: cases)
  func corpus(workbook: Case) throws {
    guard !Self.beyondSheets.contains(workbook["file"]) else { return }
    let corpus = try #require(Self.folder)
    let path = corpus + "/" + workbook["file"]
    switch workbook["expect"] {
    case "refuse-file":
      #expect(throws: WorkbookFault.self) { try Self.table(path) }
    case "refuse-rows":
      let table = try Self.table(path)
      // Which years are plausible is for the reader of the CSV to say.
      let (csv, late) = Self.plausible(table)
      let faults = Set(table.faults.map(\.cell.description) + late)
      #expect(faults == Set(workbook["faults"].split(separator: " ").map(String.init)))
      #expect(csv == shown(try Self.bytes(corpus + "/" + workbook["lenient"])))
    default:
      let table = try Self.table(path)
      #expect(shown(table.csv) == shown(try Self.bytes(corpus + "/" + workbook["expected"])))
      #expect(table.faults.isEmpty)
      let wanted = workbook["warnings"].split(separator: ";").map {
        String($0.prefix { $0 != "(" }).filter { $0 != " " }
      }
      let told = Set(table.notices.map(\.kind.rawValue))
      // Comments need not be told of.
      #expect(told == Set(wanted).subtracting(["comments"]))
      #expect(workbook["sheet"].isEmpty || table.sheet == workbook["sheet"])
      for other in workbook["other_tables"].split(separator: ";") {
        let parts = other.split(separator: "=", maxSplits: 1).map(String.init)
        #expect(
          shown(try Self.table(path, parts[0]).csv)
            == shown(try Self.bytes(corpus + "/" + parts[1])))
      }
    }
  }

  /// The lines without those that have a date outside 1990 to 2099, and the cells of these dates.
  private static func plausible(_ table: SheetTable) -> (lines: [String], cells: [String]) {
    var lines: [String] = []
    var cells: [String] = []
    for (index, line) in String(decoding: table.csv, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty
    {
      let fields = line.split(separator: ";", omittingEmptySubsequences: false)
      let late = table.columns.indices.filter { field in
        guard index >= table.headerRow, table.columns[field].known?.kind == .date,
          !fields[field].isEmpty
        else { return false }
        return CalendarDate(iso8601: fields[field]).map { !(1990...2099).contains($0.year) } ?? true
      }
      if late.isEmpty { lines.append(String(line)) }
      cells += late.map { table.cell(line: index + 1, field: $0).description }
    }
    return (lines, cells)
  }
}
