/// What is not known of an expectation because slopes are not known: s_E, on the scale of log-odds.
///
/// `s_E,j = √(c_jᵀ S c_j) / V_j` with `c_j = Σ_{i∈j} w (x − x̄)`, `w = p(1 − p)`, x̄ the w-weighted mean of
/// the group and S the covariance of the slopes: who has the group's mix of cases is compared with it
/// whatever the slopes are.
///
/// The article Method, section 2.2.
struct ExpectationError {
  /// `Σ w x` of one unit, and `Σ w`.
  struct Sums {
    var weighted: [Double]
    var information = 0.0
  }

  private let covariance: SymmetricMatrix
  /// x̄.
  let mean: [Double]

  init(_ covariance: SymmetricMatrix, mean: [Double]) {
    (self.covariance, self.mean) = (covariance, mean)
  }

  init(_ covariance: SymmetricMatrix, _ units: [Sums]) {
    self.covariance = covariance
    var total = [Double](repeating: 0, count: covariance.size)
    var information = 0.0
    for unit in units {
      for column in total.indices { total[column] += unit.weighted[column] }
      information += unit.information
    }
    mean = information > 0 ? total.map { $0 / information } : total
  }

  func error(of unit: Sums) -> Double {
    guard unit.information > 0 else { return 0 }
    let difference = mean.indices.map { unit.weighted[$0] - unit.information * mean[$0] }
    return max(0, covariance.quadraticForm(difference)).squareRoot() / unit.information
  }
}
