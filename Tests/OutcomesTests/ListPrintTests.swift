import Diagnostics
import Files
import Testing

@testable import Outcomes

@Suite("Lists printed into a file")
struct ListPrintTests {
  private static let rows = (0..<9).map { "p\($0)7|M-1|2025-01-0\($0 + 1)|2025-06-30|planmaessig" }
  private static let header = "teilnahme|massnahme|eintritt|austritt|austrittsgrund"
  private static let stroke = String(repeating: "-", count: 60)

  private func csv(_ text: String) async throws -> (csv: String, kinds: [DiagnosticKind]) {
    let data = try await OutcomeFiles.read(
      [ByteSource(name: "liste.txt", bytes: Array(text.utf8))], request: CohortRequest())
    return (TallyWriter.csv(data.table), data.inputs[0].diagnostics.map(\.kind))
  }

  @Test("are read as the table in them, and it is said", arguments: ["\n", "\r\n"])
  func same(end: String) async throws {
    let plain = ([Self.header] + Self.rows).joined(separator: "\n")
    let list =
      ["30.06.2026        Dynamische Listenausgabe        1", Self.stroke, "|\(Self.header)|"]
      + [Self.stroke] + Self.rows.map { "|\($0)|" } + [Self.stroke, ""]
    let found = try await csv(list.joined(separator: end))
    #expect(try await found.csv == csv(plain).csv)
    #expect(found.kinds.contains(.csvLeftover))
  }

  @Test("are told from other tables: no stroke, or a stroke within a table of another kind")
  func others() async throws {
    #expect(ListPrint(Array("Titel\n|a|b|\n".utf8)) == nil)
    #expect(ListPrint(Array("a;b\n---\n|x|\n".utf8))?.headerLine == 3)
    #expect(ListPrint(Array("a|b\n---\n|x|\n".utf8)) == nil)
    await #expect(throws: Refusal.self) {
      try await csv("\(Self.header)\n\(Self.rows[0])\n-----\n")
    }
  }
}
