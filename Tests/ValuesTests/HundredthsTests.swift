import Testing
import Values

@Suite("Exact numbers with two places")
struct HundredthsTests {
  @Test(
    "Digits with at most two places are read",
    arguments: [
      ("0", 0), ("1", 100), ("1234", 123_400), ("1234.5", 123_450), ("1234.56", 123_456),
      ("0.05", 5), ("0.5", 50), ("0.50", 50), ("12.00", 1_200), ("007", 700),
      ("92233720368547758.07", .max), ("92233720368547758", 9_223_372_036_854_775_800),
    ])
  func read(text: String, expected: Int) throws {
    #expect(try #require(Hundredths(text)).count == expected)
    let german = String(text.map { $0 == "." ? "," : $0 })
    #expect(try #require(Hundredths(german, decimalMark: ",")).count == expected)
  }

  @Test(
    "Whatever else it may be, it is refused",
    arguments: [
      "", ".", "1.", ".5", "1.234", "1.2345", "1..5", "1.2.3", "-1", "+1", "-0.5", "1.-5", "1.+5",
      " 1", "1 ", "1 000", "1 .5", "1. 5", "1'000", "1_000", "1e3", "0x10", "NaN", "inf", "zwei",
      "1,5", "1.5,0", "١", "1.٥", "½", "1\u{A0}000", "1.5€", "1\n", "1\u{0}",
    ])
  func refused(text: String) {
    #expect(Hundredths(text) == nil)
  }

  @Test("The mark is the one that was asked for, and separators of thousands are none")
  func mark() {
    #expect(Hundredths("1.5", decimalMark: ",") == nil)
    #expect(Hundredths("1.234,56", decimalMark: ",") == nil)
    #expect(Hundredths("1,234.56") == nil)
  }

  @Test(
    "A number too large for its hundredths is refused",
    arguments: [
      "92233720368547758.08", "92233720368547759", "9223372036854775807",
      "9223372036854775808", "99999999999999999999999999",
    ])
  func overflow(text: String) {
    #expect(Hundredths(text) == nil)
  }

  @Test(
    "The text has only as many places as needed",
    arguments: [
      (0, "0"), (5, "0.05"), (50, "0.5"), (100, "1"), (1_205, "12.05"), (1_250, "12.5"),
      (1_200, "12"), (123_456, "1234.56"), (-5, "-0.05"), (-50, "-0.5"), (-100, "-1"),
      (-1_205, "-12.05"), (-99, "-0.99"), (.max, "92233720368547758.07"),
      (.min, "-92233720368547758.08"),
    ])
  func description(count: Int, expected: String) {
    #expect(Hundredths(count: count).description == expected)
  }

  @Test("Every number of cents reads back from its text")
  func roundTrip() {
    for count in 0...20_000 where Hundredths(Hundredths(count: count).description)?.count != count {
      Issue.record("\(count)")
    }
  }

  @Test("The value is the nearest double")
  func value() {
    #expect(Hundredths(count: 1_205).value == 12.05)
    #expect(Hundredths(count: -5).value == -0.05)
  }

  @Test("Numbers are ordered by size")
  func order() {
    let counts = [-200, -5, 0, 5, 50, 100]
    #expect(counts.reversed().map { Hundredths(count: $0) }.sorted().map(\.count) == counts)
  }
}
