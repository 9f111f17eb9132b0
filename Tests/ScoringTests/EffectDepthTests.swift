import Scoring
import Statistics
import Testing

@Suite("Recommendations without ranks")
struct EffectDepthTests {
  @Test("are those of the full ranking, to the last digit")
  func verdicts() async throws {
    let full = try await Sample.ranking()
    let quick = try await Sample.ranking(detail: .verdicts)
    for (one, other) in zip(full.studies, quick.studies) {
      let isSame = one.result.tau == other.result.tau
      #expect(isSame)
    }
    let units = quick.groups.flatMap(\.units)
    for unit in full.groups.flatMap(\.units) {
      let same = try #require(units.first { $0.score.unit == unit.score.unit })
      #expect(same.verdict == unit.verdict && same.underAssumptions == unit.underAssumptions)
      let isSame =
        same.result?.probabilities == unit.result?.probabilities && same.result?.effect == nil
      #expect(isSame)
    }
  }
}
