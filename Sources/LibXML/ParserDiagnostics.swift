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
      de: "Vor dieser Stelle passt ein Tag, ein Anführungszeichen oder ein Zeichen nicht. Erst "
        + "wenn das behoben ist, kann der Inhalt geprüft werden.",
      en: "Just before this place a tag, a quotation mark or a character is wrong. The content "
        + "can be checked only once that is corrected."))

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

  /// - Parameters:
  ///   - libxml2Code: the number of `xmlParserErrors`.
  ///   - detail: libxml2's own message.
  static func notWellFormed(
    libxml2Code: Int, detail: String, at location: SourceLocation
  ) -> Diagnostic {
    let reason = reasons[libxml2Code] ?? reason(saidIn: detail)
    let words = String(SafeText(detail.filter { $0 != "\n" }, limit: 200).description)
    return Diagnostic(
      .notWellFormed, at: location,
      message: LocalizedText(
        de: "Kein wohlgeformtes XML: \(reason?.german ?? words)",
        en: "Not well-formed XML: \(reason?.english ?? words)"),
      help: reason == nil
        ? nil : LocalizedText(de: "libxml2 sagt: \(words)", en: "libxml2 says: \(words)"))
  }

  /// Faults that share one number (`XML_ERR_INTERNAL_ERROR`, `XML_NS_ERR_XML_NAMESPACE`).
  private static func reason(saidIn detail: String) -> LocalizedText? {
    if detail.contains("Excessive depth") {
      return LocalizedText(
        de: "Elemente sind zu tief ineinander geschachtelt.",
        en: "Elements are nested too deeply.")
    }
    if detail.contains("prefix") {
      return LocalizedText(
        de: "Ein reserviertes Präfix (xml, xmlns) wird für einen anderen Namensraum benutzt.",
        en: "A reserved prefix (xml, xmlns) is used for another namespace.")
    }
    return nil
  }

  /// The commonest faults of `xmlParserErrors` in plain words.
  private static let reasons: [Int: LocalizedText] = [
    4: LocalizedText(
      de: "Hier beginnt kein Element; ein XML-Dokument beginnt mit <name …>.",
      en: "No element begins here; an XML document begins with <name …>."),
    5: LocalizedText(
      de: "Hinter dem Ende des Dokuments steht noch etwas.",
      en: "There is something after the end of the document."),
    9: LocalizedText(
      de: "Hier steht ein Zeichen, das XML nicht erlaubt.",
      en: "There is a character here that XML does not allow."),
    23: LocalizedText(
      de: "Nach & fehlt das Semikolon; für das Zeichen selbst &amp; schreiben.",
      en: "The semicolon after & is missing; for the character itself write &amp;."),
    26: LocalizedText(
      de: "Diese &…;-Schreibweise kennt XML nicht; das Zeichen selbst schreiben (ä statt &auml;).",
      en: "XML does not know this &…; form; write the character itself (ä, not &auml;)."),
    38: LocalizedText(
      de: "Im Wert eines Attributs steht <; dafür &lt; schreiben.",
      en: "An attribute's value contains <; write &lt; instead."),
    39: LocalizedText(
      de: "Der Wert eines Attributs steht nicht in Anführungszeichen.",
      en: "An attribute's value is not in quotation marks."),
    42: LocalizedText(
      de: "Dasselbe Attribut steht zweimal an einem Element.",
      en: "An element has the same attribute twice."),
    62: LocalizedText(
      de: "Im Text steht ]]>; dafür ]]&gt; schreiben.",
      en: "The text contains ]]>; write ]]&gt; instead."),
    64: LocalizedText(
      de: "<?xml …?> darf nur ganz am Anfang der Datei stehen.",
      en: "<?xml …?> is allowed only at the very start of the file."),
    65: LocalizedText(
      de: "Zwischen zwei Attributen fehlt ein Leerzeichen.",
      en: "A space is missing between two attributes."),
    68: LocalizedText(
      de: "Nach < oder & fehlt ein Name; für die Zeichen selbst &lt; und &amp; schreiben.",
      en: "A name is missing after < or &; for the characters themselves write &lt; and &amp;."),
    73: LocalizedText(
      de: "Hier fehlt ein >.", en: "A > is missing here."),
    76: LocalizedText(
      de: "Das Ende-Tag passt nicht zum offenen Element.",
      en: "The end tag does not match the open element."),
    77: LocalizedText(
      de: "Die Datei endet mitten in einem Element; ist sie abgeschnitten?",
      en: "The file ends within an element; has it been cut off?"),
    201: LocalizedText(
      de: "Ein Namensraum-Präfix ist nirgends erklärt.",
      en: "A namespace prefix is not declared."),
  ]
}

extension DiagnosticKind {
  /// Every kind that this room raises.
  package static let xml: [DiagnosticKind] = [
    .emptyDocument, .documentTooLarge, .notText, .wrongEncoding, .forbiddenCharacter, .wrongVersion,
    .notWellFormed, .documentType, .processingInstruction, .wrongRoot, .unexpectedElement,
    .missingElement, .misplacedElement, .repeatedElement, .unknownCode, .wrongPattern, .wrongLength,
    .wrongValue, .wrongAttribute, .missingAttribute, .strayText, .duplicateValue, .schemaViolation,
    .furtherFaults,
  ]
}
