internal import RealModule

/// How likely a verdict is for a provider that truly is worse: what a district can expect to find with so
/// many exits.
///
/// A normal approximation of the joint model: one provider with the effect θ beside J − 1 average ones of
/// the same size, `q = expit(logit p + θ)`, `V_o = n q (1 − q)`, `A = 1 / (τ² + 1 / (n p (1 − p)))`,
/// `w = 1 / (τ² + 1 / V_o)`, `T = w + (J − 1) A`, `r = τ² w`, `k = 1 − w / T`,
/// `s² = τ² (1 − r) + r² / T`, `c = max(δ + z_.8 s, z_.95 s)`, power
/// `Φ((−c / (r k) − θ) / √(1 / V_o + 1 / ((J − 1) A)))`.
///
/// The article Method, section 2.9.
package struct HearingPower: Hashable, Sendable {
  /// p: the rate of the district.
  package let rate: Double
  /// τ: the standard deviation of providers' effects.
  package let tau: Double
  /// J: how many providers are compared.
  package let units: Int
  /// δ, the smallest difference in log-odds that matters.
  package let margin: Double
  /// What a hearing takes of `P(θ < −δ)` and of `P(θ < 0)`.
  package let probabilities: (worse: Double, below: Double)

  package static func == (left: Self, right: Self) -> Bool {
    left.rate == right.rate && left.tau == right.tau && left.units == right.units
      && left.margin == right.margin && left.probabilities == right.probabilities
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(rate)
    hasher.combine(tau)
    hasher.combine(units)
  }

  /// - Precondition: `0 < rate < 1`, `tau > 0`, `units > 1`.
  package init(
    rate: Double, tau: Double, units: Int, margin: Double,
    probabilities: (worse: Double, below: Double) = (0.8, 0.95)
  ) {
    precondition(rate > 0 && rate < 1 && tau > 0 && units > 1)
    self.rate = rate
    self.tau = tau
    self.units = units
    self.margin = margin
    self.probabilities = probabilities
  }

  /// The probability that all that probabilities take of a hearing holds at one look.
  ///
  /// - Parameters:
  ///   - cases: n, of each provider with a known outcome; above 0.
  ///   - effect: θ of the provider that is worse, in log-odds; negative.
  package func power(cases: Double, effect: Double) -> Double {
    let others = Double(units - 1)
    let q = Logistic.expit(Logistic.logit(rate) + effect)
    let information = cases * q * (1 - q)
    let average = 1 / (tau * tau + 1 / (cases * rate * (1 - rate)))
    let weight = 1 / (tau * tau + 1 / information)
    let total = weight + others * average
    let r = tau * tau * weight
    let k = 1 - weight / total
    let s = (tau * tau * (1 - r) + r * r / total).squareRoot()
    let limit = max(
      margin + NormalDistribution.quantile(probabilities.worse) * s,
      NormalDistribution.quantile(probabilities.below) * s)
    let spread = (1 / information + 1 / (others * average)).squareRoot()
    return NormalDistribution.cumulative((-limit / (r * k) - effect) / spread)
  }

  /// The fewest cases of each provider for a power; `nil` beyond a million.
  package func cases(power: Double, effect: Double) -> Int? {
    var (low, high) = (0, 1_000_000)
    guard self.power(cases: Double(high), effect: effect) >= power else { return nil }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if self.power(cases: Double(middle), effect: effect) >= power {
        high = middle
      } else {
        low = middle
      }
    }
    return high
  }

  /// The fewest cases of each provider with which two of them whose odds differ by a factor are told
  /// apart, all pairs tested with Holm's adjustment at 5 %.
  ///
  /// `V = 2 ((z_{1 − α/2m} + z_power) / ln ratio)²` for m pairs, `n = V / (p (1 − p))`.
  package func cases(toTellApart ratio: Double, power: Double = 0.8) -> (v: Double, cases: Int) {
    let pairs = Double(units * (units - 1)) / 2
    let z =
      NormalDistribution.quantile(1 - ConfidenceLevel.percent95.alpha / (2 * pairs))
      + NormalDistribution.quantile(power)
    let information = 2 * (z / .log(ratio)) * (z / .log(ratio))
    return (information, Int((information / (rate * (1 - rate))).rounded(.up)))
  }
}
