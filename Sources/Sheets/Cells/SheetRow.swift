/// What a cell holds, as the file has it: what it means is for the column to say that reads it.
package enum CellValue: Hashable, Sendable {
  /// The text of that number in the workbook's table of texts.
  case shared(Int)
  /// A text that stands in the row's own bytes.
  case text(Range<Int32>)
  case number(Double)
  case boolean(Bool)
  /// `#N/A` and its like, in the row's own bytes.
  case error(Range<Int32>)
  /// A date in ISO 8601, in the row's own bytes.
  case date(Range<Int32>)
  /// A formula whose result the file does not keep.
  case notComputed
}

/// One cell that holds something.
package struct Cell: Hashable, Sendable {
  /// From 1.
  package let column: Int32
  /// Which of the workbook's cell formats it has.
  package let style: Int32
  package let value: CellValue
}

/// One row of a sheet, filled anew for each row that is read.
package struct SheetRow: Sendable {
  /// From 1.
  package internal(set) var number = 0
  /// Hidden, folded away, filtered out, or of height 0.
  package internal(set) var isHidden = false
  /// By column; cells without content are left out.
  package internal(set) var cells: [Cell] = []
  /// What the texts of its cells are parts of, UTF-8.
  package internal(set) var bytes: [UInt8] = []

  package init() {}

  mutating func begin(number: Int, isHidden: Bool) {
    self.number = number
    self.isHidden = isHidden
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }
}
