/// What is asked of a ranking besides the cohort. Part of the result and printed with it.
package struct RankingRequest: Hashable, Sendable {
  /// The share of rows without a place in the catalogue above which there is no ranking.
  package var largestUnmatchedShare: Double
  package var consortium: ConsortiumCredit
  /// Whether a measure's outcomes count together with those of the measure that follows it, where
  /// the same provider runs both.
  package var followsRenewals: Bool

  package init(
    largestUnmatchedShare: Double = 0.05, consortium: ConsortiumCredit = .lead,
    followsRenewals: Bool = false
  ) {
    self.largestUnmatchedShare = largestUnmatchedShare
    self.consortium = consortium
    self.followsRenewals = followsRenewals
  }
}

/// Who is credited with the outcomes of a consortium (Trägerverbund).
package enum ConsortiumCredit: String, CaseIterable, Sendable {
  /// The lead alone.
  case lead
  /// Each member in full (OLG Düsseldorf, VII-Verg 22/14): the same participation then counts at
  /// several providers, and once in every total.
  case equal
}
