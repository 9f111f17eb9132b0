internal import Outcomes
internal import Profiles
internal import Scoring
internal import Statistics
internal import Text
internal import Values

/// One unit of a ranking as JSON.
enum UnitJSON {
  static func value(
    of unit: RankedUnit, in group: Ranking.Group, _ parameters: RankingParameters
  ) -> JSONValue {
    let score = unit.score
    return .object(
      members([
        "provider": score.providerName.map { .string($0) },
        "providerId": score.providerID.map { .string($0) },
        "consortium": .bool(score.isConsortium),
        "district": .string(score.unit.district.value),
        "measures": .array(score.measures.map { .string($0.description) }),
        "shares": score.shares.isEmpty
          ? nil
          : .object(
            score.shares.map { .init(name: $0.measure.description, value: .number($0.share.value)) }
          ),
      ]) + counts(of: score) + criterion(unit, group.criterion)
        + model(unit, group, parameters.gates.delta)
        + members([
          "recommendation": .string(unit.verdict.recommendation.rawValue),
          "reasons": .array(unit.verdict.reasons.map { .string($0.rawValue) }),
          "robust": unit.isRobust.map { .bool($0) },
          "underAssumptions": unit.underAssumptions.isEmpty
            ? nil
            : .object(
              unit.underAssumptions.map {
                .init(
                  name: $0.assumption.rawValue, value: .string($0.recommendation.rawValue))
              }),
          "flags": .array(unit.flags.map(value)),
          "criteria": .object(unit.criteria.map { .init(name: key($0), value: value(of: $0)) }),
          "placement": placement(score.tally),
          "assessment": score.assessment.map(value),
          "weighted": unit.weighted.map(value),
          "targets": score.targets.isEmpty ? nil : .array(score.targets.map(value)),
          "utilisation": score.utilisation.map {
            .object([
              "occupied": .integer($0.occupied), "places": .integer($0.places),
              "dates": .integer($0.dates), "rate": .number($0.rate),
            ])
          },
          "costPerIntegration": score.costPerIntegration.map(value),
          "adjustedCostPerIntegration": group.criterion == .integration
            ? unit.adjustedCost.map(value) : nil,
          "costPerAdditionalIntegration": group.criterion == .integration
            ? unit.additionalCost(from: parameters.gates.probabilityAboveAverage).map {
              .number($0)
            } : nil,
        ]))
  }

  private static func members(
    _ members: KeyValuePairs<String, JSONValue?>
  ) -> [JSONValue.Member] {
    members.compactMap { name, value in value.map { .init(name: name, value: $0) } }
  }

  private static func counts(of score: ProviderScore) -> [JSONValue.Member] {
    let tally = score.tally
    return members([
      "participations": .count(tally.participations),
      "notStarted": .count(tally.notStarted), "running": .count(tally.running),
      "outsideWindow": .count(tally.outsideWindow), "exits": .count(tally.exits),
      "knownAtExit": .count(tally.knownAtExit), "atExit": .count(tally.integratedAtExit),
      "unknownAtExit": .count(tally.unknownAtExit),
      "outsideAtExit": .count(tally.outsideAtExit),
      "atExitRate": score.atExit.rate.map { .number($0) },
      "atExitInterval": score.atExit.wilsonInterval().map(value),
      "pending": .count(tally.pending), "outside": .count(tally.outside),
      "sustained": .count(tally.sustained), "lost": .count(tally.lost),
      "late": .count(tally.late), "never": .count(tally.never),
      "dropouts": .count(tally.dropOuts), "dropoutsUnknown": .count(tally.dropOutsUnknown),
      "observedDays": .integer(score.observedDays),
    ])
  }

  /// Counts and rate by the group's criterion; by integration where it has none.
  private static func criterion(
    _ unit: RankedUnit, _ criterion: Criterion?
  ) -> [JSONValue.Member] {
    let criterion = criterion ?? .integration
    let unknown = unit.score.tally.counts(criterion).unknown
    let proportion = unit.score.proportion(criterion)
    return members([
      "n": .count(proportion.trials), "observed": .count(proportion.successes),
      "unknown": .count(unknown),
      "rate": proportion.rate.map { .number($0) },
      "rateInterval": proportion.wilsonInterval().map(value),
      "bounds": proportion.bounds(unknown: unknown).map(value),
      "outerInterval": proportion.outerInterval(unknown: unknown).map(value),
    ])
  }

  private static func model(
    _ unit: RankedUnit, _ group: Ranking.Group, _ delta: Double
  ) -> [JSONValue.Member] {
    guard let result = unit.result else { return [] }
    let effect = result.effect
    // A rank among fewer units than can be compared, or of one that cannot be judged, says nothing.
    let rank = unit.isGradable ? effect?.rank : nil
    let theta = effect?.theta.estimate()
    let interval = rank?.interval(.percent90)
    return members([
      "expected": .number(result.outcome.expected), "variance": .number(result.outcome.variance),
      "adjustedRate": effect?.adjustedRate.map { .number($0.value) },
      "adjustedInterval": effect?.adjustedRate.map { value($0.interval) },
      "theta": theta.map { .number($0.value) },
      "thetaInterval90": theta.map { value($0.interval) },
      "probabilityAboveAverage": effect.map { .number($0.probabilityAboveAverage) },
      "probabilityMateriallyWorse": effect.map {
        .number($0.probabilityWorse(byMoreThan: delta))
      },
      "probabilityBest": rank.map { .number($0.probabilityBest) },
      "probabilityTopQuartile": rank.map { .number($0.probabilityTopQuartile) },
      "expectedRank": rank.map { .number($0.expected) },
      "rankInterval90": interval.map {
        .array([.integer($0.lowerBound), .integer($0.upperBound)])
      },
      "rankSet95": rank.map { _ in
        .array([.integer(result.rankSet.lowerBound), .integer(result.rankSet.upperBound)])
      },
      "midP": .number(result.exact.midP), "q": unit.q.map { .number($0) },
      "reliability": unit.reliability.map { .number($0) },
    ])
  }

  private static func key(_ result: CriterionResult) -> String {
    result.criterion == .retention ? "dropout" : result.criterion.rawValue
  }

  /// Of drop-outs the counts are those of drop-outs, so that O and E say what their name says.
  private static func value(of result: CriterionResult) -> JSONValue {
    let counts = result.counts
    let isDropOut = result.criterion == .retention
    let observed = isDropOut ? counts.failures : counts.successes
    let proportion = Proportion(successes: observed, trials: counts.known)
    return .object([
      "n": .count(counts.known), "observed": .count(observed),
      "unknown": .count(counts.unknown),
      "expected": result.outcome.map {
        .number(isDropOut ? $0.trials - $0.expected : $0.expected)
      },
      "variance": result.outcome.map { .number($0.variance) },
      "rate": proportion.rate.map { .number($0) },
      "rateInterval": proportion.wilsonInterval().map(value),
      "midP": result.midP.map { .number($0) },
      "probabilityBetterThanAverage": result.probabilityAboveAverage.map { .number($0) },
    ])
  }

  /// Placement classes at entry, then at exit; absent where none is known at both times.
  private static func placement(_ tally: CreditedTally) -> JSONValue? {
    let progress = tally.progress
    guard progress.up + progress.down + progress.same > 0 else { return nil }
    let entries = PlacementClass.allCases.map { ($0.rawValue, Optional($0)) } + [("unknown", nil)]
    let exits =
      PlacementClass.allCases.map { ($0.rawValue, PlacementTable.AtExit(rawValue: $0.level)) }
      + [("integrated", .integrated), ("unknown", .unknown)]
    return .object([
      "up": .count(progress.up), "down": .count(progress.down), "same": .count(progress.same),
      "table": .object(
        entries.map { name, entry in
          JSONValue.Member(
            name: name,
            value: .object(
              exits.compactMap { name, exit in
                exit.map { exit in
                  .init(name: name, value: .count(tally.sum { $0.placement[entry, exit] }))
                }
              }))
        }),
    ])
  }

  private static func value(_ flag: Flag) -> JSONValue {
    .object([
      "kind": .string(flag.kind.rawValue), "red": .bool(flag.kind.isRed),
      "value": .number(flag.value), "comparison": .number(flag.comparison),
      "count": .count(flag.count),
    ])
  }

  private static func value(_ summary: ContractAssessments.Summary) -> JSONValue {
    .object([
      "count": .integer(summary.count), "share": .number(summary.share),
      "offices": .integer(summary.offices),
      "byCriterion": .object(
        summary.byCriterion.map { .init(name: $0.criterion, value: .number($0.share)) }),
    ])
  }

  private static func value(_ score: WeightedScore) -> JSONValue {
    .object([
      "value": .number(score.value), "integration": .number(score.scores.integration),
      "dropout": .number(score.scores.dropout),
      "qualification": .number(score.scores.qualification),
      "assessment": .number(score.scores.assessment),
    ])
  }

  private static func value(_ target: TargetResult) -> JSONValue {
    .object([
      "measure": .string(target.measure.description),
      "indicator": .string(target.indicator.value), "target": .number(target.target),
      "observed": .count(target.result.successes), "n": .count(target.result.trials),
      "standing": .string(target.standing.rawValue),
    ])
  }

  private static func value(_ interval: Interval) -> JSONValue {
    .array([.number(interval.lower), .number(interval.upper)])
  }

  private static func value(_ cost: CostPerIntegration) -> JSONValue {
    .object([
      "value": cost.value.map { .number($0) }, "lower": .number(cost.lower),
      "upper": cost.upper.map { .number($0) }, "meanCost": .number(cost.meanCost),
      "known": .count(cost.known),
    ])
  }

  private static func value(_ cost: CostPerSuccess) -> JSONValue {
    .object([
      "value": cost.value.map { .number($0) }, "lower": .number(cost.lower),
      "upper": cost.upper.map { .number($0) },
    ])
  }
}
