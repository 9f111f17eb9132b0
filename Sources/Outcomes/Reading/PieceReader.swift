internal import Diagnostics
internal import Files
internal import Values

/// What one core makes of the pieces that it takes.
struct PieceReader {
  private let files: [OpenedFile]
  private let pass: ReadingPass
  private let referenceDate: CalendarDate?
  private var buffer: [UInt8] = []

  // What comes of all pieces together.
  private(set) var sums = GroupSums()
  private(set) var marks = StayMarks()
  private(set) var latestDay: CalendarDate?
  private(set) var stays: [RepeatedStays.Stay] = []

  /// Bytes behind a window that are read with it, so that its last row is whole.
  private static let overlap = 1 << 16
  /// The most bytes of a row.
  private static let longestRow = 1 << 20

  init(_ files: [OpenedFile], pass: ReadingPass, referenceDate: CalendarDate?) {
    self.files = files
    self.pass = pass
    self.referenceDate = referenceDate
  }

  /// What is to be known of one piece; lines count from 1 at its first row.
  struct Report: Sendable {
    let piece: Piece
    /// Where the first row of the piece begins; `nil` where none does.
    var start: Int?
    /// Where the first row behind its rows begins.
    var end: Int
    var lines = 0
    var rows = 0
    var badRows = 0
    var earlyStatuses = LineList()
    var log = DiagnosticLog()
    /// Nothing behind it can be read.
    var isBroken = false
    /// The line of the first byte that is no UTF-8.
    var lineThatIsNotUTF8: Int?
  }

  /// Reads the rows that begin in a piece.
  /// - Parameter number: its position among all pieces.
  mutating func read(_ piece: Piece, number: Int) throws(FileError) -> Report {
    var report = Report(piece: piece, end: piece.bytes.lowerBound)
    let file = files[piece.input]
    guard let start = try firstRow(of: piece, in: file) else { return report }
    report.start = start
    report.end = start
    var line = 1
    while report.end < piece.bytes.upperBound, !report.isBroken, report.lineThatIsNotUTF8 == nil {
      let window = report.end..<min(report.end + Piece.size, piece.bytes.upperBound)
      try readWindow(window, of: file, number: number, line: &line, &report)
    }
    report.lines = line - 1
    return report
  }

  /// The first row that begins in a piece: behind a line end, but at the top of the file.
  private mutating func firstRow(of piece: Piece, in file: OpenedFile) throws(FileError) -> Int? {
    if piece.bytes.lowerBound == file.bodyOffset { return file.bodyOffset }
    let before = piece.bytes.lowerBound - 1
    let count = try fill(from: before, count: piece.bytes.upperBound - before, of: file)
    guard let end = buffer[..<count].firstIndex(of: .lineFeed) else { return nil }
    let start = before + end + 1
    return start < piece.bytes.upperBound ? start : nil
  }

  private mutating func fill(
    from offset: Int, count: Int, of file: OpenedFile
  ) throws(FileError) -> Int {
    if buffer.count < count { buffer = [UInt8](repeating: 0, count: count) }
    return try file.source.read(at: offset, count: count, into: &buffer)
  }

  /// Reads the rows that begin in a window, and moves `report.end` behind them.
  private mutating func readWindow(
    _ window: Range<Int>, of file: OpenedFile, number: Int, line: inout Int,
    _ report: inout Report
  ) throws(FileError) {
    var overlap = Self.overlap
    let start = window.lowerBound
    let count = try fill(from: start, count: window.count + overlap, of: file)
    var end = min(count, window.count + overlap)
    if let bad = buffer.firstByteThatIsNotUTF8(in: 0..<wholeCharacters(end, of: file, from: start))
    {
      report.lineThatIsNotUTF8 = line + buffer[..<bad].count { $0 == .lineFeed }
      return
    }
    var position = 0
    while start + position < window.upperBound {
      var parser = CSVParser(
        buffer, from: position, to: end, line: line, separator: file.separator)
      let row = parser.next()
      if parser.offset == end, start + end < file.source.count {
        // The row may go on behind what was read.
        guard overlap < Self.longestRow else {
          report.log.add(.rowTooLong(file: file.source.name, line: line))
          report.isBroken = true
          return
        }
        overlap = Self.longestRow
        parser = CSVParser([], separator: 0)
        end = try fill(from: start, count: window.count + overlap, of: file)
        continue
      }
      if let row, !row.fields.isEmpty {
        report.rows += 1
        let place = RowStart(input: report.piece.input, offset: start + position)
        take(row, of: parser, file: file, at: place, number: number, &report)
      }
      position = parser.offset
      line = parser.nextLine
      report.end = start + position
      if report.isBroken { return }
    }
  }

  /// How many of the bytes in the buffer end with a whole character: the last may be cut.
  private func wholeCharacters(_ end: Int, of file: OpenedFile, from start: Int) -> Int {
    guard start + end < file.source.count else { return end }
    var end = end
    while end > 0, buffer[end - 1] != .lineFeed { end -= 1 }
    return end
  }

  private mutating func take(
    _ row: CSVRow, of parser: CSVParser, file: OpenedFile, at place: RowStart, number: Int,
    _ report: inout Report
  ) {
    if row.fault?.isFatal == true { report.isBroken = true }
    let reader = CarefulReader(
      name: file.source.name, header: file.header, referenceDate: referenceDate)
    var faults: [Diagnostic] = []
    let read = reader.read(row, of: parser, faults: &faults)
    report.log.add(faults)
    guard let read else {
      report.badRows += 1
      return
    }
    let participation = read.participation
    switch pass {
    case .latestDay:
      let latest = max(participation.entry, participation.exit ?? participation.entry)
      latestDay = latestDay.map { max($0, latest) } ?? latest
    case .count(let rules, let strata, let skipped):
      guard !skipped.contains(place) else {
        report.badRows += 1
        return
      }
      sums.add(
        participation, under: rules, strata: strata,
        origin: GroupSums.Origin(piece: number, line: participation.line))
      marks.add(StayMarks.mark(pseudonym: read.pseudonym, measure: participation.measure))
      if rules.givesEarlyStatus(participation) { report.earlyStatuses.add(participation.line) }
    case .repeatedStays(let marks):
      let mark = StayMarks.mark(pseudonym: read.pseudonym, measure: participation.measure)
      guard marks.contains(mark) else { return }
      stays.append(
        RepeatedStays.Stay(row: read, start: place, piece: number, line: participation.line))
    }
  }
}

extension CohortRules {
  fileprivate func givesEarlyStatus(_ participation: Participation) -> Bool {
    guard case .ended(let ending) = standing(of: participation) else { return false }
    return ending.hasEarlyStatus
  }
}
