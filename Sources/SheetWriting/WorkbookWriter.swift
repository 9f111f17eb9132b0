internal import CXlsxWriter
internal import Glibc
package import Text
internal import Values

/// Writes workbooks (`xlsx`) with libxlsxwriter. All pointers of that library are in this file.
package enum WorkbookWriter {
  /// Why there is no workbook.
  package struct Failure: Error, Hashable, Sendable {
    package let reason: LocalizedText
  }

  /// What a sheet can hold.
  package static let mostRows = 1_048_576
  package static let mostColumns = 16_384

  /// The file, the same bytes for the same plan: nothing in it tells when or where it was made.
  package static func bytes(of plan: WorkbookPlan) throws(Failure) -> [UInt8] {
    if let sheet = plan.sheets.first(where: { $0.rows.count > mostRows }) {
      throw Failure(
        reason: LocalizedText(
          de: "\(sheet.rows.count) Zeilen, ein Blatt fasst \(mostRows)",
          en: "\(sheet.rows.count) rows, a sheet holds \(mostRows)"))
    }
    // The library writes to a name only: this one is of memory, and nobody else's to read.
    let memory = steckbrief_memory_file("steckbrief.xlsx")
    guard memory >= 0 else { throw Failure(errno: errno) }
    defer { close(memory) }
    guard let workbook = workbook_new("/proc/self/fd/\(memory)") else {
      throw Failure(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    setProperties(of: workbook, plan)
    var styles = Styles(workbook)
    var fault: lxw_error?
    for (name, sheet) in zip(SheetNames.unique(plan.sheets.map(\.name)), plan.sheets) {
      guard let worksheet = workbook_add_worksheet(workbook, name) else {
        fault = LXW_ERROR_MEMORY_MALLOC_FAILED
        break
      }
      fault = fault ?? write(sheet, to: worksheet, &styles)
    }
    // It frees everything, so it is called whatever went wrong before.
    let closing = workbook_close(workbook)
    if let fault { throw Failure(fault) }
    guard closing == LXW_NO_ERROR else { throw Failure(closing) }
    return try content(of: memory)
  }

  private static func setProperties(
    of workbook: UnsafeMutablePointer<lxw_workbook>, _ plan: WorkbookPlan
  ) {
    withCString(plan.title) { title in
      var properties = lxw_doc_properties()
      properties.title = title
      // 1 January 2000: without a time the library takes that of the clock.
      properties.created = 946_684_800
      _ = workbook_set_properties(workbook, &properties)
    }
  }

  /// - Returns: the first fault.
  private static func write(
    _ sheet: SheetPlan, to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ styles: inout Styles
  ) -> lxw_error? {
    for (column, width) in sheet.widths.enumerated() {
      worksheet_set_column(
        worksheet, lxw_col_t(column), lxw_col_t(column), width, nil)
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let (row, column) = (lxw_row_t(row), lxw_col_t(column))
        let code: lxw_error
        switch cell {
        case .empty: continue
        case .text(let text, let style):
          code = worksheet_write_string(
            worksheet, row, column, CellText.stored(text), styles.format(of: style))
        case .number(let number, let format) where number.isFinite:
          code = worksheet_write_number(
            worksheet, row, column, number, styles.format(ofNumbers: format))
        case .number: continue
        case .date(let date, let format):
          // Before March 1900 spreadsheets count a day that never was.
          let serial = Double(date.daysSince1970 + 25_569)
          code =
            serial >= 61
            ? worksheet_write_number(
              worksheet, row, column, serial, styles.format(ofNumbers: format))
            : worksheet_write_string(
              worksheet, row, column, date.description, styles.format(of: .plain))
        }
        guard code == LXW_NO_ERROR else { return code }
      }
    }
    layOut(sheet, worksheet)
    return nil
  }

  /// For the screen: the head in view, filters in it. For paper: A4 across, as wide as the page,
  /// the head on each.
  private static func layOut(_ sheet: SheetPlan, _ worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_set_margins(worksheet, 0.5, 0.5, 0.6, 0.6)
    _ = worksheet_set_footer(worksheet, "&L&A&R&P / &N")
    guard let head = sheet.head else { return }
    let row = lxw_row_t(head)
    let columns = sheet.rows[head].count
    worksheet_freeze_panes(worksheet, row + 1, 1)
    _ = worksheet_repeat_rows(worksheet, row, row)
    if columns > 0, sheet.tableRows > 0 {
      _ = worksheet_autofilter(
        worksheet, row, 0, row + lxw_row_t(sheet.tableRows), lxw_col_t(columns - 1))
    }
  }

  private static func content(of memory: Int32) throws(Failure) -> [UInt8] {
    let size = lseek(memory, 0, SEEK_END)
    guard size > 0, lseek(memory, 0, SEEK_SET) == 0 else { throw Failure(errno: errno) }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    var position = 0
    while position < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        read(memory, buffer.baseAddress?.advanced(by: position), buffer.count - position)
      }
      guard count > 0 else { throw Failure(errno: count < 0 ? errno : EIO) }
      position += count
    }
    return bytes
  }

  /// The library takes properties as pointers to characters that it copies and does not change.
  private static func withCString(_ text: String, _ body: (UnsafeMutablePointer<CChar>) -> Void) {
    var characters = Array(text.terminalSafe.utf8CString)
    characters.withUnsafeMutableBufferPointer { if let start = $0.baseAddress { body(start) } }
  }
}

extension WorkbookWriter.Failure {
  fileprivate init(_ code: lxw_error) {
    let text = lxw_strerror(code).map { String(cString: $0) } ?? "\(code.rawValue)"
    self.init(reason: LocalizedText(verbatim: "libxlsxwriter: " + text))
  }

  fileprivate init(errno: Int32) {
    self.init(reason: LocalizedText(verbatim: String(cString: strerror(errno))))
  }
}

/// The formats of a workbook, each made once.
private struct Styles {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var texts: [SheetValue.TextStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var numbers: [String: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
  }

  mutating func format(of style: SheetValue.TextStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = texts[style] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    let top = UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)
    format_set_align(format, top)
    switch style {
    case .plain: break
    case .wrapped: format_set_text_wrap(format)
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 14)
    case .heading: format_set_bold(format)
    case .notice:
      format_set_bold(format)
      format_set_font_color(format, 0xC0_0000)
    case .head, .figureHead:
      format_set_bold(format)
      format_set_text_wrap(format)
      format_set_bg_color(format, 0xD9_E1F2)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      if style == .figureHead { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    }
    texts[style] = format
    return format
  }

  mutating func format(ofNumbers pattern: String) -> UnsafeMutablePointer<lxw_format>? {
    if let format = numbers[pattern] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_num_format(format, pattern)
    numbers[pattern] = format
    return format
  }
}
