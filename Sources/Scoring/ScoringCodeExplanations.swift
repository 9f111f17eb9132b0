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
    CodeExplanation(
      .assumedShares,
      title: LocalizedText(
        de: "Einem Mitglied eines Trägerverbunds fehlt der Anteil.",
        en: "A member of a consortium lacks its share."),
      text: LocalizedText(
        de: "--verbund shares teilt die Ergebnisse nach den Anteilen des Steckbriefs. Wo welche "
          + "fehlen, sind gleiche Teile des Rests eine Annahme, kein Wissen.",
        en: "--consortium shares divides outcomes by the shares of the profile. Where some are "
          + "missing, equal parts of the rest are an assumption, not knowledge.")),
    CodeExplanation(
      .comparisonDeclaration,
      title: LocalizedText(
        de: "Die Vergleichsgruppe ist so nicht zu bilden.",
        en: "The comparison group cannot be made like this."),
      text: LocalizedText(
        de:
          "--compare-with nennt mindestens zwei Kreise, jeden höchstens einmal, wahlweise mit einem "
          + "Namen davor: „Typ II=EL,NOH“.",
        en:
          "--compare-with names two districts at least, each once at most, with or without a name "
          + "in front: \"Type II=EL,NOH\".")),
    CodeExplanation(
      .badAssessment,
      title: LocalizedText(
        de: "Eine Bewertung der Vertragserfüllung ist nicht lesbar.",
        en: "An assessment of contract performance cannot be read."),
      text: LocalizedText(
        de:
          "Die Datei hat die Spalten traeger, datum, kriterium, punkte, maximum und stelle. Fehlt "
          + "etwas, zählt keine Zeile: halbe Bewertungen wären keine.",
        en: "The file has the columns provider, date, criterion, points, maximum and office. Where "
          + "something is wrong no row counts: half of the assessments would be none.")),
    CodeExplanation(
      .unknownAssessedProvider,
      title: LocalizedText(
        de: "Ein bewerteter Träger ist nicht bekannt.", en: "An assessed provider is not known."),
      text: LocalizedText(
        de: "Bewertungen werden über Kennung oder Namen verbunden, nie über Ähnliches.",
        en: "Assessments are joined by id or name, never by what is near.")),
  ]
}
