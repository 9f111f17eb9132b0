import Statistics
import Testing

/// Reference cases of the method's specification; the values were computed with scipy and R.
@Suite("Wilson interval")
struct WilsonIntervalTests {
  @Test(
    "agrees with the reference cases",
    arguments: [
      (3, 8, 0.13684428582359737, 0.6942576053973728),
      (0, 8, 0, 0.32440756488388034),
      (8, 8, 0.6755924351161198, 1),
    ])
  func references(successes: Int, trials: Int, lower: Double, upper: Double) throws {
    let interval = try #require(
      Proportion(successes: successes, trials: trials).wilsonInterval())
    #expect(abs(interval.lower - lower) <= 1e-12)
    #expect(abs(interval.upper - upper) <= 1e-12)
  }

  @Test("agrees with the reference case at 99.8 %")
  func wideReference() throws {
    let interval = try #require(Proportion(successes: 3, trials: 8).wilsonInterval(.percent998))
    #expect(abs(interval.lower - 0.07947878953614597) <= 1e-12)
    #expect(abs(interval.upper - 0.8065580815528861) <= 1e-12)
  }

  @Test("is exactly 0 at no success and exactly 1 at nothing but successes")
  func ends() throws {
    for trials in 1...60 {
      #expect(try #require(Proportion(successes: 0, trials: trials).wilsonInterval()).lower == 0)
      #expect(
        try #require(Proportion(successes: trials, trials: trials).wilsonInterval()).upper == 1)
    }
  }

  @Test("holds the rate, stays within 0 and 1, and mirrors successes and failures")
  func properties() throws {
    for trials in 1...40 {
      for successes in 0...trials {
        let proportion = Proportion(successes: successes, trials: trials)
        let mirrored = Proportion(successes: trials - successes, trials: trials)
        let interval = try #require(proportion.wilsonInterval())
        let mirror = try #require(mirrored.wilsonInterval())
        let rate = try #require(proportion.rate)
        #expect(0 <= interval.lower && interval.lower <= rate)
        #expect(rate <= interval.upper && interval.upper <= 1)
        #expect(abs(interval.lower - (1 - mirror.upper)) < 1e-14)
        #expect(interval.lower < interval.upper)
      }
    }
  }

  @Test("grows with every success")
  func monotone() throws {
    for trials in 1...40 {
      let lowers = try (0...trials).map {
        try #require(Proportion(successes: $0, trials: trials).wilsonInterval()).lower
      }
      #expect(zip(lowers, lowers.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test("has no value without trials")
  func empty() {
    #expect(Proportion(successes: 0, trials: 0).wilsonInterval() == nil)
    #expect(Proportion(successes: 0, trials: 0).rate == nil)
  }
}

@Suite("Bounds with unknown outcomes")
struct UnknownBoundsTests {
  @Test("agree with the reference case: 9 of 30, 6 unknown")
  func reference() throws {
    let proportion = Proportion(successes: 9, trials: 30)
    #expect(proportion.rate == 0.3)
    let bounds = try #require(proportion.bounds(unknown: 6))
    #expect(bounds.lower == 0.25)
    #expect(abs(bounds.upper - 0.4166666667) <= 1e-9)
    let outer = try #require(proportion.outerInterval(unknown: 6))
    #expect(abs(outer.lower - 0.13750477662994834) <= 1e-9)
    #expect(abs(outer.upper - 0.5779974842512833) <= 1e-9)
  }

  @Test("are 0 and 1 where everything is unknown, and absent where there is nothing")
  func extremes() throws {
    let nothing = Proportion(successes: 0, trials: 0)
    #expect(nothing.bounds(unknown: 5) == Interval(lower: 0, upper: 1))
    #expect(nothing.bounds(unknown: 0) == nil)
    #expect(nothing.outerInterval(unknown: 0) == nil)
  }
}
