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
  ///   - options: the columns' names and the sheet's.
  /// - Throws: ``Refusal`` with the reason why there is no table in it.
  package init(
    _ source: ByteSource, options: ReadingOptions = ReadingOptions()
  ) throws(Refusal) {
    do throws(WorkbookFault) {
      switch try FileSignature.objection(to: source) {
      case .empty, .plainText, .unknownFile:
        self.init(text: source)
      case .webPage, .otherFile, .binaryWorkbook, .openDocument, .archiveWithoutWorkbook:
        throw try WorkbookFault(FileSignature.objection(to: source) ?? .unknownFile)
      default:
        let workbook = try Workbook(source)
        self.init(try Self.table(of: workbook, options: options), name: source.name)
      }
    } catch {
      throw Refusal(Diagnostic(error, file: source.name))
    }
  }

  private init(text source: ByteSource) {
    self.source = source
    sheet = nil
    log = DiagnosticLog()
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
