package import Values

/// How a workbook numbers its days.
package enum DateSystem: Hashable, Sendable {
  /// 1 is 1 January 1900; the 29 February 1900, which never was, has the number 60.
  case from1900
  /// 0 is 1 January 1904: workbooks of old Macs.
  case from1904

  /// The day of a serial number, whatever time it has; `nil` where there is no such day.
  package func date(_ serial: Double) -> CalendarDate? {
    guard serial.isFinite, (0..<3_000_000).contains(serial) else { return nil }
    // Sums of times miss midnight by less than a millisecond.
    let day = Int(serial + 1e-8)
    switch self {
    case .from1904: return CalendarDate(daysSince1970: day - 24_107)
    case .from1900:
      guard day >= 1, day != 60 else { return nil }
      return CalendarDate(daysSince1970: day - (day < 60 ? 25_568 : 25_569))
    }
  }

  /// Whether a serial number has a time of day of a second or more.
  static func hasTime(_ serial: Double) -> Bool {
    let fraction = serial - serial.rounded(.down)
    return fraction > 1e-5 && fraction < 1 - 1e-5
  }
}
