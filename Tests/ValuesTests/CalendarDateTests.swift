import Testing
import Values

@Suite("Calendar date")
struct CalendarDateTests {
  @Test(
    "A day that the calendar has is a date",
    arguments: [
      (1, 1, 1), (9999, 12, 31), (2024, 2, 29), (2000, 2, 29), (2023, 2, 28), (2026, 4, 30),
      (2026, 1, 31), (400, 2, 29),
    ])
  func exists(year: Int, month: Int, day: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect([date.year, date.month, date.day] == [year, month, day])
  }

  @Test(
    "A day that the calendar does not have is none",
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, 2, 30), (2026, 4, 31), (2026, 6, 31),
      (2026, 9, 31), (2026, 11, 31), (2026, 1, 32), (2026, 1, 0), (2026, 0, 1), (2026, 13, 1),
      (2026, -1, 1), (2026, 1, -1), (0, 1, 1), (-1, 1, 1), (10_000, 1, 1), (.max, .max, .max),
      (.min, .min, .min),
    ])
  func doesNotExist(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test("Both spellings have leading zeros")
  func spellings() throws {
    let date = try #require(CalendarDate(year: 987, month: 6, day: 5))
    #expect(date.description == "0987-06-05")
    #expect(date.germanDescription == "05.06.0987")
    #expect(CalendarDate(lastDayOf: 2010).description == "2010-12-31")
    #expect(CalendarDate(lastDayOf: 2010).germanDescription == "31.12.2010")
  }

  @Test("The last day of a year is 31 December", arguments: [1, 1999, 2024, 9999])
  func lastDay(year: Int) {
    #expect(CalendarDate(lastDayOf: year) == CalendarDate(year: year, month: 12, day: 31))
  }

  @Test("A year that is none has no last day", arguments: [0, 10_000])
  func noLastDay(year: Int) async {
    await #expect(processExitsWith: .failure) { [year] in
      _ = CalendarDate(lastDayOf: year)
    }
  }

  @Test("Dates are ordered by year, then month, then day")
  func order() throws {
    let sorted = ["2025-12-31", "2026-01-30", "2026-01-31", "2026-02-01", "2027-01-01"]
    let dates = try sorted.map { try #require(CalendarDate(iso8601: $0)) }
    #expect(dates.reversed().sorted() == dates)
    for (earlier, later) in zip(dates, dates.dropFirst()) {
      #expect(earlier < later)
      #expect(!(later < earlier))
    }
  }
}
