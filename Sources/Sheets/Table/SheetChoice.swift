internal import Text

/// Which sheet of a workbook has the table.
struct SheetChoice {
  let sheet: Workbook.Sheet
  let header: HeaderSearch.Header
  /// The file has the rows of this sheet in ascending order, as far as the header was looked for.
  let isSorted: Bool
  var notices: [TableNotice] = []

  private typealias Candidate = (
    sheet: Workbook.Sheet, header: HeaderSearch.Header, isSorted: Bool
  )

  /// - Parameter name: the sheet that was asked for; `nil` for the one with the table.
  init(
    in workbook: Workbook, named name: String?, vocabulary: TableVocabulary
  ) throws(WorkbookFault) {
    let search = HeaderSearch(vocabulary: vocabulary, text: CellText(workbook))
    if let name {
      guard let sheet = Self.sheet(named: name, in: workbook) else {
        throw WorkbookFault(.noSuchSheet(name, available: workbook.sheets.map(\.name)))
      }
      guard let found = try Self.candidate(sheet, workbook, search) else {
        throw WorkbookFault(.noTable, sheet: sheet.name)
      }
      guard found.header.hasRows || !found.header.isWhole else {
        throw WorkbookFault(.noRows, sheet: sheet.name)
      }
      (self.sheet, header, isSorted) = found
      return
    }
    var candidates: [Candidate] = []
    for sheet in workbook.sheets {
      if let found = try Self.candidate(sheet, workbook, search) { candidates.append(found) }
    }
    let tables = candidates.filter { $0.header.isWhole && $0.header.hasRows }
    let visible = tables.filter { !$0.sheet.isHidden }
    let possible = visible.isEmpty ? tables : visible
    guard possible.count <= 1 else {
      throw WorkbookFault(.severalTables(possible.map(\.sheet.name)))
    }
    // Without a table the one that comes nearest tells what is missing.
    let nearest = candidates.filter { !$0.sheet.isHidden }
      .max {
        ($0.header.isWhole ? 1 : 0, $0.header.knownCount) < (
          $1.header.isWhole ? 1 : 0, $1.header.knownCount
        )
      }
    guard let chosen = possible.first ?? nearest ?? candidates.first else {
      throw WorkbookFault(.noTable)
    }
    guard chosen.header.hasRows || !chosen.header.isWhole else {
      throw WorkbookFault(.noRows, sheet: chosen.sheet.name)
    }
    (sheet, header, isSorted) = chosen
    if workbook.sheets.first(where: { !$0.isHidden }) != chosen.sheet {
      notices.append(TableNotice(.sheetChosen, count: 1, names: [chosen.sheet.name]))
    }
    let hidden = tables.filter(\.sheet.isHidden)
    if !hidden.isEmpty {
      notices.append(
        TableNotice(.hiddenSheet, count: hidden.count, names: hidden.map(\.sheet.name)))
    }
  }

  private static func sheet(named name: String, in workbook: Workbook) -> Workbook.Sheet? {
    workbook.sheets.first { $0.name == name }
      ?? workbook.sheets.first { FoldedText($0.name) == FoldedText(name) }
  }

  private static func candidate(
    _ sheet: Workbook.Sheet, _ workbook: Workbook, _ search: HeaderSearch
  ) throws(WorkbookFault) -> Candidate? {
    var source = try RowSource(sheet, of: workbook, isSorted: true)
    let header = try search.header(in: &source)
    guard source.isOutOfOrder else { return header.map { (sheet, $0, true) } }
    source = try RowSource(sheet, of: workbook, isSorted: false)
    return try search.header(in: &source).map { (sheet, $0, false) }
  }
}
