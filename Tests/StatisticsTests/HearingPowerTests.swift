import Statistics
import Testing

/// The figures of the method's section 2.9.
@Suite("Power and tipping shifts")
struct HearingPowerTests {
  private func power(_ rate: Double) -> HearingPower {
    HearingPower(rate: rate, tau: 0.4, units: 5, margin: 0.22314355131420976)
  }

  @Test(
    "the power of a look", arguments: [(53.0, 0.1464), (107, 0.3739), (213, 0.5673)])
  func looks(cases: Double, expected: Double) {
    // The figures were worked out with z to four places.
    let found = power(0.25).power(cases: cases, effect: -0.6931)
    #expect(near(found, expected, 1e-4))
  }

  @Test(
    "cases for every second one to be found", arguments: [(0.25, 165), (0.15, 267), (0.07, 563)])
  func half(rate: Double, expected: Int) {
    #expect(power(rate).cases(power: 0.5, effect: -0.693147180559945) == expected)
  }

  @Test("cases to tell two of six apart at double odds")
  func apart() {
    let found = HearingPower(rate: 0.25, tau: 0.4, units: 6, margin: 0.22)
      .cases(toTellApart: 2)
    #expect(near(found.v, 59.3789, 5e-5) && found.cases == 317)
  }

  private static func model(_ successes: [Int]) throws -> ProviderEffectModel {
    let rate = Double(successes.reduce(0, +)) / Double(60 * successes.count)
    return ProviderEffectModel(groups: [
      try EffectGroup(
        units: successes.map {
          [EffectGroup.Block(probability: rate, trials: 60, successes: $0)]
        })
    ])
  }

  @Test("a hearing falls where participants are harder by 0.36, praise where easier by 0.20")
  func tipping() async throws {
    let hearing = try await Self.model([20, 22, 23, 21, 20, 5])
      .tippingShift(group: 0, unit: 5, sign: -1) {
        $0.probability(below: -0.22314355131420976) >= 0.8 && $0.probability(below: 0) >= 0.95
      }
    #expect(near(try #require(hearing), 0.36, 1e-12))
    let praise = try await Self.model([12, 14, 15, 13, 12, 28])
      .tippingShift(group: 0, unit: 5, sign: 1) { $0.probability(above: 0) >= 0.95 }
    #expect(near(try #require(praise), 0.2, 1e-12))
  }

  @Test("as odds of a characteristic that all have here and nobody elsewhere, or some")
  func odds() throws {
    #expect(near(try #require(UnmeasuredOdds.ratio(shift: 0.36)), 1.43, 0.005))
    #expect(near(try #require(UnmeasuredOdds.ratio(shift: 0.2)), 1.22, 0.005))
    let some = UnmeasuredOdds.ratio(shift: 0.2, here: 0.7, elsewhere: 0.3)
    #expect(near(try #require(some), 1.66, 0.005))
    #expect(UnmeasuredOdds.ratio(shift: 2, here: 0.7, elsewhere: 0.3) == nil)
  }
}
