import Catalog
import Diagnostics
import Files
import Foundation
import Outcomes
import Profiles
import Scoring
import SystemPackage
import Testing
import Text
import Values

/// Made-up data in which the first edition said what nobody could defend, with what can be defended and
/// why.
@Suite("Worlds")
struct WorldsTests {
  /// What must be said of some providers: recommendation, and a reason or a flag that says why.
  struct World: Sendable, CustomTestStringConvertible {
    let name: String
    var aim = MainAim.integration
    let verdicts: [String: Recommendation]
    var reasons: [String: Reason] = [:]
    var flags: [String: Flag.Kind] = [:]

    var testDescription: String { name }
  }

  static let worlds = [
    // Ten alike small ones beside a giant: the giant is its own benchmark, none of them stands out.
    World(
      name: "dwarfs_alike",
      verdicts: Dictionary(
        uniqueKeysWithValues: (0..<10).map { ("Zwerg \($0)", .renew) } + [("Riese", .notComparable)]
      ),
      reasons: ["Riese": .dominantUnit]),
    // Half of the assigned never start with one: who starts may be chosen.
    World(
      name: "notstarted_gaming", verdicts: ["Nie da": .review], reasons: ["Nie da": .redFlag],
      flags: ["Nie da": .notStarted]),
    // The same participations of the same provider, never ended instead of never begun: 42 weeks after entry
    // of 26 planned.
    World(
      name: "running_gaming", verdicts: ["Nie da": .review], reasons: ["Nie da": .redFlag],
      flags: ["Nie da": .overrunning]),
    // Nine of nine is too little to be judged, and must not judge five alike others.
    World(
      name: "one_perfect",
      verdicts: [
        "Alle": .insufficientData, "Haus B": .renew, "Haus C": .renew, "Haus D": .renew,
        "Haus E": .renew, "Haus F": .renew,
      ], reasons: ["Alle": .tooFewCases]),
    // Two providers and three with a case each: there is one real rival only.
    World(
      name: "one_real_rival2", verdicts: ["Schwach": .review, "Gut": .renew],
      reasons: ["Schwach": .tooFewRivals]),
    // Two of five moved away, all of them unlucky ones?
    World(
      name: "outside_above", verdicts: ["Weggezogen": .review],
      reasons: ["Weggezogen": .redFlag], flags: ["Weggezogen": .outside]),
    // The best rate, with outcomes unknown where nobody else's are.
    World(
      name: "red_but_above", verdicts: ["Rot und gut": .review, "Haus E": .renew],
      reasons: ["Rot und gut": .redFlag], flags: ["Rot und gut": .unknownDiffers]),
    // A target group of its own is no fault; what was to be expected is not certain.
    World(
      name: "specialist", verdicts: ["Nur Reha": .renew],
      flags: ["Nur Reha": .expectationUncertain]),
    // Classes that jump with one provider only make nobody else's contract end.
    World(
      name: "two_aims", aim: MainAim("heranfuehrung"),
      verdicts: [
        "Doppel": .review, "Haus B": .review, "Haus C": .review, "Haus D": .review,
        "Haus E": .review,
      ], reasons: ["Doppel": .redFlag, "Haus B": .oneRivalDecides],
      flags: ["Doppel": .classesRise]),
  ]

  @Test("say what can be defended, and why", arguments: worlds)
  func verdicts(world: World) async throws {
    let ranking = try await Self.ranking(world.name)
    let units = ranking.groups.filter { $0.comparison.aim == world.aim }.flatMap(\.units)
    for (name, verdict) in world.verdicts {
      let unit = try #require(units.first { $0.score.providerName == name })
      #expect(unit.verdict.recommendation == verdict, "\(name)")
      #expect(unit.verdict.recommendation != .hearing)
      if let reason = world.reasons[name] { #expect(unit.verdict.reasons.contains(reason)) }
      if let flag = world.flags[name] { #expect(unit.flags.contains { $0.kind == flag }) }
    }
  }

  @Test(
    "who cannot be judged changes nobody's recommendation",
    arguments: [
      ("one_perfect", ["Alle"]), ("dwarfs_alike", ["Zwerg 3"]), ("red_but_above", ["Haus G"]),
      ("specialist", ["Nur Reha", "Haus B"]),
    ])
  func independence(name: String, kept: [String]) async throws {
    // So few rows of a provider that it has fewer than ten cases.
    let few = try await Self.ranking(name) { provider, number in
      !kept.contains(provider) || number < 9
    }
    let none = try await Self.ranking(name) { provider, _ in !kept.contains(provider) }
    for unit in none.groups.flatMap(\.units) where !kept.contains(unit.score.providerName ?? "") {
      let same = try #require(
        few.groups.flatMap(\.units).first { $0.score.unit == unit.score.unit })
      #expect(same.verdict == unit.verdict, "\(unit.score.providerName ?? "")")
      let isSame = same.decisive == unit.decisive
      #expect(isSame)
    }
  }

  /// - Parameter isKept: by the provider and the number of its row.
  static func ranking(
    _ name: String, where isKept: (String, Int) -> Bool = { _, _ in true }
  ) async throws -> Ranking {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/worlds/\(name)")
    let loaded = try await CatalogFolder.load(
      FilePath(folder.appending(path: "catalog").path), vocabulary: SmallCatalog.vocabulary.get(),
      needs: .measures)
    let text = String(
      decoding: try Data(contentsOf: folder.appending(path: "outcomes.csv")), as: UTF8.self)
    let providers = Dictionary(
      uniqueKeysWithValues: loaded.catalog.measures.map {
        ($0.id.description, $0.provider.provider?.name ?? "")
      })
    var counts: [String: Int] = [:]
    var lines = text.split(separator: "\n").map(String.init)
    let header = lines.removeFirst()
    lines.removeAll { line in
      let provider = providers[line.split(separator: ";")[1].description] ?? ""
      defer { counts[provider, default: 0] += 1 }
      return !isKept(provider, counts[provider, default: 0])
    }
    let source = ByteSource(
      name: "daten.csv", bytes: Array(([header] + lines).joined(separator: "\n").utf8))
    let data = try await OutcomeFiles.read(
      [source], request: CohortRequest(asOf: CalendarDate(year: 2025, month: 12, day: 20)),
      strata: try await OutcomeFiles.strata(of: [source]))
    var log = DiagnosticLog()
    return try await Ranking(data, catalog: loaded.catalog, cores: 2, log: &log)
  }
}
