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

  // Of all exits but those outside at exit.
  package var dropOuts = 0
  package var dropOutsUnknown = 0
  package var qualifications = 0
  package var qualificationsUnknown = 0
  package var placement = PlacementTable()

  /// Six-month statuses given before the six months were over.
  package var earlyStatuses = 0
  /// Rows that say of themselves that they are made up.
  package var examples = 0

  // Cents, and of how many participations they are known.
  /// Of those known six months later.
  package var costCents = 0
  package var costKnown = 0
  /// The greatest among them: one that is more than half of the sum discloses a person.
  package var largestCostCents = 0
  /// Of all mature exits, known or not what became of them.
  package var costOfMatureCents = 0
  package var costOfMatureKnown = 0
  /// Of all exits in the window, the pending ones among them.
  package var costOfExitsCents = 0
  package var costOfExitsKnown = 0

  // Exits known six months later, in days since 1 January 1970; the first behind the last where there
  // is none. An exit without a result says nothing of its season, and does not count.
  package var firstKnownDay = Int32.max
  package var lastKnownDay = Int32.min

  package init() {}

  /// Exits whose six months are over.
  package var mature: Int { exits - pending }
  /// Exits known six months later: the denominator of the six-month rate.
  package var known: Int { integrated + notIntegrated }
  /// Exits known on their day: the denominator of the rate at exit.
  package var knownAtExit: Int { integratedAtExit + notIntegratedAtExit }

  /// Cost of those known six months later.
  package var cost: Hundredths { Hundredths(count: costCents) }
  /// The first of those known six months later; `nil` without any.
  package var firstKnownExit: CalendarDate? { CalendarDate(daysSince1970: Int(firstKnownDay)) }
  /// The last of them.
  package var lastKnownExit: CalendarDate? { CalendarDate(daysSince1970: Int(lastKnownDay)) }
}

extension Tally {
  package static func += (left: inout Tally, right: Tally) {
    left.participations += right.participations
    left.notStarted += right.notStarted
    left.running += right.running
    left.outsideWindow += right.outsideWindow
    left.exits += right.exits
    left.integratedAtExit += right.integratedAtExit
    left.notIntegratedAtExit += right.notIntegratedAtExit
    left.unknownAtExit += right.unknownAtExit
    left.outsideAtExit += right.outsideAtExit
    left.pending += right.pending
    left.integrated += right.integrated
    left.notIntegrated += right.notIntegrated
    left.unknown += right.unknown
    left.outside += right.outside
    left.sustained += right.sustained
    left.lost += right.lost
    left.late += right.late
    left.never += right.never
    left.dropOuts += right.dropOuts
    left.dropOutsUnknown += right.dropOutsUnknown
    left.qualifications += right.qualifications
    left.qualificationsUnknown += right.qualificationsUnknown
    left.placement += right.placement
    left.earlyStatuses += right.earlyStatuses
    left.examples += right.examples
    left.costCents += right.costCents
    left.costKnown += right.costKnown
    left.largestCostCents = max(left.largestCostCents, right.largestCostCents)
    left.costOfMatureCents += right.costOfMatureCents
    left.costOfMatureKnown += right.costOfMatureKnown
    left.costOfExitsCents += right.costOfExitsCents
    left.costOfExitsKnown += right.costOfExitsKnown
    left.firstKnownDay = min(left.firstKnownDay, right.firstKnownDay)
    left.lastKnownDay = max(left.lastKnownDay, right.lastKnownDay)
  }
}
