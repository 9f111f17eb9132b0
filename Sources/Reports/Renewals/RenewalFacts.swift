internal import Profiles
internal import Report
internal import Scoring
internal import Statistics
internal import Text
internal import Values

/// The facts of one contract that must be decided on as cells: picked here, whether a table, a sentence,
/// a record or a tree shows them.
struct RenewalFacts {
  let contract: DueContract
  let codes: CodeLists

  private var evidence: ContractEvidence? { contract.evidence }
  private var own: RankedUnit? { evidence?.contract }
  var provider: RankedUnit? { evidence?.provider }

  var decideBy: Cell { contract.option.decideBy.map { .date($0) }.orMissing }
  var daysLeft: Cell { contract.daysLeft.map { .ordinal($0) }.orMissing }
  var measure: Cell { .verbatim(contract.measure.description) }
  var title: Cell { .verbatim(contract.title) }
  var providerName: Cell { contract.providerName.map { .verbatim($0) }.orMissing }
  var end: Cell { contract.end.map { .date($0) }.orMissing }
  var through: Cell { .date(contract.option.through) }

  /// "in 62 days", "since 3 days".
  var days: Prose {
    guard let days = contract.daysLeft else { return say("ohne Termin", "no date") }
    switch days {
    case 0: return say("heute", "today")
    case 1: return say("morgen", "tomorrow")
    case 2...: return say("in \(days) Tagen", "in \(days) days")
    case -1: return say("FRIST VERSTRICHEN, seit gestern", "DATE PAST, since yesterday")
    default:
      return say("FRIST VERSTRICHEN, seit \(-days) Tagen", "DATE PAST, \(-days) days ago")
    }
  }

  // MARK: - Evidence

  /// Cases of the contract with a known outcome.
  var n: Cell { count(own?.result?.outcome.trials) }
  var observed: Cell { count(own?.result?.outcome.observed) }
  var expected: Cell { expected(own) }
  var observedShare: Cell { share(own) }
  var providerShare: Cell { share(provider) }
  var providerExpected: Cell { expected(provider) }

  /// The provider's recommendation: a contract is decided on, a provider is judged.
  var recommendation: Cell { verdict(provider) }
  var ownRecommendation: Cell { verdict(own) }

  private func verdict(_ unit: RankedUnit?) -> Cell {
    unit.map { .code($0.verdict.recommendation.rawValue, $0.verdict.shortLabel) }.orMissing
  }

  private func count(_ value: Double?) -> Cell { value.map { .count($0) }.orMissing }

  private func share(_ unit: RankedUnit?) -> Cell {
    guard let outcome = unit?.result?.outcome else { return .missing }
    return .share(outcome.observed, of: outcome.trials)
  }

  private func expected(_ unit: RankedUnit?) -> Cell {
    guard let outcome = unit?.result?.outcome else { return .missing }
    return .resting(.decimal(outcome.expected, places: 1), on: .cases(outcome.trials))
  }

  /// What was reached and expected of the contract, as a sentence without its end.
  var reached: Prose? {
    guard let evidence else { return nil }
    guard let criterion = evidence.criterion else {
      return say(
        "für dieses Hauptziel sagen die Daten nichts", "the data say nothing for this main aim")
    }
    guard own?.result != nil else {
      return say("noch kein Ergebnis bekannt", "no outcome known yet")
    }
    return Prose("\(observedShare) \(criterion.achieved)")
      + say(", erwartet \(expected)", ", expected \(expected)")
  }

  /// The provider's recommendation and what it rests on.
  var judgement: Prose? {
    guard let evidence, let provider else { return nil }
    let name = provider.verdict.shortLabel
    guard evidence.contractCount > 1, provider.result != nil else {
      return say("Empfehlung zum Träger: \(name)", "Recommendation for the provider: \(name)")
    }
    return say(
      "Empfehlung zum Träger, \(evidence.contractCount) Verträge: \(name)"
        + " (\(providerShare), erwartet \(providerExpected))",
      "Recommendation for the provider, \(evidence.contractCount) contracts: \(name)"
        + " (\(providerShare), expected \(providerExpected))")
  }

  /// That the contract says another thing than its provider's contracts together.
  var contradiction: Prose? {
    guard let evidence, evidence.contradicts, let own, let provider else { return nil }
    if own.isGradable, provider.isGradable {
      return say(
        "Der Vertrag allein sagt anderes als der Träger: \(own.verdict.shortLabel), nicht"
          + " \(provider.verdict.shortLabel).",
        "The contract alone says another thing than the provider: \(own.verdict.shortLabel), not"
          + " \(provider.verdict.shortLabel).")
    }
    let isAbove = own.result.map { $0.outcome.observed > $0.outcome.expected } ?? false
    return isAbove
      ? say(
        "Der Vertrag liegt über, der Träger insgesamt unter dem Erwarteten.",
        "The contract is above, the provider as a whole below what was expected.")
      : say(
        "Der Vertrag liegt unter, der Träger insgesamt über dem Erwarteten.",
        "The contract is below, the provider as a whole above what was expected.")
  }

  // MARK: - Beside it

  var targets: [TargetResult] { own?.score.targets ?? [] }

  /// "Drop-outs at most 20 %: missed (26 %)".
  func text(of target: TargetResult) -> Prose {
    let name = codes.label(target.indicator)
    let aim = Cell.percent(target.target, places: 0)
    let bound =
      target.isCeiling
      ? say("höchstens \(aim)", "at most \(aim)") : Prose("\(aim)")
    let result =
      target.result.rate.map {
        Prose(
          " (\(Cell.resting(.percent($0, places: 1), on: .cases(target.result.trials))))")
      } ?? ""
    let counts = target.standing != .notTold && target.standing != .notBeforeStart
    return Prose("\(name) ") + bound + ": \(Self.words(for: target.standing))"
      + (counts ? result : "")
  }

  static func words(for standing: TargetResult.Standing) -> LocalizedText {
    switch standing {
    case .reached: LocalizedText(de: "erreicht", en: "reached")
    case .withinChance: LocalizedText(de: "knapp darunter", en: "just short")
    case .missed: LocalizedText(de: "verfehlt", en: "missed")
    case .unknown: LocalizedText(de: "nicht bekannt", en: "not known")
    case .notTold: LocalizedText(de: "nicht mitgeteilt", en: "not told")
    case .notBeforeStart:
      LocalizedText(de: "nicht vor Beginn vereinbart", en: "not agreed before the start")
    }
  }

  var occupied: Cell {
    guard let occupancy = contract.occupancy, let places = contract.contractedPlaces else {
      return .missing
    }
    return .share(occupancy.occupied, of: places)
  }

  var occupiedOn: Cell { contract.occupancy.map { .date($0.date) }.orMissing }
}
