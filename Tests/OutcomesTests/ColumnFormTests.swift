import Diagnostics
import Files
import Testing
import Text
import Values

@testable import Outcomes

/// What one cell leaves open its column decides, over all pieces of the file.
@Suite("Forms of columns")
struct ColumnFormTests {
  private func read(
    _ entries: [String], _ costs: [String], cores: Int = 1, pieceSize: Int = Piece.size
  ) async -> (cents: Int?, diagnostics: [Diagnostic]) {
    let rows = zip(entries, costs).enumerated().map { number, cells in
      "p\(number);M1;\(cells.0);2024-12-31;planmaessig;ja;ja;\"\(cells.1)\"\n"
    }
    let header =
      "teilnahme;massnahme;eintritt;austritt;austrittsgrund;statusAustritt;"
      + "status6Monate;kosten\n"
    var options = ReadingOptions(cores: cores)
    options.pieceSize = pieceSize
    do throws(Refusal) {
      let data = try await OutcomeFiles.read(
        [ByteSource(name: "a.csv", bytes: Array((header + rows.joined()).utf8))],
        request: CohortRequest(asOf: CalendarDate(iso8601: "2026-06-30")), options: options)
      return (data.table.total.costCents, data.inputs.flatMap(\.diagnostics))
    } catch {
      return (nil, error.diagnostics)
    }
  }

  @Test(
    "of amounts",
    arguments: [
      (["1.234", "5,5"], 123_400 + 550), (["1,234", "5.5"], 123_400 + 550),
      (["1.234", "1.234,50"], 123_400 + 123_450), (["1,234", "12"], nil), (["1.234", "5.5"], nil),
      (["1.234", "5.5", "6,5"], nil), (["1.234", "1.234.567"], 123_400 + 123_456_700),
    ] as [([String], Int?)])
  func amounts(costs: [String], cents: Int?) async {
    let found = await read(costs.map { _ in "2024-01-15" }, costs)
    #expect(found.cents == cents)
    #expect(found.diagnostics.map(\.kind) == [cents == nil ? .badNumber : .columnForm])
  }

  @Test(
    "of days and months",
    arguments: [
      (["07/11/2024", "15/01/2024"], true), (["07/11/2024", "01/15/2024"], true),
      (["07/11/2024", "08/10/2024"], false), (["15/01/2024", "01/15/2024"], false),
    ])
  func days(entries: [String], isRead: Bool) async {
    let found = await read(entries, entries.map { _ in "5" })
    #expect((found.cents != nil) == isRead)
    #expect(Set(found.diagnostics.map(\.kind)) == [isRead ? .columnForm : .badDate])
  }

  @Test("are the same on one core and on three, over one piece and over many")
  func pieces() async {
    let entries = (0..<400).map { $0 == 399 ? "15/01/2024" : "0\($0 % 9 + 1)/02/2024" }
    let costs = (0..<400).map { $0 == 0 ? "3,5" : "1.\(100 + $0)" }
    let one = await read(entries, costs)
    let many = await read(entries, costs, cores: 3, pieceSize: 700)
    #expect(one.cents != nil && one.cents == many.cents)
    #expect(one.diagnostics == many.diagnostics && one.diagnostics.count == 2)
    #expect(one.cents == 350 + (1..<400).reduce(0) { $0 + (1_100 + $1) * 100 })
  }
}
