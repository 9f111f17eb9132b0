import Diagnostics
import Files
import Outcomes
import Profiles
import Scoring
import Statistics
import Testing
import Text
import Values

@Suite("Credit")
struct MeasureCreditTests {
  private func ranking(
    _ profiles: [MeasureProfile], measures: [String],
    _ parameters: RankingParameters = RankingParameters(), _ log: inout DiagnosticLog
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
    return try await Ranking(
      data, catalog: SmallCatalog.catalog(profiles), parameters: parameters, log: &log)
  }

  private func ranking(
    _ profiles: [MeasureProfile], measures: [String],
    _ parameters: RankingParameters = RankingParameters()
  ) async throws -> Ranking {
    var log = DiagnosticLog()
    return try await ranking(profiles, measures: measures, parameters, &log)
  }

  private static func parameters(
    _ change: (inout RankingParameters) -> Void
  ) -> RankingParameters {
    var parameters = RankingParameters()
    change(&parameters)
    return parameters
  }

  private func counts(_ ranking: Ranking) -> [String: Double] {
    var counts: [String: Double] = [:]
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

  @Test(
    "members of one consortium are no third provider to compare with",
    arguments: [
      ConsortiumCredit.equal, .shares,
    ])
  func distinctOutcomes(credit: ConsortiumCredit) async throws {
    let profiles = [
      try SmallCatalog.profile(
        "MUA-2024-001", provider: "Alpha", members: ["Alpha", "Beta"], shares: ["50", "50"]),
      try SmallCatalog.profile("MUA-2024-002", provider: "Gamma"),
    ]
    let measures = (0..<80).map { $0 < 40 ? "MUA-2024-001" : "MUA-2024-002" }
    let ranking = try await ranking(
      profiles, measures: measures, Self.parameters { $0.consortium = credit })
    let units = ranking.groups.flatMap(\.units)
    #expect(units.count == 3)
    for unit in units { #expect(unit.verdict.reasons.contains(.tooFewUnits)) }
  }

  @Test("in districts declared comparable nobody is heard for the labour market of his own")
  func labourMarkets() async throws {
    var rows: [String] = []
    var profiles: [MeasureProfile] = []
    for (district, rate) in [("MUA", 40), ("MUB", 15)] {
      for provider in 1...4 {
        let id = "\(district)-2024-00\(provider)"
        profiles.append(
          try SmallCatalog.profile(id, districts: [district], provider: "\(district)\(provider)"))
        for number in 0..<100 {
          let status = number < rate + provider ? "svb" : "arbeitslos"
          rows.append(
            "\(id)p\(number);\(id);2024-01-01;2024-\(number % 10 + 1 < 10 ? "0" : "")\(number % 10 + 1)-15;"
              + "planmaessig;\(status);\(status)\n")
          rows.append(
            "\(id)q\(number);\(id);2024-06-01;2025-05-15;planmaessig;\(status);\(status)\n")
        }
      }
    }
    let text =
      "teilnahme;massnahme;eintritt;austritt;austrittsgrund;statusAustritt;status6Monate\n"
      + rows.joined()
    let data = try await OutcomeFiles.read(
      [ByteSource(name: "daten.csv", bytes: Array(text.utf8))],
      request: CohortRequest(asOf: CalendarDate(year: 2025, month: 12, day: 31)))
    let codes = try SmallCatalog.vocabulary.get().codes
    let parameters = Self.parameters { $0.covariates = [] }
    var together = parameters
    together.comparable = try ComparableDistricts(["Ring=MUA,MUB"], codes: codes)
    var log = DiagnosticLog()
    let catalog = try SmallCatalog.catalog(profiles)
    let ranking = try await Ranking(data, catalog: catalog, parameters: together, log: &log)
    let low = ranking.groups.flatMap(\.units).filter { $0.score.unit.district.value == "MUB" }
    #expect(low.count == 4)
    for unit in low {
      #expect(unit.result?.probabilities?.materiallyWorse ?? 0 > 0.8)
      #expect(unit.verdict.recommendation == .review)
    }
    // Worse than the mean provider of both, but not than their own district.
    #expect(low.contains { $0.verdict.reasons.contains(.notBelowExpectation) })
  }

  private static let byShares = parameters { $0.consortium = .shares }

  @Test("for a consortium goes to its members by their shares, and once to the total")
  func shares() async throws {
    let profiles = [
      try SmallCatalog.profile(
        "MUA-2024-001", provider: "Alpha", members: ["Alpha", "Beta", "Gamma"],
        shares: ["50", "33.33", "16.67"]),
      try SmallCatalog.profile("MUA-2024-002", provider: "Beta"),
    ]
    let measures = Array(repeating: "MUA-2024-001", count: 6) + ["MUA-2024-002"]
    var log = DiagnosticLog()
    let ranking = try await ranking(profiles, measures: measures, Self.byShares, &log)
    // By hand: 6 · 0.5; 6 · 0.3333 + 1; 6 · 0.1667.
    #expect(
      counts(ranking) == [
        "integration Alpha": 3, "integration Beta": 2.9998, "integration Gamma": 1.0002,
      ])
    #expect(ranking.total.participations == 7 && log.diagnostics.isEmpty)
    let shares = Dictionary(
      uniqueKeysWithValues: ranking.groups.flatMap(\.units).map {
        ($0.score.providerName ?? "", $0.score.shares.map(\.share.value))
      })
    #expect(shares == ["Alpha": [0.5], "Beta": [0.3333], "Gamma": [0.1667]])
  }

  @Test(
    "where shares are missing, what is left of 100 is divided evenly, and it is said",
    arguments: [
      (["60", nil, nil], [3.6, 1.2, 1.2]), ([nil, nil, nil], [2, 2, 2]),
      // Nothing is left for the third: it is no unit.
      (["60", "40", nil], [3.6, 2.4]),
    ])
  func missingShares(given: [String?], expected: [Double]) async throws {
    let profile = try SmallCatalog.profile(
      "MUA-2024-001", provider: "Alpha", members: ["Alpha", "Beta", "Gamma"], shares: given)
    let measures = Array(repeating: "MUA-2024-001", count: 6)
    var log = DiagnosticLog()
    let ranking = try await ranking([profile], measures: measures, Self.byShares, &log)
    let units = ranking.groups.flatMap(\.units).sorted { $0.score.unit < $1.score.unit }
    #expect(units.map(\.score.tally.integrated) == expected)
    #expect(log.diagnostics.map(\.kind) == [.assumedShares])
    #expect(log.diagnostics.first?.message.german.contains("MUA-2024-001") == true)
    var silent = DiagnosticLog()
    _ = try await self.ranking([profile], measures: measures, RankingParameters(), &silent)
    #expect(silent.diagnostics.isEmpty)
  }

  @Test(
    "for a measure or a district as the unit is not divided",
    arguments: [
      UnitScope.measure, .district,
    ])
  func undivided(scope: UnitScope) async throws {
    let profile = try SmallCatalog.profile(
      "MUA-2024-001", provider: "Alpha", members: ["Alpha", "Beta"], shares: ["60", "40"])
    let ranking = try await ranking(
      [profile], measures: ["MUA-2024-001", "MUA-2024-001"],
      Self.parameters {
        $0.consortium = .shares
        $0.scope = scope
      })
    #expect(ranking.groups.flatMap(\.units).map(\.score.tally.integrated) == [2])
  }

  @Test("in thirds never makes more of a part than of its whole", arguments: 2..<40)
  func thirds(count: Int) async throws {
    let profiles = [
      try SmallCatalog.profile(
        "MUA-2024-001", provider: "Alpha", members: ["Alpha", "Beta", "Gamma"])
    ]
    // All but one left for a reason that nobody knows; that one is outside.
    let rows = (0..<count).map { number in
      let (status, later) = number == 0 ? ("ausserhalb", "") : ("svb", "svb")
      return "p\(number);MUA-2024-001;2024-09-01;2025-03-31;unbekannt;\(status);\(later)\n"
    }
    let text =
      "teilnahme;massnahme;eintritt;austritt;austrittsgrund;statusAustritt;status6Monate\n"
      + rows.joined()
    let data = try await OutcomeFiles.read(
      [ByteSource(name: "daten.csv", bytes: Array(text.utf8))],
      request: CohortRequest(asOf: CalendarDate(year: 2025, month: 12, day: 31)))
    var log = DiagnosticLog()
    let ranking = try await Ranking(
      data, catalog: SmallCatalog.catalog(profiles), parameters: Self.byShares, log: &log)
    let tallies = ranking.groups.flatMap(\.units).map(\.score.tally)
    #expect(tallies.count == 3)
    for tally in tallies {
      let others = tally.sum { $0.exits - $0.outsideAtExit }
      #expect(tally.dropOutsUnknown == others && others == Double(count - 1) / 3)
    }
  }

  @Test("for the lead of a consortium stands with its other measures, listed by name or by id")
  func leadByName() async throws {
    let text = try SmallCatalog.profile(
      "MUA-2024-001", provider: "Alpha gGmbH", members: ["ALPHA gGmbH", "Beta"],
      shares: ["75", "25"])
    let other = try SmallCatalog.profile("MUA-2024-002", provider: "Alpha gGmbH")
    let ranking = try await ranking(
      [text, other], measures: ["MUA-2024-001", "MUA-2024-002"], Self.byShares)
    let units = ranking.groups.flatMap(\.units).sorted { $0.score.unit < $1.score.unit }
    #expect(units.map(\.score.tally.integrated) == [1.75, 0.25])
  }

  @Test(
    "a provider of an active measure without a row is listed, neutral, where others have outcomes")
  func newcomers() async throws {
    let profiles = [
      try SmallCatalog.profile("MUA-2024-001", provider: "Alpha"),
      try SmallCatalog.profile("MUA-2026-001", provider: "New"),
      try SmallCatalog.profile(
        "MUA-2026-002", provider: "Pair", members: ["Pair", "Partner"], shares: ["60", "40"]),
      try SmallCatalog.profile("MUA-2026-003", provider: "Past", status: "ausgelaufen"),
      try SmallCatalog.profile("MUA-2026-004", provider: nil),
      try SmallCatalog.profile("MUA-2026-005", provider: "OtherAim", aim: "heranfuehrung"),
      try SmallCatalog.profile("MUB-2026-001", districts: ["MUB"], provider: "Elsewhere"),
    ]
    let measures = ["MUA-2024-001", "MUA-2024-001"]
    func names(_ change: (inout RankingParameters) -> Void) async throws -> [String] {
      let ranking = try await ranking(profiles, measures: measures, Self.parameters(change))
      #expect(ranking.total.participations == 2 && ranking.groups.count == 1)
      for unit in ranking.groups.flatMap(\.units) where unit.score.tally.participations == 0 {
        #expect(unit.verdict.reasons == [.noRecord] && unit.result == nil)
        #expect(unit.weighted.map { $0.value == 0.5 } ?? true)
      }
      return ranking.groups.flatMap(\.units).compactMap(\.score.providerName).sorted()
    }
    #expect(try await names { $0.consortium = .lead } == ["Alpha", "New", "Pair"])
    #expect(try await names { $0.consortium = .shares } == ["Alpha", "New", "Pair", "Partner"])
    #expect(try await names { $0.scope = .district } == [])
    let weights = CriterionWeights([("integration", 1)])
    #expect(try await names { $0.weights = weights } == ["Alpha", "New", "Pair"])
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
