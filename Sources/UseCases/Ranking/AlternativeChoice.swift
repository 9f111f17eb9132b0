package import Outcomes
internal import Scoring
internal import Values

/// Another way to judge the same data that a reader would ask for.
package enum AlternativeChoice: Hashable, Sendable {
  case withoutCaseMix
  /// Adjusted for the persons, not for what is done with them.
  case withoutInstrumentAndTargetGroup
  case definition(IntegrationDefinition)
  /// Exits of so many months.
  case window(months: Int)

  static func all(besides ranking: Ranking) -> [AlternativeChoice] {
    var all: [AlternativeChoice] = []
    if ranking.parameters.usesCaseMix {
      all.append(.withoutCaseMix)
      let used = ranking.covariates
      if used.contains(.instrument) || used.contains(.targetGroup) {
        all.append(.withoutInstrumentAndTargetGroup)
      }
    }
    all += IntegrationDefinition.allCases.filter { $0 != ranking.rules.definition }
      .map(AlternativeChoice.definition)
    return all + [18, 36].filter { begin(of: $0, ranking) != nil }.map { .window(months: $0) }
  }

  func cohort(instead request: CohortRequest, _ ranking: Ranking) -> CohortRequest {
    var other = request
    other.asOf = ranking.rules.asOf
    switch self {
    case .withoutCaseMix, .withoutInstrumentAndTargetGroup: break
    case .definition(let definition): other.definition = definition
    case .window(let months):
      other.from = Self.begin(of: months, ranking)
      other.through = nil
    }
    return other
  }

  func parameters(
    instead parameters: RankingParameters, _ ranking: Ranking
  ) -> RankingParameters {
    var other = parameters
    switch self {
    case .withoutCaseMix: other.covariates = []
    case .withoutInstrumentAndTargetGroup:
      let personal = ranking.covariates.filter { $0 != .instrument && $0 != .targetGroup }
      other.covariates = Set(personal.map(\.name)).sorted()
    case .definition, .window: break
    }
    return other
  }

  /// The first day of so many months of exits that are mature today.
  private static func begin(of months: Int, _ ranking: Ranking) -> CalendarDate? {
    ranking.rules.lastMatureExit.flatMap { $0.adding(months: -months) }
      .flatMap { CalendarDate(daysSince1970: $0.daysSince1970 + 1) }
  }
}

extension Ranking {
  fileprivate var covariates: [Covariate] {
    studies.flatMap { $0.result.caseMix.design.uses.map(\.covariate) }
  }
}
