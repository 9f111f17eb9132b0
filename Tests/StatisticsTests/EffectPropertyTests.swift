import Statistics
import TestSupport
import Testing

@Suite("Joint model of effects: properties")
struct EffectPropertyTests {
  /// Coarser than the standard grid, so that many cases take little time; the properties hold on any.
  private static let grid = EffectGrid(
    step: 0.125, theta: 40, shift: 12, tauStep: 0.2, tauCount: 10)

  private static func posterior(_ groups: [[[EffectGroup.Block]]], cores: Int = 1) async throws
    -> ProviderEffects
  {
    let groups = try groups.map { try EffectGroup(units: $0) }
    return await ProviderEffectModel(groups: groups, grid: grid).posterior(cores: cores)
  }

  private static func randomUnits(
    _ count: Int, _ random: inout SplitMix64, trials: ClosedRange<Int> = 0...40
  ) -> [[EffectGroup.Block]] {
    (0..<count).map { _ in
      (0..<3).map { _ in
        let n = Int.random(in: trials, using: &random)
        return EffectGroup.Block(
          probability: Double.random(in: 0.02...0.9, using: &random), trials: n,
          successes: Int.random(in: 0...n, using: &random))
      }
    }
  }

  @Test("expected ranks sum to J(J+1)/2, rank probabilities to 1", arguments: 0..<10)
  func sums(seed: Int) async throws {
    var random = SplitMix64(seed: UInt64(seed))
    let count = 1 + seed % 6
    let effects = try await Self.posterior([Self.randomUnits(count, &random)])
    let group = effects.groups[0]
    let expected = group.units.map(\.rank.expected)
    #expect(near(expected.reduce(0, +), Double(count * (count + 1)) / 2, 1e-12))
    for j in 0..<count {
      let rank = group.units[j].rank
      #expect(near(rank.probabilities.reduce(0, +), 1, 1e-12))
      let mean = rank.probabilities.enumerated().reduce(0) {
        $0 + Double($1.offset + 1) * $1.element
      }
      #expect(near(mean, rank.expected, 1e-9))
      #expect(rank.interval().contains(Int(mean.rounded())) || count < 3)
    }
  }

  @Test(
    "in a group of more than 20, rank probabilities leave out at most 0.001", arguments: 21...26)
  func largeGroup(count: Int) async throws {
    var random = SplitMix64(seed: UInt64(count))
    // Few trials: the weight is spread over many nodes, none of which is heavy.
    let group = try await Self.posterior([Self.randomUnits(count, &random, trials: 0...2)]).groups[
      0]
    for rank in group.units.map(\.rank) {
      #expect(near(rank.probabilities.reduce(0, +), 1, 1e-12))
      let mean = rank.probabilities.enumerated().reduce(0) {
        $0 + Double($1.offset + 1) * $1.element
      }
      #expect(near(mean, rank.expected, 1e-3 * Double(count - 1)))
    }
  }

  @Test("relabelling units and groups permutes the result", arguments: 0..<5)
  func relabelling(seed: Int) async throws {
    var random = SplitMix64(seed: UInt64(100 + seed))
    let groups = [Self.randomUnits(4, &random), Self.randomUnits(3, &random)]
    let order = [2, 0, 3, 1]
    let before = try await Self.posterior(groups)
    let after = try await Self.posterior([groups[1], order.map { groups[0][$0] }])
    #expect(near(before.tau.mean, after.tau.mean, 1e-12))
    for (position, unit) in order.enumerated() {
      let (old, new) = (before.groups[0].units[unit], after.groups[1].units[position])
      #expect(near(old.theta.probabilities, new.theta.probabilities, 1e-12))
      #expect(near(old.rank.probabilities, new.rank.probabilities, 1e-12))
      #expect(near(old.rank.expected, new.rank.expected, 1e-12))
    }
  }

  @Test("the number of cores changes no bit", arguments: [2, 3, 7])
  func cores(cores: Int) async throws {
    var random = SplitMix64(seed: 7)
    let groups = (0..<9).map { Self.randomUnits($0 % 4 == 2 ? 22 : 1 + $0 % 4, &random) }
    let one = try await Self.posterior(groups)
    #expect(try await Self.posterior(groups, cores: cores) == one)
  }

  @Test("cells of one probability may come in any pieces", arguments: 0..<3)
  func pieces(seed: Int) async throws {
    var random = SplitMix64(seed: UInt64(200 + seed))
    let units = Self.randomUnits(3, &random)
    let pieces = units.map { cells in
      cells.reversed().flatMap { cell in
        [
          EffectGroup.Block(
            probability: cell.probability, trials: cell.successes, successes: cell.successes),
          EffectGroup.Block(
            probability: cell.probability, trials: cell.trials - cell.successes, successes: 0),
        ]
      }
    }
    #expect(try await Self.posterior([units]) == (try await Self.posterior([pieces])))
  }

  @Test("a failure turned into a success raises the effect and lowers the expected rank")
  func monotone() async throws {
    var previous: UnitEffect?
    for successes in 0...12 {
      let effects = try await Self.posterior([
        [
          [EffectGroup.Block(probability: 0.3, trials: 12, successes: successes)],
          [EffectGroup.Block(probability: 0.25, trials: 20, successes: 6)],
          [EffectGroup.Block(probability: 0.4, trials: 9, successes: 2)],
        ]
      ])
      let unit = effects.groups[0].units[0]
      if let previous {
        #expect(unit.theta.mean > previous.theta.mean)
        #expect(unit.rank.expected < previous.rank.expected)
      }
      previous = unit
    }
  }

  @Test("mirrored outcomes mirror the effects")
  func mirrored() async throws {
    var random = SplitMix64(seed: 11)
    let units = Self.randomUnits(3, &random)
    let opposite = units.map { cells in
      cells.map {
        EffectGroup.Block(
          probability: 1 - $0.probability, trials: $0.trials, successes: $0.trials - $0.successes)
      }
    }
    let (one, other) = (try await Self.posterior([units]), try await Self.posterior([opposite]))
    for (a, b) in zip(one.groups[0].units, other.groups[0].units) {
      #expect(near(a.theta.mean, -b.theta.mean, 1e-11))
      #expect(near(a.rank.expected, 4 - b.rank.expected, 1e-11))
    }
  }
}

@Suite("Joint model of effects: bad input")
struct EffectBadInputTests {
  private static let grid = EffectGrid(
    step: 0.125, theta: 40, shift: 12, tauStep: 0.2, tauCount: 10)

  private func posterior(_ groups: [[[EffectGroup.Block]]], grid: EffectGrid = grid) async throws
    -> ProviderEffects
  {
    try await ProviderEffectModel(groups: groups.map { try EffectGroup(units: $0) }, grid: grid)
      .posterior()
  }

  private func cell(_ p: Double, _ trials: Int, _ successes: Int) -> EffectGroup.Block {
    EffectGroup.Block(probability: p, trials: trials, successes: successes)
  }

  private func expectNumbers(_ effects: ProviderEffects) {
    #expect(effects.tau.probabilities.allSatisfy { $0.isFinite })
    for group in effects.groups {
      #expect(group.shift.probabilities.allSatisfy { $0.isFinite })
      for unit in group.units {
        #expect(unit.theta.probabilities.allSatisfy { $0.isFinite })
        #expect(unit.relative.probabilities.allSatisfy { $0.isFinite })
        #expect(unit.rank.probabilities.allSatisfy { $0.isFinite })
        #expect(unit.rank.expected.isFinite)
        let (lower, upper) = (unit.theta.quantile(0.05), unit.theta.quantile(0.95))
        #expect(lower.isFinite && upper.isFinite && lower <= upper)
        let rate = unit.adjustedRate
        #expect(rate.map { $0.lower <= $0.value && $0.value <= $0.upper } ?? true)
      }
    }
  }

  @Test("nothing at all, a group without units, a unit without trials")
  func empty() async throws {
    expectNumbers(try await posterior([]))
    let effects = try await posterior([[], [[]], [[cell(0.2, 0, 0)], [cell(0.3, 30, 9)]]])
    expectNumbers(effects)
    #expect(effects.groups[0].units.isEmpty)
    let newcomer = effects.groups[1].units[0]
    #expect(near(newcomer.theta.mean, 0, 1e-12))
    #expect(newcomer.adjustedRate == nil)
    #expect(newcomer.rank == RankDistribution(expected: 1, probabilities: [1]))
    #expect(newcomer.rank.interval() == 1...1)
  }

  @Test("all failed, all succeeded, and both side by side", arguments: [1, 8, 400, 1_000_000])
  func oneSided(trials: Int) async throws {
    expectNumbers(try await posterior([[[cell(0.3, trials, 0)], [cell(0.2, trials, 0)]]]))
    expectNumbers(try await posterior([[[cell(0.3, trials, trials)]]]))
    let effects = try await posterior([[[cell(0.3, trials, 0)], [cell(0.3, trials, trials)]]])
    expectNumbers(effects)
    #expect(effects.groups[0].units[1].rank.expected < 1.5)
  }

  @Test("millions of trials, far from what was expected, on the standard grid")
  func outlier() async throws {
    let effects = try await posterior(
      [
        [
          [cell(0.01, 3_000_000, 2_900_000)], [cell(0.01, 3_000_000, 30_000)],
          [cell(0.99, 3_000_000, 40_000)],
        ]
      ], grid: .standard)
    expectNumbers(effects)
    #expect(effects.groups[0].units[0].rank.probabilityBest > 0.999)
    #expect(effects.groups[0].units[2].rank.interval() == 3...3)
  }

  @Test("expectations next to 0 and 1")
  func extremeExpectations() async throws {
    expectNumbers(
      try await posterior([
        [[cell(.leastNonzeroMagnitude, 10, 3)], [cell(1 - 0x1p-53, 10, 4), cell(0.5, 3, 3)]]
      ]))
  }

  @Test("refuses certain probabilities and impossible counts")
  func refusals() {
    for probability in [0, 1, -1, 2, .nan] {
      #expect(throws: EffectGroupError.certainProbability) {
        try EffectGroup(units: [[cell(probability, 3, 1)]])
      }
    }
    #expect(throws: EffectGroupError.invalidCounts) {
      try EffectGroup(units: [[cell(0.5, 3, 4)]])
    }
    #expect(throws: EffectGroupError.invalidCounts) {
      try EffectGroup(units: [[cell(0.5, -3, -4)]])
    }
  }

  @Test("a group of thirty has ranks too")
  func large() async throws {
    let effects = try await posterior([(0..<30).map { [cell(0.3, 10 + $0, $0 / 2)] }])
    expectNumbers(effects)
    let sum = effects.groups[0].units.reduce(0) { $0 + $1.rank.expected }
    #expect(near(sum, 465, 1e-9))
  }
}
