import ArgumentParser
import Files
import Rendering
import Report
import Reports
import SystemPackage
import Text
import UseCases

/// What every command that talks to a person takes.
struct LanguageOption: ParsableArguments {
  @Option(
    name: [.customLong("language"), .customLong("sprache")],
    help: .text(
      de: "Sprache der Ausgabe: de oder en (sonst die der Umgebung).",
      en: "Language of the output: de or en (else that of the locale).", value: "de|en"))
  private var choice: Language?

  var language: Language {
    choice ?? Language(environment: ProcessEnvironment.value)
  }
}

extension Language: ExpressibleByArgument {}

/// Where the catalogue is.
struct CatalogOption: ParsableArguments {
  @Option(
    name: .customLong("catalog"),
    help: .text(
      de: "Ordner des Katalogs (sonst STECKBRIEF_CATALOG, sonst „catalog“).",
      en: "Folder of the catalogue (else STECKBRIEF_CATALOG, else \"catalog\").",
      value: ("ordner", "folder")),
    completion: .directory)
  private var choice: String?

  @Flag(
    name: .customLong("no-cache"),
    help: .text(
      de: "Alle Steckbriefe neu lesen, statt sich zu merken, was unverändert ist.",
      en: "Read all profiles anew instead of remembering what is unchanged."))
  private var readsAll = false

  private var chosen: String? {
    if let choice { return choice }
    let value = ProcessEnvironment.value(of: "STECKBRIEF_CATALOG")
    return value?.isEmpty == false ? value : nil
  }

  var folder: FilePath { FilePath(chosen ?? "catalog") }

  var path: String { folder.string }

  var request: CatalogRequest { CatalogRequest(path, readsAll: readsAll) }

  /// Whether somebody named the folder, or it is there: for commands that can do without.
  ///
  /// What cannot be asked is expected: reading it says why it cannot be read.
  var isExpected: Bool {
    if chosen != nil { return true }
    do {
      return try FolderListing.kind(of: folder) == .folder
    } catch {
      return error.reason != .notFound
    }
  }
}

/// A choice of a format, which a command takes some of.
protocol FormatChoice: CaseIterable, ExpressibleByArgument, RawRepresentable<String> {}

extension FormatChoice {
  /// `nil` for a workbook, which is no text.
  var form: ReportForm? { ReportForm(rawValue: rawValue) }

  /// What of a report it shows.
  var part: Document.Parts { form?.part ?? [.text, .records, .data] }
}

/// All there are.
enum ReportFormat: String, FormatChoice {
  case table, markdown, html, json, ndjson, csv
  case csvExcel = "csv-excel"
  case xlsx
}

/// A table for people; JSON, records as CSV or one a line, or a workbook.
enum RecordFormat: String, FormatChoice {
  case table, json, ndjson, csv
  case csvExcel = "csv-excel"
  case xlsx

  /// `nil` for what is no form of records.
  var records: RecordForm? {
    switch self {
    case .table, .json, .xlsx: nil
    case .ndjson: .ndjson
    case .csv: .csv
    case .csvExcel: .csvExcel
    }
  }
}

/// A page for people, JSON for programs, or a workbook.
enum PageFormat: String, FormatChoice {
  case table, markdown, json, xlsx
}

/// Where a report goes.
struct OutputOption: ParsableArguments {
  @Option(
    name: [.customLong("output"), .customLong("ausgabe"), .customShort("o")],
    help: .text(
      de: "Neue Datei für das Ergebnis, nur für den eigenen Benutzer lesbar (sonst"
        + " Standardausgabe).",
      en: "New file for the result, readable by its owner only (else standard output).",
      value: ("datei", "file")),
    completion: .file())
  var path: String?
}

/// A table for people or JSON for programs.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json

  var form: ReportForm { self == .json ? .json : .table }
}
