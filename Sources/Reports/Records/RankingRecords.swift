internal import Outcomes
package import Profiles
package import Rendering
package import Scoring
internal import Statistics
package import Text
internal import Values

/// A ranking as records, one for each unit, in the order of the ranking.
///
/// Names and values are those of the ranking as JSON, or in the words of a language. What belongs to all units stands in each record,
/// so that a row that was copied still says what it is of.
package enum RankingRecords {
  /// - Parameter words: the language for who reads it; `nil` for a program, which gets stable codes.
  package static func table(
    of ranking: Ranking, codes: CodeLists, words: Language?
  ) -> RecordTable {
    let units = ranking.groups.flatMap { group in
      group.units.map {
        Record(ranking: ranking, group: group, unit: $0, codes: codes, words: words)
      }
    }
    return RecordTable(
      fields: columns.map { RecordTable.Field(name: $0.name, label: $0.label) },
      records: units.map { unit in columns.map { $0.value(unit) } })
  }

  fileprivate struct Record {
    let ranking: Ranking
    let group: Ranking.Group
    let unit: RankedUnit
    let codes: CodeLists
    let words: Language?

    var score: ProviderScore { unit.score }
    var tally: CreditedTally { unit.score.tally }
    var criterion: Criterion { group.criterion ?? .integration }
    var counts: CriterionCounts<Double> { tally.counts(criterion) }
    var effect: UnitEffect? { unit.result?.effect }
    /// Who cannot be judged has no rank.
    var rank: RankDistribution? { unit.isGradable ? effect?.rank : nil }
    /// The stable code, or what it is called.
    func said(_ code: String, _ label: LocalizedText) -> JSONValue {
      .string(words.map { label[$0] } ?? code)
    }

    /// Reasons and flags: their codes, or sentences with their numbers.
    func said<Item>(
      _ items: [Item], code: (Item) -> String, text: (ReasonText, Item) -> String
    ) -> JSONValue {
      guard let words else { return .array(items.map { .string(code($0)) }) }
      let texts = ReasonText(
        ranking: ranking, group: group, unit: unit, codes: codes, format: NumberFormat(words))
      return .array(items.map { .string(text(texts, $0)) })
    }

    var delta: Double { ranking.parameters.gates.delta }
  }

  private struct Column: Sendable {
    let name: String
    let label: LocalizedText
    let value: @Sendable (Record) -> JSONValue?

    init(
      _ name: String, _ german: String, _ english: String,
      _ value: @escaping @Sendable (Record) -> JSONValue?
    ) {
      self.name = name
      label = LocalizedText(de: german, en: english)
      self.value = value
    }

    static func count(
      _ name: String, _ german: String, _ english: String,
      _ count: @escaping @Sendable (Record) -> Double
    ) -> Column {
      Column(name, german, english) { .count(count($0)) }
    }

    static func number(
      _ name: String, _ german: String, _ english: String,
      _ number: @escaping @Sendable (Record) -> Double?
    ) -> Column {
      Column(name, german, english) { number($0).map { .number($0) } }
    }
  }

  private static let columns: [Column] = identity + verdict + cases + model + beside + origin

  private static let identity: [Column] = [
    Column("group", "Vergleichsgruppe", "comparison group") {
      .string($0.group.comparison.name)
    },
    Column("district", "Kreis", "district") { .string($0.score.unit.district.value) },
    Column("aim", "Hauptziel", "main aim") {
      $0.said($0.group.comparison.aim.value, $0.codes.label($0.group.comparison.aim))
    },
    Column("provider", "Träger", "provider") { $0.score.providerName.map { .string($0) } },
    Column("providerId", "Trägerkennung", "provider id") {
      $0.score.providerID.map { .string($0) }
    },
    Column("consortium", "Trägerverbund", "consortium") { .bool($0.score.isConsortium) },
    Column("measures", "Maßnahmen", "measures") {
      .array($0.score.measures.map { .string($0.description) })
    },
  ]

  private static let verdict: [Column] = [
    Column("recommendation", "Empfehlung", "recommendation") {
      $0.said($0.unit.verdict.recommendation.rawValue, $0.unit.verdict.shortLabel)
    },
    Column("reasons", "Gründe", "reasons") {
      $0.said($0.unit.verdict.reasons, code: \.rawValue) { $0.text(of: $1) }
    },
    Column("flags", "Zeichen", "flags") {
      $0.said($0.unit.flags, code: \.kind.rawValue) { $0.text(of: $1) }
    },
    Column("robust", "bei jeder Annahme über Unbekannte", "under every assumption on unknowns") {
      $0.unit.isRobust.map { .bool($0) }
    },
    Column("rankLower", "Rang von", "rank from") {
      $0.rank.map { .integer($0.interval().lowerBound) }
    },
    Column("rankUpper", "Rang bis", "rank to") {
      $0.rank.map { .integer($0.interval().upperBound) }
    },
    Column("unitsInModel", "verglichene Träger", "units compared") {
      .integer($0.group.result?.count ?? 0)
    },
  ]

  private static let cases: [Column] = [
    Column("criterion", "Kriterium", "criterion") {
      record in record.group.criterion.map { record.said($0.rawValue, $0.achieved) }
    },
    .count("n", "Fälle", "cases") { $0.counts.known },
    .count("observed", "erreicht", "observed") { $0.counts.successes },
    .count("unknown", "unbekannt", "unknown") { $0.counts.unknown },
    .number("rate", "Quote", "rate") { $0.score.proportion($0.criterion).rate },
    .number("rateLower", "Quote 95 % von", "rate 95 % from") {
      $0.score.proportion($0.criterion).wilsonInterval()?.lower
    },
    .number("rateUpper", "Quote 95 % bis", "rate 95 % to") {
      $0.score.proportion($0.criterion).wilsonInterval()?.upper
    },
    .count("participations", "Teilnahmen", "participations") { $0.tally.participations },
    .count("exits", "Austritte", "exits") { $0.tally.exits },
    .count("pending", "offen", "pending") { $0.tally.pending },
    .count("outside", "außerhalb", "outside") { $0.tally.outside },
    .count("atExit", "integriert bei Austritt", "integrated at exit") { $0.tally.integratedAtExit },
    .count("knownAtExit", "bekannt bei Austritt", "known at exit") { $0.tally.knownAtExit },
    .count("sustained", "dauerhaft", "sustained") { $0.tally.sustained },
    .count("lost", "verloren", "lost") { $0.tally.lost },
    .count("late", "später", "late") { $0.tally.late },
    .count("never", "nie", "never") { $0.tally.never },
  ]

  private static let model: [Column] = [
    .number("expected", "erwartet", "expected") { $0.unit.result?.outcome.expected },
    .number("variance", "Varianz", "variance") { $0.unit.result?.outcome.variance },
    .number("adjustedRate", "bereinigt", "adjusted") { $0.effect?.adjustedRate?.value },
    .number("adjustedLower", "bereinigt 90 % von", "adjusted 90 % from") {
      $0.effect?.adjustedRate?.lower
    },
    .number("adjustedUpper", "bereinigt 90 % bis", "adjusted 90 % to") {
      $0.effect?.adjustedRate?.upper
    },
    .number("theta", "Wirkung θ", "effect θ") { $0.effect?.theta.estimate().value },
    .number("thetaLower", "θ 90 % von", "θ 90 % from") { $0.effect?.theta.estimate().lower },
    .number("thetaUpper", "θ 90 % bis", "θ 90 % to") { $0.effect?.theta.estimate().upper },
    .number("probabilityAboveAverage", "P über Ø", "P above average") {
      $0.effect?.probabilityAboveAverage
    },
    .number("probabilityMateriallyWorse", "P wesentlich schlechter", "P materially worse") {
      $0.effect?.probabilityWorse(byMoreThan: $0.delta)
    },
    .number("expectedRank", "erwarteter Rang", "expected rank") { $0.rank?.expected },
    .number("midP", "mid-p", "mid-p") { $0.unit.result?.exact.midP },
    .number("q", "q", "q") { $0.unit.q },
    .number("reliability", "Verlässlichkeit", "reliability") { $0.unit.reliability },
  ]

  private static let beside: [Column] = [
    .count("dropouts", "Abbrüche", "drop-outs") { $0.tally.counts(.retention).failures },
    .count("dropoutsKnown", "Austrittsgrund bekannt", "reason of exit known") {
      $0.tally.counts(.retention).known
    },
    .count("qualifications", "Abschlüsse", "certificates") {
      $0.tally.counts(.qualification).successes
    },
    .count("qualificationsKnown", "Abschluss bekannt", "certificate known") {
      $0.tally.counts(.qualification).known
    },
    .count("progress", "ABC besser", "ABC better") { $0.tally.counts(.progress).successes },
    .count("progressKnown", "ABC bekannt", "ABC known") { $0.tally.counts(.progress).known },
    .number("assessment", "Bewertung", "assessment") { $0.score.assessment?.share },
    .number("utilisation", "Auslastung", "utilisation") { $0.score.utilisation?.rate },
    .number("meanCost", "Kosten je Teilnahme", "cost per participation") {
      $0.score.costPerIntegration?.meanCost
    },
    .number("costPerIntegration", "Kosten je Integration", "cost per integration") {
      $0.score.costPerIntegration?.value
    },
    .number("weighted", "gewichtete Punkte", "weighted score") { $0.unit.weighted?.value },
  ]

  private static let origin: [Column] = [
    Column("asOf", "Stichtag", "as of") { .string($0.ranking.rules.asOf.description) },
    Column("from", "Austritte von", "exits from") { .string($0.ranking.rules.from.description) },
    Column("to", "Austritte bis", "exits through") {
      .string($0.ranking.rules.through.description)
    },
    Column("definition", "Definition", "definition") {
      $0.said($0.ranking.rules.definition.rawValue, $0.ranking.rules.definition.label)
    },
    Column("madeUp", "erfundenes Beispiel", "made up") { .bool($0.ranking.containsExamples) },
    Column("disclosure", "Weitergabe", "disclosure") {
      $0.said("internal", ExampleNotice.internalUse)
    },
  ]
}
