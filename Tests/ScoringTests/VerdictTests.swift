import Testing

@testable import Scoring

/// The table of the method's section 2.9, line by line.
@Suite("Recommendations")
struct VerdictTests {
  private func evidence(
    cases: Double = 60, above: Double = 0.5, worse: Double = 0.5, below: Double? = nil,
    isDiscovery: Bool = true, rawEffect: Double? = -1, hasRedFlag: Bool = false
  ) -> VerdictEvidence {
    VerdictEvidence(
      cases: cases,
      probabilities: EffectProbabilities(
        aboveAverage: above, belowAverage: below ?? 1 - above, materiallyWorse: worse),
      isDiscovery: isDiscovery, rawEffect: rawEffect, hasRedFlag: hasRedFlag)
  }

  private func verdict(_ evidence: VerdictEvidence) -> Verdict {
    Verdict(evidence, RankingParameters.Gates())
  }

  @Test("above average from 95 % on, whatever else")
  func aboveAverage() {
    #expect(verdict(evidence(above: 0.95, worse: 0.01)).recommendation == .aboveAverage)
    #expect(
      verdict(evidence(above: 0.95, worse: 0.01, hasRedFlag: true)).recommendation
        == .aboveAverage)
    #expect(verdict(evidence(above: 0.949, worse: 0.01)).recommendation == .renew)
  }

  @Test("renewal where it is not materially worse with 80 %, and no red flag")
  func renewal() {
    #expect(verdict(evidence(worse: 0.2)).recommendation == .renew)
    #expect(verdict(evidence(worse: 0.2001)).recommendation == .review)
    let flagged = verdict(evidence(worse: 0.1, hasRedFlag: true))
    #expect(flagged.recommendation == .review && flagged.reasons.contains(.redFlag))
  }

  @Test("a hearing only if every condition holds")
  func hearing() {
    #expect(verdict(evidence(above: 0.05, worse: 0.8)).recommendation == .hearing)
    #expect(verdict(evidence(above: 0.05, worse: 0.799)).recommendation == .review)
    #expect(verdict(evidence(above: 0.051, worse: 0.8)).recommendation == .review)
    let few = verdict(evidence(cases: 29, above: 0.01, worse: 0.9))
    #expect(few.recommendation == .review && few.reasons.contains(.tooFewCasesForHearing))
    #expect(
      verdict(evidence(cases: 30, above: 0.01, worse: 0.9)).recommendation == .hearing)
    for raw in [nil, 0.3, -0.2] {
      let reached = verdict(evidence(above: 0.01, worse: 0.9, rawEffect: raw))
      #expect(reached.recommendation == .review)
      #expect(reached.reasons.contains(.notBelowExpectation))
    }
    let many = verdict(evidence(above: 0.01, worse: 0.9, isDiscovery: false))
    #expect(many.recommendation == .review && many.reasons.contains(.manyLooks))
  }

  @Test("a hearing that an assumption on unknown outcomes would undo becomes a review")
  func robustness() {
    let hearing = verdict(evidence(above: 0.01, worse: 0.9))
    #expect(hearing.confirmed(by: [.hearing, .hearing]) == hearing)
    #expect(hearing.confirmed(by: []) == hearing)
    let undone = hearing.confirmed(by: [.hearing, .review])
    #expect(undone.recommendation == .review && undone.reasons.last == .notRobust)
    // It never undoes anything else: the report says what it depends on.
    let renewal = verdict(evidence(worse: 0.1))
    #expect(renewal.confirmed(by: [.review, .hearing]) == renewal)
  }

  @Test("thresholds are those that were given")
  func thresholds() {
    var gates = RankingParameters.Gates()
    gates.probabilityToRenew = 0.99
    #expect(Verdict(evidence(worse: 0.1), gates).recommendation == .review)
    gates.fewestCasesForHearing = 100
    #expect(Verdict(evidence(above: 0.01, worse: 0.9), gates).recommendation == .review)
  }
}
