/// What the data say for a decision that a person takes. Raw values are stable.
package enum Recommendation: String, CaseIterable, Sendable {
  case aboveAverage, renew, review, hearing, insufficientData
}

/// Why a recommendation is what it is; several may hold. Raw values are stable.
package enum Reason: String, CaseIterable, Sendable {
  // Gates: each of them alone makes `insufficientData`.
  /// The aim has no criterion in the data.
  case noCriterion
  /// A district is no contractor: shown side by side, never ranked.
  case acrossDistricts
  /// Nobody knows the provider: the rows may be those of several.
  case providerUnknown
  /// No participation has come to its end: a newcomer is neutral, never zero.
  case noRecord
  /// There are participations, but none whose result is due yet.
  case nothingDue
  case tooFewCases
  /// Less than twelve months lie between the first and the last exit known six months later.
  case observedUnderAYear
  case unknownOutcomes
  case tooFewUnits
  /// The unit is most of its own benchmark.
  case dominantUnit
  /// All or none of the group succeeded.
  case noVariation
  case unreliable

  // Of what is said once the gates are passed.
  case likelyAboveAverage
  case likelyNotMateriallyWorse
  case likelyMateriallyWorse
  /// A flag stands against a renewal without a closer look.
  case redFlag
  /// Too few cases to advise against a renewal.
  case tooFewCasesForHearing
  /// Another assumption on unknown outcomes would change it.
  case notRobust
  /// Reached is not materially less than expected: worse than the other providers, each counted once,
  /// but not than the average of the cases.
  case notBelowExpectation
  /// Not among those that can be named together with few false alarms.
  case manyLooks
  case undecided
}

/// A recommendation with its reasons.
package struct Verdict: Hashable, Sendable {
  package let recommendation: Recommendation
  /// In the order of the rules.
  package let reasons: [Reason]
}

/// What the recommendation of a unit that passed all gates rests on.
struct VerdictEvidence: Hashable {
  let cases: Double
  let probabilities: EffectProbabilities
  /// Whether it is among those that can be named together with few false alarms.
  let isDiscovery: Bool
  /// `(O − E) / V`; `nil` without variance.
  let rawEffect: Double?
  let hasRedFlag: Bool
}

extension Verdict {
  /// The table of the article Method, section 2.9, before robustness is asked for.
  init(_ evidence: VerdictEvidence, _ gates: RankingParameters.Gates) {
    if evidence.probabilities.aboveAverage >= gates.probabilityAboveAverage {
      self.init(recommendation: .aboveAverage, reasons: [.likelyAboveAverage])
      return
    }
    // P(θ > −δ), the mass at −δ itself halved on both sides.
    if 1 - evidence.probabilities.materiallyWorse >= gates.probabilityToRenew {
      self.init(
        recommendation: evidence.hasRedFlag ? .review : .renew,
        reasons: [.likelyNotMateriallyWorse] + (evidence.hasRedFlag ? [.redFlag] : []))
      return
    }
    guard evidence.probabilities.materiallyWorse >= gates.probabilityMateriallyWorse,
      evidence.probabilities.belowAverage >= gates.probabilityBelowAverage
    else {
      self.init(recommendation: .review, reasons: [.undecided])
      return
    }
    var against: [Reason] = []
    if evidence.cases < gates.fewestCasesForHearing {
      against.append(.tooFewCasesForHearing)
    }
    // θ is measured from the mean of providers, E from the mean of cases: a hearing needs both.
    if (evidence.rawEffect ?? 0) > -gates.delta { against.append(.notBelowExpectation) }
    if !evidence.isDiscovery { against.append(.manyLooks) }
    self.init(
      recommendation: against.isEmpty ? .hearing : .review,
      reasons: [.likelyMateriallyWorse] + against)
  }

  /// - Parameter others: what is recommended with all unknown outcomes as failures, and as successes.
  func confirmed(by others: [Recommendation]) -> Verdict {
    let isRobust = others.allSatisfy { $0 == recommendation }
    guard recommendation == .hearing, !isRobust else { return self }
    return Verdict(recommendation: .review, reasons: reasons + [.notRobust])
  }
}
