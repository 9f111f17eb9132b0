import Statistics
import Testing

@Suite("Spread between units")
struct SpreadTests {
  private let effects = ReferenceUnits.comparisons.compactMap { unit in
    unit.effect.map { RandomEffects.Effect(value: $0, variance: 1 / unit.variance) }
  }

  @Test("funnel: dispersion and variance between units agree with the reference case")
  func funnel() throws {
    let funnel = try #require(Funnel(ReferenceUnits.comparisons))
    #expect(near(funnel.dispersion, 1.7762519834283539, 1e-12))
    #expect(near(funnel.betweenVariance, 0.23158283662808551, 1e-12))
    let limits = try #require(funnel.limits(variance: 4))
    #expect(
      near(limits.upper, 1.959963984540054 * (0.25 + 0.23158283662808551).squareRoot(), 1e-12))
    #expect(limits.lower == -limits.upper)
  }

  @Test("funnel: untrimmed, around the target 0, as the specification notes")
  func untrimmed() throws {
    let funnel = try #require(Funnel(ReferenceUnits.comparisons, trimming: 0))
    #expect(near(funnel.betweenVariance, 0.43760, 5e-6))
  }

  @Test("funnel: nothing without two units that have variance, no widening without dispersion")
  func funnelExtremes() throws {
    let none = ObservedExpected(trials: 0, observed: 0, expected: 0, variance: 0)
    let even = ObservedExpected(trials: 8, observed: 2, expected: 2, variance: 1.5)
    #expect(Funnel([]) == nil)
    #expect(Funnel([even, none]) == nil)
    let funnel = try #require(Funnel([even, even, none]))
    #expect(funnel.betweenVariance == 0 && funnel.dispersion == 0)
    #expect(funnel.limits(variance: 0) == nil)
  }

  /// Expected: statsmodels `combine_effects(method_re="dl")`.
  @Test("DerSimonian-Laird agrees with statsmodels")
  func derSimonianLaird() throws {
    let result = try #require(RandomEffects.derSimonianLaird(effects))
    #expect(near(result.betweenVariance, 0.40987191641093623, 1e-12))
    #expect(near(result.mean, 0.21518772100473776, 1e-12))
    #expect(near(result.standardError, 0.29504536201415726, 1e-12))
    #expect(near(result.heterogeneity, 19.760803278705072, 1e-11))
  }

  /// Expected: scipy `brentq` on the generalised Q.
  @Test("Paule-Mandel agrees with scipy's root")
  func pauleMandel() throws {
    let result = try #require(RandomEffects.pauleMandel(effects))
    #expect(near(result.betweenVariance, 0.6270040487849113, 1e-12))
    #expect(near(result.mean, 0.22463856366816423, 1e-12))
    #expect(near(result.standardError, 0.34036145019080527, 1e-12))
  }

  @Test("no variance between equal effects; no value for less than two or for what is no number")
  func extremes() throws {
    let same = Array(repeating: RandomEffects.Effect(value: 0.3, variance: 0.1), count: 4)
    #expect(RandomEffects.derSimonianLaird(same)?.betweenVariance == 0)
    #expect(RandomEffects.pauleMandel(same)?.betweenVariance == 0)
    for effects in [
      [], [same[0]], [same[0], .init(value: .nan, variance: 1)],
      [same[0], .init(value: 1, variance: 0)],
    ] {
      #expect(RandomEffects.derSimonianLaird(effects) == nil)
      #expect(RandomEffects.pauleMandel(effects) == nil)
    }
  }

  /// Expected: numpy `quantile`.
  @Test("quantiles of type 7 agree with numpy")
  func quantiles() throws {
    let values: [Double] = [3, 1, 4, 1, 5, 9, 2, 6]
    #expect(
      near(
        try [0.1, 0.25, 0.9].map { try #require(Quantile.type7(values, $0)) },
        [1, 1.75, 6.9], 1e-12))
    #expect(Quantile.type7([], 0.5) == nil)
    #expect(Quantile.type7([7], 0.9) == 7)
  }
}
