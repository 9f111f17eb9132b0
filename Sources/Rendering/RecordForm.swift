/// The forms of records for other programs.
package enum RecordForm: String, CaseIterable, Sendable {
  /// RFC 4180: separated by commas, CRLF, decimal point, stable English names.
  case csv
  /// For a spreadsheet: byte order mark, separated by `;`, names and decimal mark of the language,
  /// no cell that is a formula.
  case csvExcel = "csv-excel"
  /// An object of JSON a line; what has no value is absent.
  case ndjson

  /// Whether a person opens it, and wants words where a program wants codes.
  package var isForReaders: Bool { self == .csvExcel }
}
