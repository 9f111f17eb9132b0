package import Diagnostics
internal import Text

extension DiagnosticKind {
  package static let brokenTag = DiagnosticKind(
    1104,
    title: LocalizedText(de: "Ein Tag ist beschädigt.", en: "A tag is damaged."),
    explanation: LocalizedText(
      de: "Ein Tag hat die Form <name> am Anfang und </name> am Ende, ohne Leerzeichen im Namen. "
        + "„check --fix“ richtet, was eindeutig ist.",
      en: "A tag is written <name> at the start and </name> at the end, without spaces in the "
        + "name. \"check --fix\" mends what is unambiguous."))

  package static let brokenAttribute = DiagnosticKind(
    1105,
    title: LocalizedText(de: "Ein Attribut ist beschädigt.", en: "An attribute is damaged."),
    explanation: LocalizedText(
      de: "Ein Attribut hat die Form name=\"wert\" mit geraden Anführungszeichen, jedes nur einmal "
        + "im Tag. Textverarbeitungen machen daraus oft „typographische“.",
      en: "An attribute is written name=\"value\" with straight quotation marks, each once in a "
        + "tag. Word processors like to make them curly."))

  package static let brokenReference = DiagnosticKind(
    1106,
    title: LocalizedText(
      de: "Ein Zeichen mit besonderer Bedeutung steht im Text.",
      en: "A character with a special meaning stands in a text."),
    explanation: LocalizedText(
      de: "& beginnt in XML eine Umschreibung und < ein Tag; als Zeichen schreibt man &amp; und "
        + "&lt;. Namen wie &uuml; oder &nbsp; kennt nur HTML.",
      en: "In XML & begins a reference and < a tag; as characters they are written &amp; and &lt;. "
        + "Names such as &uuml; or &nbsp; belong to HTML only."))

  package static let brokenComment = DiagnosticKind(
    1107,
    title: LocalizedText(
      de: "Ein Kommentar oder CDATA-Abschnitt ist beschädigt.",
      en: "A comment or CDATA section is damaged."),
    explanation: LocalizedText(
      de: "Ein Kommentar beginnt mit <!--, endet mit --> und enthält kein --. Fehlt das Ende, gilt "
        + "alles dahinter als Kommentar.",
      en:
        "A comment begins with <!--, ends with --> and contains no --. Without its end everything "
        + "behind it is taken for comment."))

  package static let unmatchedTag = DiagnosticKind(
    1108,
    title: LocalizedText(
      de: "Anfang und Ende eines Elements passen nicht zusammen.",
      en: "The start and the end of an element do not match."),
    explanation: LocalizedText(
      de: "Jedes <name> braucht sein </name>, und was innen beginnt, endet innen. Der Aufbau eines "
        + "Steckbriefs sagt, welches Tag fehlt oder verschrieben ist.",
      en: "Each <name> needs its </name>, and what begins inside ends inside. The structure of a "
        + "profile tells which tag is missing or misspelt."))

  package static let cutOff = DiagnosticKind(
    1109,
    title: LocalizedText(de: "Die Datei ist abgeschnitten.", en: "The file is cut off."),
    explanation: LocalizedText(
      de: "Das Ende fehlt, meist weil eine Übertragung abbrach. Die Datei noch einmal holen; was "
        + "fehlt, kann niemand ergänzen.",
      en: "The end is missing, mostly because a transfer broke off. Fetch the file again; nobody "
        + "can make up what is missing."))

  package static let foreignContent = DiagnosticKind(
    1110,
    title: LocalizedText(
      de: "Etwas steht in der Datei, das nicht zum Steckbrief gehört.",
      en: "There is something in the file that is no part of the profile."),
    explanation: LocalizedText(
      de: "Vor und hinter dem Wurzelelement darf kein Text stehen, auch kein zweiter Steckbrief; "
        + "Konfliktzeichen einer Versionsverwaltung verlangen eine Entscheidung.",
      en: "No text may stand before or after the root element, nor a second profile; the conflict "
        + "markers of a version control system ask for a decision."))

  package static let brokenDeclaration = DiagnosticKind(
    1111,
    title: LocalizedText(
      de: "Die erste Zeile der Datei ist beschädigt.", en: "The first line of the file is damaged."),
    explanation: LocalizedText(
      de: "Die erste Zeile ist <?xml version=\"1.0\" encoding=\"UTF-8\"?>, einmal und ohne etwas "
        + "davor.",
      en: "The first line is <?xml version=\"1.0\" encoding=\"UTF-8\"?>, once and with nothing "
        + "before it."))
}
