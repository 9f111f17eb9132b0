/// Where a participation stands on the reference date.
package enum Standing: Hashable, Sendable {
  /// Never started (`nichtantritt`): in no denominator.
  case notStarted
  /// Still in the measure on the reference date.
  case running
  /// Ended outside the window.
  case outsideWindow
  case ended(Ending)

  /// What is known of a participation that ended in the window.
  package struct Ending: Hashable, Sendable {
    package let atExit: Observation
    /// `nil` while the six months are not over: pending, never a failure. Who is outside at exit
    /// stays so unless a status is given.
    package let atSixMonths: Observation?
    /// Whether it was a drop-out; `nil` unknown.
    package let isDropOut: Bool?
    /// The data give a six-month status before the six months are over. It is not used.
    package let hasEarlyStatus: Bool
  }
}

extension CohortRules {
  package func standing(of participation: Participation) -> Standing {
    if participation.exitReason == .notStarted { return .notStarted }
    guard let exit = participation.exit, exit <= asOf else { return .running }
    guard from <= exit, exit <= through else { return .outsideWindow }
    let isMature = isMature(exit)
    let later = participation.statusAtSixMonths
    let hasLaterStatus = later != nil && later != .unknown
    let atExit = definition.observation(of: participation.statusAtExit)
    // Who has died or moved away is not looked for six months later.
    let atSixMonths =
      atExit == .outside && !hasLaterStatus ? .outside : definition.observation(of: later)
    return .ended(
      Standing.Ending(
        atExit: atExit, atSixMonths: isMature ? atSixMonths : nil,
        isDropOut: participation.exitReason.flatMap(\.isDropOut),
        hasEarlyStatus: !isMature && hasLaterStatus))
  }
}
