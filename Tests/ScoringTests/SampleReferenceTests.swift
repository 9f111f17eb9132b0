import Catalog
import Diagnostics
import Files
import Foundation
import Outcomes
import Profiles
import Scoring
import Statistics
import SystemPackage
import Testing
import Text
import Values

/// The sample against a program in another language that does the method directly and slowly; see
/// `Fixtures/reference.py`.
@Suite("The sample, computed twice")
struct SampleReferenceTests {
  struct Reference: Decodable {
    struct Unit: Decodable {
      let n: Int
      let observed: Int
      let expected: Double
      let variance: Double
      let logOddsError: Double
      let midP: Double
      let theta: Double
      let thetaInterval90: [Double]
      let probabilityAboveAverage: Double
      let probabilityAboveExpectation: Double
      let expectedRank: Double
      let adjustedRate: Double
      let adjustedInterval: [Double]
    }

    struct Validation: Decodable {
      let areaUnderCurve: Double
      let standardError: Double
      let pairs: Double
      let slope: Double
      let slopeError: Double
    }

    let coefficients: [String: Double]
    let withinInformation: [String: Double]
    let validation: Validation
    let alpha: [String: Double]
    let tau: Double
    let units: [String: Unit]
  }

  static let reference = Result {
    try JSONDecoder().decode(
      Reference.self,
      from: Data(
        contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
          .appending(path: "Fixtures/sample.json")))
  }

  @Test("agrees in coefficients, benchmarks and τ")
  func study() async throws {
    let reference = try Self.reference.get()
    let ranking = try await Sample.ranking()
    let study = try #require(ranking.studies.first { $0.aim == .integration }).result
    let own = Dictionary(
      uniqueKeysWithValues: zip(
        study.caseMix.design.columns.map(\.name), study.caseMix.coefficients))
    #expect(Set(own.keys) == Set(reference.coefficients.keys))
    for (name, value) in reference.coefficients {
      #expect(abs((own[name] ?? .nan) - value) <= 1e-10, "\(name)")
    }
    for (column, source) in zip(study.caseMix.design.columns, study.caseMix.sources) {
      let information = try #require(reference.withinInformation[column.name])
      #expect(abs(source.withinInformation - information) <= 1e-10)
      #expect(source.isWithin == (information >= 2))
    }
    let validation = try #require(study.caseMix.validation)
    let pairs = [
      (validation.areaUnderCurve, reference.validation.areaUnderCurve),
      (validation.standardError, reference.validation.standardError),
      (validation.pairs, reference.validation.pairs),
      (validation.slope ?? .nan, reference.validation.slope),
      (validation.slopeError ?? .nan, reference.validation.slopeError),
    ]
    for pair in pairs { #expect(abs(pair.0 - pair.1) <= 1e-9) }
    #expect(abs((study.tau?.mean ?? .nan) - reference.tau) <= 1e-10)
    for group in ranking.groups where group.comparison.aim == .integration {
      let alpha = try #require(reference.alpha[group.comparison.name])
      #expect(abs((group.result?.alpha ?? .nan) - alpha) <= 1e-10)
    }
  }

  @Test("agrees in every figure of every provider")
  func units() async throws {
    let reference = try Self.reference.get()
    var compared = 0
    for group in try await Sample.ranking().groups where group.comparison.aim == .integration {
      for unit in group.units {
        let name = "\(group.comparison.name) \(unit.score.providerName ?? "")"
        let expected = try #require(reference.units[name])
        let result = try #require(unit.result)
        let effect = try #require(result.effect)
        let theta = effect.theta
        let rate = try #require(effect.adjustedRate)
        #expect(result.outcome.trials == Double(expected.n))
        #expect(result.outcome.observed == Double(expected.observed))
        let pairs = [
          (result.outcome.expected, expected.expected),
          (result.outcome.variance, expected.variance),
          (result.outcome.logOddsError, expected.logOddsError),
          (result.probabilities?.aboveExpected ?? .nan, expected.probabilityAboveExpectation),
          (result.exact?.midP ?? .nan, expected.midP),
          (theta.value, expected.theta), (theta.lower, expected.thetaInterval90[0]),
          (theta.upper, expected.thetaInterval90[1]),
          (result.probabilities?.aboveAverage ?? .nan, expected.probabilityAboveAverage),
          (effect.rank.expected, expected.expectedRank), (rate.value, expected.adjustedRate),
          (rate.lower, expected.adjustedInterval[0]), (rate.upper, expected.adjustedInterval[1]),
        ]
        for (position, pair) in pairs.enumerated() {
          #expect(abs(pair.0 - pair.1) <= 1e-9, "\(name), figure \(position)")
        }
        compared += 1
      }
    }
    #expect(compared == reference.units.count && compared == 16)
  }

  @Test("the observed of a group sum to the expected, the expected ranks to J (J + 1) / 2")
  func sums() async throws {
    for group in try await Sample.ranking().groups {
      let results = group.units.compactMap(\.result)
      let gap = results.reduce(0) { $0 + Double($1.outcome.observed) - $1.outcome.expected }
      #expect(abs(gap) <= 1e-9)
      let ranks = results.compactMap(\.effect?.rank.expected).reduce(0, +)
      let count = Double(results.count)
      #expect(abs(ranks - count * (count + 1) / 2) <= 1e-6)
    }
  }
}

/// The sample of the repository, ranked in the process.
enum Sample {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let file = root.appending(path: "catalog/beispiel/ergebnisse.csv").path

  static func ranking(
    _ parameters: RankingParameters = RankingParameters(), detail: RankingDetail = .full,
    cores: Int = 2
  ) async throws -> Ranking {
    let loaded = try await CatalogFolder.load(
      FilePath(root.appending(path: "catalog").path), vocabulary: SmallCatalog.vocabulary.get(),
      needs: .measures)
    let source = try ByteSource(opening: FilePath(file))
    let request = CohortRequest(asOf: CalendarDate(year: 2026, month: 6, day: 30))
    let data = try await OutcomeFiles.read(
      [source], request: request, strata: try await OutcomeFiles.strata(of: [source]))
    var log = DiagnosticLog()
    return try await Ranking(
      data, catalog: loaded.catalog, parameters: parameters, detail: detail, cores: cores,
      log: &log)
  }
}
