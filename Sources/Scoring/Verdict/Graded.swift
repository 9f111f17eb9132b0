internal import Outcomes
internal import Statistics

/// What is recommended of the units of one aim, step by step: gates, rules, then everything that a
/// recommendation has to stand.
struct Graded {
  /// By group, then by unit.
  private(set) var gates: [[Gatekeeper]] = []
  private(set) var flags: [AssessmentUnit: [Flag]] = [:]
  /// The units that passed all gates.
  private(set) var units: [AimJudgement.Unit] = []
  /// By unit that passed.
  private(set) var verdicts: [Verdict] = []
  /// What would be recommended under assumptions on all unknown outcomes of the aim.
  private(set) var assumed: [[AssumedRecommendation]] = []
  /// What a hearing, had all else been enough, rests on.
  private(set) var trials: [HearingTrials?] = []

  init() {}

  init(_ aim: AimJudgement) {
    gates = aim.units.map { group in group.map { Gatekeeper(aim, $0) } }
    units = zip(aim.units, gates).flatMap { zip($0, $1) }.filter { $1.reasons.isEmpty }.map(\.0)
    flags = Dictionary(uniqueKeysWithValues: aim.units.flatMap { aim.flags(of: $0) })
    let found = units.map { aim.evidence(of: $0, in: aim.decisive, isRed: isRed($0)) }
    verdicts = found.map {
      $0.map { Verdict($0, aim.parameters.gates) } ?? .undecided
    }
    trials = zip(units, found).map { unit, evidence in
      guard let evidence, Verdict.isMateriallyWorse(evidence.probabilities, aim.parameters.gates)
      else { return nil }
      return HearingTrials(
        rawEffect: evidence.hearing.rawEffect,
        undoneBy: aim.rivalThatDecides(unit, in: aim.decisive), ownUnknown: nil)
    }
    assumed = units.map { _ in [] }
  }

  private func isRed(_ unit: AimJudgement.Unit) -> Bool {
    flags[unit.score.unit, default: []].contains(where: \.isRed)
  }

  // MARK: - What a recommendation has to stand

  /// - Parameter isBrief: whether assumptions are tried only where a recommendation hangs on them.
  mutating func confirm(
    _ aim: AimJudgement, _ template: Study, isBrief: Bool, cores: Int
  ) async {
    guard let criterion = aim.criterion else { return }
    let hangs: Set<Recommendation> = [.hearing, .aboveAverage]
    let isAsked = !isBrief || verdicts.contains { hangs.contains($0.recommendation) }
    let hasUnknown = aim.units.joined().contains {
      $0.place != nil && $0.score.tally.counts(criterion).unknown > 0
    }
    if isAsked && hasUnknown { await assume(aim, template, cores: cores) }
    await tryOwnUnknowns(aim, template, criterion, cores: cores)
    await tryBlanks(aim, template, cores: cores)
  }

  /// All unknown outcomes of the aim failures, and all successes: neither a hearing nor praise may hang
  /// on it.
  private mutating func assume(_ aim: AimJudgement, _ template: Study, cores: Int) async {
    for assumption in [UnknownOutcomes.failures, .successes] {
      var study = template
      study.unknown = assumption
      study.depth = .effects
      let result = await study.run(cores: cores)
      for (index, unit) in units.enumerated() {
        let same = aim.result(of: unit, in: result)
        let verdict =
          aim.evidence(of: unit, in: result, unknown: assumption, isRed: isRed(unit))
          .map { Verdict($0, aim.parameters.gates) } ?? .undecided
        assumed[index].append(
          AssumedRecommendation(
            assumption: assumption, recommendation: verdict.recommendation,
            outcome: same?.outcome,
            probabilityAboveAverage: same?.probabilities?.aboveAverage))
      }
    }
    for (index, unit) in units.enumerated() {
      let verdict = verdicts[index]
      guard assumed[index].contains(where: { $0.recommendation != verdict.recommendation })
      else { continue }
      switch verdict.recommendation {
      case .hearing: verdicts[index] = verdict.lacking(.notRobust)
      case .aboveAverage:
        guard let evidence = aim.evidence(of: unit, in: aim.decisive, isRed: isRed(unit)) else {
          continue
        }
        let less = Verdict(evidence, aim.parameters.gates, allowsPraise: false)
        verdicts[index] = less.lacking(.notRobust, instead: less.recommendation)
      default: break
      }
    }
  }

  /// Each own unknown outcome a success of the weight `min(1, 2 r)`, r the known rate of the group, those
  /// of the others left out.
  private mutating func tryOwnUnknowns(
    _ aim: AimJudgement, _ template: Study, _ criterion: Criterion, cores: Int
  ) async {
    var waiting = units.indices.filter { index in
      verdicts[index].recommendation == .hearing
        && units[index].score.tally.counts(criterion).unknown > 0
    }
    while let round = Round(&waiting, units) {
      let own = round.map { place in aim.ownWeight(place, criterion).map(OwnUnknown.weighted) }
      let stands = await aim.hears(round, own, template, flagged: isRed, units, cores: cores)
      let failed = round.places.filter { !stands.contains($0.key) }.map(\.key)
      for index in failed {
        let unknown = Int(units[index].score.tally.counts(criterion).unknown.rounded(.up))
        let needed = await aim.fewestSuccesses(
          of: unknown, at: round.places[index], index: index, template, flagged: isRed, units,
          cores: cores)
        verdicts[index] = verdicts[index].lacking(.ownUnknownsDecide)
        trials[index]?.ownUnknown = HearingTrials.OwnUnknown(
          unknown: unknown, undoneBy: needed)
      }
    }
  }

  /// Blanks taken for each level in turn, where a renewal or praise rests on blanks.
  private mutating func tryBlanks(
    _ aim: AimJudgement, _ template: Study, cores: Int
  ) async {
    guard let blanks = aim.blanks else { return }
    let kept: Set<Recommendation> = [.renew, .aboveAverage]
    var waiting = units.indices.filter { index in
      kept.contains(verdicts[index].recommendation)
        && flags[units[index].score.unit, default: []].contains {
          $0.kind == .characteristicsUnknown
        }
    }
    while let round = Round(&waiting, units) {
      for trial in blanks.trials(of: Set(round.places.values)) {
        let study = Study(
          cells: aim.cells.replacing(
            blanksOf: trial.position, in: Set(round.places.values), with: trial.level),
          criterion: template.criterion, isBenchmark: template.isBenchmark,
          covariates: template.covariates, depth: .effects, isShown: false, gates: template.gates)
        let result = await study.run(cores: cores)
        for index in round.places.keys.sorted() where kept.contains(verdicts[index].recommendation)
        {
          let unit = units[index]
          let verdict = aim.evidence(of: unit, in: result, isRed: isRed(unit))
            .map { Verdict($0, aim.parameters.gates) }
          if verdict.map({ !kept.contains($0.recommendation) }) ?? true {
            verdicts[index] = verdicts[index].lacking(.blanksDecide)
          }
        }
      }
    }
  }

  /// The units of which something is said that an unmeasured difference could undo, and whether it is
  /// praise.
  var spokenOf: [StudyCells.Place: Bool] {
    var places: [StudyCells.Place: Bool] = [:]
    for (unit, verdict) in zip(units, verdicts) {
      guard let place = unit.place else { continue }
      switch verdict.recommendation {
      case .aboveAverage: places[place] = true
      case .hearing, .noted: places[place] = false
      default: break
      }
    }
    return places
  }

  // MARK: - Looks

  /// Without a look before nothing is said twice: a hearing is noted.
  mutating func takeAsFirstLook() {
    for index in verdicts.indices where verdicts[index].recommendation == .hearing {
      verdicts[index] = verdicts[index].lacking(.firstLook, instead: .noted)
    }
  }

  mutating func compare(with look: PreviousLook) {
    for index in verdicts.indices where verdicts[index].recommendation == .hearing {
      verdicts[index] =
        look.notedOrHeard.contains(PreviousLook.Unit(units[index].score))
        ? verdicts[index].lacking(.secondLook, instead: .hearing)
        : verdicts[index].lacking(.firstLook, instead: .noted)
    }
  }
}

extension Verdict {
  static let undecided = Verdict(recommendation: .review, reasons: [.undecided])
}

/// Units that are tried in one run: one of each group, so that they meet in the slopes and τ only.
struct Round {
  /// By unit.
  private(set) var places: [Int: StudyCells.Place] = [:]

  /// Takes the first of each group out of those that wait; `nil` where nobody does.
  init?(_ waiting: inout [Int], _ units: [AimJudgement.Unit]) {
    var groups: Set<Int> = []
    waiting.removeAll { index in
      guard let place = units[index].place, groups.insert(place.group).inserted else {
        return false
      }
      places[index] = place
      return true
    }
    if places.isEmpty { return nil }
  }

  func map<Value>(_ value: (StudyCells.Place) -> Value?) -> [StudyCells.Place: Value] {
    var values: [StudyCells.Place: Value] = [:]
    for place in places.values { values[place] = value(place) }
    return values
  }
}
