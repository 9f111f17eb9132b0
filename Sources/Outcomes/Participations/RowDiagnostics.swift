package import Diagnostics
internal import Text
internal import Values

extension DiagnosticKind {
  package static let exitBeforeEntry = DiagnosticKind(
    2301,
    title: LocalizedText(
      de: "Der Austritt liegt vor dem Eintritt.", en: "The exit is before the entry."),
    explanation: LocalizedText(
      de: "Eines der beiden Daten ist falsch.", en: "One of the two dates is wrong."))

  package static let overlap = DiagnosticKind(
    2302,
    title: LocalizedText(
      de: "Ein Pseudonym ist zweimal zur selben Zeit in einer Maßnahme.",
      en: "A pseudonym is in the same measure twice at the same time."),
    explanation: LocalizedText(
      de: "Die Teilnahme würde doppelt zählen. Pseudonyme sind gleich, wenn ihre Bytes gleich sind "
        + "(„p1“ ist nicht „P1“); die Maßnahme ist die, zu der die Zeile führt: Kennung des "
        + "Steckbriefs und Maßnahmenummer des Kreises meinen dieselbe.",
      en: "The participation would count twice. Pseudonyms are the same if their bytes are (\"p1\" "
        + "is not \"P1\"); the measure is the one that the row leads to: the profile's id and the "
        + "district's local number mean the same."))

  package static let implausibleStay = DiagnosticKind(
    2303,
    title: LocalizedText(
      de: "Eine Teilnahme dauert länger als zehn Jahre.",
      en: "A participation lasts longer than ten years."),
    explanation: LocalizedText(
      de: "Vermutlich ist ein Jahr verschrieben.", en: "A year has probably been mistyped."))

  package static let exitAfterReferenceDate = DiagnosticKind(
    2304,
    title: LocalizedText(
      de: "Ein Datum liegt nach dem Stichtag.", en: "A date is after the reference date."),
    explanation: LocalizedText(
      de: "Was nach dem Stand der Daten liegt, kann nicht geschehen sein.",
      en: "What is later than the data themselves cannot have happened."))

  package static let statusBeforeDue = DiagnosticKind(
    2305, .warning,
    title: LocalizedText(
      de: "Ein Verbleib steht da, bevor die sechs Monate um sind.",
      en: "An outcome is given before the six months are over."),
    explanation: LocalizedText(
      de: "Der Wert bleibt ungenutzt, die Teilnahme gilt als noch offen und nie als Misserfolg.",
      en: "The value is not used; the participation counts as pending, never as a failure."))

  package static let exitFactsWithoutExit = DiagnosticKind(
    2306,
    title: LocalizedText(
      de: "Angaben zum Austritt ohne Austrittsdatum.",
      en: "There are details of an exit but no "
        + "exit date."),
    explanation: LocalizedText(
      de: "Ohne Datum ist nicht zu sagen, wann die sechs Monate um sind.",
      en: "Without the date it is impossible to say when the six months are over."))

  package static let emptyWindow = DiagnosticKind(
    2403,
    title: LocalizedText(
      de: "Im gewählten Zeitraum liegt kein Tag.", en: "The period chosen contains no day."),
    explanation: LocalizedText(
      de: "Der Anfang muss vor dem Ende und vor dem Stichtag liegen.",
      en: "The start must be before the end and before the reference date."))
}

extension LocalizedText {
  static let noExitColumn = LocalizedText(
    de: "Die Datei hat keine Spalte austritt: sie ergänzen, oder mit --column austritt=NAME sagen,"
      + " wie sie dort heißt.",
    en: "The file has no column austritt: add it, or say with --column austritt=NAME what it is"
      + " called there.")
}

extension Diagnostic {
  static func afterReferenceDate(
    _ column: String, _ date: CalendarDate?, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .exitAfterReferenceDate, at: place,
      message: LocalizedText(
        de: "Spalte \(column): Das Datum liegt nach dem Stichtag \(date?.germanDescription ?? "").",
        en: "Column \(column): The date is after the reference date \(date?.description ?? "")."),
      help: column == "eintritt"
        ? LocalizedText(
          de: "Das Datum prüfen, oder den Stichtag mit --as-of berichtigen.",
          en: "Check the date, or correct the reference date with --as-of.")
        : LocalizedText(
          de:
            "Ein geplanter Austritt ist keiner: die Zelle bis dahin leer lassen, oder den Stichtag"
            + " mit --as-of berichtigen.",
          en: "A planned exit is not an exit: leave the cell empty until then, or correct the "
            + "reference date with --as-of."))
  }

  /// - Parameter hasColumn: whether the file has a column for the day.
  static func factsWithoutExit(at place: SourceLocation, hasColumn: Bool) -> Diagnostic {
    Diagnostic(
      .exitFactsWithoutExit, at: place,
      message: LocalizedText(
        de: "Die Zeile sagt, was beim oder nach dem Austritt war, hat aber kein Austrittsdatum.",
        en: "The row says what happened at or after the exit but has no exit date."),
      help: !hasColumn
        ? .noExitColumn
        : LocalizedText(
          de: "Das Datum nachtragen, oder bei laufender Teilnahme die Angaben zum Austritt leeren.",
          en: "Add the date, or clear the details of the exit while the participation continues."))
  }

  static func empty(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .csvEmpty, at: place,
      message: LocalizedText(
        de: "Die Datei hat keine Kopfzeile.", en: "The file has no header."))
  }

  static func csv(_ fault: CSVFault, file: String, line: Int) -> Diagnostic {
    switch fault {
    case .unclosedQuote(let openingLine):
      Diagnostic(
        .csvUnclosedQuote, at: SourceLocation(file: file, line: openingLine),
        message: LocalizedText(
          de: "Das Anführungszeichen, das hier öffnet, wird nirgends geschlossen.",
          en: "The quotation mark opened here is never closed."),
        help: LocalizedText(
          de: "Ein Anführungszeichen ergänzen oder löschen.",
          en: "Add or delete a quotation mark."))
    case .quoteInPlainField, .textBehindQuote:
      Diagnostic(
        .csvQuote, at: SourceLocation(file: file, line: line),
        message: fault == .textBehindQuote
          ? LocalizedText(
            de: "Hinter einem schließenden Anführungszeichen steht noch Text.",
            en: "There is text after a closing quotation mark.")
          : LocalizedText(
            de: "Mitten in einem Feld steht ein Anführungszeichen.",
            en: "There is a quotation mark in the middle of a field."),
        help: LocalizedText(
          de: "Das ganze Feld in Anführungszeichen setzen und innere verdoppeln (RFC 4180).",
          en: "Put the whole field in quotation marks and double the inner ones (RFC 4180)."))
    }
  }

  static func fieldCount(_ count: Int, of expected: Int, file: String, line: Int) -> Diagnostic {
    Diagnostic(
      .csvFieldCount, at: SourceLocation(file: file, line: line),
      message: LocalizedText(
        de: "Die Zeile hat \(count) Felder, die Kopfzeile \(expected).",
        en: "The row has \(count) fields, the header \(expected)."),
      help: count > expected
        ? LocalizedText(
          de: "Steht das Trennzeichen in einem Wert (1234,56), gehört der in Anführungszeichen.",
          en: "A value that contains the separator (1234,56) belongs in quotation marks.")
        : nil)
  }
}

extension Diagnostic {
  static func overlap(
    file: String, line: Int, earlierLine: Int, earlierFile: String?
  ) -> Diagnostic {
    let other = earlierFile.map { SafeText($0).description }
    return Diagnostic(
      .overlap, at: SourceLocation(file: file, line: line),
      message: LocalizedText(
        de: "Dasselbe Pseudonym ist nach Zeile \(earlierLine)" + (other.map { " von \($0)" } ?? "")
          + " zur selben Zeit in derselben Maßnahme.",
        en: "By line \(earlierLine)" + (other.map { " of \($0)" } ?? "")
          + " the same pseudonym is in the same measure at the same time."),
      help: LocalizedText(
        de: "Eine der beiden Zeilen löschen oder die Daten berichtigen.",
        en: "Delete one of the two rows or correct the dates."))
  }

  static func rowTooLong(file: String, line: Int) -> Diagnostic {
    Diagnostic(
      .csvRowTooLong, at: SourceLocation(file: file, line: line),
      message: LocalizedText(
        de: "Die Zeile, die hier beginnt, ist länger als ein Mebibyte.",
        en: "The row that starts here is longer than a mebibyte."),
      help: LocalizedText(
        de: "Meist öffnet hier ein Anführungszeichen, das nirgends geschlossen wird.",
        en: "Usually a quotation mark has been opened here and never closed."))
  }
}

extension Diagnostic {
  static func noRows(file: String) -> Diagnostic {
    Diagnostic(
      .noRows, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Die Datei hat eine Kopfzeile, aber keine Zeilen.",
        en: "The file has a header but no rows."))
  }

  static func tooManyRepeatedStays(_ limit: Int, file: String) -> Diagnostic {
    Diagnostic(
      .overlap, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Mindestens \(limit) Teilnahmen kommen in allen Dateien zusammen mehr als einmal vor.",
        en: "At least \(limit) participations occur more than once in all files together."),
      help: LocalizedText(
        de: "Ist eine Datei zweimal angegeben, oder steht in der Spalte teilnahme etwas anderes als"
          + " ein Pseudonym je Teilnahme?",
        en: "Has a file been given twice, or does the column teilnahme hold something other "
          + "than one pseudonym per participation?"))
  }

  static var emptyWindow: Diagnostic {
    Diagnostic(
      .emptyWindow, at: SourceLocation(file: "--from/--to"),
      message: LocalizedText(
        de: "Im Zeitraum zwischen --from und --to, spätestens am Stichtag, liegt kein Tag.",
        en: "There is no day between --from and --to that is on or before the reference date."),
      help: LocalizedText(
        de: "--from muss vor --to und vor --as-of liegen.",
        en: "--from must be before --to and before --as-of."))
  }
}
