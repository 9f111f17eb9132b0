import Files
import TestSupport
import Testing
import Text

@testable import Sheets

@Suite("Damaged workbooks")
struct DamagedWorkbookTests {
  private static let rows =
    WorkbookFile.row(1, ["teilnahme", "massnahme", "eintritt", "kosten"])
    + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>17</v></c><c r=\"C2\">"
    + "<v>45306</v></c><c r=\"D2\"><f>1+1</f><v>2.5</v></c></row>"
    + WorkbookFile.row(3, ["p2", "C-2", "2024-01-15", "3.006,00"])

  @Test(
    "With damaged sheets they are read or refused, within bounds", arguments: [1, 2] as [UInt64])
  func sheets(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var read = 0
    let sheet = Array(
      WorkbookFile.sheet(Self.rows, after: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")
        .utf8)
    for _ in 0..<700 {
      var file = WorkbookFile("")
      file.strings = "<si><t>p1</t></si>"
      file.formats = ["&quot;M-&quot;000"]
      file.sheets[0].xml = String(decoding: Self.damage(sheet, &generator), as: UTF8.self)
      do {
        let table = try file.table()
        read += 1
        // Three rows cannot become a large table.
        #expect(table.csv.count { $0 != 10 } < 10_000)
        #expect(table.rowCount + table.faultyRows < 10)
        #expect(table.csv.split(separator: 10).count == table.rowCount + 1)
      } catch {
        #expect(!error.message.german.isEmpty)
      }
    }
    #expect(read > 20)
    #expect(read < 690)
  }

  @Test("With damaged archives they are read or refused", arguments: [3, 4] as [UInt64])
  func archives(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var file = WorkbookFile(Self.rows)
    file.strings = "<si><t>p1</t></si>"
    let whole = file.bytes
    var refused = 0
    for _ in 0..<700 {
      let bytes = Self.damage(whole, &generator)
      do throws(WorkbookFault) {
        let table = try Workbook(ByteSource(name: "x.xlsx", bytes: bytes))
          .table(vocabulary: .outcomes)
        #expect(table.csv.count { $0 != 10 } < 10_000)
      } catch {
        refused += 1
        #expect(!error.message.english.isEmpty)
      }
    }
    // Some damage hits only dates and attributes of the archive.
    #expect(refused > 500)
  }

  private static func damage(_ bytes: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
    let pieces = [
      "<", "&amp;", "</row>", "<row>", "<c>", "<v>1</v>", "-", "9", "99999999", "A", "<!DOCTYPE x>",
      "t=\"s\"", "t=\"e\"", "ZZZ1048577", "1e400",
    ]
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...2, using: &generator) {
      let start = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, start + Int.random(in: 1...8, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[start] = UInt8.random(in: .min ... .max, using: &generator)
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
      default:
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        bytes.insert(contentsOf: piece.utf8, at: start)
      }
    }
    return bytes
  }
}
