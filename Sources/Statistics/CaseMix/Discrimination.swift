/// How well expectations tell successes from failures.
package enum Discrimination {
  /// The area under the ROC curve: the probability that a success was expected with a higher
  /// probability than a failure, ties counted half; `nil` without a success or without a failure.
  ///
  /// Counted on cells, it equals the value of the trials behind them. 0.5 is no better than chance.
  ///
  /// J. A. Hanley, B. J. McNeil, "The Meaning and Use of the Area under a ROC Curve", Radiology 143
  /// (1982), 29-36.
  package static func areaUnderCurve(_ cells: [ScoredCell]) -> Double? {
    var (successes, failures, pairs) = (0.0, 0.0, 0.0)
    for cell in cells.mergedByProbability() {
      let (s, f) = (cell.successes, cell.trials - cell.successes)
      pairs += s * (failures + f / 2)
      successes += s
      failures += f
    }
    guard successes > 0, failures > 0 else { return nil }
    return pairs / successes / failures
  }
}
