import Values

extension CalendarDate {
  /// A date written in this source, `2023-10-16`.
  ///
  /// Precondition: the calendar has that day.
  static func sample(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(iso8601: text) else {
      preconditionFailure("no such day: \(text)")
    }
    return date
  }

  /// The date so many days later, or the date itself beyond the year 9999.
  func adding(days: Int) -> CalendarDate {
    CalendarDate(daysSince1970: daysSince1970 + days) ?? self
  }

  /// 0 for Monday to 6 for Sunday. 1 January 1970 was a Thursday.
  var weekday: Int {
    (daysSince1970 + 3) % 7
  }

  /// The Monday of the date's week.
  var monday: CalendarDate {
    adding(days: -weekday)
  }

  /// The date, or the Friday before where it falls on a weekend.
  var workingDay: CalendarDate {
    adding(days: -max(0, weekday - 4))
  }

  /// The last day of the date's quarter.
  var endOfQuarter: CalendarDate {
    let lastMonth = (month + 2) / 3 * 3
    let first = CalendarDate(year: year, month: lastMonth, day: 1)
    return first?.adding(months: 1)?.adding(days: -1) ?? self
  }
}

/// The days that bound the sample.
enum SamplePeriod {
  /// Data as of this day: nothing in the sample is later.
  static let reference = CalendarDate.sample("2026-06-30")
  /// First day of an entry, a Monday.
  static let firstEntry = CalendarDate.sample("2024-01-08")
  /// Last day of an entry, a Friday; groups with fixed dates start until ``lastGroup``.
  static let lastEntry = CalendarDate.sample("2026-01-30")
  /// Last fixed date on which a group of the sample starts.
  static let lastGroup = CalendarDate.sample("2026-02-02")
  /// Nobody leaves earlier; two years of exits before ``reference`` and a little more.
  static let firstExit = CalendarDate.sample("2024-04-02")
}
