package import Values

/// The counts of a group of participations: everything that scoring needs of them.
package typealias Tally = BasicTally<Int, Int>

/// A ``Tally`` in numbers of some width.
///
/// Sums of whole numbers: the same in any order and any grouping. There may be millions of groups,
/// most of them of a few rows, so they are summed in narrow numbers; see ``SmallTally``.
package struct BasicTally<Count, Cents>: Hashable, Sendable
where Count: FixedWidthInteger & Sendable, Cents: FixedWidthInteger & Sendable {
  /// Rows of every kind.
  package var participations: Count = 0
  package var notStarted: Count = 0
  package var running: Count = 0
  /// Of those, by how long they have.
  package var runningLonger = RunningCounts<Count>()
  package var outsideWindow: Count = 0
  /// Ended in the window.
  package var exits: Count = 0

  // On the day of exit, of all exits.
  package var integratedAtExit: Count = 0
  package var notIntegratedAtExit: Count = 0
  package var unknownAtExit: Count = 0
  package var outsideAtExit: Count = 0

  // Six months later. The exits are the sum of these five.
  package var pending: Count = 0
  package var integrated: Count = 0
  package var notIntegrated: Count = 0
  package var unknown: Count = 0
  package var outside: Count = 0

  // The four fates, of exits known at both times.
  package var sustained: Count = 0
  package var lost: Count = 0
  package var late: Count = 0
  package var never: Count = 0

  // Of all exits but those outside at exit.
  package var dropOuts: Count = 0
  package var dropOutsUnknown: Count = 0
  package var qualifications: Count = 0
  package var qualificationsUnknown: Count = 0
  package var placement = PlacementCounts<Count>()

  /// Six-month statuses given before the six months were over.
  package var earlyStatuses: Count = 0
  /// Rows that say of themselves that they are made up.
  package var examples: Count = 0

  // Of how many participations the cost is known, and how much it is. The counts stand together, so
  // that narrow ones take little room.
  /// Of those known six months later.
  package var costKnown: Count = 0
  /// Of all mature exits, known or not what became of them.
  package var costOfMatureKnown: Count = 0
  /// Of all exits in the window, the pending ones among them.
  package var costOfExitsKnown: Count = 0
  package var costCents: Cents = 0
  /// The greatest of those known six months later: one that is more than half of the sum discloses
  /// a person.
  package var largestCostCents: Cents = 0
  package var costOfMatureCents: Cents = 0
  package var costOfExitsCents: Cents = 0

  // Exits known six months later, in days since 1 January 1970; the first behind the last where there
  // is none. An exit without a result says nothing of its season, and does not count.
  package var firstKnownDay = Int32.max
  package var lastKnownDay = Int32.min

  package init() {}
}

extension Tally {
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
  /// The exits of the window alone: what else was counted belongs to no window.
  package var exitsOnly: Tally {
    var tally = self
    tally.participations = exits
    (tally.notStarted, tally.running, tally.outsideWindow) = (0, 0, 0)
    tally.runningLonger = RunningCounts()
    return tally
  }
}

extension BasicTally {
  /// The same in numbers of another width; what does not fit into one becomes its greatest.
  init<OtherCount, OtherCents>(clamping other: BasicTally<OtherCount, OtherCents>) {
    participations = Count(clamping: other.participations)
    notStarted = Count(clamping: other.notStarted)
    running = Count(clamping: other.running)
    runningLonger = RunningCounts(clamping: other.runningLonger)
    outsideWindow = Count(clamping: other.outsideWindow)
    exits = Count(clamping: other.exits)
    integratedAtExit = Count(clamping: other.integratedAtExit)
    notIntegratedAtExit = Count(clamping: other.notIntegratedAtExit)
    unknownAtExit = Count(clamping: other.unknownAtExit)
    outsideAtExit = Count(clamping: other.outsideAtExit)
    pending = Count(clamping: other.pending)
    integrated = Count(clamping: other.integrated)
    notIntegrated = Count(clamping: other.notIntegrated)
    unknown = Count(clamping: other.unknown)
    outside = Count(clamping: other.outside)
    sustained = Count(clamping: other.sustained)
    lost = Count(clamping: other.lost)
    late = Count(clamping: other.late)
    never = Count(clamping: other.never)
    dropOuts = Count(clamping: other.dropOuts)
    dropOutsUnknown = Count(clamping: other.dropOutsUnknown)
    qualifications = Count(clamping: other.qualifications)
    qualificationsUnknown = Count(clamping: other.qualificationsUnknown)
    placement = PlacementCounts(clamping: other.placement)
    earlyStatuses = Count(clamping: other.earlyStatuses)
    examples = Count(clamping: other.examples)
    costCents = Cents(clamping: other.costCents)
    costKnown = Count(clamping: other.costKnown)
    largestCostCents = Cents(clamping: other.largestCostCents)
    costOfMatureCents = Cents(clamping: other.costOfMatureCents)
    costOfMatureKnown = Count(clamping: other.costOfMatureKnown)
    costOfExitsCents = Cents(clamping: other.costOfExitsCents)
    costOfExitsKnown = Count(clamping: other.costOfExitsKnown)
    firstKnownDay = other.firstKnownDay
    lastKnownDay = other.lastKnownDay
  }

  @inline(__always)
  mutating func add(_ right: Self) {
    participations += right.participations
    notStarted += right.notStarted
    running += right.running
    runningLonger += right.runningLonger
    outsideWindow += right.outsideWindow
    exits += right.exits
    integratedAtExit += right.integratedAtExit
    notIntegratedAtExit += right.notIntegratedAtExit
    unknownAtExit += right.unknownAtExit
    outsideAtExit += right.outsideAtExit
    pending += right.pending
    integrated += right.integrated
    notIntegrated += right.notIntegrated
    unknown += right.unknown
    outside += right.outside
    sustained += right.sustained
    lost += right.lost
    late += right.late
    never += right.never
    dropOuts += right.dropOuts
    dropOutsUnknown += right.dropOutsUnknown
    qualifications += right.qualifications
    qualificationsUnknown += right.qualificationsUnknown
    placement += right.placement
    earlyStatuses += right.earlyStatuses
    examples += right.examples
    costCents += right.costCents
    costKnown += right.costKnown
    largestCostCents = max(largestCostCents, right.largestCostCents)
    costOfMatureCents += right.costOfMatureCents
    costOfMatureKnown += right.costOfMatureKnown
    costOfExitsCents += right.costOfExitsCents
    costOfExitsKnown += right.costOfExitsKnown
    firstKnownDay = min(firstKnownDay, right.firstKnownDay)
    lastKnownDay = max(lastKnownDay, right.lastKnownDay)
  }
}

extension Tally {
  // Of one width, so that other rooms call it without a generic's detour.
  package static func += (left: inout Tally, right: Tally) { left.add(right) }
}
