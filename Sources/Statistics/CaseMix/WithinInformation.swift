/// How much units tell of a covariate within themselves.
enum WithinInformation {
  /// `Σ_j Σ_{i∈j} w (x − x̄_j)²` of each column, with `w = r(1 − r)` at the group's rate r, moved inside
  /// by half a case where all or none succeeded, and x̄_j the mean of unit j.
  ///
  /// The article Method, section 2.2.
  static func byColumn(_ table: BinomialTable) -> [Double] {
    let design = table.design
    var information = [Double](repeating: 0, count: table.columns)
    var (sums, squares) = (information, information)
    for units in table.groups {
      let weight = weight(of: units)
      for unit in units {
        var touched: [Int] = []
        for cell in unit.cells {
          let trials = cell.weightedTrials
          for entry in design.entries(cell.pattern) {
            let (column, x) = (design.column[entry], design.value[entry])
            if squares[column] == 0 { touched.append(column) }
            sums[column] += trials * x
            squares[column] += trials * x * x
          }
        }
        for column in touched where squares[column] > 0 {
          let spread = squares[column] - sums[column] * sums[column] / unit.trials
          information[column] += weight * max(0, spread)
          (sums[column], squares[column]) = (0, 0)
        }
      }
    }
    return information
  }

  private static func weight(of units: [UnitCells]) -> Double {
    let trials = units.reduce(0) { $0 + $1.trials }
    let successes = units.reduce(0) { $0 + $1.successes }
    guard trials > 0 else { return 0 }
    let half = min(0.5, trials / 2)
    let rate = min(max(successes, half), trials - half) / trials
    return rate * (1 - rate)
  }
}
