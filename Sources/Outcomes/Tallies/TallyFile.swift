internal import CSVBytes
internal import Diagnostics
internal import Files
internal import Text
internal import Values

/// A file of tallies that was read.
struct TallyFile: Sendable {
  let name: String
  /// Its position among all inputs.
  let input: Int
  private(set) var parameters = TallyParameters()
  /// By keys as ``KeyLayout/bytes(of:)`` makes them.
  private var sums = GroupSums()
  /// The whole keys of the rows, and the line of each: more than `sums` has, where it sums over
  /// strata of the file.
  private var groups = KeyTable()
  private var lines: [UInt32] = []
  private(set) var cells: DoubleCounting.Cells
  private(set) var rows = 0
  private(set) var skippedRows = 0
  private(set) var log = DiagnosticLog()
  /// Those that the file has.
  let strata: [Stratum]

  /// The most bytes of a file of tallies: some million groups.
  private static let limit = 1 << 30

  /// Reads a file if its header is one of tallies.
  /// - Parameters:
  ///   - input: its position among all inputs.
  ///   - strata: the levels to keep; over others is summed.
  /// - Returns: `nil` where it is something else.
  /// - Throws: ``Refusal`` with everything that is wrong.
  init?(
    _ table: InputTable, input: Int, strata: [Stratum], options: ReadingOptions
  ) throws(Refusal) {
    let source = table.source
    guard let head = try Self.head(of: source) else { return nil }
    name = source.name
    self.input = input
    cells = DoubleCounting.Cells(options.targets)
    let header = head.header
    self.strata = header.strata.keys.sorted { $0.name < $1.name }
    log = table.log
    log.add(head.notes)
    (rows, skippedRows) = (table.faultyRows, table.faultyRows)
    var bytes = [UInt8](repeating: 0, count: source.count)
    guard source.count <= Self.limit else {
      let error = FileError(path: name, reason: .tooLarge(limit: Self.limit))
      throw Refusal(Diagnostic(reading: error))
    }
    do {
      bytes.removeSubrange(try source.read(at: 0, count: source.count, into: &bytes)...)
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
    if let bad = bytes.firstByteThatIsNotUTF8(in: 0..<bytes.count) {
      throw Refusal(
        .notUTF8(file: name, line: SourceText(bytes).lineNumber(at: bad)))
    }
    var body = CSVParser(
      bytes, from: head.bodyOffset, line: head.bodyLine, separator: head.separator)
    var wholeness = TallyWholeness(header)
    while let row = body.next() {
      if !row.isBlank {
        take(row, of: body, header: header, strata: strata, wholeness: &wholeness)
      }
    }
    // What is cut off is told before what the rest lacks by it.
    log.add(
      wholeness.remarks(
        rows: rows, areAllRead: skippedRows == 0, at: SourceLocation(file: name)))
    guard !log.counts.keys.contains(.tallyNotWhole) else { throw Refusal(log.diagnostics) }
    guard skippedRows == 0 || options.badRows == .skip else { throw Refusal(log.diagnostics) }
    guard rows > 0 else { throw Refusal(.noRows(file: name)) }
    if let (first, second) = cells.doubled { log.add(.twoNames(first, second, file: name)) }
    groups = KeyTable()
    lines = []
  }

  /// Hands over what was summed.
  mutating func takeSums() -> GroupSums { exchange(&sums, with: GroupSums()) }

  private struct Head {
    let header: TallyHeader
    let notes: [Diagnostic]
    let separator: UInt8
    let bodyOffset: Int
    let bodyLine: Int
  }

  /// - Returns: `nil` where the file is none of tallies.
  private static func head(of source: ByteSource) throws(Refusal) -> Head? {
    let bytes = try OpenedFile.head(of: source)
    guard let preamble = try? CSVPreamble(bytes, file: source.name) else { return nil }
    var parser = CSVParser(
      bytes, from: preamble.headerOffset, line: preamble.headerLine, separator: preamble.separator)
    guard let row = parser.next(), row.fault == nil else { return nil }
    let names = row.fields.map { parser.text(of: $0) }
    guard TallyHeader.matches(names) else { return nil }
    let place = SourceLocation(file: source.name, line: preamble.headerLine)
    var notes: [Diagnostic] = []
    let header = try TallyHeader(names, at: place, notes: &notes)
    return Head(
      header: header, notes: notes, separator: preamble.separator, bodyOffset: parser.offset,
      bodyLine: parser.nextLine)
  }

  /// What the header of a file tells apart; `nil` where the file is none of tallies.
  static func strata(of table: InputTable) throws(Refusal) -> Set<Stratum>? {
    try head(of: table.source).map { Set($0.header.strata.keys) }
  }

  private mutating func take(
    _ row: CSVRow, of parser: CSVParser, header: TallyHeader, strata: [Stratum],
    wholeness: inout TallyWholeness
  ) {
    rows += 1
    var reader = TallyRowReader(file: name, line: row.line, header: header)
    let found = reader.read(row, of: parser, strata: strata)
    log.add(reader.faults)
    guard let found else {
      skippedRows += 1
      return
    }
    wholeness.add(found)
    if sums.keys.count == 0 {
      parameters = found.parameters
    } else if found.parameters != parameters {
      log.add(.mixedTallies(file: name, line: row.line))
      skippedRows += 1
      return
    }
    var whole = found.key
    whole.levels = found.allLevels
    let group = groups.number(of: KeyLayout.bytes(of: whole))
    guard group == lines.count else {
      log.add(
        .groupTwice(whole.measure, file: name, line: row.line, first: Int(lines[group])))
      skippedRows += 1
      return
    }
    lines.append(UInt32(clamping: row.line))
    cells.add(whole)
    sums.add(
      found.tally, key: sums.keys.number(of: KeyLayout.bytes(of: found.key)),
      origin: GroupSums.Origin(piece: input, line: row.line))
  }
}
