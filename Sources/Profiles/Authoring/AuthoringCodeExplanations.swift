package import Diagnostics
internal import Text

extension CodeExplanation {
  /// What the codes of writing and formatting profiles are about.
  package static let authoring: [CodeExplanation] = [
    CodeExplanation(
      .noProfile,
      title: LocalizedText(
        de: "Ein Dokument ist kein Maßnahmensteckbrief.", en: "A document is no measure profile."),
      text: LocalizedText(
        de: "Geordnet wird nur, was <massnahmensteckbrief> aus dem Namensraum "
          + "urn:massnahmensteckbrief:1 als Wurzel hat; anderes bleibt, wie es ist.",
        en: "Only a document with the root <massnahmensteckbrief> of the namespace "
          + "urn:massnahmensteckbrief:1 is put in order; any other is left as it is.")),
    CodeExplanation(
      .missingOption,
      title: LocalizedText(
        de: "Für einen neuen Steckbrief fehlen Angaben.", en: "A new profile lacks facts."),
      text: LocalizedText(
        de: "Die genannten Optionen angeben oder den Befehl an einem Terminal ausführen: dort wird "
          + "danach gefragt.",
        en: "Give the options named, or run the command at a terminal, where you are asked.")),
    CodeExplanation(
      .unusableAnswer,
      title: LocalizedText(
        de: "Eine Angabe für einen neuen Steckbrief ist nicht brauchbar.",
        en: "A fact for a new profile cannot be used."),
      text: LocalizedText(
        de: "Sie enthält unsichtbare Zeichen oder widerspricht einer anderen Angabe; die Meldung "
          + "sagt, was richtig wäre.",
        en: "It holds invisible characters or contradicts another one; the message says what would "
          + "be right.")),
  ]
}
