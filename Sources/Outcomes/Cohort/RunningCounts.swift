/// How many participations that have not ended on the reference date have run longer than so many weeks.
///
/// Sums know no planned duration, which stands in the profile: these counts hold enough for any.
package struct RunningCounts<Count: FixedWidthInteger & Sendable>: Hashable, Sendable {
  /// One and a half times the usual durations of 4 to 104 weeks.
  package static var weeks: [Int] { [6, 9, 12, 18, 27, 39, 54, 78, 108, 156] }

  /// In place, so that counting one touches one.
  private var cells = InlineArray<10, Count>(repeating: 0)

  package init() {}

  init<Other>(clamping other: RunningCounts<Other>) {
    for cell in cells.indices { cells[cell] = Count(clamping: other[longerThan: cell]) }
  }

  /// - Parameter position: of ``weeks``.
  package subscript(longerThan position: Int) -> Count {
    get { cells[position] }
    set { cells[position] = newValue }
  }

  /// One more, that has run longer than the first so many of ``weeks``.
  @inline(__always)
  mutating func add(longerThan count: UInt8) {
    for cell in 0..<Int(count) { cells[cell] += 1 }
  }

  static func += (left: inout Self, right: Self) {
    for cell in left.cells.indices { left.cells[cell] += right.cells[cell] }
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.cells.indices.allSatisfy { left.cells[$0] == right.cells[$0] }
  }

  package func hash(into hasher: inout Hasher) {
    for cell in cells.indices { hasher.combine(cells[cell]) }
  }
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
