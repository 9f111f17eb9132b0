package import Values

/// The counts of a group of participations: everything that scoring needs of them.
///
/// Sums of whole numbers: the same in any order and any grouping.
package struct Tally: Hashable, Sendable {
  /// Rows of every kind.
  package var participations = 0
  package var notStarted = 0
  package var running = 0
  package var outsideWindow = 0
  /// Ended in the window.
  package var exits = 0

  // On the day of exit, of all exits.
  package var integratedAtExit = 0
  package var notIntegratedAtExit = 0
  package var unknownAtExit = 0
  package var outsideAtExit = 0

  // Six months later. The exits are the sum of these five.
  package var pending = 0
  package var integrated = 0
  package var notIntegrated = 0
  package var unknown = 0
  package var outside = 0

  // The four fates, of exits known at both times.
  package var sustained = 0
  package var lost = 0
  package var late = 0
  package var never = 0

  package var dropOuts = 0
  package var dropOutsUnknown = 0

  /// Six-month statuses given before the six months were over.
  package var earlyStatuses = 0

  /// Cost of those known six months later, and of how many of them it is known.
  package var cost = Hundredths(count: 0)
  package var costKnown = 0

  package init() {}

  /// Exits known six months later: the denominator of the six-month rate.
  package var known: Int { integrated + notIntegrated }
  /// Exits known on their day: the denominator of the rate at exit.
  package var knownAtExit: Int { integratedAtExit + notIntegratedAtExit }

  package mutating func add(_ participation: Participation, under rules: CohortRules) {
    participations += 1
    switch rules.standing(of: participation) {
    case .notStarted: notStarted += 1
    case .running: running += 1
    case .outsideWindow: outsideWindow += 1
    case .ended(let ending): add(ending, cost: participation.cost)
    }
  }

  private mutating func add(_ ending: Standing.Ending, cost: Hundredths?) {
    exits += 1
    switch ending.atExit {
    case .integrated: integratedAtExit += 1
    case .notIntegrated: notIntegratedAtExit += 1
    case .unknown: unknownAtExit += 1
    case .outside: outsideAtExit += 1
    }
    switch ending.atSixMonths {
    case nil: pending += 1
    case .integrated?: integrated += 1
    case .notIntegrated?: notIntegrated += 1
    case .unknown?: unknown += 1
    case .outside?: outside += 1
    }
    switch (ending.atExit, ending.atSixMonths) {
    case (.integrated, .integrated?): sustained += 1
    case (.integrated, .notIntegrated?): lost += 1
    case (.notIntegrated, .integrated?): late += 1
    case (.notIntegrated, .notIntegrated?): never += 1
    default: break
    }
    switch ending.isDropOut {
    case true?: dropOuts += 1
    case false?: break
    case nil: dropOutsUnknown += 1
    }
    if ending.hasEarlyStatus { earlyStatuses += 1 }
    let isKnown = ending.atSixMonths == .integrated || ending.atSixMonths == .notIntegrated
    if isKnown, let cost {
      self.cost = Hundredths(count: self.cost.count + cost.count)
      costKnown += 1
    }
  }
}

extension Tally {
  package static func += (left: inout Tally, right: Tally) {
    for path in counts {
      left[keyPath: path] += right[keyPath: path]
    }
    left.cost = Hundredths(count: left.cost.count + right.cost.count)
  }

  /// Every count; key paths, so that a sum cannot forget one without a test seeing it.
  private static var counts: [WritableKeyPath<Tally, Int>] {
    [
      \.participations, \.notStarted, \.running, \.outsideWindow, \.exits, \.integratedAtExit,
      \.notIntegratedAtExit, \.unknownAtExit, \.outsideAtExit, \.pending, \.integrated,
      \.notIntegrated, \.unknown, \.outside, \.sustained, \.lost, \.late, \.never, \.dropOuts,
      \.dropOutsUnknown, \.earlyStatuses, \.costKnown,
    ]
  }
}
