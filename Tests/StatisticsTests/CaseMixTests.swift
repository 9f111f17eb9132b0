import Statistics
import TestSupport
import Testing

/// A small study whose optimum was computed with numpy by Newton's method on the whole, dense system.
private enum SmallStudy {
  static let design: [[Double]] = [[0, 0], [1, 0], [0, 1], [1, 1.5]]
  static let groups: [[[BinomialCell]]] = [
    [[cell(0, 20, 8), cell(1, 12, 2), cell(3, 5, 1)], [cell(1, 30, 9), cell(2, 14, 7)]],
    [
      [cell(0, 9, 0), cell(2, 4, 0)], [cell(3, 25, 20), cell(1, 3, 1)],
      [cell(0, 40, 19), cell(1, 10, 3), cell(2, 8, 6)],
    ],
  ]

  static func cell(_ pattern: Int, _ trials: Int, _ successes: Int) -> BinomialCell {
    BinomialCell(pattern: pattern, trials: trials, successes: successes)
  }

  static func table() throws -> BinomialTable { try BinomialTable(design: design, groups: groups) }
}

/// Benchmarks after a penalised regression, whose optimum dense systems gave.
func ridgeCalibration(_ table: BinomialTable) async throws -> Calibration {
  let model = try await LogisticRegression.fit(table)
  return Calibration(
    table,
    linearPredictors: (0..<table.design.count).map { pattern in
      zip(table.design.row(pattern), model.coefficients).reduce(0) { $0 + $1.0 * $1.1 }
    })
}

@Suite("Case-mix model")
struct CaseMixModelTests {
  @Test("plain regression agrees with the reference case of 445 men")
  func laLonde() async throws {
    let cells = LaLonde.rows.indices.map {
      BinomialCell(pattern: $0, trials: 1, successes: 1 - LaLonde.rows[$0][9])
    }
    let table = try BinomialTable(
      design: LaLonde.rows.map { $0.dropLast().map(Double.init) }, groups: [[cells]])
    let model = try await LogisticRegression.fit(table, penalty: .none)
    let expected = [
      2.14363467456, 0.53741273681, -0.00143918554, -0.02556682628, -1.07558120207, 0.26171615911,
      0.14300648704, -0.19108219545, -0.19733681338, -0.08215608421,
    ]
    #expect(LaLonde.rows.count == 445)
    #expect(near(model.intercepts + model.coefficients, expected, 1e-9))
    #expect(near(model.logLikelihood, -263.26531932, 1e-9))
  }

  @Test("with units inside agrees with the dense system", arguments: [1, 2, 3])
  func units(cores: Int) async throws {
    let model = try await LogisticRegression.fit(SmallStudy.table(), cores: cores)
    #expect(near(model.coefficients, [-0.4929503707812478, 0.6230176517280077], 1e-11))
    #expect(near(model.intercepts, [-0.6132691121286985, -0.5735217955264876], 1e-11))
    #expect(near(model.logLikelihood, -105.72792141665778, 1e-10))
  }

  @Test("the number of cores changes no bit", arguments: [2, 3, 9])
  func cores(cores: Int) async throws {
    var random = SplitMix64(seed: 23)
    let groups = (0..<7).map { group in
      (0...group).map { _ in
        (0..<8).map { pattern in
          let trials = Int.random(in: 0...50, using: &random)
          return SmallStudy.cell(pattern, trials, Int.random(in: 0...trials, using: &random))
        }
      }
    }
    let design = (0..<8).map { [$0 % 2, $0 / 4, $0].map(Double.init) }
    let table = try BinomialTable(design: design, groups: groups)
    let one = try await LogisticRegression.fit(table)
    #expect(try await LogisticRegression.fit(table, cores: cores) == one)
    let model = await CaseMixModel.fit(table)
    #expect(await CaseMixModel.fit(table, cores: cores) == model)
    let validation = await SlopeValidation.validate(table)
    #expect(await SlopeValidation.validate(table, cores: cores) == validation)
    let calibration = Calibration(table, model)
    let tests = await calibration.exactTests(table)
    #expect(await calibration.exactTests(table, cores: cores) == tests)
  }

  @Test("relabelling units and groups permutes, and changes no slope beyond rounding")
  func relabelling() async throws {
    let table = try BinomialTable(
      design: SmallStudy.design,
      groups: SmallStudy.groups.reversed().map { Array($0.reversed()) })
    let model = try await LogisticRegression.fit(table)
    let before = try await LogisticRegression.fit(SmallStudy.table())
    #expect(near(model.coefficients, before.coefficients, 1e-12))
    #expect(near(model.intercepts.reversed(), before.intercepts, 1e-12))
  }

  @Test("a unit that serves other cases does not bend the slope")
  func attenuation() async throws {
    let table = try BinomialTable(
      design: [[0], [1]],
      groups: [
        [
          [SmallStudy.cell(0, 5_000, 1_000), SmallStudy.cell(1, 1_000, 500)],
          [SmallStudy.cell(0, 1_000, 500), SmallStudy.cell(1, 5_000, 4_000)],
        ]
      ])
    // Odds 1:4 to 1:1 in the one, 1:1 to 4:1 in the other: the slope is ln 4 in both.
    let inside = try await LogisticRegression.fit(table)
    let pooled = try await LogisticRegression.fit(
      table, penalty: CaseMixPenalty(coefficient: 1, unit: nil, intercept: 1e-6))
    let slope = 1.3862943611198906
    #expect(near(inside.coefficients[0], slope, 0.01))
    #expect((pooled.coefficients[0] - slope).magnitude > 0.5)
  }

  @Test("without units, and without penalties, agrees with the dense system")
  func withoutUnits() async throws {
    let table = try SmallStudy.table()
    let ridge = try await LogisticRegression.fit(
      table, penalty: CaseMixPenalty(coefficient: 1, unit: nil, intercept: 1e-6))
    #expect(
      near(
        ridge.coefficients + ridge.intercepts,
        [-0.10980703526482248, 0.8188601226719134, -0.8698962713231986, -0.3822350295619966], 1e-11)
    )
    let plain = try await LogisticRegression.fit(table, penalty: .none)
    #expect(
      near(
        plain.coefficients + plain.intercepts,
        [-0.14097418588867686, 0.882071070758895, -0.8723117864878196, -0.40087463893355213], 1e-11)
    )
  }

  @Test("does not depend on the order or the fineness of cells")
  func canonical() async throws {
    let split = SmallStudy.groups.map { units in
      units.map { cells in
        cells.reversed().flatMap { cell in
          [
            SmallStudy.cell(cell.pattern, cell.trials - cell.successes, 0),
            SmallStudy.cell(cell.pattern, cell.successes, cell.successes),
            SmallStudy.cell(cell.pattern, 0, 0),
          ]
        }
      }
    }
    let table = try BinomialTable(design: SmallStudy.design, groups: split)
    let model = try await LogisticRegression.fit(table)
    #expect(model == (try await LogisticRegression.fit(SmallStudy.table())))
  }

  @Test("says when there is too little to estimate from, and sets the coefficients to zero")
  func shortage() async throws {
    func basis(_ trials: Int, _ successes: Int, _ design: [[Double]]) async throws
      -> CaseMixModel
    {
      await CaseMixModel.fit(
        try BinomialTable(design: design, groups: [[[SmallStudy.cell(0, trials, successes)]]]))
    }
    #expect(try await basis(99, 50, [[1]]).basis == .tooFewTrials(99))
    #expect(try await basis(100, 19, [[1]]).basis == .tooFewSuccesses(19))
    #expect(try await basis(100, 100, [[1]]).basis == .noFailures)
    #expect(try await basis(100, 50, [[]]).basis == .noCovariates)
    #expect(try await basis(99, 50, [[1]]).coefficients == [0])
    let nothing = await CaseMixModel.fit(try BinomialTable(design: [], groups: []))
    #expect(nothing.basis == .tooFewTrials(0) && nothing.coefficients.isEmpty)
  }

  @Test("separating covariates: finite with the penalty, a typed error without")
  func separation() async throws {
    let table = try BinomialTable(
      design: [[0], [1]],
      groups: [[[SmallStudy.cell(0, 80, 0), SmallStudy.cell(1, 70, 70)]]])
    let model = try await LogisticRegression.fit(table)
    #expect(model.coefficients[0] > 1 && model.coefficients[0] < 20)
    await #expect(throws: CaseMixError.self) {
      try await LogisticRegression.fit(table, penalty: .none)
    }
  }

  @Test("dependent columns: shared by the penalty, a typed error without")
  func dependence() async throws {
    let table = try BinomialTable(
      design: [[0, 0, 1], [1, 1, 1]],
      groups: [[[SmallStudy.cell(0, 80, 30), SmallStudy.cell(1, 70, 50)]]])
    let model = try await LogisticRegression.fit(table)
    #expect(near(model.coefficients[0], model.coefficients[1], 1e-10))
    await #expect(throws: CaseMixError.dependentColumns) {
      try await LogisticRegression.fit(table, penalty: .none)
    }
  }

  @Test("with penalties there is always an answer, in numbers", arguments: 0..<200)
  func hostile(seed: Int) async throws {
    var random = SplitMix64(seed: UInt64(1_000 + seed))
    let sizes = [0, 1, 2, 50, 100_000, 1 << 30]
    let columns = Int.random(in: 0...4, using: &random)
    let scales: [Double] = [1, 1, 1e-3, 30]
    let scale = scales[Int.random(in: 0..<4, using: &random)]
    let design: [[Double]] = (0..<5).map { _ in
      (0..<columns).map { _ in scale * Double(Int.random(in: -1...1, using: &random)) }
    }
    let groups: [[[BinomialCell]]] = (0..<3).map { _ in
      (0..<Int.random(in: 0...3, using: &random)).map { _ in
        (0..<5).map { pattern in
          let trials = sizes.randomElement(using: &random) ?? 0
          let successes =
            [0, trials, trials / 2, min(1, trials)].randomElement(using: &random) ?? 0
          return SmallStudy.cell(pattern, trials, successes)
        }
      }
    }
    let table = try BinomialTable(design: design, groups: groups)
    let ridge = try await LogisticRegression.fit(table)
    #expect(ridge.coefficients.allSatisfy { $0.isFinite })
    let model = await CaseMixModel.fit(table, minimum: .none)
    #expect(model.coefficients.allSatisfy { $0.isFinite })
    // Covariates of a study are dummies. On scales of 0.001 or 30 billions of trials that contradict each
    // other may have no slope in doubles: it is said, and nothing is adjusted for.
    if scale == 1 { #expect(model.basis != .notSettled) }
    let calibration = Calibration(table, model)
    for unit in calibration.groups.flatMap(\.units) {
      #expect(unit.expected.isFinite && unit.variance.isFinite && unit.variance >= 0)
      #expect(unit.logOddsError.isFinite && unit.z?.isFinite ?? true)
    }
    #expect(CalibrationTable(calibration.scoredCells).rows.allSatisfy { $0.expected.isFinite })
    let area = await SlopeValidation.validate(table)?.areaUnderCurve ?? 0.5
    #expect(area >= 0 && area <= 1)
  }

  @Test("counts of tens of millions with dependent columns still come to an end")
  func large() async throws {
    let cells = (0..<4).map {
      SmallStudy.cell($0, 10_000_000, [900_000, 1_700_000, 800_000, 2_100_000][$0])
    }
    let table = try BinomialTable(
      design: [[0, 0], [1, 1], [0, 0], [1, 1]],
      groups: [[[cells[0], cells[1]], [cells[2]]], [[cells[3]], []]])
    let model = try await LogisticRegression.fit(table)
    #expect(near(model.coefficients[0], model.coefficients[1], 1e-8))
  }
}

@Suite("Table of binomial cells")
struct BinomialTableTests {
  @Test("refuses what would make no sense, and says where")
  func refusals() {
    func error(_ design: [[Double]], _ cells: [BinomialCell]) -> BinomialTableError? {
      do throws(BinomialTableError) {
        _ = try BinomialTable(design: design, groups: [[[], cells]])
        return nil
      } catch {
        return error
      }
    }
    let place = BinomialTableError.Place(group: 0, unit: 1, pattern: 0)
    #expect(error([[1], [1, 2]], []) == .unequalRow(pattern: 1))
    #expect(error([[1, 2], [1, .nan]], []) == .notFinite(pattern: 1, column: 1))
    #expect(error([[1]], [SmallStudy.cell(0, 2, 3)]) == .invalidCounts(place))
    #expect(error([[1]], [SmallStudy.cell(0, -2, -3)]) == .invalidCounts(place))
    #expect(error([[1]], [SmallStudy.cell(0, .max, 3)]) == .tooManyTrials(place))
    #expect(
      error([[1]], [SmallStudy.cell(1, 2, 1)])
        == .unknownPattern(.init(group: 0, unit: 1, pattern: 1)))
    #expect(error([[1]], [SmallStudy.cell(0, 2, 1)]) == nil)
  }
}

@Suite("Calibration")
struct CalibrationTests {
  @Test("agrees with scipy's brentq on the small study")
  func reference() async throws {
    let table = try SmallStudy.table()
    let calibration = try await ridgeCalibration(table)
    let (first, second) = (calibration.groups[0], calibration.groups[1])
    #expect(near(try #require(first.alpha), -0.6008404418398702, 1e-11))
    #expect(near(try #require(second.alpha), -0.14369472945121037, 1e-11))
    #expect(near(first.units.map(\.expected), [12.395229466430644, 14.604770533569356], 1e-10))
    #expect(near(first.units.map(\.variance), [8.072091588615695, 9.13812184822871], 1e-10))
    #expect(
      near(
        second.units.map(\.expected), [6.647593951232734, 15.386128946788151, 26.966277101979106],
        1e-10))
    #expect(second.units.map(\.observed) == [0, 21, 28])
  }

  @Test("O - E sums to zero in every group that is not clamped", arguments: 0..<20)
  func sums(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let design = (0..<6).map { [$0 % 2, $0].map(Double.init) }
    let groups = (0..<3).map { _ in
      (0..<4).map { _ in
        (0..<6).map { pattern in
          let trials = Int.random(in: 0...30, using: &random)
          return SmallStudy.cell(pattern, trials, Int.random(in: 0...trials, using: &random))
        }
      }
    }
    let table = try BinomialTable(design: design, groups: groups)
    let predictors = (0..<6).map { _ in Double.random(in: -4...4, using: &random) }
    for group in Calibration(table, linearPredictors: predictors).groups {
      let surplus = group.units.reduce(0) { $0 + Double($1.observed) - $1.expected }
      #expect(!group.isClamped)
      #expect(near(surplus, 0, 1e-10))
    }
  }

  @Test("moves the benchmark by half where everything failed or succeeded, and says so")
  func clamped() throws {
    let table = try BinomialTable(
      design: [[]],
      groups: [[[SmallStudy.cell(0, 8, 0)]], [[SmallStudy.cell(0, 1, 1)]], [[]], []])
    let groups = Calibration(table, linearPredictors: [0]).groups
    #expect(groups[0].isClamped && groups[1].isClamped)
    #expect(near(groups[0].units[0].expected, 0.5, 1e-13))
    #expect(near(groups[1].units[0].expected, 0.5, 1e-13))
    #expect(groups[2].alpha == nil && groups[2].units[0].z == nil)
    #expect(groups[2].units[0].effect == nil && groups[2].units[0].standardError == nil)
    #expect(groups[3].alpha == nil && groups[3].units.isEmpty)
  }

  @Test("finds the benchmark of far-off predictors", arguments: [-400.0, -40, 40, 400])
  func far(predictor: Double) throws {
    let table = try BinomialTable(design: [[]], groups: [[[SmallStudy.cell(0, 10, 3)]]])
    let group = Calibration(table, linearPredictors: [predictor]).groups[0]
    #expect(near(group.units[0].expected, 3, 1e-11))
  }

  @Test("exact tests agree with the distribution of each unit's own trials")
  func exactTests() async throws {
    let table = try BinomialTable(
      design: [[0], [1]],
      groups: [
        [[SmallStudy.cell(0, 8, 3)], [SmallStudy.cell(1, 9, 0), SmallStudy.cell(0, 2, 1)], []]
      ])
    let calibration = Calibration(table, linearPredictors: [0, -0.5])
    let tests = await calibration.exactTests(table)[0]
    let p = calibration.groups[0].patterns.map(\.probability)
    let second = PoissonBinomial.distribution([
      .init(trials: 2, p: p[0]), .init(trials: 9, p: p[1]),
    ])
    #expect(tests[0] == ExactTest(count: 3, under: .binomial(trials: 8, p: p[0])))
    #expect(tests[1] == ExactTest(count: 1, under: second))
    #expect(tests[2].midP == 1 && tests[2].twoSided == 1)
  }

  @Test("case T8: expectation, variance and z agree with the references")
  func comparisons() {
    let units = ReferenceUnits.comparisons
    #expect(near(units.map(\.expected), [2, 1.8, 3.3, 3, 8.75, 12, 5.58, 16.8], 1e-12))
    #expect(
      near(units.map(\.variance), [1.5, 1.44, 2.31, 2.55, 5.6875, 8.4, 4.5756, 12.096], 1e-12))
    let z = [
      0.8164965809, -1.5, 3.0923729663, 1.2524485822, 1.3627702877, -1.0350983390, -1.6736282618,
      0.9200874125,
    ]
    #expect(near(units.compactMap(\.z), z, 1e-9))
  }

  @Test("reliability is the share of variance between units: cases of the specification")
  func reliability() {
    // At a base rate of 30 % and τ = 0.4: r = 0.5 from 30 cases, 0.7 from 69.
    func reliability(_ trials: Int) -> Double {
      ObservedExpected(
        trials: Double(trials), observed: 0, expected: 0, variance: Double(trials) * 0.3 * 0.7
      ).reliability(tau: 0.4)
    }
    #expect(reliability(30) >= 0.5 && reliability(29) < 0.5)
    // The specification rounds 69.4 to 69.
    #expect(near(reliability(69), 0.7, 0.002))
    #expect(reliability(0) == 0)
  }
}

@Suite("Table of calibration")
struct CalibrationTableTests {
  @Test("tenths hold all trials, in order, equal expectations together")
  func deciles() {
    let cells = (0..<40).map {
      ScoredCell(probability: Double($0 + 1) / 50, trials: 5, successes: Double($0 % 5))
    }
    let rows = CalibrationTable(cells.reversed()).rows
    #expect(rows.map(\.decile) == Array(1...10))
    #expect(rows.allSatisfy { $0.trials == 20 })
    #expect(rows.reduce(0) { $0 + $1.observed } == 80)
    #expect(near(rows[0].expected, 5 * (0.02 + 0.04 + 0.06 + 0.08), 1e-12))
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.range.upper < $1.range.lower })
    #expect(CalibrationTable([]).rows.isEmpty)
    let same = CalibrationTable([ScoredCell(probability: 0.2, trials: 9, successes: 1)])
    #expect(same.rows.count == 1)
  }
}
