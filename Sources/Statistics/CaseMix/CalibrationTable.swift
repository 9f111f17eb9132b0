/// Expected beside observed successes, by tenths of the expectation.
package struct CalibrationTable: Hashable, Sendable {
  /// Ascending by expectation; tenths without trials are left out.
  package let rows: [Row]

  package struct Row: Hashable, Sendable {
    /// From 1, the lowest expectations, to 10.
    package let decile: Int
    package let trials: Double
    package let observed: Double
    package let expected: Double
    /// The least and the greatest expectation in the row.
    package let range: Interval
  }

  /// Sorts trials by their expectation and cuts them into tenths.
  ///
  /// Trials of equal expectation stay together, in the tenth that holds the middle one of them, so
  /// that tenths differ in size where there are few expectations.
  ///
  /// D. W. Hosmer, S. Lemeshow, "Goodness of Fit Tests for the Multiple Logistic Regression Model",
  /// Communications in Statistics A 9 (1980), 1043-1069.
  package init(_ cells: [ScoredCell]) {
    let merged = cells.mergedByProbability()
    let all = merged.reduce(0.0) { $0 + $1.trials }
    var rows: [Row] = []
    var before = 0.0
    for cell in merged {
      let middle = before + cell.trials / 2
      let row = Row(
        decile: min(10, 1 + Int(10 * middle / all)), trials: cell.trials, observed: cell.successes,
        expected: cell.trials * cell.probability,
        range: Interval(lower: cell.probability, upper: cell.probability))
      if let last = rows.last, last.decile == row.decile {
        rows[rows.count - 1] = last.adding(row)
      } else {
        rows.append(row)
      }
      before += cell.trials
    }
    self.rows = rows
  }
}

extension CalibrationTable.Row {
  fileprivate func adding(_ higher: Self) -> Self {
    Self(
      decile: decile, trials: trials + higher.trials, observed: observed + higher.observed,
      expected: expected + higher.expected,
      range: Interval(lower: range.lower, upper: higher.range.upper))
  }
}
