import Statistics
import Testing

@Suite("Spread between units")
struct SpreadTests {
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
