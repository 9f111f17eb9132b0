/// Trials of one unit that share all covariates and count for it to the same part.
package struct BinomialCell: Hashable, Sendable {
  /// The row of the design that holds their covariates.
  package let pattern: Int
  package let trials: Int
  package let successes: Int
  /// The part of each trial that counts.
  ///
  /// It is the weight of the trial's log-likelihood: half of a trial tells half as much. Where the
  /// parts of a trial are spread over units of one group they add up to the trial.
  package let share: Share

  package init(pattern: Int, trials: Int, successes: Int, share: Share = .whole) {
    self.pattern = pattern
    self.trials = trials
    self.successes = successes
    self.share = share
  }

  /// How many whole trials the cell comes to.
  package var weightedTrials: Double {
    share.isWhole ? Double(trials) : Double(trials) * share.value
  }

  /// How many whole successes the cell comes to.
  package var weightedSuccesses: Double {
    share.isWhole ? Double(successes) : Double(successes) * share.value
  }
}
