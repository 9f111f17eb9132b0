internal import RealModule

/// What the data of one unit say at every node (τ, a), before the other units are heard.
///
/// `I(τ, a) = Σ_g L(a + θ_g) φ_τ(g)` with the likelihood L relative to its maximum.
struct UnitEvidence: Sendable {
  private let prior: EffectPrior
  private var logLikelihood: LogLikelihood
  /// L at each point of u.
  let likelihood: [Double]
  /// `ln I(τ, a)` of the nodes that are kept.
  private var logIntegrals: [Double] = []
  private var kept: KeptNodes

  /// Above this, products of L and φ have lost nothing to underflow that matters.
  private static let leastLogIntegral = -575.0
  /// Terms smaller than `e^-50` of the greatest do not change a sum.
  private static let negligible = 50.0
  /// Nor do those smaller than `e^-42` of one that is in the sum: all points of θ together stay below
  /// 10⁻¹⁵ of it.
  private static let cut = 42.0
  private static let smallestShare = Double.exp(-cut)

  var maximum: Double { logLikelihood.maximum }

  /// With no node kept.
  init(_ logLikelihood: LogLikelihood, _ prior: EffectPrior) {
    self.prior = prior
    self.logLikelihood = logLikelihood
    likelihood = logLikelihood.scaled
    kept = KeptNodes(count: prior.grid.tau.count * prior.grid.shift.count) { _ in false }
  }

  /// Takes the integrals at the nodes that are kept: a group has twelve thousand, and only those near its
  /// benchmark weigh anything.
  mutating func keep(_ nodes: KeptNodes, logIntegral: (_ tau: Int, _ shift: Int) -> Double) {
    let shifts = prior.grid.shift.count
    logIntegrals = nodes.kept.map { logIntegral($0 / shifts, $0 % shifts) }
    kept = nodes
  }

  /// Whether the integral was taken on the scale of L itself, not of its logarithm.
  func isLinear(tau: Int, shift: Int) -> Bool {
    logIntegral(tau: tau, shift: shift) > Self.leastLogIntegral
  }

  /// - Precondition: the node is kept.
  func logIntegral(tau: Int, shift: Int) -> Double {
    logIntegrals[kept.place(of: tau * prior.grid.shift.count + shift)]
  }

  /// The points of θ at which L(a + θ) matters beside L(a).
  func support(shift: Int) -> Range<Int> {
    let count = prior.grid.theta.count
    let known = logLikelihood.known
    var (first, last) = (known.lowerBound, known.upperBound)
    let limit = likelihood[shift + count / 2] * Self.smallestShare
    if limit > 0 {
      // L rises up to its peak and falls behind it.
      let peak = logLikelihood.peak
      first = partition(first..<peak) { likelihood[$0] >= limit }
      last = partition(peak..<(last + 1)) { likelihood[$0] < limit } - 1
    }
    let low = min(max(0, first - shift), count)
    let high = min(max(low, last - shift + 1), count)
    return low..<high
  }

  /// Those of them at which the prior of a τ, and of all smaller ones, matters as well.
  private func support(shift: Int, tau: Int) -> Range<Int> {
    let all = support(shift: shift)
    let theta = prior.grid.theta
    let center = theta.count / 2
    let here = likelihood[shift + center]
    guard here > 0 else { return all }
    let reach = prior.grid.tau.point(tau) * (2 * (Self.cut - .log(here))).squareRoot()
    let points = Int(min(Double(theta.count), (reach / theta.step).rounded(.up)))
    let low = max(all.lowerBound, center - points)
    return low..<max(low, min(all.upperBound, center + points + 1))
  }

  /// Writes `L(a + θ_g) φ_τ(g) / I(τ, a)`, the unit's posterior at a node, over a buffer of zeros.
  ///
  /// - Parameter start: The place of the first point of θ in the buffer.
  /// - Returns: The points that were written.
  func writeDensities(
    tau: Int, shift: Int, to densities: inout [Double], from start: Int = 0
  ) -> Range<Int> {
    let logIntegral = logIntegral(tau: tau, shift: shift)
    guard logIntegral > Self.leastLogIntegral else {
      for theta in 0..<prior.grid.theta.count {
        densities[start + theta] = .exp(
          logLikelihood[shift + theta] - maximum + prior.logProbability(tau: tau, theta: theta)
            - logIntegral)
      }
      return 0..<prior.grid.theta.count
    }
    let scale = 1 / Double.exp(logIntegral)
    let phi = prior.byTau[tau]
    let support = support(shift: shift, tau: tau)
    for theta in support {
      densities[start + theta] = likelihood[shift + theta] * phi[theta] * scale
    }
    return support
  }

  /// `ln I(τ, a)` of eight τ for some a; of a τ beyond the last, that of the last.
  mutating func logIntegrals(block: Int, shifts: Range<Int>) -> [SIMD8<Double>] {
    var sums = integrals(of: block, shifts)
    let lanes = min(8, prior.grid.tau.count - 8 * block)
    for (index, shift) in shifts.enumerated() {
      for lane in 0..<8 {
        guard lane < lanes else {
          sums[index][lane] = sums[index][lanes - 1]
          continue
        }
        let value = Double.log(sums[index][lane])
        sums[index][lane] =
          value > Self.leastLogIntegral
          ? value : summedLogarithms(tau: 8 * block + lane, shift: shift)
      }
    }
    return sums
  }

  /// Two a at a time, so that a vector of φ is loaded once.
  private func integrals(of block: Int, _ shifts: Range<Int>) -> [SIMD8<Double>] {
    let phi = prior.blocks[block]
    let widest = min(8 * block + 7, prior.grid.tau.count - 1)
    var sums = [SIMD8<Double>](repeating: .zero, count: shifts.count)
    for shift in stride(from: shifts.lowerBound, to: shifts.upperBound, by: 2) {
      let second = min(shift + 1, shifts.upperBound - 1)
      let one = support(shift: shift, tau: widest)
      let two = support(shift: second, tau: widest)
      var (first, other) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
      for theta in min(one.lowerBound, two.lowerBound)..<max(one.upperBound, two.upperBound) {
        let vector = phi[theta]
        first += vector * likelihood[shift + theta]
        other += vector * likelihood[second + theta]
      }
      sums[shift - shifts.lowerBound] = first
      sums[second - shifts.lowerBound] = other
    }
    return sums
  }

  /// The same on the logarithmic scale, for a node so far from the unit's data that the product of
  /// likelihood and prior is no double any more.
  ///
  /// The logarithm of the summand is concave in θ and has its greatest value between that of L and 0.
  private mutating func summedLogarithms(tau: Int, shift: Int) -> Double {
    func term(_ theta: Int) -> Double {
      logLikelihood.extend(to: shift + theta)
      return logLikelihood[shift + theta] + prior.logProbability(tau: tau, theta: theta)
    }
    let last = prior.grid.theta.count - 1
    let center = last / 2
    var best = min(max(logLikelihood.peak - shift, 0), last)
    var greatest = term(best)
    while best != center {
      let next = best + (center - best).signum()
      let candidate = term(next)
      guard candidate >= greatest else { break }
      (best, greatest) = (next, candidate)
    }
    var sum = 1.0
    for direction in [-1, 1] {
      var theta = best + direction
      while theta >= 0 && theta <= last {
        let difference = term(theta) - greatest
        guard difference > -Self.negligible else { break }
        sum += .exp(difference)
        theta += direction
      }
    }
    return greatest + .log(sum) - maximum
  }
}

/// The first index that meets a condition which all behind it meet as well; the end where none does.
private func partition(_ range: Range<Int>, _ isMet: (Int) -> Bool) -> Int {
  var (low, high) = (range.lowerBound, range.upperBound)
  while low < high {
    let middle = low + (high - low) / 2
    if isMet(middle) { high = middle } else { low = middle + 1 }
  }
  return low
}

/// Nodes (τ, a) of a group that are kept, in their order.
struct KeptNodes: Sendable {
  let kept: [Int]
  /// By node: its place among those that are kept; beyond them where it is not.
  private let places: [Int32]

  init(count: Int, where isKept: (Int) -> Bool) {
    var kept: [Int] = []
    places = (0..<count).map { node in
      guard isKept(node) else { return .max }
      defer { kept.append(node) }
      return Int32(kept.count)
    }
    self.kept = kept
  }

  func place(of node: Int) -> Int { Int(places[node]) }
}
