internal import Catalog
internal import Diagnostics
internal import Files
internal import Outcomes
internal import Profiles
internal import Scoring
internal import Statistics
internal import TestSupport
internal import Values

/// How often the method is right where the truth is known: `method-simulation [RUNS]`.
@main
struct MethodSimulation {
  private static let delta = 0.22314355131420976

  static func main() async throws {
    let runs = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 200
    let vocabulary = try Vocabulary.embedded()
    let profiles = try MadeUpRing.districts.indices.flatMap { district in
      try (0..<MadeUpRing.providers).map { provider in
        try profile(district, provider, vocabulary)
      }
    }
    let catalog = Catalog(
      profiles.map { Catalog.Entry(profile: $0, path: "\($0.id).xml") }, codes: vocabulary.codes)
    print(
      """
      | Scenario (\(runs) runs of 40 providers) | noted, right / wrong | confirmed, right / wrong | not renewed of bad | renewed of 40 | bad renewed | no verdict | coverage of 90 % | bias of E |
      |:---|---:|---:|---:|---:|---:|---:|---:|---:|
      """)
    for (index, scenario) in Scenario.all.enumerated() {
      var random = SplitMix64(seed: UInt64(20_101_231 + index))
      var counts = Counts()
      for _ in 0..<runs {
        let ring = MadeUpRing(scenario, &random)
        let first = try await look(ring, catalog, asOf: CalendarDate(year: 2025, month: 6, day: 30))
        let noted = Set(
          first.groups.flatMap(\.units).filter { $0.verdict.recommendation == .noted }.map {
            PreviousLook.Unit(
              aim: "integration", district: $0.score.unit.district.value,
              providerID: $0.score.providerID, providerName: $0.score.providerName, measure: nil)
          })
        let date = CalendarDate(year: 2025, month: 12, day: 30)
        let second = try await look(
          ring, catalog, asOf: date,
          previous: PreviousLook(notedOrHeard: noted, asOf: first.rules.asOf))
        counts.add(second, ring)
      }
      print("| \(scenario.name) | \(counts.row(runs: runs)) |")
    }
  }

  private static func look(
    _ ring: MadeUpRing, _ catalog: Catalog, asOf: CalendarDate?, previous: PreviousLook? = nil
  ) async throws -> Ranking {
    let source = ByteSource(name: "rows", bytes: Array(ring.text.utf8))
    let table = try await InputTable(source, options: ReadingOptions())
    let data = try await OutcomeFiles.read(
      [table], request: CohortRequest(asOf: asOf), strata: try OutcomeFiles.strata(of: [table]))
    var log = DiagnosticLog()
    return try await Ranking(data, catalog: catalog, previous: previous, cores: 2, log: &log)
  }

  private static func profile(
    _ district: Int, _ provider: Int, _ vocabulary: Vocabulary
  ) throws -> MeasureProfile {
    let id = MadeUpRing.id(district, provider)
    let text = """
      <massnahmensteckbrief xmlns="urn:massnahmensteckbrief:1" version="1.0">
        <kopf><id>\(id)</id><fassung>1</fassung><status>aktiv</status>
          <stand>2026-01-01</stand></kopf>
        <zuordnung><kreis>\(MadeUpRing.districts[district])</kreis><titel>Erfunden</titel>
          <kurzbeschreibung>Erfunden, um das Verfahren zu prüfen.</kurzbeschreibung></zuordnung>
        <recht><instrument>aktivierung</instrument></recht>
        <zielgruppe><gruppe>alle</gruppe><gruppe>u25</gruppe></zielgruppe>
        <ziele><hauptziel>integration</hauptziel></ziele>
        <traeger><name>\(id)</name></traeger>
      </massnahmensteckbrief>
      """
    return try MeasureProfile(parsing: Array(text.utf8), name: id, vocabulary: vocabulary)
  }

  /// What came out beside the truth.
  private struct Counts {
    private var right = (noted: 0, heard: 0)
    private var wrong = (noted: 0, heard: 0)
    private var bad = 0
    private var badNotRenewed = 0
    private var renewed = 0
    private var badRenewed = 0
    private var ungraded = 0
    private var intervals = (all: 0, hit: 0)
    private var bias = (sum: 0.0, cases: 0.0)

    mutating func add(_ ranking: Ranking, _ ring: MadeUpRing) {
      for unit in ranking.groups.flatMap(\.units) {
        guard let name = unit.score.providerName,
          let district = MadeUpRing.districts.firstIndex(of: unit.score.unit.district.value),
          let number = name.last.flatMap({ Int(String($0)) })
        else { continue }
        let own = ring.effects[district]
        let mean = own.reduce(0, +) / Double(own.count)
        let theta = own[number - 1] - mean
        let isBad = theta < -MethodSimulation.delta
        bad += isBad ? 1 : 0
        switch unit.verdict.recommendation {
        case .renew, .aboveAverage:
          renewed += 1
          badRenewed += isBad ? 1 : 0
        case .noted, .hearing:
          let isHeard = unit.verdict.recommendation == .hearing
          if isBad {
            right.noted += 1
            right.heard += isHeard ? 1 : 0
          } else {
            wrong.noted += 1
            wrong.heard += isHeard ? 1 : 0
          }
          badNotRenewed += isBad ? 1 : 0
        case .review: badNotRenewed += isBad ? 1 : 0
        case .insufficientData, .notComparable: ungraded += 1
        }
        guard let result = unit.result, !result.isApart else { continue }
        if let interval = result.effect?.theta {
          intervals.all += 1
          intervals.hit += interval.lower <= theta && theta <= interval.upper ? 1 : 0
        }
        if !ring.reportsSuccessesOnly[district][number - 1] {
          bias.sum += result.outcome.expected - result.outcome.observed
          bias.cases += result.outcome.trials
        }
      }
    }

    func row(runs: Int) -> String {
      func each(_ count: Int) -> String { Self.rounded(Double(count) / Double(runs)) }
      let share = bad > 0 ? Self.rounded(Double(badNotRenewed) / Double(bad)) : "–"
      return [
        "\(each(right.noted)) / \(each(wrong.noted))",
        "\(each(right.heard)) / \(each(wrong.heard))",
        share, each(renewed), each(badRenewed),
        Self.rounded(Double(ungraded) / Double(40 * runs)),
        Self.rounded(Double(intervals.hit) / Double(max(1, intervals.all))),
        Self.rounded(100 * bias.sum / max(1, bias.cases)) + " points",
      ].joined(separator: " | ")
    }

    /// Two places.
    private static func rounded(_ value: Double) -> String {
      let hundredths = Int((value.magnitude * 100).rounded())
      let digits = hundredths % 100
      let sign = value < 0 && hundredths > 0 ? "-" : ""
      return "\(sign)\(hundredths / 100)." + (digits < 10 ? "0" : "") + "\(digits)"
    }
  }
}
