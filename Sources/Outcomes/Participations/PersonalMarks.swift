internal import Text
internal import Values

/// What in a text of any length can only be of a person: who looks like one by chance is let through.
///
/// Numbers and texts that districts give their measures are let through: `Vergabe 12/2024`,
/// `955-24-1234`, `MAT 2024-07`, `Kurs ab 01.03.2024`.
struct PersonalMarks {
  /// What was found, as a message names it.
  enum Mark: Hashable {
    case birthDate, personalNumber, mailAddress
  }

  /// What no measure has in its text.
  private(set) var certain: Mark?
  /// What a measure may have, but that is more likely a person where one or two rows have it.
  private(set) var likely: Mark?

  /// Nobody who takes part in a measure was born before or after. Dates since 2000 may also be those
  /// of a measure.
  private static let birthYears = 1925...2011
  private static let firstOfMeasures = 2000

  init(in text: String) {
    // Most texts have no digit and no address: nothing more is asked of them.
    let bytes = text.utf8
    guard bytes.contains(where: { PersonalText.isDigit($0) || $0 == UInt8(ascii: "@") }) else {
      return
    }
    if Self.hasMailAddress(text) { certain = .mailAddress }
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    if words.contains(where: Self.isPersonalNumber) { certain = certain ?? .personalNumber }
    for date in text.split(whereSeparator: { !("0"..."9").contains($0) && !".-/".contains($0) }) {
      look(at: date)
    }
    if likely == nil, words.contains(where: Self.isInsuredNumber) { likely = .personalNumber }
  }

  private mutating func look(at written: Substring) {
    let run = written.drop { !$0.isNumber }
    for mark: Character in [".", "-", "/"] {
      let parts = run.split(separator: mark, omittingEmptySubsequences: false)
      for start in parts.indices.dropLast(2) {
        note(Self.year(of: parts[start..<start + 3].map(String.init), mark))
      }
    }
    if run.count == 8, run.allSatisfy(\.isNumber) {
      let (first, last) = (run.prefix(4), run.suffix(4))
      let years = [
        Self.year(of: [first, run.dropFirst(4).prefix(2), run.suffix(2)].map(String.init), "-"),
        Self.year(of: [run.prefix(2), run.dropFirst(2).prefix(2), last].map(String.init), "."),
      ]
      if years.contains(where: { $0.map { Self.birthYears.contains($0.year) } == true }) {
        likely = likely ?? .birthDate
      }
    }
  }

  private mutating func note(_ found: (year: Int, isWhole: Bool)?) {
    guard let found, Self.birthYears.contains(found.year) else { return }
    if found.isWhole, found.year < Self.firstOfMeasures {
      certain = certain ?? .birthDate
    } else {
      likely = likely ?? .birthDate
    }
  }

  /// The year of a day that exists, and whether it is written with four digits.
  private static func year(
    of parts: [String], _ mark: Character
  ) -> (year: Int, isWhole: Bool)? {
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, parts.allSatisfy({ (1...4).contains($0.utf8.count) }) else {
      return nil
    }
    func exists(_ year: Int, _ month: Int, _ day: Int) -> Bool {
      CalendarDate(year: year, month: month, day: day) != nil
    }
    if parts[0].utf8.count == 4, mark == "-" {
      return exists(numbers[0], numbers[1], numbers[2]) ? (numbers[0], true) : nil
    }
    guard parts[0].utf8.count <= 2, parts[1].utf8.count <= 2 else { return nil }
    switch parts[2].utf8.count {
    case 4:
      return exists(numbers[2], numbers[1], numbers[0]) ? (numbers[2], true) : nil
    // `12.3.85`. With other marks it is part of a number: `24-02-31`.
    case 2 where mark == ".":
      let year = numbers[2] + (numbers[2] < 25 ? 2000 : 1900)
      return exists(year, numbers[1], numbers[0]) ? (year, false) : nil
    default: return nil
    }
  }

  /// Customer number of the employment agency `123A456789`, household number `12345BG0012345`,
  /// pension insurance number `65170839J003` with the day of birth in it.
  private static func isPersonalNumber(_ word: Substring) -> Bool {
    let text = String(word).uppercased()
    let bytes = Array(text.utf8)
    guard Pseudonym.isRealNumber(text) else { return false }
    switch bytes.count {
    case 12:
      let digits = bytes[2..<8].map { Int($0 - UInt8(ascii: "0")) }
      // From 50 or 100 on a day has a fifty more, where there are too many of one name.
      let day = (digits[0] * 10 + digits[1]) % 50
      return (1...31).contains(day) && (1...12).contains(digits[2] * 10 + digits[3])
    case 14: return bytes[5...6].elementsEqual("BG".utf8)
    default: return bytes.first.map(PersonalText.isDigit) == true
    }
  }

  /// Health insurance number `A123456780`: with the right check digit, as one number in ten has.
  private static func isInsuredNumber(_ word: Substring) -> Bool {
    let bytes = Array(String(word).uppercased().utf8)
    guard bytes.count == 10, (0x41...0x5A).contains(bytes[0]),
      bytes.dropFirst().allSatisfy(PersonalText.isDigit)
    else { return false }
    let letter = Int(bytes[0]) - 0x40
    let digits = [letter / 10, letter % 10] + bytes[1..<9].map { Int($0) - 0x30 }
    let sum = digits.enumerated().reduce(0) { sum, digit in
      let product = digit.element * (digit.offset % 2 + 1)
      return sum + product / 10 + product % 10
    }
    return sum % 10 == Int(bytes[9]) - 0x30
  }

  private static func hasMailAddress(_ text: String) -> Bool {
    text.split(whereSeparator: { $0.isWhitespace || "<>,;()".contains($0) }).contains { word in
      let parts = word.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].dropFirst().dropLast().contains(".")
    }
  }
}
