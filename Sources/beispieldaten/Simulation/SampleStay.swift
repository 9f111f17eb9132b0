import Values

/// How long a participation lasts and why it ends.
struct SampleStay: Sendable {
  /// Last day; `nil`: still in the measure on the reference date.
  let exit: CalendarDate?
  /// Why it ended; `nil` while it runs.
  let reason: SampleReason?

  /// A stay that fits the fate. A person in work left early or began when the measure ended.
  init(
    from entry: CalendarDate, fate: SampleFate, measure: SampleMeasure,
    _ random: inout SampleRandom
  ) {
    guard entry < SamplePeriod.firstExit || !random.chance(permille: 48) else {
      (exit, reason) = (entry, .neverStarted)
      return
    }
    let plannedExit = Self.plannedExit(from: entry, weeks: measure.weeks, &random)
    var reason = Self.reason(fate: fate, provider: measure.provider, &random)
    let exit =
      reason == .planned
      ? plannedExit : Self.earlyExit(from: entry, before: plannedExit, &random)
    if random.chance(permille: 85) {
      reason = .unknown
    }
    let isOver = exit <= SamplePeriod.reference
    self.exit = isOver ? exit : nil
    self.reason = isOver ? reason : nil
  }

  /// The Friday of the last week; one in ten stays four weeks longer. What would end in the last
  /// week of a quarter ends with the quarter.
  private static func plannedExit(
    from entry: CalendarDate, weeks: Int, _ random: inout SampleRandom
  ) -> CalendarDate {
    let longer = random.chance(permille: 100) ? 4 : 0
    let friday = entry.monday.adding(days: (weeks + longer) * 7 - 3)
    let end = friday.endOfQuarter
    return end.daysSince1970 - friday.daysSince1970 < 7 ? end : friday
  }

  private static func earlyExit(
    from entry: CalendarDate, before plannedExit: CalendarDate, _ random: inout SampleRandom
  ) -> CalendarDate {
    let earliest = max(entry.adding(days: 21), SamplePeriod.firstExit)
    let span = plannedExit.daysSince1970 - earliest.daysSince1970
    return max(earliest.adding(days: random.below(span)).workingDay, SamplePeriod.firstExit)
  }

  private static func reason(
    fate: SampleFate, provider: SampleProvider, _ random: inout SampleRandom
  ) -> SampleReason {
    let early = random.below(1_000)
    if fate.isIntegratedAtExit {
      return early < 560 ? .work : .planned
    }
    guard early < provider.dropOutPermille else { return .planned }
    let reasons: SampleShares<SampleReason> = [.participant: 640, .provider: 170, .other: 190]
    return reasons.draw(&random) ?? .other
  }
}
