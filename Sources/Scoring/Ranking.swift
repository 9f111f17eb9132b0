package import Outcomes
package import Profiles
package import Statistics
package import Values

/// Providers judged within their comparison groups.
package struct Ranking: Hashable, Sendable {
  package let rules: CohortRules
  /// The reference date was not given but taken from the data.
  package let asOfIsFromData: Bool
  /// The latest of the dates that were not taken for it, since they lie far behind the others.
  package let latestPlanned: CalendarDate?
  /// The first day of exit of the older years, of which each exit counts half; `nil` without them.
  package let pooledFrom: CalendarDate?
  /// The reference date of the look before; `nil` for a first look.
  package let previousLook: CalendarDate?
  package let parameters: RankingParameters
  package let inputs: [Input]
  /// The main study of each aim, by aim: those without a criterion have none.
  package let studies: [AimStudy]
  /// By name, then main aim.
  package let groups: [Group]
  /// The sum over all groups, each participation once.
  package let total: Tally
  /// Rows that the catalogue has no place for, by measure; in no group.
  package let unmatched: [Unmatched]
  /// Between the first and the last exit of all known six months later lie less than twelve months:
  /// too short to score a provider (VK Bund, 20.09.2017, VK 1-89/17).
  package let isObservedUnderAYear: Bool
  /// Whether a row or a district is made up.
  package let containsExamples: Bool
  /// The contracts of these districts whose options must be decided within ``dueDays`` of the reference date,
  /// or should have been; without evidence of their own.
  package internal(set) var due: [DueContract] = []

  package static let dueDays = 90

  /// One file that was read.
  package struct Input: Hashable, Sendable {
    package let path: String
    package let rows: Int
    package let skippedRows: Int
    /// 64 hexadecimal digits; `nil` where nobody asked for it.
    package let sha256: String?
  }

  package struct AimStudy: Hashable, Sendable {
    package let aim: MainAim
    package let result: StudyResult
  }

  package struct Group: Hashable, Sendable {
    package let comparison: ComparisonGroup
    /// `nil` where the data have none for the aim.
    package let criterion: Criterion?
    /// `nil` where no outcome of the group is known.
    package let result: GroupResult?
    /// Providers that set the benchmark and on which no recommendation rests, because they cannot be
    /// judged themselves: by name.
    package let unjudged: [String]
    /// By expected rank; then those without a rank in the order of their names.
    package let units: [RankedUnit]
  }

  /// Rows with one measure, or one fault, that no unit can take.
  package struct Unmatched: Hashable, Sendable {
    /// As the rows name it.
    package let measure: String
    package let reason: MeasureJoin.Failure
    package let rows: Int
  }
}

/// One unit with everything that is said of it.
package struct RankedUnit: Hashable, Sendable {
  package let score: ProviderScore
  package let verdict: Verdict
  /// By the criterion of the group; `nil` without a known outcome.
  package let result: UnitResult?
  /// `τ̃² / (τ̃² + 1/V + s_E²)`; `nil` for one that sets no benchmark.
  package let reliability: Double?
  /// The reliability that a rank takes.
  package let leastReliability: Double
  /// The probabilities that the recommendation rests on: those beside the providers that can be judged.
  package let decisive: EffectProbabilities?
  /// The exact check's mid-p, adjusted over all units of the aim that can be graded.
  package let q: Double?
  /// What would be recommended if all unknown outcomes of the aim had been failures, and successes;
  /// empty where none is unknown.
  package let underAssumptions: [AssumedRecommendation]
  /// The smallest difference between its participants and others that nobody measured for which the
  /// recommendation would fall, in log-odds; `nil` where it was not asked for.
  package internal(set) var tippingShift: Double?
  /// What was tried where the probabilities speak against the unit; `nil` where they do not.
  package let hearingTrials: HearingTrials?
  package let flags: [Flag]
  /// The other criteria, each with O and E.
  package let criteria: [CriterionResult]
  /// The weighted sum, where weights were given.
  package let weighted: WeightedScore?
  /// How the participants differ from the group's; empty unless asked for.
  package let composition: [Composition]

  package var isGradable: Bool { verdict.recommendation.isGraded }

  /// Whether unknown outcomes, all failures or all successes, would leave the recommendation as it
  /// is; `nil` where there is none.
  package var isRobust: Bool? {
    isGradable
      ? underAssumptions.allSatisfy {
        $0.recommendation.agrees(with: verdict.recommendation)
      } : nil
  }
}

/// A recommendation under an assumption on unknown outcomes.
package struct AssumedRecommendation: Hashable, Sendable {
  package let assumption: UnknownOutcomes
  package let recommendation: Recommendation
  package let outcome: ObservedExpected?
  package let probabilityAboveAverage: Double?
}

/// O and E of one unit by one criterion, beside that of its group.
package struct CriterionResult: Hashable, Sendable {
  package let criterion: Criterion
  package let counts: CriterionCounts<Double>
  /// `nil` without a known outcome.
  package let outcome: ObservedExpected?
  package let midP: Double?
  /// `nil` where the joint model was not asked for.
  package let probabilityAboveAverage: Double?
}

/// What the announced weights make of a unit.
package struct WeightedScore: Hashable, Sendable {
  package let scores: CriterionScores
  package let value: Double
}

/// The shares of one covariate's levels among a unit's cases and among its group's.
package struct Composition: Hashable, Sendable {
  package struct Level: Hashable, Sendable {
    package let name: String
    /// Log-odds beside the reference; 0 for it and for levels counted with it.
    package let coefficient: Double
    /// Cases of the unit: where they are few, its share may single out persons.
    package let cases: Double
    package let unit: Double
    package let group: Double
  }

  package let covariate: Covariate
  package let reference: String
  package let levels: [Level]
}
