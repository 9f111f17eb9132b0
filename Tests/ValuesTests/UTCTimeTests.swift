import Testing
import Values

@Suite("A time of day in UTC")
struct UTCTimeTests {
  // Seconds of `date -u -d TEXT +%s` (GNU coreutils 9.1).
  @Test(
    "has the seconds that `date` gives it, and is written as it is read",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1),
      ("2025-03-01T12:00:00Z", 1_740_830_400), ("2000-02-29T23:59:59Z", 951_868_799),
      ("0001-01-01T00:00:00Z", -62_135_596_800), ("9999-12-31T23:59:59Z", 253_402_300_799),
    ])
  func seconds(text: String, seconds: Int) throws {
    let time = try #require(UTCTime(iso8601: text))
    #expect(time.secondsSince1970 == seconds)
    #expect(UTCTime(secondsSince1970: seconds)?.description == text)
  }

  @Test(
    "is nothing that is not exactly so",
    arguments: [
      "", "2025-03-01", "2025-03-01T12:00:00", "2025-03-01T24:00:00Z", "2025-03-01T12:60:00Z",
      "2025-03-01T12:00:60Z", "2025-02-29T12:00:00Z", "2025-03-01 12:00:00Z",
      "2025-03-01T12:00:00z", "2025-03-01T+1:00:00Z", "2025-03-01T12:00:00.0Z",
    ])
  func wrong(text: String) {
    #expect(UTCTime(iso8601: text) == nil)
  }

  @Test("is read by Germans in their order, and outside the calendar not at all")
  func german() {
    #expect(UTCTime(secondsSince1970: 951_868_799)?.germanDescription == "29.02.2000 23:59:59 UTC")
    #expect(UTCTime(secondsSince1970: 253_402_300_800) == nil)
    #expect(UTCTime(secondsSince1970: -62_135_596_801) == nil)
  }
}
