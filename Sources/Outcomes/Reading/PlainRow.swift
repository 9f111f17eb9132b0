internal import CSVBytes

extension DecodedRow {
  /// The longest stay that is believed, in days: ten years.
  private static let longestStay: Int32 = 3_653

  /// Whether its cells fit together, so that the careful reader would find nothing.
  /// - Parameters:
  ///   - hasReason: the file has a column for the reason of the exit.
  ///   - referenceDay: days since 1 January 1970.
  @inline(__always)
  func isPlain(hasReason: Bool, referenceDay: Int32) -> Bool {
    let reason = codes[CodeSlot.exitReason.rawValue]
    if entry > referenceDay || cents == 0 { return false }
    if exit == Self.absent {
      return codes[CodeSlot.statusAtExit.rawValue] == 0
        && codes[CodeSlot.statusAtSixMonths.rawValue] == 0
        && codes[CodeSlot.classAtExit.rawValue] == 0
        && (reason == 0 || reason == CohortTables.notStarted
          || reason == CohortTables.unknownReason)
    }
    return exit >= entry && exit <= referenceDay && exit &- entry <= Self.longestStay
      && (reason != 0 || !hasReason)
  }
}
