internal import Files
package import Text

extension WorkbookFault {
  /// `Tabelle1!F17`, the name of the sheet, or nothing.
  package var place: String? {
    guard let sheet else { return nil }
    return cell.map { SheetName.place($0.description, in: sheet) } ?? SheetName.shown(sheet)
  }

  /// One sentence that says what is wrong.
  package var message: LocalizedText {
    kind.foreignMessage ?? kind.sheetMessage ?? kind.archiveMessage
  }

  /// What to do about it.
  package var help: LocalizedText? {
    switch kind {
    case .passwordProtected:
      LocalizedText(
        de: "In Excel unter „Datei > Informationen > Arbeitsmappe schützen“ das Kennwort entfernen"
          + " und als .xlsx speichern.",
        en: "Remove the password in Excel (File > Info > Protect Workbook) and save as .xlsx.")
    case .oldWorkbook, .binaryWorkbook, .openDocument:
      LocalizedText(
        de: "Die Datei öffnen und als „Excel-Arbeitsmappe (.xlsx)“ oder „CSV UTF-8“ speichern.",
        en: "Open the file and save it as \"Excel Workbook (.xlsx)\" or \"CSV UTF-8\".")
    case .webPage:
      LocalizedText(
        de: "Wahrscheinlich wurde eine Anmeldeseite heruntergeladen: anmelden, neu herunterladen.",
        en: "Probably a login page was downloaded: log in and download the file again.")
    case .plainText:
      LocalizedText(
        de: "Ist es CSV, die Datei in .csv umbenennen.", en: "If it is CSV rename it to .csv.")
    case .cutOff:
      LocalizedText(
        de: "Die Datei noch einmal herunterladen oder kopieren.",
        en: "Download or copy the file again.")
    case .severalTables(let names), .noSuchSheet(_, let names):
      Self.choice(names)
    case .noTable, .noRows:
      LocalizedText(
        de: "Erwartet wird ein Blatt mit einer Kopfzeile und einer Zeile je Teilnahme.",
        en: "A sheet with a header and one row for each participation is expected.")
    case .archive, .missingPart, .xml, .badContent, .badReference, .rowBeyondLast,
      .columnBeyondLast, .cellInOtherRow, .cellTwice, .rowTwice, .noSuchText:
      LocalizedText(
        de: "Die Datei in Excel öffnen, prüfen und neu speichern.",
        en: "Open the file in Excel, check it and save it anew.")
    case .tooLarge:
      LocalizedText(
        de: "Die Tabelle in ein eigenes Blatt kopieren oder auf mehrere Dateien verteilen.",
        en: "Copy the table into a sheet of its own or split it into several files.")
    case .otherFile, .unknownFile, .archiveWithoutWorkbook:
      LocalizedText(
        de: "Die Tabelle als „CSV UTF-8“ oder „Excel-Arbeitsmappe (.xlsx)“ speichern.",
        en: "Save the table as \"CSV UTF-8\" or \"Excel Workbook (.xlsx)\".")
    case .empty: nil
    }
  }

  private static func choice(_ names: [String]) -> LocalizedText {
    let shown = names.prefix(10).map(SheetName.shown)
    let more = names.count > 10
    return LocalizedText(
      de: "Das Blatt mit --sheet beim Namen nennen: "
        + shown.map { "„\($0)“" }.joined(separator: ", ")
        + (more ? " …" : ""),
      en: "Name the sheet with --sheet: " + shown.map { "\"\($0)\"" }.joined(separator: ", ")
        + (more ? " …" : ""))
  }
}

extension WorkbookFault.Kind {
  /// Of a file that is something else.
  fileprivate var foreignMessage: LocalizedText? {
    switch self {
    case .empty: LocalizedText(de: "Die Datei ist leer.", en: "The file is empty.")
    case .passwordProtected:
      LocalizedText(
        de: "Die Arbeitsmappe ist mit einem Kennwort verschlüsselt.",
        en: "The workbook is encrypted with a password.")
    case .oldWorkbook:
      LocalizedText(
        de: "Das ist eine Excel-Mappe im alten Format (.xls).",
        en: "This is an Excel workbook in the old format (.xls).")
    case .binaryWorkbook:
      LocalizedText(
        de: "Das ist eine binäre Excel-Mappe (.xlsb).", en: "This is a binary workbook (.xlsb).")
    case .openDocument:
      LocalizedText(
        de: "Das ist eine OpenDocument-Tabelle (.ods).",
        en: "This is an OpenDocument spreadsheet (.ods).")
    case .webPage:
      LocalizedText(
        de: "Das ist eine Webseite (HTML), keine Tabelle.",
        en: "This is a web page (HTML), no table.")
    case .plainText:
      LocalizedText(
        de: "Das ist ein Text, keine Arbeitsmappe.", en: "This is a text, no workbook.")
    case .otherFile(let name):
      LocalizedText(
        de: "Das ist keine Tabelle (CSV oder .xlsx), sondern \(SafeText(name, limit: 60)).",
        en: "This is no table (CSV or .xlsx) but \(SafeText(name, limit: 60)).")
    case .unknownFile:
      LocalizedText(
        de: "Das ist keine Tabelle (CSV oder .xlsx): die Datei enthält Bytes, die kein Text sind.",
        en: "This is no table (CSV or .xlsx): the file holds bytes that are no text.")
    case .archiveWithoutWorkbook(let name):
      LocalizedText(
        de: "Das ist ein ZIP-Archiv ohne Arbeitsmappe; darin: \(SafeText(name, limit: 60)).",
        en: "This is a ZIP archive without a workbook; it holds \(SafeText(name, limit: 60)).")
    case .cutOff:
      LocalizedText(
        de: "Die Datei ist abgeschnitten: am Ende fehlt das Verzeichnis des Archivs.",
        en: "The file is cut off: the archive's directory is missing at its end.")
    default: nil
    }
  }

  /// Of a sheet and its table.
  fileprivate var sheetMessage: LocalizedText? {
    switch self {
    case .badReference(let text):
      LocalizedText(
        de: "„\(SafeText(text, limit: 20))“ ist kein Zellbezug.",
        en: "\"\(SafeText(text, limit: 20))\" is no cell reference.")
    case .rowBeyondLast:
      LocalizedText(
        de: "Eine Zeile liegt hinter der letzten, die es gibt (1.048.576).",
        en: "A row lies beyond the last that there is (1,048,576).")
    case .columnBeyondLast:
      LocalizedText(
        de: "Eine Zelle liegt hinter der letzten Spalte, die es gibt (XFD, 16.384).",
        en: "A cell lies beyond the last column that there is (XFD, 16,384).")
    case .cellInOtherRow:
      LocalizedText(
        de: "Die Zelle steht in einer anderen Zeile, als sie sagt.",
        en: "The cell stands in another row than it says.")
    case .cellTwice:
      LocalizedText(de: "Die Zelle steht zweimal in der Datei.", en: "The cell stands twice.")
    case .rowTwice:
      LocalizedText(de: "Die Zeile steht zweimal in der Datei.", en: "The row stands twice.")
    case .noSuchText:
      LocalizedText(
        de: "Die Zelle verweist auf einen Text, den es in der Datei nicht gibt.",
        en: "The cell refers to a text that the file does not have.")
    case .tooLarge:
      LocalizedText(
        de: "Das Blatt enthält mehr, als eine Tabelle von Teilnahmen haben kann.",
        en: "The sheet holds more than a table of participations can have.")
    case .noSuchSheet(let name, _):
      LocalizedText(
        de: "Ein Blatt „\(SheetName.shown(name))“ gibt es nicht.",
        en: "There is no sheet \"\(SheetName.shown(name))\".")
    case .severalTables(let names):
      LocalizedText(
        de: "\(names.count) Blätter enthalten eine Tabelle von Teilnahmen.",
        en: "\(names.count) sheets hold a table of participations.")
    case .noTable:
      LocalizedText(
        de: "Kein Blatt enthält eine Tabelle.", en: "No sheet holds a table.")
    case .noRows:
      LocalizedText(
        de: "Unter der Kopfzeile stehen keine Zeilen.", en: "There are no rows below the header.")
    default: nil
    }
  }

  /// Of the archive and its parts.
  fileprivate var archiveMessage: LocalizedText {
    switch self {
    case .archive(let fault): fault.message
    case .missingPart(let part):
      LocalizedText(
        de: "In der Arbeitsmappe fehlt \(SafeText(part, limit: 60)).",
        en: "The workbook lacks \(SafeText(part, limit: 60)).")
    case .xml(let part, let fault):
      LocalizedText(verbatim: SafeText(part, limit: 60).description + ": ") + fault.message
    case .badContent(let part):
      LocalizedText(
        de: "\(SafeText(part, limit: 60)) enthält etwas, das dort nicht stehen kann.",
        en: "\(SafeText(part, limit: 60)) holds what cannot stand there.")
    default: LocalizedText(de: "Die Datei ist beschädigt.", en: "The file is damaged.")
    }
  }
}

extension WorkbookFault.XMLFault {
  fileprivate var message: LocalizedText {
    switch self {
    case .documentType:
      LocalizedText(
        de: "enthält eine DOCTYPE-Deklaration; sie wird abgelehnt, bevor sie gelesen wird.",
        en: "has a document type declaration; it is refused before it is read.")
    case .encoding:
      LocalizedText(
        de: "ist nicht in UTF-8 oder UTF-16 gespeichert.", en: "is not saved in UTF-8 or UTF-16.")
    case .notWellFormed:
      LocalizedText(de: "ist kein wohlgeformtes XML.", en: "is not well-formed XML.")
    case .cutOff: LocalizedText(de: "bricht mittendrin ab.", en: "ends in the middle.")
    case .tooLarge:
      LocalizedText(
        de: "ist tiefer verschachtelt oder größer, als eine Arbeitsmappe sein kann.",
        en: "is nested deeper or larger than a workbook can be.")
    }
  }
}

extension ZipFault {
  fileprivate var message: LocalizedText {
    let name = SafeText(entry ?? "", limit: 60).description
    switch self {
    case .noDirectory, .damagedDirectory:
      return LocalizedText(
        de: "Das Verzeichnis des Archivs ist beschädigt.", en: "The archive's directory is damaged."
      )
    case .tooManyEntries:
      return LocalizedText(
        de: "Das Archiv hat mehr Einträge, als eine Arbeitsmappe haben kann.",
        en: "The archive has more entries than a workbook can have.")
    case .duplicateEntry:
      return LocalizedText(
        de: "\(name) steht zweimal im Archiv.", en: "\(name) stands twice in the archive.")
    case .overlappingEntries:
      return LocalizedText(
        de: "\(name) teilt sich Bytes mit einem anderen Eintrag des Archivs.",
        en: "\(name) shares bytes with another entry of the archive.")
    case .encryptedEntry:
      return LocalizedText(
        de: "\(name) ist im Archiv verschlüsselt.", en: "\(name) is encrypted in the archive.")
    case .unknownMethod:
      return LocalizedText(
        de: "\(name) ist auf eine Art gepackt, die hier nicht gelesen wird.",
        en: "\(name) is packed in a way that is not read here.")
    case .headersDiffer:
      return LocalizedText(
        de: "Was vor \(name) steht, widerspricht dem Verzeichnis des Archivs.",
        en: "What stands before \(name) contradicts the archive's directory.")
    case .damagedEntry:
      return LocalizedText(
        de: "\(name) ist beschädigt: die Prüfsumme stimmt nicht.",
        en: "\(name) is damaged: its checksum is wrong.")
    case .tooLarge:
      return LocalizedText(
        de: "\(name) entpackt sich zu mehr, als das Archiv angibt oder zulässig ist.",
        en: "\(name) unpacks to more than the archive says or is allowed.")
    case .unreadable:
      return LocalizedText(
        de: "Die Datei konnte nicht gelesen werden.", en: "The file could not be read.")
    }
  }
}
