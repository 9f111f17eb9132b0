internal import Outcomes
internal import Statistics
internal import Values

/// How many exits a comparison group needs until something can be said of its providers.
package struct GroupPlan: Hashable, Sendable {
  /// The rate of the group.
  package let rate: Double
  /// How many providers are compared.
  package let units: Int
  /// The standard deviation of providers' effects, as the aim's data have it.
  package let tau: Double
  /// Cases of each provider, two of which differ by double odds, until they are told apart with 80 %.
  package let casesToTellApart: Int
  /// Cases of each until one whose odds are half of the others' is noted at every second look.
  package let casesToNote: Int?
  /// Known cases that reliability takes to reach what a rank needs: `1 / V + s² = τ² (1 − r) / r`.
  package let casesToRank: Int
  /// By unit of the group, in its order.
  package let providers: [Provider]

  /// One provider at its own pace.
  package struct Provider: Hashable, Sendable {
    package let unit: AssessmentUnit
    package let name: String?
    package let known: Double
    /// Known cases a year, as in the window.
    package let aYear: Double
    /// The probability that a look notes it, were its odds half of the others'.
    package let powerNow: Double?
  }

  /// The odds of the provider that is to be found, and of two that are to be told apart.
  package static let halfOdds = -0.6931471805599453

  /// `nil` for a group in which nobody can be compared.
  package init?(_ group: Ranking.Group, in ranking: Ranking) {
    guard let criterion = group.criterion, let result = group.result, result.count > 1,
      !result.isClamped,
      let tau = ranking.studies.first(where: { $0.aim == group.comparison.aim })?.result.tau?.mean
    else { return nil }
    let gates = ranking.parameters.gates
    let rate = result.expectedRate
    let power = HearingPower(
      rate: rate, tau: tau, units: result.count, margin: gates.delta,
      probabilities: (gates.probabilityMateriallyWorse, gates.probabilityBelowAverage))
    self.rate = rate
    self.tau = tau
    units = result.count
    casesToTellApart = power.cases(toTellApart: 2).cases
    casesToNote = power.cases(power: 0.5, effect: Self.halfOdds)
    let information = gates.leastReliability / (tau * tau * (1 - gates.leastReliability))
    casesToRank = Int((information / (rate * (1 - rate))).rounded(.up))
    let last = min(ranking.rules.lastMatureExit ?? ranking.rules.through, ranking.rules.through)
    let days = Double(last.daysSince1970 - ranking.rules.from.daysSince1970 + 1)
    providers = group.units.map { unit in
      let known = unit.score.tally.counts(criterion).known
      return Provider(
        unit: unit.score.unit, name: unit.score.providerName, known: known,
        aYear: days > 0 ? known * 365.25 / days : 0,
        powerNow: known > 0 ? power.power(cases: known, effect: Self.halfOdds) : nil)
    }
  }

  /// Months until a provider has so many cases in a window that is as long as needed; 0 where it has
  /// them, `nil` where it never will.
  package static func months(until cases: Int, _ provider: Provider) -> Double? {
    let missing = Double(cases) - provider.known
    if missing <= 0 { return 0 }
    return provider.aYear > 0 ? 12 * missing / provider.aYear : nil
  }
}
