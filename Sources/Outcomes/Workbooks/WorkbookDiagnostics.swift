package import Diagnostics
internal import Files
internal import Sheets
internal import Text

extension DiagnosticKind {
  package static let damagedWorkbook = DiagnosticKind(
    2031,
    title: LocalizedText(
      de: "Eine Arbeitsmappe lässt sich nicht lesen.", en: "A workbook cannot be read."),
    explanation: LocalizedText(
      de: "Sie ist beschädigt, verschlüsselt oder enthält, was keine Arbeitsmappe enthält. Nichts"
        + " außerhalb der Datei wird geöffnet, und Größen, die sie angibt, werden nicht geglaubt.",
      en: "It is damaged, encrypted or holds what no workbook holds. Nothing outside the file is"
        + " opened, and sizes that it gives are not believed."))

  package static let unclearSheet = DiagnosticKind(
    2032,
    title: LocalizedText(
      de: "Welches Blatt die Tabelle enthält, ist nicht sicher.",
      en: "It is not certain which sheet holds the table."),
    explanation: LocalizedText(
      de: "Gelesen wird das einzige sichtbare Blatt mit einer Kopfzeile, die alle nötigen Spalten"
        + " nennt; ein anderes wird mit --sheet beim Namen genannt.",
      en: "The only visible sheet is read whose header names all columns needed; another is named"
        + " with --sheet."))

  package static let badCell = DiagnosticKind(
    2033,
    title: LocalizedText(
      de: "Eine Zelle einer Arbeitsmappe enthält keinen Wert, der zu lesen wäre.",
      en: "A cell of a workbook holds no value that could be read."),
    explanation: LocalizedText(
      de: "Fehlerwerte, Formeln ohne Ergebnis und Zahlen, die kein Tag sind, werden nie für leer"
        + " gehalten: die Zeile wird abgelehnt.",
      en: "Error values, formulas without a result and numbers that are no day are never taken for"
        + " empty: the row is refused."))

  package static let hiddenCells = DiagnosticKind(
    2034, .warning,
    title: LocalizedText(
      de: "In einer Arbeitsmappe ist etwas ausgeblendet.",
      en: "Something in a workbook is hidden."),
    explanation: LocalizedText(
      de: "Ausgeblendete und ausgefilterte Zeilen zählen mit. Sollen sie es nicht, sind sie zu"
        + " löschen.",
      en: "Hidden and filtered rows count. If they should not they must be deleted."))

  package static let sheetLayout = DiagnosticKind(
    2035, .warning,
    title: LocalizedText(
      de: "Ein Blatt enthält mehr als eine Tabelle mit einer Zeile je Teilnahme.",
      en: "A sheet holds more than a table with one row for each participation."),
    explanation: LocalizedText(
      de: "Titel, Summen, leere Zeilen, verbundene Zellen und Notizen neben der Tabelle: was davon"
        + " gelesen und was ausgelassen wurde, sagt die Meldung.",
      en: "Titles, totals, blank rows, merged cells and notes beside the table: the message says"
        + " what of it was read and what was left out."))

  package static let cellMeaning = DiagnosticKind(
    2036, .warning,
    title: LocalizedText(
      de: "Zellen einer Arbeitsmappe sehen anders aus, als sie gelesen wurden.",
      en: "Cells of a workbook look other than they were read."),
    explanation: LocalizedText(
      de: "Was eine Zelle bedeutet, entscheidet ihre Spalte: ein Datum, ein Betrag, eine Zahl oder"
        + " der Text, den Excel zeigt.",
      en: "Its column decides what a cell means: a date, an amount, a number or the text that Excel"
        + " shows."))

  package static let workbookExtras = DiagnosticKind(
    2037, .note,
    title: LocalizedText(
      de: "Eine Arbeitsmappe enthält Makros oder Verknüpfungen.",
      en: "A workbook holds macros or links."),
    explanation: LocalizedText(
      de: "Sie werden weder ausgeführt noch verfolgt; gelesen wird, was die Zellen enthalten.",
      en: "They are neither run nor followed; what the cells hold is read."))
}

extension Diagnostic {
  /// - Parameter file: the workbook, or what was taken for one.
  init(_ fault: WorkbookFault, file: String) {
    if case .archive(.unreadable(let error)) = fault.kind {
      self.init(reading: error)
      return
    }
    let kind: DiagnosticKind =
      switch fault.kind {
      case .empty: .csvEmpty
      case .passwordProtected, .oldWorkbook, .binaryWorkbook, .openDocument, .webPage, .plainText,
        .unknownFile, .otherFile, .archiveWithoutWorkbook:
        .csvNotText
      case .noSuchSheet, .severalTables, .noTable: .unclearSheet
      case .noRows: .noRows
      default: .damagedWorkbook
      }
    self.init(
      kind,
      at: SourceLocation(
        file: file, line: fault.cell?.row, column: fault.cell?.column, cell: fault.place),
      message: fault.message, help: fault.help)
  }
}

extension SheetTable {
  /// The place of a field of the CSV; of the whole row where no field is given.
  func location(line: Int, field: Int?, file: String) -> SourceLocation {
    let cell = cell(line: line, field: field)
    return SourceLocation(
      file: file, line: line, column: field == nil ? nil : cell.column, field: field,
      cell: field == nil ? place(row: line) : place(cell))
  }

  /// Cells at fault, then what is to be known of the others.
  func diagnostics(file: String) -> [Diagnostic] {
    faults.map { fault in
      Diagnostic(
        .badCell,
        at: SourceLocation(
          file: file, line: fault.cell.row, column: fault.cell.column, cell: place(fault.cell)),
        message: LocalizedText(
          de: "Spalte \(SafeText(fault.column, limit: 40)): ",
          en: "Column \(SafeText(fault.column, limit: 40)): ") + fault.kind.message,
        help: fault.kind.help)
    } + notices.compactMap { SheetRemark($0, of: self)?.diagnostic(file: file) }
  }
}

extension CellFault.Kind {
  /// What German Excel shows for what the file has.
  private static let germanErrors = [
    "#N/A": "#NV", "#VALUE!": "#WERT!", "#REF!": "#BEZUG!", "#NUM!": "#ZAHL!",
    "#SPILL!": "#ÜBERLAUF!", "#CALC!": "#KALK!",
  ]

  private func shown(_ value: String) -> String { SafeText(value, limit: 20).description }

  fileprivate var message: LocalizedText {
    switch self {
    case .errorValue(let value):
      LocalizedText(
        de: "Die Zelle enthält den Fehlerwert \(Self.germanErrors[value] ?? shown(value)).",
        en: "The cell holds the error value \(shown(value)).")
    case .notComputed:
      LocalizedText(
        de: "Die Formel hat kein gespeichertes Ergebnis.",
        en: "The formula has no result stored.")
    case .noDate:
      LocalizedText(
        de: "Die Zahl ist kein Tag zwischen 1900 und 9999.",
        en: "The number is no day between 1900 and 9999.")
    case .lostDigits:
      LocalizedText(
        de: "Die Zahl hat mehr als 15 Stellen; Excel hat die übrigen durch Nullen ersetzt.",
        en: "The number has more than 15 digits; Excel has put zeros for the others.")
    case .textTooLong:
      LocalizedText(
        de: "Der Text ist länger, als ein Name oder Wert sein kann.",
        en: "The text is longer than a name or value can be.")
    case .mergedAmount:
      LocalizedText(
        de: "Der Betrag steht in verbundenen Zellen: zu welcher Zeile er gehört, ist nicht sicher.",
        en: "The amount stands in merged cells: it is not certain to which row it belongs.")
    case .otherHeader:
      LocalizedText(
        de: "Hier beginnt eine zweite Tabelle mit anderer Kopfzeile.",
        en: "A second table with another header begins here.")
    }
  }

  fileprivate var help: LocalizedText? {
    switch self {
    case .errorValue:
      LocalizedText(
        de: "Den Wert eintragen; ist er unbekannt, die Zelle leeren.",
        en: "Enter the value; where it is unknown, clear the cell.")
    case .notComputed:
      LocalizedText(
        de: "Die Mappe in Excel öffnen, neu berechnen (F9) und speichern.",
        en: "Open the workbook in Excel, recalculate (F9) and save it.")
    case .noDate:
      LocalizedText(
        de: "Das Datum als JJJJ-MM-TT oder TT.MM.JJJJ eintragen.",
        en: "Enter the date as YYYY-MM-DD or DD.MM.YYYY.")
    case .lostDigits:
      LocalizedText(
        de: "Die Spalte vor dem Einfügen als Text formatieren und neu aus der Quelle füllen.",
        en: "Format the column as text before pasting, and fill it anew from its source.")
    case .textTooLong: nil
    case .mergedAmount:
      LocalizedText(
        de: "Die Verbindung der Zellen aufheben und den Betrag in seine Zeile schreiben.",
        en: "Unmerge the cells and write the amount into its row.")
    case .otherHeader:
      LocalizedText(
        de: "Jede Tabelle in ein eigenes Blatt oder eine eigene Datei stellen.",
        en: "Put each table into a sheet or file of its own.")
    }
  }
}
