internal import Outcomes
internal import Statistics

/// The gates before a recommendation, in their order (the article Method, section 2.9).
struct Gatekeeper {
  /// Every gate that is closed; empty for a unit that can be graded.
  let reasons: [Reason]

  /// `nil` where every gate is open.
  var verdict: Verdict? {
    if reasons.isEmpty { return nil }
    // What else is closed tells more than that it is the greatest.
    let isOnlyDominant = reasons == [.dominantUnit]
    return Verdict(
      recommendation: isOnlyDominant ? .notComparable : .insufficientData, reasons: reasons)
  }

  init(_ judgement: AimJudgement, _ unit: AimJudgement.Unit) {
    let gates = judgement.parameters.gates
    guard judgement.parameters.scope != .district else {
      reasons = [.acrossDistricts]
      return
    }
    guard let criterion = judgement.criterion else {
      reasons = [.noCriterion]
      return
    }
    guard unit.place != nil else {
      reasons = [.providerUnknown]
      return
    }
    let counts = unit.score.tally.counts(criterion)
    guard let result = judgement.result(of: unit, in: judgement.main),
      let group = judgement.group(of: unit)
    else {
      let isUnderWay = unit.score.tally.pending + unit.score.tally.running > 0
      reasons = [counts.unknown > 0 ? .unknownOutcomes : isUnderWay ? .nothingDue : .noRecord]
      return
    }
    var reasons = Self.ownReasons(unit.score, criterion, gates)
    if Double(min(group.count, unit.place.map { judgement.distinctUnits[$0.group] } ?? 0))
      < gates.fewestUnits
    {
      reasons.append(.tooFewUnits)
    } else if result.outcome.variance > gates.largestInformationShare * group.information {
      reasons.append(.dominantUnit)
    }
    if group.isClamped { reasons.append(.noVariation) }
    self.reasons = reasons
  }

  /// What closes a gate whatever the others are: too few cases, too short a time, too many unknown.
  static func ownReasons(
    _ score: ProviderScore, _ criterion: Criterion, _ gates: RankingParameters.Gates
  ) -> [Reason] {
    var reasons: [Reason] = []
    let counts = score.tally.counts(criterion)
    if counts.known < gates.fewestCases { reasons.append(.tooFewCases) }
    if score.tally.whole.isObservedUnder(months: Int(gates.fewestMonths)) {
      reasons.append(.observedUnderAYear)
    }
    let all = counts.known + counts.unknown
    if counts.unknown > gates.largestUnknownShare * all { reasons.append(.unknownOutcomes) }
    return reasons
  }
}
