import Statistics

/// Case T8 of the method's specification: eight units, the trials of each share one probability.
enum ReferenceUnits {
  static let observed = [3, 0, 8, 5, 12, 9, 2, 20]
  static let trials = [8, 9, 11, 20, 25, 40, 31, 60]
  static let probabilities = [0.25, 0.20, 0.30, 0.15, 0.35, 0.30, 0.18, 0.28]

  static let cells = observed.indices.map {
    [EffectGroup.Block(probability: probabilities[$0], trials: trials[$0], successes: observed[$0])]
  }

  static let comparisons = observed.indices.map {
    let (n, p) = (Double(trials[$0]), probabilities[$0])
    return ObservedExpected(
      trials: Double(trials[$0]), observed: Double(observed[$0]), expected: n * p,
      variance: n * p * (1 - p))
  }

  static func group() throws -> EffectGroup { try EffectGroup(units: cells) }

  /// Computed once: every test of the standard grid looks at the same result.
  static let effects = Task { await ProviderEffectModel(groups: [try group()]).posterior() }

  /// a from −1.5 to 1.5, as in the method's first edition: what was worked out for it in numpy holds for
  /// any grid's arithmetic.
  static let narrowGrid = EffectGrid(
    step: 0.02, theta: 250, shift: 75, tauStep: 0.05, tauCount: 40)
  static let narrowEffects = Task {
    await ProviderEffectModel(groups: [try group()], grid: narrowGrid).posterior()
  }
}

func near(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
  (a - b).magnitude <= tolerance
}

func near(_ a: [Double], _ b: [Double], _ tolerance: Double) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { near($0, $1, tolerance) }
}

func relativelyNear(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
  (a - b).magnitude <= tolerance * max(a.magnitude, b.magnitude)
}
