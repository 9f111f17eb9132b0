package import Diagnostics
internal import Text

extension DiagnosticKind {
  package static let tallyContradiction = DiagnosticKind(
    2307,
    title: LocalizedText(
      de: "Die Summen einer Zeile widersprechen sich.",
      en: "The sums of a row contradict each other."),
    explanation: LocalizedText(
      de: "Kein Teil kann größer sein als sein Ganzes: integrierte nicht mehr als beobachtete, "
        + "beobachtete nicht mehr als Austritte.",
      en: "No part can be greater than the whole: no more integrated than observed, no more "
        + "observed than exits."))

  package static let tallyClash = DiagnosticKind(
    2308,
    title: LocalizedText(
      de: "Summen gehören zu einer anderen Kohorte.", en: "Tallies belong to another cohort."),
    explanation: LocalizedText(
      de: "Stichtag, Verzug, Definition und Zeitraum stehen in jeder Zeile der Summen. Zusammen "
        + "gezählt wird nur, was nach denselben Regeln gezählt wurde; Summen einer älteren "
        + "Fassung werden neu gebildet.",
      en: "Reference date, lag, definition and period are given in every row of tallies. Only "
        + "what was counted by the same rules is added up; tallies from an older version have "
        + "to be made again."))

  package static let countedTwice = DiagnosticKind(
    2309,
    title: LocalizedText(
      de: "Dieselben Teilnahmen würden zweimal gezählt.",
      en: "The same participations would be counted twice."),
    explanation: LocalizedText(
      de: "Summen tragen keine Pseudonyme: ob sie mit Zeilen oder mit anderen Summen dieselben "
        + "Teilnahmen enthalten, ist nicht zu sehen. Zusammen gelesen werden Summen nur mit "
        + "Dateien über andere Maßnahmen, oder über dieselbe Maßnahme in anderen Kreisen, wenn "
        + "beide den Kreis nennen; und jede Gruppe steht in einer Datei einmal.",
      en: "Tallies carry no pseudonyms, so it cannot be seen whether they contain the same "
        + "participations as rows or other tallies do. Tallies are read together only with "
        + "files on other measures, or on the same measure in other districts if both name the "
        + "district; and each group occurs once in a file."))

  package static let smallGroups = DiagnosticKind(
    2310, .note,
    title: LocalizedText(
      de: "Summen aus einer oder zwei Teilnahmen lassen Personen erkennen.",
      en: "Tallies of one or two participations identify individuals."),
    explanation: LocalizedText(
      de: "Nach Alter, Geschlecht, Abschluss und Quartal getrennt ist oft jede Gruppe eine "
        + "Person. Eine solche Datei ersetzt die Zeilen beim Rechnen, nicht beim Datenschutz: sie "
        + "ist wie diese zu schützen und zu löschen.",
      en: "Split by age, sex, qualification and quarter, a group is often one person. Such a "
        + "file replaces the rows for calculations, not for data protection: protect and delete "
        + "it as you would the rows."))

  package static let tallyNotWhole = DiagnosticKind(
    2311,
    title: LocalizedText(
      de: "Eine Datei mit Summen ist nicht vollständig oder geändert.",
      en: "A file of tallies is not whole or has been changed."),
    explanation: LocalizedText(
      de: "Jede Zeile sagt in gruppen, wie viele Zeilen es sind, die letzte in pruefsumme, was in"
        + " allen steht (SHA-256). Wie Zahlen, Daten und Anführungszeichen geschrieben sind, ist"
        + " gleich: eine Datei, die eine Tabellenkalkulation neu gespeichert hat, gilt.",
      en: "Each row says in gruppen how many rows there are, the last one in pruefsumme what all of"
        + " them hold (SHA-256). How numbers, dates and quotation marks are written does not matter:"
        + " a file that a spreadsheet has saved again holds."))

  package static let tallyUnproven = DiagnosticKind(
    2312, .warning,
    title: LocalizedText(
      de: "Ob eine Datei mit Summen vollständig ist, ist nicht oder nur zum Teil zu prüfen.",
      en: "Whether a file of tallies is whole cannot be checked, or only in part."),
    explanation: LocalizedText(
      de: "Summen einer älteren Fassung nennen nicht, wie viele Gruppen es sind. Summen aus einer"
        + " Datenbank nennen es, haben aber keine Prüfsumme.",
      en: "Tallies of an older version do not say how many groups there are. Tallies of a database"
        + " do, but have no digest."))
}

extension Diagnostic {
  static func tallyClash(_ columns: [String], file: String) -> Diagnostic {
    let names = columns.joined(separator: ", ")
    return Diagnostic(
      .tallyClash, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Die Summen wurden für eine andere Kohorte gebildet, als verlangt ist: \(names).",
        en: "The tallies were made for a different cohort from the one asked for: \(names)."),
      help: LocalizedText(
        de: "--as-of, --lag, --definition, --from und --to weglassen oder so angeben wie beim"
          + " Summieren; nur Summen derselben Kohorte lassen sich verbinden.",
        en: "Leave out --as-of, --lag, --definition, --from and --to, or give them as they were "
          + "when the tallies were made; only tallies of the same cohort can be combined."))
  }
}

extension Diagnostic {
  static func countedTwice(
    _ measures: [String], in file: String, and other: String
  ) -> Diagnostic {
    let (german, english) = MeasureText.list(measures)
    return Diagnostic(
      .countedTwice, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Summen zu \(german) stehen hier, Teilnahmen daran auch in \(other.terminalSafe): sie"
          + " zählten doppelt.",
        en: "There are sums of \(english) here, and their participations in \(other.terminalSafe)"
          + " too: they would count twice."),
      help: LocalizedText(
        de: "Je Maßnahme entweder die Zeilen oder die Summen angeben, und jede Datei einmal."
          + " Zusammen gehen verschiedene Maßnahmen, oder eine Maßnahme in verschiedenen Kreisen,"
          + " wenn beide Dateien sie in der Spalte kreis nennen.",
        en: "Give for each measure either the rows or the sums, and each file once. What goes"
          + " together is different measures, or one measure in different districts where both"
          + " files name them in the column kreis."))
  }

  /// A warning: both may be right, where part of the rows was written in one way and part in another.
  static func twoNames(_ first: String, _ second: String, file: String) -> Diagnostic {
    let (german, english) = MeasureText.list([first, second])
    return Diagnostic(
      .countedTwice, severity: .warning, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Die Summen zu \(german) führen zu einem und demselben Steckbrief.",
        en: "The sums of \(english) lead to one and the same profile."),
      help: LocalizedText(
        de: "Stand eine Teilnahme unter beiden Kennungen, zählt sie doppelt: den Summen ist das"
          + " nicht anzusehen. Die Zeilen dahinter mit „steckbrief outcomes check“ prüfen.",
        en: "If a participation stood under both ids it counts twice: sums do not show it. Check"
          + " the rows behind them with \"steckbrief outcomes check\"."))
  }

  /// - Parameters:
  ///   - line: that of the second.
  ///   - first: the line of the first where it is known.
  static func groupTwice(_ measure: String, file: String, line: Int, first: Int) -> Diagnostic {
    let (german, english) = MeasureText.list([measure])
    return Diagnostic(
      .countedTwice, at: SourceLocation(file: file, line: line),
      message: LocalizedText(
        de: "Die Summen einer Gruppe zu \(german) stehen zweimal in der Datei, zuerst in Zeile"
          + " \(first): sie zählten doppelt.",
        en:
          "The sums of a group of \(english) stand twice in the file, first in line \(first): they"
          + " would count twice."),
      help: LocalizedText(
        de: "Zeilen mit gleichen Werten in allen Schlüsselspalten (traeger, massnahme, kreis,"
          + " zielgruppe und die Merkmale) vorher zusammenzählen oder die überzählige löschen.",
        en: "Add rows with the same values in all columns of the key (traeger, massnahme, kreis,"
          + " zielgruppe and the characteristics) up beforehand, or delete the surplus one."))
  }
}

extension Diagnostic {
  static func mixedTallies(file: String, line: Int) -> Diagnostic {
    Diagnostic(
      .tallyClash, at: SourceLocation(file: file, line: line),
      message: LocalizedText(
        de: "Die Zeile gehört zu einer anderen Kohorte als die erste der Datei.",
        en: "The row belongs to another cohort than the first of the file."),
      help: LocalizedText(
        de: "stichtag, verzugMonate, definition, von und bis sind in allen Zeilen gleich.",
        en: "stichtag, verzugMonate, definition, von and bis are the same in all rows."))
  }
}

extension Diagnostic {
  static func outdatedTallies(
    _ columns: [String], at place: SourceLocation
  ) -> Diagnostic {
    let names = columns.joined(separator: ", ")
    return Diagnostic(
      .tallyClash, at: place,
      message: LocalizedText(
        de: "Die Summen wurden nach früheren Regeln gebildet: \(names).",
        en: "The tallies were made by earlier rules: \(names)."),
      help: LocalizedText(
        de: "Die Teilnahmen neu summieren, mit „steckbrief tally“ oder der Abfrage von „steckbrief"
          + " tally --sql“.",
        en: "Sum the participations again, with \"steckbrief tally\" or the query of \"steckbrief"
          + " tally --sql\"."))
  }

  static func missingTallyColumn(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .missingColumn, at: place,
      message: LocalizedText(
        de: "In der Kopfzeile der Summen fehlt die Spalte \(name).",
        en: "The header of the tallies lacks the column \(name)."),
      help: LocalizedText(
        de: "„steckbrief tally“ schreibt alle Spalten, „steckbrief tally --sql“ die Abfrage dazu.",
        en:
          "\"steckbrief tally\" writes all columns, \"steckbrief tally --sql\" the query for them.")
    )
  }
}

extension Diagnostic {
  /// That a file of sums tells single persons.
  package static func smallGroups(_ count: Int, of all: Int) -> Diagnostic {
    Diagnostic(
      .smallGroups, at: SourceLocation(file: "tally"),
      message: LocalizedText(
        de: "\(count) von \(all) Gruppen sind eine oder zwei Teilnahmen: die Summen sind noch"
          + " personenbezogene Daten und bleiben im Haus.",
        en: "\(count) of \(all) groups are one or two participations: the sums are still personal"
          + " data and stay in the house."),
      help: LocalizedText(
        de: "Mit --by-nothing oder weniger Merkmalen (--by) werden die Gruppen größer, aber rank"
          + " kann dann nicht oder weniger bereinigen.",
        en: "With --by-nothing or fewer characteristics (--by) the groups get larger, but then rank"
          + " cannot adjust, or less."))
  }
}
