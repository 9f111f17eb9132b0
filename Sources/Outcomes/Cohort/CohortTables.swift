internal import CSVBytes
internal import Values

/// The rules of a cohort laid out for looking up: by day and by code.
struct CohortTables: Sendable {
  static let firstDay = daysSince1970(DayTable.years.lowerBound, 1, 1)
  static let lastDay = daysSince1970(DayTable.years.upperBound, 12, 31)
  static let notStarted = CodeSlot.code(of: ExitReason.notStarted)
  static let unknownReason = CodeSlot.code(of: ExitReason.unknown)
  static let unknownStatus = CodeSlot.code(of: EmploymentStatus.unknown)

  /// By day, from `firstDay` on.
  private let standings: [CountedRow.Standing]
  /// By place among the weeks of ``RunningCounts``: who entered before this day and still takes part has run
  /// longer.
  private let entryLimits: [Int32]
  /// By code; 0 is an empty cell.
  let observations: [Observation]
  let dropOuts: [CountedRow.Answer]
  let levels: [UInt8]

  init(_ rules: CohortRules) {
    let last = rules.lastMatureExit?.daysSince1970 ?? Self.firstDay - 1
    let (from, through) = (rules.from.daysSince1970, rules.through.daysSince1970)
    let asOf = rules.asOf.daysSince1970
    func standing(_ day: Int) -> CountedRow.Standing {
      if day > asOf { return .running }
      guard from <= day, day <= through else { return .outsideWindow }
      return day <= last ? .mature : .pending
    }
    // Laid out in runs: a table is made for each reader, and there are forty thousand days.
    let starts = [Self.firstDay, from, through + 1, last + 1, asOf + 1, Self.lastDay + 1]
    let edges = starts.map { min(max($0, Self.firstDay), Self.lastDay + 1) }.sorted()
    standings = zip(edges, edges.dropFirst()).reduce(into: []) { days, run in
      days += [CountedRow.Standing](repeating: standing(run.0), count: run.1 - run.0)
    }
    entryLimits = RunningCounts<Int>.weeks.map { Int32(clamping: asOf - 7 * $0) }
    observations =
      [rules.definition.observation(of: nil)]
      + EmploymentStatus.allCases.map { rules.definition.observation(of: $0) }
    dropOuts =
      [.unknown] + ExitReason.allCases.map { $0.isDropOut.map { $0 ? .yes : .no } ?? .unknown }
    levels = [0] + PlacementClass.allCases.map { UInt8($0.level) }
  }

  /// - Parameter day: one of the years that a date may have.
  @inline(__always)
  func standing(ofExit day: Int32) -> CountedRow.Standing {
    standings[Int(day) - Self.firstDay]
  }

  /// - Parameter entry: ``DecodedRow/absent`` where it is not known.
  @inline(__always)
  func weeksExceeded(since entry: Int32) -> UInt8 {
    guard entry != DecodedRow.absent else { return 0 }
    var count: UInt8 = 0
    for limit in entryLimits {
      if entry >= limit { break }
      count += 1
    }
    return count
  }

  static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    CalendarDate(year: year, month: month, day: day)?.daysSince1970 ?? 0
  }
}

extension DayTable {
  /// The days of ``CalendarDate``.
  static let calendar = DayTable(
    firstDay: { CohortTables.daysSince1970($0, $1, 1) },
    length: { year, month in
      (28...31).last { CalendarDate(year: year, month: month, day: $0) != nil } ?? 28
    })
}
