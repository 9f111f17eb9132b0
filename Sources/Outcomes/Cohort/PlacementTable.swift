/// How many had which placement class (ABC-Analyse) at entry and which at exit; who was integrated
/// at exit stands above every class.
///
/// Counts are of exits in the window; who is outside at exit is in none of them.
package typealias PlacementTable = PlacementCounts<Int>

/// What a person was at exit.
package enum PlacementAtExit: Int, CaseIterable, Sendable {
  case unknown, far, middle, near, integrated
}

/// A ``PlacementTable`` in numbers of some width.
package struct PlacementCounts<Count: FixedWidthInteger & Sendable>: Hashable, Sendable {
  package typealias AtExit = PlacementAtExit

  /// Four rows of five, `unknown` first.
  private var cells = InlineCounts<20, Count>()

  private static var columns: Int { 5 }

  package init() {}

  init<Other>(clamping other: PlacementCounts<Other>) {
    cells = InlineCounts(clamping: other.cells)
  }

  /// - Parameters:
  ///   - entry: the class at entry; `nil` unknown.
  ///   - exit: what the person was at exit.
  package subscript(entry: PlacementClass?, exit: AtExit) -> Count {
    get { cells[Self.cell(entry, exit)] }
    set { cells[Self.cell(entry, exit)] = newValue }
  }

  private static func cell(_ entry: PlacementClass?, _ exit: AtExit) -> Int {
    (entry?.level ?? 0) * columns + exit.rawValue
  }

  @inline(__always)
  mutating func add(levelAtEntry: Int, atExit: Int) {
    cells[levelAtEntry * Self.columns + atExit] += 1
  }

  static func += (left: inout Self, right: Self) { left.cells += right.cells }
}

extension PlacementTable {
  /// So many stood higher at exit than at entry, so many lower, so many the same; both known.
  package var progress: (up: Int, down: Int, same: Int) {
    var progress = (up: 0, down: 0, same: 0)
    for entry in PlacementClass.allCases {
      for exit in AtExit.allCases where exit != .unknown {
        let count = self[entry, exit]
        if exit.rawValue > entry.level {
          progress.up += count
        } else if exit.rawValue < entry.level {
          progress.down += count
        } else {
          progress.same += count
        }
      }
    }
    return progress
  }
}

extension PlacementClass {
  /// The order of the scale: C is 1, B is 2, A is 3.
  package var level: Int {
    switch self {
    case .far: 1
    case .middle: 2
    case .near: 3
    }
  }
}
