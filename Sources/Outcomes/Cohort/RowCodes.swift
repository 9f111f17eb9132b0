internal import CSVBytes
internal import Values

/// Where the codes of a row stand in `DecodedRow.codes`.
enum CodeSlot: Int {
  case exitReason, statusAtExit, statusAtSixMonths, classAtEntry, classAtExit, qualification
  case example, monthsUnemployed

  /// The code of a value: its position in the list, from 1; 0 for an empty cell.
  static func code<Value: CaseIterable & Equatable>(of value: Value?) -> UInt8 {
    for (position, other) in Value.allCases.enumerated() where other == value {
      return UInt8(position + 1)
    }
    return 0
  }
}

extension DecodedRow {
  /// The longest stay that is believed, in days: ten years.
  private static let longestStay: Int32 = 3_653

  /// A row as the careful reader has it, in the codes of the fast one: from here on both count alike.
  init(_ participation: Participation) {
    self.init()
    line = Int32(clamping: participation.line)
    entry = Int32(participation.entry.daysSince1970)
    if let exit = participation.exit { self.exit = Int32(exit.daysSince1970) }
    if let cost = participation.cost { cents = Int64(cost.count) }
    self[.exitReason] = CodeSlot.code(of: participation.exitReason)
    self[.statusAtExit] = CodeSlot.code(of: participation.statusAtExit)
    self[.statusAtSixMonths] = CodeSlot.code(of: participation.statusAtSixMonths)
    self[.classAtEntry] = CodeSlot.code(of: participation.classAtEntry)
    self[.classAtExit] = CodeSlot.code(of: participation.classAtExit)
    self[.qualification] = CodeSlot.code(of: participation.qualified.map { $0 ? YesOrNo.yes : .no })
    self[.example] = CodeSlot.code(of: participation.isExample ? YesOrNo.yes : nil)
    self[.monthsUnemployed] = participation.monthsUnemployed.map(Stratum.band(ofMonths:)) ?? 0
  }

  subscript(slot: CodeSlot) -> UInt8 {
    @inline(__always) get { codes[slot.rawValue] }
    @inline(__always) set { codes[slot.rawValue] = newValue }
  }

  /// In what a row contradicts itself or the reference date.
  enum Contradiction {
    case entryAfterReferenceDate, factsWithoutExit, exitBeforeEntry, exitAfterReferenceDate
    case implausibleStay
  }

  /// The first contradiction of the row.
  /// - Parameter referenceDay: days since 1 January 1970.
  @inline(__always)
  func contradiction(referenceDay: Int32) -> Contradiction? {
    if entry > referenceDay { return .entryAfterReferenceDate }
    if exit == Self.absent {
      let reason = self[.exitReason]
      let unknown = CohortTables.unknownStatus
      let isSilent =
        (self[.statusAtExit] == 0 || self[.statusAtExit] == unknown)
        && (self[.statusAtSixMonths] == 0 || self[.statusAtSixMonths] == unknown)
        && self[.classAtExit] == 0
        && (reason == 0 || reason == CohortTables.notStarted
          || reason == CohortTables.unknownReason)
      return isSilent ? nil : .factsWithoutExit
    }
    if exit < entry { return .exitBeforeEntry }
    if exit > referenceDay { return .exitAfterReferenceDate }
    return exit &- entry > Self.longestStay ? .implausibleStay : nil
  }

  /// Whether its cells fit together, so that the careful reader would find nothing.
  /// - Parameters:
  ///   - hasReason: the file has a column for the reason of the exit.
  ///   - referenceDay: days since 1 January 1970.
  @inline(__always)
  func isPlain(hasReason: Bool, referenceDay: Int32) -> Bool {
    contradiction(referenceDay: referenceDay) == nil && cents != 0
      && (exit == Self.absent || self[.exitReason] != 0 || !hasReason)
  }
}
