import Testing
import Values

@Suite("Reading a date")
struct CalendarDateParsingTests {
  @Test(
    "ISO 8601 is read",
    arguments: [
      ("2010-12-31", 2010, 12, 31), ("2024-02-29", 2024, 2, 29), ("0001-01-01", 1, 1, 1),
      ("9999-12-31", 9999, 12, 31), ("2026-08-09", 2026, 8, 9),
    ])
  func iso8601(text: String, year: Int, month: Int, day: Int) throws {
    let date = try #require(CalendarDate(iso8601: text))
    #expect(date == CalendarDate(year: year, month: month, day: day))
    #expect(date.description == text)
  }

  @Test(
    "The German spelling is read",
    arguments: [
      ("31.12.2010", 2010, 12, 31), ("29.02.2024", 2024, 2, 29), ("01.01.0001", 1, 1, 1),
      ("09.08.2026", 2026, 8, 9),
    ])
  func german(text: String, year: Int, month: Int, day: Int) throws {
    let date = try #require(CalendarDate(german: text))
    #expect(date == CalendarDate(year: year, month: month, day: day))
    #expect(date.germanDescription == text)
  }

  @Test(
    "What is no date in ISO 8601 is refused",
    arguments: [
      "2023-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00",
      "2026-01-32", "0000-01-01", "", "2026", "2026-01", "20260101", "2026-1-1", "2026-1-01",
      "26-01-01", "02026-01-01", "2026-01-01T", "2026-01-01Z", "2026-01-01+02:00", " 2026-01-01",
      "2026-01-01 ", "2026-01-1 ", "2026- 1-01", "2026-01-1a", "2026/01/01", "2026.01.01",
      "01.01.2026", "-026-01-01", "+026-01-01", "2026-+1-01", "2026-01--1", "2026\u{2010}1-01",
      // Ten bytes, with the strokes in their places: Arabic digits are two bytes each.
      "٢٠-01-01", "２０２６-01-01", "2026-01-01\n", "2026-01-0\u{0}",
    ])
  func notISO8601(text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }

  @Test(
    "What is no date in the German spelling is refused",
    arguments: [
      "29.02.2023", "31.04.2026", "00.01.2026", "01.00.2026", "32.01.2026", "01.13.2026",
      "01.01.0000", "", "1.1.2026", "01.01.26", "1.01.2026", "01.1.2026", "01,01,2026",
      "01-01-2026", "2026-01-01", "01.01.2026 ", " 01.01.2026", "01.01.2026.", "12.31.2010",
      "+1.01.2026", "01. 1.2026", "0١.1.2026", "01.01.٢٠",
    ])
  func notGerman(text: String) {
    #expect(CalendarDate(german: text) == nil)
  }

  @Test("A part of a longer text is read as well as a text of its own")
  func substring() {
    let row = "x;2010-12-31;y"
    #expect(
      CalendarDate(iso8601: row.split(separator: ";")[1])
        == CalendarDate(year: 2010, month: 12, day: 31))
  }
}
