internal import Outcomes
internal import Profiles
internal import Report
internal import Scoring
internal import Statistics
internal import Text
internal import Values

/// One unit of a ranking as a tree.
enum UnitData {
  static func tree(of facts: UnitFacts) -> Datum {
    let (unit, group, score) = (facts.unit, facts.group, facts.score)
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
      ]) + counts(facts) + model(facts)
        + members([
          "recommendation": .cell(facts.verdict),
          "reasons": .array(unit.verdict.reasons.map { .string($0.rawValue) }),
          "robust": unit.isRobust.map { .bool($0) },
          "underAssumptions": unit.underAssumptions.isEmpty
            ? nil
            : .object(
              unit.underAssumptions.map {
                .init(
                  name: $0.assumption.rawValue, value: .string($0.recommendation.rawValue))
              }),
          "decisive": unit.decisive.map(value),
          "hearing": unit.hearingTrials.map(value),
          "tippingShift": unit.tippingShift.map { .number($0) },
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
            ? unit.additionalCost(from: facts.gates.probabilityAboveAverage).map {
              .number($0)
            } : nil,
        ]))
  }

  private static func members(
    _ members: KeyValuePairs<String, Datum?>
  ) -> [Datum.Member] {
    members.compactMap { name, value in value.map { .init(name: name, value: $0) } }
  }

  private static func counts(_ facts: UnitFacts) -> [Datum.Member] {
    members([
      "participations": .cell(facts.participations), "notStarted": .cell(facts.notStarted),
      "running": .cell(facts.running), "outsideWindow": .cell(facts.outsideWindow),
      "exits": .cell(facts.exits), "knownAtExit": .cell(facts.knownAtExit),
      "atExit": .cell(facts.atExit), "unknownAtExit": .cell(facts.unknownAtExit),
      "outsideAtExit": .cell(facts.outsideAtExit), "atExitRate": .cell(facts.atExitRate),
      "atExitInterval": .cell(facts.atExitInterval), "pending": .cell(facts.pending),
      "outside": .cell(facts.outside), "sustained": .cell(facts.sustained),
      "lost": .cell(facts.lost), "late": .cell(facts.late), "never": .cell(facts.never),
      "dropouts": .cell(facts.dropOuts), "dropoutsUnknown": .cell(facts.dropOutsUnknown),
      "observedDays": .cell(facts.observedDays),
      "n": .cell(facts.n), "observed": .cell(facts.observed),
      "unknown": .cell(facts.criterionUnknown), "rate": .cell(facts.observedRate),
      "rateInterval": .cell(facts.observedInterval), "bounds": .cell(facts.bounds),
      "outerInterval": .cell(facts.outerInterval),
    ])
  }

  private static func model(_ facts: UnitFacts) -> [Datum.Member] {
    let rank = facts.unit.rank
    return members([
      "expected": .cell(facts.expected), "variance": .cell(facts.variance),
      "expectedError": .cell(facts.expectedError), "logOddsError": .cell(facts.logOddsError),
      "setsBenchmark": facts.unit.result.map { .bool(!$0.isApart) },
      "adjustedRate": .cell(facts.adjustedRate), "adjustedInterval": .cell(facts.adjustedInterval),
      "theta": .cell(facts.theta),
      "thetaInterval90": facts.theta == .missing
        ? nil : .array([.cell(facts.thetaLower), .cell(facts.thetaUpper)]),
      "probabilityAboveAverage": .cell(facts.aboveAverage),
      "probabilityMateriallyWorse": .cell(facts.materiallyWorse),
      "probabilityAboveExpected": .cell(facts.aboveExpected),
      "probabilityMateriallyBelowExpected": .cell(facts.materiallyBelowExpected),
      "probabilityBest": rank.map { .number($0.probabilityBest) },
      "probabilityTopQuartile": rank.map { .number($0.probabilityTopQuartile) },
      "expectedRank": .cell(facts.expectedRank), "rankInterval90": .cell(facts.rank),
      "rankSet95": .cell(facts.rankSet), "midP": .cell(facts.midP), "q": .cell(facts.q),
      "reliability": .cell(facts.reliability),
    ])
  }

  private static func key(_ result: CriterionResult) -> String {
    result.criterion == .retention ? "dropout" : result.criterion.rawValue
  }

  private static func value(of result: CriterionResult) -> Datum {
    let counts = result.counts
    let events = result.events
    let proportion = Proportion(successes: events.observed, trials: counts.known)
    return .object([
      "n": .count(counts.known), "observed": .count(events.observed),
      "unknown": .count(counts.unknown),
      "expected": events.expected.map { .number($0) },
      "variance": result.outcome.map { .number($0.variance) },
      "rate": proportion.rate.map { .number($0) },
      "rateInterval": proportion.wilsonInterval().map(value),
      "midP": result.midP.map { .number($0) },
      "probabilityBetterThanAverage": result.probabilityAboveAverage.map { .number($0) },
    ])
  }

  /// Placement classes at entry, then at exit; absent where none is known at both times.
  private static func placement(_ tally: CreditedTally) -> Datum? {
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
          Datum.Member(
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

  private static func value(_ said: EffectProbabilities) -> Datum {
    .object([
      "probabilityAboveAverage": .number(said.aboveAverage),
      "probabilityMateriallyWorse": .number(said.materiallyWorse),
      "probabilityAboveExpected": .number(said.aboveExpected),
      "probabilityMateriallyBelowExpected": .number(said.materiallyBelowExpected),
    ])
  }

  private static func value(_ trials: HearingTrials) -> Datum {
    .object([
      "rawEffect": trials.rawEffect.map { .number($0) },
      "undoneBy": trials.undoneBy.map { .string($0) },
      "ownUnknown": trials.ownUnknown.map { .integer($0.unknown) },
      "ownUnknownUndoing": trials.ownUnknown.map { .integer($0.undoneBy) },
    ])
  }

  private static func value(_ flag: Flag) -> Datum {
    .object([
      "kind": .string(flag.kind.rawValue), "red": .bool(flag.isRed),
      "value": .number(flag.value), "comparison": .number(flag.comparison),
      "count": .count(flag.count),
    ])
  }

  private static func value(_ summary: ContractAssessments.Summary) -> Datum {
    .object([
      "count": .integer(summary.count), "share": .number(summary.share),
      "offices": .integer(summary.offices),
      "byCriterion": .object(
        summary.byCriterion.map { .init(name: $0.criterion, value: .number($0.share)) }),
    ])
  }

  private static func value(_ score: WeightedScore) -> Datum {
    .object([
      "value": .number(score.value), "integration": .number(score.scores.integration),
      "dropout": .number(score.scores.dropout),
      "qualification": .number(score.scores.qualification),
      "assessment": .number(score.scores.assessment),
    ])
  }

  private static func value(_ target: TargetResult) -> Datum {
    .object([
      "measure": .string(target.measure.description),
      "indicator": .string(target.indicator.value), "target": .number(target.target),
      "observed": .count(target.result.successes), "n": .count(target.result.trials),
      "standing": .string(target.standing.rawValue),
    ])
  }

  private static func value(_ interval: Interval) -> Datum {
    .array([.number(interval.lower), .number(interval.upper)])
  }

  private static func value(_ cost: CostPerIntegration) -> Datum {
    .object([
      "value": cost.value.map { .number($0) }, "lower": .number(cost.lower),
      "upper": cost.upper.map { .number($0) }, "meanCost": .number(cost.meanCost),
      "known": .count(cost.known),
    ])
  }

  private static func value(_ cost: CostPerSuccess) -> Datum {
    .object([
      "value": cost.value.map { .number($0) }, "lower": .number(cost.lower),
      "upper": cost.upper.map { .number($0) },
    ])
  }
}
