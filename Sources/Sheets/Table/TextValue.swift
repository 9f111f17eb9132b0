internal import Values

/// Dates and amounts that stand in a sheet as texts: read where they have one meaning only. All
/// else is left as it is to whoever judges the column.
enum TextValue {
  /// `15.01.2024`, `1.1.25`, `2024-01-15`, also with the time `00:00:00` behind it.
  static func date(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard let first = parts.first else { return nil }
    if parts.count == 2 {
      guard parts[1].allSatisfy({ $0 == "0" || $0 == ":" || $0 == "." }) else { return nil }
    }
    if let date = CalendarDate(iso8601: first) { return date }
    let numbers = first.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == 3, numbers.allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
      (1...2).contains(numbers[0].count), (1...2).contains(numbers[1].count),
      let day = Int(numbers[0]), let month = Int(numbers[1]), let year = Int(numbers[2])
    else { return nil }
    switch numbers[2].count {
    case 4: return CalendarDate(year: year, month: month, day: day)
    // No participation is older than the nineties.
    case 2:
      return CalendarDate(year: year >= 90 ? 1900 + year : 2000 + year, month: month, day: day)
    default: return nil
    }
  }

  /// The date of an ISO 8601 text, and whether it has a time of day.
  static func isoDate(_ text: String) -> (date: CalendarDate, hasTime: Bool)? {
    guard let date = CalendarDate(iso8601: String(text.prefix(10))) else { return nil }
    let rest = text.dropFirst(10)
    guard rest.isEmpty || rest.first == "T" || rest.first == " " else { return nil }
    return (date, rest.utf8.contains { (0x31...0x39).contains($0) })
  }

  /// `3006,00`, `3.006,00 €`, `3006.5`, `3006`: cents with a comma.
  static func amount(_ text: String) -> String? {
    var digits = text[...]
    for unit in ["€", "EUR", "Euro"] where digits.hasSuffix(unit) {
      digits = digits.dropLast(unit.count)
    }
    while let last = digits.last, last == " " || last == "\u{A0}" || last == "\u{202F}" {
      digits.removeLast()
    }
    guard
      let amount = Hundredths(ungrouped(String(digits)), decimalMark: ",")
        ?? Hundredths(String(digits))
    else { return nil }
    return AmountText.text(cents: amount.count)
  }

  /// Without points that part thousands, which is certain only with a comma behind them.
  private static func ungrouped(_ text: String) -> String {
    let halves = text.split(separator: ",", omittingEmptySubsequences: false)
    guard halves.count == 2 else { return text }
    let groups = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    guard groups.count > 1, (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return text }
    return groups.joined() + "," + halves[1]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// Amounts with a comma and two places.
enum AmountText {
  static func text(cents: Int) -> String {
    let rest = cents.magnitude % 100
    return (cents < 0 ? "-" : "") + String(cents.magnitude / 100) + (rest < 10 ? ",0" : ",")
      + String(rest)
  }

  /// Appends a stored number, rounded half away from zero where it has more than two places.
  static func append(_ value: Double, to csv: inout [UInt8]) {
    let scaled = value * 100
    let cents = scaled.rounded()
    let isWhole = abs(scaled - cents) < 1e-4 && abs(cents) < 1e14
    csv += (isWhole ? text(cents: Int(cents)) : text(value)).utf8
  }

  private static func text(_ value: Double) -> String {
    var number = DecimalText(value)
    number.round(places: 2)
    let fraction = DecimalText.text(number.fraction)
    return (number.isNegative && !number.isZero ? "-" : "")
      + (number.whole.isEmpty ? "0" : DecimalText.text(number.whole)) + ","
      + fraction + String(repeating: "0", count: max(0, 2 - fraction.count))
  }
}
