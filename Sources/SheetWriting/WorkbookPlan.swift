package import Values

/// A workbook as it is to be: its sheets from the first on, and nothing of a file format.
package struct WorkbookPlan: Hashable, Sendable {
  /// In the properties of the file.
  package var title: String
  package var sheets: [SheetPlan]

  package init(title: String, sheets: [SheetPlan]) {
    self.title = title
    self.sheets = sheets
  }
}

/// A sheet: lines of text, and at most one table under a head that stays in view.
package struct SheetPlan: Hashable, Sendable {
  /// What is wanted; the writer makes it one that a workbook may have, and unique.
  package let name: String
  /// From the first row on.
  package var rows: [[SheetValue]]
  /// The row that is the head of the table, from 0: what is above it and itself stay in view where
  /// that leaves room, it is repeated on each page, and filters stand in it.
  package var head: Int?
  /// How many rows the table has below its head.
  package var tableRows: Int
  /// In characters.
  package var widths: [Double]

  package init(
    _ name: String, rows: [[SheetValue]], head: Int? = nil, tableRows: Int = 0, widths: [Double]
  ) {
    self.name = name
    self.rows = rows
    self.head = head
    self.tableRows = tableRows
    self.widths = widths
  }
}

/// A cell of a sheet. Texts are texts, whatever they look like: none is ever a formula or a link.
package enum SheetValue: Hashable, Sendable {
  case empty
  case text(String, TextStyle = .plain)
  /// A number with the format that shows it, as spreadsheets write it: `0.0%`.
  case number(Double, format: String)
  /// A day, shown in the order of a language.
  case date(CalendarDate, format: String)

  package enum TextStyle: Hashable, Sendable {
    case plain
    /// Broken into lines within its column.
    case wrapped
    case title
    /// Above a part of a sheet.
    case heading
    /// What must not be overlooked.
    case notice
    /// The head of a column of texts, and of one of figures.
    case head, figureHead
  }
}
