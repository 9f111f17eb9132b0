package import Outcomes
package import Profiles
package import Statistics
internal import Values

/// What the outcomes say of one provider within its comparison group, before any adjustment.
package struct ProviderScore: Hashable, Sendable {
  /// `nil` where neither profile nor data name it.
  package let providerName: String?
  package let providerID: String?
  /// Sorted.
  package let measures: [ProfileID]
  /// Whether one of the measures is run by a consortium.
  package let isConsortium: Bool
  package let tally: Tally

  /// Integrated at exit, of the exits known on their day.
  package var atExit: Proportion {
    Proportion(successes: tally.integratedAtExit, trials: tally.knownAtExit)
  }

  /// Integrated six months after exit, of the mature exits known then: the ranking criterion.
  package var atSixMonths: Proportion {
    Proportion(successes: tally.integrated, trials: tally.known)
  }

  /// What the providers of a group are ordered by: the lower bound of the 95 % Wilson interval of
  /// the six-month rate.
  ///
  /// `nil` where no mature exit is known, and where nobody knows the provider: such rows may be
  /// those of several, and there is nobody to renew a contract with.
  package var rankingValue: Double? {
    providerName == nil ? nil : atSixMonths.wilsonInterval()?.lower
  }

  /// Euros per integration six months after exit.
  ///
  /// The mean cost of a participation over the six-month rate, and over the bounds of its interval
  /// (`methods`, section 2.10). `nil` where the cost of none is known.
  package var costPerIntegration: CostPerIntegration? {
    guard tally.costKnown > 0, let interval = atSixMonths.wilsonInterval() else { return nil }
    let mean = tally.cost.value / Double(tally.costKnown)
    return CostPerIntegration(
      meanCost: mean, known: tally.costKnown, of: tally.known,
      value: atSixMonths.rate.flatMap { $0 > 0 ? mean / $0 : nil },
      lower: mean / interval.upper, upper: interval.lower > 0 ? mean / interval.lower : nil)
  }
}

/// Euros per integration, with what is behind the figure.
package struct CostPerIntegration: Hashable, Sendable {
  /// Mean cost of a participation in euros.
  package let meanCost: Double
  /// The cost of so many participations is known …
  package let known: Int
  /// … of so many that the six-month rate counts.
  package let of: Int
  /// `nil` without any integration.
  package let value: Double?
  package let lower: Double
  /// `nil` where it is not bounded: the rate's lower bound is zero.
  package let upper: Double?
}
