/// The probabilities of consecutive counts; what lies outside of them is below 1e-30.
///
/// Trimming the far tails bounds the work: a sum of n trials needs about 12 standard deviations on
/// each side, not n + 1 numbers. A tail probability below about 1e-25 may thus come out as 0.
package struct CountDistribution: Hashable, Sendable {
  /// The count to which the first probability belongs.
  package let first: Int
  /// At least one; sums to 1.
  package let probabilities: [Double]

  private static let negligible = 1e-30

  private init(first: Int, probabilities: [Double]) {
    self.first = first
    self.probabilities = probabilities
  }

  /// A count that is certain.
  package init(certain count: Int) {
    self.init(first: count, probabilities: [1])
  }

  /// The binomial distribution, without a logarithm: from the mode outwards by the ratios of
  /// neighbours, `f(k+1)/f(k) = (n−k)p / ((k+1)(1−p))`, then divided by the sum.
  ///
  /// - Precondition: `trials ≥ 0` and `0 ≤ p ≤ 1`.
  package static func binomial(trials: Int, p: Double) -> CountDistribution {
    precondition(trials >= 0 && p >= 0 && p <= 1)
    if p == 0 || trials == 0 { return CountDistribution(certain: 0) }
    if p == 1 { return CountDistribution(certain: trials) }
    let odds = p / (1 - p)
    let mode = min(trials, Int(Double(trials + 1) * p))
    var below: [Double] = []
    var term = 1.0
    var count = mode
    while count > 0 {
      term *= Double(count) / (Double(trials - count + 1) * odds)
      guard term > negligible else { break }
      below.append(term)
      count -= 1
    }
    var terms = Array(below.reversed())
    terms.append(1)
    (term, count) = (1, mode)
    while count < trials {
      term *= Double(trials - count) * odds / Double(count + 1)
      guard term > negligible else { break }
      terms.append(term)
      count += 1
    }
    return CountDistribution(first: mode - below.count, scaling: terms)
  }

  /// The distribution of the sum of this count and an independent one.
  package func adding(_ other: CountDistribution) -> CountDistribution {
    let (long, short) =
      probabilities.count >= other.probabilities.count
      ? (probabilities, other.probabilities) : (other.probabilities, probabilities)
    return CountDistribution(first: first + other.first, scaling: Self.convolution(long, short))
  }

  /// The distribution of the sum of this count and a multiple of an independent one.
  ///
  /// - Precondition: `factor ≥ 1`.
  package func adding(_ other: CountDistribution, times factor: Int) -> CountDistribution {
    if factor == 1 { return adding(other) }
    var sums = [Double](
      repeating: 0, count: probabilities.count + factor * (other.probabilities.count - 1))
    for (step, weight) in other.probabilities.enumerated() {
      let start = step * factor
      for (index, probability) in probabilities.enumerated() {
        sums[start + index] += weight * probability
      }
    }
    return CountDistribution(first: first + factor * other.first, scaling: sums)
  }

  /// Eight factors of the shorter row share a vector: lane l of sum n belongs to position n + l.
  private static func convolution(_ long: [Double], _ short: [Double]) -> [Double] {
    var factors = [SIMD8<Double>](repeating: .zero, count: (short.count + 7) / 8)
    for (index, factor) in short.enumerated() { factors[index / 8][index % 8] = factor }
    var sums = [Double](repeating: 0, count: long.count + 8 * factors.count)
    for position in 0..<(long.count + 8 * (factors.count - 1)) {
      let lowest = max(0, (position - long.count + 8) / 8)
      var sum = SIMD8<Double>.zero
      for index in lowest...max(lowest, min(factors.count - 1, position / 8)) {
        sum += factors[index] * long[position - 8 * index]
      }
      for lane in 0..<8 { sums[position + lane] += sum[lane] }
    }
    return Array(sums.prefix(long.count + short.count - 1))
  }

  /// Trims and makes the sum 1, so that rounding does not add up over many additions.
  private init(first: Int, scaling terms: [Double]) {
    let mode = terms.indices.max { terms[$0] < terms[$1] } ?? terms.startIndex
    let limit = Self.negligible * terms[mode]
    let start = terms.firstIndex { $0 > limit } ?? mode
    let end = terms.lastIndex { $0 > limit } ?? mode
    let kept = terms[start...end]
    // From either end to the middle: a sum that starts at its small terms loses least.
    let total = terms[start..<mode].reduce(0, +) + terms[mode...end].reversed().reduce(0, +)
    self.init(first: first + start, probabilities: kept.map { $0 / total })
  }

  package func probability(of count: Int) -> Double {
    let index = count - first
    return probabilities.indices.contains(index) ? probabilities[index] : 0
  }

  package func probability(below count: Int) -> Double {
    probabilities.prefix(max(0, count - first)).reduce(0, +)
  }

  /// Summed from the far tail, so that a small probability keeps its digits.
  package func probability(atLeast count: Int) -> Double {
    probabilities.dropFirst(max(0, count - first)).reversed().reduce(0, +)
  }
}
