internal import Diagnostics
internal import Outcomes
internal import Report
internal import Scoring
internal import Text
internal import Values

/// What `outcomes check` found as a tree: stable keys, no word of a language but the advice.
enum OutcomeCheckData {
  static func tree(of check: OutcomeCheck, fewest: SmallNumbers) -> Datum {
    let named = fewest.participationsOfLevel
    let total = check.data.table.total
    let rules = check.data.table.rules
    return .object([
      "asOf": .cell(.date(rules.asOf)),
      "asOfIsFromData": .bool(check.data.asOfIsFromData),
      "window": .object([
        "from": .cell(.date(rules.from)), "to": .cell(.date(rules.through)),
      ]),
      "days": check.data.days.map {
        .object([
          "first": .cell(.date($0.lowerBound)), "last": .cell(.date($0.upperBound)),
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
          let rare = distribution.rare(fewest: named)
          return .object([
            "column": .string(distribution.stratum.name),
            "crowded": .bool(distribution.isCrowded),
            "rareLevels": .integer(rare.levels),
            "rareParticipations": .integer(rare.participations),
            "levels": .array(
              distribution.levels(fewest: named).map {
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

  private static func input(_ input: OutcomeInput) -> Datum {
    .object([
      "path": .string(input.name), "sums": .bool(input.isTally), "rows": .integer(input.rows),
      "skippedRows": .integer(input.skippedRows),
      "earlyStatuses": .integer(input.earlyStatuses.count),
      "findings": .array(
        input.counts.sorted { $0.key < $1.key }.map {
          .object(["code": .string($0.key.code.description), "count": .integer($0.value)])
        }),
      "diagnostics": .array(input.diagnostics.map(diagnostic)),
    ])
  }

  private static func diagnostic(_ diagnostic: Diagnostic) -> Datum {
    .object([
      "code": .string(diagnostic.code.description),
      "severity": .string(diagnostic.severity.name.english),
      "line": diagnostic.location.line.map(Datum.integer),
      "cell": diagnostic.location.cell.map(Datum.string),
      "de": .string(diagnostic.message.german), "en": .string(diagnostic.message.english),
    ])
  }

  private static func counts(_ tally: Tally) -> Datum {
    .object([
      "participations": .cell(.count(tally.participations)),
      "notStarted": .cell(.count(tally.notStarted)),
      "running": .cell(.count(tally.running)), "outsideWindow": .cell(.count(tally.outsideWindow)),
      "exits": .cell(.count(tally.exits)), "pending": .cell(.count(tally.pending)),
      "known": .cell(.count(tally.known)), "integrated": .cell(.count(tally.integrated)),
      "unknown": .cell(.count(tally.unknown)), "outside": .cell(.count(tally.outside)),
      "dropouts": .cell(.count(tally.dropOuts)),
      "dropoutsUnknown": .cell(.count(tally.dropOutsUnknown)),
    ])
  }
}
