internal import CSVBytes
internal import Diagnostics
internal import Files
internal import Synchronization
internal import Values

/// What one pass over all files came to.
struct PassResults {
  private let files: [OpenedFile]
  private let forms: [ColumnForms]
  private let pieces: [Piece]
  private let reports: [PieceReport]
  private var sums = GroupSums()
  private var marks: [StayMarks] = []
  private(set) var stays: [RepeatedStays.Stay] = []
  /// The first and the last day of entry or exit.
  private(set) var days: ClosedRange<CalendarDate>?
  /// How many dates fall on each day; of the pass that looks for the reference date.
  private(set) var dayCounts = DayCounts()
  private let dataEnd: CalendarDate?
  private let latestPlanned: CalendarDate?
  /// How many lines lie before each piece in its input.
  private(set) var linesBefore: [Int] = []
  /// Files in which a piece did not begin where the one before it ended: a row with a line end in
  /// quotes lies across. They are to be read in one piece.
  private(set) var torn: Set<Int> = []
  /// Pieces behind what ends a file, such as a quotation mark that is never closed: what was read in
  /// them are no rows.
  private var behindEnd: Set<Int> = []

  /// Reads all pieces, each core taking the next when it has done one.
  init(
    _ files: [OpenedFile], forms: [ColumnForms], pass: ReadingPass, undivided: Set<Int>,
    referenceDate: CalendarDate?, planned: PlannedDays?, options: ReadingOptions
  ) async throws(Refusal) {
    dataEnd = planned?.end
    latestPlanned = planned?.latest
    let pieces = Piece.all(of: files, size: options.pieceSize, undivided: undivided)
    let queue = PieceQueue()
    var workers = await withTaskGroup(of: Worker.self) { group in
      for _ in 0..<max(1, min(options.cores, pieces.count)) {
        group.addTask {
          Worker(
            PieceReader(
              files, forms: forms, pass: pass, referenceDate: referenceDate, dataEnd: planned?.end,
              isCareful: options.isCareful),
            pieces: pieces, queue: queue)
        }
      }
      var workers: [Worker] = []
      for await worker in group { workers.append(worker) }
      return workers
    }
    let failures = workers.compactMap(\.failure).sorted { $0.path < $1.path }
    if let failure = failures.first { throw Refusal(Diagnostic(reading: failure)) }
    self.files = files
    self.forms = forms
    self.pieces = pieces
    reports = workers.flatMap(\.reports).sorted { $0.0 < $1.0 }.map(\.1)
    // One after the other, so that what a core summed is let go of as soon as it is added.
    while var worker = workers.popLast() {
      sums.add(worker.reader.takeSums())
      marks.append(worker.reader.marks)
      stays += worker.reader.stays
      if let own = worker.reader.dayCounts { dayCounts.add(own) }
      if let own = worker.reader.days {
        days =
          days.map {
            min($0.lowerBound, own.lowerBound)...max($0.upperBound, own.upperBound)
          } ?? own
      }
    }
    followPieces()
    stays.removeAll { behindEnd.contains($0.piece) }
  }

  /// Counts the lines before each piece, and finds the files that are torn.
  private mutating func followPieces() {
    var input: Int?
    var lines = 0
    var expected = 0
    for (number, report) in reports.enumerated() {
      if report.piece.input != input {
        input = report.piece.input
        lines = files[report.piece.input].bodyLine - 1
        expected = files[report.piece.input].bodyOffset
      }
      linesBefore.append(lines)
      lines += report.lines
      if expected == .max {
        behindEnd.insert(number)
        continue
      }
      let isRight =
        report.start.map { $0 == expected } ?? (expected >= report.piece.bytes.upperBound)
      if !isRight { torn.insert(report.piece.input) }
      if report.start != nil { expected = report.end }
      // Behind what ends a file nothing counts any more.
      if report.isBroken || report.lineThatIsNotUTF8 != nil { expected = .max }
    }
  }

  /// What the cells of an input say of the forms of their columns.
  func evidence(of input: Int) -> [ParticipationColumn: ColumnEvidence] {
    reports.lazy.filter { $0.piece.input == input }
      .reduce(into: [:]) { all, report in all.merge(report.evidence) { $0.union($1) } }
  }

  /// Files in which a byte far down is no UTF-8.
  var notUTF8: Set<Int> {
    Set(reports.lazy.filter { $0.lineThatIsNotUTF8 != nil }.map(\.piece.input))
  }

  func groups(_ keys: GroupKeys) -> TallyGroups {
    TallyGroups(
      sums, layout: KeyLayout(ofRows: keys.strata),
      places: zip(pieces, linesBefore).map {
        TallyGroups.Place(input: $0.input, linesBefore: $1)
      })
  }

  /// The marks of stays that occur more than once; of more than `limit` only some.
  func repeatedStays(cores: Int, limit: Int) async -> Set<UInt64> {
    let marks = marks
    return await withTaskGroup(of: Set<UInt64>.self) { group in
      for share in 0..<max(1, cores) {
        group.addTask {
          StayMarks.repeated(in: marks, share: share, of: max(1, cores), limit: limit)
        }
      }
      return await group.reduce(into: Set()) { $0.formUnion($1) }
    }
  }

  /// What the pieces of one input say together.
  struct Summary {
    var rows = 0
    var badRows = 0
    var earlyStatuses = LineList()
    var plannedRows = LineList()
    var blankRows = LineList()
    var fittedRows = LineList()
    var log = DiagnosticLog()
    var values = UnknownValues()
    /// The input ends in the middle of a row.
    var isBroken = false
    /// Why nothing of it can be taken: it is no text, or its columns are mixed up.
    var fault: Diagnostic?
  }

  func summary(of input: Int) -> Summary {
    var summary = Summary()
    summary.log.add(files[input].log, behindLines: 0)
    summary.rows = files[input].table.faultyRows
    summary.badRows = summary.rows
    var cells = BadCells()
    var explained: [ParticipationColumn: LineList] = [:]
    for (number, report) in reports.enumerated() where report.piece.input == input {
      let lines = linesBefore[number]
      if let line = report.lineThatIsNotUTF8 {
        summary.fault = .notUTF8(file: files[input].name, line: line + lines)
      }
      let file = files[input]
      if let fault = report.identities?.fault(file: file.name, file.header, line: file.bodyLine - 1)
      {
        summary.fault = fault
      }
      summary.rows += report.rows
      summary.badRows += report.badRows
      summary.earlyStatuses.add(report.earlyStatuses, behindLines: lines)
      summary.plannedRows.add(report.plannedRows, behindLines: lines)
      summary.blankRows.add(report.blankRows, behindLines: lines)
      summary.fittedRows.add(report.fittedRows, behindLines: lines)
      summary.log.add(report.log, behindLines: lines)
      cells.add(report.cells, behindLines: lines)
      summary.values.add(report.values)
      for (column, list) in report.explained {
        explained[column, default: LineList()].add(list, behindLines: lines)
      }
      if report.isBroken || report.lineThatIsNotUTF8 != nil {
        summary.isBroken = true
        break
      }
    }
    let name = files[input].name
    summary.log.add(cells.log(of: files[input]), behindLines: 0)
    let header = files[input].header
    for (column, lines) in explained.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let form = forms[input][column] else { continue }
      summary.log.add(.columnForm(form, in: header.name(of: column), lines, file: name))
    }
    if let dataEnd, summary.plannedRows.count > 0 {
      summary.log.add(
        .plannedDates(summary.plannedRows, behind: dataEnd, latest: latestPlanned, file: name))
    }
    if let line = summary.blankRows.first.first {
      summary.log.add(.blankRows(summary.blankRows.count, file: name, line: line))
    }
    if let line = summary.fittedRows.first.first {
      summary.log.add(.fittedRows(summary.fittedRows.count, file: name, line: line))
    }
    return summary
  }
}

/// Hands out pieces to cores, each once.
private final class PieceQueue: Sendable {
  private let taken = Atomic(0)

  func next() -> Int { taken.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// One core's share of a pass.
private struct Worker: Sendable {
  var reader: PieceReader
  var reports: [(Int, PieceReport)] = []
  var failure: FileError?

  init(_ reader: PieceReader, pieces: [Piece], queue: PieceQueue) {
    self.reader = reader
    do throws(FileError) {
      while case let number = queue.next(), number < pieces.count {
        reports.append((number, try self.reader.read(pieces[number], number: number)))
      }
    } catch {
      failure = error
    }
  }
}
