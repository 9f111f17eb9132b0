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
  /// Rows with a date behind the reference date, which comes from the data.
  var plannedRows = LineList()
  /// Rows of separators only.
  var blankRows = LineList()
  /// Rows with empty fields more or less than the header has.
  var fittedRows = LineList()
  var log = DiagnosticLog()
  /// What is wrong with single cells.
  var cells = BadCells()
  /// Values that the lists of their columns do not have.
  var values = UnknownValues()
  /// What cells say of the form of their columns.
  private(set) var evidence: [ParticipationColumn: ColumnEvidence] = [:]
  /// The rows of cells that were read as the others of their columns are.
  private(set) var explained: [ParticipationColumn: LineList] = [:]
  /// Of the first piece of a file.
  var identities: IdentitySample?
  /// Nothing behind it can be read.
  var isBroken = false
  /// The line of the first byte that is no UTF-8.
  var lineThatIsNotUTF8: Int?

  /// Notes what the cells of a row say of their columns.
  mutating func add(
    _ found: [ParticipationColumn: ColumnEvidence], explained columns: Set<ParticipationColumn>,
    line: Int
  ) {
    evidence.merge(found) { $0.union($1) }
    for column in columns { explained[column, default: LineList()].add(line) }
  }
}
