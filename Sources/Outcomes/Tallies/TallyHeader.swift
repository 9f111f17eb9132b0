internal import Diagnostics
internal import Text

/// Which field of a row of tallies holds what.
struct TallyHeader: Sendable {
  let fieldCount: Int
  /// By name of a key or parameter.
  private(set) var positions: [String: Int] = [:]
  private(set) var strata: [Stratum: Int] = [:]
  /// Those of the strata, by their names.
  private(set) var levelPositions: [Int] = []
  /// Those of the strata and their names, in the order of the file.
  private(set) var levels: [(name: String, position: Int)] = []
  /// The columns of the key by name.
  private(set) var textColumns: [(name: String, position: Int)] = []
  /// By position in ``TallyColumn/all``.
  private(set) var values: [Int?]

  /// The columns of sums that it has of those that are written.
  var written: [TallyColumn] {
    zip(TallyColumn.all, values).filter { $0.0.kind != .largestCost && $0.1 != nil }.map(\.0)
  }

  private static let aliases = [
    "provider": "traeger", "measure": "massnahme", "district": "kreis",
    "target_group": "zielgruppe", "as_of": "stichtag", "lag_months": "verzugMonate", "from": "von",
    "to": "bis",
  ]

  private static let keys =
    TallyWriter.keyNames + TallyWriter.parameterNames
    + [TallyRowText.countName, TallyRowText.digestName]

  /// The column of the key or of the parameters that a name in small letters means.
  static func key(_ name: String) -> String? {
    aliases[name] ?? keys.first { $0.lowercased() == name }
  }

  /// Columns of files whose sums were made before who is outside at exit left drop-outs and
  /// qualifications: with sums of today they do not mix.
  private static let outdated: Set = ["ersterfaellig", "letzterfaellig"]

  /// Whether a header is one of tallies: it has sums, and no column for participations.
  static func matches(_ names: [String]) -> Bool {
    let names = Set(names.map { $0.blanksTrimmed.lowercased() })
    return names.contains("austritte")
      && names.isDisjoint(with: ["teilnahme", "participation"])
  }

  func position(ofColumn name: String) -> Int? {
    positions[name] ?? zip(TallyColumn.all, values).first { $0.0.name == name }?.1
  }

  /// - Throws: ``Refusal`` with every reason why the file cannot be read.
  init(_ names: [String], at place: SourceLocation, notes: inout [Diagnostic]) throws(Refusal) {
    fieldCount = names.count
    values = [Int?](repeating: nil, count: TallyColumn.all.count)
    var faults: [Diagnostic] = []
    var outdated: [String] = []
    var unknown: [HeaderCell] = []
    let header = HeaderCell.cells(names)
    var seen: Set<String> = []
    for (position, written) in names.enumerated() {
      let name = written.blanksTrimmed.lowercased()
      if !seen.insert(name).inserted {
        faults.append(.duplicateColumn(header[position], at: place))
      }
      if let key = Self.key(name) {
        positions[key] = position
      } else if let column = TallyColumn.all.firstIndex(where: { $0.name.lowercased() == name }) {
        values[column] = position
      } else if let stratum = Stratum(name: name) {
        strata[stratum] = position
      } else if Self.outdated.contains(name) {
        outdated.append(written)
      } else {
        unknown.append(header[position])
      }
    }
    if !outdated.isEmpty { faults.append(.outdatedTallies(outdated, at: place)) }
    for (column, position) in zip(TallyColumn.all, values)
    where column.isMandatory && position == nil {
      faults.append(.missingTallyColumn(column.name, at: place))
    }
    if positions["massnahme"] == nil {
      faults.append(.missingTallyColumn("massnahme", at: place))
    }
    guard faults.isEmpty else { throw Refusal(faults) }
    textColumns =
      TallyWriter.keyNames.compactMap { name in positions[name].map { (name, $0) } }
      + strata.map { ($0.key.name, $0.value) }.sorted { $0.0 < $1.0 }
    levels = strata.map { ($0.key.name, $0.value) }.sorted { $0.1 < $1.1 }
    levelPositions = strata.sorted { $0.key.name < $1.key.name }.map(\.value)
    if !unknown.isEmpty { notes.append(.unknownColumns(unknown, absent: [], at: place)) }
  }
}
