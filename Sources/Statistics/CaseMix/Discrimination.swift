/// How well expectations tell successes from failures.
package enum Discrimination {
  /// The area under the ROC curve within groups: of all pairs of a success and a failure of the same
  /// group, the share in which the success was expected with the higher probability, ties counted
  /// half; `nil` where no group has both. 0.5 is no better than chance.
  ///
  /// `Σ_d (C_d + ½ T_d) / Σ_d s_d f_d`: C_d concordant pairs of group d, T_d tied ones, s_d successes,
  /// f_d failures. Counted on cells, it equals the value of the trials behind them.
  ///
  /// Pairs across groups are left out: each group has its own benchmark, which is its own success
  /// rate, so that they would show that groups differ even where the case mix explains nothing.
  ///
  /// On the trials that a model was fitted to it is too favourable: in the sample of 454 trials and
  /// 21 coefficients, outcomes shuffled within groups still reach 0.64 on average.
  ///
  /// J. A. Hanley, B. J. McNeil, "The Meaning and Use of the Area under a ROC Curve", Radiology 143
  /// (1982), 29-36; within groups, weighted by pairs: D. van Klaveren, E. W. Steyerberg, P. Perel,
  /// Y. Vergouwe, "Assessing Discriminative Ability of Risk Models in Clustered Data", BMC Medical
  /// Research Methodology 14 (2014), 5.
  ///
  /// - Parameter groups: The cells of each group.
  package static func areaUnderCurve(within groups: [[ScoredCell]]) -> Double? {
    var (concordant, pairs) = (0.0, 0.0)
    for group in groups {
      var (successes, failures) = (0.0, 0.0)
      for cell in group.mergedByProbability() {
        let (s, f) = (cell.successes, cell.trials - cell.successes)
        concordant += s * (failures + f / 2)
        successes += s
        failures += f
      }
      pairs += successes * failures
    }
    return pairs > 0 ? concordant / pairs : nil
  }
}
