internal import Text
internal import Values

/// Makes the table of a sheet row by row.
struct TableBuilder {
  private let workbook: Workbook
  private let choice: SheetChoice
  private let vocabulary: TableVocabulary
  private let text: CellText
  /// Those with a name, in the sheet's order.
  let columns: [SheetTable.Column]
  /// Whether each is in the CSV.
  private let isWritten: [Bool]
  // The same once more, to be asked for each cell.
  private let positions: [Int32]
  private let kinds: [ColumnKind?]
  /// Where the columns stand that are needed.
  private let needed: [Int]
  private var merges: MergedFields

  private var csv: [UInt8] = []
  /// The row of the sheet that the next line of the CSV stands for.
  private var nextRow = 1
  private var rowCount = 0
  private var notes: TableNotes
  private var faults: [CellFault] = []
  private var faultCount = 0
  private var faultyRows = 0
  private var hiddenRows = 0

  // Of the row at hand.
  private var isFilled: [Bool]
  private var rowFaults: [CellFault] = []

  /// Five times what a million rows of outcomes take.
  private static let largestTable = 128 << 20
  private static let mostFaults = 10_000
  /// In bytes; no name and no level is so long.
  private static let longestText = 4_096

  init(
    _ workbook: Workbook, choice: SheetChoice, vocabulary: TableVocabulary, merges: MergedFields,
    keepsUnknownColumns: Bool
  ) {
    self.workbook = workbook
    self.choice = choice
    self.vocabulary = vocabulary
    self.merges = merges
    text = CellText(workbook)
    columns = choice.header.names.sorted { $0.key < $1.key }.map { position, name in
      SheetTable.Column(position: position, name: name, known: vocabulary.identify(name))
    }
    positions = columns.map { Int32($0.position) }
    kinds = columns.map { $0.known?.kind }
    isWritten = columns.map { keepsUnknownColumns || $0.known != nil }
    needed = vocabulary.needed.compactMap { [columns] key in
      columns.firstIndex { $0.known?.key == key }
    }
    isFilled = columns.map { _ in false }
    notes = TableNotes(columns: columns)
    writeHeader()
  }

  private mutating func writeHeader() {
    skipLines(to: choice.header.row)
    let start = csv.count
    for (index, column) in columns.enumerated() where isWritten[index] {
      if csv.count > start { csv.append(UInt8(ascii: ";")) }
      CSVField.append(column.name, to: &csv)
    }
    endLine()
  }

  private mutating func skipLines(to row: Int) {
    while nextRow < row { endLine() }
  }

  private mutating func endLine() {
    csv.append(10)
    nextRow += 1
  }

  // MARK: - Rows

  /// - Returns: whether the rows came in ascending order; else nothing that was read counts.
  mutating func read(_ source: inout RowSource) throws(WorkbookFault) -> Bool {
    var row = SheetRow()
    while try source.next(into: &row) {
      if source.isOutOfOrder { return false }
      guard row.number > choice.header.row, !row.cells.isEmpty else { continue }
      add(row)
      guard csv.count <= Self.largestTable else {
        throw WorkbookFault(.tooLarge, sheet: choice.sheet.name)
      }
    }
    return true
  }

  private mutating func add(_ row: SheetRow) {
    skipLines(to: row.number)
    let start = csv.count
    rowFaults.removeAll(keepingCapacity: true)
    var next = 0
    var filled = 0
    var hasBlank = false
    var isFirst = true
    for index in positions.indices {
      let position = positions[index]
      while next < row.cells.count, row.cells[next].column < position {
        noteOutside(row.cells[next], row)
        next += 1
      }
      if isWritten[index] {
        if !isFirst { csv.append(UInt8(ascii: ";")) }
        isFirst = false
      }
      let before = csv.count
      isFilled[index] = false
      if next < row.cells.count, row.cells[next].column == position {
        if isWritten[index] {
          isFilled[index] = append(row.cells[next], row, index)
          hasBlank = hasBlank || !isFilled[index]
        }
        next += 1
      }
      if isFilled[index] { filled += 1 }
      if !merges.isEmpty { fillMerged(index, row, from: before) }
    }
    while next < row.cells.count {
      noteOutside(row.cells[next], row)
      next += 1
    }
    guard filled > 0 else {
      csv.removeLast(csv.count - start)
      if hasBlank { notes.add(.blankRows, row: row.number) }
      return
    }
    guard !isNoParticipation(row, filled: filled) else {
      csv.removeLast(csv.count - start)
      notes.add(.noParticipation, row: row.number)
      return
    }
    if row.isHidden { hiddenRows += 1 }
    guard rowFaults.isEmpty else {
      csv.removeLast(csv.count - start)
      faultyRows += 1
      faultCount += rowFaults.count
      faults += rowFaults.prefix(max(0, Self.mostFaults - faults.count))
      return
    }
    endLine()
    rowCount += 1
  }

  private mutating func fillMerged(_ index: Int, _ row: SheetRow, from start: Int) {
    guard isWritten[index], let range = merges.range(at: row.number, column: index) else { return }
    if range.lowerBound == row.number { merges.note(csv[start...], column: index) }
    guard csv.count == start || range.lowerBound == row.number else { return }
    let content = merges.content(column: index)
    guard !content.isEmpty else { return }
    if kinds[index] == .amount { fault(.mergedAmount, row, index) }
    guard csv.count == start else { return }
    csv += content
    isFilled[index] = true
  }

  /// A cell that stands in no column with a name.
  private mutating func noteOutside(_ cell: Cell, _ row: SheetRow) {
    let isBlank = text.withText(cell.value, in: row) { $0.isEmpty } ?? false
    guard !isBlank else { return }
    notes.add(.cellsOutsideTable, cell: CellReference(row: row.number, column: Int(cell.column)))
  }

  // MARK: - What is no participation

  /// A header repeated, a total, a title or a footnote. A row that lacks a value is none of these.
  private mutating func isNoParticipation(_ row: SheetRow, filled: Int) -> Bool {
    guard let entry = needed.last else { return false }
    if isFilled[entry] { return isRepeatedHeader(row) }
    let texts = columns.indices.compactMap { index in
      isFilled[index] ? cell(index, row).flatMap { text.text($0.value, in: row) } : nil
    }
    // Numbers alone, in columns of numbers.
    let hasNames = columns.indices.contains {
      isFilled[$0] && kinds[$0] != .amount && kinds[$0] != .wholeNumber
    }
    if !hasNames { return true }
    if texts.contains(where: Self.isTotal) { return true }
    guard filled == 1, let only = texts.first else { return false }
    // A pseudonym has a digit and no blank.
    return only.contains(" ") || !only.utf8.contains { (0x30...0x39).contains($0) }
  }

  private func cell(_ index: Int, _ row: SheetRow) -> Cell? {
    row.cells.first { $0.column == columns[index].position }
  }

  private static let totals: Set<String> = [
    "summe", "summen", "gesamt", "gesamtsumme", "zwischensumme", "gesamtergebnis", "teilergebnis",
    "ergebnis", "durchschnitt", "mittelwert", "mittel", "anzahl", "insgesamt", "total", "subtotal",
    "sum", "average", "mean", "count", "minimum", "maximum", "median", "uebertrag", "schnitt",
    "teilnehmende", "quelle", "stand", "hinweis", "anmerkung",
  ]

  private static func isTotal(_ text: String) -> Bool {
    text.utf8.count <= 200 && FoldedText(text).words.contains { totals.contains(String($0)) }
  }

  /// Names of columns where a row has its values.
  private mutating func isRepeatedHeader(_ row: SheetRow) -> Bool {
    guard let entry = needed.last, let name = headerName(entry, row), name.known != nil else {
      return false
    }
    let names = columns.indices.map { headerName($0, row) }
    let known = names.count { $0?.known != nil }
    let isSame = columns.indices.allSatisfy { index in
      !isFilled[index] || names[index]?.known?.key == columns[index].known?.key
    }
    if isSame, known >= needed.count { return true }
    if known >= 3 { fault(.otherHeader, row, entry) }
    return false
  }

  private func headerName(
    _ index: Int, _ row: SheetRow
  ) -> (text: String, known: TableVocabulary.Column?)? {
    guard let cell = cell(index, row), let text = text.text(cell.value, in: row),
      let first = text.utf8.first, !(0x30...0x39).contains(first), text.utf8.count <= 200
    else { return nil }
    return (text, vocabulary.identify(text))
  }

  // MARK: - Cells

  /// Appends what a cell means in its column.
  /// - Returns: whether it holds anything.
  private mutating func append(_ cell: Cell, _ row: SheetRow, _ index: Int) -> Bool {
    switch cell.value {
    case .number(let number):
      append(number, cell.style, row, index)
      return true
    case .shared, .text: return appendText(cell, row, index)
    case .boolean(let isTrue):
      csv += (isTrue ? "ja" : "nein").utf8
      return true
    case .error:
      fault(.errorValue(text.text(cell.value, in: row) ?? ""), row, index)
      return true
    case .notComputed:
      fault(.notComputed, row, index)
      return true
    case .date:
      guard let iso = text.text(cell.value, in: row), !iso.isEmpty else { return false }
      guard let found = TextValue.isoDate(iso) else {
        if kinds[index] == .date { fault(.noDate, row, index) }
        CSVField.append(iso, to: &csv)
        return true
      }
      if found.hasTime { notes.add(.timeOfDay, column: index, row: row.number) }
      CSVField.append(found.date, to: &csv)
      return true
    }
  }

  private mutating func appendText(_ cell: Cell, _ row: SheetRow, _ index: Int) -> Bool {
    let kind = kinds[index]
    if text.hasBlanksAround(cell.value, in: row) {
      notes.add(.blanksAround, column: index, row: row.number)
    }
    if kind == nil || kind == .text {
      let written = csv.count
      let count =
        text.withText(cell.value, in: row) { bytes in
          if bytes.count <= Self.longestText { CSVField.append(bytes, to: &csv) }
          return bytes.count
        } ?? 0
      if count > Self.longestText { fault(.textTooLong, row, index) }
      if count > 1, csv.count > written, csv[written] == UInt8(ascii: "0") {
        notes.noteLeadingZero(column: index)
      }
      return count > 0
    }
    guard let content = text.text(cell.value, in: row), !content.isEmpty else { return false }
    guard content.utf8.count <= Self.longestText else {
      fault(.textTooLong, row, index)
      return true
    }
    switch kind {
    case .date:
      if let date = TextValue.date(content) {
        notes.add(.dateAsText, column: index, row: row.number)
        CSVField.append(date, to: &csv)
        return true
      }
    case .amount:
      if let amount = TextValue.amount(content) {
        notes.add(.numberAsText, column: index, row: row.number)
        csv += amount.utf8
        return true
      }
    case .wholeNumber where content.utf8.allSatisfy { (0x30...0x39).contains($0) }:
      notes.add(.numberAsText, column: index, row: row.number)
    default: break
    }
    CSVField.append(content, to: &csv)
    return true
  }

  private mutating func append(_ number: Double, _ style: Int32, _ row: SheetRow, _ index: Int) {
    let format = workbook.formats[style]
    switch kinds[index] {
    case .date:
      guard let date = workbook.dateSystem.date(number) else {
        fault(.noDate, row, index)
        return
      }
      if let format, !format.isDate {
        notes.add(.dateWithoutFormat, column: index, row: row.number)
      }
      if DateSystem.hasTime(number) { notes.add(.timeOfDay, column: index, row: row.number) }
      CSVField.append(date, to: &csv)
    case .amount, .wholeNumber:
      if format?.isDate == true {
        notes.add(.dateFormatOnNumber, column: index, row: row.number)
      }
      if kinds[index] == .amount {
        AmountText.append(number, to: &csv)
      } else {
        csv += Self.plain(number).utf8
      }
    case .text, nil: appendShown(number, format, row, index)
    }
  }

  /// A name or a level is what is shown of a number.
  private mutating func appendShown(
    _ number: Double, _ format: NumberFormatCode?, _ row: SheetRow, _ index: Int
  ) {
    if kinds[index] != nil, number.magnitude >= 1e15 {
      fault(.lostDigits, row, index)
      return
    }
    if format?.isDate == true, let date = workbook.dateSystem.date(number) {
      notes.add(.dateInTextColumn, column: index, row: row.number)
      CSVField.append(date, to: &csv)
      return
    }
    let plain = Self.plain(number)
    guard let format, let shown = format.shown(number) else {
      notes.notePlainNumber(column: index)
      CSVField.append(plain, to: &csv)
      return
    }
    if format.changesNumber, shown != plain {
      notes.add(.shownTextTaken, column: index, row: row.number)
    }
    CSVField.append(shown, to: &csv)
  }

  private static func plain(_ number: Double) -> String {
    if let whole = Int(exactly: number), number.magnitude < 1e15 { return String(whole) }
    return DecimalText(number).german
  }

  private mutating func fault(_ kind: CellFault.Kind, _ row: SheetRow, _ index: Int) {
    // What nobody reads harms nobody.
    guard columns[index].known != nil else { return }
    let column = columns[index]
    rowFaults.append(
      CellFault(
        cell: CellReference(row: row.number, column: column.position), kind: kind,
        column: column.name))
  }

  // MARK: - The whole

  func table(_ source: borrowing RowSource, isSorted: Bool) throws(WorkbookFault) -> SheetTable {
    let rows = rowCount + faultyRows
    guard rows > 0 || !choice.header.isWhole else {
      throw WorkbookFault(.noRows, sheet: choice.sheet.name)
    }
    var notices = choice.notices + notes.notices
    if workbook.dateSystem == .from1904 { notices.append(TableNotice(.date1904)) }
    if workbook.hasMacros { notices.append(TableNotice(.macros)) }
    if workbook.hasExternalLinks { notices.append(TableNotice(.externalLinks)) }
    if choice.header.isInTwoRows {
      notices.append(
        TableNotice(.headerInTwoRows, rows: [choice.header.row - 1, choice.header.row]))
    }
    if choice.header.rowsAbove > 0 {
      notices.append(TableNotice(.rowsAboveHeader, count: choice.header.rowsAbove))
    }
    if hiddenRows > 0 {
      notices.append(
        TableNotice(
          source.filter == nil ? .hiddenRows : .filteredRows, count: hiddenRows, total: rows))
    }
    if !isSorted { notices.append(TableNotice(.rowsOutOfOrder)) }
    if merges.usedCount > 0 { notices.append(TableNotice(.mergedCells, count: merges.usedCount)) }
    let hiddenColumns = source.hiddenColumns
    let hidden = columns.filter { column in
      hiddenColumns.contains { $0.contains(column.position) }
    }
    if !hidden.isEmpty {
      notices.append(TableNotice(.hiddenColumns, count: hidden.count, names: hidden.map(\.name)))
    }
    let unknown = columns.filter { $0.known == nil }
    if !unknown.isEmpty {
      notices.append(TableNotice(.unknownColumns, count: unknown.count, names: unknown.map(\.name)))
    }
    let order = TableNotice.Kind.allCases
    return SheetTable(
      sheet: choice.sheet.name, headerRow: choice.header.row,
      columns: columns.indices.filter { isWritten[$0] }.map { columns[$0] }, csv: csv,
      faults: faults, faultCount: faultCount, faultyRows: faultyRows,
      notices: notices.sorted {
        (order.firstIndex(of: $0.kind) ?? 0) < (order.firstIndex(of: $1.kind) ?? 0)
      }, rowCount: rowCount)
  }
}
