internal import Values

/// A table of tallies as CSV: the second kind of input, so that a ranking can be made where the rows
/// are not.
package enum TallyWriter {
  /// The columns that say which cohort was counted; the same in every row.
  static let parameterNames = ["stichtag", "verzugMonate", "definition", "von", "bis"]
  /// The columns of every key, in the order of the file.
  static let keyNames = ["traeger", "massnahme", "kreis", "zielgruppe"]

  /// Groups that are written at a time.
  private static let portion = 4_096

  /// All of it.
  package static func csv(_ table: TallyTable) -> String {
    var text = ""
    write(table) { text += $0 }
    return text
  }

  /// One row for each group in the order of the keys, separated by `;`, LF at each end.
  /// - Parameter output: takes the text bit by bit: that of a national table is long.
  package static func write<Failure: Error>(
    _ table: TallyTable, to output: (String) throws(Failure) -> Void
  ) throws(Failure) {
    let names =
      keyNames + table.strata.map(\.name) + parameterNames + TallyColumn.all.map(\.name)
    let parameters = [
      table.rules.asOf.description, "\(table.rules.lagMonths)", table.rules.definition.rawValue,
      table.rules.from.description, table.rules.through.description,
    ].map { $0 + ";" }.joined()
    // Bytes, not characters: a national table has some million cells.
    var text = Array((names.joined(separator: ";") + "\n").utf8)
    // Without the names and conditions: to pass those along takes longer than to write a number.
    let cells = TallyColumn.all.map { ($0.kind, $0.cell) }
    for (number, group) in table.groups.enumerated() {
      if number % portion == portion - 1 {
        try output(String(decoding: text, as: UTF8.self))
        text.removeAll(keepingCapacity: true)
      }
      let key = group.key
      for cell in [key.provider, key.measure, key.district, key.targetGroup] + key.levels {
        text += quoted(cell).utf8
        text.append(separator)
      }
      text += parameters.utf8
      for (kind, cell) in cells {
        text.append(kind, cell.get(group.tally))
        text.append(separator)
      }
      text[text.count - 1] = .lineFeed
    }
    try output(String(decoding: text, as: UTF8.self))
  }

  private static let separator = UInt8(ascii: ";")

  /// By RFC 4180. A cell that a spreadsheet takes for a formula stays as it is: changed it would be
  /// another key.
  private static func quoted(_ cell: String) -> String {
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
