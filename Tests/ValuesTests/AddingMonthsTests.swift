import Testing
import Values

@Suite("Adding months to a date")
struct AddingMonthsTests {
  // By hand, and again by Python's `calendar.monthrange`.
  @Test(
    "The day stays, or is the last of a shorter month",
    arguments: [
      ("2025-08-31", 6, "2026-02-28"), ("2023-08-31", 6, "2024-02-29"),
      ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
      ("2024-02-29", -12, "2023-02-28"), ("2024-03-31", -1, "2024-02-29"),
      ("2023-03-31", -1, "2023-02-28"), ("2026-01-31", 1, "2026-02-28"),
      ("2026-01-31", 3, "2026-04-30"), ("2026-05-31", 1, "2026-06-30"),
      ("2026-01-15", 0, "2026-01-15"), ("2026-12-15", 1, "2027-01-15"),
      ("2026-01-15", -1, "2025-12-15"), ("2026-01-31", -2, "2025-11-30"),
      ("2020-02-29", -240, "2000-02-29"), ("1999-12-31", 2, "2000-02-29"),
      ("2026-01-31", 12, "2027-01-31"), ("2096-02-29", 48, "2100-02-28"),
      ("0001-12-31", -11, "0001-01-31"), ("9999-01-31", 11, "9999-12-31"),
      ("0001-01-01", 119_987, "9999-12-01"),
    ])
  func clamped(start: String, months: Int, expected: String) throws {
    let date = try #require(CalendarDate(iso8601: start))
    #expect(date.adding(months: months)?.description == expected)
  }

  @Test("There and back may end on an earlier day")
  func notReversible() throws {
    let start = try #require(CalendarDate(iso8601: "2025-08-31"))
    #expect(start.adding(months: 6)?.adding(months: -6)?.description == "2025-08-28")
  }

  @Test(
    "Outside the years 1 to 9999 there is no date",
    arguments: [
      ("0001-01-31", -1), ("0001-12-31", -12), ("9999-12-01", 1), ("9999-01-01", 12),
      ("2026-01-01", 1_000_000), ("2026-01-01", -1_000_000), ("2026-01-01", .min),
    ])
  func outside(start: String, months: Int) throws {
    let date = try #require(CalendarDate(iso8601: start))
    #expect(date.adding(months: months) == nil)
  }

  @Test("A number near the end of the integers gives no date either, and no crash")
  func farOutside() async {
    await #expect(processExitsWith: .success) {
      #expect(CalendarDate(lastDayOf: 2026).adding(months: .max) == nil)
    }
  }
}
