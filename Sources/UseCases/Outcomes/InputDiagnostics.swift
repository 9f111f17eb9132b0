package import Diagnostics
internal import Text

extension DiagnosticKind {
  package static let leftAside = DiagnosticKind(
    4012, .warning,
    title: LocalizedText(
      de: "Eine Datei in einem Ordner mit Ergebnissen wird nicht gelesen.",
      en: "A file in a folder of outcomes is not read."),
    explanation: LocalizedText(
      de: "Gelesen werden .csv, .tsv, .tab, .xlsx und ihre Verwandten, auch gepackt und in"
        + " Großbuchstaben, und Texte, deren Kopfzeile Spalten von Ergebnissen nennt. Alles andere"
        + " wird genannt, außer Dateien, deren Name mit einem Punkt beginnt.",
      en: "Read are .csv, .tsv, .tab, .xlsx and their kin, packed or in capitals too, and texts"
        + " whose header names columns of outcomes. Everything else is named, but for files whose"
        + " names begin with a dot."))

  package static let sheetWithoutWorkbook = DiagnosticKind(
    4013, exit: .usage,
    title: LocalizedText(
      de: "Ein Blatt ist genannt, aber keine Eingabe ist eine Arbeitsmappe.",
      en: "A sheet is named, but no input is a workbook."),
    explanation: LocalizedText(
      de: "--sheet gilt für Arbeitsmappen (.xlsx); eine CSV-Datei hat keine Blätter.",
      en: "--sheet is for workbooks (.xlsx); a CSV file has no sheets."))
}

extension Diagnostic {
  /// Why a file of a folder is not read.
  enum ReasonToLeaveAside {
    case otherEnding, noOutcomes, openInExcel
  }

  static func leftAside(_ file: String, _ reason: ReasonToLeaveAside) -> Diagnostic {
    let message: LocalizedText =
      switch reason {
      case .otherEnding:
        LocalizedText(
          de: "Die Datei wird nicht gelesen: ihr Name endet nicht wie der einer Tabelle.",
          en: "The file is not read: its name does not end as that of a table.")
      case .noOutcomes:
        LocalizedText(
          de: "Die Datei wird nicht gelesen: sie nennt keine Spalten von Ergebnissen.",
          en: "The file is not read: it names no columns of outcomes.")
      case .openInExcel:
        LocalizedText(
          de: "Die Datei wird nicht gelesen: Excel legt sie neben eine Mappe, die offen ist.",
          en: "The file is not read: Excel keeps it beside a workbook that is open.")
      }
    return Diagnostic(.leftAside, at: SourceLocation(file: file), message: message)
  }

  static func sheetWithoutWorkbook(_ sheet: String) -> Diagnostic {
    Diagnostic(
      .sheetWithoutWorkbook, at: SourceLocation(file: "--sheet"),
      message: LocalizedText(
        de: "Keine Eingabe ist eine Arbeitsmappe; ein Blatt „\(SafeText(sheet, limit: 40))“ gibt es"
          + " nicht.",
        en: "No input is a workbook; there is no sheet \"\(SafeText(sheet, limit: 40))\"."))
  }
}
