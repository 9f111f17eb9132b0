import Testing
import Values

@Suite("Days since 1970")
struct DayNumberTests {
  // By Python's `datetime.date`, which counts the proleptic Gregorian calendar too.
  @Test(
    "Known dates have the known number",
    arguments: [
      (1, 1, 1, -719_162), (1, 2, 28, -719_104), (1, 3, 1, -719_103), (4, 2, 29, -718_008),
      (100, 2, 28, -682_945), (400, 2, 29, -573_372), (1582, 10, 15, -141_427),
      (1600, 2, 29, -135_081), (1899, 12, 31, -25_568), (1900, 2, 28, -25_509),
      (1900, 3, 1, -25_508), (1969, 12, 31, -1), (1970, 1, 1, 0), (1970, 1, 2, 1),
      (1972, 2, 29, 789), (1989, 12, 31, 7_304), (1990, 1, 1, 7_305), (1999, 12, 31, 10_956),
      (2000, 2, 29, 11_016), (2000, 3, 1, 11_017), (2010, 12, 31, 14_974), (2024, 2, 29, 19_782),
      (2026, 1, 31, 20_484), (2038, 1, 19, 24_855), (2099, 12, 31, 47_481), (2100, 2, 28, 47_540),
      (2100, 3, 1, 47_541), (2100, 12, 31, 47_846), (2400, 2, 29, 157_113),
      (9999, 12, 31, 2_932_896),
    ])
  func anchors(year: Int, month: Int, day: Int, number: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.daysSince1970 == number)
    #expect(CalendarDate(daysSince1970: number) == date)
  }

  @Test("Every day from 1990 to 2100 is one after the day before, and comes back as itself")
  func everyDay() throws {
    let leapYears = Set([
      1992, 1996, 2000, 2004, 2008, 2012, 2016, 2020, 2024, 2028, 2032, 2036, 2040, 2044, 2048,
      2052, 2056, 2060, 2064, 2068, 2072, 2076, 2080, 2084, 2088, 2092, 2096,
    ])
    var expected = 7_305
    for year in 1990...2100 {
      let lengths = [
        31, leapYears.contains(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
      ]
      for (month, length) in zip(1...12, lengths) {
        for day in 1...length {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          try #require(date.daysSince1970 == expected, "\(date)")
          try #require(CalendarDate(daysSince1970: expected) == date, "\(date)")
          try #require(CalendarDate(iso8601: date.description) == date, "\(date)")
          try #require(CalendarDate(german: date.germanDescription) == date, "\(date)")
          expected += 1
        }
        try #require(CalendarDate(year: year, month: month, day: length + 1) == nil)
      }
    }
    // 40,542 days in 111 years by Python.
    #expect(expected == 7_305 + 40_542)
  }

  @Test("Beyond the years 1 to 9999 there is no date", arguments: [-719_163, 2_932_897, .min])
  func outside(number: Int) {
    #expect(CalendarDate(daysSince1970: number) == nil)
  }

  @Test("A number near the end of the integers is no date either, and no crash")
  func farOutside() async {
    await #expect(processExitsWith: .success) {
      #expect(CalendarDate(daysSince1970: .max) == nil)
      #expect(CalendarDate(daysSince1970: .max - 719_468) == nil)
    }
  }
}
