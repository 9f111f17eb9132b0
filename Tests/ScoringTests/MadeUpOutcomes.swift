import Diagnostics
import Files
import Outcomes
import Profiles
import Scoring
import Values

/// Participations of measures in one district, written down by what matters in a test.
struct MadeUpOutcomes {
  /// The measures `MUA-2024-00N` of the providers A, B, C …
  static let names = ["A", "B", "C", "D", "E"]
  static let header =
    "teilnahme;massnahme;eintritt;austritt;austrittsgrund;statusAustritt;status6Monate;"
    + "abcEintritt;abcAustritt;abschluss;merkmal.schule\n"

  private(set) var rows: [String] = []

  /// - Parameters:
  ///   - provider: the index of its name.
  ///   - count: of participations; their exits lie evenly over the months given.
  ///   - months: of 2024 and 2025, counted from January 2024.
  ///   - successes: so many of the first have the status, the others have found nothing.
  ///   - tail: class at entry and exit, certificate, school.
  mutating func add(
    _ provider: Int, _ count: Int, _ status: String, months: ClosedRange<Int> = 0...23,
    reason: String = "planmaessig", atExit: String? = nil, tail: String = "B;B;;",
    successes: Int? = nil
  ) {
    for number in 0..<count {
      let span = months.count
      let month = months.lowerBound + (count == 1 ? 0 : number * (span - 1) / (count - 1))
      let day = number * span == 0 || month == months.lowerBound ? 1 : 28
      let exit = "\(2024 + month / 12)-" + Self.two(month % 12 + 1) + "-" + Self.two(day)
      let status = successes.map { number < $0 ? status : "arbeitslos" } ?? status
      rows.append(
        "p\(rows.count);MUA-2024-00\(provider + 1);2023-12-01;\(exit);\(reason);"
          + "\(atExit ?? status);\(status);\(tail)\n")
    }
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }

  /// Exits whose six months are not over on the reference date.
  mutating func addPending(_ provider: Int, _ count: Int, atExit: String) {
    for _ in 0..<count {
      rows.append(
        "p\(rows.count);MUA-2024-00\(provider + 1);2025-12-01;2026-05-01;planmaessig;\(atExit);;"
          + "B;B;;\n")
    }
  }

  func ranking(
    aim: String = "integration", _ parameters: RankingParameters = RankingParameters(),
    assessments: ContractAssessments = .none, providers: [String?] = names, cores: Int = 1
  ) async throws -> Ranking {
    let profiles = try providers.enumerated().map { index, name in
      try SmallCatalog.profile("MUA-2024-00\(index + 1)", provider: name, aim: aim)
    }
    let source = ByteSource(name: "daten.csv", bytes: Array((Self.header + rows.joined()).utf8))
    let data = try await OutcomeFiles.read(
      [source],
      request: CohortRequest(
        asOf: CalendarDate(year: 2026, month: 6, day: 30),
        from: CalendarDate(year: 2024, month: 1, day: 1)),
      strata: try await OutcomeFiles.strata(of: [source]))
    var log = DiagnosticLog()
    return try await Ranking(
      data, catalog: SmallCatalog.catalog(profiles), parameters: parameters,
      assessments: assessments, detail: .explained, cores: cores, log: &log)
  }
}

extension Ranking {
  func unit(_ name: String) -> RankedUnit? {
    groups.flatMap(\.units).first { $0.score.providerName == name }
  }
}
