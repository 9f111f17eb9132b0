import Statistics
import Testing

@Suite("Simultaneous rank sets")
struct RankConfidenceSetTests {
  @Test("agree with the reference case")
  func reference() {
    let sets = RankConfidenceSets.sets(ReferenceUnits.comparisons)
    #expect(sets.map(\.lowerBound) == [1, 1, 1, 1, 1, 2, 2, 1])
    #expect(sets.map(\.upperBound) == [8, 8, 6, 8, 8, 8, 8, 8])
  }

  @Test("separate what is far apart, and nothing that has no information")
  func extremes() {
    let far = RankConfidenceSets.sets([(9, 0.1), (0, 0.1), nil, (-9, 0.1)])
    #expect(far == [1...2, 2...3, 1...4, 3...4])
    #expect(RankConfidenceSets.sets([ObservedExpected]()).isEmpty)
    #expect(RankConfidenceSets.sets([(1, 0.2)]) == [1...1])
    #expect(RankConfidenceSets.sets([(1, 0), (1, 0)]) == [1...2, 1...2])
  }
}
