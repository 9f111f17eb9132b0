internal import Sheets
internal import Text

extension TableVocabulary {
  /// The columns of participations.
  /// - Parameter columnNames: what they are called besides their own names.
  static func participations(_ columnNames: [ParticipationColumn: String]) -> TableVocabulary {
    let mapped = Dictionary(
      columnNames.map { (ParticipationColumn.folded($1), $0) },
      uniquingKeysWith: { first, _ in first })
    return TableVocabulary(needed: ParticipationColumn.mandatory.map(\.rawValue)) { name in
      let column =
        mapped[ParticipationColumn.folded(name)] ?? ParticipationColumn(header: name)
        ?? ParticipationColumn(natural: name)
      if let column {
        return Column(key: column.rawValue, kind: column.kind)
      }
      guard case .feature? = Stratum(name: name) else { return nil }
      return Column(key: name.lowercased(), kind: .text)
    }
  }

  /// The columns of sums. Rows without a measure are none of them: they are totals.
  static let tallies = TableVocabulary(
    needed: TallyColumn.all.filter(\.isMandatory).map(\.name) + ["massnahme"]
  ) { name in
    let folded = name.blanksTrimmed.lowercased()
    if let column = TallyColumn.all.first(where: { $0.name.lowercased() == folded }) {
      return Column(key: column.name, kind: column.kind.cells)
    }
    guard let key = TallyHeader.key(folded) else {
      return Stratum(name: name).map { Column(key: $0.name, kind: .text) }
    }
    return switch key {
    case "stichtag", "von", "bis": Column(key: key, kind: .date)
    case "verzugMonate": Column(key: key, kind: .wholeNumber)
    default: Column(key: key, kind: .text)
    }
  }
}

extension ParticipationColumn {
  /// What its cells hold.
  fileprivate var kind: ColumnKind {
    switch self {
    case .entry, .exit: .date
    case .cost: .amount
    case .monthsUnemployed: .wholeNumber
    default: .text
    }
  }
}

extension TallyColumn.Kind {
  fileprivate var cells: ColumnKind {
    switch self {
    case .count: .wholeNumber
    case .cost, .largestCost: .amount
    case .firstDay, .lastDay: .date
    }
  }
}
