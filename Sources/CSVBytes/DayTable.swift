/// Days of the Gregorian calendar from 1990 to 2099 as numbers, by look-up.
package struct DayTable: Sendable {
  package static let years = 1990...2099

  /// By year, sixteen for each, and month: days since 1 January 1970 up to the last of the month
  /// before, times 32, plus the length of the month; 0 where there is no such month.
  let months: [Int32]

  /// - Parameters:
  ///   - firstDay: days since 1 January 1970 of the first of a month; the calendar is that of
  ///     whoever calls.
  ///   - length: days of a month.
  package init(firstDay: (Int, Int) -> Int, length: (Int, Int) -> Int) {
    var months = [Int32](repeating: 0, count: Self.years.count * 16)
    for year in Self.years {
      for month in 1...12 {
        months[(year - Self.years.lowerBound) * 16 + month] =
          Int32((firstDay(year, month) - 1) * 32 + length(year, month))
      }
    }
    self.months = months
  }
}
