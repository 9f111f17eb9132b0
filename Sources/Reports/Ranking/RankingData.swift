internal import Outcomes
internal import Profiles
internal import Report
internal import Scoring
internal import Statistics
internal import Text
internal import Values

/// A ranking as a tree: stable keys, numbers at full precision, no word of a language.
///
/// What was not computed, because a gate is closed or the data do not say it, is absent.
enum RankingData {
  /// - Parameter version: of the program.
  static func tree(
    of ranking: Ranking, _ groups: [(group: Ranking.Group, units: [UnitFacts])],
    fewest: SmallNumbers, version: String
  ) -> Datum {
    let rules = ranking.rules
    let main = ranking.studies.first { $0.aim == .integration } ?? ranking.studies.first
    return .object([
      "tool": .object(["name": .string("steckbrief"), "version": .string(version)]),
      "asOf": .cell(.date(rules.asOf)),
      "window": .object([
        "from": .cell(.date(rules.from)), "to": .cell(.date(rules.through)),
        "lastMatureExit": rules.lastMatureExit.map { .cell(.date($0)) },
      ]),
      "definition": .string(rules.definition.rawValue),
      "edition": .integer(RankingParameters.edition),
      "pooledFrom": ranking.pooledFrom.map { .cell(.date($0)) },
      "previousLook": ranking.previousLook.map { .cell(.date($0)) },
      "parameters": parameters(of: ranking),
      "madeUp": .bool(ranking.containsExamples), "disclosure": .cell(.disclosure),
      "observedUnderAYear": .bool(ranking.isObservedUnderAYear),
      "inputs": .array(
        ranking.inputs.map {
          .object([
            "path": .string($0.path), "sha256": $0.sha256.map { .string($0) },
            "rows": .integer($0.rows), "skippedRows": .integer($0.skippedRows),
          ])
        }),
      "unmatched": .array(
        ranking.unmatched.map {
          // A cell that is no id may be a person's name.
          .object([
            "measure": MeasureText.isShowable($0.measure) ? .string($0.measure) : nil,
            "rows": .integer($0.rows),
          ])
        }),
      "caseMix": main.map { StudyData.caseMix($0.result.caseMix) },
      "tau": main?.result.tau.map(StudyData.tau),
      "studies": .array(
        ranking.studies.map {
          StudyData.value(
            of: $0, ranking.medianCost(of: $0.aim, fewest: fewest.unitsInMedian))
        }),
      "groups": .array(groups.map { value(of: $0.group, $0.units) }),
    ])
  }

  private static func parameters(of ranking: Ranking) -> Datum {
    let parameters = ranking.parameters
    var members: [Datum.Member] = [
      .init(name: "observationMonths", value: .integer(CohortRules.observationMonths)),
      .init(name: "lagMonths", value: .integer(ranking.rules.lagMonths)),
      .init(name: "asOfIsFromData", value: .bool(ranking.asOfIsFromData)),
    ]
    if let latest = ranking.latestPlanned {
      members.append(.init(name: "latestPlannedDate", value: .cell(.date(latest))))
    }
    members += [
      .init(name: "confidence", value: .number(ConfidenceLevel.percent95.probability)),
      .init(name: "credibility", value: .number(ConfidenceLevel.percent90.probability)),
      .init(name: "unit", value: .string(parameters.scope.rawValue)),
      .init(name: "consortium", value: .string(parameters.consortium.rawValue)),
      .init(name: "followRenewals", value: .bool(parameters.followsRenewals)),
      .init(
        name: "covariates",
        value: parameters.covariates.map { .array($0.map { .string($0) }) } ?? .string("all")),
      .init(
        name: "comparisonGroups",
        value: .array(
          parameters.comparable.groups.map {
            .object([
              "name": .string($0.name),
              "districts": .array($0.districts.map { .string($0.value) }),
            ])
          })),
    ]
    members += RankingParameters.Gates.all.map {
      .init(name: $0.name, value: .number(parameters.gates[keyPath: $0.path]))
    }
    if let weights = parameters.weights {
      members.append(
        .init(
          name: "weights",
          value: .object(weights.all.map { .init(name: $0.name, value: .number($0.weight)) })))
    }
    return .object(members)
  }

  private static func value(of group: Ranking.Group, _ units: [UnitFacts]) -> Datum {
    let comparison = group.comparison
    return .object([
      "district": comparison.districts.isEmpty ? nil : .string(comparison.name),
      "districts": .array(comparison.districts.map { .string($0.value) }),
      "aim": .string(comparison.aim.value),
      "criterion": group.criterion.map { .string($0.rawValue) },
      "alpha": group.result.map { .number($0.alpha) },
      "unitsInModel": .integer(group.result?.count ?? 0),
      "unitsApart": group.result.map { .integer($0.apart) },
      "unjudged": .array(group.unjudged.map { .string($0) }),
      "ranksToldApart": group.result.map { .bool($0.tellsUnitsApart) },
      "units": .array(units.map(UnitData.tree)),
    ])
  }
}

/// A study as JSON.
enum StudyData {
  static func value(of study: Ranking.AimStudy, _ medianCost: MedianCost?) -> Datum {
    .object([
      "aim": .string(study.aim.value), "criterion": .string(study.result.criterion.rawValue),
      "caseMix": caseMix(study.result.caseMix), "tau": study.result.tau.map(tau),
      "medianCostPerIntegration": medianCost.map {
        .object(["value": .number($0.value), "units": .integer($0.units)])
      },
    ])
  }

  static func caseMix(_ caseMix: StudyResult.CaseMix) -> Datum {
    .object([
      "adjusted": .bool(caseMix.isAdjusted),
      "basis": .string(basis(caseMix.basis)),
      "cases": .count(caseMix.trials), "successes": .count(caseMix.successes),
      "coefficients": .object(
        zip(caseMix.design.columns, caseMix.coefficients).map {
          .init(name: $0.name, value: .number($1))
        }),
      "references": .object(
        caseMix.design.uses.map {
          .init(name: $0.covariate.name, value: .string($0.reference))
        }),
      "merged": .array(
        caseMix.design.uses.flatMap { use in
          use.merged.map { .string("\(use.covariate.name)=\($0)") }
        }),
      "within": .object(
        zip(caseMix.design.columns, caseMix.sources).map { column, source in
          .init(
            name: column.name,
            value: .object([
              "information": .number(source.withinInformation), "isWithin": .bool(source.isWithin),
            ]))
        }),
      "validation": caseMix.validation.map {
        .object([
          "auc": .number($0.areaUnderCurve), "aucError": .number($0.standardError),
          "pairs": .count($0.pairs), "slope": $0.slope.map { .number($0) },
          "slopeError": $0.slopeError.map { .number($0) },
        ])
      },
      "calibration": .array(
        caseMix.calibration.rows.map {
          .object([
            "decile": .integer($0.decile), "n": .count($0.trials),
            "observed": .count($0.observed), "expected": .number($0.expected),
          ])
        }),
    ])
  }

  private static func basis(_ basis: CaseMixModel.Basis) -> String {
    switch basis {
    case .fitted: "fitted"
    case .noCovariates: "noCovariates"
    case .tooFewTrials: "tooFewCases"
    case .tooFewSuccesses: "tooFewSuccesses"
    case .noFailures: "noFailures"
    case .notSettled: "notSettled"
    }
  }

  static func tau(_ tau: GridDistribution) -> Datum {
    .object([
      "mean": .number(tau.mean), "weights": .array(tau.probabilities.map { .number($0) }),
    ])
  }
}
