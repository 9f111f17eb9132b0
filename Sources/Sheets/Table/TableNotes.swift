/// Counts what is worth knowing of the rows and columns of a table.
struct TableNotes {
  private struct Count {
    var count = 0
    var rows: [Int] = []
    var cell: CellReference?
  }

  private let columns: [SheetTable.Column]
  private var byTable: [TableNotice.Kind: Count] = [:]
  /// For each column.
  private var byColumn: [[TableNotice.Kind: Count]]
  private var zeros: [Int]
  private var plainNumbers: [Int]

  /// How many rows a notice names.
  private static let mostRows = 20

  init(columns: [SheetTable.Column]) {
    self.columns = columns
    byColumn = columns.map { _ in [:] }
    zeros = columns.map { _ in 0 }
    plainNumbers = zeros
  }

  mutating func add(_ kind: TableNotice.Kind, row: Int) {
    byTable[kind, default: Count()].count += 1
    if byTable[kind, default: Count()].rows.count < Self.mostRows {
      byTable[kind, default: Count()].rows.append(row)
    }
  }

  mutating func add(_ kind: TableNotice.Kind, cell: CellReference) {
    byTable[kind, default: Count(cell: cell)].count += 1
  }

  mutating func add(_ kind: TableNotice.Kind, column: Int, row: Int) {
    byColumn[column][
      kind, default: Count(cell: CellReference(row: row, column: columns[column].position))
    ].count += 1
  }

  /// A text of that column begins with a zero.
  mutating func noteLeadingZero(column: Int) { zeros[column] += 1 }

  /// A number of that column is shown without zeros before it.
  mutating func notePlainNumber(column: Int) { plainNumbers[column] += 1 }

  /// One for the table, or for each column, and kind.
  var notices: [TableNotice] {
    var notices = byTable.map { kind, count in
      TableNotice(kind, count: count.count, rows: count.rows, cell: count.cell)
    }
    for (index, column) in columns.enumerated() {
      notices += byColumn[index].map { kind, count in
        TableNotice(kind, count: count.count, names: [column.name], cell: count.cell)
      }
      if column.known != nil, zeros[index] > 0, plainNumbers[index] > 0 {
        notices.append(TableNotice(.leadingZero, count: plainNumbers[index], names: [column.name]))
      }
    }
    return notices.sorted {
      ($0.kind.rawValue, $0.names.first ?? "") < ($1.kind.rawValue, $1.names.first ?? "")
    }
  }
}
