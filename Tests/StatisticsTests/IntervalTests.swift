import Statistics
import Testing

/// Expected values: scipy 1.x `binomtest(x, n).proportion_ci(c, "exact")`.
@Suite("Clopper-Pearson interval")
struct ClopperPearsonTests {
  @Test(
    "agrees with scipy",
    arguments: [
      (3, 8, 0.95, 0.08523341413759308, 0.7551367836335001),
      (0, 8, 0.95, 0, 0.3694166475528192),
      (8, 8, 0.95, 0.6305833524471808, 1),
      (81, 263, 0.9, 0.26105574600906195, 0.35817849557578413),
      (1, 100_000, 0.998, 1.0005255031140625e-08, 9.233033415238669e-05),
      (15_000, 30_000, 0.95, 0.49432563453716677, 0.5056743654628333),
    ])
  func references(x: Int, n: Int, level: Double, lower: Double, upper: Double) throws {
    let level = try #require(ConfidenceLevel(level))
    let estimate = try #require(Proportion(successes: x, trials: n).clopperPearson(level))
    #expect(near(estimate.lower, lower, 1e-12))
    #expect(near(estimate.upper, upper, 1e-12))
    #expect(estimate.method == .clopperPearson)
  }

  @Test("is wider than Wilson's towards the middle, and covers at least as often as it says")
  func coverage() throws {
    let trials = 12
    let intervals = try (0...trials).map {
      try #require(Proportion(successes: $0, trials: trials).clopperPearson())
    }
    for step in 1..<100 {
      let p = Double(step) / 100
      let distribution = CountDistribution.binomial(trials: trials, p: p)
      let covered = (0...trials).filter { intervals[$0].lower <= p && p <= intervals[$0].upper }
      #expect(covered.reduce(0) { $0 + distribution.probability(of: $1) } >= 0.95)
    }
  }

  @Test("has no value without trials")
  func empty() {
    #expect(Proportion(successes: 0, trials: 0).clopperPearson() == nil)
  }
}

/// Expected values: statsmodels `confint_proportions_2indep(..., method="newcomb", compare="diff")`;
/// the first is also the example in Newcombe's paper.
@Suite("Newcombe's interval of a difference")
struct NewcombeTests {
  @Test(
    "agrees with statsmodels",
    arguments: [
      ([56, 70, 48, 80], 0.2, 0.05243147240236498, 0.33387265403690614),
      ([9, 10, 3, 10], 0.6, 0.1705227239345029, 0.809017973535488),
      ([10, 10, 0, 10], 1, 0.6075093504305241, 1),
    ])
  func references(counts: [Int], difference: Double, lower: Double, upper: Double) throws {
    let one = Proportion(successes: counts[0], trials: counts[1])
    let other = Proportion(successes: counts[2], trials: counts[3])
    let estimate = try #require(one.difference(from: other))
    #expect(
      near([estimate.value, estimate.lower, estimate.upper], [difference, lower, upper], 1e-12))
    let mirrored = try #require(other.difference(from: one))
    #expect(near(mirrored.lower, -estimate.upper, 1e-15))
  }

  @Test("has no value where either has no trials")
  func empty() {
    let nothing = Proportion(successes: 0, trials: 0)
    let something = Proportion(successes: 1, trials: 2)
    #expect(nothing.difference(from: something) == nil)
    #expect(something.difference(from: nothing) == nil)
  }
}

@Suite("Confidence level")
struct ConfidenceLevelTests {
  @Test(
    "has the normal quantile that scipy's norm.isf has",
    arguments: [
      (0.9, 1.6448536269514729), (0.95, 1.9599639845400545), (0.99, 2.575829303548901),
      (0.998, 3.090232306167813), (0.5, 0.6744897501960817),
    ])
  func quantiles(probability: Double, z: Double) throws {
    #expect(near(try #require(ConfidenceLevel(probability)).z, z, 1e-13))
  }

  @Test("keeps its digits far out")
  func far() throws {
    let z = try #require(NormalDistribution.twoSidedQuantile(1e-12))
    #expect(near(z, 7.130506848171324, 1e-13))
  }

  @Test("is nothing outside of 0 to 1", arguments: [0, 1, -0.1, 1.1, .nan, .infinity])
  func invalid(probability: Double) {
    #expect(ConfidenceLevel(probability) == nil)
  }
}

@Suite("Cost per success")
struct CostPerSuccessTests {
  @Test("agrees with the reference case: mean 2450, 9 of 36")
  func reference() throws {
    let rate = try #require(Proportion(successes: 9, trials: 36).wilson())
    let cost = try #require(CostPerSuccess(meanCost: 2450, rate: rate))
    #expect(cost.value == 9800)
    #expect(near(cost.lower, 5965.358975373128, 1e-8))
    #expect(near(try #require(cost.upper), 17817.562851604922, 1e-8))
  }

  @Test("has neither a value nor an upper bound without a success")
  func none() throws {
    let rate = try #require(Proportion(successes: 0, trials: 8).wilson())
    let cost = try #require(CostPerSuccess(meanCost: 100, rate: rate))
    #expect(cost.value == nil && cost.upper == nil)
    #expect(near(cost.lower, 100 / 0.32440756488388034, 1e-9))
    #expect(CostPerSuccess(meanCost: .nan, rate: rate) == nil)
    #expect(CostPerSuccess(meanCost: -1, rate: rate) == nil)
  }
}
