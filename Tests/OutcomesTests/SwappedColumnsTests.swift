import Diagnostics
import Files
import Testing
import Text
import Values

@testable import Outcomes

@Suite("Pseudonyms in the column of measures")
struct SwappedColumnsTests {
  /// What reading rows of a pseudonym and a measure says against the file.
  private func faults(_ rows: [(String, String)]) async throws -> [Diagnostic] {
    let text =
      "teilnahme;massnahme;eintritt;austritt\n"
      + rows.enumerated().map { number, row in
        let day = String(number % 28 + 101).dropFirst()
        return "\(row.0);\(row.1);2025-01-\(day);2025-03-\(day)\n"
      }.joined()
    let source = ByteSource(name: "daten.csv", bytes: Array(text.utf8))
    do {
      _ = try await OutcomeFiles.read(
        [source], request: CohortRequest(asOf: CalendarDate(year: 2026, month: 6, day: 30)),
        strata: [])
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test("are refused, and none of them is shown", arguments: [10, 400, 3_000])
  func swapped(rows: Int) async throws {
    let faults = try await faults(
      (0..<rows).map { ("MUA-2025-00\($0 % 4 + 1)", "x7k\(100_000 + $0)") })
    #expect(faults.map(\.code) == [DiagnosticKind.swappedColumns.code])
    for fault in faults {
      for text in [fault.message.german, fault.message.english, fault.help?.german ?? ""] {
        #expect(!text.contains("x7k"))
      }
    }
  }

  @Test("are not suspected where a measure has many participants, or each its own")
  func plain() async throws {
    let many = try await faults(
      (0..<400).map { ("x7k\(100_000 + $0)", "MUA-2025-00\($0 % 4 + 1)") })
    #expect(many.isEmpty)
    let single = try await faults((0..<40).map { ("x7k\(100_000 + $0)", "M-\(100 + $0)") })
    #expect(single.isEmpty)
    // One person in several measures, one after the other.
    let returning = try await faults((0..<9).map { ("x7k1", "M-\(100 + $0)") })
    #expect(returning.isEmpty)
  }
}
