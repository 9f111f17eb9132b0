package import Diagnostics
package import Files
internal import Sheets

/// An input as the table that it holds: CSV in UTF-8, whatever the file is. A workbook is recognised
/// by its bytes and becomes the CSV that somebody would have typed.
package struct InputTable: Sendable {
  /// The table as CSV in UTF-8.
  let source: ByteSource
  /// Where it stands, if in a workbook.
  private let sheet: SheetTable?
  /// What is to be known of how it was read, and cells at fault, whose rows are left out.
  let log: DiagnosticLog

  /// - Parameters:
  ///   - source: a file as it is, or what is in a packed one.
  ///   - options: the columns' names, the sheet's, the encoding.
  /// - Throws: ``Refusal`` with the reason why there is no table in it.
  package init(
    _ source: ByteSource, options: ReadingOptions = ReadingOptions()
  ) async throws(Refusal) {
    let table: SheetTable?
    do {
      table = try Self.sheet(in: source, options: options)
    } catch {
      throw Refusal(Diagnostic(error, file: source.name))
    }
    if let table {
      self.init(table, name: source.name)
    } else {
      try await self.init(text: source, options: options)
    }
  }

  /// The table of a workbook; `nil` where the file may be text.
  private static func sheet(
    in source: ByteSource, options: ReadingOptions
  ) throws(WorkbookFault) -> SheetTable? {
    switch try FileSignature.objection(to: source) {
    case .empty, .plainText, .unknownFile: return nil
    case nil, .passwordProtected, .oldWorkbook:
      return try table(of: Workbook(source), options: options)
    case .some(let other): throw WorkbookFault(other)
    }
  }

  /// A text whose beginning is UTF-8 is taken for that until a byte says otherwise.
  private init(text source: ByteSource, options: ReadingOptions) async throws(Refusal) {
    let head = try OpenedFile.head(of: source)
    let proof = TextEncoding.wide(head)
    guard proof != nil || options.encoding != nil || head.firstByteThatIsNotUTF8() != nil else {
      self.init(utf8: source)
      return
    }
    try await self.init(decoding: source, options: options, proof: proof)
  }

  private init(utf8 source: ByteSource, _ notes: Diagnostic...) {
    self.source = source
    sheet = nil
    log = DiagnosticLog(notes)
  }

  /// Decides on the encoding by all bytes.
  private init(
    decoding source: ByteSource, options: ReadingOptions, proof: TextEncoding? = nil
  ) async throws(Refusal) {
    let name = source.name
    let scan: TextScan
    do {
      let wide = proof ?? options.encoding
      scan = try await TextScan(source, in: wide, cores: options.cores)
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
    let encoding: TextEncoding
    switch (proof ?? options.encoding, scan.evidence.verdict) {
    case (.utf16LittleEndian?, _), (.utf16BigEndian?, _):
      guard scan.strays == 0 else { throw Refusal(.brokenUTF16(file: name)) }
      encoding = proof ?? options.encoding ?? .utf8
    case (let asked?, .certain(.utf8)):
      // Bytes that are UTF-8 to the last are nothing else, but for those that are ASCII anyway.
      let isContradicted = asked != .utf8 && !scan.evidence.isASCII
      if isContradicted {
        self.init(utf8: source, .needlessEncoding(asked, file: name))
      } else {
        self.init(utf8: source)
      }
      return
    case (nil, .certain(.utf8)):
      self.init(utf8: source)
      return
    case (nil, .certain(let found)): encoding = found
    case (let asked?, _) where asked != .utf8 && !scan.evidence.hasUndefined(in: asked):
      encoding = asked
    case (nil, .mixed), (.utf8?, _):
      throw Refusal(.notUTF8(file: name, line: try Self.line(of: scan.evidence, in: source)))
    default:
      throw Refusal(
        .unclearEncoding(file: name, line: try Self.line(of: scan.evidence, in: source)))
    }
    self.init(
      utf8: source.transcoded(from: encoding, scan), .transcoded(encoding, file: name))
  }

  /// The same file read otherwise, where a byte far down is no UTF-8.
  func decoded(_ options: ReadingOptions) async throws(Refusal) -> InputTable {
    let table = try await InputTable(decoding: source, options: options)
    guard table.source.isTranscoded else { throw Refusal(.notUTF8(file: name, line: nil)) }
    return table
  }

  /// The line of the first byte that is no UTF-8.
  private static func line(
    of evidence: EncodingEvidence, in source: ByteSource
  ) throws(Refusal) -> Int {
    var bytes = [UInt8](repeating: 0, count: min(evidence.firstBroken ?? 0, source.count))
    do {
      let count = try source.read(at: 0, count: bytes.count, into: &bytes)
      return 1 + bytes[..<count].count { $0 == .lineFeed }
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
  }

  private init(_ table: SheetTable, name: String) {
    source = ByteSource(name: name, bytes: table.csv)
    sheet = table
    var log = DiagnosticLog()
    log.add(table.diagnostics(file: name))
    log.count(table.faultCount - table.faults.count, of: .badCell)
    self.log = log
  }

  /// The table of participations; that of sums where there is none.
  private static func table(
    of workbook: Workbook, options: ReadingOptions
  ) throws(WorkbookFault) -> SheetTable {
    let participations = TableVocabulary.participations(options.allNames)
    let rows: Result<SheetTable, WorkbookFault>
    do throws(WorkbookFault) {
      let table = try workbook.table(named: options.sheet, vocabulary: participations)
      if table.isWhole(participations) { return table }
      rows = .success(table)
    } catch {
      guard error.kind == .noTable else { throw error }
      rows = .failure(error)
    }
    do throws(WorkbookFault) {
      let sums = try workbook.table(named: options.sheet, vocabulary: .tallies)
      if sums.isWhole(.tallies) { return sums }
    } catch {
      guard error.kind == .noTable else { throw error }
    }
    return try rows.get()
  }

  /// Whether its header names columns of outcomes, so that it is one of them even where others are
  /// missing.
  /// - Throws: ``Refusal`` where it cannot be read.
  package func namesOutcomes(_ options: ReadingOptions) throws(Refusal) -> Bool {
    let head = try OpenedFile.head(of: source)
    guard let preamble = try? CSVPreamble(head, file: name) else { return false }
    var parser = CSVParser(head, from: preamble.headerOffset, separator: preamble.separator)
    let names = parser.next().map { $0.fields.map { parser.text(of: $0) } } ?? []
    let known = TableVocabulary.participations(options.allNames)
    return TallyHeader.matches(names) || names.count { known.identify($0) != nil } >= 2
  }

  package var name: String { source.name }
  package var isWorkbook: Bool { sheet != nil }
  /// Rows that are not in the CSV since a cell of theirs cannot be read.
  var faultyRows: Int { sheet?.faultyRows ?? 0 }

  /// The row that a person knows: of a workbook that of the sheet, else the line.
  func row(ofLine line: Int) -> Int {
    sheet?.location(line: line, field: nil, file: name).line ?? line
  }

  /// The same diagnostic at the place that a person knows: the cell of a workbook.
  func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    let location = diagnostic.location
    guard let sheet, location.file == name, location.cell == nil, let line = location.line else {
      return diagnostic
    }
    return diagnostic.with {
      $0.location = sheet.location(line: line, field: location.field, file: name)
    }
  }
}
