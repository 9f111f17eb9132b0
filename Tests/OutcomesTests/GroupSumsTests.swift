import CSVBytes
import TestSupport
import Testing
import Values

@testable import Outcomes

@Suite("Sums of groups")
struct GroupSumsTests {
  static func row(using random: inout SplitMix64) -> CountedRow {
    var row = CountedRow()
    row.standing =
      [.notStarted, .running, .outsideWindow, .pending, .mature, .mature, .mature]
      .randomElement(using: &random) ?? .mature
    let observations: [Observation] = [.integrated, .notIntegrated, .outside, .unknown]
    row.atExit = observations.randomElement(using: &random) ?? .unknown
    row.atSixMonths = observations.randomElement(using: &random) ?? .unknown
    row.dropOut = CountedRow.Answer(rawValue: .random(in: 0...2, using: &random)) ?? .yes
    row.qualification = CountedRow.Answer(rawValue: .random(in: 0...2, using: &random)) ?? .yes
    row.levelAtEntry = .random(in: 0...3, using: &random)
    row.levelAtExit = .random(in: 0...3, using: &random)
    row.isExample = .random(using: &random)
    row.hasEarlyStatus = .random(using: &random)
    row.exitDay = .random(in: 7_305...47_481, using: &random)
    let cents: [Int64] = [
      -1, 0, 1, 123_456, SmallTally.greatestCents, SmallTally.greatestCents + 1, 99_999_999_999_900,
    ]
    row.cents = cents.randomElement(using: &random) ?? -1
    return row
  }

  static func key(_ number: Int) -> [UInt8] {
    KeyLayout.bytes(of: TallyKey(measure: "M\(number)"))
  }

  static func sums(_ sums: GroupSums) -> [[UInt8]: Tally] {
    let keys = sums.sortedKeys()
    return Dictionary(
      uniqueKeysWithValues: (0..<keys.count).map {
        (keys.bytes(at: $0), sums.tally(of: keys.number(at: $0)))
      })
  }

  @Test("take the room that is written at them")
  func room() {
    #expect(MemoryLayout<SmallTally>.stride == 84)
    #expect(MemoryLayout<Tally>.stride == 496)
  }

  @Test("are those of wide numbers, in groups of few rows and of thousands, of one core and of two")
  func wide() {
    var random = SplitMix64(seed: 7)
    var expected: [[UInt8]: Tally] = [:]
    var parts = [GroupSums(), GroupSums()]
    for number in 0..<60_000 {
      // Half of the rows in ten groups, the other half in some ten thousand.
      let group = number % 2 == 0 ? number / 2 % 10 : .random(in: 10..<9_000, using: &random)
      let row = Self.row(using: &random)
      expected[Self.key(group), default: Tally()].add(row)
      let part = Int.random(in: 0...1, using: &random)
      let key = parts[part].keys.number(of: Self.key(group))
      parts[part].add(row, key: key, piece: 0, line: number)
    }
    #expect(expected.values.contains { $0.participations > 2_000 })
    parts[0].add(parts[1])
    #expect(Self.sums(parts[0]) == expected)
  }

  @Test("hold 255 of the dearest rows that are counted in narrow numbers")
  func greatest() {
    var row = CountedRow()
    row.standing = .mature
    row.atExit = .integrated
    row.atSixMonths = .integrated
    row.cents = SmallTally.greatestCents
    var tally = SmallTally()
    while tally.hasRoom { tally.add(row) }
    #expect(tally.participations == 255 && tally.sustained == 255)
    #expect(Int64(tally.costCents) == 255 * SmallTally.greatestCents)
    row.cents += 1
    #expect(SmallTally.canCount(CountedRow()) && !SmallTally.canCount(row))
  }

  @Test(
    "hold what a file of tallies says, however its numbers hang together",
    arguments: [
      \Tally.participations, \.never, \.examples, \.placement[.near, .integrated], \.costKnown,
      \.costCents, \.largestCostCents,
    ] as [any WritableKeyPath<Tally, Int> & Sendable])
  func written(path: any WritableKeyPath<Tally, Int> & Sendable) {
    for values in [[255, 1], [1, 255], [200, 100], [256], [1 << 33, 3, 200, 100], [0, 0]] {
      var (sums, expected) = (GroupSums(), Tally())
      let key = sums.keys.number(of: Self.key(1))
      for value in values {
        var tally = Tally()
        tally[keyPath: path] = value
        expected += tally
        sums.add(tally, key: key, origin: GroupSums.Origin(piece: 0, line: 1))
      }
      #expect(sums.tally(of: key) == expected)
      var others = GroupSums()
      others.add(
        expected, key: others.keys.number(of: Self.key(1)),
        origin: GroupSums.Origin(piece: 0, line: 2))
      let twice = expected
      expected += twice
      sums.add(others)
      #expect(sums.tally(of: key) == expected)
    }
  }

  @Test("begin with the first row of any core")
  func origins() {
    var parts = [GroupSums(), GroupSums()]
    for (part, piece, line) in [(0, 3, 9), (0, 4, 1), (1, 3, 8), (1, 5, 1)] {
      let key = parts[part].keys.number(of: Self.key(5))
      parts[part].add(CountedRow(), key: key, piece: piece, line: line)
    }
    parts[0].add(parts[1])
    #expect(
      parts[0].origin(of: parts[0].keys.number(of: Self.key(5)))
        == GroupSums.Origin(piece: 3, line: 8))
  }

  @Test("leave out a key that was numbered by a row that was refused")
  func refused() {
    var sums = GroupSums()
    _ = sums.keys.number(of: Self.key(1))
    let key = sums.keys.number(of: Self.key(2))
    sums.add(CountedRow(), key: key, piece: 0, line: 1)
    _ = sums.keys.number(of: Self.key(3))
    #expect(Array(Self.sums(sums).keys) == [Self.key(2)])
  }
}
