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
  private var logIntegrals: [Double]
  private var kept: KeptNodes

  /// Above this, products of L and φ have lost nothing to underflow that matters.
  private static let leastLogIntegral = -575.0
  /// Terms smaller than `e^-50` of the greatest do not change a sum.
  private static let negligible = 50.0

  var maximum: Double { logLikelihood.maximum }

  init(_ logLikelihood: LogLikelihood, _ prior: EffectPrior) {
    self.prior = prior
    self.logLikelihood = logLikelihood
    likelihood = logLikelihood.scaled
    let (taus, shifts) = (prior.grid.tau.count, prior.grid.shift.count)
    logIntegrals = Array(repeating: 0, count: taus * shifts)
    kept = KeptNodes(all: taus * shifts)
    for block in prior.blocks.indices {
      let sums = integrals(of: block)
      for shift in 0..<shifts {
        for lane in 0..<min(8, taus - 8 * block) {
          logIntegrals[(8 * block + lane) * shifts + shift] = .log(sums[shift][lane])
        }
      }
    }
    for tau in 0..<taus {
      for shift in 0..<shifts where !isLinear(tau: tau, shift: shift) {
        logIntegrals[tau * shifts + shift] = summedLogarithms(tau: tau, shift: shift)
      }
    }
  }

  /// Lets go of the integrals at all nodes but some: a group has six thousand, and only
  /// those near its benchmark weigh anything.
  mutating func keep(_ nodes: KeptNodes) {
    logIntegrals = nodes.selected(of: logIntegrals)
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

  /// The points of θ at which L(a + θ) is not zero.
  func support(shift: Int) -> Range<Int> {
    let count = prior.grid.theta.count
    let low = min(max(0, logLikelihood.known.lowerBound - shift), count)
    let high = min(max(low, logLikelihood.known.upperBound - shift + 1), count)
    return low..<high
  }

  /// Writes `L(a + θ_g) φ_τ(g) / I(τ, a)`, the unit's posterior at a node, over a buffer of zeros.
  ///
  /// - Returns: The points that were written.
  func writeDensities(tau: Int, shift: Int, to densities: inout [Double]) -> Range<Int> {
    let logIntegral = logIntegral(tau: tau, shift: shift)
    guard logIntegral > Self.leastLogIntegral else {
      for theta in 0..<prior.grid.theta.count {
        densities[theta] = .exp(
          logLikelihood[shift + theta] - maximum + prior.logProbability(tau: tau, theta: theta)
            - logIntegral)
      }
      return 0..<prior.grid.theta.count
    }
    let scale = 1 / Double.exp(logIntegral)
    let phi = prior.blocks[tau / 8]
    let lane = tau % 8
    let support = support(shift: shift)
    for theta in support {
      densities[theta] = likelihood[shift + theta] * phi[theta][lane] * scale
    }
    return support
  }

  /// The integrals of eight τ for every a, two a at a time so that a vector of φ is loaded once.
  private func integrals(of block: Int) -> [SIMD8<Double>] {
    let phi = prior.blocks[block]
    let shifts = prior.grid.shift.count
    var sums = [SIMD8<Double>](repeating: .zero, count: shifts)
    for shift in stride(from: 0, to: shifts, by: 2) {
      let second = min(shift + 1, shifts - 1)
      let (one, two) = (support(shift: shift), support(shift: second))
      var (first, other) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
      for theta in min(one.lowerBound, two.lowerBound)..<max(one.upperBound, two.upperBound) {
        let vector = phi[theta]
        first += vector * likelihood[shift + theta]
        other += vector * likelihood[second + theta]
      }
      sums[shift] = first
      sums[second] = other
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

/// Nodes (τ, a) of a group that are kept, in their order.
struct KeptNodes: Sendable {
  /// By node: its place among those that are kept; beyond them where it is not.
  private let places: [Int32]

  init(all count: Int) {
    places = (0..<count).map(Int32.init)
  }

  init(count: Int, where isKept: (Int) -> Bool) {
    var next: Int32 = 0
    places = (0..<count).map { node in
      guard isKept(node) else { return .max }
      defer { next += 1 }
      return next
    }
  }

  func place(of node: Int) -> Int { Int(places[node]) }

  func selected(of values: [Double]) -> [Double] {
    values.indices.filter { places[$0] != .max }.map { values[$0] }
  }
}
