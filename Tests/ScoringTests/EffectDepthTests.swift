import Scoring
import Statistics
import Testing

@Suite("Recommendations without ranks")
struct EffectDepthTests {
  @Test("are those of the full ranking, to the last digit")
  func verdicts() async throws {
    let full = try await Sample.ranking()
    let aims = full.groups.map(\.comparison.aim)
    for aim in aims {
      let quick = try await Sample.ranking(detail: .verdicts(of: [aim]))
      #expect(quick.groups.allSatisfy { $0.comparison.aim == aim })
      let (study, same) = (
        quick.studies.first?.result.tau, full.studies.first { $0.aim == aim }?.result.tau
      )
      #expect(study == same)
      let units = quick.groups.flatMap(\.units)
      for unit in full.groups.filter({ $0.comparison.aim == aim }).flatMap(\.units) {
        let same = try #require(units.first { $0.score.unit == unit.score.unit })
        #expect(same.verdict == unit.verdict)
        let isSame =
          same.result?.probabilities == unit.result?.probabilities && same.result?.effect == nil
        #expect(isSame)
      }
    }
  }
}
