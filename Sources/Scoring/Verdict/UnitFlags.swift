internal import Outcomes
internal import Statistics

extension AimJudgement {
  /// What a controller must be warned of.
  func flags(of unit: Unit) -> [Flag] {
    let others = (unit.place.map { units[$0.group] } ?? []).filter {
      $0.score.unit != unit.score.unit
    }
    let result = result(of: unit, in: main)
    let rates = result.flatMap { result in
      group(of: unit).map {
        (result.outcome.expected / result.outcome.trials, $0.expectedRate)
      }
    }
    return FlagEvidence(
      score: unit.score, others: sum(of: others), own: sum(of: [unit]), expectedRates: rates,
      byClass: result?.byClass,
      ownCharacteristics: unit.place.flatMap { place in
        characteristics?.own(unit: place.unit, group: place.group)
      }
    ).flags
  }

  private func sum(of units: [Unit]) -> UnitSum {
    let tally = units.reduce(into: CreditedTally()) { $0 += $1.score.tally }
    let places = units.compactMap(\.place)
    let unknown = places.first.flatMap { first in
      characteristics?.unknown(units: places.map(\.unit), group: first.group)
    }
    return UnitSum(
      tally, criterion ?? .integration,
      characteristicsUnknown: unknown ?? Proportion(successes: 0, trials: 0))
  }
}

extension UnitSum {
  fileprivate init(
    _ tally: CreditedTally, _ criterion: Criterion, characteristicsUnknown: Proportion
  ) {
    self.characteristicsUnknown = characteristicsUnknown
    let counts = tally.counts(criterion)
    unknown = Proportion(successes: counts.unknown, trials: counts.known + counts.unknown)
    outside = Proportion(successes: tally.outside, trials: tally.mature)
    // Nobody asks why those left who are outside at exit.
    exitReasonsUnknown = Proportion(
      successes: tally.dropOutsUnknown, trials: tally.sum { $0.exits - $0.outsideAtExit })
    progress = tally.riseOfNotIntegrated
  }
}
