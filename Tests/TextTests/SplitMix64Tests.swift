import TestSupport
import Testing

@Suite("The seeded generator of these tests")
struct SplitMix64Tests {
  // The first numbers of the public reference implementation (Vigna, `splitmix64.c`), seed
  // 1234567, as its author's test vector gives them.
  @Test("Seed 1234567 begins with the published numbers")
  func publishedSequence() {
    var generator = SplitMix64(seed: 1_234_567)
    let first = (0..<5).map { _ in generator.next() }
    #expect(
      first == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }
}
