internal import CSVBytes

/// What one row adds to a tally, in small whole numbers: what the codes of either reader come to.
struct CountedRow: Hashable, Sendable {
  enum Standing: UInt8, Sendable {
    case notStarted, running, outsideWindow
    /// Ended in the window, the six months not over.
    case pending
    /// Ended in the window, the six months over.
    case mature
  }

  /// Of a drop-out and a qualification.
  enum Answer: UInt8, Sendable {
    case unknown, yes, no
  }

  var standing = Standing.running
  /// Of a running one: longer than how many of the weeks of ``RunningCounts``.
  var weeksExceeded: UInt8 = 0
  var atExit = Observation.unknown
  var atSixMonths = Observation.unknown
  var dropOut = Answer.unknown
  var qualification = Answer.unknown
  /// 0 unknown, else the level of the class.
  var levelAtEntry: UInt8 = 0
  var levelAtExit: UInt8 = 0
  var isExample = false
  /// The data give a six-month status although it cannot be known yet.
  var hasEarlyStatus = false
  /// Days since 1 January 1970; of no meaning without an exit.
  var exitDay: Int32 = 0
  /// Negative where it is not known.
  var cents: Int64 = -1
}

extension CountedRow {
  /// A row in codes, whichever reader made them.
  @inline(__always)
  init(_ row: DecodedRow, under tables: CohortTables) {
    let reason = row[.exitReason]
    let sixMonths = row[.statusAtSixMonths]
    if reason == CohortTables.notStarted {
      standing = .notStarted
    } else if row.exit == DecodedRow.absent {
      standing = .running
    } else {
      standing = tables.standing(ofExit: row.exit)
      exitDay = row.exit
    }
    if standing == .running {
      weeksExceeded = tables.weeksExceeded(since: row.entry)
    } else if standing == .pending || standing == .mature {
      atExit = tables.observations[Int(row[.statusAtExit])]
      dropOut = tables.dropOuts[Int(reason)]
      let hasLaterStatus = sixMonths != 0 && sixMonths != CohortTables.unknownStatus
      if standing == .pending {
        hasEarlyStatus = hasLaterStatus
      } else if atExit == .outside && !hasLaterStatus {
        // Who has died or moved away is not looked for six months later.
        atSixMonths = .outside
      } else {
        atSixMonths = tables.observations[Int(sixMonths)]
      }
    }
    qualification = Answer(rawValue: row[.qualification]) ?? .unknown
    levelAtEntry = tables.levels[Int(row[.classAtEntry])]
    levelAtExit = tables.levels[Int(row[.classAtExit])]
    isExample = row[.example] == 1
    cents = row.cents
  }
}
