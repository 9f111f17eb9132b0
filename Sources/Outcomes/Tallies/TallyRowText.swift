internal import Text
internal import Values

/// A row of a file of tallies as it is written: what the digest in the last row is made of, whatever
/// a spreadsheet makes of the file without changing what it says.
struct TallyRowText: Sendable {
  /// What every row says of the file besides its cohort: how many rows there are.
  static let countName = "gruppen"
  /// Empty but in the last row, which has the digest of the file up to there.
  static let digestName = "pruefsumme"

  /// The same in every row.
  private let parameters: String
  /// How many rows the file has, and the empty cell of the digest.
  private let ending: String
  private let numbers: [Number]

  /// A column without its name and condition: to pass those along takes longer than to write.
  private struct Number {
    let kind: TallyColumn.Kind
    let cell: TallyColumn.Cell
  }

  /// - Parameters:
  ///   - count: how many rows the file has.
  ///   - columns: those of its numbers; an earlier version had fewer.
  init(_ parameters: TallyParameters, count: Int, columns: [TallyColumn] = TallyColumn.written) {
    let cells = [
      parameters.asOf?.description, parameters.lagMonths.map { "\($0)" },
      parameters.definition?.rawValue, parameters.from?.description,
      parameters.through?.description,
    ]
    self.parameters = cells.map { ($0 ?? "") + ";" }.joined()
    ending = "\(count);\n"
    numbers = columns.map { Number(kind: $0.kind, cell: $0.cell) }
  }

  static func header(
    _ strata: [String], columns: [TallyColumn] = TallyColumn.written
  ) -> String {
    let names =
      TallyWriter.keyNames + strata + TallyWriter.parameterNames
      + columns.map(\.name) + [countName, digestName]
    return names.joined(separator: ";") + "\n"
  }

  func append(_ key: TallyKey, _ tally: Tally, to text: inout [UInt8]) {
    for cell in [key.provider, key.measure, key.district, key.targetGroup] + key.levels {
      text += Self.quoted(cell).utf8
      text.append(Self.separator)
    }
    text += parameters.utf8
    for number in numbers {
      text.append(number.kind, number.cell.value(in: tally))
      text.append(Self.separator)
    }
    text += ending.utf8
  }

  private static let separator = UInt8(ascii: ";")

  /// By RFC 4180. A cell that a spreadsheet takes for a formula stays as it is: changed it would be
  /// another key. What would harm a terminal is shown in letters: no profile and no level has it.
  private static func quoted(_ cell: String) -> String {
    let isPlain = cell.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    let cell = isPlain ? cell : cell.terminalSafe
    let needsQuotes = cell.utf8.contains {
      $0 == separator || $0 == .quote || $0 == .lineFeed || $0 == .carriageReturn
    }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}

extension [UInt8] {
  /// Appends a number of a tally: counts as they are, euros with a decimal point, days as ISO 8601.
  fileprivate mutating func append(_ kind: TallyColumn.Kind, _ number: Int) {
    switch kind {
    case .count: append(digitsOf: number)
    case .cost, .largestCost: self += Hundredths(count: number).description.utf8
    case .firstDay, .lastDay:
      self += (CalendarDate(daysSince1970: number)?.description ?? "").utf8
    }
  }

  /// Appends a number that is not negative.
  fileprivate mutating func append(digitsOf number: Int) {
    if number >= 10 { append(digitsOf: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
