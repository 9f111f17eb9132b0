import Catalog
import Diagnostics
import Files
import LibXML
import Outcomes
import Profiles
import Scoring
import Submission
import Text
import UseCases

/// Every code that the program can print, with what it is about.
enum Explanations {
  static let all: [CodeExplanation] =
    (ProfileRules.all.map(CodeExplanation.init) + CodeExplanation.authoring + CodeExplanation.xml
    + CodeExplanation.outcomes
    + CodeExplanation.scoring + CodeExplanation.catalog + CodeExplanation.submission
    + CodeExplanation.files
    + CodeExplanation.program)
    .sorted { $0.code < $1.code }
}

extension CodeExplanation {
  init(_ rule: any ProfileRule) {
    self.init(
      rule.code, title: rule.title,
      text: rule.reason + LocalizedText(verbatim: " ") + rule.resolution, law: rule.law)
  }

  fileprivate static let program: [CodeExplanation] = [
    CodeExplanation(
      .noProfiles,
      title: LocalizedText(
        de: "In einem Ordner liegt kein Steckbrief.", en: "A folder holds no profile."),
      text: LocalizedText(
        de: "Gesucht werden Dateien mit der Endung .xml, auch in Unterordnern.",
        en: "Files that end in .xml are looked for, in folders below too.")),
    CodeExplanation(
      .unknownName,
      title: LocalizedText(
        de: "Eine Bezeichnung ist nicht bekannt.", en: "A name is not known."),
      text: LocalizedText(
        de: "„steckbrief codes“ zeigt alle Codes mit ihren Bezeichnungen.",
        en: "\"steckbrief codes\" shows all codes with their names.")),
    CodeExplanation(
      .unknownProfile,
      title: LocalizedText(
        de: "Den Steckbrief gibt es nicht.", en: "There is no such profile."),
      text: LocalizedText(
        de: "„steckbrief search“ zeigt alle Kennungen.",
        en: "\"steckbrief search\" shows all ids.")),
    CodeExplanation(
      .unknownProvider,
      title: LocalizedText(
        de: "Den Träger gibt es nicht.", en: "There is no such provider."),
      text: LocalizedText(
        de: "Gesucht wird nach Kennung, Namen und Teilen des Namens.",
        en: "Ids, names and parts of names are looked for.")),
    CodeExplanation(
      .brokenSeal,
      title: LocalizedText(
        de: "Ein Siegel ist keines oder wurde verändert.",
        en: "A seal is none or was changed."),
      text: LocalizedText(
        de: "rank --seal schreibt es, rank --verify liest es. Wer darin etwas ändert, bricht es.",
        en: "rank --seal writes it, rank --verify reads it. Whoever changes it breaks it.")),
    CodeExplanation(
      .changedSeal,
      title: LocalizedText(
        de: "Eine versiegelte Rangliste gilt nicht mehr.",
        en: "A sealed ranking no longer holds."),
      text: LocalizedText(
        de: "Dateien, Katalog oder Ergebnis sind andere als bei der Versiegelung.",
        en: "Files, catalogue or result are not those that were sealed.")),
    CodeExplanation(
      .internalFailure,
      title: LocalizedText(
        de: "Das Programm oder eine Bibliothek hat einen Fehler.",
        en: "The program or a library has a fault."),
      text: LocalizedText(
        de: "An der Eingabe liegt es nicht. Bitte mit der Datei melden.",
        en: "It is not the input. Please report it with the file.")),
  ]
}
