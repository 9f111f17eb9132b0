internal import Outcomes
internal import Profiles
package import Scoring
internal import Statistics
package import Text
internal import Values

/// A ranking as JSON: stable keys, numbers at full precision, no word of a language.
///
/// Keys of the full method that this version does not compute are absent.
package enum RankingJSON {
  package static func value(of ranking: Ranking) -> JSONValue {
    let rules = ranking.rules
    return .object([
      "asOf": .string(rules.asOf.description),
      "window": .object([
        "from": .string(rules.from.description), "to": .string(rules.through.description),
        "lastMatureExit": rules.lastMatureExit.map { .string($0.description) },
      ]),
      "definition": .string(rules.definition.rawValue),
      "parameters": .object([
        "observationMonths": .integer(CohortRules.observationMonths),
        "lagMonths": .integer(rules.lagMonths),
        "confidence": .number(ConfidenceLevel.percent95.probability),
        "order": .string("lowerBoundAtSixMonths"),
        "asOfIsFromData": .bool(ranking.asOfIsFromData),
        "consortium": ranking.request.consortium == .lead
          ? nil : .string(ranking.request.consortium.rawValue),
        "followRenewals": ranking.request.followsRenewals ? .bool(true) : nil,
      ]),
      "madeUp": .bool(ranking.containsExamples),
      "adjustedForCaseMix": .bool(false),
      "observedUnderAYear": .bool(ranking.isObservedUnderAYear),
      "inputs": .array(
        ranking.inputs.map {
          .object([
            "path": .string($0.path), "rows": .integer($0.rows),
            "skippedRows": .integer($0.skippedRows),
          ])
        }),
      "unmatched": .array(
        ranking.unmatched.map {
          .object(["measure": .string($0.measure), "rows": .integer($0.rows)])
        }),
      "groups": .array(ranking.groups.map(value)),
    ])
  }

  private static func value(of group: Ranking.Group) -> JSONValue {
    .object([
      "district": .string(group.district.value), "aim": .string(group.aim.value),
      "units": .array(group.units.map(value)),
    ])
  }

  private static func value(of unit: Ranking.RankedUnit) -> JSONValue {
    let score = unit.score
    let tally = score.tally
    return .object([
      "provider": score.providerName.map { .string($0) },
      "providerId": score.providerID.map { .string($0) },
      "consortium": .bool(score.isConsortium),
      "measures": .array(score.measures.map { .string($0.description) }),
      "place": unit.place.map { .integer($0) },
      "participations": .integer(tally.participations),
      "notStarted": .integer(tally.notStarted),
      "running": .integer(tally.running),
      "outsideWindow": .integer(tally.outsideWindow),
      "exits": .integer(tally.exits),
      "knownAtExit": .integer(tally.knownAtExit),
      "atExit": .integer(tally.integratedAtExit),
      "unknownAtExit": .integer(tally.unknownAtExit),
      "outsideAtExit": .integer(tally.outsideAtExit),
      "atExitRate": score.atExit.rate.map { .number($0) },
      "atExitInterval": score.atExit.wilsonInterval().map(value),
      "n": .integer(tally.known),
      "observed": .integer(tally.integrated),
      "pending": .integer(tally.pending),
      "unknown": .integer(tally.unknown),
      "outside": .integer(tally.outside),
      "sustained": .integer(tally.sustained),
      "lost": .integer(tally.lost),
      "late": .integer(tally.late),
      "never": .integer(tally.never),
      "dropouts": .integer(tally.dropOuts),
      "dropoutsUnknown": .integer(tally.dropOutsUnknown),
      "rate": score.atSixMonths.rate.map { .number($0) },
      "rateInterval": score.atSixMonths.wilsonInterval().map(value),
      "bounds": score.atSixMonths.bounds(unknown: tally.unknown).map(value),
      "costPerIntegration": score.costPerIntegration.map(value),
    ])
  }

  private static func value(of interval: Interval) -> JSONValue {
    .array([.number(interval.lower), .number(interval.upper)])
  }

  private static func value(of cost: CostPerIntegration) -> JSONValue {
    .object([
      "value": cost.value.map { .number($0) }, "lower": .number(cost.lower),
      "upper": cost.upper.map { .number($0) }, "meanCost": .number(cost.meanCost),
      "known": .integer(cost.known),
    ])
  }
}
