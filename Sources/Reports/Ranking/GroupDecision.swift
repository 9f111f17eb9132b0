internal import Outcomes
internal import Report
internal import Scoring
internal import Statistics
internal import Text

/// What a head of department takes from a comparison group in a minute: one sentence, and every provider
/// with what was reached, what was to be expected, and what that means.
struct GroupDecision {
  private let ranking: Ranking
  private let group: Ranking.Group
  private let units: [UnitFacts]

  /// - Parameter units: those of the group that are shown.
  init(_ group: Ranking.Group, _ ranking: Ranking, _ units: [UnitFacts]) {
    self.ranking = ranking
    self.group = group
    self.units = units
  }

  var blocks: [Block] {
    guard group.criterion != nil, ranking.parameters.scope != .district else {
      // Nothing is decided here: the figures stand side by side.
      return Block.paragraphs(GroupStatement(ranking, group).lines)
        + GroupTables(group, ranking, units).blocks
    }
    return [.paragraph(sentence)] + due + [
      .fitting(
        columns: Self.fewestColumns, wide: [.table(table)], narrow: [.entries(ordered.map(entry))])
    ]
  }

  /// Below so many columns a table would break words: each provider gets a few lines instead.
  private static let fewestColumns = 60
  /// So many names are read in a sentence.
  private static let mostNames = 5

  private func entry(_ facts: UnitFacts) -> [Line] {
    let expected: Prose =
      facts.unit.isComparable && facts.expected != .missing
      ? say(
        ", zu erwarten \(facts.expectedWithError)", ", to be expected \(facts.expectedWithError)")
      : ""
    let points: Prose =
      hasWeights ? say("; Punkte \(facts.points)", "; score \(facts.points)") : ""
    return [
      Line(facts.name),
      Line(
        say("erreicht \(facts.observedShare)", "reached \(facts.observedShare)") + expected
          + points,
        indent: 2), Line(reading(facts), indent: 2),
    ]
  }

  // MARK: - Decisions that are due

  /// The contracts of the providers that are shown, by date, each with the recommendation for its provider.
  private var due: [Block] {
    let lines = ranking.due.compactMap { contract -> Line? in
      guard let facts = units.first(where: { $0.unit.score.measures.contains(contract.measure) })
      else { return nil }
      let renewal = RenewalFacts(contract: contract, codes: facts.codes)
      return Line(
        "\(renewal.decideBy) · " + renewal.days + " · \(renewal.measure) \(renewal.title) · "
          + facts.name + ": " + reading(facts), indent: 2, hang: 4)
    }
    guard !lines.isEmpty else { return [] }
    let days = Ranking.dueDays
    return [
      .paragraph(
        say(
          "Über Verlängerungen ist in den nächsten \(days) Tagen zu entscheiden:",
          "Renewals have to be decided on within \(days) days:")),
      .entries(lines.map { [$0] }),
    ]
  }

  // MARK: - One sentence

  var sentence: Prose {
    guard let result = group.result else {
      return say("Kein Ergebnis ist bekannt.", "No outcome is known.")
    }
    func names(_ wanted: Recommendation...) -> Prose? {
      let named = group.units.filter { wanted.contains($0.verdict.recommendation) }
        .map { Prose("\($0.score.providerName ?? "?")") }
      return named.isEmpty ? nil : named.joined(separator: ", ")
    }
    var parts: [Prose] = []
    if let above = names(.aboveAverage) {
      parts.append(
        say("Über dem, was zu erwarten war: \(above).", "Above what was to be expected: \(above)."))
    }
    if let below = names(.hearing) {
      parts.append(
        say(
          "Deutlich darunter, zum zweiten Mal: \(below) – Anhörung.",
          "Clearly below, for the second time: \(below) – hearing."))
    }
    if let noted = names(.noted) {
      parts.append(
        say(
          "Deutlich darunter, zum ersten Mal: \(noted) – Anhörung vorgemerkt.",
          "Clearly below, for the first time: \(noted) – noted for a hearing."))
    }
    if parts.isEmpty, let apart = toldApart(result) { parts.append(apart) }
    if parts.isEmpty {
      parts.append(
        group.units.contains(where: \.isGradable)
          ? say(
            "Kein Träger ist nachweislich besser oder schlechter als ein anderer.",
            "No provider is shown to be better or worse than another.")
          : say(
            "Hier lässt sich niemand beurteilen.", "Nobody can be judged here."))
    }
    return parts.joined(separator: " ") + average(result)
  }

  /// Whose place is known at least in part although nothing is due: `nil` where nobody's is.
  private func toldApart(_ result: GroupResult) -> Prose? {
    let names = group.units.filter(\.isGradable).compactMap { unit -> Prose? in
      guard let set = unit.result?.rankSet, set != 1...result.count else { return nil }
      let place =
        set.count == 1 ? "\(set.lowerBound)" : "\(set.lowerBound)–\(set.upperBound)"
      return "\(unit.score.providerName ?? "?") (\(place))"
    }
    guard !names.isEmpty else { return nil }
    let others = names.count - Self.mostNames
    let named =
      Array(names.prefix(Self.mostNames)).joined(separator: ", ")
      + (others > 0 ? say(" und \(others) weitere", " and \(others) more") : "")
    return say(
      "Es gibt Unterschiede, die kein Zufall sind, aber keinen, der über einen Vertrag entscheidet. Platz"
        + " von \(result.count), mit 95 % Sicherheit: \(named).",
      "There are differences that are not chance, but none that decides about a contract. Place of"
        + " \(result.count), with 95 % confidence: \(named).")
  }

  private func average(_ result: GroupResult) -> Prose {
    say(
      " Im Durchschnitt \(Cell.percent(result.expectedRate, places: 0)) \(achieved).",
      " On average \(Cell.percent(result.expectedRate, places: 0)) \(achieved).")
  }

  private var achieved: LocalizedText { (group.criterion ?? .integration).achieved }

  // MARK: - The providers

  /// By expected rank where ranks can be told apart, else by name: the first line of a list is read as
  /// the first place.
  var ordered: [UnitFacts] {
    if group.result?.tellsUnitsApart ?? false { return units }
    return units.sorted { left, right in
      let (one, other) = (left.score.providerName ?? "", right.score.providerName ?? "")
      return one == other ? left.score.unit < right.score.unit : one < other
    }
  }

  private var hasWeights: Bool { ranking.parameters.weights != nil }

  private var table: Table {
    Table(
      "decision",
      [
        .init(
          ranking.parameters.scope == .measure ? "measure" : "provider",
          ranking.parameters.scope == .measure ? "Maßnahme" : "Träger",
          ranking.parameters.scope == .measure ? "measure" : "provider", .words),
        .init("n", "Fälle", "cases", .figure),
        .init("observed", "er-\nreicht", "reach-\ned", .figure),
        .init("expected", "zu\nerwarten", "to be\nexpected", .figure),
      ] + (hasWeights ? [.init("weighted", "Punkte", "score", .figure)] : []) + [
        .init("reading", "das heißt", "which means", .words)
      ],
      rows: ordered.map { facts in
        [
          .text(facts.name), facts.n, facts.observed,
          facts.unit.isComparable ? facts.expectedWithError : .missing,
        ] + (hasWeights ? [facts.points] : []) + [.text(reading(facts))]
      })
  }

  /// The verdict in the words of who decides.
  func reading(_ facts: UnitFacts) -> Prose {
    let (unit, texts) = (facts.unit, facts.reasons)
    switch unit.verdict.recommendation {
    case .aboveAverage:
      return say("über dem Erwarteten", "above what was to be expected")
    case .renew:
      let isAsExpected = unit.result?.outcome.z.map { $0.magnitude <= 1 } ?? false
      return isAsExpected
        ? say("wie erwartet, nichts spricht dagegen", "as expected, nothing speaks against it")
        : say("nichts spricht dagegen", "nothing speaks against it")
    case .review:
      if let flag = unit.flags.first(where: \.isRed), unit.verdict.reasons.contains(.redFlag) {
        return say("ansehen: ", "look closer: ") + texts.short(flag)
      }
      let worth = unit.verdict.reasons.last { $0 != .undecided }
      return (worth.flatMap(texts.short)).map { say("ansehen: ", "look closer: ") + $0 }
        ?? say("unklar, ansehen", "unclear, look closer")
    case .noted:
      return say("deutlich darunter: vorgemerkt", "clearly below: noted")
    case .hearing: return say("deutlich darunter: Anhörung", "clearly below: hearing")
    case .notComparable:
      return say("nicht vergleichbar: zu groß im Kreis", "not comparable: too large here")
    case .insufficientData:
      let reason = unit.verdict.reasons.first.flatMap(texts.short) ?? ""
      let isNew = unit.verdict.reasons == [.noRecord] || unit.verdict.reasons == [.nothingDue]
      return isNew ? reason : say("nicht bewertbar: ", "cannot be judged: ") + reason
    }
  }
}

extension ReasonText {
  /// A reason in a few words; `nil` where it says nothing that the reading does not.
  func short(_ reason: Reason) -> Prose? {
    let counts = unit.score.tally.counts(group.criterion ?? .integration)
    switch reason {
    case .noCriterion: return say("kein Maßstab in den Daten", "no criterion in the data")
    case .acrossDistricts: return nil
    case .providerUnknown: return say("Träger unbekannt", "provider unknown")
    case .noRecord: return say("neu, neutral", "new, neutral")
    case .nothingDue: return say("noch nichts fällig, neutral", "nothing due yet, neutral")
    case .tooFewCases:
      let known = Cell.count(counts.known)
      return counts.known == 1
        ? say("nur 1 Fall", "1 case only") : say("nur \(known) Fälle", "\(known) cases only")
    case .observedUnderAYear: return say("unter zwölf Monaten", "less than twelve months")
    case .unknownOutcomes:
      return say(
        "\(Cell.count(counts.unknown)) Verbleibe fehlen",
        "\(Cell.count(counts.unknown)) outcomes are missing")
    case .tooFewUnits: return say("zu wenige zum Vergleichen", "too few to compare with")
    case .dominantUnit: return say("zu groß im Kreis", "too large here")
    case .noVariation: return say("alle Ergebnisse gleich", "all outcomes are the same")
    case .unreliable: return say("der Zufall überwiegt", "chance prevails")
    case .blanksDecide:
      return say("fehlende Merkmale entscheiden", "missing characteristics decide")
    case .expired: return say("alle Maßnahmen beendet", "every measure has ended")
    case .tooFewCasesForHearing: return say("schwach, wenige Fälle", "weak, few cases")
    case .notBelowExpectation:
      return say(
        "schwächer als andere, nicht als erwartet", "weaker than others, not than expected")
    case .oneRivalDecides: return say("hängt an einem Mitbewerber", "hangs on one rival")
    case .tooFewRivals: return say("schwach, zu wenige Mitbewerber", "weak, too few rivals")
    case .notAdjusted: return say("schwach, nicht bereinigt", "weak, not adjusted")
    case .oneSeason: return say("schwach, vielleicht die Jahreszeit", "weak, perhaps the season")
    case .notRobust:
      return say("hängt an unbekannten Verbleiben", "hangs on unknown outcomes")
    case .ownUnknownsDecide:
      return say("eigene Verbleibe nachfragen", "ask for its own unknown outcomes")
    case .likelyAboveAverage, .likelyNotMateriallyWorse, .likelyNotBelowExpected, .redFlag,
      .likelyMateriallyWorse, .firstLook, .secondLook, .undecided:
      return nil
    }
  }

  /// A red flag in a few words.
  func short(_ flag: Flag) -> Prose {
    let value = Cell.percent(flag.value, places: 0)
    return switch flag.kind {
    case .farBehind: say("Klasse C bleibt zurück", "class C left behind")
    case .unknownDiffers: say("\(value) Verbleib unbekannt", "\(value) outcomes unknown")
    case .outside:
      say("\(value) weggezogen o. Ä.", "\(value) moved away or the like")
    case .notStarted: say("\(value) nie angetreten", "\(value) never started")
    case .overrunning:
      say("\(value) laufen weit über die Dauer", "\(value) run far too long")
    case .classesRise:
      say("Klassen steigen nur hier", "classes rise only here")
    default: text(of: flag)
    }
  }
}
