/// The columns of a file of tallies behind those of the key, in their order: what each holds, and
/// what SQL sums it of.
struct TallyColumn: Sendable {
  enum Value: Sendable {
    /// Of the rows for which a condition holds.
    case count(any WritableKeyPath<Tally, Int> & Sendable)
    /// Euros, of the rows for which a condition holds.
    case cost(any WritableKeyPath<Tally, Int> & Sendable)
    /// The greatest cost of the rows for which a condition holds.
    case largestCost(any WritableKeyPath<Tally, Int> & Sendable)
    /// A day since 1 January 1970; of the rows for which a condition holds the first or last exit.
    case firstDay(any WritableKeyPath<Tally, Int32> & Sendable)
    case lastDay(any WritableKeyPath<Tally, Int32> & Sendable)
  }

  let name: String
  let value: Value
  /// Over the names of ``TallyQuery``.
  let condition: String
  /// Whether a file of tallies must have it.
  let isMandatory: Bool

  private init(_ name: String, _ value: Value, where condition: String, isMandatory: Bool = false) {
    self.name = name
    self.value = value
    self.condition = condition
    self.isMandatory = isMandatory
  }

  static let all: [TallyColumn] = counts + placement + costs + days

  private static let ended = "stand IN ('offen', 'faellig')"
  private static let mature = "stand = 'faellig'"
  private static let known = "stand = 'faellig' AND danach IN ('ja', 'nein')"

  private static let counts: [TallyColumn] = [
    TallyColumn("teilnahmen", .count(\.participations), where: "1 = 1"),
    TallyColumn("nichtAngetreten", .count(\.notStarted), where: "stand = 'nichtAngetreten'"),
    TallyColumn("laufend", .count(\.running), where: "stand = 'laufend'"),
    TallyColumn(
      "ausserhalbZeitraum", .count(\.outsideWindow), where: "stand = 'ausserhalbZeitraum'"),
    TallyColumn("austritte", .count(\.exits), where: ended, isMandatory: true),
    TallyColumn(
      "integriertAustritt", .count(\.integratedAtExit), where: "\(ended) AND zuerst = 'ja'",
      isMandatory: true),
    TallyColumn(
      "nichtIntegriertAustritt", .count(\.notIntegratedAtExit),
      where: "\(ended) AND zuerst = 'nein'"),
    TallyColumn(
      "unbekanntAustritt", .count(\.unknownAtExit), where: "\(ended) AND zuerst = 'unbekannt'"),
    TallyColumn(
      "ausserhalbAustritt", .count(\.outsideAtExit), where: "\(ended) AND zuerst = 'ausserhalb'"),
    TallyColumn("offen", .count(\.pending), where: "stand = 'offen'"),
    TallyColumn(
      "beobachtet6Monate", .count(\.observed), where: known, isMandatory: true),
    TallyColumn(
      "integriert6Monate", .count(\.integrated), where: "\(mature) AND danach = 'ja'",
      isMandatory: true),
    TallyColumn(
      "unbekannt6Monate", .count(\.unknown), where: "\(mature) AND danach = 'unbekannt'"),
    TallyColumn(
      "ausserhalb6Monate", .count(\.outside), where: "\(mature) AND danach = 'ausserhalb'"),
    TallyColumn(
      "dauerhaft", .count(\.sustained), where: "\(mature) AND zuerst = 'ja' AND danach = 'ja'"),
    TallyColumn(
      "verloren", .count(\.lost), where: "\(mature) AND zuerst = 'ja' AND danach = 'nein'"),
    TallyColumn(
      "spaeter", .count(\.late), where: "\(mature) AND zuerst = 'nein' AND danach = 'ja'"),
    TallyColumn(
      "nie", .count(\.never), where: "\(mature) AND zuerst = 'nein' AND danach = 'nein'"),
    TallyColumn("abbrueche", .count(\.dropOuts), where: "\(ended) AND abbruch = 'ja'"),
    TallyColumn(
      "abbruecheUnbekannt", .count(\.dropOutsUnknown), where: "\(ended) AND abbruch = 'unbekannt'"
    ),
    TallyColumn(
      "abschluesse", .count(\.qualifications), where: "\(ended) AND abschluss = 'ja'"),
    TallyColumn(
      "abschluesseUnbekannt", .count(\.qualificationsUnknown),
      where: "\(ended) AND abschluss IS NULL"),
    TallyColumn(
      "vorzeitig6Monate", .count(\.earlyStatuses),
      where: "stand = 'offen' AND status6Monate <> 'unbekannt'"),
    TallyColumn("beispiele", .count(\.examples), where: "beispiel = 'ja'"),
  ]

  /// `abcBA`: class B at entry, A at exit; `-` is unknown, `I` integrated at exit.
  private static let placement: [TallyColumn] =
    ([nil] + PlacementClass.allCases.reversed()).flatMap { entry in
      PlacementTable.AtExit.allCases.map { exit in
        TallyColumn(
          "abc" + (entry?.rawValue ?? "-") + exit.letter, .count(\.placement[entry, exit]),
          where: "\(ended) AND "
            + (entry.map { "klasseEintritt = '\($0.rawValue)'" } ?? "klasseEintritt IS NULL")
            + " AND "
            + condition(of: exit))
      }
    }

  private static func condition(of exit: PlacementTable.AtExit) -> String {
    let notIntegrated = "zuerst IN ('nein', 'unbekannt')"
    return switch exit {
    case .integrated: "zuerst = 'ja'"
    case .unknown: "\(notIntegrated) AND abcAustritt IS NULL"
    case .far, .middle, .near: "\(notIntegrated) AND abcAustritt = '\(exit.letter)'"
    }
  }

  private static let costs: [TallyColumn] = [
    TallyColumn("kosten", .cost(\.costCents), where: known),
    TallyColumn("kostenBekannt", .count(\.costKnown), where: "\(known) AND cent IS NOT NULL"),
    TallyColumn("kostenGroesste", .largestCost(\.largestCostCents), where: known),
    TallyColumn("kostenFaellig", .cost(\.costOfMatureCents), where: mature),
    TallyColumn(
      "kostenFaelligBekannt", .count(\.costOfMatureKnown), where: "\(mature) AND cent IS NOT NULL"),
    TallyColumn("kostenAustritte", .cost(\.costOfExitsCents), where: ended),
    TallyColumn(
      "kostenAustritteBekannt", .count(\.costOfExitsKnown), where: "\(ended) AND cent IS NOT NULL"),
  ]

  private static let days: [TallyColumn] = [
    TallyColumn("ersterFaellig", .firstDay(\.firstMatureDay), where: mature),
    TallyColumn("letzterFaellig", .lastDay(\.lastMatureDay), where: mature),
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
