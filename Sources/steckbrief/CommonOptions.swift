import ArgumentParser
import Files
import Rendering
import Reports
import SystemPackage
import Text
import UseCases

/// What every command that talks to a person takes.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("language"),
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
  var isExpected: Bool { chosen != nil || (try? FolderListing.kind(of: folder)) == .folder }
}

/// A table for people; JSON, or records as CSV or one a line, for programs.
enum RecordFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, ndjson, csv
  case csvExcel = "csv-excel"

  var form: ReportForm { ReportForm(rawValue: rawValue) ?? .table }

  /// `nil` for what is no form of records.
  var records: RecordForm? {
    switch self {
    case .table, .json: nil
    case .ndjson: .ndjson
    case .csv: .csv
    case .csvExcel: .csvExcel
    }
  }
}

extension ReportForm: ExpressibleByArgument {}

/// A page for people or JSON for programs.
enum PageFormat: String, CaseIterable, ExpressibleByArgument {
  case table, markdown, json

  var form: ReportForm { ReportForm(rawValue: rawValue) ?? .table }
}

/// A table for people or JSON for programs.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json

  var form: ReportForm { self == .json ? .json : .table }
}
