internal import Text

extension ParticipationColumn {
  /// What a name of a column and one of ours are compared by: `Status 6 Monate`, `STATUS_6_MONATE`
  /// and `status6Monate` are one; line breaks, soft hyphens and what cannot be seen are none of it.
  static func folded(_ name: String) -> String {
    FoldedText(name).description.filter { $0 != " " }
  }

  private static let byName = Dictionary(
    allCases.flatMap { [(folded($0.rawValue), $0), (folded($0.alias), $0)] },
    uniquingKeysWith: { first, _ in first })

  /// - Parameter header: German or English name, however it is written.
  package init?(header: String) {
    guard let column = Self.byName[Self.folded(header)] else { return nil }
    self = column
  }

  /// What people call a column where nothing else can be meant, folded.
  private var naturalNames: [String] {
    switch self {
    case .participation: ["pseudonym", "teilnahmepseudonym", "teilnehmerpseudonym"]
    case .measure:
      ["massnahmenummer", "massnahmennummer", "massnahmenr", "massnahmennr", "massnahmeid"]
    case .provider:
      ["traegername", "namedestraegers", "nametraeger", "massnahmetraeger", "bildungstraeger"]
    case .district: ["landkreis", "kreisname", "kreiscode"]
    case .targetGroup: ["zielgruppencode", "zielgruppenname"]
    case .entry: ["eintrittsdatum", "eintrittam", "datumeintritt", "datumdeseintritts"]
    case .exit: ["austrittsdatum", "austrittam", "datumaustritt", "datumdesaustritts"]
    case .exitReason: ["austrittgrund", "grundaustritt", "grunddesaustritts"]
    case .statusAtExit:
      [
        "statusbeiaustritt", "statusbeimaustritt", "statusimaustritt", "verbleibaustritt",
        "verbleibbeiaustritt",
      ]
    case .statusAtSixMonths:
      [
        "statusnach6monaten", "statusnachsechsmonaten", "statussechsmonate", "verbleib6monate",
        "status6monatenachaustritt", "status6monatespaeter", "verbleibnach6monaten",
        "verbleibnachsechsmonaten", "verbleibsechsmonate",
      ]
    case .classAtEntry: ["abcbeieintritt", "abcklasseeintritt", "abcklassebeieintritt"]
    case .classAtExit: ["abcbeiaustritt", "abcklasseaustritt", "abcklassebeiaustritt"]
    case .qualification: ["abschlusserreicht", "abschlusserworben"]
    case .ageGroup: ["altersklasse"]
    case .sex: ["gender"]
    case .monthsUnemployed: ["monatearbeitslos", "arbeitslosigkeitmonate", "arbeitslosinmonaten"]
    case .qualificationAtEntry: ["berufsabschlussbeieintritt", "berufsabschlussvorhanden"]
    case .cost: ["kosteneuro", "kosteneur", "kostenineuro", "kostenineur", "kostenjeteilnahme"]
    case .example: ["beispieldaten"]
    }
  }

  private static let byNaturalName = Dictionary(
    allCases.flatMap { column in column.naturalNames.map { ($0, column) } },
    uniquingKeysWith: { first, _ in first })

  /// - Parameter natural: a name as people write it, with or without a form or unit in brackets behind
  ///   it, as in `Austrittsdatum (TT.MM.JJJJ)`.
  init?(natural name: String) {
    let bare = name.split { "([".contains($0) }.first.map(String.init) ?? name
    let folded = Self.folded(bare)
    guard let column = Self.byNaturalName[folded] ?? Self.byName[folded] else { return nil }
    self = column
  }
}

/// Which columns the names of a header mean, by position.
struct ColumnMatch {
  private(set) var positions: [ParticipationColumn: Int] = [:]
  /// Names that mean a column for certain though it is called otherwise.
  private(set) var natural: [(position: Int, column: ParticipationColumn)] = []
  /// A second column for what there is already.
  private(set) var doubled: [Int] = []
  /// All others.
  private(set) var unmatched: [Int] = []

  /// - Parameter columnNames: what columns are called in this file besides their own names.
  init(_ names: [String], columnNames: [ParticipationColumn: String] = [:]) {
    let given = Dictionary(
      columnNames.map { (ParticipationColumn.folded($1), $0) },
      uniquingKeysWith: { first, _ in first })
    var left: [Int] = []
    for (position, name) in names.enumerated() {
      let column =
        given[ParticipationColumn.folded(name)] ?? ParticipationColumn(header: name)
      if let column {
        if positions[column] != nil { doubled.append(position) }
        positions[column] = position
      } else {
        left.append(position)
      }
    }
    // Two natural names of one column: which is meant is for a person to say.
    let meant = left.map { position in
      (position: position, column: ParticipationColumn(natural: names[position]))
    }
    for (position, column) in meant {
      if let column, positions[column] == nil, meant.count(where: { $0.column == column }) == 1 {
        natural.append((position, column))
      } else {
        unmatched.append(position)
      }
    }
    for (position, column) in natural { positions[column] = position }
  }

  /// Whether there is every column without which a file is none.
  var isWhole: Bool { ParticipationColumn.mandatory.allSatisfy { positions[$0] != nil } }
}
