/// The rows of a sheet in ascending order: as the file has them where that is the order, else out of
/// memory.
struct RowSource: ~Copyable {
  private var reader: SheetReader
  private var sorted: SortedRows?

  /// A file of a million rows that is out of order as well is left to be put in order by Excel.
  private static let mostCells = 3_000_000

  /// - Parameter isSorted: whether the file is known to have its rows in order.
  init(_ sheet: Workbook.Sheet, of workbook: Workbook, isSorted: Bool) throws(WorkbookFault) {
    var reader = try SheetReader(sheet, of: workbook)
    sorted = isSorted ? nil : try Self.sorted(&reader, of: sheet)
    self.reader = reader
  }

  private static func sorted(
    _ reader: inout SheetReader, of sheet: Workbook.Sheet
  ) throws(WorkbookFault) -> SortedRows {
    var rows: [SheetRow] = []
    var count = 0
    var row = SheetRow()
    while try reader.next(into: &row) {
      guard !row.cells.isEmpty else { continue }
      count += row.cells.count + row.bytes.count / 16
      guard count <= mostCells else { throw WorkbookFault(.tooLarge, sheet: sheet.name) }
      rows.append(row)
    }
    return SortedRows(rows: rows.sorted { $0.number < $1.number })
  }

  private struct SortedRows {
    let rows: [SheetRow]
    var next = 0
  }

  mutating func next(into row: inout SheetRow) throws(WorkbookFault) -> Bool {
    guard let sorted else { return try reader.next(into: &row) }
    guard sorted.next < sorted.rows.count else { return false }
    row = sorted.rows[sorted.next]
    self.sorted?.next += 1
    return true
  }

  /// A row came behind one with a higher number: what was read so far is of no use.
  var isOutOfOrder: Bool { sorted == nil && reader.isOutOfOrder }

  // Known once all rows have been read.
  var merges: [CellRange] { reader.merges }
  var filter: CellRange? { reader.filter }
  var hiddenColumns: [ClosedRange<Int>] { reader.hiddenColumns }
}
