/// What the data say for a decision that a person takes. Raw values are stable.
package enum Recommendation: String, CaseIterable, Sendable {
  case aboveAverage, renew, review
  /// What a hearing takes holds for the first time: it is due if the next half-yearly look says it again.
  case noted
  case hearing
  case insufficientData
  /// Most of what is known of the group is the unit itself.
  case notComparable

  /// Whether the data say the same, whichever look it is: what is noted once is heard the second time.
  package func agrees(with other: Recommendation) -> Bool {
    let spokenAgainst: Set<Recommendation> = [.noted, .hearing]
    return self == other || (spokenAgainst.contains(self) && spokenAgainst.contains(other))
  }

  /// Whether the data speak for or against a renewal at all.
  package var isGraded: Bool { self != .insufficientData && self != .notComparable }
}

/// Why a recommendation is what it is; several may hold. Raw values are stable.
package enum Reason: String, CaseIterable, Sendable {
  // Gates: each of them alone makes `insufficientData`, the dominant unit `notComparable`.
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

  // For.
  case likelyAboveAverage
  /// Not materially worse than the mean provider of the group.
  case likelyNotMateriallyWorse
  /// Not materially below what was to be expected of its cases.
  case likelyNotBelowExpected

  // Against a renewal or more.
  /// Chance prevails, and there are too few cases to renew all the same.
  case unreliable
  /// A flag stands against a renewal without a closer look.
  case redFlag
  /// With blank characteristics taken for another level the recommendation is another one.
  case blanksDecide
  /// Every measure has ended: there is nothing to renew.
  case expired

  // Of what speaks against a provider, and what a hearing lacks.
  case likelyMateriallyWorse
  /// Too few cases to advise against a renewal.
  case tooFewCasesForHearing
  /// Reached is not materially less than expected: worse than the other providers, each counted once,
  /// but not than the average of the cases.
  case notBelowExpectation
  /// Without a single rival the difference is not material.
  case oneRivalDecides
  /// Fewer than two rivals with enough cases.
  case tooFewRivals
  case notAdjusted
  /// Most exits lie in one quarter of the year, and the model does not make up for it.
  case oneSeason
  /// Another assumption on unknown outcomes would change it.
  case notRobust
  /// Its own unknown outcomes, some of them integrated, would undo it.
  case ownUnknownsDecide
  /// The look before did not say it.
  case firstLook
  /// The look half a year before said it as well.
  case secondLook
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
  /// `τ̃² / (τ̃² + 1/V + s_E²)`; `nil` where it is not known.
  let reliability: Double?
  let hasRedFlag: Bool
  let isExpired: Bool
  /// What a hearing takes besides; asked for only where all else speaks for one.
  let hearing: HearingEvidence
}

/// What a hearing takes besides probabilities.
struct HearingEvidence: Hashable {
  /// `(O − E) / V` with the E of the unit's own district; `nil` without variance.
  let rawEffect: Double?
  /// Whether it is material only because of one rival.
  let isUndoneByOneRival: Bool
  /// How many others of the group have enough cases.
  let rivals: Int
  let isAdjusted: Bool
  /// Whether most exits lie in one quarter of the year and nothing makes up for it.
  let isOneSeason: Bool

  static let none = HearingEvidence(
    rawEffect: nil, isUndoneByOneRival: false, rivals: 0, isAdjusted: false, isOneSeason: false)
}

extension Verdict {
  /// The table of the article Method, section 2.9, before robustness and looks.
  ///
  /// - Parameter allowsPraise: Whether it may be called above average.
  init(
    _ evidence: VerdictEvidence, _ gates: RankingParameters.Gates, allowsPraise: Bool = true
  ) {
    let said = evidence.probabilities
    var against: [Reason] = evidence.hasRedFlag ? [.redFlag] : []
    if allowsPraise, evidence.cases >= gates.fewestCasesForPraise,
      said.aboveAverage >= gates.probabilityAboveAverage,
      said.aboveExpected >= gates.probabilityAboveAverage
    {
      self.init(
        recommendation: against.isEmpty ? .aboveAverage : .review,
        reasons: [.likelyAboveAverage] + against)
      return
    }
    // P(θ > −δ), the mass at −δ itself halved on both sides; the same of u.
    var reasons: [Reason] = []
    if 1 - said.materiallyWorse >= gates.probabilityToRenew {
      reasons.append(.likelyNotMateriallyWorse)
    }
    if 1 - said.materiallyBelowExpected >= gates.probabilityToRenew {
      reasons.append(.likelyNotBelowExpected)
    }
    if !reasons.isEmpty {
      if let reliability = evidence.reliability, reliability < gates.leastReliability,
        evidence.cases < gates.fewestCasesWithoutReliability
      {
        against.append(.unreliable)
      }
      if evidence.isExpired { against.append(.expired) }
      self.init(
        recommendation: against.isEmpty ? .renew : .review, reasons: reasons + against)
      return
    }
    guard Self.isMateriallyWorse(said, gates) else {
      self.init(recommendation: .review, reasons: [.undecided])
      return
    }
    let hearing = evidence.hearing
    var lacking: [Reason] = []
    if evidence.cases < gates.fewestCasesForHearing { lacking.append(.tooFewCasesForHearing) }
    // θ is measured from the mean of providers, E from the mean of cases: a hearing needs both.
    if (hearing.rawEffect ?? 0) > -gates.delta {
      lacking.append(.notBelowExpectation)
    } else if hearing.isUndoneByOneRival {
      lacking.append(.oneRivalDecides)
    }
    if Double(hearing.rivals) < gates.fewestRivals { lacking.append(.tooFewRivals) }
    if !hearing.isAdjusted { lacking.append(.notAdjusted) }
    if hearing.isOneSeason { lacking.append(.oneSeason) }
    self.init(
      recommendation: lacking.isEmpty ? .hearing : .review,
      reasons: [.likelyMateriallyWorse] + lacking)
  }

  /// Whether the probabilities alone would do for a hearing.
  static func isMateriallyWorse(
    _ said: EffectProbabilities, _ gates: RankingParameters.Gates
  ) -> Bool {
    said.materiallyWorse >= gates.probabilityMateriallyWorse
      && said.belowAverage >= gates.probabilityBelowAverage
  }

  /// The same with one more thing that a recommendation lacks: less is recommended.
  func lacking(_ reason: Reason, instead recommendation: Recommendation = .review) -> Verdict {
    Verdict(recommendation: recommendation, reasons: reasons + [reason])
  }
}
