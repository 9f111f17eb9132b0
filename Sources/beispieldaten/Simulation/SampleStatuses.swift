/// The status of a person at exit and six months after.
struct SampleStatuses: Sendable {
  /// On the day of the exit.
  let atExit: SampleStatus
  /// Six months after, whether it will be known or not.
  let later: SampleStatus

  /// Statuses that fit the fate: most who have work keep its kind, a subsidy often ends, and a
  /// small job often stays one.
  init(
    fate: SampleFate, reason: SampleReason, work: SampleWork, _ random: inout SampleRandom
  ) {
    let without = Self.withoutWork(&random)
    let atExit: SampleStatus =
      switch fate {
      case .sustained, .lost: work.statuses.draw(&random) ?? .employed
      case .late, .never: without
      case .outside: random.chance(permille: 250) ? .outside : without
      }
    let fresh = work.statuses.draw(&random) ?? .employed
    let otherwise = Self.withoutWork(&random)
    let change = random.below(1_000)
    self.later =
      switch fate {
      case .sustained where atExit == .employedSubsidised && change < 550: .employed
      case .sustained: change > 930 ? fresh : atExit
      case .late: fresh
      case .lost: change < 700 ? .unemployed : otherwise
      case .never: atExit == .marginal && change < 550 ? atExit : otherwise
      case .outside: .outside
      }
    // At exit nearly everything is known.
    self.atExit = random.chance(permille: reason == .unknown ? 60 : 12) ? .unknown : atExit
  }

  private static func withoutWork(_ random: inout SampleRandom) -> SampleStatus {
    let statuses: SampleShares<SampleStatus> = [
      .unemployed: 660, .marginal: 110, .measure: 90, .publicJob: 40, .school: 30, .other: 70,
    ]
    return statuses.draw(&random) ?? .unemployed
  }
}
