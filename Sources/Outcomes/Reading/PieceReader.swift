internal import CSVBytes
internal import Diagnostics
internal import Files
internal import Values

/// What one core makes of the pieces that it takes.
struct PieceReader {
  private let files: [OpenedFile]
  private let forms: [ColumnForms]
  private let pass: ReadingPass
  private let referenceDate: CalendarDate?
  /// The reference date where it comes from the data and dates lie behind it.
  private let dataEnd: CalendarDate?
  private let tables: CohortTables?
  private let measureNames: MeasureNames
  private let isCareful: Bool
  private var buffer: [UInt8] = []
  private var decoder: RowDecoder?
  private var decodedInput: Int?

  // What comes of all pieces together.
  private var sums = GroupSums()
  let marks = StayMarks()
  private var firstDay = Int32.max
  private var lastDay = Int32.min
  private let countsDays: Bool
  /// Of the pass that looks for the reference date.
  private(set) var dayCounts: DayCounts?
  private var touched = 0
  private(set) var stays: [RepeatedStays.Stay] = []

  /// Bytes behind a window that are read with it, so that its last row is whole.
  private static let overlap = 1 << 16
  /// The most bytes of a row.
  private static let longestRow = 1 << 20
  /// Bytes behind the last that may be read, whatever they are.
  private static let padding = 128

  /// - Parameters:
  ///   - forms: of the columns of each file.
  ///   - dataEnd: the reference date where it comes from the data and dates lie behind it.
  ///   - isCareful: reads every row with care.
  init(
    _ files: [OpenedFile], forms: [ColumnForms], pass: ReadingPass, referenceDate: CalendarDate?,
    dataEnd: CalendarDate? = nil, isCareful: Bool = false
  ) {
    self.dataEnd = dataEnd
    if case .latestDay = pass { countsDays = true } else { countsDays = false }
    if countsDays { dayCounts = DayCounts() }
    self.forms = forms
    self.isCareful = isCareful
    self.files = files
    self.pass = pass
    self.referenceDate = referenceDate
    measureNames = pass.measureNames
    if case .count(let keys, _, _) = pass {
      tables = CohortTables(keys.rules)
    } else {
      tables = nil
    }
  }

  /// The first and the last day of entry or exit.
  var days: ClosedRange<CalendarDate>? {
    guard firstDay <= lastDay, let first = CalendarDate(daysSince1970: Int(firstDay)),
      let last = CalendarDate(daysSince1970: Int(lastDay))
    else { return nil }
    return first...last
  }

  /// Hands over what was summed.
  mutating func takeSums() -> GroupSums { exchange(&sums, with: GroupSums()) }

  /// Reads the rows that begin in a piece.
  /// - Parameter number: its position among all pieces.
  mutating func read(_ piece: Piece, number: Int) throws(FileError) -> PieceReport {
    var report = PieceReport(piece: piece, end: piece.bytes.lowerBound)
    let file = files[piece.input]
    if piece.bytes.lowerBound == file.bodyOffset { report.identities = IdentitySample() }
    prepareDecoder(for: piece.input)
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
    var offset = piece.bytes.lowerBound - 1
    while offset < piece.bytes.upperBound {
      let count = try fill(
        from: offset, count: min(Self.overlap, piece.bytes.upperBound - offset), of: file)
      if let end = buffer[..<count].firstIndex(of: .lineFeed) {
        let start = offset + end + 1
        return start < piece.bytes.upperBound ? start : nil
      }
      if count == 0 { return nil }
      offset += count
    }
    return nil
  }

  private mutating func fill(
    from offset: Int, count: Int, of file: OpenedFile
  ) throws(FileError) -> Int {
    if buffer.count < count + Self.padding {
      buffer = [UInt8](repeating: 0, count: count + Self.padding)
    }
    return try file.source.read(at: offset, count: count, into: &buffer)
  }

  /// Reads the rows that begin in a window, and moves `report.end` behind them.
  private mutating func readWindow(
    _ window: Range<Int>, of file: OpenedFile, number: Int, line: inout Int,
    _ report: inout PieceReport
  ) throws(FileError) {
    var overlap = Self.overlap
    let start = window.lowerBound
    let count = try fill(from: start, count: window.count + overlap, of: file)
    var end = min(count, window.count + overlap)
    report.lineThatIsNotUTF8 = lineThatIsNotUTF8(0..<end, of: file, from: start, line: line)
    if report.lineThatIsNotUTF8 != nil { return }
    let limit = window.count
    var position = 0
    while position < limit {
      decoder?.move(to: position, line: line)
      let stop = decoder?.decode(buffer, before: min(limit, end), to: end) ?? .irregular
      if let decoder {
        let place = RowStart(input: report.piece.input, offset: start)
        takeDecodedRows(file: file, window: place, end: end, number: number, &report)
        position = decoder.position
        line = decoder.line
        report.end = start + position
        if stop != .irregular { continue }
      }
      var parser = CSVParser(
        buffer, from: position, to: end, line: line, separator: file.separator)
      let row = parser.next()
      if parser.offset == end, start + end < file.source.count {
        // The row may go on behind what was read.
        guard overlap < Self.longestRow else {
          report.log.add(.rowTooLong(file: file.name, line: line))
          report.isBroken = true
          return
        }
        overlap = Self.longestRow
        parser = CSVParser([], separator: 0)
        end = try fill(from: start, count: window.count + overlap, of: file)
        report.lineThatIsNotUTF8 = lineThatIsNotUTF8(
          position..<end, of: file, from: start, line: line)
        if report.lineThatIsNotUTF8 != nil { return }
        continue
      }
      if let row, file.isListPrint, isStroke(row) {
        // Drawn, and no row.
      } else if let row, row.isBlank {
        if !row.fields.isEmpty { report.blankRows.add(row.line) }
      } else if let row {
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

  private func isStroke(_ row: CSVRow) -> Bool {
    guard row.fault == nil, let first = row.fields.first, let last = row.fields.last else {
      return false
    }
    return ListPrint.isStroke(buffer[first.range.lowerBound..<last.range.upperBound])
  }

  /// The line of the first byte in the buffer that is no UTF-8; the last character may be cut.
  /// - Parameter line: that of the first of the bytes.
  private func lineThatIsNotUTF8(
    _ range: Range<Int>, of file: OpenedFile, from start: Int, line: Int
  ) -> Int? {
    if file.source.isTranscoded { return nil }
    var end = range.upperBound
    if start + end < file.source.count {
      while end > range.lowerBound, buffer[end - 1] != .lineFeed { end -= 1 }
    }
    return buffer.firstByteThatIsNotUTF8(in: range.lowerBound..<end).map { bad in
      line + buffer[range.lowerBound..<bad].count { $0 == .lineFeed }
    }
  }

  private mutating func prepareDecoder(for input: Int) {
    guard decodedInput != input else { return }
    decodedInput = input
    guard !isCareful, !forms[input].isCareful else {
      decoder = nil
      return
    }
    if case .count(let keys, _, _) = pass {
      decoder = RowDecoder(files[input].plan(keys), keys: sums.keys)
    } else {
      decoder = RowDecoder(files[input].plan(nil), keys: KeyTable())
    }
  }

  // MARK: - Rows that are plain

  /// Takes the rows that were decoded; those in which something does not fit together are read
  /// again with care.
  private mutating func takeDecodedRows(
    file: OpenedFile, window: RowStart, end: Int, number: Int, _ report: inout PieceReport
  ) {
    guard let decoder else { return }
    report.rows += decoder.count
    let hasReason = file.header.position(of: .exitReason) != nil
    let reference = (referenceDate ?? dataEnd).map { Int32($0.daysSince1970) } ?? .max
    if case .count = pass { touched &+= sums.touch(decoder.rows, count: decoder.count) }
    for position in 0..<decoder.count {
      let row = decoder.rows[position]
      guard row.isPlain(hasReason: hasReason, referenceDay: reference),
        count(row, number, window, &report)
      else {
        readAgain(row, file: file, window: window, end: end, number: number, &report)
        continue
      }
    }
  }

  /// Does with a plain row what the pass is for; `false` where a careful reader is needed for it.
  @inline(__always)
  private mutating func count(
    _ row: DecodedRow, _ number: Int, _ window: RowStart, _ report: inout PieceReport
  ) -> Bool {
    switch pass {
    case .latestDay: break
    case .count(_, let skipped, _):
      guard let tables else { return false }
      if !skipped.isEmpty {
        let place = RowStart(input: window.input, offset: window.offset + Int(row.start))
        if skipped.contains(place) { return false }
      }
      count(row, under: tables, piece: number, &report)
    case .repeatedStays(let marks, _):
      if marks.contains(mark(of: row)) { return false }
    }
    noteDays(of: row)
    return true
  }

  /// Counts a row in codes, whichever reader made them.
  @inline(__always)
  private mutating func count(
    _ row: DecodedRow, under tables: CohortTables, piece number: Int, _ report: inout PieceReport
  ) {
    let counted = CountedRow(row, under: tables)
    sums.add(counted, key: Int(row.key), piece: number, line: Int(row.line))
    marks.add(mark(of: row))
    report.identities?.add(row)
    if counted.hasEarlyStatus { report.earlyStatuses.add(Int(row.line)) }
  }

  @inline(__always)
  private func mark(of row: DecodedRow) -> UInt64 {
    StayMarks.mark(person: row.person, measure: measureNames.hash(of: row.measure))
  }

  @inline(__always)
  private mutating func noteDays(of row: DecodedRow) {
    firstDay = min(firstDay, row.entry)
    lastDay = max(lastDay, row.entry, row.exit)
    guard countsDays else { return }
    dayCounts?.add(row.entry)
    if row.exit != DecodedRow.absent { dayCounts?.add(row.exit) }
  }

  private mutating func readAgain(
    _ row: DecodedRow, file: OpenedFile, window: RowStart, end: Int, number: Int,
    _ report: inout PieceReport
  ) {
    var parser = CSVParser(
      buffer, from: Int(row.start), to: end, line: Int(row.line), separator: file.separator)
    guard let again = parser.next() else { return }
    let place = RowStart(input: window.input, offset: window.offset + Int(row.start))
    take(again, of: parser, file: file, at: place, number: number, &report)
  }

  // MARK: - Rows that need care

  private mutating func take(
    _ row: CSVRow, of parser: CSVParser, file: OpenedFile, at place: RowStart, number: Int,
    _ report: inout PieceReport
  ) {
    if row.fault?.isFatal == true { report.isBroken = true }
    let fitted = row.fitted(to: file.header.fieldCount, named: file.header.namedCount)
    if fitted.fields.count != row.fields.count { report.fittedRows.add(row.line) }
    let reader = CarefulReader(
      name: file.name, header: file.header, referenceDate: referenceDate, dataEnd: dataEnd,
      looksForDataEnd: countsDays, forms: forms[place.input])
    guard let read = reader.read(fitted, of: parser, &report) else {
      report.badRows += 1
      return
    }
    let participation = read.participation
    var decoded = DecodedRow(participation)
    decoded.person = ByteHash.hash(of: read.pseudonym)
    decoded.measure = ByteHash.hash(of: participation.measure)
    switch pass {
    case .latestDay: break
    case .count(let keys, let skipped, _):
      guard let tables, !skipped.contains(place) else {
        report.badRows += 1
        return
      }
      decoded.key = UInt32(
        truncatingIfNeeded: sums.keys.number(of: keys.bytes(of: participation, decoded)))
      count(decoded, under: tables, piece: number, &report)
    case .repeatedStays(let marks, _):
      guard marks.contains(mark(of: decoded)) else { return }
      stays.append(
        RepeatedStays.Stay(row: read, start: place, piece: number, line: participation.line))
    }
    noteDays(of: decoded)
  }
}
