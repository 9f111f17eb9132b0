/// The expectation of a trial from its covariates: logistic regression with the units' effects inside.
///
/// `η = α_group + xᵀβ + γ_unit`, and the penalised log-likelihood
/// `Σ [s η − n ln(1 + e^η)] − ½ Σ λ_β β² − ½ Σ λ_γ γ² − ½ Σ λ_α α²` is maximised over cells of s
/// successes in n trials. The units' effects are there only so that slopes are not attenuated where
/// better units serve harder cases; they are dropped afterwards. With positive penalties the optimum
/// is unique, also where a covariate separates the outcomes or a unit has no success at all.
///
/// J. D. Kalbfleisch, R. A. Wolfe, "On Monitoring Outcomes of Medical Providers", Statistics in
/// Biosciences 5 (2013), 286-302; S. le Cessie, J. C. van Houwelingen, "Ridge Estimators in Logistic
/// Regression", Applied Statistics 41 (1992), 191-201.
package struct CaseMixModel: Hashable, Sendable {
  /// One per covariate, on the scale of log-odds.
  package let coefficients: [Double]
  /// One per group. Calibration replaces them; kept for plain regression.
  package let intercepts: [Double]
  package let basis: Basis
  /// `Σ [s η − n ln(1 + e^η)]` at the optimum, without penalties and binomial coefficients.
  package let logLikelihood: Double

  /// What the coefficients rest on.
  package enum Basis: Hashable, Sendable {
    /// Newton's method, after so many steps.
    case fitted(steps: Int)
    /// Set to zero: the design has no covariates.
    case noCovariates
    /// Set to zero: fewer trials than the minimum.
    case tooFewTrials(Double)
    /// Set to zero: fewer successes than the minimum.
    case tooFewSuccesses(Double)
    /// Set to zero: every trial was a success.
    case noFailures
  }

  /// The least data for which coefficients are estimated at all.
  package struct Minimum: Hashable, Sendable {
    package let trials: Int
    package let successes: Int

    package init(trials: Int, successes: Int) {
      self.trials = trials
      self.successes = successes
    }

    package static let standard = Minimum(trials: 100, successes: 20)
    package static let none = Minimum(trials: 0, successes: 0)
  }

  /// `xᵀβ` of each pattern of a design.
  ///
  /// - Precondition: It has one column per coefficient.
  package func linearPredictors(_ design: SparseDesign) -> [Double] {
    precondition(design.columns == coefficients.count)
    return (0..<design.count).map { design.product($0, coefficients) }
  }

  /// Estimates the coefficients.
  ///
  /// - Parameters:
  ///   - table: Patterns and cells.
  ///   - penalty: Precisions of the coefficients.
  ///   - minimum: With less than that all coefficients are zero, and ``basis`` says so.
  ///   - cores: How many groups are worked on at once; without influence on the result.
  /// - Throws: Without penalties, where columns depend on each other or where there is no maximum
  ///   because the covariates separate the outcomes. With penalties there is always one; it may be
  ///   out of reach only where billions of trials contradict each other.
  package static func fit(
    _ table: BinomialTable, penalty: CaseMixPenalty = .standard, minimum: Minimum = .standard,
    cores: Int = 1
  ) async throws(CaseMixError) -> CaseMixModel {
    if let reason = shortage(of: table, minimum) {
      return CaseMixModel(
        coefficients: Array(repeating: 0, count: table.columns),
        intercepts: Array(repeating: 0, count: table.groups.count),
        basis: reason, logLikelihood: -.ln2 * table.trials)
    }
    return try await CaseMixNewton(table: table, penalty: penalty, cores: cores).fit()
  }

  private static func shortage(of table: BinomialTable, _ minimum: Minimum) -> Basis? {
    if table.trials < Double(minimum.trials) { return .tooFewTrials(table.trials) }
    if table.successes < Double(minimum.successes) { return .tooFewSuccesses(table.successes) }
    guard minimum != .none else { return nil }
    if table.successes == table.trials { return .noFailures }
    return table.columns == 0 ? .noCovariates : nil
  }
}

/// Why a logistic regression has no solution.
package enum CaseMixError: Error, Hashable, Sendable {
  /// Some columns are combinations of others, or a group has no trials.
  case dependentColumns
  /// Coefficients grow without end, because the covariates separate successes from failures, or did
  /// not settle in a hundred steps.
  case separated
}

extension Double {
  fileprivate static let ln2 = 0.6931471805599453
}
