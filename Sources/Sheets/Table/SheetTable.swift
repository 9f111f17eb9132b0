/// The table of a sheet as CSV, with the way back from each field to its cell.
///
/// UTF-8, `;`, one line a row and a line feed behind each. Line 17 is row 17 of the sheet: rows that
/// are none of the table are empty lines. Dates in ISO 8601, amounts with a comma
/// and two places, truth as `ja` and `nein`. Rows at fault are left out and told of; so are blank
/// rows, totals and repeated headers.
package struct SheetTable: Sendable {
  package struct Column: Hashable, Sendable {
    /// In the sheet, from 1.
    package let position: Int
    /// As the header has it, on one line.
    package let name: String
    /// What the vocabulary knows of it.
    package let known: TableVocabulary.Column?
  }

  package let sheet: String
  /// The last row of the header.
  package let headerRow: Int
  /// Those of the CSV, in its order.
  package let columns: [Column]
  package let csv: [UInt8]
  /// By place; the first of them where there are more than ``faultCount`` allows to keep.
  package let faults: [CellFault]
  package let faultCount: Int
  package let faultyRows: Int
  package let notices: [TableNotice]
  /// The rows of the CSV, its header not counted.
  package let rowCount: Int

  /// Whether it has every column without which a table is none.
  package func isWhole(_ vocabulary: TableVocabulary) -> Bool {
    vocabulary.needed.allSatisfy { key in columns.contains { $0.known?.key == key } }
  }

  /// The cell that a field of the CSV was made of.
  /// - Parameters:
  ///   - line: of the CSV, from 1.
  ///   - field: from 0; `nil` for the first.
  package func cell(line: Int, field: Int?) -> CellReference {
    let index = field ?? 0
    return CellReference(
      row: line, column: columns.indices.contains(index) ? columns[index].position : 1)
  }

  /// `Tabelle1!17:17`, as Excel writes a whole row.
  package func place(row: Int) -> String { SheetName.place("\(row):\(row)", in: sheet) }

  /// `Tabelle1!F17`, the name cut where it is too long for a message.
  package func place(_ cell: CellReference) -> String {
    SheetName.place(cell.description, in: sheet)
  }
}

extension Workbook {
  /// Reads the table of a sheet.
  /// - Parameters:
  ///   - name: the sheet; `nil` for the only one that has a table.
  ///   - vocabulary: the columns that the table may have.
  ///   - keepsUnknownColumns: whether columns that the vocabulary does not know are in the CSV.
  /// - Throws: where the sheet cannot be read, has no table, or it is not certain which one has.
  package func table(
    named name: String? = nil, vocabulary: TableVocabulary, keepsUnknownColumns: Bool = true
  ) throws(WorkbookFault) -> SheetTable {
    let choice = try SheetChoice(in: self, named: name, vocabulary: vocabulary)
    var isSorted = choice.isSorted
    var merges = MergedFields()
    while true {
      var builder = TableBuilder(
        self, choice: choice, vocabulary: vocabulary, merges: merges,
        keepsUnknownColumns: keepsUnknownColumns)
      var source = try RowSource(choice.sheet, of: self, isSorted: isSorted)
      guard try builder.read(&source) else {
        isSorted = false
        continue
      }
      // Merged cells are told of behind the rows: where some matter, the rows are read again.
      let found = MergedFields(source.merges, below: choice.header.row, columns: builder.columns)
      if merges.isEmpty, !found.isEmpty {
        merges = found
        continue
      }
      return try builder.table(source, isSorted: isSorted)
    }
  }
}
