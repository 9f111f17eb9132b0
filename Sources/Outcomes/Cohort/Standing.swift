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
    /// `nil` while the six months are not over: pending, never a failure.
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
    return .ended(
      Standing.Ending(
        atExit: definition.observation(of: participation.statusAtExit),
        atSixMonths: isMature
          ? definition.observation(of: participation.statusAtSixMonths) : nil,
        isDropOut: participation.exitReason.flatMap(\.isDropOut),
        hasEarlyStatus: !isMature && participation.statusAtSixMonths != nil
          && participation.statusAtSixMonths != .unknown))
  }
}
