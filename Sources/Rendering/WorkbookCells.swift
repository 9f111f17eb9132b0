internal import Report
internal import SheetWriting
internal import Text

/// Cells as a spreadsheet keeps them: numbers are numbers and days are days, shown as a person reads
/// them; what is unknown is empty.
struct WorkbookCells {
  let words: Words

  /// A column of a report as one of a sheet, or as two where a cell holds two numbers: the parts of a
  /// share, the ends of a range.
  func columns(_ column: Table.Column, _ cells: [Cell]) -> [(label: String, values: [SheetValue])] {
    let label = column.label[words.language]
    let pairs = cells.map(pair)
    guard let words = pairs.lazy.compactMap({ $0?.words }).first else {
      return [(label, cells.map(value))]
    }
    let first = words.first.map { "\(label) \($0)" } ?? label
    return [
      (first, zip(cells, pairs).map { cell, pair in pair?.values.0 ?? value(of: cell) }),
      ("\(label) \(words.second)", pairs.map { $0?.values.1 ?? .empty }),
    ]
  }

  /// Two numbers of a cell, and what a heading says of each.
  private func pair(
    _ cell: Cell
  ) -> (values: (SheetValue, SheetValue), words: (first: String?, second: String))? {
    switch cell {
    case .resting(let cell, on: _): return pair(cell)
    case .share(let part, of: let whole):
      return ((value(of: .count(part)), value(of: .count(whole))), (nil, word("von", "of")))
    case .interval(let lower, let upper, let places):
      return (
        (
          value(of: .percent(lower, places: places)), value(of: .percent(upper, places: places))
        ), (word("von", "from"), word("bis", "to"))
      )
    case .rank(let places):
      return (
        (value(of: .ordinal(places.lowerBound)), value(of: .ordinal(places.upperBound))),
        (word("von", "from"), word("bis", "to"))
      )
    default: return nil
    }
  }

  func value(of cell: Cell) -> SheetValue {
    switch cell {
    case .missing, .disclosure: .empty
    case .resting(let cell, on: _): value(of: cell)
    case .atLeast(let cell): atLeast(cell)
    case .count(let number), .exactCount(let number):
      .number(number, format: number == number.rounded() ? "#,##0" : "#,##0.0")
    case .ordinal(let number): .number(Double(number), format: "0")
    case .decimal(let number, let places): .number(number, format: "#,##0" + Self.places(places))
    case .significant(let number): .number(number, format: "General")
    case .percent(let share, let places): .number(share, format: "0" + Self.places(places) + "%")
    case .probability(let share, _): .number(share, format: "0.0%")
    case .decimalBeside(let number, _), .pValue(let number): .number(number, format: "0.000")
    case .euros(let amount, let places, _):
      .number(amount, format: "#,##0" + Self.places(places) + "\\ \"€\"")
    case .date(let date):
      .date(date, format: words.language == .german ? "dd\\.mm\\.yyyy" : "yyyy\\-mm\\-dd")
    default: text(words.text(cell))
    }
  }

  /// Text of which nothing but its characters counts.
  func text(_ text: String) -> SheetValue {
    let plain = text.filter { $0 != Words.begin && $0 != Words.end }
    return plain.isEmpty ? .empty : .text(plain, plain.count > Self.widest ? .wrapped : .plain)
  }

  /// A text of more characters is broken into lines.
  static let widest = 40

  private func atLeast(_ cell: Cell) -> SheetValue {
    guard case .number(let number, let format) = value(of: cell) else {
      return text(words.text(.atLeast(cell)))
    }
    return .number(number, format: "\"≥ \"" + format)
  }

  private static func places(_ count: Int) -> String {
    count > 0 ? "." + String(repeating: "0", count: count) : ""
  }

  private func word(_ german: String, _ english: String) -> String {
    LocalizedText(de: german, en: english)[words.language]
  }
}
