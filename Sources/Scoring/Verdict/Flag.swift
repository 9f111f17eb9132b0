internal import Outcomes
internal import Statistics

/// What a controller must be warned of, with its numbers (the article Method, section 5).
package struct Flag: Hashable, Sendable {
  /// Raw values are stable.
  package enum Kind: String, CaseIterable, Sendable {
    /// Creaming: the unit's participants were expected to succeed more often than the group's.
    case easierCases
    /// Parking: participants far from the labour market (class C) did worse than expected, others not.
    case farBehind
    /// More outcomes are unknown than elsewhere in the group: those that are known may be chosen ones.
    case unknownDiffers
    /// What is adjusted for is unknown of more participants than elsewhere: they cannot be compared.
    case characteristicsUnknown
    /// What was to be expected is less certain than chance lets it be: the cases differ from the group's
    /// in what the data say little of.
    case expectationUncertain
    /// Many were assigned and never started: who starts may be chosen.
    case notStarted
    /// Many still take part far beyond the planned duration: what has not ended is not counted.
    case overrunning
    /// Many left numerator and denominator: died, retired, moved away.
    case outside
    /// The reasons of exits are unknown more often than elsewhere: drop-outs may hide there.
    case exitReasonsUnknown
    /// ABC classes rise more often than elsewhere: who classified?
    case classesRise
    /// The cost is not known for all who count.
    case costIncomplete
    /// A target agreed in a profile was missed by more than chance.
    case targetMissed
    /// Paid for, but empty: fewer than half of the places were occupied.
    case placesEmpty

  }

  package let kind: Kind
  /// Whether it stands against a renewal without a closer look.
  package let isRed: Bool
  /// What the unit has …
  package let value: Double
  /// … beside what it is compared with.
  package let comparison: Double
  /// How many participations (or dates) the value rests on.
  package let count: Double
}

/// What the flags of one unit are made of.
struct FlagEvidence {
  let score: ProviderScore
  /// The sum over the other units of the group.
  let others: UnitSum
  let own: UnitSum
  /// Of the unit and of its whole group; `nil` where there is no expectation.
  let expectedRates: (own: Double, group: Double)?
  /// Of the unit's class C and of its other classes.
  let byClass: UnitResult.ByClass?

  /// `s_E² V`; `nil` without an expectation.
  let relativeUncertainty: Double?
  /// By what the group is compared.
  let criterion: Criterion?

  /// Smaller samples can always look odd.
  private static let fewest = 10.0

  var flags: [Flag] {
    [
      easierCases, farBehind,
      difference(
        .unknownDiffers, own.unknown, others.unknown, isRed: true),
      difference(
        .characteristicsUnknown, own.characteristicsUnknown, others.characteristicsUnknown,
        isRed: false, .percent998),
      expectationUncertain, outside, notStarted, overrunning,
      difference(.exitReasonsUnknown, own.exitReasonsUnknown, others.exitReasonsUnknown),
      classesRise, costIncomplete, targetMissed, placesEmpty,
    ].compactMap { $0 }
  }

  /// By more than δ's odds at the group's rate: a difference that would matter in a result.
  private var easierCases: Flag? {
    guard let rates = expectedRates, own.unknown.trials >= Self.fewest,
      odds(rates.own) > 1.25 * odds(rates.group)
    else { return nil }
    return Flag(
      kind: .easierCases, isRed: false, value: rates.own, comparison: rates.group,
      count: own.unknown.trials)
  }

  private func odds(_ p: Double) -> Double { p < 1 ? p / (1 - p) : .infinity }

  private var farBehind: Flag? {
    guard let far = byClass?.far, let rest = byClass?.rest, far.trials >= Self.fewest,
      let z = far.z, z < -1.645, rest.observed >= rest.expected
    else { return nil }
    return Flag(
      kind: .farBehind, isRed: true, value: far.observed, comparison: far.expected,
      count: far.trials)
  }

  private var expectationUncertain: Flag? {
    guard let value = relativeUncertainty, value >= 1 else { return nil }
    return Flag(
      kind: .expectationUncertain, isRed: false, value: value, comparison: 1,
      count: own.unknown.trials)
  }

  /// Where progress is what counts, classes that jump with one provider only are no success yet: the one
  /// who classifies decides.
  private var classesRise: Flag? {
    let flag = difference(
      .classesRise, own.progress, others.progress, isRed: criterion == .progress)
    return flag
      ?? (criterion == .progress ? difference(.classesRise, own.progress, others.progress) : nil)
  }

  /// A share that is higher than the others' by more than chance (Newcombe). What stops a renewal
  /// is asked for at 99.8 %, so that many looks at many units raise few false alarms.
  private func difference(
    _ kind: Flag.Kind, _ mine: Proportion, _ theirs: Proportion, isRed: Bool = false,
    _ level: ConfidenceLevel? = nil
  ) -> Flag? {
    let level = level ?? (isRed ? .percent998 : .percent95)
    guard mine.trials >= Self.fewest, theirs.trials >= Self.fewest,
      let difference = mine.difference(from: theirs, level), let value = mine.rate,
      let comparison = theirs.rate,
      difference.lower > 0
    else { return nil }
    return Flag(
      kind: kind, isRed: isRed, value: value, comparison: comparison, count: mine.trials)
  }

  /// More than 10 %, or more than twice the group's share; a single case is no pattern.
  private var outside: Flag? {
    guard let share = own.outside.rate, own.outside.successes > 1,
      let group = group(own.outside, others.outside), share > 0.1 || share > 2 * group
    else { return nil }
    return Flag(
      kind: .outside, isRed: true, value: share, comparison: group, count: own.outside.trials)
  }

  /// More than 10 %, and more than twice the group's share.
  private var notStarted: Flag? {
    guard let share = own.notStarted.rate, own.notStarted.successes > 1,
      let group = group(own.notStarted, others.notStarted), share > 0.1, share > 2 * group
    else { return nil }
    return Flag(
      kind: .notStarted, isRed: true, value: share, comparison: group,
      count: own.notStarted.trials)
  }

  /// Beyond 1.5 times the planned duration, more than 10 %; a single case is no pattern.
  private var overrunning: Flag? {
    guard let share = own.overrunning.rate, share > 0.1, own.overrunning.successes > 1 else {
      return nil
    }
    return Flag(
      kind: .overrunning, isRed: true, value: share,
      comparison: group(own.overrunning, others.overrunning) ?? share,
      count: own.overrunning.trials)
  }

  private func group(_ own: Proportion, _ others: Proportion) -> Double? {
    Proportion(
      successes: own.successes + others.successes, trials: own.trials + others.trials
    ).rate
  }

  private var costIncomplete: Flag? {
    let tally = score.tally
    guard tally.costKnown > 0, tally.costKnown < tally.known else { return nil }
    return Flag(
      kind: .costIncomplete, isRed: false, value: tally.costKnown, comparison: tally.known,
      count: tally.known)
  }

  private var targetMissed: Flag? {
    score.worstMissedTarget.map {
      Flag(
        kind: .targetMissed, isRed: false, value: $0.result.rate ?? 0, comparison: $0.target,
        count: $0.result.trials)
    }
  }

  private var placesEmpty: Flag? {
    guard let use = score.utilisation, use.places > 0, 2 * use.occupied < use.places else {
      return nil
    }
    return Flag(
      kind: .placesEmpty, isRed: false, value: Double(use.occupied), comparison: Double(use.places),
      count: Double(use.dates))
  }
}

/// Shares of a unit, or of several, that flags compare.
struct UnitSum {
  let unknown: Proportion
  let outside: Proportion
  let exitReasonsUnknown: Proportion
  let progress: Proportion
  let characteristicsUnknown: Proportion
  let notStarted: Proportion
  let overrunning: Proportion
}
