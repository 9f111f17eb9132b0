import Values

/// The days on which the participants of a measure enter.
enum SampleEntries {
  /// Spread evenly over the period: on the fixed days of the measure, else mostly on Mondays.
  static func days(of measure: SampleMeasure, _ random: inout SampleRandom) -> [CalendarDate] {
    let count = measure.cohort.participations
    let starts = measure.starts.filter {
      (SamplePeriod.firstEntry...SamplePeriod.lastGroup).contains($0)
    }
    let span =
      SamplePeriod.lastEntry.daysSince1970 - SamplePeriod.firstEntry.daysSince1970 + 1
    return (0..<count).map { index in
      guard starts.isEmpty else { return starts[index * starts.count / count] }
      let offset = (span * index + random.below(span)) / count
      let day = SamplePeriod.firstEntry.adding(days: offset)
      return random.chance(permille: 650) ? day.monday : day.workingDay
    }
  }
}
