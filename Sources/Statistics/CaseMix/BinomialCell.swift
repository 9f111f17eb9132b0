/// Trials of one unit that share all covariates.
package struct BinomialCell: Hashable, Sendable {
  /// The row of the design that holds their covariates.
  package let pattern: Int
  package let trials: Int
  package let successes: Int

  package init(pattern: Int, trials: Int, successes: Int) {
    self.pattern = pattern
    self.trials = trials
    self.successes = successes
  }
}
