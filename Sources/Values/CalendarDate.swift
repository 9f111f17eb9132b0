/// A day of the proleptic Gregorian calendar, without time and without time zone.
///
/// Invariant: the date exists. There is no 29 February 2023.
package struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// The date, or `nil` where the calendar has no such day or the year is not 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date written as `2010-12-31` (ISO 8601, exactly ten ASCII characters).
  package init?(iso8601 text: some StringProtocol) {
    self.init(iso8601: String(text))
  }

  package init?(iso8601 text: String) {
    let bytes = text.utf8Span.span
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes.extracting(0..<4)),
      let month = Self.number(bytes.extracting(5..<7)),
      let day = Self.number(bytes.extracting(8..<10))
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date written as `31.12.2010` (exactly ten ASCII characters).
  package init?(german text: some StringProtocol) {
    let text = String(text)
    let bytes = text.utf8Span.span
    guard bytes.count == 10, bytes[2] == UInt8(ascii: "."), bytes[5] == UInt8(ascii: "."),
      let day = Self.number(bytes.extracting(0..<2)),
      let month = Self.number(bytes.extracting(3..<5)),
      let year = Self.number(bytes.extracting(6..<10))
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// ISO 8601: `2010-12-31`.
  package var description: String {
    Self.padded(year, to: 4) + "-" + Self.padded(month, to: 2) + "-" + Self.padded(day, to: 2)
  }

  /// `31.12.2010`, as German readers write a date.
  package var germanDescription: String {
    Self.padded(day, to: 2) + "." + Self.padded(month, to: 2) + "." + Self.padded(year, to: 4)
  }

  /// The same day of the month so many calendar months later, or the last day of that month where
  /// it is shorter: 31 August and six months is 28 or 29 February.
  ///
  /// Not reversible: 31 August + 6 months - 6 months is 28 (29) August. `nil` outside years 1-9999.
  package func adding(months: Int) -> CalendarDate? {
    guard (-120_000...120_000).contains(months) else { return nil }
    let total = year * 12 + (month - 1) + months
    guard total >= 12, total < 120_000 else { return nil }
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    let newDay = min(day, Self.days(inMonth: newMonth, of: newYear))
    return CalendarDate(uncheckedYear: newYear, month: newMonth, day: newDay)
  }

  /// Days since 1 January 1970, negative before.
  ///
  /// Algorithm: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (`days_from_civil`), 2013.
  package var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date so many days after 1 January 1970 (`civil_from_days` of the same source); `nil`
  /// outside years 1-9999.
  package init?(daysSince1970 days: Int) {
    guard (-719_162...2_932_896).contains(days) else { return nil }
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func number(_ digits: Span<UInt8>) -> Int? {
    var value = 0
    for index in digits.indices {
      let digit = digits[index]
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarDate {
  /// 31 December of a year of 1 to 9999.
  package init(lastDayOf year: Int) {
    precondition((1...9999).contains(year))
    self.init(uncheckedYear: year, month: 12, day: 31)
  }
}
