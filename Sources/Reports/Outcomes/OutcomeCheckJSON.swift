internal import Diagnostics
internal import Outcomes
package import Scoring
package import Text
internal import Values

/// What `outcomes check` found as JSON: stable keys, no word of a language but the advice.
package enum OutcomeCheckJSON {
  package static func value(of check: OutcomeCheck) -> JSONValue {
    let total = check.data.table.total
    let rules = check.data.table.rules
    return .object([
      "asOf": .string(rules.asOf.description),
      "asOfIsFromData": .bool(check.data.asOfIsFromData),
      "window": .object([
        "from": .string(rules.from.description), "to": .string(rules.through.description),
      ]),
      "days": check.data.days.map {
        .object([
          "first": .string($0.lowerBound.description), "last": .string($0.upperBound.description),
        ])
      },
      "madeUp": .bool(total.examples > 0),
      "inputs": .array(check.data.inputs.map(input)),
      "total": counts(total),
      "providers": .array(
        check.providers.map {
          .object([
            "provider": $0.name.isEmpty ? nil : .string($0.name), "counts": counts($0.tally),
          ])
        }),
      "months": .array(
        check.months.map {
          .object(["month": .string($0.month), "counts": counts($0.tally)])
        }),
      "distributions": .array(
        check.distributions.map { distribution in
          .object([
            "column": .string(distribution.stratum.name),
            "crowded": .bool(distribution.isCrowded),
            "rareLevels": .integer(distribution.rare.levels),
            "rareParticipations": .integer(distribution.rare.participations),
            "levels": .array(
              distribution.levels.map {
                .object([
                  "level": $0.name.isEmpty ? nil : .string($0.name),
                  "participations": .integer($0.participations),
                ])
              }),
          ])
        }),
      "unmatched": check.unmatched.map { unmatched in
        .array(
          unmatched.map { item in
            .object([
              "measure": item.measure.map { .string($0) }, "rows": .integer(item.rows),
              "reason": .string(item.reason.code), "file": .string(item.file),
              "firstLine": .integer(item.firstRow.line),
              "near": .array(item.near.map { .string($0) }),
            ])
          })
      },
      "rankRefuses": .bool(check.isRefused),
      "unknownTargetGroups": check.unknownTargetGroups.map {
        .object([
          "rows": .integer($0.rows), "file": .string($0.file),
          "firstLine": .integer($0.firstRow.line),
        ])
      },
      "observedUnderAYear": .bool(check.isObservedUnderAYear),
      "advice": .array(
        check.advice.map {
          .object([
            "code": .string($0.code), "grave": .bool($0.isGrave), "de": .string($0.text.german),
            "en": .string($0.text.english),
          ])
        }),
    ])
  }

  private static func input(_ input: OutcomeInput) -> JSONValue {
    .object([
      "path": .string(input.name), "sums": .bool(input.isTally), "rows": .integer(input.rows),
      "skippedRows": .integer(input.skippedRows),
      "earlyStatuses": .integer(input.earlyStatuses.count),
      "findings": .array(
        input.counts.sorted { $0.key < $1.key }.map {
          .object(["code": .string($0.key.description), "count": .integer($0.value)])
        }),
    ])
  }

  private static func counts(_ tally: Tally) -> JSONValue {
    .object([
      "participations": .integer(tally.participations), "notStarted": .integer(tally.notStarted),
      "running": .integer(tally.running), "outsideWindow": .integer(tally.outsideWindow),
      "exits": .integer(tally.exits), "pending": .integer(tally.pending),
      "known": .integer(tally.known), "integrated": .integer(tally.integrated),
      "unknown": .integer(tally.unknown), "outside": .integer(tally.outside),
      "dropouts": .integer(tally.dropOuts), "dropoutsUnknown": .integer(tally.dropOutsUnknown),
    ])
  }
}
