/// How many participations that have not ended on the reference date have run longer than so many weeks.
///
/// Sums know no planned duration, which stands in the profile: these counts hold enough for any.
package struct RunningCounts<Count: FixedWidthInteger & Sendable>: Hashable, Sendable {
  /// One and a half times the usual durations of 4 to 104 weeks.
  package static var weeks: [Int] { [6, 9, 12, 18, 27, 39, 54, 78, 108, 156] }

  private var counts = InlineCounts<10, Count>()

  package init() {}

  init<Other>(clamping other: RunningCounts<Other>) {
    counts = InlineCounts(clamping: other.counts)
  }

  /// - Parameter position: of ``weeks``.
  package subscript(longerThan position: Int) -> Count {
    get { counts[position] }
    set { counts[position] = newValue }
  }

  /// One more, that has run longer than the first so many of ``weeks``.
  @inline(__always)
  mutating func add(longerThan count: UInt8) {
    for cell in 0..<Int(count) { counts[cell] += 1 }
  }

  static func += (left: inout Self, right: Self) { left.counts += right.counts }
}

extension Tally {
  /// How many have run longer than one and a half times a planned duration. Where that lies between two of
  /// the weeks that are counted, the greater counts: nobody is blamed for what is not known.
  ///
  /// - Returns: `nil` where the plan is longer than any that is counted.
  package func running(beyond plannedWeeks: Int) -> Int? {
    RunningCounts<Int>.weeks.firstIndex { 2 * $0 >= 3 * plannedWeeks }
      .map { runningLonger[longerThan: $0] }
  }
}
