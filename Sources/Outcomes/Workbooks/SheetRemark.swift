internal import Diagnostics
internal import Sheets
internal import Text

/// What is told of a workbook that is read.
struct SheetRemark {
  private let notice: TableNotice
  private let sheet: SheetTable
  private let kind: DiagnosticKind
  private let message: LocalizedText

  /// - Returns: `nil` for what whoever reads the CSV tells of anyway.
  init?(_ notice: TableNotice, of sheet: SheetTable) {
    self.notice = notice
    self.sheet = sheet
    guard notice.kind != .unknownColumns else { return nil }
    let words = Words(notice, sheet)
    if let message = words.hidden {
      (kind, self.message) = (.hiddenCells, message)
    } else if let message = words.layout {
      (kind, self.message) = (.sheetLayout, message)
    } else if let message = words.meaning {
      (kind, self.message) = (.cellMeaning, message)
    } else {
      (kind, message) = (.workbookExtras, words.extras)
    }
  }

  func diagnostic(file: String) -> Diagnostic {
    let cell = notice.cell
    let row = cell?.row ?? notice.rows.first
    return Diagnostic(
      kind, severity: notice.kind.isNote ? .note : .warning,
      at: SourceLocation(
        file: file, line: row, column: cell?.column,
        cell: cell.map { sheet.place($0) } ?? row.map { sheet.place(row: $0) }),
      message: message)
  }
}

/// The sentences.
private struct Words {
  private let kind: TableNotice.Kind
  private let count: Int
  private let total: Int
  /// Columns or sheets.
  private let names: LocalizedText
  private let rows: String

  init(_ notice: TableNotice, _ sheet: SheetTable) {
    kind = notice.kind
    count = notice.count
    total = notice.total ?? 0
    // A file without a header has a participant's data there.
    let header = HeaderCell.cells(sheet.columns.map(\.name))
    let shown = notice.names.prefix(10).map { name in
      let plain = SafeText(name, limit: 40)
      return header.first { $0.name == name }?.quoted
        ?? LocalizedText(de: "„\(plain)“", en: "\"\(plain)\"")
    }
    let more = notice.names.count > shown.count ? " …" : ""
    names = LocalizedText(
      de: shown.map(\.german).joined(separator: ", ") + more,
      en: shown.map(\.english).joined(separator: ", ") + more)
    rows =
      notice.rows.prefix(10).map(String.init).joined(separator: ", ")
      + (notice.count > 10 ? " …" : "")
  }

  private func say(_ german: String, _ english: String) -> LocalizedText {
    LocalizedText(de: german, en: english)
  }

  /// What cannot be seen in Excel.
  var hidden: LocalizedText? {
    switch kind {
    case .hiddenRows:
      say(
        "Ausgeblendete Zeilen: \(count) von \(total). Sie zählen mit.",
        "Hidden rows: \(count) of \(total). They count.")
    case .filteredRows:
      say(
        "Ausgefilterte oder ausgeblendete Zeilen: \(count) von \(total). Sie zählen mit.",
        "Rows filtered out or hidden: \(count) of \(total). They count.")
    case .hiddenColumns:
      say(
        "Ausgeblendete Spalten: \(names.german). Sie werden gelesen.",
        "Hidden columns: \(names.english). They are read.")
    case .hiddenSheet:
      say(
        "Auch ausgeblendet steht eine Tabelle, im Blatt \(names.german).",
        "There is a table in a hidden sheet too: \(names.english).")
    default: nil
    }
  }

  /// What stands around and in the table.
  var layout: LocalizedText? {
    switch kind {
    case .sheetChosen:
      say(
        "Gelesen ist nicht das erste Blatt, sondern \(names.german): nur dort steht die Tabelle.",
        "Not the first sheet is read but \(names.english): only there is the table.")
    case .blankRows:
      say("Leere Zeilen, die nicht zählen: \(count).", "Blank rows that do not count: \(count).")
    case .noParticipation:
      say(
        "Zeilen, die keine Teilnahmen sind (Titel, Summen, wiederholte Kopfzeilen) und nicht"
          + " zählen: \(count) (Zeile \(rows)).",
        "Rows that are no participations (titles, totals, repeated headers) and do not count:"
          + " \(count) (row \(rows)).")
    case .cellsOutsideTable:
      say(
        "Zellen in Spalten ohne Namen, die ungelesen bleiben: \(count).",
        "Cells in columns without a name, which stay unread: \(count).")
    case .rowsAboveHeader:
      say(
        "Zeilen über der Kopfzeile, die ungelesen bleiben: \(count).",
        "Rows above the header, which stay unread: \(count).")
    case .headerInTwoRows:
      say(
        "Die Kopfzeile steht in zwei Zeilen; der untere Name gilt.",
        "The header takes two rows; the lower name counts.")
    case .mergedCells:
      say(
        "Verbundene Zellen, deren Inhalt für jede ihrer Zeilen gilt: \(count).",
        "Merged cells whose content counts for each of their rows: \(count).")
    case .rowsOutOfOrder:
      say(
        "Die Zeilen stehen in der Datei nicht in ihrer Reihenfolge; sie sind sortiert.",
        "The rows of the file are out of order; they are sorted.")
    default: nil
    }
  }

  /// What cells were taken for.
  var meaning: LocalizedText? {
    if kind == .date1904 {
      return say(
        "Die Mappe zählt Tage ab 1904, wie früher auf dem Mac.",
        "The workbook counts days from 1904, as a Mac once did.")
    }
    return meaningOfCells.map { german, english in
      say(
        "Spalte \(names.german), Zellen: \(count). \(german).",
        "Column \(names.english), cells: \(count). \(english).")
    }
  }

  private var meaningOfCells: (String, String)? {
    switch kind {
    case .blanksAround: ("Leerzeichen am Rand zählen nicht", "Blanks around do not count")
    case .dateAsText: ("Daten als Text", "Dates as text")
    case .dateFormatOnNumber:
      (
        "Gezeigt wird ein Datum; gelesen ist die Zahl, die gespeichert ist",
        "A date is shown; the number stored is read"
      )
    case .dateInTextColumn:
      (
        "Ein Datum, wo ein Text erwartet wird: aus „1-5“ macht Excel den 1. Mai",
        "A date where a text is expected: Excel makes \"1-5\" the first of May"
      )
    case .dateWithoutFormat:
      (
        "Eine Zahl ohne Datumsformat; gelesen ist der Tag, für den sie steht",
        "A number without a date format; the day that it stands for is read"
      )
    case .leadingZero:
      (
        "Zahlen, die führende Nullen verloren haben können: andere Zellen haben sie",
        "Numbers that may have lost leading zeros: other cells have them"
      )
    case .numberAsText: ("Zahlen als Text", "Numbers as text")
    case .shownTextTaken:
      (
        "Gelesen ist, was Excel zeigt, nicht was gespeichert ist",
        "What Excel shows is read, not what is stored"
      )
    case .timeOfDay:
      ("Eine Uhrzeit steht dabei; gelesen ist der Tag", "With a time of day; the day is read")
    default: nil
    }
  }

  /// What else a workbook holds.
  var extras: LocalizedText {
    kind == .macros
      ? say("Die Mappe enthält Makros; sie laufen nicht.", "The workbook has macros; none is run.")
      : say(
        "Die Mappe verweist auf andere Dateien; sie werden nicht geöffnet.",
        "The workbook refers to other files; none is opened.")
  }
}
