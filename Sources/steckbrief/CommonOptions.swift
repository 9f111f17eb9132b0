import ArgumentParser
import Catalog
import Files
import Reports
import SystemPackage
import Text

/// What every command that talks to a person takes.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      helpText(
        de: "Sprache der Ausgabe: de oder en (sonst die der Umgebung).",
        en: "Language of the output: de or en (else that of the locale)."),
      valueName: "de|en"))
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
    help: ArgumentHelp(
      helpText(
        de: "Ordner des Katalogs (sonst STECKBRIEF_CATALOG, sonst „catalog“).",
        en: "Folder of the catalogue (else STECKBRIEF_CATALOG, else \"catalog\")."),
      valueName: helpText(de: "ordner", en: "folder")),
    completion: .directory)
  private var choice: String?

  @Flag(
    name: .customLong("no-cache"),
    help: ArgumentHelp(
      helpText(
        de: "Alle Steckbriefe neu lesen, statt sich zu merken, was unverändert ist.",
        en: "Read all profiles anew instead of remembering what is unchanged.")))
  private var readsAll = false

  /// Where to keep what was learnt of a large catalogue.
  var store: SnapshotStore? {
    readsAll ? nil : SnapshotStore(environment: ProcessEnvironment.value)
  }

  private var chosen: String? {
    if let choice { return choice }
    let value = ProcessEnvironment.value(of: "STECKBRIEF_CATALOG")
    return value?.isEmpty == false ? value : nil
  }

  var folder: FilePath { FilePath(chosen ?? "catalog") }

  /// Whether somebody named the folder, or it is there: for commands that can do without.
  var isExpected: Bool { chosen != nil || (try? FolderListing.kind(of: folder)) == .folder }
}

/// A table for people; JSON, or records as CSV or one a line, for programs.
enum RecordFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, ndjson, csv
  case csvExcel = "csv-excel"

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

/// A table for people or JSON for programs.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json
}
