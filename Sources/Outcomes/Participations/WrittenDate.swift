internal import Text
internal import Values

/// A date as people and programs write it.
enum WrittenDate: Hashable {
  case date(CalendarDate)
  /// Day and month in one order or the other: only other cells of the column can tell.
  case eitherWay(Int, Int, year: Int)
  case fault(Fault)

  /// Why a text is no date.
  enum Fault {
    case noDate, timeOfDay, timeZone, dayNumber, year
  }

  /// `2024-01-15`, `15.01.2024`, `1.1.25`, `20240115`, `15. Jan 2024`, `15/01/2024`, each with blanks
  /// around it and midnight behind it.
  init(_ text: String) {
    var day = text.visible[...]
    if let time = Self.time(behind: &day) {
      guard time.allSatisfy({ "0:.".contains($0) }) else {
        let isZoned = time.contains { $0 == "Z" || $0 == "z" || $0 == "+" || $0 == "-" }
        self = .fault(isZoned ? .timeZone : .timeOfDay)
        return
      }
    }
    self = Self.day(String(day))
  }

  /// Cuts off what stands behind a day and looks like a time.
  private static func time(behind day: inout Substring) -> Substring? {
    guard let colon = day.firstIndex(of: ":"),
      let gap = day[..<colon].lastIndex(where: { $0 == "T" || $0.isWhitespace })
    else { return nil }
    let time = day[day.index(after: gap)...]
    day = day[..<gap]
    return time
  }

  private static func day(_ text: String) -> WrittenDate {
    let parts = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let marks = Set(text.filter { !$0.isLetter && !$0.isNumber && !$0.isWhitespace })
    if parts.count == 1, marks.isEmpty { return run(of: parts[0]) }
    guard parts.count == 3 else { return .fault(.noDate) }
    if let month = month(named: parts[1]), marks.isSubset(of: [".", "-"]) {
      return date(number(parts[0]), month, number(parts[2]), yearLength: parts[2].count)
    }
    guard let first = number(parts[0]), let second = number(parts[1]), let third = number(parts[2]),
      marks.count == 1, let mark = marks.first, parts[1].count <= 2
    else { return .fault(.noDate) }
    switch mark {
    case "-", "/":
      if parts[0].count == 4, parts[2].count <= 2 {
        return date(third, second, first, yearLength: 4)
      }
      guard parts[0].count <= 2, let year = year(third, length: parts[2].count) else {
        return .fault(.noDate)
      }
      return .eitherWay(first, second, year: year)
    case ".":
      guard parts[0].count <= 2 else { return .fault(.noDate) }
      return date(first, second, third, yearLength: parts[2].count)
    default: return .fault(.noDate)
    }
  }

  /// Eight digits that are a date in one way at most, or the day number of a spreadsheet.
  private static func run(of digits: String) -> WrittenDate {
    guard let number = number(digits) else { return .fault(.noDate) }
    if digits.count == 5 { return .fault(.dayNumber) }
    guard digits.count == 8 else { return .fault(.noDate) }
    let yearFirst = CalendarDate(
      year: number / 10_000, month: number / 100 % 100, day: number % 100)
    let yearLast = CalendarDate(
      year: number % 10_000, month: number / 10_000 % 100, day: number / 1_000_000)
    let found = [yearFirst, yearLast].compactMap(\.self).filter { years.contains($0.year) }
    return found.count == 1 ? .date(found[0]) : .fault(.noDate)
  }

  /// Those that a date may have.
  static let years = 1990...2099

  /// The year that two or four digits stand for: no participation is older than the nineties.
  private static func year(_ number: Int, length: Int) -> Int? {
    switch length {
    case 4: number
    case 2: number >= years.lowerBound % 100 ? 1900 + number : 2000 + number
    default: nil
    }
  }

  private static func date(_ day: Int?, _ month: Int, _ year: Int?, yearLength: Int)
    -> WrittenDate
  {
    guard let day, let year, let year = Self.year(year, length: yearLength),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return .fault(.noDate) }
    return years.contains(date.year) ? .date(date) : .fault(.year)
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy(PersonalText.isDigit) ? Int(text) : nil
  }

  private static let months = [
    ["januar", "january", "jaenner"], ["februar", "february"], ["maerz", "march", "mrz"], ["april"],
    ["mai", "may"], ["juni", "june"], ["juli", "july"], ["august"], ["september"],
    ["oktober", "october"], ["november"], ["dezember", "december"],
  ]

  /// The month of a name, in German or English, or of its first letters.
  private static func month(named name: String) -> Int? {
    let folded = FoldedText(name).description
    guard folded.count >= 3, folded.allSatisfy(\.isLetter) else { return nil }
    return months.firstIndex { $0.contains { $0.hasPrefix(folded) } }.map { $0 + 1 }
  }

  /// What this is where the order of the column is known; `nil` where it is not.
  func date(inOrder form: ColumnForm?) -> WrittenDate? {
    guard case .eitherWay(let first, let second, let year) = self else { return self }
    func read(_ day: Int, _ month: Int) -> WrittenDate {
      Self.date(day, month, year, yearLength: 4)
    }
    switch form {
    case .dayFirst: return read(first, second)
    case .monthFirst: return read(second, first)
    default: return first == second ? read(first, second) : nil
    }
  }

  /// What the cell says of the order in its column.
  var evidence: ColumnEvidence {
    guard case .eitherWay(let first, let second, _) = self, first != second else { return [] }
    if first > 12 { return second > 12 ? [] : .dayFirst }
    return second > 12 ? .monthFirst : []
  }
}
