import Outcomes
import Profiles
import Statistics
import Testing
import Text
import Values

@testable import Scoring

@Suite("Criteria")
struct CriteriaTests {
  private func tally(_ change: (inout Tally) -> Void) -> Tally {
    var tally = Tally()
    change(&tally)
    return tally
  }

  @Test("each counts what its name says, and what nobody knows")
  func counts() {
    let tally = tally {
      $0.exits = 30
      ($0.pending, $0.integrated, $0.notIntegrated, $0.unknown, $0.outside) = (4, 7, 14, 3, 2)
      ($0.integratedAtExit, $0.notIntegratedAtExit, $0.outsideAtExit) = (6, 22, 2)
      ($0.dropOuts, $0.dropOutsUnknown) = (5, 6)
      ($0.qualifications, $0.qualificationsUnknown) = (8, 10)
      $0.placement[.far, .middle] = 4
      $0.placement[.middle, .integrated] = 6
      $0.placement[.near, .far] = 1
      $0.placement[.near, .near] = 9
      $0.placement[nil, .near] = 8
    }
    let expected: [Criterion: CriterionCounts] = [
      .integration: CriterionCounts(successes: 7, failures: 14, unknown: 3),
      .progress: CriterionCounts(successes: 10, failures: 10, unknown: 8),
      // Of the 28 who were not outside at exit.
      .qualification: CriterionCounts(successes: 8, failures: 10, unknown: 10),
      .retention: CriterionCounts(successes: 17, failures: 5, unknown: 6),
    ]
    for criterion in Criterion.allCases {
      #expect(criterion.counts(of: tally) == expected[criterion], "\(criterion)")
    }
  }

  @Test("never fall below zero, and make whole groups", arguments: IntegrationDefinition.allCases)
  func whole(definition: IntegrationDefinition) throws {
    let asOf = try #require(CalendarDate(year: 2026, month: 6, day: 30))
    let rules = try #require(CohortRules(asOf: asOf, definition: definition))
    var random = SplitMix64(seed: 12)
    for _ in 0..<200 {
      var tally = Tally()
      var participations: [Participation] = []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let exit = 19_900 + Int.random(in: 0...700, using: &random)
        let later: [EmploymentStatus?] = EmploymentStatus.allCases + [nil]
        participations.append(
          Participation(
            line: 2, measure: "M", entry: try #require(CalendarDate(daysSince1970: 19_800)),
            exit: CalendarDate(daysSince1970: exit),
            exitReason: ExitReason.allCases.randomElement(using: &random),
            statusAtExit: [.outside, .integrated, .unemployed].randomElement(using: &random),
            statusAtSixMonths: later.randomElement(using: &random) ?? nil,
            classAtEntry: PlacementClass.allCases.randomElement(using: &random),
            classAtExit: PlacementClass.allCases.randomElement(using: &random),
            qualified: Bool.random(using: &random) ? Bool.random(using: &random) : nil))
      }
      tally.add(participations, under: rules)
      for criterion in Criterion.allCases {
        let counts = criterion.counts(of: tally)
        #expect(counts.successes >= 0 && counts.failures >= 0 && counts.unknown >= 0)
        let all =
          criterion == .integration
          ? tally.mature - tally.outside : tally.exits - tally.outsideAtExit
        #expect(counts.known + counts.unknown == all, "\(criterion)")
      }
    }
  }

  @Test("belong to aims; keeping a job has none")
  func aims() {
    #expect(Criterion(MainAim("integration")) == .integration)
    #expect(Criterion(MainAim("heranfuehrung")) == .progress)
    #expect(Criterion(MainAim("qualifikation")) == .qualification)
    #expect(Criterion(MainAim("erhalt")) == nil)
  }

  @Test("weights are shares of their sum; a newcomer scores neutral whatever they are")
  func weights() throws {
    let weights = try #require(CriterionWeights([("integration", 60), ("dropout", 20)]))
    #expect(weights.integration == 0.75 && weights.dropout == 0.25 && weights.assessment == 0)
    let newcomer = CriterionScores(
      integration: 0.5, dropout: 0.5, qualification: 0.5, assessment: 0.5)
    #expect(weights.score(newcomer) == 0.5)
    let wrong: [[(name: String, weight: Double)]] = [
      [], [("integration", 0)], [("integration", -1), ("dropout", 2)], [("glueck", 1)],
      [("integration", .nan)], [("integration", .infinity)],
      [("integration", 1), ("integration", 1)],
    ]
    for named in wrong { #expect(CriterionWeights(named) == nil) }
  }

  @Test(
    "a target is reached, short of by chance, or missed",
    arguments: [
      (8, 20, 40.0, false, TargetResult.Standing.reached),
      (7, 20, 40.0, false, .withinChance), (1, 20, 40.0, false, .missed),
      (0, 0, 40.0, false, .unknown), (8, 20, 40.0, true, .reached),
      (9, 20, 40.0, true, .withinChance), (18, 20, 40.0, true, .missed),
    ])
  func targets(
    successes: Int, trials: Int, percent: Double, isCeiling: Bool, standing: TargetResult.Standing
  ) {
    let target = TargetResult(
      measure: ProfileID("MUA-2024-001"),
      indicator: Code<IndicatorList>(isCeiling ? "abbruch" : "integration6Monate"),
      target: percent / 100, result: .init(successes: successes, trials: trials),
      isCeiling: isCeiling)
    #expect(target.standing == standing)
  }

  @Test("an adjusted price is the mean cost over the adjusted rate, more for a lower rate")
  func adjustedCost() async throws {
    for unit in try await Sample.ranking().groups[0].units {
      guard let cost = unit.adjustedCost, let rate = unit.result?.effect?.adjustedRate,
        let mean = unit.score.costPerIntegration?.meanCost
      else { continue }
      #expect(cost.value == mean / rate.value && cost.lower == mean / rate.upper)
      #expect(cost.upper == mean / rate.lower)
      // Nobody of the sample is certainly above average: no price of an additional integration.
      #expect(unit.additionalCost(from: 0.95) == nil)
      let gain = Double(unit.score.tally.integrated) - (unit.result?.outcome.expected ?? 0)
      let additional = unit.additionalCost(from: 0)
      #expect((additional != nil) == (gain > 0))
      if let additional {
        #expect(abs(additional - Double(unit.score.tally.known) * mean / gain) < 1e-6)
      }
    }
  }

  @Test("the median of costs: who reached nothing costs more than all others")
  func medianCost() {
    func cost(_ value: Double?) -> CostPerIntegration {
      CostPerIntegration(meanCost: 100, known: 1, of: 1, value: value, lower: 1, upper: nil)
    }
    #expect(MedianCost([300, 100, 900].map(cost), fewest: 3)?.value == 300)
    #expect(MedianCost([300, nil, 100, 900].map(cost), fewest: 3)?.value == 600)
    #expect(MedianCost([300, nil, 100, 900].map(cost), fewest: 3)?.units == 4)
    #expect(MedianCost([300, nil, nil].map(cost), fewest: 3) == nil)
    #expect(MedianCost([300, 100].map(cost), fewest: 3) == nil)
  }

  @Test("assessments are joined by name or id, however spelt, and only in their time")
  func assessments() throws {
    let text = """
      provider,date,criterion,points,maximum,office
      ALPHA  gGmbH,2025-03-01,reports,8,10,one
      a-1,2025-04-01,reports,3,5,two
      Alpha gGmbH,2023-01-01,reports,0,10,one
      Beta,2025-03-01,"staff, quality",1,4,one

      """
    let lookup = AssessmentLookup(
      try ContractAssessments(parsing: Array(text.utf8), file: "b.csv"))
    let asOf = try #require(CalendarDate(year: 2026, month: 6, day: 30))
    let rules = try #require(
      CohortRules(asOf: asOf, from: CalendarDate(year: 2024, month: 1, day: 1)))
    let summary = try #require(lookup.summary(of: ["Alpha gGmbH", "A-1"], rules))
    #expect(summary.count == 2 && summary.offices == 2)
    #expect(abs(summary.share - 0.7) < 1e-15)
    let beta = try #require(lookup.summary(of: ["Beta"], rules))
    #expect(beta.byCriterion.map(\.criterion) == ["staff, quality"] && beta.share == 0.25)
    #expect(lookup.summary(of: ["Gamma"], rules) == nil)
    #expect(lookup.unknown(among: ["Alpha gGmbH", "A-1"]) == ["Beta"])
  }
}
