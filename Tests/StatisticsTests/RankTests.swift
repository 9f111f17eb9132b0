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

@Suite("Set with a bounded share of false members")
struct FalseDiscoverySetTests {
  @Test("takes the largest number whose mean error is small enough")
  func example() {
    // Means of the ascending errors: 0.01, 0.02, 0.0367, 0.0525.
    #expect(FalseDiscoverySet.members([0.1, 0.01, 0.03, 0.07]) == [1, 2, 3])
    #expect(FalseDiscoverySet.members([0.1, 0.01, 0.03, 0.07], rate: 0.06) == [0, 1, 2, 3])
    #expect(FalseDiscoverySet.members([0.06, 0.2]).isEmpty)
    #expect(FalseDiscoverySet.members([]).isEmpty)
  }

  @Test("takes equals together or not at all")
  func equals() {
    // With one of the two at 0.09 the mean would be 0.05, with both 0.0633.
    #expect(FalseDiscoverySet.members([0.09, 0.01, 0.09]) == [1])
  }
}
