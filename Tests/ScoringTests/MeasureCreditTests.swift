import Diagnostics
import Files
import Outcomes
import Profiles
import Scoring
import Testing
import Values

@Suite("Credit")
struct MeasureCreditTests {
  private func ranking(
    _ profiles: [MeasureProfile], measures: [String],
    _ parameters: RankingParameters = RankingParameters()
  ) async throws -> Ranking {
    let rows = measures.enumerated().map { number, measure in
      "p\(number);\(measure);2024-09-01;2025-03-31;planmaessig;svb;svb\n"
    }
    let text =
      "teilnahme;massnahme;eintritt;austritt;austrittsgrund;statusAustritt;status6Monate\n"
      + rows.joined()
    let data = try await OutcomeFiles.read(
      [ByteSource(name: "daten.csv", bytes: Array(text.utf8))],
      request: CohortRequest(asOf: CalendarDate(year: 2025, month: 12, day: 31)))
    var log = DiagnosticLog()
    return try await Ranking(
      data, catalog: SmallCatalog.catalog(profiles), parameters: parameters, log: &log)
  }

  private static func parameters(
    _ change: (inout RankingParameters) -> Void
  ) -> RankingParameters {
    var parameters = RankingParameters()
    change(&parameters)
    return parameters
  }

  private func counts(_ ranking: Ranking) -> [String: Int] {
    var counts: [String: Int] = [:]
    for group in ranking.groups {
      for unit in group.units {
        counts["\(group.comparison.aim) \(unit.score.providerName ?? "")"] =
          unit.score.tally.integrated
      }
    }
    return counts
  }

  @Test("for a consortium goes to its lead, or to each member in full and once to the total")
  func consortium() async throws {
    let profiles = [
      try SmallCatalog.profile("MUA-2024-001", provider: "Alpha", members: ["Alpha", "Beta"]),
      try SmallCatalog.profile("MUA-2024-002", provider: "Beta"),
    ]
    let measures = ["MUA-2024-001", "MUA-2024-001", "MUA-2024-002"]
    let lead = try await ranking(profiles, measures: measures)
    #expect(counts(lead) == ["integration Alpha": 2, "integration Beta": 1])
    let equal = try await ranking(
      profiles, measures: measures, Self.parameters { $0.consortium = .equal })
    #expect(counts(equal) == ["integration Alpha": 2, "integration Beta": 3])
    #expect(equal.total == lead.total && equal.total.participations == 3)
  }

  @Test("for a measure goes to the one that follows it at the same provider, when asked for")
  func renewals() async throws {
    let profiles = [
      try SmallCatalog.profile("MUA-2022-001", provider: "Alpha", aim: "heranfuehrung"),
      try SmallCatalog.profile("MUA-2023-001", provider: "Alpha", predecessors: ["MUA-2022-001"]),
      try SmallCatalog.profile("MUA-2024-001", provider: "Alpha", predecessors: ["MUA-2023-001"]),
      try SmallCatalog.profile("MUA-2022-002", provider: "Beta", aim: "heranfuehrung"),
      try SmallCatalog.profile("MUA-2024-002", provider: "Gamma", predecessors: ["MUA-2022-002"]),
    ]
    let measures = profiles.map(\.id.description)
    let apart = try await ranking(profiles, measures: measures)
    #expect(
      counts(apart) == [
        "heranfuehrung Alpha": 1, "heranfuehrung Beta": 1, "integration Alpha": 2,
        "integration Gamma": 1,
      ])
    let together = try await ranking(
      profiles, measures: measures, Self.parameters { $0.followsRenewals = true })
    // Beta's outcomes are not Gamma's, though Gamma runs what followed.
    #expect(
      counts(together) == [
        "heranfuehrung Beta": 1, "integration Alpha": 3, "integration Gamma": 1,
      ])
    #expect(together.total == apart.total)
  }

  @Test("follows a circle of predecessors to an end")
  func circle() async throws {
    let profiles = [
      try SmallCatalog.profile("MUA-2022-001", predecessors: ["MUA-2023-001"]),
      try SmallCatalog.profile("MUA-2023-001", predecessors: ["MUA-2022-001"]),
    ]
    let ranking = try await ranking(
      profiles, measures: profiles.map(\.id.description),
      Self.parameters { $0.followsRenewals = true })
    #expect(ranking.total.participations == 2)
  }
}
