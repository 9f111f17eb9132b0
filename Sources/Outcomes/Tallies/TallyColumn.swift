/// The columns of a file of tallies behind those of the key, in their order: what each holds, and
/// what SQL sums it of.
struct TallyColumn: Sendable {
  /// One of the numbers of a tally.
  enum Cell: Sendable {
    /// Two functions, since key paths take ten times as long.
    case number(get: @Sendable (Tally) -> Int, set: @Sendable (inout Tally, Int) -> Void)
    /// As a case of its own: functions that hold something are counted whenever they are called.
    case placement(PlacementClass?, PlacementTable.AtExit)
    case runningLonger(Int)

    init(
      _ get: @escaping @Sendable (Tally) -> Int,
      _ set: @escaping @Sendable (inout Tally, Int) -> Void
    ) {
      self = .number(get: get, set: set)
    }

    func value(in tally: Tally) -> Int {
      switch self {
      case .number(let get, _): get(tally)
      case .placement(let entry, let exit): tally.placement[entry, exit]
      case .runningLonger(let position): tally.runningLonger[longerThan: position]
      }
    }

    func set(_ value: Int, in tally: inout Tally) {
      switch self {
      case .number(_, let set): set(&tally, value)
      case .placement(let entry, let exit): tally.placement[entry, exit] = value
      case .runningLonger(let position): tally.runningLonger[longerThan: position] = value
      }
    }
  }

  enum Kind: Sendable {
    /// Of the rows for which a condition holds.
    case count
    /// Euros, of the rows for which a condition holds.
    case cost
    /// The greatest cost of the rows for which a condition holds.
    case largestCost
    /// A day since 1 January 1970; of the rows for which a condition holds the first or last exit.
    case firstDay, lastDay
  }

  let name: String
  let kind: Kind
  let cell: Cell
  /// Over the names that ``TallyQuery`` gives the columns of a row.
  let condition: String
  /// Whether a file of tallies must have it.
  let isMandatory: Bool

  private init(
    _ name: String, _ kind: Kind, _ cell: Cell, where condition: String, isMandatory: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.cell = cell
    self.condition = condition
    self.isMandatory = isMandatory
  }

  /// Those that are read.
  static let all: [TallyColumn] = counts + placement + costs + days + running

  /// Those that are written: the greatest cost is that of one person, and no ranking needs it. Files
  /// of earlier versions have it.
  static let written = all.filter { $0.kind != .largestCost }

  private static let ended = "stand IN ('offen', 'faellig')"
  private static let mature = "stand = 'faellig'"
  private static let known = "stand = 'faellig' AND danach IN ('ja', 'nein')"
  private static let notOutside = "\(ended) AND zuerst <> 'ausserhalb'"

  private static let counts: [TallyColumn] = [
    TallyColumn(
      "teilnahmen", .count, Cell({ $0.participations }, { $0.participations = $1 }), where: "1 = 1"),
    TallyColumn(
      "nichtAngetreten", .count, Cell({ $0.notStarted }, { $0.notStarted = $1 }),
      where: "stand = 'nichtAngetreten'"),
    TallyColumn(
      "laufend", .count, Cell({ $0.running }, { $0.running = $1 }), where: "stand = 'laufend'"),
    TallyColumn(
      "ausserhalbZeitraum", .count, Cell({ $0.outsideWindow }, { $0.outsideWindow = $1 }),
      where: "stand = 'ausserhalbZeitraum'"),
    TallyColumn(
      "austritte", .count, Cell({ $0.exits }, { $0.exits = $1 }), where: ended, isMandatory: true),
    TallyColumn(
      "integriertAustritt", .count, Cell({ $0.integratedAtExit }, { $0.integratedAtExit = $1 }),
      where: "\(ended) AND zuerst = 'ja'",
      isMandatory: true),
    TallyColumn(
      "nichtIntegriertAustritt",
      .count, Cell({ $0.notIntegratedAtExit }, { $0.notIntegratedAtExit = $1 }),
      where: "\(ended) AND zuerst = 'nein'"),
    TallyColumn(
      "unbekanntAustritt", .count, Cell({ $0.unknownAtExit }, { $0.unknownAtExit = $1 }),
      where: "\(ended) AND zuerst = 'unbekannt'"),
    TallyColumn(
      "ausserhalbAustritt", .count, Cell({ $0.outsideAtExit }, { $0.outsideAtExit = $1 }),
      where: "\(ended) AND zuerst = 'ausserhalb'"),
    TallyColumn(
      "offen", .count, Cell({ $0.pending }, { $0.pending = $1 }), where: "stand = 'offen'"),
    TallyColumn(
      "beobachtet6Monate", .count, Cell({ $0.observed }, { $0.observed = $1 }), where: known,
      isMandatory: true),
    TallyColumn(
      "integriert6Monate", .count, Cell({ $0.integrated }, { $0.integrated = $1 }),
      where: "\(mature) AND danach = 'ja'",
      isMandatory: true),
    TallyColumn(
      "unbekannt6Monate", .count, Cell({ $0.unknown }, { $0.unknown = $1 }),
      where: "\(mature) AND danach = 'unbekannt'"),
    TallyColumn(
      "ausserhalb6Monate", .count, Cell({ $0.outside }, { $0.outside = $1 }),
      where: "\(mature) AND danach = 'ausserhalb'"),
    TallyColumn(
      "dauerhaft", .count, Cell({ $0.sustained }, { $0.sustained = $1 }),
      where: "\(mature) AND zuerst = 'ja' AND danach = 'ja'"),
    TallyColumn(
      "verloren", .count, Cell({ $0.lost }, { $0.lost = $1 }),
      where: "\(mature) AND zuerst = 'ja' AND danach = 'nein'"),
    TallyColumn(
      "spaeter", .count, Cell({ $0.late }, { $0.late = $1 }),
      where: "\(mature) AND zuerst = 'nein' AND danach = 'ja'"),
    TallyColumn(
      "nie", .count, Cell({ $0.never }, { $0.never = $1 }),
      where: "\(mature) AND zuerst = 'nein' AND danach = 'nein'"),
    TallyColumn(
      "abbrueche", .count, Cell({ $0.dropOuts }, { $0.dropOuts = $1 }),
      where: "\(notOutside) AND abbruch = 'ja'"),
    TallyColumn(
      "abbruecheUnbekannt", .count, Cell({ $0.dropOutsUnknown }, { $0.dropOutsUnknown = $1 }),
      where: "\(notOutside) AND abbruch = 'unbekannt'"
    ),
    TallyColumn(
      "abschluesse", .count, Cell({ $0.qualifications }, { $0.qualifications = $1 }),
      where: "\(notOutside) AND abschluss = 'ja'"),
    TallyColumn(
      "abschluesseUnbekannt",
      .count, Cell({ $0.qualificationsUnknown }, { $0.qualificationsUnknown = $1 }),
      where: "\(notOutside) AND abschluss IS NULL"),
    TallyColumn(
      "vorzeitig6Monate", .count, Cell({ $0.earlyStatuses }, { $0.earlyStatuses = $1 }),
      where: "stand = 'offen' AND status6Monate <> 'unbekannt'"),
    TallyColumn(
      "beispiele", .count, Cell({ $0.examples }, { $0.examples = $1 }), where: "beispiel = 'ja'"),
  ]

  /// `abcBA`: class B at entry, A at exit; `-` is unknown, `I` integrated at exit.
  private static let placement: [TallyColumn] =
    ([nil] + PlacementClass.allCases.reversed()).flatMap { entry in
      PlacementTable.AtExit.allCases.map { placement($0, after: entry) }
    }

  private static func placement(
    _ exit: PlacementTable.AtExit, after entry: PlacementClass?
  ) -> TallyColumn {
    let atEntry = entry.map { "klasseEintritt = '\($0.rawValue)'" } ?? "klasseEintritt IS NULL"
    return TallyColumn(
      "abc" + (entry?.rawValue ?? "-") + exit.letter,
      .count, .placement(entry, exit),
      where: "\(ended) AND \(atEntry) AND \(condition(of: exit))")
  }

  private static func condition(of exit: PlacementTable.AtExit) -> String {
    let notIntegrated = "zuerst IN ('nein', 'unbekannt')"
    return switch exit {
    case .integrated: "zuerst = 'ja'"
    case .unknown: "\(notIntegrated) AND abcAustritt IS NULL"
    case .far, .middle, .near: "\(notIntegrated) AND abcAustritt = '\(exit.letter)'"
    }
  }

  private static let running: [TallyColumn] = RunningCounts<Int>.weeks.enumerated().map {
    TallyColumn(
      "laufendUeber\($1)Wochen", .count, .runningLonger($0),
      where: "stand = 'laufend' AND laufzeitstufe > \($0)")
  }

  private static let costs: [TallyColumn] = [
    TallyColumn("kosten", .cost, Cell({ $0.costCents }, { $0.costCents = $1 }), where: known),
    TallyColumn(
      "kostenBekannt", .count, Cell({ $0.costKnown }, { $0.costKnown = $1 }),
      where: "\(known) AND betrag IS NOT NULL"),
    TallyColumn(
      "kostenGroesste", .largestCost, Cell({ $0.largestCostCents }, { $0.largestCostCents = $1 }),
      where: known),
    TallyColumn(
      "kostenFaellig", .cost, Cell({ $0.costOfMatureCents }, { $0.costOfMatureCents = $1 }),
      where: mature),
    TallyColumn(
      "kostenFaelligBekannt", .count, Cell({ $0.costOfMatureKnown }, { $0.costOfMatureKnown = $1 }),
      where: "\(mature) AND betrag IS NOT NULL"),
    TallyColumn(
      "kostenAustritte", .cost, Cell({ $0.costOfExitsCents }, { $0.costOfExitsCents = $1 }),
      where: ended),
    TallyColumn(
      "kostenAustritteBekannt", .count, Cell({ $0.costOfExitsKnown }, { $0.costOfExitsKnown = $1 }),
      where: "\(ended) AND betrag IS NOT NULL"),
  ]

  private static let days: [TallyColumn] = [
    TallyColumn(
      "ersterBeobachtet", .firstDay,
      Cell({ Int($0.firstKnownDay) }, { $0.firstKnownDay = Int32($1) }),
      where: known),
    TallyColumn(
      "letzterBeobachtet", .lastDay,
      Cell({ Int($0.lastKnownDay) }, { $0.lastKnownDay = Int32($1) }),
      where: known),
  ]
}

extension Tally {
  /// Exits known six months later; setting it says how many of them were not integrated.
  fileprivate var observed: Int {
    get { known }
    set { notIntegrated = newValue - integrated }
  }
}

extension PlacementTable.AtExit {
  fileprivate var letter: String {
    switch self {
    case .unknown: "-"
    case .far: "C"
    case .middle: "B"
    case .near: "A"
    case .integrated: "I"
    }
  }
}
