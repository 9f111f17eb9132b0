package import Diagnostics
package import Files
package import Values

/// How files of outcomes are read.
package struct ReadingOptions: Sendable {
  /// What to do with a file that has bad rows.
  package enum BadRows: Sendable {
    /// Refuse the file, naming all of them.
    case refuse
    /// Name them, leave them out, count them.
    case skip
  }

  package var badRows: BadRows
  /// What columns are called in these files, where it is neither their German nor English name.
  package var columnNames: [ParticipationColumn: String]
  /// The sheet of workbooks to read; `nil`: the one that has the table.
  package var sheet: String?
  /// How files of text are stored whose bytes do not prove it; `nil`: what their bytes tell.
  package var encoding: TextEncoding?
  /// What the district calls columns and values; a name that no file has is no fault here.
  package var mapping = OutcomeMapping()
  /// Why the options cannot be followed: refuses the files, with what is wrong with them.
  package var faults: [Diagnostic] = []
  /// How many cores to use. It never changes a result.
  package var cores: Int
  /// Where participations lead; `nil` without a catalogue: measures are then what rows call them.
  package var targets: MeasureTargets?
  /// Reads every row with care; slow, to compare with.
  var isCareful = false
  /// More stays than so many that may occur twice are not compared: most likely a file is given
  /// twice, and comparing takes memory for every one of them.
  var mostRepeatedStays = 1_000_000
  /// Bytes of a piece.
  var pieceSize = Piece.size

  /// Those of the mapping, where nothing else was said.
  var allNames: [ParticipationColumn: String] {
    mapping.columns.merging(columnNames) { $1 }
  }

  package init(
    badRows: BadRows = .refuse, columnNames: [ParticipationColumn: String] = [:],
    sheet: String? = nil, encoding: TextEncoding? = nil, cores: Int = 1
  ) {
    self.badRows = badRows
    self.columnNames = columnNames
    self.sheet = sheet
    self.encoding = encoding
    self.cores = cores
  }
}

/// One input that was read.
package struct OutcomeInput: Sendable {
  package let name: String
  /// Rows below the header, empty lines not counted.
  package let rows: Int
  /// Rows that were passed over because something is wrong with them (only when asked for).
  package let skippedRows: Int
  /// Rows that give a six-month status before the six months are over.
  package let earlyStatuses: LineList
  /// What was noted of an input that is accepted, by place.
  package internal(set) var diagnostics: [Diagnostic]
  /// How many of each kind there were.
  package let counts: [DiagnosticKind: Int]
  /// What its rows say besides the facts of the participation.
  package let strata: [Stratum]
  /// The columns that its rows have; none of sums.
  package let columns: Set<ParticipationColumn>
  /// Values that closed lists do not have, by column, with how often they stand there.
  package let unknownValues: [ParticipationColumn: [String: Int]]
  /// It has sums instead of rows.
  package let isTally: Bool
}

/// Numbers of lines: the first few, and how many there are.
package struct LineList: Hashable, Sendable {
  package static let kept = 10

  /// At most ten, ascending.
  package private(set) var first: [Int] = []
  package private(set) var count = 0

  package init() {}

  mutating func add(_ line: Int) {
    count += 1
    if first.count < Self.kept { first.append(line) }
  }

  /// Adds those of a later part, which counted its own lines from 1.
  mutating func add(_ part: LineList, behindLines lines: Int) {
    count += part.count
    first += part.first.prefix(Self.kept - first.count).map { $0 + lines }
  }
}

/// What was read: the sums, and what is to be known of each input.
package struct OutcomeData: Sendable {
  package let table: TallyTable
  /// The first and the last day of entry or exit in the rows; `nil` where there are tallies only.
  package let days: ClosedRange<CalendarDate>?
  /// The reference date was not given but taken from the data.
  package let asOfIsFromData: Bool
  /// The latest of the dates that lie so far behind the others that none was taken for the reference
  /// date.
  package var latestPlanned: CalendarDate?
  /// In the order in which they were given.
  package internal(set) var inputs: [OutcomeInput]
}
