/// The trials of one unit: one cell for each pattern and share it has, patterns ascending, then
/// shares.
package struct UnitCells: Hashable, Sendable {
  package let cells: [BinomialCell]
  /// How many whole trials they come to.
  package let trials: Double
  /// How many whole successes they come to.
  package let successes: Double

  /// Adds up cells of one pattern and share and drops empty ones, so that the order and the fineness
  /// of the input leave no trace in a result.
  ///
  /// The counts must be valid, as ``BinomialTable`` checks.
  init(_ cells: [BinomialCell]) {
    var merged: [BinomialCell] = []
    let sorted = cells.sorted {
      $0.pattern == $1.pattern ? $0.share < $1.share : $0.pattern < $1.pattern
    }
    for cell in sorted where cell.trials > 0 {
      if let last = merged.last, last.pattern == cell.pattern, last.share == cell.share {
        merged[merged.count - 1] = BinomialCell(
          pattern: cell.pattern, trials: last.trials + cell.trials,
          successes: last.successes + cell.successes, share: cell.share)
      } else {
        merged.append(cell)
      }
    }
    var (trials, successes) = (SharedCount(), SharedCount())
    for cell in merged {
      trials.add(cell.trials, at: cell.share)
      successes.add(cell.successes, at: cell.share)
    }
    self.cells = merged
    self.trials = trials.value
    self.successes = successes.value
  }

  /// The trials of each pattern, ascending: the shares of one pattern together.
  var patterns: [PatternTotal] {
    var totals: [PatternTotal] = []
    for cell in cells {
      if let last = totals.last, last.pattern == cell.pattern {
        totals[totals.count - 1].trials += cell.weightedTrials
        totals[totals.count - 1].successes += cell.weightedSuccesses
      } else {
        totals.append(
          PatternTotal(
            pattern: cell.pattern, trials: cell.weightedTrials, successes: cell.weightedSuccesses))
      }
    }
    return totals
  }
}

/// How many whole trials and successes have one pattern.
struct PatternTotal: Hashable, Sendable {
  let pattern: Int
  var trials: Double
  var successes: Double
}
