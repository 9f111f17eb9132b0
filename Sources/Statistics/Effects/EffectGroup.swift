/// The units of one group as the joint model takes them.
package struct EffectGroup: Hashable, Sendable {
  /// `logit p` of each pattern: the expectation without any effect. Between −500 and 500.
  let logits: [Double]
  /// Cells whose patterns are indices of ``logits``.
  let units: [UnitCells]
  /// Trials of each pattern in the whole group.
  let trials: [Double]
  /// s_E of each unit: what is not known of its expectation, on the scale of log-odds.
  let errors: [Double]

  /// A group whose benchmark has been calibrated.
  package init(_ calibrated: Calibration.Group, units: [UnitCells]) {
    self.init(
      patterns: calibrated.patterns.map(\.pattern), logits: calibrated.patterns.map(\.logit),
      units: units, errors: calibrated.units.map(\.logOddsError))
  }

  /// Trials of one unit that an average unit would pass with the same probability.
  package struct Block: Hashable, Sendable {
    package let probability: Double
    package let trials: Int
    package let successes: Int
    package let share: Share

    package init(probability: Double, trials: Int, successes: Int, share: Share = .whole) {
      self.probability = probability
      self.trials = trials
      self.successes = successes
      self.share = share
    }
  }

  /// A group from units of blocks with known probabilities.
  ///
  /// - Parameter errors: s_E of each unit, not negative; none for zeros.
  /// - Throws: If a probability is not strictly between 0 and 1 or counts are not
  ///   `0 ≤ successes ≤ trials`.
  package init(units: [[Block]], errors: [Double] = []) throws(EffectGroupError) {
    let probabilities = units.flatMap { $0.map(\.probability) }
    guard probabilities.allSatisfy({ $0 > 0 && $0 < 1 }) else { throw .certainProbability }
    guard units.allSatisfy({ $0.allSatisfy { 0 <= $0.successes && $0.successes <= $0.trials } })
    else { throw .invalidCounts }
    let distinct = Array(Set(probabilities)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(distinct, distinct.indices))
    self.init(
      patterns: Array(distinct.indices), logits: distinct.map(Logistic.logit),
      units: units.map { cells in
        UnitCells(
          cells.compactMap { cell in
            places[cell.probability].map {
              BinomialCell(
                pattern: $0, trials: cell.trials, successes: cell.successes,
                share: cell.share)
            }
          })
      }, errors: errors.isEmpty ? Array(repeating: 0, count: units.count) : errors)
  }

  /// The same with the expectations of one unit moved, in log-odds.
  func shifting(_ unit: Int, by shift: Double) -> EffectGroup {
    guard shift != 0 else { return self }
    let own = Set(units[unit].cells.map(\.pattern)).sorted()
    let places = Dictionary(
      uniqueKeysWithValues: own.enumerated().map { ($1, logits.count + $0) })
    var units = units
    units[unit] = UnitCells(
      units[unit].cells.compactMap { cell in
        places[cell.pattern].map {
          BinomialCell(
            pattern: $0, trials: cell.trials, successes: cell.successes, share: cell.share)
        }
      })
    let all = logits + own.map { logits[$0] + shift }
    return EffectGroup(
      patterns: Array(all.indices), logits: all, units: units, errors: errors)
  }

  /// Keeps only the patterns that the group has, numbered anew.
  private init(patterns: [Int], logits: [Double], units: [UnitCells], errors: [Double]) {
    precondition(errors.count == units.count)
    self.errors = errors
    self.logits = logits.map { min(max($0, -500), 500) }
    let places = Dictionary(uniqueKeysWithValues: zip(patterns, patterns.indices))
    self.units = units.map { unit in
      UnitCells(
        unit.cells.compactMap { cell in
          places[cell.pattern].map {
            BinomialCell(
              pattern: $0, trials: cell.trials, successes: cell.successes,
              share: cell.share)
          }
        })
    }
    var trials = [Double](repeating: 0, count: logits.count)
    for unit in self.units {
      for cell in unit.cells { trials[cell.pattern] += cell.weightedTrials }
    }
    self.trials = trials
  }
}

/// Why blocks are no group.
package enum EffectGroupError: Error, Hashable, Sendable {
  /// A probability is not strictly between 0 and 1.
  case certainProbability
  /// Not `0 ≤ successes ≤ trials`.
  case invalidCounts
}
