internal import Text
internal import Values

/// A table of tallies as CSV: the second kind of input, so that a ranking can be made where the rows
/// are not.
package enum TallyWriter {
  /// The columns that say which cohort was counted; the same in every row.
  static let parameterNames = ["stichtag", "verzugMonate", "definition", "von", "bis"]
  /// The columns of every key, in the order of the file.
  static let keyNames = ["traeger", "massnahme", "kreis", "zielgruppe"]

  /// Groups that a core writes at a time.
  private static let portion = 4_096

  /// All of it.
  package static func csv(_ table: TallyTable) -> String {
    header(table.strata) + TallyRows(table).text(of: table.groups.indices).text
  }

  /// One row for each group in the order of the keys, separated by `;`, LF at each end.
  /// - Parameters:
  ///   - cores: how many write at a time. It never changes the text.
  ///   - output: takes the text bit by bit: that of a national table is long.
  /// - Returns: how many groups are one or two participations.
  @discardableResult
  package static func write<Failure: Error>(
    _ table: TallyTable, cores: Int, to output: (String) throws(Failure) -> Void
  ) async throws(Failure) -> Int {
    var smallGroups = 0
    try output(header(table.strata))
    let rows = TallyRows(table)
    let step = max(1, cores) * portion
    for start in stride(from: 0, to: table.groups.count, by: step) {
      let all = start..<min(start + step, table.groups.count)
      for part in await texts(of: all, rows) {
        try output(part.text)
        smallGroups += part.smallGroups
      }
    }
    return smallGroups
  }

  /// The texts of the portions of a range, each by a core of its own.
  private static func texts(of range: Range<Int>, _ rows: TallyRows) async -> [TallyRows.Part] {
    await withTaskGroup(of: (start: Int, part: TallyRows.Part).self) { group in
      for start in stride(from: range.lowerBound, to: range.upperBound, by: portion) {
        group.addTask {
          (start, rows.text(of: start..<min(start + portion, range.upperBound)))
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
        .sorted { $0.start < $1.start }.map(\.part)
    }
  }

  private static func header(_ strata: [Stratum]) -> String {
    let names = keyNames + strata.map(\.name) + parameterNames + TallyColumn.all.map(\.name)
    return names.joined(separator: ";") + "\n"
  }
}

/// The rows of a table as text.
private struct TallyRows: Sendable {
  private let groups: TallyGroups
  /// The same in every row.
  private let parameters: String
  private let numbers: [Number]

  /// A column without its name and condition: to pass those along takes longer than to write.
  private struct Number {
    let kind: TallyColumn.Kind
    let cell: TallyColumn.Cell
  }

  init(_ table: TallyTable) {
    groups = table.groups
    parameters = [
      table.rules.asOf.description, "\(table.rules.lagMonths)", table.rules.definition.rawValue,
      table.rules.from.description, table.rules.through.description,
    ].map { $0 + ";" }.joined()
    numbers = TallyColumn.all.map { Number(kind: $0.kind, cell: $0.cell) }
  }

  struct Part: Sendable {
    let text: String
    /// Groups of one or two participations.
    let smallGroups: Int
  }

  func text(of positions: Range<Int>) -> Part {
    var smallGroups = 0
    // Bytes, not characters: a national table has some million cells.
    var text: [UInt8] = []
    for position in positions {
      let group = groups[position]
      let key = group.key
      if (1...2).contains(group.tally.participations) { smallGroups += 1 }
      for cell in [key.provider, key.measure, key.district, key.targetGroup] + key.levels {
        text += Self.quoted(cell).utf8
        text.append(Self.separator)
      }
      text += parameters.utf8
      for number in numbers {
        text.append(number.kind, number.cell.value(in: group.tally))
        text.append(Self.separator)
      }
      text[text.count - 1] = .lineFeed
    }
    return Part(text: String(decoding: text, as: UTF8.self), smallGroups: smallGroups)
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
