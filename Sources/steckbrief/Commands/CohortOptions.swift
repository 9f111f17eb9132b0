import ArgumentParser
import Files
import Outcomes
import Text
import UseCases
import Values

/// Which exits count: what every command that counts outcomes takes.
struct CohortOptions: ParsableArguments {
  @Option(
    name: [.customLong("as-of"), .customLong("stichtag")],
    help: .text(
      de: "Stichtag: Stand der Daten (sonst ihr jüngster Eintritt oder Austritt).",
      en: "Reference date: the data are as of this day (else their latest entry or exit).",
      value: ("JJJJ-MM-TT", "YYYY-MM-DD")))
  var asOf: CalendarDate?

  @Option(
    name: [.customLong("from"), .customLong("von")],
    help: .text(
      de: "Erster Tag der Austritte (sonst 24 Monate auswertbarer Austritte).",
      en: "First day of exits (else 24 months of mature exits).",
      value: ("JJJJ-MM-TT", "YYYY-MM-DD")))
  var from: CalendarDate?

  @Option(
    name: [.customLong("to"), .customLong("bis")],
    help: .text(
      de: "Letzter Tag der Austritte (sonst der Stichtag).",
      en: "Last day of exits (else the reference date).", value: ("JJJJ-MM-TT", "YYYY-MM-DD")))
  var through: CalendarDate?

  @Option(
    help: .text(
      de: "Monate, um die der Verbleib verspätet bekannt wird (sonst 0).",
      en: "Months by which the status six months later is known late (else 0).",
      value: ("monate", "months")))
  var lag: Int?

  @Option(
    help: .text(
      de: "Was als integriert zählt: 48a (§ 48a SGB II, sonst dies), eq (Eingliederungsquote; ein"
        + " bloßes „ja“ gilt als unbekannt) oder vq (Verbleibsquote; ein bloßes „nein“ ebenso).",
      en: "What counts as integrated: 48a (§ 48a SGB II, the default), eq (integration rate; a mere"
        + " \"ja\" is unknown) or vq (retention rate; so is a mere \"nein\").", value: "48a|eq|vq"))
  var definition: IntegrationDefinition?

  var request: CohortRequest {
    CohortRequest(
      asOf: asOf, lagMonths: lag, from: from, through: through, definition: definition)
  }

  func validate() throws {
    guard (0...24).contains(lag ?? 0) else {
      throw ValidationError(
        de: "--lag liegt zwischen 0 und 24.", en: "--lag lies between 0 and 24.")
    }
    if let from, [through, asOf].contains(where: { $0.map { $0 < from } ?? false }) {
      throw ValidationError(
        de: "--from muss vor --to und vor --as-of liegen.",
        en: "--from must be before --to and before --as-of.")
    }
  }
}

/// How files of outcomes are read.
struct ReadingArguments: ParsableArguments {
  @Flag(
    help: .text(
      de: "Fehlerhafte Zeilen nennen, zählen und übergehen, statt die Datei abzulehnen.",
      en: "Name, count and skip faulty rows instead of refusing the file."))
  var lenient = false

  @Option(
    name: [.customLong("column"), .customLong("spalte")],
    help: .text(
      de: "Wie eine Spalte in der Datei heißt, etwa massnahme=MNR; mehrfach möglich.",
      en: "What a column is called in the file, as in massnahme=MNR; may be repeated.",
      value: ("spalte=name", "column=name")))
  var columns: [ColumnName] = []

  @Option(
    name: [.customLong("sheet"), .customLong("blatt")],
    help: .text(
      de: "Welches Blatt einer Arbeitsmappe gelesen wird (sonst das eine mit der Tabelle).",
      en: "Which sheet of a workbook is read (else the one that has the table).",
      value: ("name", "name")))
  var sheet: String?

  @Option(
    name: [.customLong("encoding"), .customLong("zeichensatz")],
    help: .text(
      de: "Zeichensatz von CSV-Dateien, deren Bytes ihn nicht verraten.",
      en: "Encoding of CSV files whose bytes do not tell.",
      value: "utf-8|windows-1252|macintosh|cp850|utf-16le|utf-16be"))
  var encoding: TextEncoding?

  @Option(
    name: [.customLong("columns-from"), .customLong("spalten-aus")],
    help: .text(
      de: "Wie der Kreis Spalten und Werte nennt: eine Zuordnung (TOML oder CSV); eine zum"
        + " Berichtigen schreibt outcomes check --write-mapping.",
      en: "What the district calls columns and values: a mapping (TOML or CSV); outcomes check"
        + " --write-mapping writes one to correct.", value: ("datei", "file")),
    completion: .file(extensions: ["toml", "csv"]))
  var columnsFrom: String?

  @Option(
    help: .text(
      de: "Zahl der Kerne (sonst alle); ändert nie ein Ergebnis.",
      en: "Number of cores (else all); never changes a result.", value: ("zahl", "number")))
  var cores: Int?

  var request: ReadingRequest {
    var request = ReadingRequest()
    request.skipsBadRows = lenient
    request.columnNames = Dictionary(
      columns.map { ($0.column, $0.name) }, uniquingKeysWith: { _, last in last })
    request.sheet = sheet
    request.encoding = encoding
    request.mapping = columnsFrom
    request.cores = cores
    return request
  }

  func validate() throws {
    guard (1...256).contains(cores ?? 1) else {
      throw ValidationError(
        de: "--cores liegt zwischen 1 und 256.", en: "--cores lies between 1 and 256.")
    }
  }
}

/// `massnahme=MNR`: the column of ours and its name in a file.
struct ColumnName: ExpressibleByArgument {
  let column: ParticipationColumn
  let name: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let column = ParticipationColumn(header: parts[0]) else { return nil }
    self.column = column
    name = parts[1]
  }
}

extension CalendarDate: ExpressibleByArgument {
  /// `2010-12-31` or `31.12.2010`.
  public init?(argument: String) {
    guard let date = CalendarDate(iso8601: argument) ?? CalendarDate(german: argument) else {
      return nil
    }
    self = date
  }
}

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }
}

extension IntegrationDefinition: ExpressibleByArgument {}
