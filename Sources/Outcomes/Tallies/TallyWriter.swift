internal import Values

/// A table of tallies as CSV: the second kind of input, so that a ranking can be made where the rows
/// are not.
package enum TallyWriter {
  /// The columns that say which cohort was counted; the same in every row.
  static let parameterNames = ["stichtag", "verzugMonate", "definition", "von", "bis"]
  /// The columns of every key, in the order of the file.
  static let keyNames = ["traeger", "massnahme", "kreis", "zielgruppe"]

  /// One row for each group in the order of the keys, separated by `;`, LF at each end.
  package static func csv(_ table: TallyTable) -> String {
    let names =
      keyNames + table.strata.map(\.name) + parameterNames + TallyColumn.all.map(\.name)
    let parameters = [
      table.rules.asOf.description, "\(table.rules.lagMonths)", table.rules.definition.rawValue,
      table.rules.from.description, table.rules.through.description,
    ].map { $0 + ";" }.joined()
    var text = names.joined(separator: ";") + "\n"
    for group in table.groups {
      let key = group.key
      for cell in [key.provider, key.measure, key.district, key.targetGroup] + key.levels {
        text += quoted(cell)
        text += ";"
      }
      text += parameters
      for (position, column) in TallyColumn.all.enumerated() {
        if position > 0 { text += ";" }
        text += column.cell(of: group.tally)
      }
      text += "\n"
    }
    return text
  }

  /// By RFC 4180. A cell that a spreadsheet takes for a formula stays as it is: changed it would be
  /// another key.
  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains {
      $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
        || $0 == UInt8(ascii: "\r")
    }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}

extension TallyColumn {
  /// The text of this column: counts as they are, euros with a decimal point, days as ISO 8601.
  func cell(of tally: Tally) -> String {
    switch value {
    case .count(let path): String(tally[keyPath: path])
    case .cost(let path), .largestCost(let path):
      Hundredths(count: tally[keyPath: path]).description
    case .firstDay(let path), .lastDay(let path):
      CalendarDate(daysSince1970: Int(tally[keyPath: path]))?.description ?? ""
    }
  }
}
