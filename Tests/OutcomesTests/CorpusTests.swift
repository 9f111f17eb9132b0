import Diagnostics
import Files
import Glibc
import Outcomes
import Testing
import Text
import Values

/// Broken outcome files, one fault each; `index.tsv` says what is expected of each.
@Suite("The corpus of broken files")
struct CorpusTests {
  struct Case: CustomStringConvertible, Sendable {
    let file: String
    let expected: String
    var description: String { file }
  }

  /// Judged when rows are joined with the catalogue, not while reading.
  private static let judgedLater: Set = [
    "d16-unknown-measure.csv", "d17-measure-case.csv", "p12-path.csv",
  ]

  /// What was decided where the corpus leaves it open.
  private static let policies: [String: String] = [
    "d04-six-months-not-reached.csv": "accept",  // pending, with a warning when ranked
    "d23-bool-1.csv": "reject-row",  // the list of codes is closed
    "d24-bool-case.csv": "accept",  // case and blanks tell no codes apart
    "d25-bool-unknown.csv": "accept",  // a third value of its own
    "d30-cost-zero.csv": "accept",  // with a warning
    "d33-cost-euro.csv": "accept",  // one meaning only
    "f14-blank-lines.csv": "reject-row",  // an empty line is passed over, one of blanks is not
    "f19-cr-only.csv": "accept",
    "f30-nbsp-pad.csv": "accept",  // a blank of any kind is no part of a code
  ]

  static let cases: [Case] = {
    guard let index = try? bytes("index.tsv") else { return [] }
    return String(decoding: index, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Case(file: cells[0], expected: policies[cells[0]] ?? cells[3])
    }
  }()

  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let file = try #require(fopen("/\(folder)/Fixtures/csv/\(name)", "rb"))
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    return Array(buffer[..<fread(&buffer, 1, buffer.count, file)])
  }

  private func read(_ name: String, _ badRows: ReadingOptions.BadRows) async throws -> OutcomeData {
    try await OutcomeFiles.read(
      [ByteSource(name: name, bytes: Self.bytes(name))], request: CohortRequest(),
      options: ReadingOptions(badRows: badRows))
  }

  @Test("is all there")
  func complete() {
    #expect(Self.cases.count == 60)
  }

  @Test("is judged as expected", arguments: cases)
  func judgement(of item: Case) async throws {
    switch item.expected {
    case "accept":
      #expect(try await read(item.file, .refuse).table.total.participations > 0)
    case "reject-row" where Self.judgedLater.contains(item.file):
      #expect(try await read(item.file, .refuse).table.total.participations == 1)
    case "reject-row":
      let refusal = await #expect(throws: Refusal.self) { try await read(item.file, .refuse) }
      #expect(refusal?.diagnostics.contains { $0.location.line != nil } == true)
      // Only the bad row is lost when bad rows are skipped.
      let lenient = try? await read(item.file, .skip)
      #expect(lenient.map { $0.inputs.map(\.skippedRows) == [1] } ?? true)
    case "reject-file":
      await #expect(throws: Refusal.self) { try await read(item.file, .refuse) }
    default:
      Issue.record("index.tsv expects \(item.expected)")
    }
  }

  @Test(
    "has its faults named in their lines",
    arguments: [
      ("d01-exit-before-entry.csv", 2, DiagnosticKind.exitBeforeEntry),
      ("d10-excel-serial.csv", 2, .badDate), ("d20-same-person-twice.csv", 3, .overlap),
      ("d28-abc-cyrillic.csv", 2, .badCode), ("f12-short-row.csv", 3, .csvFieldCount),
      ("f13-long-row.csv", 2, .csvFieldCount), ("f14-blank-lines.csv", 5, .csvFieldCount),
      ("f15-unclosed-quote.csv", 2, .csvUnclosedQuote),
      ("p03-id-kundennummer.csv", 2, .badPseudonym),
    ])
  func places(file: String, line: Int, code: DiagnosticKind) async throws {
    let refusal = await #expect(throws: Refusal.self) { try await read(file, .refuse) }
    #expect(refusal?.diagnostics.first?.location.line == line)
    #expect(refusal?.diagnostics.first?.kind == code)
  }

  @Test("shows the code point of a letter that only looks right")
  func lookalike() async throws {
    let refusal = await #expect(throws: Refusal.self) {
      try await read("d28-abc-cyrillic.csv", .refuse)
    }
    #expect(refusal?.diagnostics.first?.message.german.contains("U+0410") == true)
  }
}
