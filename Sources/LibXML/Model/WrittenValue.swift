internal import Text
internal import Values

/// A date as people write it: `1.9.2026`, `01.09.26`, `1. September 2026`, `2026/09/01`, `20260901`.
struct WrittenDate {
  let date: CalendarDate
  /// Whether no other day can be meant: the century is there, and days and months do not change
  /// places.
  let isUnambiguous: Bool
  /// Whether a time of day or a time zone follows.
  private(set) var isFollowed = false

  init?(_ text: String) {
    let text = text.trimmed
    if text.count > 10, let date = CalendarDate(iso8601: String(text.prefix(10))) {
      (self.date, isUnambiguous, isFollowed) = (date, false, true)
      return
    }
    let parts = text.split { ".-/, ".contains($0) }.map(String.init)
    let numbers = parts.map { Int($0) ?? Self.month($0) }
    if parts.count == 1, text.count == 8, let number = numbers[0] {
      guard
        let date = CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      else { return nil }
      (self.date, isUnambiguous) = (date, true)
      return
    }
    guard parts.count == 3, let first = numbers[0], let second = numbers[1], let third = numbers[2]
    else { return nil }
    let isNamed = Int(parts[0]) == nil || Int(parts[1]) == nil
    // `September 1, 2026`
    let isMonthFirst = Int(parts[0]) == nil
    let isISO = parts[0].count == 4
    guard isISO || isNamed || text.contains(".") || text.contains("/") else { return nil }
    let hasCentury = isISO || parts[2].count == 4
    guard hasCentury || parts[2].count == 2 else { return nil }
    let year = isISO ? first : hasCentury ? third : 2000 + third
    let month = isMonthFirst ? first : second
    let day = isISO ? third : isMonthFirst ? second : first
    guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    self.date = date
    isUnambiguous = hasCentury && (isISO || isNamed || text.contains("."))
  }

  private static func month(_ name: String) -> Int? {
    let folded = FoldedText(name).description
    guard folded.count >= 3 else { return nil }
    return names.firstIndex { $0.contains { $0.hasPrefix(folded) } }.map { $0 + 1 }
  }

  private static let names = [
    ["januar", "jaenner", "january"], ["februar", "february"], ["maerz", "march", "mrz"],
    ["april"], ["mai", "may"], ["juni", "june"], ["juli", "july"], ["august"],
    ["september"], ["oktober", "october"], ["november"], ["dezember", "december"],
  ]
}

/// A number as people write it: `1.250,50 €`, `20 Plätze`, `1 250`, `40 %`.
struct WrittenNumber {
  /// As XML has it.
  let digits: String

  /// - Parameter droppingWords: whether to leave out whatever words follow; otherwise only signs of
  ///   currency and per cent.
  init?(_ text: String, _ builtIn: String, droppingWords: Bool) {
    var digits = text.trimmed
    if droppingWords {
      let number = digits.prefix { $0.isASCII && !$0.isLetter && $0 != "%" }
      guard number.count < digits.count, number.contains(where: \.isNumber) else { return nil }
      digits = number.trimmed
    }
    for unit in ["€", "EUR", "Euro", "%", "Prozent"] where digits.hasSuffix(unit) {
      digits = digits.dropLast(unit.count).trimmed
    }
    digits = String(digits.filter { !$0.isWhitespace && $0 != "'" })
    if digits.hasSuffix(",-") || digits.hasSuffix(",–") { digits.removeLast(2) }
    let parts: [Substring] = digits.split(separator: ",", omittingEmptySubsequences: false)
    let groups: [Substring] = (parts.first ?? "").split(separator: ".")
    let hasGermanGroups = groups.dropFirst().allSatisfy { $0.count == 3 }
    if parts.count == 2, hasGermanGroups {
      let isWhole = builtIn == "integer" && parts[1].allSatisfy { $0 == "0" }
      digits = groups.joined() + (isWhole ? "" : "." + parts[1])
    } else if parts.count == 1, groups.count > 2 || builtIn == "integer", hasGermanGroups {
      digits = groups.joined()
    }
    self.digits = digits
  }
}
