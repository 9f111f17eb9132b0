import Statistics
import Testing

/// Expected values: scipy `binom`, and convolution with numpy trial by trial.
@Suite("Distributions of counts")
struct CountDistributionTests {
  @Test("binomial tails agree with scipy")
  func binomial() {
    let small = CountDistribution.binomial(trials: 50, p: 0.2)
    #expect(relativelyNear(small.probability(below: 4), 0.005656361012155322, 1e-12))
    #expect(relativelyNear(small.probability(atLeast: 30), 6.936746603338707e-10, 1e-12))
    let large = CountDistribution.binomial(trials: 15_000, p: 0.5)
    #expect(relativelyNear(large.probability(of: 7500), 0.006514591581274517, 1e-11))
  }

  @Test("Poisson-binomial terms agree with numpy's convolution")
  func poissonBinomial() {
    let distribution = PoissonBinomial.distribution(
      [0.05, 0.10, 0.10, 0.20, 0.25, 0.30, 0.40, 0.55].map { .init(trials: 1, p: $0) })
    let expected = [
      0.0872613, 0.277111125, 0.33864885, 0.209529225, 0.07190325, 0.013970575, 0.00149375,
      8.0275e-05, 1.65e-06,
    ]
    #expect(near((0...8).map { distribution.probability(of: $0) }, expected, 1e-15))
  }

  @Test(
    "blocks are the trials they stand for",
    arguments: [
      (0, 4.122321533105921e-15, 4.122321533105921e-15),
      (5, 5.4858504558082734e-08, 6.50071989341137e-08),
      (12, 0.0026710366462879844, 0.005439214612094435),
      (21, 0.11551345949078096, 0.9924941876963623),
      (40, 3.8216525286186113e-07, 6.866160996387261e-07),
    ])
  func blocks(count: Int, probability: Double, midP: Double) {
    let distribution = PoissonBinomial.distribution([
      .init(trials: 40, p: 0.1), .init(trials: 25, p: 0.35), .init(trials: 7, p: 0.9),
      .init(trials: 100, p: 0.02),
    ])
    #expect(relativelyNear(distribution.probability(of: count), probability, 1e-10))
    let test = ExactTest(count: count, under: distribution)
    #expect(relativelyNear(test.midP, midP, 1e-9))
    #expect(test.twoSided >= test.midP)
  }

  @Test(
    "mid-p agrees with the reference cases",
    arguments: [
      (0, 0.0872613), (1, 0.451633725), (4, 0.10299575),
    ])
  func midP(count: Int, expected: Double) {
    let distribution = PoissonBinomial.distribution(
      [0.05, 0.10, 0.10, 0.20, 0.25, 0.30, 0.40, 0.55].map { .init(trials: 1, p: $0) })
    #expect(near(ExactTest(count: count, under: distribution).midP, expected, 1e-9))
  }

  @Test("certain and empty blocks neither trap nor leave the numbers")
  func extremes() {
    #expect(PoissonBinomial.distribution([]) == CountDistribution(certain: 0))
    let certain = PoissonBinomial.distribution([
      .init(trials: 3, p: 1), .init(trials: 5, p: 0), .init(trials: 0, p: 0.5),
    ])
    #expect(certain.probability(of: 3) == 1)
    #expect(ExactTest(count: 3, under: certain).midP == 1)
    #expect(ExactTest(count: 4, under: certain).midP == 0)
    let rare = CountDistribution.binomial(trials: 1_000_000, p: 1e-300)
    #expect(rare.probability(of: 0) == 1)
    let sure = CountDistribution.binomial(trials: 1_000, p: 1 - 0x1p-53)
    #expect(near(sure.probability(of: 1_000), 1, 1e-12))
  }

  @Test("sums to one and keeps mean and variance, also of 100,000 trials")
  func moments() {
    let blocks = (1...40).map { PoissonBinomial.Block(trials: 2_500, p: Double($0) / 50) }
    let distribution = PoissonBinomial.distribution(blocks)
    let mean = blocks.reduce(0) { $0 + Double($1.trials) * $1.p }
    let variance = blocks.reduce(0) { $0 + Double($1.trials) * $1.p * (1 - $1.p) }
    var sums = (0.0, 0.0, 0.0)
    for (index, probability) in distribution.probabilities.enumerated() {
      let distance = Double(distribution.first + index) - mean
      sums.0 += probability
      sums.1 += probability * distance
      sums.2 += probability * distance * distance
    }
    #expect(near(sums.0, 1, 1e-13))
    #expect(near(sums.1, 0, 1e-8))
    #expect(relativelyNear(sums.2, variance, 1e-10))
  }
}

/// Expected values: scipy `binom(up + down, 0.5)`; the first is the specification's.
@Suite("Sign test")
struct SignTestTests {
  @Test(
    "agrees with the references",
    arguments: [
      (9, 2, 0.0654296875, 0.03857421875), (5, 5, 1, 1), (0, 7, 0.015625, 0.0078125),
      (30, 12, 0.007915897334896727, 0.005401572654591293), (0, 0, 1, 1),
    ])
  func references(up: Int, down: Int, twoSided: Double, midP: Double) {
    let test = SignTest.test(up: up, down: down)
    #expect(near(test.twoSided, twoSided, 1e-15))
    #expect(near(test.midP, midP, 1e-15))
    let mirrored = SignTest.test(up: down, down: up)
    #expect(near(mirrored.midP, test.midP, 1e-15))
  }
}

/// Expected values: statsmodels `multipletests`.
@Suite("Many tests at once")
struct MultipleTestingTests {
  private let values = [0.01, 0.04, 0.03, 0.005, 0.2, 0.04, 0.8]

  @Test("Benjamini-Hochberg agrees with statsmodels")
  func benjaminiHochberg() {
    let expected = [0.035, 0.056, 0.056, 0.035, 0.23333333333333336, 0.056, 0.8]
    #expect(near(BenjaminiHochberg.adjusted(values), expected, 1e-15))
  }

  @Test("Holm agrees with statsmodels")
  func holm() {
    let expected = [0.06, 0.16, 0.15, 0.035, 0.4, 0.16, 0.8]
    #expect(near(Holm.adjusted(values), expected, 1e-15))
  }

  @Test("neither loses order, and Holm is never the milder")
  func properties() {
    let (mild, strict) = (BenjaminiHochberg.adjusted(values), Holm.adjusted(values))
    #expect(zip(mild, strict).allSatisfy { $0 <= $1 })
    #expect(zip(values, mild).allSatisfy { $0 <= $1 })
    #expect(BenjaminiHochberg.adjusted([]).isEmpty)
    #expect(Holm.adjusted([]).isEmpty)
    #expect(Holm.adjusted([0.3]) == [0.3])
  }
}
