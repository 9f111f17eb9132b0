internal import CSVBytes
internal import Values

/// What one row adds to a tally, in small whole numbers: what both readers come to.
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
  /// A row as the careful reader has it.
  init(_ participation: Participation, under rules: CohortRules) {
    switch rules.standing(of: participation) {
    case .notStarted: standing = .notStarted
    case .running: standing = .running
    case .outsideWindow: standing = .outsideWindow
    case .ended(let ending):
      standing = ending.atSixMonths == nil ? .pending : .mature
      atExit = ending.atExit
      atSixMonths = ending.atSixMonths ?? .unknown
      dropOut = ending.isDropOut.map { $0 ? .yes : .no } ?? .unknown
      hasEarlyStatus = ending.hasEarlyStatus
    }
    qualification = participation.qualified.map { $0 ? .yes : .no } ?? .unknown
    levelAtEntry = UInt8(participation.classAtEntry?.level ?? 0)
    levelAtExit = UInt8(participation.classAtExit?.level ?? 0)
    isExample = participation.isExample
    exitDay = Int32(participation.exit?.daysSince1970 ?? 0)
    cents = participation.cost.map { Int64($0.count) } ?? -1
  }

  /// A row as the fast reader has it.
  @inline(__always)
  init(_ row: DecodedRow, under tables: CohortTables) {
    let reason = row.codes[CodeSlot.exitReason.rawValue]
    let sixMonths = row.codes[CodeSlot.statusAtSixMonths.rawValue]
    if reason == CohortTables.notStarted {
      standing = .notStarted
    } else if row.exit == DecodedRow.absent {
      standing = .running
    } else {
      standing = tables.standing(ofExit: row.exit)
      exitDay = row.exit
    }
    if standing == .pending || standing == .mature {
      atExit = tables.observations[Int(row.codes[CodeSlot.statusAtExit.rawValue])]
      dropOut = tables.dropOuts[Int(reason)]
      let hasLaterStatus = sixMonths != 0 && sixMonths != CohortTables.unknownStatus
      if standing == .pending {
        hasEarlyStatus = hasLaterStatus
      } else if atExit == .outside && !hasLaterStatus {
        atSixMonths = .outside
      } else {
        atSixMonths = tables.observations[Int(sixMonths)]
      }
    }
    qualification = Answer(rawValue: row.codes[CodeSlot.qualification.rawValue]) ?? .unknown
    levelAtEntry = tables.levels[Int(row.codes[CodeSlot.classAtEntry.rawValue])]
    levelAtExit = tables.levels[Int(row.codes[CodeSlot.classAtExit.rawValue])]
    isExample = row.codes[CodeSlot.example.rawValue] == 1
    cents = row.cents
  }
}
