import Statistics
import TestSupport
import Testing

@Suite("Slopes from within units")
struct WithinRegressionTests {
  private static func cell(_ pattern: Int, _ trials: Int, _ successes: Int) -> BinomialCell {
    BinomialCell(pattern: pattern, trials: trials, successes: successes)
  }

  /// One covariate, four units in two groups; the second column is one unit's alone.
  private static func table(alone: Int = 40) throws -> BinomialTable {
    try BinomialTable(
      design: [[0, 0], [1, 0], [0, 1], [1, 1]],
      groups: [
        [[cell(0, 40, 10), cell(1, 30, 12)], [cell(2, alone, 16), cell(3, 20, 11)]],
        [[cell(0, 25, 5), cell(1, 45, 20)], [cell(0, 60, 30), cell(1, 20, 14)]],
      ])
  }

  @Test("a column that varies within units is told from one that is a unit's alone")
  func stages() async throws {
    let model = await CaseMixModel.fit(try Self.table())
    #expect(model.sources.map(\.isWithin) == [true, false])
    // By hand: Σ over units of r (1 − r) n₀ n₁ / n, r = 49/130 and 69/150.
    let first: Double = 49 * 81 / (130 * 130) * (40 * 30 / 70 + 40 * 20 / 60)
    let second: Double = 69 * 81 / (150 * 150) * (25 * 45 / 70 + 60 * 20 / 80)
    #expect(near(model.sources[0].withinInformation, first + second, 1e-12))
    #expect(model.sources[1].withinInformation == 0)
  }

  @Test("half a success and half a failure each: by hand where there is one case a unit")
  func halfSuccesses() async throws {
    // One case in every unit and no slope: γ = logit((s + ½) / 2), whatever the rest is.
    let table = try BinomialTable(
      design: [[0], [1]],
      groups: [[[Self.cell(0, 1, 1)], [Self.cell(1, 1, 0)], [Self.cell(0, 1, 0)]]])
    let model = await CaseMixModel.fit(table, minimum: .none)
    // Nothing varies within a unit, so nothing is said of the slope from within.
    #expect(model.sources.map(\.withinInformation) == [0])
  }

  @Test("a level that is one unit's alone takes little of that unit's effect")
  func ownLevel() async throws {
    // The unit that has the level reaches 10 of 60, the others 30 of 60 each.
    let table = try BinomialTable(
      design: [[0, 0], [1, 0], [0, 1], [1, 1]],
      groups: [
        [
          [Self.cell(2, 30, 5), Self.cell(3, 30, 5)], [Self.cell(0, 30, 15), Self.cell(1, 30, 15)],
          [Self.cell(0, 30, 15), Self.cell(1, 30, 15)],
        ]
      ])
    let model = await CaseMixModel.fit(table)
    let units = Calibration(table, model).groups[0].units
    // Not all of its shortfall is expected of it, and the rest is known to be uncertain.
    #expect(units[0].expected > 14 && units[0].logOddsError > units[1].logOddsError)
    #expect(units[0].relativeUncertainty > 1)
  }

  @Test("who has the group's mix is compared with it whatever the slopes are")
  func sameMix() async throws {
    let cells = [Self.cell(0, 50, 20), Self.cell(1, 50, 30)]
    let table = try BinomialTable(design: [[0], [1]], groups: [[cells, cells, cells]])
    let units = Calibration(table, await CaseMixModel.fit(table)).groups[0].units
    for unit in units { #expect(unit.logOddsError < 1e-9) }
  }

  @Test("of equal patterns and no slope, half of the pairs are in order")
  func nothingToTell() async throws {
    let table = try BinomialTable(
      design: [[0], [0]],
      groups: [[[Self.cell(0, 30, 10), Self.cell(1, 30, 20)], [Self.cell(0, 20, 10)]]])
    let validation = try #require(await SlopeValidation.validate(table))
    #expect(validation.areaUnderCurve == 0.5 && validation.pairs == 30 * 30 + 10 * 10)
    #expect(validation.slope == nil)
  }

  @Test("a slope that is the same everywhere comes true as a whole")
  func fullSlope() async throws {
    let units = (0..<12).map { _ in [Self.cell(0, 200, 50), Self.cell(1, 200, 150)] }
    let table = try BinomialTable(design: [[0], [1]], groups: [units])
    let validation = try #require(await SlopeValidation.validate(table))
    // Of 200 x 200 successes and failures of a unit: 150 · 150 in order, 2 · 50 · 150 tied.
    let area: Double = (150 * 150 + 150 * 50) / 40_000
    #expect(near(validation.areaUnderCurve, area, 1e-12))
    #expect(near(try #require(validation.slope), 1, 0.01))
    #expect(near(validation.standardError, 0, 1e-12))
  }
}

@Suite("Rivals left out")
struct RivalsLeftOutTests {
  private func left(_ successes: [Double], of unit: Int, trials: Double = 60) -> RivalsLeftOut {
    RivalsLeftOut(
      of: unit,
      among: successes.map {
        [RivalsLeftOut.Cell(predictor: 0, trials: trials, successes: $0)]
      }, margin: 0.22314355131420976)
  }

  @Test("the effect is (O − E) / V at the rate of all")
  func effect() throws {
    // 20, 22, 23, 21, 20, 5 of 60: p = 111/360, E = 18.5, V = 18.5 (1 − p).
    let found = left([20, 22, 23, 21, 20, 5], of: 5)
    let expected: Double = (5 - 18.5) / (18.5 * (1 - 111 / 360))
    #expect(near(try #require(found.effect), expected, 1e-12))
    #expect(found.undoneBy == nil)
  }

  @Test("one rival that is far ahead decides about nobody")
  func oneRival() {
    let found = left([60, 10, 10, 10, 10], of: 1)
    #expect((found.effect ?? 0) < -0.5 && found.undoneBy == 0)
  }

  @Test("agrees with the benchmark worked out again without each rival", arguments: 0..<40)
  func again(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let units = (0..<Int.random(in: 2...7, using: &random)).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        let trials = Double(Int.random(in: 1...40, using: &random))
        return (
          predictor: Double.random(in: -1...1, using: &random), trials: trials,
          successes: (trials * Double.random(in: 0...1, using: &random)).rounded()
        )
      }
    }
    let cells = units.map { unit in
      unit.map {
        RivalsLeftOut.Cell(
          predictor: $0.predictor, trials: $0.trials, successes: $0.successes)
      }
    }
    let margin = 0.22314355131420976
    let found = RivalsLeftOut(of: 0, among: cells, margin: margin)
    guard let effect = found.effect, effect <= -margin else { return }
    let rivals = units.indices.dropFirst().filter { rival in
      let rest = [units[0]] + units.indices.dropFirst().filter { $0 != rival }.map { units[$0] }
      let others = RivalsLeftOut(
        of: 0,
        among: rest.map { unit in
          unit.map {
            RivalsLeftOut.Cell(
              predictor: $0.predictor, trials: $0.trials, successes: $0.successes)
          }
        }, margin: margin)
      return others.effect.map { $0 > -margin } ?? true
    }
    #expect(found.undoneBy == rivals.first)
  }
}
