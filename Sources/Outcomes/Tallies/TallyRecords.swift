internal import Files
internal import Text
package import Values

/// The same table as ``TallyWriter`` writes, typed: for formats that tell numbers from texts.
package struct TallyRecords: Sendable {
  package enum Value: Hashable, Sendable {
    case text(String)
    case count(Int)
    case euros(Hundredths)
    case day(CalendarDate?)
  }

  private let table: TallyTable

  package init(_ table: TallyTable) {
    self.table = table
  }

  /// The names of the columns, the same as in a file.
  package var names: [String] {
    TallyWriter.keyNames + table.strata.map(\.name) + TallyWriter.parameterNames
      + TallyColumn.written.map(\.name) + [TallyRowText.countName, TallyRowText.digestName]
  }

  package var rowCount: Int { table.groups.count }

  /// How many groups are one or two participations.
  package var smallGroups: Int {
    table.groups.count { (1...2).contains($0.tally.participations) }
  }

  /// The rows in the order of the keys.
  package var rows: [[Value]] {
    let rules = table.rules
    let parameters: [Value] = [
      .day(rules.asOf), .count(rules.lagMonths), .text(rules.definition.rawValue),
      .day(rules.from), .day(rules.through),
    ]
    let digest = TallyWriter.digest(of: table).description
    return table.groups.enumerated().map { number, group in
      let key = group.key
      let isLast = number == rowCount - 1
      let texts = [key.provider, key.measure, key.district, key.targetGroup] + key.levels
      return texts.map { .text($0) } + parameters
        + TallyColumn.written.map { column in
          let number = column.cell.value(in: group.tally)
          return switch column.kind {
          case .count: .count(number)
          case .cost, .largestCost: .euros(Hundredths(count: number))
          case .firstDay, .lastDay: .day(CalendarDate(daysSince1970: number))
          }
        } + [.count(rowCount), .text(isLast ? digest : "")]
    }
  }
}
