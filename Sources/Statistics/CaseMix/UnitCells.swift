/// The trials of one unit: one cell for each pattern it has, patterns ascending.
package struct UnitCells: Hashable, Sendable {
  package let cells: [BinomialCell]
  package let trials: Int
  package let successes: Int

  /// Adds up cells of one pattern and drops empty ones, so that the order and the fineness of the
  /// input leave no trace in a result.
  ///
  /// The counts must be valid, as ``BinomialTable`` checks.
  init(_ cells: [BinomialCell]) {
    var merged: [BinomialCell] = []
    for cell in cells.sorted(by: { $0.pattern < $1.pattern }) where cell.trials > 0 {
      if let last = merged.last, last.pattern == cell.pattern {
        merged[merged.count - 1] = BinomialCell(
          pattern: cell.pattern, trials: last.trials + cell.trials,
          successes: last.successes + cell.successes)
      } else {
        merged.append(cell)
      }
    }
    self.cells = merged
    trials = merged.reduce(0) { $0 + $1.trials }
    successes = merged.reduce(0) { $0 + $1.successes }
  }
}
