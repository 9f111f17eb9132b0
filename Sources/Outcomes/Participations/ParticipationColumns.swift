internal import Diagnostics
internal import Text

/// The columns of a file of participations (`outcomes` vocabulary), by German name.
package enum ParticipationColumn: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
  case participation = "teilnahme"
  case measure = "massnahme"
  case provider = "traeger"
  case district = "kreis"
  case targetGroup = "zielgruppe"
  case entry = "eintritt"
  case exit = "austritt"
  case exitReason = "austrittsgrund"
  case statusAtExit = "statusAustritt"
  case statusAtSixMonths = "status6Monate"
  case classAtEntry = "abcEintritt"
  case classAtExit = "abcAustritt"
  case qualification = "abschluss"
  case ageGroup = "altersgruppe"
  case sex = "geschlecht"
  case monthsUnemployed = "arbeitslosMonate"
  case qualificationAtEntry = "berufsabschluss"
  case cost = "kosten"
  case example = "beispiel"

  package var alias: String {
    switch self {
    case .participation: "participation"
    case .measure: "measure"
    case .provider: "provider"
    case .district: "district"
    case .targetGroup: "target_group"
    case .entry: "entry"
    case .exit: "exit"
    case .exitReason: "exit_reason"
    case .statusAtExit: "status_exit"
    case .statusAtSixMonths: "status_6m"
    case .classAtEntry: "abc_entry"
    case .classAtExit: "abc_exit"
    case .qualification: "qualification"
    case .ageGroup: "age_group"
    case .sex: "sex"
    case .monthsUnemployed: "months_unemployed"
    case .qualificationAtEntry: "qualification_entry"
    case .cost: "cost"
    case .example: "example"
    }
  }

  static let mandatory: [ParticipationColumn] = [.participation, .measure, .entry]

  /// Columns that say something of an exit, and nothing without its day.
  static let exitFacts: [ParticipationColumn] = [
    .exitReason, .statusAtExit, .statusAtSixMonths, .classAtExit,
  ]
}

/// Which field of a row holds which column.
struct ParticipationHeader {
  let cells: [HeaderCell]
  private var positions: [ParticipationColumn: Int] = [:]
  /// Columns whose cells are any text, by position, with the header's cells.
  private(set) var textColumns: [Int: HeaderCell] = [:]
  /// Columns `merkmal.<name>` by name in lower case.
  private(set) var features: [String: Int] = [:]
  /// The words of the closed lists, by column that the file has.
  private(set) var codes: [ParticipationColumn: CodeNames] = [:]

  var fieldCount: Int { cells.count }
  /// The fields up to the last with a name.
  let namedCount: Int

  func position(of column: ParticipationColumn) -> Int? { positions[column] }

  /// The columns that the file has.
  var columns: Set<ParticipationColumn> { Set(positions.keys) }

  /// What a column is called in the file, and in brackets what we call it.
  func name(of column: ParticipationColumn) -> LocalizedText {
    guard let position = positions[column], cells[position].name != column.rawValue else {
      return LocalizedText(verbatim: column.rawValue)
    }
    let quoted = cells[position].quoted
    return LocalizedText(
      de: "\(quoted.german) (\(column.rawValue))", en: "\(quoted.english) (\(column.rawValue))")
  }

  /// Where columns of the case mix stand that may hold any text.
  var levelPositions: [Int] {
    [.ageGroup, .sex, .qualificationAtEntry].compactMap { positions[$0] } + features.values.sorted()
  }

  /// What the rows say besides the facts of the participation, in the order of the columns' names.
  var strata: [Stratum] {
    Stratum.standard.filter { stratum in
      ParticipationColumn(rawValue: stratum.name).map { positions[$0] != nil } ?? false
    } + features.keys.sorted().map { .feature($0) }
  }

  /// - Parameters:
  ///   - names: the header's fields.
  ///   - columnNames: what columns are called in this file besides their own names.
  ///   - values: by column what the file has for words of its list.
  ///   - place: where the header stands.
  ///   - notes: takes what is worth knowing of a header that is accepted.
  /// - Throws: ``Refusal`` with every reason why the file cannot be read.
  init(
    _ names: [String], columnNames: [ParticipationColumn: String] = [:],
    values: [ParticipationColumn: [String: String]] = [:], at place: SourceLocation,
    notes: inout [Diagnostic]
  ) throws(Refusal) {
    let match = ColumnMatch(names, columnNames: columnNames)
    var unknown: [HeaderCell] = []
    let header = HeaderCell.cells(names, known: Set(match.positions.values))
    var faults = match.doubled.map { Diagnostic.duplicateColumn(header[$0], at: place) }
    cells = header
    positions = match.positions
    namedCount = 1 + (names.lastIndex { !$0.visible.isEmpty } ?? -1)
    for position in match.unmatched {
      let name = names[position]
      if Self.isPersonal(name) {
        faults.append(.personalColumn(header[position], at: place))
      } else if case .feature(let feature)? = Stratum(name: name) {
        if features[feature] != nil { faults.append(.duplicateColumn(header[position], at: place)) }
        features[feature] = position
      } else if position < namedCount {
        unknown.append(header[position])
      }
    }
    let texts: [ParticipationColumn] = [
      .provider, .district, .targetGroup, .ageGroup, .sex, .qualificationAtEntry,
    ]
    let typed = Set(positions.filter { !texts.contains($0.key) }.values)
    for cell in header where !typed.contains(cell.position) {
      textColumns[cell.position] = cell
    }
    let candidates = unknown.compactMap(\.candidate)
    for column in ParticipationColumn.mandatory where positions[column] == nil {
      faults.append(.missingColumn(column, candidates: candidates, at: place))
    }
    guard faults.isEmpty else { throw Refusal(faults) }
    for column in columns {
      codes[column] = column.codes.map { CodeNames($0, mapping: values[column] ?? [:]) }
    }
    for (position, column) in match.natural {
      notes.append(.naturalColumn(header[position], column, at: place))
    }
    if positions[.exit] == nil, ParticipationColumn.exitFacts.contains(where: columns.contains) {
      notes.append(.noExitColumn(candidates: candidates, at: place))
    }
    if !unknown.isEmpty {
      let absent = ParticipationColumn.allCases.filter { positions[$0] == nil }
      notes.append(.unknownColumns(unknown, absent: absent, at: place))
    }
  }

  /// Whether some names have every column without which a file is none.
  static func isWhole(_ names: [String], columnNames: [ParticipationColumn: String]) -> Bool {
    ColumnMatch(names, columnNames: columnNames).isWhole
  }

  /// Names of columns that only data about identifiable persons have.
  private static func isPersonal(_ name: String) -> Bool {
    let words = Set(FoldedText(name).words.map(String.init))
    // The name of a provider, a measure or a district names no participant.
    guard words.isDisjoint(with: ["traeger", "massnahme", "kreis", "provider", "measure"]) else {
      return false
    }
    return !words.isDisjoint(with: [
      "name", "vorname", "nachname", "familienname", "geburtsname", "geburtsdatum", "gebdatum",
      "geburtstag", "geb", "strasse", "anschrift", "adresse", "telefon", "email", "mail",
      "kundennummer", "bgnummer", "sozialversicherungsnummer", "versicherungsnummer",
      "rentenversicherungsnummer", "svnr", "rvnr", "steuerid", "iban", "firstname", "lastname",
      "surname", "birthdate", "birthday", "address", "phone",
    ])
  }
}
