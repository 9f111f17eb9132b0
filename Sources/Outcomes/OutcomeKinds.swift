package import Diagnostics

extension DiagnosticKind {
  /// Every kind that this room raises.
  package static let outcomes: [DiagnosticKind] = [
    .csvEmpty, .csvNotText, .csvEncoding, .csvUnclosedQuote, .csvQuote, .csvFieldCount,
    .csvRowTooLong, .csvLeftover, .csvSeparator, .csvTranscoded, .damagedWorkbook, .unclearSheet,
    .badCell, .hiddenCells,
    .sheetLayout, .cellMeaning, .workbookExtras, .missingColumn, .duplicateColumn, .unknownColumn,
    .unknownColumnName, .naturalColumn, .badMapping, .noRows, .personalData, .missingValue,
    .badDate, .badNumber, .badCode, .badPseudonym, .zeroCost, .columnForm, .exitBeforeEntry,
    .overlap, .plannedDate, .openEnd, .implausibleStay, .exitAfterReferenceDate,
    .statusBeforeDue, .exitFactsWithoutExit, .emptyWindow, .tallyContradiction, .tallyClash,
    .countedTwice, .smallGroups, .swappedColumns, .tallyNotWhole, .tallyUnproven,
  ]
}
