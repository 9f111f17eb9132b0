package import Diagnostics
internal import Text

extension DiagnosticKind {
  package static let missingColumn = DiagnosticKind(
    2101,
    title: LocalizedText(de: "Eine nötige Spalte fehlt.", en: "A required column is missing."),
    explanation: LocalizedText(
      de: "Nötig sind teilnahme, massnahme und eintritt.",
      en: "The columns teilnahme, massnahme and eintritt are required."))

  package static let duplicateColumn = DiagnosticKind(
    2102,
    title: LocalizedText(de: "Eine Spalte steht zweimal da.", en: "A column occurs twice."),
    explanation: LocalizedText(
      de: "Es wäre nicht klar, welche gilt.", en: "It would not be clear which counts."))

  package static let unknownColumn = DiagnosticKind(
    2103, .note,
    title: LocalizedText(de: "Eine Spalte ist nicht bekannt.", en: "A column is not known."),
    explanation: LocalizedText(de: "Sie bleibt ungelesen.", en: "It is not read."))

  package static let unknownColumnName = DiagnosticKind(
    2106,
    title: LocalizedText(
      de: "--column nennt eine Spalte, die keine Datei hat.",
      en: "--column names a column that no file has."),
    explanation: LocalizedText(
      de: "Ein Schreibfehler ließe die Spalte sonst stillschweigend leer. Groß und klein ist "
        + "gleich.",
      en: "Otherwise a typing error would silently leave the column empty. Upper and lower case "
        + "are the same."))

  package static let naturalColumn = DiagnosticKind(
    2107, .note,
    title: LocalizedText(
      de: "Eine Spalte heißt anders und wird doch gelesen.",
      en: "A column is called otherwise and is read all the same."),
    explanation: LocalizedText(
      de: "Ihr Name kann nur diese Spalte meinen. Wo mehrere in Frage kommen, entscheidet"
        + " --column.",
      en: "Its name can only mean this column. Where several may be meant, --column decides."))

  package static let noRows = DiagnosticKind(
    2104,
    title: LocalizedText(de: "Die Datei hat keine Zeilen.", en: "The file has no rows."),
    explanation: LocalizedText(
      de: "Unter der Kopfzeile steht nichts.", en: "There is nothing below the header."))

  package static let personalData = DiagnosticKind(
    2105,
    title: LocalizedText(
      de: "Eine Spalte lässt Personen erkennen.", en: "A column identifies individuals."),
    explanation: LocalizedText(
      de: "Das Programm braucht nur Pseudonyme und nimmt nichts an, was Personen erkennen lässt.",
      en: "The program needs only pseudonyms and accepts nothing that identifies a person."))
}

extension Diagnostic {
  static func duplicateColumn(_ cell: HeaderCell, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .duplicateColumn, at: place,
      message: LocalizedText(
        de: "Die Spalte \(cell.plain.german) steht zweimal in der Kopfzeile.",
        en: "The column \(cell.plain.english) occurs twice in the header."),
      help: LocalizedText(
        de: "Eine der beiden löschen oder umbenennen.", en: "Delete or rename one of them."))
  }

  static func personalColumn(
    _ cell: HeaderCell, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .personalData, at: place,
      message: LocalizedText(
        de: "Die Spalte \(cell.quoted.german) enthält offenbar Angaben, die eine Person erkennen"
          + " lassen.",
        en: "The column \(cell.quoted.english) seems to hold data that identifies a person."),
      help: LocalizedText(
        de: "Die Spalte vor dem Export entfernen; gebraucht werden nur Pseudonyme.",
        en: "Remove the column before the export; only pseudonyms are needed."))
  }

  static func missingColumn(
    _ column: ParticipationColumn, candidates: [String], at place: SourceLocation
  ) -> Diagnostic {
    let near = Suggestions.nearest(to: column.rawValue, among: candidates, limit: 1).first
      .map { SafeText($0, limit: 40).description }
    return Diagnostic(
      .missingColumn, at: place,
      message: LocalizedText(
        de: "In der Kopfzeile fehlt die Spalte \(column.rawValue) (englisch \(column.alias)).",
        en: "The header lacks the column \(column.rawValue) (in English \(column.alias))."),
      help: near.map {
        LocalizedText(
          de: "Ist die Spalte „\($0)“ gemeint? Dann in \(column.rawValue) umbenennen.",
          en: "Is the column \"\($0)\" meant? Then rename it to \(column.rawValue).")
      }
        ?? LocalizedText(
          de: "Nötig sind teilnahme, massnahme und eintritt, getrennt durch ; , oder Tabulator.",
          en: "The columns teilnahme, massnahme and eintritt are required, separated by ; , or "
            + "tab."))
  }

  static func naturalColumn(
    _ cell: HeaderCell, _ column: ParticipationColumn, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .naturalColumn, at: place,
      message: LocalizedText(
        de: "Die Spalte \(cell.quoted.german) wird als \(column.rawValue) gelesen.",
        en: "The column \(cell.quoted.english) is read as \(column.rawValue)."))
  }

  /// A warning: without the day of exit nothing that the file says of exits is of use.
  static func noExitColumn(candidates: [String], at place: SourceLocation) -> Diagnostic {
    let isNear =
      !Suggestions.nearest(to: ParticipationColumn.exit.rawValue, among: candidates).isEmpty
    return missingColumn(.exit, candidates: candidates, at: place).with {
      $0.severity = .warning
      if !isNear { $0.help = .noExitColumn }
      $0.message =
        $0.message
        + LocalizedText(
          de: " Ohne sie gilt jede Teilnahme als laufend.",
          en: " Without it every participation counts as running.")
    }
  }

  /// - Parameters:
  ///   - cells: the columns that are not known.
  ///   - absent: our columns that the file does not have.
  static func unknownColumns(
    _ cells: [HeaderCell], absent: [ParticipationColumn], at place: SourceLocation
  ) -> Diagnostic {
    let proposals = absent.compactMap { column in
      Suggestions.nearest(to: column.rawValue, among: cells.compactMap(\.candidate), limit: 1).first
        .map { "--column " + ShellWord("\(column.rawValue)=\($0)").description }
    }.prefix(3).joined(separator: " ")
    let german = cells.map(\.plain.german).joined(separator: ", ")
    let english = cells.map(\.plain.english).joined(separator: ", ")
    return Diagnostic(
      .unknownColumn, at: place,
      message: LocalizedText(
        de: "Diese Spalten sind nicht bekannt und bleiben ungelesen: \(german)",
        en: "These columns are not known and are not read: \(english)"),
      help: proposals.isEmpty
        ? nil
        : LocalizedText(
          de: "Ist eine davon gemeint? Dann: \(proposals)",
          en: "Is one of them meant? Then: \(proposals)"))
  }
}

extension Diagnostic {
  static func personalPseudonyms(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .personalData, at: place,
      message: LocalizedText(
        de: "Die Spalte teilnahme enthält Namen, Geburtsdaten oder Nummern von Personen statt"
          + " Pseudonymen.",
        en: "The column teilnahme holds names, dates of birth or personal numbers instead of "
          + "pseudonyms."),
      help: LocalizedText(
        de: "Vor dem Export durch Pseudonyme ersetzen, aus denen niemand den Namen oder die Nummer"
          + " zurückrechnen kann, etwa HMAC mit geheimem Schlüssel.",
        en: "Before the export, replace them with pseudonyms from which nobody can work out the "
          + "name or number, such as an HMAC with a secret key."))
  }

  static func personalCells(
    _ cell: HeaderCell, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .personalData, at: place,
      message: LocalizedText(
        de:
          "Die Spalte \(cell.quoted.german) enthält Namen, Geburtsdaten, Adressen oder Nummern, die"
          + " eine Person erkennen lassen.",
        en: "The column \(cell.quoted.english) holds names, dates of birth, addresses or numbers"
          + " that identify a person."),
      help: LocalizedText(
        de: "Die Spalte vor dem Export entfernen; gebraucht werden nur Pseudonyme.",
        en: "Remove the column before the export; only pseudonyms are needed."))
  }
}
