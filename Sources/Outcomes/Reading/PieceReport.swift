internal import Diagnostics

/// What is to be known of one piece; lines count from 1 at its first row.
struct PieceReport: Sendable {
  let piece: Piece
  /// Where the first row of the piece begins; `nil` where none does.
  var start: Int?
  /// Where the first row behind its rows begins.
  var end: Int
  var lines = 0
  var rows = 0
  var badRows = 0
  var earlyStatuses = LineList()
  /// Rows of separators only.
  var blankRows = LineList()
  /// Rows with empty fields more or less than the header has.
  var fittedRows = LineList()
  var log = DiagnosticLog()
  /// Nothing behind it can be read.
  var isBroken = false
  /// The line of the first byte that is no UTF-8.
  var lineThatIsNotUTF8: Int?
}
