import Statistics
import TestSupport
import Testing

@Suite("Shares")
struct ShareTests {
  @Test("are fractions in lowest terms, above 0 and up to 1")
  func fractions() throws {
    let third = try #require(Share(3333, of: 9999))
    #expect(third.numerator == 1 && third.denominator == 3)
    #expect(Share(100, of: 100) == .whole && Share.whole.isWhole)
    #expect(Share(0, of: 3) == nil && Share(4, of: 3) == nil && Share(-1, of: 3) == nil)
    #expect(Share(1, of: 0) == nil && Share(1, of: 1 << 32) == nil)
    let half = try #require(Share(1, of: 2))
    #expect(third < half && half < .whole && !(half < third))
  }

  @Test("of one outcome add up to it exactly, however many outcomes there are")
  func sums() throws {
    let shares = try [(1, 2), (1, 3), (1, 6)].map { try #require(Share($0, of: $1)) }
    for count in [1, 7, 10, 999, 1 << 40] {
      var sum = SharedCount()
      for share in shares { sum.add(count, at: share) }
      #expect(sum.value == Double(count))
    }
    // No common denominator of the shares is a small number: then the sum is rounded, not refused.
    var odd = SharedCount()
    odd.add(3, at: try #require(Share(1, of: 46_337)))
    odd.add(5, at: try #require(Share(1, of: 46_349)))
    #expect(near(odd.value, 3.0 / 46_337 + 5.0 / 46_349, 1e-18))
  }
}

/// Expected values were enumerated: every combination of counts with its probability, in Python.
@Suite("Exact check of shared outcomes")
struct ShareLatticeTests {
  private static func cell(
    _ pattern: Int, _ trials: Int, _ successes: Int, _ share: (Int, Int)
  ) -> BinomialCell {
    BinomialCell(
      pattern: pattern, trials: trials, successes: successes,
      share: Share(share.0, of: share.1) ?? .whole)
  }

  @Test("sixths, halves, thirds and wholes in one sum")
  func sixths() throws {
    let cells = [
      Self.cell(0, 6, 2, (1, 3)), Self.cell(1, 5, 4, (1, 2)), Self.cell(2, 4, 1, (1, 1)),
      Self.cell(3, 3, 1, (1, 6)),
    ]
    let p = [0.3, 0.45, 0.2, 0.6]
    let test = ShareLattice(cells.map(\.share), trials: 18).test(cells) { p[$0.pattern] }
    #expect(near(test.midP, 0.3428324117231495, 1e-13))
    #expect(near(test.twoSided, 0.3782947502710454, 1e-13))
  }

  @Test("shares with four places, and on a lattice too coarse for them")
  func fourPlaces() throws {
    let cells = [
      Self.cell(0, 6, 2, (3331, 10_000)), Self.cell(1, 5, 4, (6667, 10_000)),
      Self.cell(2, 4, 1, (1, 1)),
    ]
    let p = [0.3, 0.45, 0.2]
    func test(_ lattice: ShareLattice) -> ExactTest { lattice.test(cells) { p[$0.pattern] } }
    let exact = ShareLattice(cells.map(\.share), trials: 15)
    #expect(exact.scale == 10_000)
    #expect(near(test(exact).midP, 0.2236651472421805, 1e-13))
    #expect(near(test(exact).twoSided, 0.23863676137658052, 1e-13))
    let coarse = ShareLattice(cells.map(\.share), trials: 15, mostPoints: 15_000)
    #expect(coarse.scale == 1_000)
    // What is tested is then the sum by 0.333, 0.667 and 1, exactly.
    #expect(near(test(coarse).midP, 0.2111926121117546, 1e-13))
    #expect(near(test(coarse).twoSided, 0.24138792554143462, 1e-13))
  }

  @Test("the sign test counts changes by their shares")
  func sign() throws {
    let (half, fifth) = (try #require(Share(1, of: 2)), try #require(Share(1, of: 5)))
    let test = SignTest.test([(fifth, 2, 1), (half, 6, 1), (.whole, 1, 3)])
    #expect(near(test.midP, 0.78314208984375, 1e-14))
    #expect(near(test.twoSided, 0.84228515625, 1e-14))
    #expect(SignTest.test([(.whole, 9, 2)]) == SignTest.test(up: 9, down: 2))
  }
}

/// Expected values were computed with numpy: weighted log-likelihoods put into the specification's
/// formulas, the regression on the whole, dense system.
@Suite("Method with shared outcomes")
struct SharedStudyTests {
  private static func share(_ numerator: Int, _ denominator: Int) -> Share {
    Share(numerator, of: denominator) ?? .whole
  }

  private static func cell(
    _ pattern: Int, _ trials: Int, _ successes: Int, _ share: Share = .whole
  ) -> BinomialCell {
    BinomialCell(pattern: pattern, trials: trials, successes: successes, share: share)
  }

  @Test("case mix and benchmark: each share is a weight, a group's sums stay whole")
  func caseMix() async throws {
    let table = try BinomialTable(
      design: [[0, 0], [1, 0], [0, 1], [1, 1.5]],
      groups: [
        [
          [
            Self.cell(0, 20, 8, Self.share(3, 5)), Self.cell(1, 12, 2), Self.cell(3, 5, 1),
          ],
          [
            Self.cell(0, 20, 8, Self.share(2, 5)), Self.cell(1, 30, 9), Self.cell(2, 14, 7),
          ],
        ],
        [
          [Self.cell(0, 9, 0), Self.cell(2, 4, 0)],
          [Self.cell(3, 25, 20, Self.share(1, 3)), Self.cell(1, 3, 1)],
          [
            Self.cell(3, 25, 20, Self.share(2, 3)), Self.cell(0, 40, 19), Self.cell(1, 10, 3),
            Self.cell(2, 8, 6),
          ],
        ],
      ])
    #expect(table.trials == 180 && table.successes == 76)
    let model = try await LogisticRegression.fit(table)
    #expect(near(model.coefficients, [-0.2833500800602782, 0.8236278501070442], 1e-11))
    #expect(near(model.intercepts, [-0.8409281382209757, -0.8566856326069056], 1e-11))
    #expect(near(model.logLikelihood, -106.30715441823652, 1e-10))
    let groups = try await ridgeCalibration(table).groups
    #expect(near(groups.compactMap(\.alpha), [-0.7761217684664901, -0.32057484544580556], 1e-11))
    let units = groups.flatMap(\.units)
    #expect(near(units.map(\.observed), [7.8, 19.2, 0, 23.0 / 3, 124.0 / 3], 1e-13))
    #expect(
      near(
        units.map(\.expected),
        [
          9.590197355382006, 17.40980264461799, 6.277527059766168, 6.500616437697142,
          36.22185650253669,
        ], 1e-10))
    #expect(
      near(
        units.map(\.variance),
        [
          6.124170284739623, 10.959197125409231, 3.132478937911751, 2.574249118877526,
          17.688623314086463,
        ], 1e-10))
    for group in groups {
      #expect(near(group.units.reduce(0) { $0 + $1.observed - $1.expected }, 0, 1e-10))
      #expect(group.patterns.map(\.pattern) == Array(0...3))
    }
  }

  @Test("effects and ranks: a share is the weight of a log-likelihood")
  func effects() async throws {
    func block(
      _ p: Double, _ trials: Int, _ successes: Int, _ share: Share = .whole
    ) -> EffectGroup.Block {
      EffectGroup.Block(probability: p, trials: trials, successes: successes, share: share)
    }
    let half = Self.share(1, 2)
    let group = try EffectGroup(units: [
      [block(0.3, 10, 4), block(0.2, 8, 3, half)], [block(0.2, 8, 3, half), block(0.4, 12, 6)],
      [block(0.25, 15, 2)],
    ])
    let effects = await ProviderEffectModel(
      groups: [group], grid: ReferenceUnits.narrowGrid
    ).posterior()
    #expect(near(effects.tau.mean, 0.6081313105224802, 1e-12))
    let units = effects.groups[0].units
    #expect(
      near(
        units.map(\.theta.mean), [0.19173155423283667, 0.19095401279111224, -0.3697389997437196],
        1e-12))
    #expect(
      near(
        units.map(\.rank.expected), [1.7002369821050496, 1.6969380815608872, 2.602824936334064],
        1e-8))
  }

  @Test("all shares of an outcome at one unit are the whole outcome", arguments: 0..<10)
  func allShares(seed: Int) async throws {
    var random = SplitMix64(seed: UInt64(seed))
    let parts = [Self.share(1, 2), Self.share(1, 5), Self.share(3, 10)]
    let cells = (0..<5).map { pattern in
      let trials = Int.random(in: 1...30, using: &random)
      return Self.cell(pattern, trials, Int.random(in: 0...trials, using: &random))
    }
    let split = cells.flatMap { cell in
      parts.map { Self.cell(cell.pattern, cell.trials, cell.successes, $0) }
    }
    let other = [Self.cell(0, 10, 3), Self.cell(4, 17, 9)]
    let design = (0..<5).map { [Double($0 % 2), Double($0) / 5] }
    func study(_ first: [BinomialCell]) async throws -> (Calibration, ProviderEffects) {
      let table = try BinomialTable(design: design, groups: [[first, other]])
      let calibration = Calibration(table, await CaseMixModel.fit(table, minimum: .none))
      return (calibration, await ProviderEffectModel(table, calibration).posterior())
    }
    let (whole, parted) = (try await study(cells), try await study(split.shuffled(using: &random)))
    for (one, two) in zip(whole.0.groups[0].units, parted.0.groups[0].units) {
      #expect(one.trials == two.trials && one.observed == two.observed)
      #expect(near(one.expected, two.expected, 1e-9) && near(one.variance, two.variance, 1e-9))
    }
    for (one, two) in zip(whole.1.groups[0].units, parted.1.groups[0].units) {
      #expect(near(one.theta.mean, two.theta.mean, 1e-9))
      #expect(near(one.rank.expected, two.rank.expected, 1e-9))
    }
  }
}
