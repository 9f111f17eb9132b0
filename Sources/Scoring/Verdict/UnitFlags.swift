internal import Outcomes
internal import Statistics

extension AimJudgement {
  /// What a controller must be warned of, of each unit of a group.
  func flags(of group: [Unit]) -> [(AssessmentUnit, [Flag])] {
    let counts = group.map { FlagCounts(self, $0) }
    // What cannot be judged cannot judge others.
    let total = zip(group, counts).reduce(into: FlagCounts()) { sum, pair in
      if isMember(pair.0) { sum += pair.1 }
    }
    return zip(group, counts).map { unit, own in
      let result = result(of: unit, in: main)
      let rates = result.flatMap { result in
        self.group(of: unit).map {
          (result.outcome.expected / result.outcome.trials, $0.expectedRate)
        }
      }
      // Who has no place in the model is compared with nobody.
      var others = unit.place == nil ? own : total
      if unit.place == nil || isMember(unit) { others -= own }
      let evidence = FlagEvidence(
        score: unit.score, others: others.sum, own: own.sum, expectedRates: rates,
        byClass: result?.byClass,
        relativeUncertainty: result?.outcome.relativeUncertainty, criterion: criterion)
      return (unit.score.unit, evidence.flags)
    }
  }

  private func isMember(_ unit: Unit) -> Bool {
    unit.place.map { isBenchmark[$0.group][$0.unit] } ?? true
  }
}

/// What flags compare, as counts that can be added up and taken away without a trace in the digits.
private struct FlagCounts {
  private struct Part {
    var successes = SharedCount()
    var trials = SharedCount()
  }

  private var unknown = Part()
  private var outside = Part()
  private var exitReasonsUnknown = Part()
  private var progress = Part()
  private var characteristicsUnknown = Part()
  private var notStarted = Part()
  private var overrunning = Part()

  private static var all: [WritableKeyPath<FlagCounts, Part>] {
    [
      \.unknown, \.outside, \.exitReasonsUnknown, \.progress, \.characteristicsUnknown,
      \.notStarted, \.overrunning,
    ]
  }

  init() {}

  init(_ judgement: AimJudgement, _ unit: AimJudgement.Unit) {
    let criterion = judgement.criterion ?? .integration
    func add(_ successes: Int, of trials: Int, at share: Share, to part: inout Part) {
      part.successes.add(successes, at: share)
      part.trials.add(trials, at: share)
    }
    for (share, tally) in unit.score.tally.parts {
      let counts = criterion.counts(of: tally)
      add(counts.unknown, of: counts.known + counts.unknown, at: share, to: &unknown)
      add(tally.outside, of: tally.mature, at: share, to: &outside)
      // Nobody asks why those left who are outside at exit.
      add(
        tally.dropOutsUnknown, of: tally.exits - tally.outsideAtExit, at: share,
        to: &exitReasonsUnknown)
      add(
        tally.notStarted, of: tally.participations - tally.outsideWindow, at: share,
        to: &notStarted)
      let rise = tally.placement.riseOfNotIntegrated
      add(rise.up, of: rise.all, at: share, to: &progress)
    }
    for (share, part) in unit.score.overrun.parts {
      add(part.beyond, of: part.all, at: share, to: &overrunning)
    }
    if let place = unit.place, let blanks = judgement.blanks {
      let blank = blanks.count(of: place)
      characteristicsUnknown = Part(successes: blank.blank, trials: blank.all)
    }
  }

  static func += (left: inout FlagCounts, right: FlagCounts) {
    for part in all {
      left[keyPath: part].successes += right[keyPath: part].successes
      left[keyPath: part].trials += right[keyPath: part].trials
    }
  }

  static func -= (left: inout FlagCounts, right: FlagCounts) {
    for part in all {
      left[keyPath: part].successes -= right[keyPath: part].successes
      left[keyPath: part].trials -= right[keyPath: part].trials
    }
  }

  var sum: UnitSum {
    func proportion(_ part: Part) -> Proportion {
      Proportion(successes: part.successes.value, trials: part.trials.value)
    }
    return UnitSum(
      unknown: proportion(unknown), outside: proportion(outside),
      exitReasonsUnknown: proportion(exitReasonsUnknown), progress: proportion(progress),
      characteristicsUnknown: proportion(characteristicsUnknown),
      notStarted: proportion(notStarted), overrunning: proportion(overrunning))
  }
}
