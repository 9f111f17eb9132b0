/// Penalised logistic regression with the units' effects inside.
///
/// `η = α_group + xᵀβ + γ_unit`, and the penalised log-likelihood
/// `Σ [s η − n ln(1 + e^η)] − ½ Σ λ_β β² − ½ Σ λ_γ γ² − ½ Σ λ_α α²` is maximised over cells of s
/// successes in n trials. The units' effects are there only so that slopes are not attenuated where
/// better units serve harder cases. With positive penalties the optimum
/// is unique, also where a covariate separates the outcomes or a unit has no success at all.
///
/// J. D. Kalbfleisch, R. A. Wolfe, "On Monitoring Outcomes of Medical Providers", Statistics in
/// Biosciences 5 (2013), 286-302; S. le Cessie, J. C. van Houwelingen, "Ridge Estimators in Logistic
/// Regression", Applied Statistics 41 (1992), 191-201.
package struct LogisticRegression: Hashable, Sendable {
  /// One per covariate, on the scale of log-odds.
  package let coefficients: [Double]
  /// One per group.
  package let intercepts: [Double]
  /// How many of Newton's steps were taken.
  package let steps: Int
  /// `Σ [s η − n ln(1 + e^η)]` at the optimum, without penalties and binomial coefficients.
  package let logLikelihood: Double

  /// - Parameters:
  ///   - table: Patterns and cells.
  ///   - penalty: Precisions of the coefficients.
  ///   - cores: How many groups are worked on at once; without influence on the result.
  /// - Throws: Without penalties, where columns depend on each other or where there is no maximum
  ///   because the covariates separate the outcomes. With penalties there is always one; it may be
  ///   out of reach only where billions of trials contradict each other.
  package static func fit(
    _ table: BinomialTable, penalty: CaseMixPenalty = .standard, cores: Int = 1
  ) async throws(CaseMixError) -> LogisticRegression {
    let solution = try await CaseMixNewton(table: table, penalty: penalty, cores: cores).fit()
    return LogisticRegression(
      coefficients: solution.point.coefficients,
      intercepts: solution.point.groups.map(\.intercept), steps: solution.steps,
      logLikelihood: solution.logLikelihood)
  }
}

/// Why a logistic regression has no solution.
package enum CaseMixError: Error, Hashable, Sendable {
  /// Some columns are combinations of others, or a group has no trials.
  case dependentColumns
  /// Coefficients grow without end, because the covariates separate successes from failures, or did
  /// not settle.
  case separated
}
