internal import RealModule

/// What the data of one group say about τ and about the group's shift a.
struct GroupEvidence: Sendable {
  let units: [UnitEvidence]
  /// By τ: `ln ((1/A) Σ_a Π_j I_j(τ, a))`, the units' greatest likelihoods included.
  let logMarginals: [Double]
  /// By τ, then by a: the share of the shift a given τ.
  let shares: [Double]

  init(_ group: EffectGroup, _ prior: EffectPrior) {
    var units = LogLikelihood.all(of: group, grid: prior.grid).map { UnitEvidence($0, prior) }
    let (taus, shifts) = (prior.grid.tau.count, prior.grid.shift.count)
    let maximum = units.reduce(0) { $0 + $1.maximum }
    var logMarginals: [Double] = []
    var shares = [Double](repeating: 0, count: taus * shifts)
    var blocks: [EvidenceBlock] = []
    for block in prior.blocks.indices {
      let evidence = EvidenceBlock(
        block, &units, prior, near: blocks.last?.peak ?? shifts / 2)
      for tau in (8 * block)..<min(8 * block + 8, taus) {
        let logProducts = evidence.window.map { evidence.logProducts[$0][tau % 8] }
        let greatest = logProducts.reduce(-.infinity, max)
        let products = logProducts.map { Double.exp($0 - greatest) }
        let total = products.reduce(0, +)
        logMarginals.append(maximum + greatest + .log(total / Double(shifts)))
        for (shift, product) in zip(evidence.window, products) {
          shares[tau * shifts + shift] = product / total
        }
      }
      blocks.append(evidence)
    }
    let kept = KeptNodes(count: shares.count) { shares[$0] >= UnitPosterior.negligible }
    for unit in units.indices {
      units[unit].keep(kept) { tau, shift in
        blocks[tau / 8].logIntegrals[shift][unit][tau % 8]
      }
    }
    self.units = units
    self.logMarginals = logMarginals
    self.shares = shares
  }
}

/// `ln I_j(τ, a)` of all units of a group for eight τ, at the shifts a that matter.
///
/// Each I is a convolution of two functions of a whose logarithms are concave, so the logarithm of their
/// product is concave in a: where it has fallen far enough on one side, all beyond is smaller still.
private struct EvidenceBlock {
  /// The shifts that were computed.
  private(set) var window: Range<Int>
  /// By shift, then by unit; empty outside the window.
  private(set) var logIntegrals: [[SIMD8<Double>]]
  /// By shift: of all units together.
  private(set) var logProducts: [SIMD8<Double>]
  private var greatest = SIMD8<Double>(repeating: -.infinity)

  /// A shift with less than `e^-45` of the likeliest one's weight, and all beyond it, carry less than a
  /// double shows.
  private static let drop = SIMD8<Double>(repeating: 45)
  private static let stride = 8

  init(_ block: Int, _ units: inout [UnitEvidence], _ prior: EffectPrior, near start: Int) {
    let shifts = prior.grid.shift.count
    window = start..<start
    logIntegrals = Array(repeating: [], count: shifts)
    logProducts = Array(repeating: .zero, count: shifts)
    let half = Self.stride / 2
    take(max(0, start - half)..<min(shifts, start + half), block, &units)
    while true {
      let isOpenAbove = window.upperBound < shifts && matters(window.upperBound - 1)
      if isOpenAbove {
        let end = min(shifts, window.upperBound + Self.stride)
        take(window.upperBound..<end, block, &units)
      }
      let isOpenBelow = window.lowerBound > 0 && matters(window.lowerBound)
      if isOpenBelow {
        take(max(0, window.lowerBound - Self.stride)..<window.lowerBound, block, &units)
      }
      if !isOpenAbove && !isOpenBelow { break }
    }
  }

  /// The likeliest shift of the widest prior.
  var peak: Int {
    window.reduce(window.lowerBound) { logProducts[$1][7] > logProducts[$0][7] ? $1 : $0 }
  }

  private func matters(_ shift: Int) -> Bool {
    any(logProducts[shift] .>= greatest - Self.drop)
  }

  private mutating func take(_ range: Range<Int>, _ block: Int, _ units: inout [UnitEvidence]) {
    for shift in range { logIntegrals[shift].reserveCapacity(units.count) }
    for unit in units.indices {
      let values = units[unit].logIntegrals(block: block, shifts: range)
      for (shift, value) in zip(range, values) {
        logIntegrals[shift].append(value)
        logProducts[shift] += value
      }
    }
    for shift in range {
      greatest.replace(with: logProducts[shift], where: logProducts[shift] .> greatest)
    }
    window =
      window.isEmpty
      ? range
      : min(window.lowerBound, range.lowerBound)..<max(window.upperBound, range.upperBound)
  }
}
