/// Something about a table that whoever reads it should know; nothing is refused for it.
package struct TableNotice: Hashable, Sendable {
  /// The raw value is a key for machines.
  package enum Kind: String, CaseIterable, Sendable {
    case blankRows = "blank-rows"
    case blanksAround = "blanks-around"
    case cellsOutsideTable = "cells-outside-table"
    case date1904 = "date-1904"
    case dateAsText = "date-as-text"
    /// A number under a date format, in a column that wants a number.
    case dateFormatOnNumber = "date-format-on-number"
    /// A date under a date format in a column that wants a text: often a level such as `1-5`.
    case dateInTextColumn = "date-in-text-column"
    case dateWithoutFormat = "date-without-format"
    case externalLinks = "external-links"
    case filteredRows = "filtered-rows"
    case headerInTwoRows = "header-in-two-rows"
    case hiddenColumns = "hidden-columns"
    case hiddenRows = "hidden-rows"
    case hiddenSheet = "hidden-sheet"
    /// Numbers that may have lost zeros which texts of the same column have.
    case leadingZero = "leading-zero"
    case macros
    case mergedCells = "merged-cells"
    /// Titles, totals, repeated headers among the rows: left out.
    case noParticipation = "no-participation"
    case numberAsText = "number-as-text"
    case rowsAboveHeader = "rows-above-header"
    case rowsOutOfOrder = "rows-out-of-order"
    case sheetChosen = "sheet-chosen"
    /// A level is what is shown, not what is stored: `50%`, not `0,5`.
    case shownTextTaken = "shown-text-taken"
    case timeOfDay = "time-of-day"
    case unknownColumns = "unknown-columns"

    /// Worth knowing, but nobody needs to look.
    package var isNote: Bool {
      switch self {
      case .blankRows, .blanksAround, .dateAsText, .externalLinks, .macros, .numberAsText,
        .rowsAboveHeader, .unknownColumns:
        true
      default: false
      }
    }
  }

  package let kind: Kind
  /// How many cells, rows, columns or sheets; 0 where that says nothing.
  package var count = 0
  /// Of how many.
  package var total: Int?
  /// Names of columns or sheets.
  package var names: [String] = []
  /// The first rows it is about.
  package var rows: [Int] = []
  /// The first cell it is about.
  package var cell: CellReference?

  init(
    _ kind: Kind, count: Int = 0, total: Int? = nil, names: [String] = [], rows: [Int] = [],
    cell: CellReference? = nil
  ) {
    self.kind = kind
    self.count = count
    self.total = total
    self.names = names
    self.rows = rows
    self.cell = cell
  }
}

/// A cell for which its row is refused.
package struct CellFault: Hashable, Comparable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// `#N/A` and its like.
    case errorValue(String)
    /// A formula without a kept result: written by a program that does not compute.
    case notComputed
    /// A number that stands for no day.
    case noDate
    /// A number of 16 or more digits: Excel keeps 15.
    case lostDigits
    case textTooLong
    /// An amount merged over several rows: whose is it?
    case mergedAmount
    /// A header of another table.
    case otherHeader
  }

  package let cell: CellReference
  package let kind: Kind
  /// The name of the column in the header.
  package let column: String

  package static func < (left: CellFault, right: CellFault) -> Bool { left.cell < right.cell }
}
