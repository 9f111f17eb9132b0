package import Diagnostics
internal import Text

extension DiagnosticKind {
  package static let missingValue = DiagnosticKind(
    2201,
    title: LocalizedText(de: "Ein Wert fehlt.", en: "A value is missing."),
    explanation: LocalizedText(
      de: "Ein fehlender Wert wird nie geraten. Wo etwas nicht bekannt ist, steht „unbekannt“.",
      en: "A missing value is never guessed. Where something is not known, write \"unbekannt\"."))

  package static let badDate = DiagnosticKind(
    2202,
    title: LocalizedText(de: "Ein Datum ist nicht lesbar.", en: "A date cannot be read."),
    explanation: LocalizedText(
      de: "Gelesen werden 2010-12-31 und 31.12.2010. Was mehrdeutig ist, wird abgelehnt.",
      en: "2010-12-31 and 31.12.2010 are read. What is ambiguous is refused."))

  package static let badNumber = DiagnosticKind(
    2203,
    title: LocalizedText(de: "Ein Betrag ist nicht lesbar.", en: "An amount cannot be read."),
    explanation: LocalizedText(
      de: "Gelesen werden 1234,56 und 1234.56. Was mehrdeutig ist, wird abgelehnt.",
      en: "1234,56 and 1234.56 are read. What is ambiguous is refused."))

  package static let badCode = DiagnosticKind(
    2204,
    title: LocalizedText(
      de: "Ein Wert steht nicht in der Liste der Codes.",
      en: "A value is not in the list of codes."),
    explanation: LocalizedText(
      de: "Die Listen sind geschlossen, damit „1“, „Ja“ und „JA “ nicht verschieden gezählt "
        + "werden.",
      en: "The lists are closed, so that \"1\", \"Ja\" and \"JA \" are not counted as different "
        + "values."))

  package static let badPseudonym = DiagnosticKind(
    2205,
    title: LocalizedText(
      de: "Eine Teilnahme hat kein Pseudonym.", en: "A participation has no pseudonym."),
    explanation: LocalizedText(
      de: "Namen, Kunden-, BG- und Versicherungsnummern werden abgelehnt und nie wiederholt.",
      en: "Names, customer, household and insurance numbers are refused and never repeated."))

  package static let zeroCost = DiagnosticKind(
    2206, .warning,
    title: LocalizedText(
      de: "Eine Teilnahme hat nichts gekostet.", en: "A participation cost nothing."),
    explanation: LocalizedText(
      de: "Meist sind die Kosten nicht bekannt; dann bleibt die Zelle leer, sonst sinkt der "
        + "Durchschnitt.",
      en: "Usually the cost is not known; leave the cell empty then, or the average will be too "
        + "low."))
}

extension Diagnostic {
  static func formula(_ column: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .badCode, at: place,
      message: LocalizedText(
        de:
          "Spalte \(column): Der Wert beginnt mit = + - oder @; Excel hielte ihn für eine Formel.",
        en: "Column \(column): The value starts with = + - or @; Excel would take it for a "
          + "formula."
      ),
      help: LocalizedText(
        de: "Das Zeichen am Anfang entfernen; ist nichts bekannt, die Zelle leer lassen.",
        en: "Remove the first character; if nothing is known, leave the cell empty."))
  }
}
