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

@Suite("Grades")
struct GradeTests {
  /// Every way to put the units into ordered grades, and its cost by the definition.
  private func cheapest(_ pairwise: PairwiseProbabilities, lambda: Double) -> Double {
    let count = pairwise.units
    var least = Double.infinity
    var grades = Array(repeating: 0, count: count)
    while true {
      least = min(least, cost(grades, pairwise, lambda))
      var position = 0
      while position < count && grades[position] == count - 1 {
        grades[position] = 0
        position += 1
      }
      guard position < count else { return least }
      grades[position] += 1
    }
  }

  private func cost(_ grades: [Int], _ pairwise: PairwiseProbabilities, _ lambda: Double) -> Double
  {
    var sum = 0.0
    for i in grades.indices {
      for j in grades.indices where grades[i] < grades[j] {
        let (wrong, right) = (pairwise[j, i], pairwise[i, j])
        sum += (1 - lambda) * wrong - lambda * (right - wrong)
      }
    }
    return sum
  }

  @Test("cost no more than any weak order of five units", arguments: [0.1, 0.25, 0.5, 0.8])
  func bruteForce(lambda: Double) throws {
    // Normal effects with these means and one common spread: P(i > j) = logistic approximation.
    let means = [0.9, 0.5, 0.45, -0.2, -0.8]
    let rows = means.map { a in
      means.map { b in
        let d = 1.7 * (a - b)
        return 0.5 + 0.5 * d / (1 + d * d).squareRoot()
      }
    }
    let pairwise = try #require(PairwiseProbabilities(rows))
    let order = [3, 0, 4, 1, 2]
    let shuffled = try #require(PairwiseProbabilities(order.map { i in order.map { rows[i][$0] } }))
    let grades = Grades.grades(means: means, pairwise, lambda: lambda)
    #expect(near(cost(grades, pairwise, lambda), cheapest(pairwise, lambda: lambda), 1e-12))
    #expect(
      Grades.grades(means: order.map { means[$0] }, shuffled, lambda: lambda)
        == order.map { grades[$0] })
  }

  @Test("are all one where nothing is known, and as many as units where all is")
  func extremes() throws {
    let even = try #require(PairwiseProbabilities(Array(repeating: [0.5, 0.5, 0.5], count: 3)))
    #expect(Grades.grades(means: [0, 0, 0], even) == [1, 1, 1])
    let certain = try #require(PairwiseProbabilities([[0.5, 1, 1], [0, 0.5, 1], [0, 0, 0.5]]))
    #expect(Grades.grades(means: [2, 1, 0], certain) == [1, 2, 3])
    #expect(Grades.grades(means: [2, 1, 0], certain, lambda: 0) == [1, 1, 1])
    #expect(Grades.grades(means: [], try #require(PairwiseProbabilities([]))).isEmpty)
    #expect(PairwiseProbabilities([[0.5, 1]]) == nil)
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
