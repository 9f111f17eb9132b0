import Diagnostics
import Files
import Testing
import Values

@testable import Outcomes

/// One slip of the pen, one planned exit or one registration does not say when data were written.
@Suite("The reference date of data")
struct PlannedDateTests {
  private static let header = "teilnahme;massnahme;eintritt;austritt;austrittsgrund\n"

  /// Rows whose exits lie in the months up to June 2026.
  private static func rows(_ count: Int, first: Int = 0) -> String {
    (first..<first + count).map {
      let (month, day) = ($0 % 6 + 1, $0 % 28 + 1)
      let exit = "2026-0\(month)-\(day < 10 ? "0" : "")\(day)"
      return "p\($0);M-1;2025-0\(month)-0\($0 % 9 + 1);\(exit);planmaessig\n"
    }.joined()
  }

  private func read(
    _ texts: [String], cores: Int = 1, pieceSize: Int = Piece.size, isCareful: Bool = false
  ) async throws -> OutcomeData {
    var options = ReadingOptions(cores: cores)
    options.pieceSize = pieceSize
    options.isCareful = isCareful
    return try await OutcomeFiles.read(
      texts.enumerated().map {
        ByteSource(name: "\($0).csv", bytes: Array((Self.header + $1).utf8))
      }, request: CohortRequest(), options: options)
  }

  @Test(
    "is not moved by one date far behind the others, which is warned of by row",
    arguments: [
      "p900;M-1;2026-01-05;2027-03-31;\n", "p900;M-1;2027-01-15;;\n",
      "p900;M-1;2026-01-05;2030-12-31;\n",
      "p900;M-1;2027-01-15;2027-03-31;planmaessig\n",
    ])
  func one(row: String) async throws {
    let expected = try await read([Self.rows(400)])
    for (cores, size, careful) in [(1, 1 << 20, false), (2, 3_000, false), (2, 3_000, true)] {
      let data = try await read(
        [Self.rows(200), Self.rows(200, first: 200) + row], cores: cores, pieceSize: size,
        isCareful: careful)
      #expect(data.table.rules.asOf == expected.table.rules.asOf)
      #expect(data.asOfIsFromData && data.latestPlanned != nil)
      #expect(data.inputs[0].diagnostics.isEmpty)
      #expect(data.inputs[1].diagnostics.map(\.kind) == [.plannedDate])
      #expect(data.inputs[1].diagnostics.first?.location.line == 202)
      let (sum, alone) = (data.table.groups.total, expected.table.groups.total)
      #expect(sum.exits == alone.exits && sum.participations == alone.participations + 1)
      #expect(sum.running + sum.notStarted == alone.running + alone.notStarted + 1)
    }
  }

  @Test("is the latest date where dates go on without a gap, or are few")
  func plain() async throws {
    let near = try await read([Self.rows(400) + "p900;M-1;2026-01-05;2026-07-10;planmaessig\n"])
    #expect(near.table.rules.asOf == CalendarDate(year: 2026, month: 7, day: 10))
    #expect(near.latestPlanned == nil && near.inputs[0].diagnostics.isEmpty)
    let few = try await read(["p1;M-1;2025-01-05;2025-02-10;planmaessig\np2;M-1;2026-05-01;;\n"])
    #expect(few.table.rules.asOf == CalendarDate(year: 2026, month: 5, day: 1))
  }

  @Test("leaves the careful choice to whoever gives it: a date behind that is a fault")
  func given() async throws {
    let bytes = Array(
      (Self.header + Self.rows(400) + "p900;M-1;2026-01-05;2027-03-31;planmaessig\n").utf8)
    let refusal = await #expect(throws: Refusal.self) {
      try await OutcomeFiles.read(
        [ByteSource(name: "a.csv", bytes: bytes)],
        request: CohortRequest(asOf: CalendarDate(year: 2026, month: 7, day: 1)))
    }
    #expect(refusal?.diagnostics.map(\.kind) == [.exitAfterReferenceDate])
  }

  @Test(
    "A day that stands for \"open\" is no exit, and is warned of",
    arguments: ["31.12.9999", "9999-12-31", "00.00.0000", "0000-00-00", "00000000", "99991231"])
  func open(exit: String) async throws {
    let data = try await read([Self.rows(400) + "p900;M-1;2026-01-05;\(exit);\n"])
    #expect(data.inputs[0].diagnostics.map(\.kind) == [.openEnd])
    #expect(data.inputs[0].diagnostics.first?.location.line == 402)
    #expect(data.table.groups.total.running == 1)
    // As an entry it is none.
    await #expect(throws: Refusal.self) { try await read(["p900;M-1;\(exit);;\n"]) }
  }

  @Test(
    "Behind the bulk are at most one in a thousand dates, or ten, and never more than one in a hundred",
    arguments: [
      (99, 1, false), (199, 1, true), (199, 2, false), (400, 2, true), (2_000, 10, true),
      (2_000, 11, false), (50_000, 50, true), (50_000, 51, false),
    ])
  func bulk(dates: Int, far: Int, areBehind: Bool) {
    var counts = DayCounts()
    let day = Int32(CalendarDate(year: 2026, month: 1, day: 1)?.daysSince1970 ?? 0)
    for _ in 0..<dates - far { counts.add(day) }
    for _ in 0..<far { counts.add(day + 32) }
    #expect(counts.latest?.description == "2026-02-02")
    #expect(counts.latestOfBulk?.description == (areBehind ? "2026-01-01" : "2026-02-02"))
  }

  @Test("An exit that has no reason is told of where it is not planned")
  func reason() async throws {
    let refusal = await #expect(throws: Refusal.self) {
      try await read([Self.rows(400) + "p900;M-1;2026-01-05;2026-06-01;\n"])
    }
    #expect(refusal?.diagnostics.map(\.kind) == [.missingValue])
  }
}
