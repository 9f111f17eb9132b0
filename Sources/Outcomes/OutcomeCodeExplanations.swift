package import Diagnostics
internal import Text

extension CodeExplanation {
  /// What the codes of this room are about.
  package static let outcomes: [CodeExplanation] = [
    CodeExplanation(
      .csvEmpty,
      title: LocalizedText(de: "Die Datei hat keinen Inhalt.", en: "The file has no content."),
      text: LocalizedText(
        de: "Erwartet wird CSV mit einer Kopfzeile.", en: "CSV with a header is expected.")),
    CodeExplanation(
      .csvNotText,
      title: LocalizedText(de: "Die Datei ist kein CSV.", en: "The file is not CSV."),
      text: LocalizedText(
        de: "Excel-Dateien, gepackte Dateien und gespeicherte Anmeldeseiten werden "
          + "erkannt. Die Daten als „CSV UTF-8“ exportieren.",
        en: "Excel files, packed files and saved login pages are recognised. Export "
          + "the data as \"CSV UTF-8\".")),
    CodeExplanation(
      .csvEncoding,
      title: LocalizedText(
        de: "Die Datei ist nicht in UTF-8 gespeichert.", en: "The file is not saved in UTF-8."),
      text: LocalizedText(
        de: "Falsch gelesene Umlaute würden Träger und Kreise verfälschen.",
        en: "Umlauts read in the wrong way would distort providers and districts.")),
    CodeExplanation(
      .csvUnclosedQuote,
      title: LocalizedText(
        de: "Ein Anführungszeichen wird nicht geschlossen.", en: "A quotation mark is not closed."),
      text: LocalizedText(
        de: "Der Rest der Datei gehört dann zu einem einzigen Feld. Die Meldung nennt "
          + "die Zeile, in der es öffnet.",
        en: "The rest of the file then belongs to one field. The message names the "
          + "line in which it opens.")),
    CodeExplanation(
      .csvQuote,
      title: LocalizedText(
        de: "Ein Anführungszeichen steht am falschen Ort.",
        en: "A quotation mark stands at the wrong place."),
      text: LocalizedText(
        de: "Nach RFC 4180 umschließen Anführungszeichen das ganze Feld, innere "
          + "werden verdoppelt.",
        en: "By RFC 4180 quotation marks enclose the whole field, inner ones are " + "doubled.")),
    CodeExplanation(
      .csvFieldCount,
      title: LocalizedText(
        de: "Eine Zeile hat mehr oder weniger Felder als die Kopfzeile.",
        en: "A row has more or fewer fields than the header."),
      text: LocalizedText(
        de: "Die Werte stünden unter falschen Spalten. Die Zeile wird abgelehnt, nie "
          + "zurechtgerückt.",
        en: "The values would stand under the wrong columns. The row is refused, "
          + "never shifted.")),
    CodeExplanation(
      .csvRowTooLong,
      title: LocalizedText(
        de: "Eine Zeile ist länger als ein Mebibyte.", en: "A row is longer than a mebibyte."),
      text: LocalizedText(
        de: "So lang ist keine Teilnahme. Meist öffnet ein Anführungszeichen, das nirgends "
          + "geschlossen wird.",
        en: "No participation is that long. Most often a quotation mark opens that is not closed "
          + "anywhere.")),
    CodeExplanation(
      .csvLeftover,
      title: LocalizedText(
        de: "Um die Tabelle steht, was eine Tabellenkalkulation übrig lässt.",
        en: "Around the table stands what a spreadsheet leaves."),
      text: LocalizedText(
        de: "Leere Zeilen und leere Spalten am Rand werden überlesen und gezählt. Titel über der"
          + " Kopfzeile sind zu löschen.",
        en: "Empty rows and empty columns at the edge are passed over and counted. Titles above the"
          + " header are to be deleted.")),
    CodeExplanation(
      .missingColumn,
      title: LocalizedText(de: "Eine nötige Spalte fehlt.", en: "A needed column is missing."),
      text: LocalizedText(
        de: "Nötig sind teilnahme, massnahme und eintritt.",
        en: "Needed are teilnahme, massnahme and eintritt.")),
    CodeExplanation(
      .duplicateColumn,
      title: LocalizedText(de: "Eine Spalte steht zweimal da.", en: "A column stands twice."),
      text: LocalizedText(
        de: "Es wäre nicht klar, welche gilt.", en: "It would not be clear which counts.")),
    CodeExplanation(
      .unknownColumn,
      title: LocalizedText(de: "Eine Spalte ist nicht bekannt.", en: "A column is not known."),
      text: LocalizedText(de: "Sie bleibt ungelesen.", en: "It stays unread.")),
    CodeExplanation(
      .noRows,
      title: LocalizedText(de: "Die Datei hat keine Zeilen.", en: "The file has no rows."),
      text: LocalizedText(
        de: "Unter der Kopfzeile steht nichts.", en: "There is nothing below the header.")),
    CodeExplanation(
      .personalData,
      title: LocalizedText(
        de: "Eine Spalte lässt Personen erkennen.", en: "A column identifies persons."),
      text: LocalizedText(
        de: "Das Programm braucht nur Pseudonyme und nimmt nichts an, was Personen "
          + "erkennen lässt.",
        en: "The program needs pseudonyms only and takes nothing that identifies " + "persons.")),
    CodeExplanation(
      .unknownColumnName,
      title: LocalizedText(
        de: "--column nennt eine Spalte, die keine Datei hat.",
        en: "--column names a column that no file has."),
      text: LocalizedText(
        de: "Ein Schreibfehler ließe die Spalte sonst stillschweigend leer. Groß und klein ist"
          + " gleich.",
        en: "A slip would else leave the column empty in silence. Case does not matter.")),
    CodeExplanation(
      .missingValue,
      title: LocalizedText(de: "Ein Wert fehlt.", en: "A value is missing."),
      text: LocalizedText(
        de: "Ein fehlender Wert wird nie geraten. Wo etwas nicht bekannt ist, steht "
          + "„unbekannt“.",
        en: "A missing value is never guessed. Where something is not known, write "
          + "\"unbekannt\".")),
    CodeExplanation(
      .badDate,
      title: LocalizedText(de: "Ein Datum ist nicht lesbar.", en: "A date cannot be read."),
      text: LocalizedText(
        de: "Gelesen werden 2010-12-31 und 31.12.2010. Was mehrdeutig ist, wird " + "abgelehnt.",
        en: "2010-12-31 and 31.12.2010 are read. What is ambiguous is refused.")),
    CodeExplanation(
      .badNumber,
      title: LocalizedText(de: "Ein Betrag ist nicht lesbar.", en: "An amount cannot be read."),
      text: LocalizedText(
        de: "Gelesen werden 1234,56 und 1234.56. Was mehrdeutig ist, wird abgelehnt.",
        en: "1234,56 and 1234.56 are read. What is ambiguous is refused.")),
    CodeExplanation(
      .badCode,
      title: LocalizedText(
        de: "Ein Wert steht nicht in der Liste der Codes.",
        en: "A value is not in the list of codes."),
      text: LocalizedText(
        de: "Die Listen sind geschlossen, damit „1“, „Ja“ und „JA “ nicht verschieden "
          + "gezählt werden.",
        en: "The lists are closed, so that \"1\", \"Ja\" and \"JA \" are not counted "
          + "differently.")),
    CodeExplanation(
      .badPseudonym,
      title: LocalizedText(
        de: "Eine Teilnahme hat kein Pseudonym.", en: "A participation has no pseudonym."),
      text: LocalizedText(
        de: "Namen, Kunden-, BG- und Versicherungsnummern werden abgelehnt und nie "
          + "wiederholt.",
        en: "Names, customer, household and insurance numbers are refused and never " + "repeated.")
    ),
    CodeExplanation(
      .zeroCost,
      title: LocalizedText(
        de: "Eine Teilnahme hat nichts gekostet.", en: "A participation cost nothing."),
      text: LocalizedText(
        de: "Meist sind die Kosten nicht bekannt; dann bleibt die Zelle leer, sonst "
          + "sinkt der Durchschnitt.",
        en: "Mostly the cost is not known; then leave the cell empty, or the mean " + "falls.")),
    CodeExplanation(
      .exitBeforeEntry,
      title: LocalizedText(
        de: "Der Austritt liegt vor dem Eintritt.", en: "The exit lies before the entry."),
      text: LocalizedText(
        de: "Eines der beiden Daten ist falsch.", en: "One of the two dates is wrong.")),
    CodeExplanation(
      .overlap,
      title: LocalizedText(
        de: "Ein Pseudonym ist zweimal zur selben Zeit in einer Maßnahme.",
        en: "A pseudonym is in one measure twice at one time."),
      text: LocalizedText(
        de: "Die Teilnahme würde doppelt zählen.", en: "The participation would count twice.")),
    CodeExplanation(
      .implausibleStay,
      title: LocalizedText(
        de: "Eine Teilnahme dauert länger als zehn Jahre.",
        en: "A participation lasts longer than ten years."),
      text: LocalizedText(
        de: "Vermutlich ist ein Jahr verschrieben.", en: "Probably a year is misspelt.")),
    CodeExplanation(
      .exitAfterReferenceDate,
      title: LocalizedText(
        de: "Ein Datum liegt nach dem Stichtag.", en: "A date lies behind the reference date."),
      text: LocalizedText(
        de: "Was nach dem Stand der Daten liegt, kann nicht geschehen sein.",
        en: "What lies behind the day of the data cannot have happened.")),
    CodeExplanation(
      .statusBeforeDue,
      title: LocalizedText(
        de: "Ein Verbleib steht da, bevor die sechs Monate um sind.",
        en: "An outcome is given before the six months are over."),
      text: LocalizedText(
        de: "Der Wert bleibt ungenutzt, die Teilnahme gilt als noch offen und nie als "
          + "Misserfolg.",
        en: "The value is not used, the participation is pending and never a failure.")),
    CodeExplanation(
      .exitFactsWithoutExit,
      title: LocalizedText(
        de: "Angaben zum Austritt ohne Austrittsdatum.", en: "Facts on the exit without its date."),
      text: LocalizedText(
        de: "Ohne Datum ist nicht zu sagen, wann die sechs Monate um sind.",
        en: "Without the date nobody can say when the six months are over.")),
    CodeExplanation(
      .emptyWindow,
      title: LocalizedText(
        de: "Im gewählten Zeitraum liegt kein Tag.", en: "There is no day in the window chosen."),
      text: LocalizedText(
        de: "Der Anfang muss vor dem Ende und vor dem Stichtag liegen.",
        en: "The beginning must lie before the end and the reference date.")),
    CodeExplanation(
      .tallyContradiction,
      title: LocalizedText(
        de: "Die Summen einer Zeile widersprechen sich.",
        en: "The sums of a row contradict each other."),
      text: LocalizedText(
        de: "Kein Teil kann größer sein als sein Ganzes: integrierte nicht mehr als beobachtete, "
          + "beobachtete nicht mehr als Austritte.",
        en: "No part can be greater than its whole: not more integrated than observed, not more "
          + "observed than exits.")),
    CodeExplanation(
      .tallyClash,
      title: LocalizedText(
        de: "Summen gehören zu einer anderen Kohorte.", en: "Tallies belong to another cohort."),
      text: LocalizedText(
        de: "Stichtag, Verzug, Definition und Zeitraum stehen in jeder Zeile der Summen. Zusammen "
          + "gezählt wird nur, was nach denselben Regeln gezählt wurde; Summen einer älteren "
          + "Fassung werden neu gebildet.",
        en: "Reference date, lag, definition and window stand in every row of tallies. Only what "
          + "was counted by the same rules is counted together; tallies of an older version are "
          + "made again.")),
    CodeExplanation(
      .countedTwice,
      title: LocalizedText(
        de: "Dieselben Teilnahmen würden zweimal gezählt.",
        en: "The same participations would be counted twice."),
      text: LocalizedText(
        de: "Summen tragen keine Pseudonyme: ob sie mit Zeilen oder mit anderen Summen dieselben"
          + " Teilnahmen enthalten, ist nicht zu sehen. Zusammen gelesen werden Summen nur mit"
          + " Dateien über andere Maßnahmen, oder über dieselbe Maßnahme in anderen Kreisen, wenn"
          + " beide den Kreis nennen; und jede Gruppe steht in einer Datei einmal.",
        en: "Sums bear no pseudonyms: whether they hold the same participations as rows or other"
          + " sums do cannot be seen. Sums are read together only with files on other measures, or"
          + " on the same measure in other districts where both name the district; and each group"
          + " stands once in a file.")),
    CodeExplanation(
      .smallGroups,
      title: LocalizedText(
        de: "Summen aus einer oder zwei Teilnahmen lassen Personen erkennen.",
        en: "Sums of one or two participations identify persons."),
      text: LocalizedText(
        de: "Nach Alter, Geschlecht, Abschluss und Quartal getrennt ist oft jede Gruppe eine"
          + " Person. Eine solche Datei ersetzt die Zeilen beim Rechnen, nicht beim Datenschutz:"
          + " sie ist wie diese zu schützen und zu löschen.",
        en: "Told apart by age, sex, qualification and quarter a group is often one person. Such a"
          + " file stands for the rows in computing, not in data protection: it is to be protected"
          + " and deleted as they are.")),
  ]
}
