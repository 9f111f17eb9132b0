/// Grades that separate units only where the data do.
package enum Grades {
  /// The grade of each unit, 1 for the best.
  ///
  /// Units are ordered by their posterior means and cut into consecutive grades. To put i above j
  /// costs `(1 − λ) P(θ_j > θ_i) − λ (P(θ_i > θ_j) − P(θ_j > θ_i))`; the cut with the least total
  /// cost over all separated pairs is found by dynamic programming. At equal cost there are fewer
  /// grades. Units of equal means may be separated only by their probabilities, in the order given.
  ///
  /// P. Kline, E. K. Rose, C. R. Walters, "A Discrimination Report Card", American Economic Review
  /// 114 (2024), 2472-2525.
  ///
  /// - Parameters:
  ///   - means: Posterior means.
  ///   - pairwise: Of the same units in the same order.
  ///   - lambda: What correctly separated pairs are worth, from 0 (one grade for all) to 1 (an order).
  /// - Precondition: There are as many means as units in `pairwise`.
  /// - Complexity: O(J³) time, O(J²) space.
  package static func grades(
    means: [Double], _ pairwise: PairwiseProbabilities, lambda: Double = 0.25
  ) -> [Int] {
    precondition(means.count == pairwise.units)
    let order = means.indices.sorted { means[$0] > means[$1] }
    let cuts = bestCuts(order.count, separation(order, pairwise, lambda: lambda))
    var grades = Array(repeating: 1, count: order.count)
    for (position, unit) in order.enumerated() {
      grades[unit] = 1 + cuts.count { $0 > 0 && $0 <= position }
    }
    return grades
  }

  /// `[j][s]`: the cost of separating the unit at position j from all before position s.
  private static func separation(
    _ order: [Int], _ pairwise: PairwiseProbabilities, lambda: Double
  ) -> [[Double]] {
    order.map { j in
      var sums = [0.0]
      for i in order {
        let right = pairwise[i, j]
        let wrong = pairwise[j, i]
        sums.append(sums[sums.count - 1] + (1 - lambda) * wrong - lambda * (right - wrong))
      }
      return sums
    }
  }

  /// The positions at which grades begin, the last first.
  private static func bestCuts(_ count: Int, _ separation: [[Double]]) -> [Int] {
    var cost = [0.0]
    var start = [0]
    for end in 1..<max(1, count + 1) {
      var (least, best) = (Double.infinity, 0)
      // The last grade is [first, end): each of its units is separated from all before `first`.
      for first in 0..<end {
        let total = (first..<end).reduce(cost[first]) { $0 + separation[$1][first] }
        if total < least { (least, best) = (total, first) }
      }
      cost.append(least)
      start.append(best)
    }
    var cuts: [Int] = []
    var end = count
    while end > 0 {
      end = start[end]
      cuts.append(end)
    }
    return cuts
  }
}
