import TestSupport
import Testing
import Text

@Suite("Numbers in JSON")
struct JSONNumberTests {
  @Test(
    "A number is its shortest text",
    arguments: [
      (0.1, "0.1"), (0.1 + 0.2, "0.30000000000000004"), (1.0 / 3, "0.3333333333333333"),
      (100.25, "100.25"), (.leastNonzeroMagnitude, "5e-324"), (2.0 / 3, "0.6666666666666666"),
    ])
  func shortest(number: Double, expected: String) {
    #expect(JSONValue.number(number).serialized() == expected + "\n")
  }

  @Test("Every finite number is JSON and reads back as itself")
  func roundTrip() throws {
    var generator = SplitMix64(seed: 41)
    var tried = 0
    while tried < 5_000 {
      let number = Double(bitPattern: generator.next())
      guard number.isFinite else { continue }
      tried += 1
      let written = String(JSONValue.number(number).serialized().dropLast())
      // RFC 8259, section 6.
      let isJSON = written.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil
      #expect(isJSON, "\(written)")
      #expect(try #require(Double(written)).bitPattern == number.bitPattern, "\(written)")
    }
  }

  @Test(
    "Zero, whole and very large numbers are JSON, too", arguments: [0, -0.0, 3, 1e15, 1e16, 1e300])
  func whole(number: Double) throws {
    let written = String(JSONValue.number(number).serialized().dropLast())
    #expect(written.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil)
    #expect(try #require(Double(written)) == number)
  }
}
