import Catalog
import Diagnostics
import Files
import LibXML
import Outcomes
import Profiles
import Scoring
import Submission
import Text

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
      .internalFailure,
      title: LocalizedText(
        de: "Das Programm oder eine Bibliothek hat einen Fehler.",
        en: "The program or a library has a fault."),
      text: LocalizedText(
        de: "An der Eingabe liegt es nicht. Bitte mit der Datei melden.",
        en: "It is not the input. Please report it with the file.")),
  ]
}
