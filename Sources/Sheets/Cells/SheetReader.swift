internal import LibXML

/// Reads the rows of one sheet in the order in which the file has them.
///
/// Memory does not grow with the rows. What the file says after its rows, merged cells and filters,
/// is known once ``next(into:)`` has said that there are no more.
package struct SheetReader: ~Copyable {
  private let sheet: Workbook.Sheet
  private let strings: SharedStrings
  private let stream: PartStream
  private let scanner: XMLScanner
  private var texts = TextItemReader()
  private var scratch: [UInt8] = []

  private var isInRows = false
  private var row = 0
  private var column = 0
  private var rowsSeen = SeenRows()
  /// The row in which each column was last seen.
  private var columnsSeen = [Int32](repeating: 0, count: CellReference.lastColumn + 1)
  private var isHiddenByDefault = false

  /// A row stood behind one with a higher number.
  package private(set) var isOutOfOrder = false
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  private(set) var merges: [CellRange] = []
  private(set) var filter: CellRange?

  private static let mostMerges = 200_000

  package init(_ sheet: Workbook.Sheet, of workbook: Workbook) throws(WorkbookFault) {
    self.sheet = sheet
    strings = workbook.strings
    stream = try PartStream(
      PartReader(archive: workbook.archive, name: sheet.part),
      elements: SheetElement.allCases.map { "\($0)" })
    scanner = stream.scanner
  }

  private var element: SheetElement? { SheetElement(rawValue: scanner.element) }

  /// Reads the next row.
  /// - Returns: whether there was one; with none the whole part has been read and found sound.
  package mutating func next(into next: inout SheetRow) throws(WorkbookFault) -> Bool {
    while true {
      switch try event() {
      case .start:
        switch (scanner.depth, element) {
        case (1, .worksheet), (2, .cols), (2, .mergeCells): continue
        case (1, _): throw WorkbookFault(.badContent(part: sheet.part), sheet: sheet.name)
        case (2, .sheetData):
          guard !isInRows, row == 0 else { throw fault(.badContent(part: sheet.part)) }
          isInRows = true
        case (3, .row) where isInRows:
          try readRow(into: &next)
          return true
        case (2, .sheetFormatPr): isHiddenByDefault = isSet("zeroHeight")
        case (2, .autoFilter):
          filter = range("ref") ?? filter
          try skip()
        case (3, .col): noteColumn()
        case (3, .mergeCell): try noteMerge()
        default: try skip()
        }
      case .end: if scanner.depth == 1 { isInRows = false }
      case .text: continue
      case .endOfDocument: return false
      }
    }
  }

  // MARK: - Rows

  private mutating func readRow(into next: inout SheetRow) throws(WorkbookFault) {
    var number = row + 1
    if let index = scanner.attribute("r") {
      guard let found = scanner.withAttribute(index, { CellReference.row($0) }) else {
        throw fault(.badReference(scanner.string(attribute: index)))
      }
      number = found
    }
    guard number <= CellReference.lastRow else {
      throw WorkbookFault(.rowBeyondLast, sheet: sheet.name)
    }
    if number < row { isOutOfOrder = true }
    row = number
    column = 0
    guard rowsSeen.insert(number) else { throw fault(.rowTwice, column: 1) }
    next.begin(number: number, isHidden: isRowHidden)
    var isSorted = true
    while true {
      switch try event() {
      case .start:
        guard scanner.element == SheetElement.c.rawValue else {
          try skip()
          continue
        }
        let before = column
        try readCell(into: &next)
        if column <= before { isSorted = false }
      case .end:
        // Only the row itself ends here: its cells are read to their end.
        if !isSorted { next.cells.sort { $0.column < $1.column } }
        return
      case .text: continue
      case .endOfDocument: return
      }
    }
  }

  private var isRowHidden: Bool {
    if isSet("hidden") { return true }
    guard let height = scanner.attribute("ht") else {
      return isHiddenByDefault && scanner.attribute("hidden") == nil
    }
    return Double(scanner.string(attribute: height)) == 0
  }

  // MARK: - Cells

  private mutating func readCell(into row: inout SheetRow) throws(WorkbookFault) {
    try place()
    let type = try cellType()
    let style = scanner.attribute("s").map { scanner.withAttribute($0) { Self.number($0) ?? -1 } }
    let isFaulty = columnsSeen[column] == Int32(self.row)
    guard !isFaulty else { throw fault(.cellTwice) }
    columnsSeen[column] = Int32(self.row)

    scratch.removeAll(keepingCapacity: true)
    var hasValue = false
    var hasFormula = false
    var isValue = false
    let textStart = Int32(row.bytes.count)
    let outer = scanner.depth - 1
    while scanner.depth > outer {
      switch try event() {
      case .start:
        switch element {
        case .v: (isValue, hasValue) = (true, true)
        case .f:
          hasFormula = true
          try skip()
        case .`is` where type == .inline:
          do throws(XMLScanFault) {
            try texts.read(
              scanner, text: SheetElement.t.rawValue, run: SheetElement.r.rawValue,
              into: &row.bytes)
          } catch {
            throw sheetFault(error)
          }
        default: try skip()
        }
      case .end: isValue = false
      case .text:
        guard isValue else { continue }
        scanner.appendText(to: &scratch)
        guard scratch.count <= TextItemReader.largestText else { throw fault(.tooLarge) }
      case .endOfDocument: return
      }
    }
    guard row.bytes.count <= 8 * TextItemReader.largestText else { throw fault(.tooLarge) }
    if hasFormula, !hasValue || (scratch.isEmpty && type != .formulaText) {
      append(.notComputed, style, to: &row)
      return
    }
    if type == .inline {
      let end = Int32(row.bytes.count)
      if end > textStart { append(.text(textStart..<end), style, to: &row) }
      guard hasValue, end == textStart else { return }
    }
    guard hasValue, let value = try value(type, into: &row) else { return }
    append(value, style, to: &row)
  }

  private func append(_ value: CellValue, _ style: Int32?, to row: inout SheetRow) {
    row.cells.append(Cell(column: Int32(column), style: style ?? 0, value: value))
  }

  /// Finds out where a cell stands: by its own word, or behind the one before it.
  private mutating func place() throws(WorkbookFault) {
    column += 1
    if let index = scanner.attribute("r") {
      guard let found = scanner.withAttribute(index, { CellReference($0) }) else {
        throw fault(.badReference(scanner.string(attribute: index)))
      }
      column = found.column
      guard found.row <= CellReference.lastRow else { throw fault(.rowBeyondLast, at: found) }
      guard found.row == row else { throw fault(.cellInOtherRow, at: found) }
    }
    guard column <= CellReference.lastColumn else { throw fault(.columnBeyondLast) }
  }

  private enum CellType { case number, shared, inline, formulaText, boolean, error, date }

  private func cellType() throws(WorkbookFault) -> CellType {
    guard let index = scanner.attribute("t") else { return .number }
    let type: CellType? = scanner.withAttribute(index) { text in
      guard text.count > 1 else {
        switch text.count == 1 ? text[0] : 0 {
        case UInt8(ascii: "s"): return .shared
        case UInt8(ascii: "n"): return .number
        case UInt8(ascii: "b"): return .boolean
        case UInt8(ascii: "e"): return .error
        case UInt8(ascii: "d"): return .date
        default: return nil
        }
      }
      return nil
    }
    if let type { return type }
    switch scanner.string(attribute: index) {
    case "str": return .formulaText
    case "inlineStr": return .inline
    default: throw fault(.badContent(part: sheet.part))
    }
  }

  /// What the text of `<v>` means; `nil` for nothing.
  private mutating func value(
    _ type: CellType, into row: inout SheetRow
  ) throws(WorkbookFault) -> CellValue? {
    switch type {
    case .shared:
      guard let number = Self.number(scratch.span) else {
        if scratch.isEmpty { return nil }
        throw fault(.noSuchText)
      }
      guard strings.range(Int(number)) != nil else { throw fault(.noSuchText) }
      return .shared(Int(number))
    case .number:
      if scratch.isEmpty { return nil }
      guard let number = FastNumber.double(scratch) else {
        throw fault(.badContent(part: sheet.part))
      }
      return .number(number)
    case .boolean:
      switch String(decoding: scratch, as: UTF8.self) {
      case "1", "true": return .boolean(true)
      case "0", "false": return .boolean(false)
      case "": return nil
      default: throw fault(.badContent(part: sheet.part))
      }
    case .formulaText, .inline, .error, .date:
      let start = Int32(row.bytes.count)
      EscapedText.append(scratch, to: &row.bytes)
      let range = start..<Int32(row.bytes.count)
      return type == .error ? .error(range) : type == .date ? .date(range) : .text(range)
    }
  }

  /// A number of a text or a style.
  private static func number(_ text: Span<UInt8>) -> Int32? {
    guard text.count > 0, text.count <= 9 else { return nil }
    var number: Int32 = 0
    for offset in 0..<text.count {
      let digit = text[offset] &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int32(digit)
    }
    return number
  }

  // MARK: - What stands around the rows

  private mutating func noteColumn() {
    guard isSet("hidden") || scanner.string("width").flatMap({ Double($0) }) == 0,
      let first = scanner.string("min").flatMap({ Int($0) }),
      let last = scanner.string("max").flatMap({ Int($0) }), first <= last,
      hiddenColumns.count < CellReference.lastColumn
    else { return }
    hiddenColumns.append(first...last)
  }

  private mutating func noteMerge() throws(WorkbookFault) {
    guard let range = range("ref") else { throw fault(.badContent(part: sheet.part)) }
    guard merges.count < Self.mostMerges else { throw fault(.tooLarge) }
    merges.append(range)
  }

  private func range(_ name: StaticString) -> CellRange? {
    scanner.attribute(name).flatMap { scanner.withAttribute($0) { CellRange($0) } }
  }

  private func isSet(_ name: StaticString) -> Bool {
    guard let index = scanner.attribute(name) else { return false }
    return ["1", "true", "on"].contains(scanner.string(attribute: index))
  }

  // MARK: - Faults

  @inline(__always)
  private func event() throws(WorkbookFault) -> XMLScanner.Event {
    do throws(XMLScanFault) {
      return try scanner.next()
    } catch {
      throw sheetFault(error)
    }
  }

  private func skip() throws(WorkbookFault) {
    do throws(XMLScanFault) {
      try scanner.skipElement()
    } catch {
      throw sheetFault(error)
    }
  }

  private func sheetFault(_ error: XMLScanFault) -> WorkbookFault {
    var fault = stream.fault(error)
    fault.sheet = sheet.name
    return fault
  }

  private func fault(_ kind: WorkbookFault.Kind, column: Int? = nil) -> WorkbookFault {
    fault(kind, at: CellReference(row: max(1, row), column: max(1, column ?? self.column)))
  }

  private func fault(_ kind: WorkbookFault.Kind, at cell: CellReference) -> WorkbookFault {
    WorkbookFault(kind, sheet: sheet.name, cell: cell)
  }
}

/// The elements of a sheet that are read; the rest is passed over.
private enum SheetElement: Int, CaseIterable {
  case worksheet, sheetFormatPr, cols, col, sheetData, row, c, v, f, `is`, t, r, mergeCells
  case mergeCell, autoFilter
}

/// Which rows have been seen: a bit each.
private struct SeenRows {
  private var bits = [UInt64](repeating: 0, count: CellReference.lastRow / 64 + 1)

  /// - Returns: whether it is new.
  mutating func insert(_ row: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(row % 64)
    guard bits[row / 64] & bit == 0 else { return false }
    bits[row / 64] |= bit
    return true
  }
}
