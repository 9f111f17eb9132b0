/// Cells merged over several rows, by the column of the table that they stand in: what is written
/// once there is meant for each row.
struct MergedFields {
  private var ranges: [[ClosedRange<Int>]] = []
  /// Where each column's search is, and what the first row of the range there holds.
  private var positions: [Int] = []
  private var contents: [[UInt8]] = []
  private(set) var usedCount = 0
  private var isUsed: [Bool] = []

  init() {}

  init(_ merges: [CellRange], below header: Int, columns: [SheetTable.Column]) {
    ranges = columns.map { column in
      merges.filter {
        $0.columns.lowerBound == column.position && $0.rows.count > 1
          && $0.rows.lowerBound > header
      }.map(\.rows).sorted { $0.lowerBound < $1.lowerBound }
    }
    positions = ranges.map { _ in 0 }
    contents = ranges.map { _ in [] }
    isUsed = ranges.map { _ in false }
  }

  var isEmpty: Bool { ranges.allSatisfy(\.isEmpty) }

  /// The range that a row lies in, rows given in ascending order.
  mutating func range(at row: Int, column: Int) -> ClosedRange<Int>? {
    guard ranges.indices.contains(column) else { return nil }
    let all = ranges[column]
    while positions[column] < all.count, all[positions[column]].upperBound < row {
      positions[column] += 1
      contents[column] = []
      isUsed[column] = false
    }
    guard positions[column] < all.count, all[positions[column]].contains(row) else { return nil }
    return all[positions[column]]
  }

  mutating func note(_ content: ArraySlice<UInt8>, column: Int) {
    contents[column] = Array(content)
  }

  /// What the first row of the range holds that was found last.
  mutating func content(column: Int) -> [UInt8] {
    if !contents[column].isEmpty, !isUsed[column] {
      isUsed[column] = true
      usedCount += 1
    }
    return contents[column]
  }
}
