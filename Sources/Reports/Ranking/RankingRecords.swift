internal import Outcomes
internal import Profiles
internal import Report
internal import Scoring
internal import Statistics
internal import Text

/// A ranking as records, one for each unit, in the order of the ranking.
///
/// Names and values are those of the tree. What belongs to all units stands in each record, so that a row
/// that was copied still says what it is of.
enum RankingRecords {
  static func table(of units: [UnitFacts]) -> Table {
    Table(
      "units", columns.map(\.column), rows: units.map { unit in columns.map { $0.cell(unit) } })
  }

  /// What a person looks at first.
  static let overview = [
    "group", "aim", "provider", "recommendation", "rankLower", "rankUpper", "n", "observed",
    "expected", "adjustedRate", "probabilityAboveAverage", "costPerIntegration", "flags",
  ]

  private struct Column: Sendable {
    let column: Table.Column
    let cell: @Sendable (UnitFacts) -> Cell

    init(
      _ key: String, _ german: String, _ english: String,
      _ cell: @escaping @Sendable (UnitFacts) -> Cell
    ) {
      column = Table.Column(key, german, english)
      self.cell = cell
    }
  }

  private static let columns: [Column] = identity + verdict + cases + model + beside + origin

  private static let identity: [Column] = [
    Column("group", "Vergleichsgruppe", "comparison group") {
      .verbatim($0.group.comparison.name)
    },
    Column("district", "Kreis", "district") { .verbatim($0.score.unit.district.value) },
    Column("aim", "Hauptziel", "main aim") {
      .code($0.group.comparison.aim.value, $0.codes.label($0.group.comparison.aim))
    },
    Column("provider", "Träger", "provider") {
      $0.score.providerName.map { .verbatim($0) }.orMissing
    },
    Column("providerId", "Trägerkennung", "provider id") {
      $0.score.providerID.map { .verbatim($0) }.orMissing
    },
    Column("consortium", "Trägerverbund", "consortium") { .flag($0.score.isConsortium) },
    Column("measures", "Maßnahmen", "measures") {
      .list($0.score.measures.map { .verbatim($0.description) })
    },
  ]

  private static let verdict: [Column] = [
    Column("recommendation", "Empfehlung", "recommendation") {
      $0.verdict
    },
    Column("reasons", "Gründe", "reasons") {
      let texts = $0.reasons
      return .list($0.unit.verdict.reasons.map { .code($0.rawValue, texts.text(of: $0)) })
    },
    Column("flags", "Zeichen", "flags") {
      let texts = $0.reasons
      return .list($0.unit.flags.map { .code($0.kind.rawValue, texts.text(of: $0)) })
    },
    Column("robust", "bei jeder Annahme über Unbekannte", "under every assumption on unknowns") {
      $0.unit.isRobust.map { .flag($0) }.orMissing
    },
    Column("rankLower", "Rang von", "rank from") {
      ($0.unit.rank?.interval.lowerBound).map { .ordinal($0) }.orMissing
    },
    Column("rankUpper", "Rang bis", "rank to") {
      ($0.unit.rank?.interval.upperBound).map { .ordinal($0) }.orMissing
    },
    Column("unitsInModel", "verglichene Träger", "units compared") {
      .ordinal($0.group.result?.count ?? 0)
    },
  ]

  private static let cases: [Column] = [
    Column("criterion", "Kriterium", "criterion") {
      $0.group.criterion.map { .code($0.rawValue, $0.achieved) }.orMissing
    },
    Column("n", "Fälle", "cases") { $0.n },
    Column("observed", "erreicht", "observed") { $0.observed },
    Column("unknown", "unbekannt", "unknown") { $0.criterionUnknown },
    Column("rate", "Quote", "rate") { $0.observedRate },
    Column("rateLower", "Quote 95 % von", "rate 95 % from") { $0.observedInterval.lower },
    Column("rateUpper", "Quote 95 % bis", "rate 95 % to") { $0.observedInterval.upper },
    Column("participations", "Teilnahmen", "participations") { $0.participations },
    Column("exits", "Austritte", "exits") { $0.exits },
    Column("pending", "offen", "pending") { $0.pending },
    Column("outside", "außerhalb", "outside") { $0.outside },
    Column("atExit", "integriert bei Austritt", "integrated at exit") { $0.atExit },
    Column("knownAtExit", "bekannt bei Austritt", "known at exit") { $0.knownAtExit },
    Column("sustained", "dauerhaft", "sustained") { $0.sustained },
    Column("lost", "verloren", "lost") { $0.lost },
    Column("late", "später", "late") { $0.late },
    Column("never", "nie", "never") { $0.never },
  ]

  private static let model: [Column] = [
    Column("expected", "erwartet", "expected") { $0.expected },
    Column("variance", "Varianz", "variance") { $0.variance },
    Column("adjustedRate", "bereinigt", "adjusted") { $0.adjustedRate },
    Column("adjustedLower", "bereinigt 90 % von", "adjusted 90 % from") {
      $0.adjustedInterval.lower
    },
    Column("adjustedUpper", "bereinigt 90 % bis", "adjusted 90 % to") { $0.adjustedInterval.upper },
    Column("theta", "Wirkung θ", "effect θ") { $0.theta },
    Column("thetaLower", "θ 90 % von", "θ 90 % from") { $0.thetaLower },
    Column("thetaUpper", "θ 90 % bis", "θ 90 % to") { $0.thetaUpper },
    Column("probabilityAboveAverage", "P über Ø", "P above average") { $0.aboveAverage },
    Column("probabilityMateriallyWorse", "P wesentlich schlechter", "P materially worse") {
      $0.materiallyWorse
    },
    Column("expectedRank", "erwarteter Rang", "expected rank") { $0.expectedRank },
    Column("midP", "mid-p", "mid-p") { $0.midP },
    Column("q", "q", "q") { $0.q },
    Column("reliability", "Verlässlichkeit", "reliability") { $0.reliability },
  ]

  private static let beside: [Column] = [
    Column("dropouts", "Abbrüche", "drop-outs") { $0.dropOuts },
    Column("dropoutsKnown", "Austrittsgrund bekannt", "reason of exit known") { $0.dropOutsKnown },
    Column("qualifications", "Abschlüsse", "certificates") { $0.successes(.qualification) },
    Column("qualificationsKnown", "Abschluss bekannt", "certificate known") {
      $0.known(.qualification)
    },
    Column("progress", "ABC besser", "ABC better") { $0.successes(.progress) },
    Column("progressKnown", "ABC bekannt", "ABC known") { $0.known(.progress) },
    Column("assessment", "Bewertung", "assessment") { $0.assessment },
    Column("utilisation", "Auslastung", "utilisation") { $0.utilisation },
    Column("meanCost", "Kosten je Teilnahme", "cost per participation") { $0.meanCost },
    Column("costPerIntegration", "Kosten je Integration", "cost per integration") { $0.cost },
    Column("weighted", "gewichtete Punkte", "weighted score") { $0.weighted },
  ]

  private static let origin: [Column] = [
    Column("asOf", "Stichtag", "as of") { .date($0.ranking.rules.asOf) },
    Column("from", "Austritte von", "exits from") { .date($0.ranking.rules.from) },
    Column("to", "Austritte bis", "exits through") {
      .date($0.ranking.rules.through)
    },
    Column("definition", "Definition", "definition") {
      .code($0.ranking.rules.definition.rawValue, $0.ranking.rules.definition.label)
    },
    Column("madeUp", "erfundenes Beispiel", "made up") { .flag($0.ranking.containsExamples) },
    Column("disclosure", "Weitergabe", "disclosure") { _ in .disclosure },
  ]
}
