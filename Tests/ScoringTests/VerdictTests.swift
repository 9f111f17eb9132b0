import Testing

@testable import Scoring

/// The table of the method's section 2.9, second edition, line by line.
@Suite("Recommendations")
struct VerdictTests {
  private struct Case {
    var cases = 60.0
    var above = 0.5
    var worse = 0.5
    var aboveExpected = 0.5
    var belowExpected = 0.5
    var reliability: Double? = 0.5
    var hasRedFlag = false
    var isExpired = false
    var rawEffect: Double? = -1
    var isUndone = false
    var rivals = 4
    var isAdjusted = true
    var isOneSeason = false
  }

  private func verdict(
    _ gates: RankingParameters.Gates = RankingParameters.Gates(), allowsPraise: Bool = true,
    _ change: (inout Case) -> Void
  ) -> Verdict {
    var item = Case()
    change(&item)
    return Verdict(
      VerdictEvidence(
        cases: item.cases,
        probabilities: EffectProbabilities(
          aboveAverage: item.above, belowAverage: 1 - item.above, materiallyWorse: item.worse,
          aboveExpected: item.aboveExpected, materiallyBelowExpected: item.belowExpected),
        reliability: item.reliability, hasRedFlag: item.hasRedFlag, isExpired: item.isExpired,
        hearing: HearingEvidence(
          rawEffect: item.rawEffect, isUndoneByOneRival: item.isUndone, rivals: item.rivals,
          isAdjusted: item.isAdjusted, isOneSeason: item.isOneSeason)),
      gates, allowsPraise: allowsPraise)
  }

  private func praise(_ item: inout Case) {
    (item.above, item.worse) = (0.95, 0.01)
    (item.aboveExpected, item.belowExpected) = (0.95, 0.01)
  }

  private func badly(_ item: inout Case) {
    (item.above, item.worse) = (0.05, 0.8)
    item.belowExpected = 0.9
  }

  @Test("above average only against both benchmarks, from 30 cases on, without a red flag")
  func aboveAverage() {
    #expect(verdict { praise(&$0) }.recommendation == .aboveAverage)
    let limits: [(inout Case) -> Void] = [
      { $0.above = 0.949 }, { $0.aboveExpected = 0.949 }, { $0.cases = 29 },
    ]
    for change in limits {
      let less = verdict {
        praise(&$0)
        change(&$0)
      }
      #expect(less.recommendation == .renew)
    }
    let flagged = verdict {
      praise(&$0)
      $0.hasRedFlag = true
    }
    #expect(flagged.recommendation == .review)
    #expect(flagged.reasons == [.likelyAboveAverage, .redFlag])
    #expect(verdict(allowsPraise: false) { praise(&$0) }.recommendation == .renew)
  }

  @Test("renewal with 85 % by either benchmark, and no red flag")
  func renewal() {
    #expect(verdict { $0.worse = 0.15 }.recommendation == .renew)
    #expect(verdict { $0.worse = 0.1501 }.recommendation == .review)
    let byExpected = verdict { $0.belowExpected = 0.15 }
    #expect(byExpected.recommendation == .renew && byExpected.reasons == [.likelyNotBelowExpected])
    let flagged = verdict {
      $0.worse = 0.1
      $0.hasRedFlag = true
    }
    #expect(flagged.recommendation == .review && flagged.reasons.last == .redFlag)
  }

  @Test("where chance prevails a renewal takes 30 cases; no reliability closes nothing else")
  func reliability() {
    for (cases, isRenewed) in [(29.0, false), (30, true)] {
      let said = verdict {
        $0.worse = 0.1
        $0.reliability = 0.19
        $0.cases = cases
      }
      #expect((said.recommendation == .renew) == isRenewed)
      #expect(said.reasons.contains(.unreliable) == !isRenewed)
    }
    let few = verdict {
      $0.worse = 0.1
      $0.cases = 12
    }
    #expect(few.recommendation == .renew)
  }

  @Test("a measure that has ended is not renewed")
  func expired() {
    let said = verdict {
      $0.worse = 0.1
      $0.isExpired = true
    }
    #expect(said.recommendation == .review && said.reasons.last == .expired)
  }

  @Test("a hearing only if every condition holds")
  func hearing() {
    #expect(verdict { badly(&$0) }.recommendation == .hearing)
    let lacking: [(Reason?, (inout Case) -> Void)] = [
      (.undecided, { $0.worse = 0.799 }), (.undecided, { $0.above = 0.051 }),
      (.tooFewCasesForHearing, { $0.cases = 29 }), (.notBelowExpectation, { $0.rawEffect = nil }),
      (.notBelowExpectation, { $0.rawEffect = -0.22 }), (.oneRivalDecides, { $0.isUndone = true }),
      (.tooFewRivals, { $0.rivals = 1 }), (.notAdjusted, { $0.isAdjusted = false }),
      (.oneSeason, { $0.isOneSeason = true }),
    ]
    for (reason, change) in lacking {
      let said = verdict {
        badly(&$0)
        change(&$0)
      }
      #expect(said.recommendation == .review && said.reasons.last == reason)
    }
    #expect(
      verdict {
        badly(&$0)
        $0.rawEffect = -0.2232
        $0.rivals = 2
        $0.cases = 30
      }.recommendation == .hearing)
  }

  @Test("thresholds are those that were given")
  func thresholds() {
    var gates = RankingParameters.Gates()
    gates.probabilityToRenew = 0.99
    #expect(verdict(gates) { $0.worse = 0.1 }.recommendation == .review)
    gates.fewestCasesForHearing = 100
    #expect(verdict(gates) { badly(&$0) }.recommendation == .review)
  }
}
