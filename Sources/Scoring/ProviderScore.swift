internal import Outcomes
package import Profiles
package import Statistics
internal import Values

/// The plain facts of one unit, before anything is compared.
package struct ProviderScore: Hashable, Sendable {
  package let unit: AssessmentUnit
  /// `nil` where neither profile nor data name it, and where a district is the unit.
  package let providerName: String?
  package let providerID: String?
  /// Sorted.
  package let measures: [ProfileID]
  /// Whether one of the measures is run by a consortium.
  package let isConsortium: Bool
  /// Whether every one of the measures has ended on the reference date: there is nothing to renew.
  package let isExpired: Bool
  /// The measures that count in part only, sorted.
  package let shares: [MeasureShare]
  package let tally: CreditedTally
  /// Participations that run longer than planned.
  package let overrun: Overrun
  /// What was agreed in the profiles beside what was reached, by measure.
  package let targets: [TargetResult]
  /// `nil` where no profile says it.
  package let utilisation: Utilisation?
  /// `nil` without an assessment in the time that counts.
  package let assessment: ContractAssessments.Summary?

  /// Integrated at exit, of the exits known on their day.
  package var atExit: Proportion {
    Proportion(successes: tally.integratedAtExit, trials: tally.knownAtExit)
  }

  /// Integrated six months after exit, of the mature exits known then.
  package var atSixMonths: Proportion { proportion(.integration) }

  /// Successes by a criterion of the participations of which it is known.
  package func proportion(_ criterion: Criterion) -> Proportion {
    let counts = tally.counts(criterion)
    return Proportion(successes: counts.successes, trials: counts.known)
  }

  /// The target that was missed by most; of several the first.
  package var worstMissedTarget: TargetResult? {
    let missed = targets.filter { $0.standing == .missed }
    return missed.reduce(nil) { worst, next in
      worst.map { $0.gap >= next.gap ? $0 : next } ?? next
    }
  }

  /// Days from the first to the last exit known six months later, both included; 0 without one.
  package var observedDays: Int {
    let whole = tally.whole
    guard let first = whole.firstKnownExit, let last = whole.lastKnownExit else { return 0 }
    return last.daysSince1970 - first.daysSince1970 + 1
  }

  /// Euros per integration six months after exit.
  ///
  /// The mean cost of a participation over the six-month rate, and over the bounds of its interval
  /// (the article Method, section 2.10). `nil` where the cost of none is known.
  package var costPerIntegration: CostPerIntegration? {
    guard tally.costKnown > 0, let rate = atSixMonths.wilson() else { return nil }
    let mean = tally.costCents / 100 / tally.costKnown
    return CostPerSuccess(meanCost: mean, rate: rate).map {
      CostPerIntegration(
        meanCost: mean, known: tally.costKnown, of: tally.known, value: $0.value, lower: $0.lower,
        upper: $0.upper)
    }
  }
}

/// Euros per integration, with what is behind the figure.
package struct CostPerIntegration: Hashable, Sendable {
  /// Mean cost of a participation in euros.
  package let meanCost: Double
  /// The cost of so many participations is known …
  package let known: Double
  /// … of so many that the six-month rate counts.
  package let of: Double
  /// `nil` without any integration.
  package let value: Double?
  package let lower: Double
  /// `nil` where it is not bounded: the rate's lower bound is zero.
  package let upper: Double?

  package init(
    meanCost: Double, known: Double, of: Double, value: Double?, lower: Double, upper: Double?
  ) {
    self.meanCost = meanCost
    self.known = known
    self.of = of
    self.value = value
    self.lower = lower
    self.upper = upper
  }
}

extension Tally {
  /// Whether the exits known six months later lie less than so many months apart, both days included:
  /// success swings with the season.
  func isObservedUnder(months: Int) -> Bool {
    guard let first = firstKnownExit, let last = lastKnownExit,
      let anniversary = first.adding(months: months)
    else { return true }
    return last.daysSince1970 + 1 < anniversary.daysSince1970
  }
}

/// The part of a measure's participations that a unit is credited with.
package struct MeasureShare: Hashable, Sendable {
  package let measure: ProfileID
  package let share: Share
}
