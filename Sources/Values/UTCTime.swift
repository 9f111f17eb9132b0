/// A second of Universal Time, as protocols write it: `2010-12-31T23:59:59Z`.
///
/// Leap seconds do not exist, as on every Unix clock.
package struct UTCTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1 January 1970.
  package let secondsSince1970: Int

  /// `nil` outside the years 1 to 9999.
  package init?(secondsSince1970 seconds: Int) {
    guard CalendarDate(daysSince1970: Self.days(seconds)) != nil else { return nil }
    secondsSince1970 = seconds
  }

  /// The time written as `2010-12-31T23:59:59Z` (ISO 8601, exactly twenty ASCII characters).
  package init?(iso8601 text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let date = CalendarDate(iso8601: String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = Self.number(bytes[11], bytes[12]), hour < 24,
      let minute = Self.number(bytes[14], bytes[15]), minute < 60,
      let second = Self.number(bytes[17], bytes[18]), second < 60
    else { return nil }
    secondsSince1970 = ((date.daysSince1970 * 24 + hour) * 60 + minute) * 60 + second
  }

  package var description: String { "\(date?.description ?? "")T\(clock)Z" }

  /// `31.12.2010 23:59:59 UTC`, as German readers write it.
  package var germanDescription: String { "\(date?.germanDescription ?? "") \(clock) UTC" }

  package static func < (left: UTCTime, right: UTCTime) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  private var date: CalendarDate? { CalendarDate(daysSince1970: Self.days(secondsSince1970)) }

  private var clock: String {
    let second = secondsSince1970 - Self.days(secondsSince1970) * 86_400
    return [second / 3_600, second / 60 % 60, second % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// Whole days, rounded down also before 1970.
  private static func days(_ seconds: Int) -> Int {
    seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
  }

  private static func number(_ tens: UInt8, _ ones: UInt8) -> Int? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard digits.contains(tens), digits.contains(ones) else { return nil }
    return Int(tens - 48) * 10 + Int(ones - 48)
  }
}
