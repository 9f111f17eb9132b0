import Files
import TestSupport
import Testing
import Values

@testable import Outcomes

@Suite("Groups of a table")
struct TallyGroupsTests {
  static let strata: [[Stratum]] = [
    [], [.exitQuarter, .classAtEntry, .ageGroup], [.exitQuarter, .classAtEntry, .exitMonth],
    [.exitMonth, .monthsUnemployed, .exitQuarter], [.feature("x"), .exitMonth],
  ]

  static func read(
    _ texts: [String], _ strata: [Stratum], cores: Int = 1
  ) async throws -> TallyTable {
    try await OutcomeFiles.read(
      texts.enumerated().map { ByteSource(name: "\($0).csv", bytes: Array($1.utf8)) },
      request: CohortRequest(asOf: CalendarDate(iso8601: "2026-06-30")), strata: strata,
      options: {
        var options = ReadingOptions(badRows: .skip, cores: cores)
        options.pieceSize = 10_000
        return options
      }()
    ).table
  }

  static func texts(_ key: TallyKey) -> [String] {
    [key.measure, key.provider, key.district, key.targetGroup] + key.levels
  }

  static func precedes(_ left: TallyKey, _ right: TallyKey) -> Bool {
    texts(left).lexicographicallyPrecedes(texts(right)) {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
  }

  @Test(
    "stand in the order of their texts, each once, whatever they are told apart by",
    arguments: strata)
  func order(strata: [Stratum]) async throws {
    var random = SplitMix64(seed: 8)
    let rows = RandomRows.text(rows: 700, oddity: 0.01, using: &random)
    let table = try await Self.read([rows], strata, cores: 2)
    let keys = table.groups.map(\.key)
    #expect(keys.count > 4)
    #expect(zip(keys, keys.dropFirst()).allSatisfy(Self.precedes))
    // Quarter and month of one key are of one day.
    for key in keys {
      if let quarter = strata.firstIndex(of: .exitQuarter),
        let month = strata.firstIndex(of: .exitMonth), let number = Int(key.levels[month].suffix(2))
      {
        #expect(
          key.levels[quarter] == "\(key.levels[month].prefix(4))-Q\((number - 1) / 3 + 1)")
      }
    }
  }

  @Test("of rows and of tallies together are those of the rows", arguments: strata)
  func joined(strata: [Stratum]) async throws {
    var random = SplitMix64(seed: 9)
    let rows = RandomRows.text(rows: 400, oddity: 0, using: &random).split(separator: "\n")
    // Rows and sums of one measure never go together.
    let isSummed = { (row: Substring) in row.contains(";M0;") || row.contains(";M3;") }
    let (first, second) = (rows[1...].filter { !isSummed($0) }, rows[1...].filter(isSummed))
    func file(_ rows: [Substring]) -> String {
      RandomRows.header + rows.joined(separator: "\n") + "\n"
    }
    let whole = try await Self.read([file(first), file(second)], strata)
    let half = TallyWriter.csv(try await Self.read([file(second)], strata))
    let joined = try await Self.read([file(first), half], strata)
    // A stay that comes twice is seen within the rows only.
    #expect(TallyWriter.csv(joined).split(separator: "\n").count > 4)
    #expect(joined.groups.map(\.key) == whole.groups.map(\.key))
    #expect(
      zip(joined.groups, whole.groups).allSatisfy {
        $0.firstRow.input == $1.firstRow.input
      })
  }
}
