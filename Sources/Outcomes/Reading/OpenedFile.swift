internal import CSVBytes
internal import Diagnostics
internal import Files

/// An input whose header has been read.
struct OpenedFile: Sendable {
  let table: InputTable
  let separator: UInt8
  let header: ParticipationHeader
  /// Where the first row below the header begins, and in which line.
  let bodyOffset: Int
  let bodyLine: Int
  /// Strokes stand between its rows.
  let isListPrint: Bool
  /// What is worth knowing of the file and its header.
  let log: DiagnosticLog

  /// The most bytes that byte order mark, `sep=` line and header may have together.
  private static let longestHead = 1 << 18

  /// - Throws: ``Refusal`` with every reason why the file cannot be read.
  init(_ table: InputTable, options: ReadingOptions) throws(Refusal) {
    let source = table.source
    let head = try Self.head(of: source)
    let preamble = try CSVPreamble(head, file: source.name)
    var parser = CSVParser(
      head, from: preamble.headerOffset, line: preamble.headerLine, separator: preamble.separator)
    let place = SourceLocation(file: source.name, line: preamble.headerLine)
    guard let row = parser.next() else { throw Refusal(.empty(at: place)) }
    if let fault = row.fault { throw Refusal(.csv(fault, file: source.name, line: row.line)) }
    var notes: [Diagnostic] = []
    do {
      header = try ParticipationHeader(
        row.fields.map { parser.text(of: $0) }, columnNames: options.allNames,
        values: options.mapping.values, at: place, notes: &notes)
    } catch {
      let found = HiddenHeader.line(in: head, file: source.name) { names in
        ParticipationHeader.isWhole(names, columnNames: options.allNames)
      }
      guard let found, found > preamble.headerLine else { throw error }
      throw Refusal(.titleAboveHeader(found, at: place))
    }
    let personal = PersonalCells.found(behind: parser, header: header, at: place)
    guard personal.isEmpty else { throw Refusal(personal) }
    self.table = table
    separator = preamble.separator
    isListPrint = preamble.isListPrint
    if isListPrint { notes.append(.listPrint(at: place)) }
    bodyOffset = parser.offset
    bodyLine = parser.nextLine
    var log = table.log
    log.add(notes)
    self.log = log
  }

  /// The same file in the encoding that all its bytes tell of.
  func decoded(_ options: ReadingOptions) async throws(Refusal) -> OpenedFile {
    try await OpenedFile(table.decoded(options), options: options)
  }

  /// The bytes of the table.
  var source: ByteSource { table.source }
  var name: String { table.name }

  /// The beginning of a source: whole lines, or all of it.
  static func head(of source: ByteSource) throws(Refusal) -> [UInt8] {
    var head = [UInt8](repeating: 0, count: min(source.count, longestHead))
    do {
      let count = try source.read(at: 0, count: head.count, into: &head)
      head.removeSubrange(count...)
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
    if head.count < source.count, let last = head.lastIndex(of: .lineFeed) {
      head.removeSubrange((last + 1)...)
    }
    return head
  }
}

extension OpenedFile {
  /// How the fast reader reads this file.
  /// - Parameter keys: what keys are made of; `nil` where none are needed.
  func plan(_ keys: GroupKeys?) -> RowPlan {
    var cells = [RowPlan.Cell](repeating: .ignored, count: header.fieldCount)
    for column in ParticipationColumn.allCases {
      guard let position = header.position(of: column) else { continue }
      cells[position] = cell(of: column, keys)
    }
    for case .feature(let name) in keys?.strata ?? [] {
      if let position = header.features[name], let slot = keys?.textSlot(of: .feature(name)) {
        cells[position] = .text(slot: slot)
      }
    }
    return RowPlan(
      separator: separator, cells: cells, key: keys?.parts ?? [], days: .calendar,
      periods: keys?.periods ?? [], firstPeriodDay: CohortTables.firstDay)
  }

  private func cell(of column: ParticipationColumn, _ keys: GroupKeys?) -> RowPlan.Cell {
    func code(_ slot: CodeSlot) -> RowPlan.Cell {
      header.codes[column].map { .code(slot: slot.rawValue, $0.table) } ?? .ignored
    }
    func text(_ stratum: Stratum) -> RowPlan.Cell {
      keys?.textSlot(of: stratum).map { .text(slot: $0) } ?? .ignored
    }
    return switch column {
    case .participation: .pseudonym
    case .measure, .provider, .district, .targetGroup:
      .text(slot: GroupKeys.commonTexts.firstIndex(of: column) ?? 0)
    case .entry: .entry
    case .exit: .exit
    case .exitReason: code(.exitReason)
    case .statusAtExit: code(.statusAtExit)
    case .statusAtSixMonths: code(.statusAtSixMonths)
    case .classAtEntry: code(.classAtEntry)
    case .classAtExit: code(.classAtExit)
    case .qualification: code(.qualification)
    case .example: code(.example)
    case .monthsUnemployed:
      .band(slot: CodeSlot.monthsUnemployed.rawValue, edges: Stratum.bandEdges)
    case .ageGroup: text(.ageGroup)
    case .sex: text(.sex)
    case .qualificationAtEntry: text(.qualificationAtEntry)
    case .cost: .money
    }
  }

}
