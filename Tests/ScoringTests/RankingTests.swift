import Diagnostics
import Files
import Outcomes
import Profiles
import Scoring
import Statistics
import Testing
import Text
import Values

@Suite("Ranking")
struct RankingTests {
  /// One participation of MUA as CSV: exit on a day, status at exit and six months later.
  private static func row(
    _ number: Int, _ measure: String, exit: String = "2025-03-31", _ first: String = "arbeitslos",
    _ second: String = "arbeitslos", cost: String = ""
  ) -> String {
    "p\(number);\(measure);2024-09-01;\(exit);planmaessig;\(first);\(second);\(cost)\n"
  }

  private static let header =
    "teilnahme;massnahme;eintritt;austritt;austrittsgrund;statusAustritt;status6Monate;kosten\n"

  private func data(_ rows: [String], _ request: CohortRequest) async throws -> OutcomeData {
    try await OutcomeFiles.read(
      [ByteSource(name: "daten.csv", bytes: Array((Self.header + rows.joined()).utf8))],
      request: request)
  }

  private func ranking(
    _ rows: [String], _ profiles: [MeasureProfile], request: CohortRequest = CohortRequest()
  ) async throws -> Ranking {
    var log = DiagnosticLog()
    return try await Ranking(
      data(rows, request), catalog: SmallCatalog.catalog(profiles), log: &log)
  }

  private static let asOf = CohortRequest(asOf: CalendarDate(year: 2025, month: 12, day: 31))

  private func profiles() throws -> [MeasureProfile] {
    [
      try SmallCatalog.profile("MUA-2024-001", provider: "Alpha"),
      try SmallCatalog.profile("MUA-2024-002", provider: "Beta"),
      try SmallCatalog.profile("MUA-2024-003", provider: "Beta"),
      try SmallCatalog.profile("MUA-2024-004", provider: "Beta", aim: "heranfuehrung"),
      try SmallCatalog.profile("MUB-2024-001", districts: ["MUB"], provider: "Alpha"),
    ]
  }

  @Test("puts a provider's measures of one aim in one district together, and no others")
  func units() async throws {
    let measures = ["MUA-2024-001", "MUA-2024-002", "MUA-2024-003", "MUA-2024-004", "MUB-2024-001"]
    let rows = measures.enumerated().map { Self.row($0, $1) }
    let ranking = try await ranking(rows, profiles(), request: Self.asOf)
    #expect(
      ranking.groups.map { "\($0.comparison.name) \($0.comparison.aim)" }
        == ["MUA heranfuehrung", "MUA integration", "MUB integration"])
    let beta = try #require(
      ranking.groups[1].units.first { $0.score.providerName == "Beta" })
    #expect(beta.score.measures.map(\.description) == ["MUA-2024-002", "MUA-2024-003"])
    #expect(beta.score.tally.participations == 2)
  }

  @Test("gives no rank and no recommendation to a provider that nobody knows")
  func unknownProvider() async throws {
    let ranking = try await ranking(
      [Self.row(1, "MUA-2024-009", "svb", "svb")],
      [SmallCatalog.profile("MUA-2024-009", provider: nil)], request: Self.asOf)
    let unit = try #require(ranking.groups.first?.units.first)
    #expect(unit.verdict.reasons == [.providerUnknown] && unit.result == nil)
    #expect(ranking.total.integrated == 1)
  }

  @Test("does not depend on the order of the rows")
  func rowOrder() async throws {
    let rows = (0..<60).map {
      Self.row($0, "MUA-2024-00\($0 % 4 + 1)", "svb", $0 % 3 == 0 ? "svb" : "minijob")
    }
    let forward = try await ranking(rows, profiles(), request: Self.asOf)
    let backward = try await ranking(rows.reversed(), profiles().reversed(), request: Self.asOf)
    let isSame = forward == backward
    #expect(isSame)
  }

  @Test("takes the latest day of the data as reference date and says so")
  func inferredReferenceDate() async throws {
    var log = DiagnosticLog()
    let rows = [
      Self.row(1, "MUA-2024-001", "svb", "svb"), Self.row(2, "MUA-2024-002", "svb", "nein"),
    ]
    let ranking = try await Ranking(
      data(rows, CohortRequest()), catalog: SmallCatalog.catalog(profiles()), log: &log)
    #expect(ranking.asOfIsFromData)
    #expect(ranking.rules.asOf == CalendarDate(year: 2025, month: 3, day: 31))
    #expect(ranking.total.pending == 2 && ranking.total.notIntegrated == 0)
    #expect(log.diagnostics.map(\.kind) == [.statusBeforeDue])
    #expect(log.diagnostics.first?.message.german.contains("2, 3") == true)
  }

  @Test("says that less than a year of mature exits is too short, and a year is not")
  func observedTime() async throws {
    func isUnderAYear(_ first: String, _ last: String) async throws -> Bool {
      try await ranking(
        [Self.row(1, "MUA-2024-001", exit: first), Self.row(2, "MUA-2024-001", exit: last)],
        profiles(), request: CohortRequest(asOf: CalendarDate(year: 2026, month: 6, day: 30))
      ).isObservedUnderAYear
    }
    #expect(try await isUnderAYear("2024-10-01", "2025-09-29"))
    #expect(try await !isUnderAYear("2024-10-01", "2025-09-30"))
    // Pending exits do not lengthen it.
    #expect(try await isUnderAYear("2025-10-01", "2026-06-30"))
  }

  @Test("is refused when too many rows have no place in the catalogue, all of them named")
  func unmatched() async throws {
    let good = (0..<95).map { Self.row($0, "MUA-2024-001") }
    let bad = (95..<100).map { Self.row($0, "MUA-2024-00I") }
    var log = DiagnosticLog()
    let ranking = try await Ranking(
      data(good + bad, Self.asOf), catalog: SmallCatalog.catalog(profiles()), log: &log)
    #expect(ranking.unmatched.map(\.rows) == [5])
    #expect(ranking.total.participations == 95)
    #expect(log.diagnostics.map(\.severity) == [.warning])

    let refusal = await #expect(throws: Refusal.self) {
      try await self.ranking(good.dropLast() + bad, profiles(), request: Self.asOf)
    }
    #expect(refusal?.diagnostics.map(\.kind).contains(.tooManyUnmatchedRows) == true)
    #expect(
      refusal?.diagnostics.contains { $0.help?.german.contains("MUA-2024-001") == true } == true)
  }

  @Test("knows made-up data by their district, and real ones as real")
  func examples() async throws {
    let real = try await ranking(
      [Self.row(1, "EL-2024-001")],
      [SmallCatalog.profile("EL-2024-001", districts: ["EL"])], request: Self.asOf)
    #expect(!real.containsExamples)
    #expect(
      try await ranking([Self.row(1, "MUA-2024-001")], profiles(), request: Self.asOf)
        .containsExamples)
  }

  @Test("prices an integration as the reference case has it: 2450 EUR, 9 of 36")
  func cost() async throws {
    let rows = (0..<36).map {
      Self.row($0, "MUA-2024-001", "svb", $0 < 9 ? "svb" : "arbeitslos", cost: "2450,00")
    }
    let ranking = try await ranking(rows, profiles(), request: Self.asOf)
    let cost = try #require(ranking.groups.first?.units.first?.score.costPerIntegration)
    #expect(cost.value == 9800)
    #expect(abs(cost.lower - 5965.358975373128) <= 1e-8)
    #expect(abs(try #require(cost.upper) - 17817.562851604922) <= 1e-8)
  }

  @Test("names no price of an integration where there is none, only what it is at least")
  func costWithoutIntegration() async throws {
    let ranking = try await ranking(
      (0..<8).map { Self.row($0, "MUA-2024-001", cost: "1000,00") }, profiles(),
      request: Self.asOf)
    let cost = try #require(ranking.groups.first?.units.first?.score.costPerIntegration)
    #expect(cost.value == nil && cost.upper == nil)
    // The upper bound for 0 of 8 is 0.32440756488388034 (reference case).
    #expect(abs(cost.lower - 1000 / 0.32440756488388034) <= 1e-8)
  }
}
