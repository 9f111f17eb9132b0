package import Diagnostics
internal import Text

extension DiagnosticKind {
  package static let emptyDocument = DiagnosticKind(
    1001,
    title: LocalizedText(de: "Die Datei ist leer.", en: "The file is empty."),
    explanation: LocalizedText(
      de: "Erwartet wird ein XML-Dokument. „steckbrief new“ schreibt eines zum Ausfüllen.",
      en: "An XML document is expected. \"steckbrief new\" writes one to fill in."))

  package static let documentTooLarge = DiagnosticKind(
    1002,
    title: LocalizedText(
      de: "Die Datei ist größer als 2 MiB oder hat mehr als 10 000 Elemente.",
      en: "The file is larger than 2 MiB or has more than 10,000 elements."),
    explanation: LocalizedText(
      de: "Ein Steckbrief ist eine Seite. Eine so große Datei ist keiner, oder etwas anderes "
        + "steckt darin.",
      en: "A profile is one page. A file of this size is not a profile, or something else is "
        + "hidden in it."))

  package static let notText = DiagnosticKind(
    1003,
    title: LocalizedText(de: "Die Datei ist kein Text.", en: "The file is not text."),
    explanation: LocalizedText(
      de: "Gepackte Dateien, PDF und Office-Dateien werden am Anfang erkannt und nie ausgepackt. "
        + "Die Datei als XML-Text speichern.",
      en: "Compressed files, PDFs and office files are recognised by their first bytes and "
        + "never unpacked. Save the file as XML text."))

  package static let wrongEncoding = DiagnosticKind(
    1004,
    title: LocalizedText(
      de: "Die Datei ist nicht in UTF-8 gespeichert.", en: "The file is not saved in UTF-8."),
    explanation: LocalizedText(
      de: "Nur UTF-8 wird gelesen, damit jedes Zeichen überall dasselbe ist. Andere Kodierungen "
        + "werden erkannt und genannt; „check --fix“ wandelt die Datei um, wo die Kodierung "
        + "sicher ist.",
      en: "Only UTF-8 is read, so that every character is the same everywhere. Other encodings "
        + "are recognised and named; \"check --fix\" converts the file where its encoding is "
        + "certain."))

  package static let forbiddenCharacter = DiagnosticKind(
    1005,
    title: LocalizedText(
      de: "Die Datei enthält ein Zeichen, das nicht hineingehört.",
      en: "The file contains a character that does not belong."),
    explanation: LocalizedText(
      de: "NUL-Bytes und eine zweite Byte-Order-Marke entstehen durch beschädigte oder falsch "
        + "zusammengesetzte Dateien.",
      en: "NUL bytes and a second byte order mark come from files that are damaged or wrongly "
        + "joined."))

  package static let wrongVersion = DiagnosticKind(
    1006,
    title: LocalizedText(
      de: "Die Datei verlangt eine andere Fassung von XML.",
      en: "The file asks for another version of XML."),
    explanation: LocalizedText(
      de: "Gelesen wird XML 1.0. XML 1.1 erlaubt Steuerzeichen, die eine Anzeige verändern "
        + "könnten.",
      en: "XML 1.0 is read. XML 1.1 allows control characters that could alter what is "
        + "displayed."))

  package static let notWellFormed = DiagnosticKind(
    1101,
    title: LocalizedText(
      de: "Die Datei ist kein wohlgeformtes XML.", en: "The file is not well-formed XML."),
    explanation: LocalizedText(
      de: "An dieser Stelle oder kurz davor passt ein Tag, ein Anführungszeichen oder ein Zeichen "
        + "nicht, und das Programm kann nicht sagen, welches.",
      en: "Here or just before, a tag, a quotation mark or a character is wrong, and the program "
        + "cannot tell which."))

  package static let documentType = DiagnosticKind(
    1102,
    title: LocalizedText(
      de: "Die Datei enthält eine DOCTYPE-Deklaration.",
      en: "The file contains a DOCTYPE declaration."),
    explanation: LocalizedText(
      de: "Eine DOCTYPE-Deklaration kann Dateien und Netzadressen öffnen lassen oder das Programm "
        + "aufhalten. Ein Steckbrief braucht keine; sie wird abgelehnt, bevor sie gelesen wird.",
      en: "A DOCTYPE declaration can cause files and network addresses to be opened, or stall "
        + "the program. A profile needs none; it is refused before it is read."))

  package static let processingInstruction = DiagnosticKind(
    1103,
    title: LocalizedText(
      de: "Die Datei enthält eine Verarbeitungsanweisung.",
      en: "The file contains a processing instruction."),
    explanation: LocalizedText(
      de: "<?…?> richtet sich an andere Programme, etwa einen Browser, der eine Formatvorlage "
        + "laden soll. In einem Steckbrief hat das keinen Platz.",
      en: "<?…?> addresses other programs, such as a browser that is to load a style sheet. It "
        + "has no place in a profile."))
}

extension Diagnostic {
  static func libraryFailure(_ file: String) -> Diagnostic {
    Diagnostic(
      .internalFailure, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "libxml2 konnte die Datei nicht verarbeiten (Speicher?).",
        en: "libxml2 could not process the file (memory?)."))
  }

  static func tooManyElements(_ most: Int, in file: String) -> Diagnostic {
    Diagnostic(
      .documentTooLarge, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Die Datei hat mehr als \(most) Elemente.",
        en: "The file has more than \(most) elements."),
      help: LocalizedText(
        de: "Vermutlich ist etwas vielfach kopiert.",
        en: "Probably something was copied many times."))
  }

  static func tooManyAttributes(_ most: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .documentTooLarge, at: location,
      message: LocalizedText(
        de: "Hier stehen mehr als \(most) Gleichheitszeichen in einem Tag oder Kommentar.",
        en: "There are more than \(most) equals signs in one tag or comment here."),
      help: LocalizedText(
        de: "Kein Element eines Steckbriefs hat mehr als drei Attribute.",
        en: "No element of a profile has more than three attributes."))
  }

  static func missingInclude(_ location: String) -> Diagnostic {
    Diagnostic(
      .internalFailure, at: SourceLocation(file: "schema"),
      message: LocalizedText(
        de: "Der Teil \(location) des Schemas fehlt oder ist nicht lesbar.",
        en: "The part \(location) of the schema is missing or cannot be read."))
  }

  /// A document type or a processing instruction.
  static func refusedConstruct(_ kind: DiagnosticKind, at location: SourceLocation) -> Diagnostic {
    if kind == .documentType {
      return Diagnostic(
        kind, at: location,
        message: LocalizedText(
          de: "Die Datei enthält eine DOCTYPE-Deklaration; sie wird zur Sicherheit abgelehnt.",
          en: "The file contains a DOCTYPE declaration; it is refused for safety."),
        help: LocalizedText(
          de: "Die DOCTYPE-Deklaration löschen; hier wird keine gebraucht.",
          en: "Delete the DOCTYPE declaration; none is needed here."))
    }
    return Diagnostic(
      kind, at: location,
      message: LocalizedText(
        de: "Die Datei enthält eine Verarbeitungsanweisung (<?…?>); sie wird abgelehnt.",
        en: "The file contains a processing instruction (<?…?>); it is refused."),
      help: LocalizedText(
        de: "Außer der ersten Zeile <?xml …?> alle <?…?> löschen.",
        en: "Delete every <?…?> except the first line <?xml …?>."))
  }

  /// Where libxml2 stops; what is wrong there, ``MendedDocument`` says wherever it can.
  static func notWellFormed(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .notWellFormed, at: location,
      message: LocalizedText(
        de: "Hier ist das XML nicht wohlgeformt.", en: "The XML is not well-formed here."),
      help: LocalizedText(
        de: "Tags, Anführungszeichen und Zeichen an dieser Stelle und kurz davor ansehen.",
        en: "Look at the tags, quotation marks and characters here and just before."))
  }
}

extension DiagnosticKind {
  /// Every kind that this room raises.
  package static let xml: [DiagnosticKind] = [
    .emptyDocument, .documentTooLarge, .notText, .wrongEncoding, .forbiddenCharacter, .wrongVersion,
    .notWellFormed, .documentType, .processingInstruction, .wrongRoot, .unexpectedElement,
    .missingElement, .misplacedElement, .repeatedElement, .unknownCode, .wrongPattern, .wrongLength,
    .wrongValue, .wrongAttribute, .missingAttribute, .strayText, .duplicateValue, .schemaViolation,
    .furtherFaults, .brokenTag, .brokenAttribute, .brokenReference, .brokenComment, .unmatchedTag,
    .cutOff, .foreignContent, .brokenDeclaration, .emptyElement,
  ]
}
