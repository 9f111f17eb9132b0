import Statistics
import TestSupport
import Testing

@Suite("Area under the curve within groups")
struct DiscriminationTests {
  private static func cell(_ p: Double, _ trials: Double, _ successes: Double) -> ScoredCell {
    ScoredCell(probability: p, trials: trials, successes: successes)
  }

  @Test("one group agrees with scipy's Mann-Whitney statistic, ties included")
  func oneGroup() throws {
    let cells = [
      (0.1, 1, 0), (0.4, 3, 1), (0.35, 1, 1), (0.8, 1, 1), (0.9, 1, 1), (0.2, 1, 0),
    ].map(Self.cell)
    #expect(near(try #require(Discrimination.areaUnderCurve(within: [cells])), 0.8125, 1e-15))
  }

  @Test("pairs of one group only, added up over the groups: counted by hand")
  func byHand() {
    // Successes 0.5, 0.7, failures 0.2, 0.2, 0.5: 5 of 6 pairs in order, one tied.
    let first = [Self.cell(0.5, 2, 1), Self.cell(0.2, 2, 0), Self.cell(0.7, 1, 1)]
    // Successes 0.3, 0.3, failures 0.3, 0.6: none of 4 pairs in order, two tied.
    let second = [Self.cell(0.3, 3, 2), Self.cell(0.6, 1, 0)]
    // No failure, so no pair, however well it was expected.
    let third = [Self.cell(0.95, 7, 7)]
    #expect(Discrimination.areaUnderCurve(within: [first]) == 5.5 / 6)
    #expect(Discrimination.areaUnderCurve(within: [second]) == 1.0 / 4)
    #expect(Discrimination.areaUnderCurve(within: [first, third, second]) == 6.5 / 10)
  }

  @Test("trials in shares count as much as they are")
  func shares() {
    // Half a success at 0.6 against 1.5 failures at 0.4, half a failure tied with it.
    let cells = [Self.cell(0.6, 1, 0.5), Self.cell(0.4, 1.5, 0)]
    #expect(Discrimination.areaUnderCurve(within: [cells]) == (0.75 + 0.125) / 1)
  }

  @Test("there is no value without a success and a failure in the same group")
  func oneSided() {
    let successes = [Self.cell(0.3, 4, 4)]
    let failures = [Self.cell(0.2, 4, 0)]
    for groups in [[], [[]], [successes], [failures], [successes, failures]] {
      #expect(Discrimination.areaUnderCurve(within: groups) == nil)
    }
    #expect(Discrimination.areaUnderCurve(within: [successes + failures]) == 1)
  }

  @Test("groups that differ show nothing where the case mix explains nothing")
  func nothingExplained() throws {
    let cells = [(0, 40, 2), (1, 25, 20), (2, 30, 15)].map { index, trials, successes in
      [
        BinomialCell(pattern: 0, trials: trials, successes: successes),
        BinomialCell(pattern: 1, trials: 10 * index + 5, successes: index),
      ]
    }
    let table = try BinomialTable(design: [[0], [1]], groups: cells.map { [$0] })
    let calibration = Calibration(table, linearPredictors: [0, 0])
    #expect(Discrimination.areaUnderCurve(within: calibration.scoredGroups) == 0.5)
    // All in one group, the same cells tell the groups apart.
    #expect(Discrimination.areaUnderCurve(within: [calibration.scoredCells]) ?? 0 > 0.7)
  }

  @Test("agrees with a count of every pair of trials", arguments: 0..<20)
  func everyPair(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let groups = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      (0..<Int.random(in: 0...6, using: &random)).map { _ in
        let trials = Int.random(in: 0...9, using: &random)
        // Few different values, so that there are ties within cells and between them.
        return Self.cell(
          Double(Int.random(in: 1...7, using: &random)) / 8, Double(trials),
          Double(Int.random(in: 0...trials, using: &random)))
      }
    }
    var (halves, pairs) = (0, 0)
    for group in groups {
      let trials = group.flatMap { cell in
        (0..<Int(cell.trials)).map { (cell.probability, isSuccess: $0 < Int(cell.successes)) }
      }
      for (success, _) in trials.filter(\.isSuccess) {
        for (failure, _) in trials.filter({ !$0.isSuccess }) {
          halves += success > failure ? 2 : (success == failure ? 1 : 0)
          pairs += 1
        }
      }
    }
    let area = Discrimination.areaUnderCurve(within: groups)
    #expect(area == (pairs == 0 ? nil : Double(halves) / Double(2 * pairs)))
    // Another benchmark of a group is no other order of its trials.
    let moved = groups.enumerated().map { index, group in
      group.map {
        Self.cell($0.probability / Double(index + 2), $0.trials, $0.successes)
      }
    }
    #expect(Discrimination.areaUnderCurve(within: moved) == area)
  }
}
