internal import CSVBytes
internal import Values

/// How many dates fall on each day: from them comes the day as of which data are.
///
/// Exact whatever the number of files and cores: a count for every day that a date can have.
struct DayCounts: Sendable {
  private static let first = day(DayTable.years.lowerBound, 1, 1)
  private static let count = day(DayTable.years.upperBound, 12, 31) - first + 1

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    CalendarDate(year: year, month: month, day: day)?.daysSince1970 ?? 0
  }

  /// A date so many days behind the bulk is not taken for that of the data.
  private static let gap = 31
  /// How many of so many dates may be behind the bulk: one in a thousand, or ten where that is no more
  /// than one in a hundred; of less than a hundred none.
  private static func mostBehind(of total: Int) -> Int { max(total / 1_000, min(10, total / 100)) }

  private var counts: [UInt32]

  init() {
    counts = [UInt32](repeating: 0, count: Self.count)
  }

  @inline(__always)
  mutating func add(_ day: Int32) {
    let position = Int(day) &- Self.first
    if counts.indices.contains(position) { counts[position] &+= 1 }
  }

  mutating func add(_ other: DayCounts) {
    for position in counts.indices { counts[position] &+= other.counts[position] }
  }

  private var total: Int { counts.reduce(0) { $0 + Int($1) } }

  /// The latest of all.
  var latest: CalendarDate? { date(counts.lastIndex { $0 > 0 }) }

  /// The latest date that is at most 31 days behind the bulk: some planned exits or a slip of the pen
  /// among a thousand dates do not say when the data were written.
  var latestOfBulk: CalendarDate? {
    let total = total
    let bulk = total - Self.mostBehind(of: total)
    var sum = 0
    guard
      let end = counts.firstIndex(where: {
        sum += Int($0)
        return sum > 0 && sum >= bulk
      })
    else { return nil }
    let limit = min(end + Self.gap, counts.count - 1)
    return date(counts[...limit].lastIndex { $0 > 0 })
  }

  private func date(_ position: Int?) -> CalendarDate? {
    position.flatMap { CalendarDate(daysSince1970: Self.first + $0) }
  }
}
