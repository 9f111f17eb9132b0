package import Diagnostics
internal import Text

extension CodeExplanation {
  /// What the codes of this room are about.
  package static let xml: [CodeExplanation] = [
    CodeExplanation(
      .emptyDocument,
      title: LocalizedText(de: "Die Datei ist leer.", en: "The file is empty."),
      text: LocalizedText(
        de: "Erwartet wird ein XML-Dokument. „steckbrief new“ schreibt eines zum " + "Ausfüllen.",
        en: "An XML document is expected. \"steckbrief new\" writes one to fill in.")),
    CodeExplanation(
      .documentTooLarge,
      title: LocalizedText(
        de: "Die Datei ist größer als 2 MiB oder hat mehr als 10 000 Elemente.",
        en: "The file is larger than 2 MiB or has more than 10,000 elements."),
      text: LocalizedText(
        de: "Ein Steckbrief ist eine Seite. Eine so große Datei ist keiner, oder "
          + "etwas anderes steckt darin.",
        en: "A profile is one page. A file of this size is none, or holds something " + "else.")),
    CodeExplanation(
      .notText,
      title: LocalizedText(de: "Die Datei ist kein Text.", en: "The file is not text."),
      text: LocalizedText(
        de: "Gepackte Dateien, PDF und Office-Dateien werden am Anfang erkannt und "
          + "nie ausgepackt. Die Datei als XML-Text speichern.",
        en: "Packed files, PDF and office files are known by their beginning and are "
          + "never unpacked. Save the file as XML text.")),
    CodeExplanation(
      .wrongEncoding,
      title: LocalizedText(
        de: "Die Datei ist nicht in UTF-8 gespeichert.", en: "The file is not saved in UTF-8."),
      text: LocalizedText(
        de: "Nur UTF-8 wird gelesen, damit jedes Zeichen überall dasselbe ist. Andere "
          + "Kodierungen werden erkannt und genannt; „check --fix“ wandelt die Datei "
          + "um, wo die Kodierung sicher ist.",
        en: "Only UTF-8 is read, so that every character is the same everywhere. "
          + "Other encodings are recognised and named; \"check --fix\" converts the "
          + "file where its encoding is certain.")),
    CodeExplanation(
      .forbiddenCharacter,
      title: LocalizedText(
        de: "Die Datei enthält ein Zeichen, das nicht hineingehört.",
        en: "The file contains a character that does not belong."),
      text: LocalizedText(
        de: "NUL-Bytes und eine zweite Byte-Order-Marke entstehen durch beschädigte "
          + "oder falsch zusammengesetzte Dateien.",
        en: "NUL bytes and a second byte order mark come from damaged files or files "
          + "joined in the wrong way.")),
    CodeExplanation(
      .wrongVersion,
      title: LocalizedText(
        de: "Die Datei verlangt eine andere Fassung von XML.",
        en: "The file asks for another version of XML."),
      text: LocalizedText(
        de: "Gelesen wird XML 1.0. XML 1.1 erlaubt Steuerzeichen, die eine Anzeige "
          + "verändern könnten.",
        en: "XML 1.0 is read. XML 1.1 allows control characters that could change a " + "display.")),
    CodeExplanation(
      .notWellFormed,
      title: LocalizedText(
        de: "Die Datei ist kein wohlgeformtes XML.", en: "The file is not well-formed XML."),
      text: LocalizedText(
        de: "Vor dieser Stelle passt ein Tag, ein Anführungszeichen oder ein Zeichen "
          + "nicht. Erst wenn das behoben ist, kann der Inhalt geprüft werden.",
        en: "Before this place a tag, a quotation mark or a character does not fit. "
          + "Only when that is mended the content can be checked.")),
    CodeExplanation(
      .documentType,
      title: LocalizedText(
        de: "Die Datei enthält eine DOCTYPE-Deklaration.",
        en: "The file contains a DOCTYPE declaration."),
      text: LocalizedText(
        de: "Eine DOCTYPE-Deklaration kann Dateien und Netzadressen öffnen lassen "
          + "oder das Programm aufhalten. Ein Steckbrief braucht keine; sie wird "
          + "abgelehnt, bevor sie gelesen wird.",
        en: "A DOCTYPE declaration can have files and network addresses opened or "
          + "stall the program. A profile needs none; it is refused before it is " + "read.")),
    CodeExplanation(
      .processingInstruction,
      title: LocalizedText(
        de: "Die Datei enthält eine Verarbeitungsanweisung.",
        en: "The file contains a processing instruction."),
      text: LocalizedText(
        de: "<?…?> richtet sich an andere Programme, etwa einen Browser, der eine "
          + "Formatvorlage laden soll. In einem Steckbrief hat das keinen Platz.",
        en: "<?…?> speaks to other programs, such as a browser that is to load a "
          + "style sheet. It has no place in a profile.")),
    CodeExplanation(
      .wrongRoot,
      title: LocalizedText(
        de: "Das Wurzelelement ist ein anderes als verlangt.",
        en: "The root element is another than required."),
      text: LocalizedText(
        de: "Das Dokument ist kein Steckbrief, oder der Namensraum (xmlns) fehlt oder "
          + "ist ein anderer.",
        en: "The document is not a profile, or its namespace (xmlns) is missing or " + "another.")),
    CodeExplanation(
      .unexpectedElement,
      title: LocalizedText(
        de: "Ein Element ist hier nicht bekannt.", en: "An element is not known here."),
      text: LocalizedText(
        de: "Der Name ist verschrieben (Umlaute werden ausgeschrieben: traeger), oder "
          + "das Element gehört an eine andere Stelle.",
        en: "The name is misspelt (umlauts are written out: traeger), or the element "
          + "belongs elsewhere.")),
    CodeExplanation(
      .missingElement,
      title: LocalizedText(de: "Ein Pflichtelement fehlt.", en: "A mandatory element is missing."),
      text: LocalizedText(
        de: "Ohne diese Angabe ist ein Steckbrief nicht zu gebrauchen. Die Meldung "
          + "sagt, hinter welchem Element sie steht.",
        en: "A profile is of no use without it. The message says behind which element "
          + "it stands.")),
    CodeExplanation(
      .unknownCode,
      title: LocalizedText(
        de: "Ein Wert steht nicht in der Codeliste.", en: "A value is not in the code list."),
      text: LocalizedText(
        de: "„steckbrief codes“ zeigt alle Listen. Wo statt des Codes die Bezeichnung "
          + "oder ein Alias steht, setzt „check --fix“ den Code ein.",
        en: "\"steckbrief codes\" shows all lists. Where a label or alias stands for "
          + "the code, \"check --fix\" puts in the code.")),
    CodeExplanation(
      .wrongPattern,
      title: LocalizedText(
        de: "Ein Wert hat nicht die verlangte Form.", en: "A value does not have the required form."
      ),
      text: LocalizedText(
        de: "Kennungen, Postleitzahlen, E-Mail-Adressen und ähnliche Angaben haben "
          + "eine feste Form, damit sie eindeutig sind.",
        en: "Ids, postal codes, e-mail addresses and the like have a fixed form, so "
          + "that they are unambiguous.")),
    CodeExplanation(
      .wrongLength,
      title: LocalizedText(
        de: "Ein Text ist zu kurz oder zu lang.", en: "A text is too short or too long."),
      text: LocalizedText(
        de: "Die Grenzen entsprechen einem Steckbrief auf einer Seite.",
        en: "The limits are those of a profile on one page.")),
    CodeExplanation(
      .wrongValue,
      title: LocalizedText(
        de: "Ein Datum oder eine Zahl ist nicht erlaubt.", en: "A date or a number is not allowed."),
      text: LocalizedText(
        de: "Daten werden als JJJJ-MM-TT geschrieben, Zahlen mit Punkt vor den "
          + "Nachkommastellen. Schreibweisen einer Tabellenkalkulation erkennt „check " + "--fix“.",
        en: "Dates are written as YYYY-MM-DD, numbers with a decimal point. \"check "
          + "--fix\" knows the ways of spreadsheets.")),
    CodeExplanation(
      .wrongAttribute,
      title: LocalizedText(
        de: "Ein Attribut ist hier nicht erlaubt.", en: "An attribute is not allowed here."),
      text: LocalizedText(
        de: "Die meisten Angaben sind Elemente; Attribute gibt es nur, wo ein Text "
          + "genau einen Code trägt.",
        en: "Most facts are elements; there are attributes only where a text carries "
          + "exactly one code.")),
    CodeExplanation(
      .missingAttribute,
      title: LocalizedText(
        de: "Ein Pflichtattribut fehlt.", en: "A mandatory attribute is missing."),
      text: LocalizedText(
        de: "Die Meldung sagt, an welchem Element es stehen muss.",
        en: "The message says at which element it must stand.")),
    CodeExplanation(
      .strayText,
      title: LocalizedText(
        de: "Text steht, wo nur Elemente stehen dürfen.",
        en: "There is text where only elements may stand."),
      text: LocalizedText(
        de: "Oft ist ein Tag vor oder hinter dem Text verloren gegangen.",
        en: "Often a tag before or behind the text has been lost.")),
    CodeExplanation(
      .duplicateValue,
      title: LocalizedText(
        de: "Ein Wert steht zweimal, wo jeder nur einmal stehen darf.",
        en: "A value stands twice where each may stand once only."),
      text: LocalizedText(
        de: "Doppelte Codes würden bei der Suche und in Auswertungen doppelt zählen.",
        en: "Codes that stand twice would count twice in searches and reports.")),
    CodeExplanation(
      .schemaViolation,
      title: LocalizedText(
        de: "Das Dokument entspricht nicht dem Schema.",
        en: "The document does not conform to the schema."),
      text: LocalizedText(
        de: "Die Meldung gibt wieder, was die Schemaprüfung sagt.",
        en: "The message repeats what the schema validation says.")),
    CodeExplanation(
      .misplacedElement,
      title: LocalizedText(
        de: "Ein Element steht an der falschen Stelle.", en: "An element stands at the wrong place."
      ),
      text: LocalizedText(
        de: "Die Reihenfolge ist die eines Steckbriefs auf Papier. „steckbrief "
          + "format“ stellt sie her.",
        en: "The order is that of a profile on paper. \"steckbrief format\" restores " + "it.")),
    CodeExplanation(
      .repeatedElement,
      title: LocalizedText(
        de: "Ein Element steht öfter als erlaubt.", en: "An element stands more often than allowed."
      ),
      text: LocalizedText(
        de: "Stünden zwei da, wüsste niemand, welches gilt.",
        en: "If there were two, nobody would know which counts.")),
    CodeExplanation(
      .furtherFaults,
      title: LocalizedText(
        de: "Ein Dokument hat mehr Fehler, als gezeigt werden.",
        en: "A document has more faults than are shown."),
      text: LocalizedText(
        de: "Erst die gezeigten beheben, dann von neuem prüfen.",
        en: "Mend those that are shown, then check again.")),
  ]
}
