internal import Statistics

extension RankedUnit {
  /// Who cannot be judged has no rank, among fewer units than can be compared it says nothing, and where
  /// chance prevails it would be drawn by lot.
  package var rank: EffectSummary.Rank? {
    guard isGradable, reliability.map({ $0 >= leastReliability }) ?? false else { return nil }
    return result?.effect?.rank
  }

  /// Whether its group can be compared: where it cannot, what looks like a comparison would be taken for
  /// one.
  package var isComparable: Bool {
    let closed: Set<Reason> = [.tooFewUnits, .dominantUnit, .noVariation, .unknownOutcomes]
    return closed.isDisjoint(with: verdict.reasons)
  }

  /// Under which assumptions on unknown outcomes something else would be recommended.
  package var changingAssumptions: [AssumedRecommendation] {
    underAssumptions.filter { !$0.recommendation.agrees(with: verdict.recommendation) }
  }

  /// The part of what is known of the group that this unit is.
  package func informationShare(of group: Ranking.Group) -> Double {
    let information = group.result?.information ?? 0
    return information > 0 ? (result?.outcome.variance ?? 0) / information : 1
  }
}

extension CriterionResult {
  /// What is counted: successes, but drop-outs instead of stays, so that O and E say what their name says.
  package var events: (observed: Double, expected: Double?) {
    criterion == .retention
      ? (counts.failures, outcome.map { $0.trials - $0.expected })
      : (counts.successes, outcome?.expected)
  }
}
