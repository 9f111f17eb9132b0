internal import Outcomes
package import Profiles
package import Statistics
internal import Values

/// A target agreed in a profile beside what was reached.
package struct TargetResult: Hashable, Sendable {
  package enum Standing: String, Hashable, Sendable {
    case reached
    /// Below, but the 95 % interval of the result holds the target.
    case withinChance
    case missed
    /// The data do not say it.
    case unknown
    /// The provider was not told: held against nobody.
    case notTold
    /// Not agreed before the measure began, as far as its profile says: held against nobody.
    case notBeforeStart
  }

  package let measure: ProfileID
  package let indicator: Code<IndicatorList>
  /// A share between 0 and 1.
  package let target: Double
  package let result: Proportion
  /// Whether less is better: drop-outs.
  package let isCeiling: Bool
  /// Why it is held against nobody; `nil` for a target that was agreed before the begin and told.
  var doesNotCount: Standing?

  package var standing: Standing {
    if let doesNotCount { return doesNotCount }
    guard let rate = result.rate, let interval = result.wilsonInterval() else { return .unknown }
    if isCeiling ? rate <= target : rate >= target { return .reached }
    // Places are counted, not drawn: there is no chance in them.
    if indicator.value == "auslastung" { return .missed }
    return (isCeiling ? interval.lower <= target : interval.upper >= target)
      ? .withinChance : .missed
  }

  /// By how much the result stays behind.
  var gap: Double {
    result.rate.map { isCeiling ? $0 - target : target - $0 } ?? 0
  }

  /// The targets of a profile with the results of its participations.
  static func all(
    of measure: MeasureFacts, _ tally: Tally, _ rules: CohortRules, _ utilisation: Utilisation?
  ) -> [TargetResult] {
    measure.targets.map { target in
      TargetResult(
        measure: measure.id, indicator: target.indicator, target: target.percent.value / 100,
        result: result(of: target.indicator.value, tally, rules, utilisation),
        isCeiling: target.indicator.value == "abbruch",
        doesNotCount: objection(to: target, begin: measure.begin, asOf: rules.asOf))
    }
  }

  /// § 16f Abs. 2 Satz 1 SGB II wants goals before the begin; whom nobody has told cannot aim at them.
  private static func objection(
    to target: MeasureProfile.Target, begin: CalendarDate?, asOf: CalendarDate
  ) -> Standing? {
    guard let told = target.communicatedOn, told <= asOf else { return .notTold }
    guard let begin, let agreed = target.agreedOn, agreed < begin else { return .notBeforeStart }
    return nil
  }

  private static func result(
    of indicator: String, _ tally: Tally, _ rules: CohortRules, _ utilisation: Utilisation?
  ) -> Proportion {
    func proportion(_ criterion: Criterion) -> Proportion {
      let counts = criterion.counts(of: tally)
      return Proportion(successes: counts.successes, trials: counts.known)
    }
    switch indicator {
    case "integrationAustritt":
      return Proportion(successes: tally.integratedAtExit, trials: tally.knownAtExit)
    // A target for one definition is not reached by another.
    case "integration6Monate" where rules.definition != .retentionRate,
      "verbleib6Monate" where rules.definition == .retentionRate:
      return proportion(.integration)
    case "abbruch":
      let stayed = proportion(.retention)
      return Proportion(successes: stayed.trials - stayed.successes, trials: stayed.trials)
    case "fortschritt": return proportion(.progress)
    case "abschluss": return proportion(.qualification)
    case "auslastung":
      guard let utilisation else { break }
      return Proportion(
        successes: min(utilisation.occupied, utilisation.places), trials: utilisation.places)
    default: break
    }
    return Proportion(successes: 0, trials: 0)
  }
}
