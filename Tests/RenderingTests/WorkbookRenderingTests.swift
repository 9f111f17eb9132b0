import Disclosure
import Files
import Foundation
import Rendering
import Testing
import Text

@testable import Report
@testable import SheetWriting
@testable import Sheets

/// What is written is read back with the reader of our own, which knows nothing of the writer.
@Suite("Workbooks of reports")
struct WorkbookRenderingTests {
  private let released = DisclosurePolicy.internal.release(MadeUpReport.document)

  private enum Value: Hashable {
    case text(String), number(Double, String)
  }

  /// The cells of all sheets, by sheet, row and column.
  private func cells(_ bytes: [UInt8]) throws -> [(name: String, rows: [[Int: Value]])] {
    let workbook = try Workbook(ByteSource(name: "x.xlsx", bytes: bytes))
    return try workbook.sheets.map { sheet in
      var reader = try SheetReader(sheet, of: workbook)
      var row = SheetRow()
      var rows: [[Int: Value]] = []
      while try reader.next(into: &row) {
        while rows.count < row.number { rows.append([:]) }
        for cell in row.cells {
          switch cell.value {
          case .shared(let index):
            let range = try #require(workbook.strings.range(index))
            rows[row.number - 1][Int(cell.column)] = .text(
              String(decoding: workbook.strings.all[range], as: UTF8.self))
          case .number(let number):
            rows[row.number - 1][Int(cell.column)] =
              .number(number, workbook.formats[cell.style]?.code ?? "")
          default: Issue.record("\(cell) is neither a text nor a number")
          }
        }
      }
      return (sheet.name, rows)
    }
  }

  @Test(
    "have an overview, a sheet for each part, all parameters; numbers are numbers, days are days")
  func sheets() throws {
    let sheets = try cells(released.workbook(.german))
    #expect(sheets.map(\.name) == ["Übersicht", "Kreis X<Y", "Erläuterungen", "Angaben"])
    let overview = sheets[0].rows
    #expect(overview[0][1] == .text("Probe vom 30.06.2026"))
    #expect(overview[1][1] == .text("ERFUNDEN."))
    #expect(overview.contains { $0[1] == .text("=A;\"B\"") && $0[2] == .number(20, "#,##0") })
    #expect(overview.contains { $0[3] == .number(0.35, "0.0%") && $0[4] == .text("verlängern") })
    // 30 June 2026 is day 46203 of spreadsheets.
    #expect(overview.contains { $0[6] == .number(46_203, "dd\\.mm\\.yyyy") })
    let group = sheets[1].rows
    #expect(group.contains { $0.values.contains(.text("90-%-Intervall bis")) })
    let row = try #require(group.first { $0[1] == .number(1, "0") })
    #expect(row[2] == .number(2, "0") && row[3] == .text("A | <b>Ahorn</b> & Söhne"))
    #expect(row[4] == .number(6.25, "#,##0.0") && row[5] == .number(0.1, "0%"))
    #expect(sheets[3].rows.contains { $0[1] == .text("rate") && $0[2] == .number(0.35, "General") })
  }

  @Test("are the same bytes on every run, in both languages", arguments: Language.allCases)
  func same(language: Language) throws {
    let bytes = try released.workbook(language)
    #expect(try bytes == released.workbook(language))
    #expect(bytes.starts(with: Array("PK".utf8)))
  }

  @Test("have no formula and no link, whatever the data are")
  func harmless() throws {
    let hostile = [
      "=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "http://a.example/", "mailto:a@b.example",
      "internal:A1", "external:c:\\x.xlsx", "\u{1B}[2J", "_x0041_", "a\u{0}b", "<b>&\"'",
      String(repeating: "😀", count: 20_000), "\u{FFFE}", " blank ",
    ]
    let plan = WorkbookPlan(
      title: "x", sheets: [SheetPlan("x", rows: hostile.map { [.text($0)] }, widths: [9])])
    let bytes = try WorkbookWriter.bytes(of: plan)
    let rows = try #require(try cells(bytes).first?.rows)
    #expect(rows.count == hostile.count)
    for (row, text) in zip(rows, hostile) where text.utf16.count < 100 {
      #expect(row[1] == .text(text.terminalSafe.replacing("\u{FFFE}", with: "\u{FFFD}")))
    }
    if case .text(let long) = rows[13][1] {
      #expect(long.utf16.count <= 32_767 && long.hasSuffix("…"))
    } else {
      Issue.record("no text")
    }
    let archive = String(decoding: bytes, as: UTF8.self)
    #expect(!archive.contains("hyperlink"))
  }

  @Test("have names of sheets that a workbook may have, each once")
  func names() {
    let names = SheetNames.unique([
      "a/b:c", "A-B-C", "", "'x'", "history", String(repeating: "wort ", count: 20),
      String(repeating: "wort ", count: 21), "Integration in Arbeit oder Ausbildung",
    ])
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.allSatisfy { (1...31).contains($0.utf16.count) })
    #expect(names.allSatisfy { $0.allSatisfy { !"[]:*?/\\".contains($0) } })
    #expect(names[1] == "A-B-C (2)" && names[3] == "’x’" && names[4] == "history (2)")
    #expect(names[7] == "Integration in Arbeit oder…")
  }

  @Test("refuse more rows than a sheet holds")
  func tooMany() {
    let plan = WorkbookPlan(
      title: "x",
      sheets: [SheetPlan("x", rows: .init(repeating: [], count: 1_048_577), widths: [])])
    #expect(throws: WorkbookWriter.Failure.self) { try WorkbookWriter.bytes(of: plan) }
  }
}
