/// What is asked of a ranking besides the cohort. Part of the result and printed with it.
package struct RankingRequest: Hashable, Sendable {
  /// The share of rows without a place in the catalogue above which there is no ranking.
  package var largestUnmatchedShare: Double

  package init(largestUnmatchedShare: Double = 0.05) {
    self.largestUnmatchedShare = largestUnmatchedShare
  }
}
