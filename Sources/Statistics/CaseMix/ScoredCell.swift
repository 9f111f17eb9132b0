/// Trials that were expected to succeed with the same probability.
package struct ScoredCell: Hashable, Sendable {
  package let probability: Double
  /// Whole trials; a fraction where trials are shared.
  package let trials: Double
  package let successes: Double

  package init(probability: Double, trials: Double, successes: Double) {
    self.probability = probability
    self.trials = trials
    self.successes = successes
  }
}

extension Sequence<ScoredCell> {
  /// Ascending by probability, cells of equal probability added up, empty ones left out.
  func mergedByProbability() -> [ScoredCell] {
    var merged: [ScoredCell] = []
    for cell in filter({ $0.trials > 0 }).sorted(by: { $0.probability < $1.probability }) {
      if let last = merged.last, last.probability == cell.probability {
        merged[merged.count - 1] = ScoredCell(
          probability: cell.probability, trials: last.trials + cell.trials,
          successes: last.successes + cell.successes)
      } else {
        merged.append(cell)
      }
    }
    return merged
  }
}
