import Statistics
import Testing

/// Expected values without another source: the specification's formulas, written down in numpy
/// without any of this room's shortcuts.
@Suite("Joint model of effects: references")
struct EffectReferenceTests {
  @Test("case T8: marginal log-likelihood without a shift, binomial coefficients included")
  func marginals() async throws {
    // Σ ln C(n, x) of the eight units: Python's `math.log(math.prod(map(math.comb, n, x)))`.
    let coefficients = 95.78492070807017
    let grid = EffectGrid(step: 0.02, theta: 250, shift: 0, tauStep: 0.05, tauCount: 40)
    let model = ProviderEffectModel(groups: [try ReferenceUnits.group()], grid: grid)
    let marginals = await model.logMarginals()
    #expect(near(marginals[3] + coefficients, -21.782523240739, 1e-9))
    #expect(near(marginals[9] + coefficients, -20.774434943397, 1e-9))
  }

  @Test("case T8: τ, effects and expected ranks")
  func reference() async throws {
    let effects = try await ReferenceUnits.effects.value
    let units = effects.groups[0].units
    #expect(near(effects.tau.mean, 0.786344413410045, 1e-12))
    #expect(
      near(
        units.prefix(3).map(\.theta.mean),
        [0.20868271736142285, -0.7392132400584246, 0.9546632682662691], 1e-12))
    #expect(
      near(
        units.map(\.rank.expected),
        [
          3.814225193834419, 6.5701132268255575, 1.6449708410808084, 3.4375769116103982,
          3.3279254848546684, 6.144449135486832, 6.9332632465185595, 4.127475959788803,
        ], 1e-8))
  }

  /// `reference/ref_T8.json` of the method's second edition.
  @Test("case T8: expectations that are uncertain themselves")
  func uncertainExpectations() async throws {
    var one = [Double](repeating: 0, count: 8)
    one[2] = 0.5
    let some = await ProviderEffectModel(
      groups: [try EffectGroup(units: ReferenceUnits.cells, errors: one)]
    ).posterior()
    #expect(near(some.tau.mean, 0.6778231429532554, 1e-12))
    #expect(
      near(
        some.groups[0].units.map(\.theta.mean),
        [
          0.19091831671124265, -0.6052583245480267, 0.677935992704558, 0.2733948297727668,
          0.29281386978654195, -0.3270703369616285, -0.6245413392562772, 0.12322808345204972,
        ], 1e-12))
    #expect(
      near(
        some.groups[0].units.map(\.rank.expected),
        [
          3.8220022582730806, 6.374932933029896, 2.2848843626300543, 3.4159839612347276,
          3.253081518645617, 6.06452278207084, 6.7925425712755585, 3.9920496128401686,
        ], 1e-8))
    let all = await ProviderEffectModel(
      groups: [
        try EffectGroup(
          units: ReferenceUnits.cells, errors: Array(repeating: 0.25, count: 8))
      ]
    ).effects { theta, _ in
      [theta.mean, theta.probability(above: 0), theta.probability(below: -0.22314355131420976)]
    }
    #expect(near(all.tau.mean, 0.7276632314049031, 1e-12))
    let expected = [
      [0.18336994621673924, 0.6229565137941167, 0.20451102699444412],
      [-0.6533594405378979, 0.17873084906348335, 0.6628146403503165],
      [0.8335646363784054, 0.9182147814077082, 0.018206123897258602],
    ]
    for (unit, values) in zip(all.groups[0], expected) { #expect(near(unit, values, 1e-12)) }
  }

  @Test("case T8: quantiles and probabilities of effects")
  func quantiles() async throws {
    let units = try await ReferenceUnits.narrowEffects.value.groups[0].units
    let theta = [
      [-0.7070394357439, 0.1688155173238, 1.2170723017379],
      [-2.2230198753023, -0.6022220087798, 0.2706528374882],
      [-0.0021941895584, 0.8923512969302, 2.1497410369258],
    ]
    let relative = [
      [-0.5842525585089, 0.3080199245729, 1.2588859998754],
      [-2.1697091566642, -0.4853164496947, 0.4415256479718],
      [0.1274416517789, 1.0359258381371, 2.13128226424],
    ]
    for unit in 0..<3 {
      let levels = [0.05, 0.5, 0.95]
      #expect(near(levels.map(units[unit].theta.quantile), theta[unit], 1e-9))
      #expect(near(levels.map(units[unit].relative.quantile), relative[unit], 1e-9))
    }
    let worse = [
      0.20499688132208385, 0.7179113119590248, 0.011308413437270818, 0.13693009307093626,
      0.10766875334903282, 0.6274411734356894, 0.7983062842037412, 0.1907384386911736,
    ]
    let below = [
      0.36051166507710747, 0.8504804108406192, 0.05072874348940491, 0.28146731519820634,
      0.2508802948723689, 0.8187462228906327, 0.917569510801537, 0.39765303616453385,
    ]
    let margin = 0.22314355131420976
    #expect(near(units.map { $0.probabilityWorse(byMoreThan: margin) }, worse, 1e-10))
    #expect(near(units.map(\.probabilityBelowAverage), below, 1e-10))
    #expect(near(units.map(\.probabilityAboveAverage), below.map { 1 - $0 }, 1e-10))
  }

  @Test("case T8: ranks and adjusted rates")
  func ranks() async throws {
    let group = try await ReferenceUnits.narrowEffects.value.groups[0]
    // By numpy, all nodes kept and no point of θ left out.
    let first = [
      0.0998439136009, 0.2040713419193, 0.1739075085309, 0.1585824711398, 0.1588742464704,
      0.1086895933844, 0.0642208530142, 0.0318100719401,
    ]
    #expect(near(group.units[0].rank.probabilities, first, 1e-9))
    let best = [
      0.0998439136009, 0.0099758267517, 0.6732975629459, 0.100636244585, 0.0854684476625,
      0.0032942154866, 0.0030662247108, 0.0240541301155,
    ]
    #expect(near(group.units.map(\.rank.probabilityBest), best, 1e-9))
    let quarter = [0.3039152555203, 0.0337814182272, 0.8406955780726]
    #expect(near(group.units.prefix(3).map(\.rank.probabilityTopQuartile), quarter, 1e-9))
    let expected = [
      3.8145743468697, 6.569171684788, 1.6455123858608, 3.4377561248722, 3.3279409715816,
      6.1446282927929, 6.93304680941, 4.1273693838249,
    ]
    #expect(near(group.units.map(\.rank.expected), expected, 1e-8))
    // 0.05 and 0.95 of the sums of `first`: after rank 1 already 0.0998, at rank 7 0.9682.
    #expect(group.units[0].rank.interval() == 1...7)
    let rates = [
      [0.1658100650040964, 0.3230599951141666, 0.5462512451733061],
      [0.039589975888499655, 0.17974372691028392, 0.3521916559887066],
      [0.2857099573933205, 0.49225742381575527, 0.7376260495476266],
    ]
    for unit in 0..<3 {
      let rate = try #require(group.units[unit].adjustedRate)
      #expect(near([rate.lower, rate.value, rate.upper], rates[unit], 1e-10))
    }
  }

  @Test("two groups of units with several cells agree with numpy", arguments: [1, 2, 3])
  func groups(cores: Int) async throws {
    let effects = try await TwoGroups.model().posterior(cores: cores)
    #expect(near(effects.tau.mean, 0.8620926937126939, 1e-12))
    #expect(
      near(
        Array(effects.tau.probabilities.prefix(4)),
        [0.0043766177633, 0.0051862419216, 0.0066826788653, 0.0090503248775], 1e-12))
    let means = [
      [0.1734043585088, -0.4931558380162, 0.3747489720037], [0.6494604990702, -0.7913928330363],
    ]
    let ranks = [
      [1.7826165474699, 2.7751284214573, 1.4422550310728], [1.0122793746706, 1.9877206253294],
    ]
    for (group, expected) in zip(effects.groups, zip(means, ranks)) {
      #expect(near(group.units.map(\.theta.mean), expected.0, 1e-11))
      #expect(near(group.units.map(\.rank.expected), expected.1, 1e-9))
    }
    #expect(
      near(effects.groups.map(\.shift.mean), [0.1827890576643715, -0.3083984704221919], 1e-11))
    let probabilities = [
      [0.3615894950711, 0.4942044623878, 0.144206042541],
      [0.0313979129197, 0.1620757527034, 0.8065263343769],
      [0.6069703498644, 0.3438042691984, 0.0492253809372],
    ]
    for (unit, expected) in zip(effects.groups[0].units, probabilities) {
      #expect(near(unit.rank.probabilities, expected, 1e-9))
    }
  }

  /// One unit of 300 is so far off that, at the τ the others speak for, its likelihood and its prior
  /// multiply to less than a double can hold. Expected: the same formulas in logarithms, in numpy.
  @Test("a far outlier among many units does not underflow")
  func outlier() async throws {
    let groups = try (0..<60).map { group in
      try EffectGroup(
        units: (0..<5).map { unit in
          let swing = (7 * group + 3 * unit) % 11 - 5
          let isOutlier = group == 0 && unit == 0
          return [TwoGroups.cell(0.3, 15_000, isOutlier ? 14_800 : 4_500 + 37 * swing)]
        })
    }
    let effects = await ProviderEffectModel(
      groups: groups, grid: ReferenceUnits.narrowGrid
    ).posterior(cores: 2)
    #expect(near(effects.tau.mean, 0.29951509631891887, 1e-11))
    let means = [
      3.9603821608175425, -1.0103709607878693, -0.9752196269364284, -0.9405465011637208,
      -1.0340864903255165,
    ]
    #expect(near(effects.groups[0].units.map(\.theta.mean), means, 1e-10))
    #expect(
      near(
        effects.groups[1].units.prefix(2).map(\.theta.mean),
        [0.007167135476515655, 0.04173223286034507], 1e-10))
  }
}

private enum TwoGroups {
  static func cell(_ p: Double, _ trials: Int, _ successes: Int) -> EffectGroup.Block {
    EffectGroup.Block(probability: p, trials: trials, successes: successes)
  }

  static func model() throws -> ProviderEffectModel {
    ProviderEffectModel(
      groups: [
        try EffectGroup(units: [
          [cell(0.1, 12, 1), cell(0.3, 5, 3)], [cell(0.2, 30, 4)],
          [cell(0.25, 10, 6), cell(0.05, 40, 2)],
        ]),
        try EffectGroup(units: [[cell(0.4, 20, 11)], [cell(0.35, 25, 3), cell(0.6, 4, 1)]]),
      ], grid: ReferenceUnits.narrowGrid)
  }
}
