package import Diagnostics
internal import Text

extension CodeExplanation {
  /// What the codes of this room are about.
  package static let scoring: [CodeExplanation] = [
    CodeExplanation(
      .unmatchedRows,
      title: LocalizedText(
        de: "Zeilen haben keinen Platz im Katalog.", en: "Rows have no place in the catalogue."),
      text: LocalizedText(
        de: "Sie zählen nirgends mit und werden mit ähnlichen Kennungen genannt. Nie "
          + "wird etwas nur Ähnliches verbunden.",
        en: "They count nowhere and are named with near ids. What is only near is "
          + "never joined.")),
    CodeExplanation(
      .tooManyUnmatchedRows,
      title: LocalizedText(
        de: "Zu viele Zeilen haben keinen Platz im Katalog.",
        en: "Too many rows have no place in the catalogue."),
      text: LocalizedText(
        de: "Eine Rangliste aus einem Teil der Daten wäre irreführend.",
        en: "A ranking from a part of the data would mislead.")),
    CodeExplanation(
      .providerContradiction,
      title: LocalizedText(
        de: "Zeile und Steckbrief nennen verschiedene Träger.",
        en: "Row and profile name different providers."),
      text: LocalizedText(
        de: "Es gilt der Steckbrief; er ist geprüft und versioniert.",
        en: "The profile counts; it is checked and versioned.")),
  ]
}
