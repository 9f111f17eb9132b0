import Catalog
import Diagnostics
import Files
import Outcomes
import Profiles
import Scoring
import Testing
import Text
import Values

/// Names tell providers apart, spellings do not.
@Suite("One provider")
struct OneProviderTests {
  private func ranking(
    _ providers: [String?], rowProviders: [String] = [], levels: [String] = []
  ) async throws -> (ranking: Ranking, log: DiagnosticLog) {
    let profiles = try providers.enumerated().map {
      try SmallCatalog.profile("MUA-2024-00\($0 + 1)", provider: $1)
    }
    let rows = (0..<60).map { number in
      let measure = number % providers.count
      let provider = rowProviders.isEmpty ? "" : rowProviders[number % rowProviders.count]
      let level = levels.isEmpty ? "" : levels[number % levels.count]
      return "p\(number);MUA-2024-00\(measure + 1);2024-09-01;2025-03-31;planmaessig;ja;ja;"
        + "\"\(provider)\";\(level)\n"
    }
    let text =
      "teilnahme;massnahme;eintritt;austritt;austrittsgrund;statusAustritt;status6Monate;traeger;"
      + "geschlecht\n" + rows.joined()
    let source = ByteSource(name: "daten.csv", bytes: Array(text.utf8))
    let data = try await OutcomeFiles.read(
      [source], request: CohortRequest(asOf: CalendarDate(year: 2025, month: 12, day: 31)),
      strata: try await OutcomeFiles.strata(of: [source]))
    var log = DiagnosticLog()
    let ranking = try await Ranking(data, catalog: SmallCatalog.catalog(profiles), log: &log)
    return (ranking, log)
  }

  private func counts(_ ranking: Ranking) -> [Int] {
    ranking.groups.flatMap(\.units).map { Int($0.score.tally.participations) }.sorted()
  }

  @Test(
    "is one however profiles spell its name",
    arguments: [
      "Bildungswerk Ahorn e.V.", "Bildungswerk\u{A0}Ahorn e. V.", "BILDUNGSWERK AHORN E. V.",
      "„Bildungswerk Ahorn“ e. V.", "Bildungswerk-Ahorn e. V.", "Bildungs werk  Ahorn eV",
    ])
  func spellings(other: String) async throws {
    let found = try await ranking(["Bildungswerk Ahorn e. V.", other])
    #expect(counts(found.ranking) == [60])
    #expect(found.log.counts[.nearProviders] == nil)
    let named = try await ranking([nil, nil], rowProviders: ["Bildungswerk Ahorn e. V.", other])
    #expect(counts(named.ranking) == [60])
  }

  @Test(
    "that is perhaps another is named and never joined",
    arguments: [
      ("Bildungswerk Ahorn gGmbH", true), ("Bildungswerk Ahron e. V.", true),
      ("Bildungswerk Ahorn", true), ("Bildungswerk Birke e. V.", false), ("Ahorn e. V.", false),
    ])
  func nearNames(other: String, isNear: Bool) async throws {
    let found = try await ranking(["Bildungswerk Ahorn e. V.", other])
    #expect(counts(found.ranking) == [30, 30])
    #expect((found.log.counts[.nearProviders] ?? 0) == (isNear ? 1 : 0))
  }

  @Test("that is numbered or lettered is not its neighbour")
  func numbered() {
    for (one, other) in [("Träger A", "Träger B"), ("Standort 11", "Standort 12")] {
      #expect(!ProviderName.areNear(one, other))
    }
    let names = ["Werkstatt Nord", "Werkstatt Süd", "Werkstat Nord", "Werkstatt-Nord gGmbH"]
    let pairs = ProviderName.nearPairs(names)
    // By hand: 0 and 2 differ in a letter, 0 and 3 in the form; 2 and 3 in both.
    #expect(pairs.map { [$0.0, $0.1] } == [[0, 2], [0, 3], [2, 3]])
  }

  @Test("Levels in several spellings are one, and said once")
  func levels() async throws {
    let found = try await ranking(
      ["Alpha"], levels: ["w", "W", "weiblich", "k. A.", "NULL", "m"])
    let notes = found.log.diagnostics.filter { $0.kind == .levelVariants }
    #expect(notes.count == 1)
    #expect(notes.first?.message.german.contains("„W“, „w“, „weiblich“") == true)
  }
}
