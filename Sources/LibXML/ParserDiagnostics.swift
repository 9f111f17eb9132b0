internal import Diagnostics
internal import Text

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
        en: "Here are more than \(most) equal signs in one tag or comment."),
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
  static func refusedConstruct(_ code: DiagnosticCode, at location: SourceLocation) -> Diagnostic {
    if code == .documentType {
      return Diagnostic(
        code, at: location,
        message: LocalizedText(
          de: "Die Datei enthält eine DOCTYPE-Deklaration; sie wird zur Sicherheit abgelehnt.",
          en: "The file contains a DOCTYPE declaration; it is refused for safety."),
        help: LocalizedText(
          de: "Die DOCTYPE-Deklaration löschen; hier wird keine gebraucht.",
          en: "Delete the DOCTYPE declaration; none is needed here."))
    }
    return Diagnostic(
      code, at: location,
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
      en: "There is something behind the end of the document."),
    9: LocalizedText(
      de: "Hier steht ein Zeichen, das XML nicht erlaubt.",
      en: "Here is a character that XML does not allow."),
    23: LocalizedText(
      de: "Nach & fehlt das Semikolon; für das Zeichen selbst &amp; schreiben.",
      en: "The semicolon after & is missing; for the character itself write &amp;."),
    26: LocalizedText(
      de: "Diese &…;-Schreibweise kennt XML nicht; das Zeichen selbst schreiben (ä statt &auml;).",
      en: "XML does not know this &…; form; write the character itself (ä, not &auml;)."),
    38: LocalizedText(
      de: "Im Wert eines Attributs steht <; dafür &lt; schreiben.",
      en: "A < stands in an attribute's value; write &lt; for it."),
    39: LocalizedText(
      de: "Der Wert eines Attributs steht nicht in Anführungszeichen.",
      en: "An attribute's value is not in quotation marks."),
    42: LocalizedText(
      de: "Dasselbe Attribut steht zweimal an einem Element.",
      en: "The same attribute stands twice on one element."),
    62: LocalizedText(
      de: "Im Text steht ]]>; dafür ]]&gt; schreiben.",
      en: "The text contains ]]>; write ]]&gt; for it."),
    64: LocalizedText(
      de: "<?xml …?> darf nur ganz am Anfang der Datei stehen.",
      en: "<?xml …?> may stand only at the very beginning of the file."),
    65: LocalizedText(
      de: "Zwischen zwei Attributen fehlt ein Leerzeichen.",
      en: "A blank is missing between two attributes."),
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
      en: "A namespace prefix is declared nowhere."),
  ]
}
