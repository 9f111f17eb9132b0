/// Probabilities from odds and log-odds, by additions, multiplications and divisions alone: the
/// last bit of the system's `exp` differs between libraries, these results do not.
enum SampleLogistic {
  /// The probability of an event with the given odds after a shift of its log-odds.
  static func probability(odds: Double, shift: Double) -> Double {
    let shifted = odds * exponential(shift)
    return shifted / (1 + shifted)
  }

  /// e to the power of `x`, for the small `x` (-20 to 20) of log-odds.
  ///
  /// Taylor's series at `x` / 1024, then squared ten times.
  static func exponential(_ x: Double) -> Double {
    let small = x / 1_024
    var term = 1.0
    var sum = 1.0
    for step in 1...12 {
      term = term * small / Double(step)
      sum += term
    }
    for _ in 0..<10 {
      sum *= sum
    }
    return sum
  }
}
