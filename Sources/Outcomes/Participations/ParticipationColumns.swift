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

  /// - Parameter header: German or English name, letters of either case.
  package init?(header: String) {
    let name = header.blanksTrimmed.lowercased()
    guard
      let match = Self.allCases.first(where: {
        $0.rawValue.lowercased() == name || $0.alias == name
      })
    else { return nil }
    self = match
  }
}

/// Which field of a row holds which column.
struct ParticipationHeader {
  let cells: [HeaderCell]
  private var positions: [ParticipationColumn: Int] = [:]
  /// Columns whose cells are any text, by position, with the header's cells.
  private(set) var textColumns: [Int: HeaderCell] = [:]
  /// Columns `merkmal.<name>` by name in lower case.
  private(set) var features: [String: Int] = [:]

  var fieldCount: Int { cells.count }
  /// The fields up to the last with a name.
  let namedCount: Int

  func position(of column: ParticipationColumn) -> Int? { positions[column] }

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
  ///   - place: where the header stands.
  ///   - notes: takes what is worth knowing of a header that is accepted.
  /// - Throws: ``Refusal`` with every reason why the file cannot be read.
  init(
    _ names: [String], columnNames: [ParticipationColumn: String] = [:], at place: SourceLocation,
    notes: inout [Diagnostic]
  ) throws(Refusal) {
    let mapped = Dictionary(
      columnNames.map { ($1.blanksTrimmed.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first })
    var faults: [Diagnostic] = []
    var unknown: [HeaderCell] = []
    let header = HeaderCell.cells(names)
    cells = header
    namedCount = 1 + (names.lastIndex { !$0.blanksTrimmed.isEmpty } ?? -1)
    for (position, name) in names.enumerated() {
      if let column = mapped[name.blanksTrimmed.lowercased()] ?? ParticipationColumn(header: name) {
        if positions[column] != nil {
          faults.append(.duplicateColumn(header[position], at: place))
        }
        positions[column] = position
      } else if Self.isPersonal(name) {
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
    for column in ParticipationColumn.mandatory where positions[column] == nil {
      faults.append(.missingColumn(column, candidates: unknown.compactMap(\.candidate), at: place))
    }
    guard faults.isEmpty else { throw Refusal(faults) }
    if !unknown.isEmpty { notes.append(.unknownColumns(unknown, at: place)) }
  }

  /// Whether some names have every column without which a file is none.
  static func isWhole(_ names: [String], columnNames: [ParticipationColumn: String]) -> Bool {
    let names = Set(names.map { $0.blanksTrimmed.lowercased() })
    return ParticipationColumn.mandatory.allSatisfy { column in
      [column.rawValue, column.alias, columnNames[column] ?? column.alias].contains {
        names.contains($0.blanksTrimmed.lowercased())
      }
    }
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
