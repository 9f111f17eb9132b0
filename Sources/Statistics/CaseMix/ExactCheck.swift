extension Calibration {
  /// The exact test of every unit: whether O could be what its group's average would have reached.
  ///
  /// Under that hypothesis O is Poisson-binomial with the calibrated probabilities, or a sum of shares
  /// of such counts (``ShareLattice``). The test uses no prior and no other unit beyond the benchmark.
  ///
  /// - Parameters:
  ///   - table: The one that was calibrated.
  ///   - cores: How many groups are worked on at once; without influence on the result.
  /// - Returns: By group, then by unit; both p-values are 1 for a unit without trials.
  package func exactTests(_ table: BinomialTable, cores: Int = 1) async -> [[ExactTest]] {
    precondition(table.groups.count == groups.count)
    return await Parallel.map(count: groups.count, cores: cores) { [groups, units = table.groups] in
      groups[$0].exactTests(units[$0])
    }
  }
}

extension Calibration.Group {
  fileprivate func exactTests(_ units: [UnitCells]) -> [ExactTest] {
    let probabilities = Dictionary(
      uniqueKeysWithValues: patterns.map { ($0.pattern, $0.probability) })
    return units.map { unit in
      ShareLattice(unit.cells.map(\.share), trials: unit.cells.reduce(0) { $0 + $1.trials })
        .test(unit.cells) { probabilities[$0.pattern] ?? 0 }
    }
  }
}
