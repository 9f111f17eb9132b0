/// How strongly the coefficients of a case-mix model are held near zero.
///
/// Each is the precision (one over the variance) of a normal prior around zero.
package struct CaseMixPenalty: Hashable, Sendable {
  /// Of each covariate's coefficient; 0 for none.
  package let coefficient: Double
  /// Of each unit's own effect; `nil` leaves the units' effects out of the model.
  package let unit: Double?
  /// Of each group's intercept; 0 for none.
  package let intercept: Double

  /// - Precondition: No precision is negative, and that of the units is positive.
  package init(coefficient: Double, unit: Double?, intercept: Double) {
    precondition(coefficient >= 0 && intercept >= 0)
    if let unit { precondition(unit > 0) }
    self.coefficient = coefficient
    self.unit = unit
    self.intercept = intercept
  }

  /// `s_β = 1, s_γ = 1`, and 10⁻⁶ for intercepts: for dummies and variables of like scale.
  package static let standard = CaseMixPenalty(coefficient: 1, unit: 1, intercept: 1e-6)
  /// Plain logistic regression: intercepts and coefficients by maximum likelihood.
  package static let none = CaseMixPenalty(coefficient: 0, unit: nil, intercept: 0)
}
