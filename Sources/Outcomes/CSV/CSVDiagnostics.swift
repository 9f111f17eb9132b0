internal import CSVBytes
package import Diagnostics
internal import Files
internal import Text

extension DiagnosticKind {
  package static let csvEmpty = DiagnosticKind(
    2001,
    title: LocalizedText(de: "Die Datei hat keinen Inhalt.", en: "The file has no content."),
    explanation: LocalizedText(
      de: "Erwartet wird CSV mit einer Kopfzeile.", en: "CSV with a header is expected."))

  package static let csvNotText = DiagnosticKind(
    2002,
    title: LocalizedText(de: "Die Datei ist kein CSV.", en: "The file is not CSV."),
    explanation: LocalizedText(
      de: "Excel-Dateien, gepackte Dateien und gespeicherte Anmeldeseiten werden erkannt. Die "
        + "Daten als „CSV UTF-8“ exportieren.",
      en: "Excel files, packed files and saved login pages are recognised. Export the data as "
        + "\"CSV UTF-8\"."))

  package static let csvEncoding = DiagnosticKind(
    2003,
    title: LocalizedText(
      de: "In welchem Zeichensatz die Datei gespeichert ist, ist nicht sicher.",
      en: "It is not certain in which encoding the file is saved."),
    explanation: LocalizedText(
      de: "Falsch gelesene Umlaute würden Träger und Kreise verfälschen. UTF-8, UTF-16,"
        + " Windows-1252, Mac Roman und CP850 werden an ihren Bytes erkannt; reicht das nicht, nennt"
        + " --encoding den Zeichensatz.",
      en: "Misread umlauts would corrupt the names of providers and districts. UTF-8, UTF-16,"
        + " Windows-1252, Mac Roman and CP850 are recognised by their bytes; where that is not"
        + " enough, --encoding names the encoding."))

  package static let csvUnclosedQuote = DiagnosticKind(
    2004,
    title: LocalizedText(
      de: "Ein Anführungszeichen wird nicht geschlossen.", en: "A quotation mark is not closed."),
    explanation: LocalizedText(
      de: "Der Rest der Datei gehört dann zu einem einzigen Feld. Die Meldung nennt die Zeile, in "
        + "der es öffnet.",
      en: "The rest of the file then belongs to one field. The message names the line in which it "
        + "opens."))

  package static let csvQuote = DiagnosticKind(
    2005,
    title: LocalizedText(
      de: "Ein Anführungszeichen steht am falschen Ort.",
      en: "A quotation mark is in the wrong place."),
    explanation: LocalizedText(
      de: "Nach RFC 4180 umschließen Anführungszeichen das ganze Feld, innere werden verdoppelt.",
      en: "Under RFC 4180 quotation marks enclose the whole field, and those inside it are "
        + "doubled."))

  package static let csvFieldCount = DiagnosticKind(
    2006,
    title: LocalizedText(
      de: "Eine Zeile hat mehr oder weniger Felder als die Kopfzeile.",
      en: "A row has more or fewer fields than the header."),
    explanation: LocalizedText(
      de: "Die Werte stünden unter falschen Spalten. Die Zeile wird abgelehnt, nie zurechtgerückt.",
      en: "The values would end up under the wrong columns. The row is refused, never realigned."))

  package static let csvRowTooLong = DiagnosticKind(
    2007,
    title: LocalizedText(
      de: "Eine Zeile ist länger als ein Mebibyte.", en: "A row is longer than a mebibyte."),
    explanation: LocalizedText(
      de: "So lang ist keine Teilnahme. Meist öffnet ein Anführungszeichen, das nirgends "
        + "geschlossen wird.",
      en: "No participation is that long. Usually a quotation mark has been opened and never "
        + "closed."))

  package static let csvLeftover = DiagnosticKind(
    2008, .note,
    title: LocalizedText(
      de: "Um die Tabelle steht, was eine Tabellenkalkulation übrig lässt.",
      en: "There are leftovers of a spreadsheet around the table."),
    explanation: LocalizedText(
      de: "Leere Zeilen und leere Spalten am Rand werden überlesen und gezählt. Titel über der "
        + "Kopfzeile sind zu löschen.",
      en: "Empty rows and empty columns at the edges are skipped and counted. Delete any titles "
        + "above the header."))
}

extension DiagnosticKind {
  package static let csvSeparator = DiagnosticKind(
    2009,
    title: LocalizedText(
      de: "Die Zeile sep= nennt ein anderes Trennzeichen, als die Datei hat.",
      en: "The line sep= names another separator than the file has."),
    explanation: LocalizedText(
      de: "Die Zeile gilt, wie in Excel; steht ihr Zeichen nicht in der Kopfzeile, ist sie falsch.",
      en: "The line counts, as in Excel; where its character is not in the header it is wrong."))

  package static let csvTranscoded = DiagnosticKind(
    2010, .note,
    title: LocalizedText(
      de: "Eine Datei ist nicht in UTF-8 gespeichert und wird umgesetzt.",
      en: "A file is not saved in UTF-8 and is converted."),
    explanation: LocalizedText(
      de: "Der Zeichensatz ist an den Bytes erkannt oder mit --encoding genannt. Prüfsummen gelten"
        + " für die Datei, wie sie ist.",
      en:
        "The encoding is recognised by the bytes or named with --encoding. Digests are of the file"
        + " as it is."))
}

/// Encodings and separators.
extension Diagnostic {
  static func transcoded(_ encoding: TextEncoding, file: String) -> Diagnostic {
    Diagnostic(
      .csvTranscoded, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Die Datei ist in \(encoding.title) gespeichert und wird so gelesen.",
        en: "The file is saved in \(encoding.title) and is read as such."))
  }

  static func needlessEncoding(_ encoding: TextEncoding, file: String) -> Diagnostic {
    Diagnostic(
      .csvTranscoded, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Die Datei ist UTF-8 und wird so gelesen, nicht als \(encoding.title).",
        en: "The file is UTF-8 and is read as such, not as \(encoding.title)."))
  }

  static func notUTF8(file: String, line: Int?) -> Diagnostic {
    Diagnostic(
      .csvEncoding, at: SourceLocation(file: file, line: line),
      message: LocalizedText(
        de: "Die Datei ist nur zum Teil UTF-8: hier steht ein Byte, das keines ist.",
        en: "The file is UTF-8 in parts only: here stands a byte that is none."),
      help: LocalizedText(
        de: "Die Datei als „CSV UTF-8“ speichern.", en: "Save the file as \"CSV UTF-8\"."))
  }

  static func brokenUTF16(file: String) -> Diagnostic {
    Diagnostic(
      .csvEncoding, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Die Datei ist UTF-16, aber beschädigt oder abgeschnitten.",
        en: "The file is UTF-16, but damaged or cut off."),
      help: LocalizedText(
        de: "Die Datei als „CSV UTF-8“ speichern.", en: "Save the file as \"CSV UTF-8\"."))
  }

  /// - Parameter line: where the first byte stands that decides.
  static func unclearEncoding(file: String, line: Int) -> Diagnostic {
    Diagnostic(
      .csvEncoding, at: SourceLocation(file: file, line: line),
      message: LocalizedText(
        de:
          "Die Datei ist nicht UTF-8; ob sie Windows-1252, Mac Roman oder CP850 ist, lässt sich an"
          + " ihren Bytes nicht entscheiden.",
        en: "The file is not UTF-8; its bytes do not tell whether it is Windows-1252, Mac Roman or"
          + " CP850."),
      help: LocalizedText(
        de: "Mit --encoding windows-1252, macintosh oder cp850 nennen, oder als „CSV UTF-8“"
          + " speichern.",
        en: "Name it with --encoding windows-1252, macintosh or cp850, or save it as \"CSV"
          + " UTF-8\"."))
  }

  static func separatorLine(
    _ declared: UInt8, _ found: UInt8, at place: SourceLocation
  ) -> Diagnostic {
    let names = [declared, found].map { byte in
      byte == UInt8(ascii: "\t")
        ? LocalizedText(de: "Tabulator", en: "tab")
        : LocalizedText(verbatim: SafeText(String(Unicode.Scalar(byte))).description)
    }
    return Diagnostic(
      .csvSeparator, at: place,
      message: LocalizedText(
        de: "Die Zeile sep= nennt „\(names[0].german)“ als Trennzeichen, die Kopfzeile hat aber"
          + " „\(names[1].german)“.",
        en: "The line sep= names \"\(names[0].english)\" as separator, but the header has"
          + " \"\(names[1].english)\"."),
      help: LocalizedText(
        de: "Die Zeile sep= berichtigen oder löschen.", en: "Correct or delete the line sep=."))
  }
}

/// What spreadsheets leave around a table: rows and columns without content, titles above the header.
extension Diagnostic {
  static func blankRows(_ count: Int, file: String, line: Int) -> Diagnostic {
    Diagnostic(
      .csvLeftover, at: SourceLocation(file: file, line: line),
      message: LocalizedText(
        de: count == 1
          ? "Die Zeile besteht nur aus Trennzeichen und zählt nicht."
          : "\(count) Zeilen, zuerst diese, bestehen nur aus Trennzeichen und zählen nicht.",
        en: count == 1
          ? "The row is separators only and does not count."
          : "\(count) rows, this one first, are separators only and do not count."))
  }

  static func fittedRows(_ count: Int, file: String, line: Int) -> Diagnostic {
    Diagnostic(
      .csvLeftover, at: SourceLocation(file: file, line: line),
      message: LocalizedText(
        de: count == 1
          ? "Am Ende der Zeile stehen andere leere Spalten als in der Kopfzeile; sie bleiben"
            + " ungelesen."
          : "Am Ende von \(count) Zeilen, zuerst dieser, stehen andere leere Spalten als in der"
            + " Kopfzeile; sie bleiben ungelesen.",
        en: count == 1
          ? "At the end of the row stand other empty columns than in the header; they stay unread."
          : "At the end of \(count) rows, this one first, stand other empty columns than in the"
            + " header; they stay unread."))
  }

  /// - Parameter header: the line that looks like the header.
  static func listPrint(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .csvLeftover, at: place,
      message: LocalizedText(
        de:
          "Die Datei ist eine gedruckte Liste: die Zeilen über dieser Kopfzeile und die Trennstriche"
          + " bleiben ungelesen.",
        en: "The file is a printed list: the lines above this header and the strokes stay unread."))
  }

  static func titleAboveHeader(_ header: Int, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .csvLeftover, severity: .error, at: place,
      message: LocalizedText(
        de: "Zeile \(header) sieht wie die Kopfzeile aus.",
        en: "Line \(header) looks like the header."),
      help: LocalizedText(
        de: "Die Zeilen darüber löschen: die Kopfzeile muss die erste sein.",
        en: "Delete the lines above it: the header must be the first."))
  }
}
