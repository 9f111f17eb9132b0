package import Diagnostics
internal import Text
internal import Values

extension DiagnosticKind {
  package static let exitBeforeEntry = DiagnosticKind(
    2301,
    title: LocalizedText(
      de: "Der Austritt liegt vor dem Eintritt.", en: "The exit lies before the entry."),
    explanation: LocalizedText(
      de: "Eines der beiden Daten ist falsch.", en: "One of the two dates is wrong."))

  package static let overlap = DiagnosticKind(
    2302,
    title: LocalizedText(
      de: "Ein Pseudonym ist zweimal zur selben Zeit in einer Maßnahme.",
      en: "A pseudonym is in one measure twice at one time."),
    explanation: LocalizedText(
      de: "Die Teilnahme würde doppelt zählen.", en: "The participation would count twice."))

  package static let implausibleStay = DiagnosticKind(
    2303,
    title: LocalizedText(
      de: "Eine Teilnahme dauert länger als zehn Jahre.",
      en: "A participation lasts longer than ten years."),
    explanation: LocalizedText(
      de: "Vermutlich ist ein Jahr verschrieben.", en: "Probably a year is misspelt."))

  package static let exitAfterReferenceDate = DiagnosticKind(
    2304,
    title: LocalizedText(
      de: "Ein Datum liegt nach dem Stichtag.", en: "A date lies behind the reference date."),
    explanation: LocalizedText(
      de: "Was nach dem Stand der Daten liegt, kann nicht geschehen sein.",
      en: "What lies behind the day of the data cannot have happened."))

  package static let statusBeforeDue = DiagnosticKind(
    2305, .warning,
    title: LocalizedText(
      de: "Ein Verbleib steht da, bevor die sechs Monate um sind.",
      en: "An outcome is given before the six months are over."),
    explanation: LocalizedText(
      de: "Der Wert bleibt ungenutzt, die Teilnahme gilt als noch offen und nie als Misserfolg.",
      en: "The value is not used, the participation is pending and never a failure."))

  package static let exitFactsWithoutExit = DiagnosticKind(
    2306,
    title: LocalizedText(
      de: "Angaben zum Austritt ohne Austrittsdatum.", en: "Facts on the exit without its date."),
    explanation: LocalizedText(
      de: "Ohne Datum ist nicht zu sagen, wann die sechs Monate um sind.",
      en: "Without the date nobody can say when the six months are over."))

  package static let emptyWindow = DiagnosticKind(
    2403,
    title: LocalizedText(
      de: "Im gewählten Zeitraum liegt kein Tag.", en: "There is no day in the window chosen."),
    explanation: LocalizedText(
      de: "Der Anfang muss vor dem Ende und vor dem Stichtag liegen.",
      en: "The beginning must lie before the end and the reference date."))
}

extension Diagnostic {
  static func afterReferenceDate(
    _ column: String, _ date: CalendarDate, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .exitAfterReferenceDate, at: place,
      message: LocalizedText(
        de: "Spalte \(column): Das Datum liegt nach dem Stichtag \(date.germanDescription).",
        en: "Column \(column): The date lies behind the reference date \(date)."),
      help: column == "eintritt"
        ? LocalizedText(
          de: "Das Datum prüfen, oder den Stichtag mit --as-of berichtigen.",
          en: "Check the date, or correct the reference date with --as-of.")
        : LocalizedText(
          de:
            "Ein geplanter Austritt ist keiner: die Zelle bis dahin leer lassen, oder den Stichtag"
            + " mit --as-of berichtigen.",
          en: "A planned exit is none: leave the cell empty until then, or correct the reference"
            + " date with --as-of."))
  }

  static func factsWithoutExit(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .exitFactsWithoutExit, at: place,
      message: LocalizedText(
        de: "Die Zeile sagt, was beim oder nach dem Austritt war, hat aber kein Austrittsdatum.",
        en: "The row says what was at or after the exit but has no date of exit."),
      help: LocalizedText(
        de: "Das Datum nachtragen, oder bei laufender Teilnahme die Angaben zum Austritt leeren.",
        en: "Add the date, or empty the facts on the exit while the participation goes on."))
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
          en: "The quotation mark that opens here is not closed up to the end of the file."),
        help: LocalizedText(
          de: "Ein Anführungszeichen ergänzen oder löschen.",
          en: "Add or delete a quotation mark."))
    case .quoteInPlainField, .textBehindQuote:
      Diagnostic(
        .csvQuote, at: SourceLocation(file: file, line: line),
        message: fault == .textBehindQuote
          ? LocalizedText(
            de: "Hinter einem schließenden Anführungszeichen steht noch Text.",
            en: "There is text behind a closing quotation mark.")
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
        en: "The row that begins here is longer than a mebibyte."),
      help: LocalizedText(
        de: "Meist öffnet hier ein Anführungszeichen, das nirgends geschlossen wird.",
        en: "Most often a quotation mark opens here that is not closed anywhere."))
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
        en: "Is a file given twice, or does the column teilnahme hold something else than one"
          + " pseudonym for each participation?"))
  }

  static var emptyWindow: Diagnostic {
    Diagnostic(
      .emptyWindow, at: SourceLocation(file: "--from/--to"),
      message: LocalizedText(
        de: "Im Zeitraum zwischen --from und --to, spätestens am Stichtag, liegt kein Tag.",
        en: "There is no day between --from and --to that is not behind the reference date."),
      help: LocalizedText(
        de: "--from muss vor --to und vor --as-of liegen.",
        en: "--from must lie before --to and before --as-of."))
  }
}
