package import Diagnostics
internal import Outcomes
internal import Text
internal import Values

extension ContractAssessments {
  /// Reads a file of assessments: columns `traeger`, `datum`, `kriterium`, `punkte`, `maximum`,
  /// `stelle`, or `provider`, `date`, `criterion`, `points`, `maximum`, `office`, in any order.
  /// - Throws: ``Refusal`` with every fault: half of the assessments would be no assessment.
  package init(parsing bytes: [UInt8], file: String) throws(Refusal) {
    let preamble = try CSVPreamble(bytes, file: file)
    var parser = CSVParser(
      bytes, from: preamble.headerOffset, line: preamble.headerLine, separator: preamble.separator)
    guard let header = parser.next() else {
      throw Refusal(.assessment("Die Datei ist leer.", "The file is empty.", file, 1))
    }
    let columns = try Column.positions(
      header.fields.map { parser.text(of: $0) }, file: file, line: header.line)
    var all: [Assessment] = []
    var log = DiagnosticLog()
    while let row = parser.next() {
      if row.fields.isEmpty { continue }
      guard row.fault == nil, row.fields.count == header.fields.count else {
        log.add(
          .assessment(
            "Die Zeile hat nicht so viele Felder wie die Kopfzeile.",
            "The row has not as many fields as the header.", file, row.line))
        continue
      }
      let cells = columns.mapValues { parser.text(of: row.fields[$0]) }
      do throws(Refusal) {
        all.append(try Assessment(cells, file: file, line: row.line))
      } catch {
        log.add(error.diagnostics)
      }
    }
    if all.isEmpty, !log.containsError {
      log.add(.assessment("Die Datei hat keine Zeilen.", "The file has no rows.", file, 1))
    }
    guard !log.containsError else { throw Refusal(log.diagnostics) }
    self.init(all: all)
  }

  private enum Column: String, CaseIterable {
    case provider = "traeger"
    case date = "datum"
    case criterion = "kriterium"
    case points = "punkte"
    case maximum
    case office = "stelle"

    private var names: Set<String> {
      switch self {
      case .provider: ["traeger", "provider"]
      case .date: ["datum", "date"]
      case .criterion: ["kriterium", "criterion"]
      case .points: ["punkte", "points"]
      case .maximum: ["maximum"]
      case .office: ["stelle", "office"]
      }
    }

    static func positions(
      _ header: [String], file: String, line: Int
    ) throws(Refusal) -> [String: Int] {
      var positions: [String: Int] = [:]
      var faults: [Diagnostic] = []
      for column in allCases {
        let found = header.indices.filter {
          column.names.contains(FoldedText(header[$0]).words.joined())
        }
        positions[column.rawValue] = found.first
        if found.count == 1 { continue }
        let (german, english) =
          found.isEmpty ? ("fehlt", "is missing") : ("steht zweimal da", "stands there twice")
        faults.append(
          .assessment(
            "Die Spalte \(column.rawValue) \(german).",
            "The column \(column.rawValue) \(english).", file, line))
      }
      guard faults.isEmpty else { throw Refusal(faults) }
      return positions
    }
  }
}

extension ContractAssessments.Assessment {
  fileprivate init(_ cells: [String: String], file: String, line: Int) throws(Refusal) {
    func cell(_ name: String) -> String { cells[name]?.trimmed ?? "" }
    func number(_ name: String) -> Hundredths? {
      Hundredths(cell(name), decimalMark: ",") ?? Hundredths(cell(name))
    }
    func refusal(_ german: String, _ english: String) -> Refusal {
      Refusal(.assessment(german, english, file, line))
    }
    for name in ["traeger", "kriterium", "stelle"] where cell(name).isEmpty {
      throw refusal("\(name) ist leer.", "\(name) is empty.")
    }
    guard
      let date = CalendarDate(iso8601: cell("datum")) ?? CalendarDate(german: cell("datum"))
    else {
      throw refusal(
        "datum ist kein Datum wie 2026-03-31 oder 31.03.2026.",
        "datum is no date such as 2026-03-31 or 31.03.2026.")
    }
    guard let maximum = number("maximum"), maximum.count > 0 else {
      throw refusal("maximum ist keine Zahl über 0.", "maximum is no number above 0.")
    }
    guard let points = number("punkte"), points <= maximum else {
      throw refusal(
        "punkte ist keine Zahl zwischen 0 und dem Maximum.",
        "punkte is no number between 0 and the maximum.")
    }
    self.init(
      provider: cell("traeger"), date: date, criterion: cell("kriterium"), points: points,
      maximum: maximum, office: cell("stelle"))
  }
}

extension DiagnosticKind {
  package static let badAssessment = DiagnosticKind(
    2502,
    title: LocalizedText(
      de: "Eine Bewertung der Vertragserfüllung ist nicht lesbar.",
      en: "An assessment of contract performance cannot be read."),
    explanation: LocalizedText(
      de: "Die Datei hat die Spalten traeger, datum, kriterium, punkte, maximum und stelle. Fehlt "
        + "etwas, zählt keine Zeile: halbe Bewertungen wären keine.",
      en: "The file has the columns provider, date, criterion, points, maximum and office. If "
        + "anything is wrong, no row counts: half a set of assessments would be worthless."))
}

extension Diagnostic {
  fileprivate static func assessment(
    _ german: String, _ english: String, _ file: String, _ line: Int
  ) -> Diagnostic {
    Diagnostic(
      .badAssessment, at: SourceLocation(file: file, line: line),
      message: LocalizedText(de: german, en: english))
  }
}
