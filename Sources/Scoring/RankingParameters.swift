internal import Statistics

/// Every choice behind a ranking besides the cohort. Part of the result and printed with it.
///
/// The values that begin here are those of the method (section 2.9); none of them is a law of nature.
package struct RankingParameters: Hashable, Sendable {
  package var scope = UnitScope.provider
  package var comparable = ComparableDistricts.none
  /// The covariates of the case mix by name; `nil` for all that the data have, empty for none.
  package var covariates: [String]?
  package var consortium = ConsortiumCredit.lead
  /// Whether a measure's outcomes count together with those of the measure that follows it, where
  /// the same provider runs both.
  package var followsRenewals = false
  /// Shares of the four criteria of § 65 Abs. 5 VgV; `nil`: no weighted sum is made.
  package var weights: CriterionWeights?
  /// The numbers that can be set one by one.
  package var gates = Gates()

  package init() {}

  /// Of the method: what is published changes with it.
  package static let edition = 2

  package var usesCaseMix: Bool { covariates != [] }

  /// δ, the smallest difference in log-odds that matters, and what a recommendation takes.
  package struct Gates: Hashable, Sendable {
    /// δ = ln 1.25.
    package var delta = 0.22314355131420976
    /// The share of rows without a place in the catalogue above which there is no ranking.
    package var largestUnmatchedShare = 0.05
    package var fewestCases = 10.0
    package var fewestMonths = 12.0
    package var largestUnknownShare = 0.2
    package var fewestUnits = 3.0
    /// The share of a group's information (ΣV) above which a unit has nobody to be compared with.
    package var largestInformationShare = 0.5
    package var leastReliability = 0.2
    package var probabilityAboveAverage = 0.95
    package var probabilityToRenew = 0.85
    package var probabilityMateriallyWorse = 0.8
    package var probabilityBelowAverage = 0.95
    package var fewestCasesForHearing = 30.0
    package var fewestCasesForPraise = 30.0
    /// Where reliability is less than needed, a renewal takes so many cases.
    package var fewestCasesWithoutReliability = 30.0
    /// Others of the group with at least ``fewestCases`` that a hearing takes.
    package var fewestRivals = 2.0
    /// The share of mature exits in one quarter of the year above which the season may decide.
    package var largestQuarterShare = 0.6
    /// q at which the exact check is a signal.
    package var signalRate = 0.1
    /// Members that a level of a covariate must have.
    package var fewestMembers = 10.0
    package var fewestCasesForCaseMix = 100.0
    package var fewestSuccessesForCaseMix = 20.0

    package init() {}

    /// Name, place and bounds of each number; names are stable.
    package static var all: [Gate] {
      [
        Gate("delta", \.delta, in: 0...5),
        Gate("largestUnmatchedShare", \.largestUnmatchedShare),
        Gate("fewestCases", \.fewestCases, in: 1...1e6),
        Gate("fewestMonths", \.fewestMonths, in: 1...24),
        Gate("largestUnknownShare", \.largestUnknownShare),
        Gate("fewestUnits", \.fewestUnits, in: 2...1e6),
        Gate("largestInformationShare", \.largestInformationShare),
        Gate("leastReliability", \.leastReliability),
        Gate("probabilityAboveAverage", \.probabilityAboveAverage),
        Gate("probabilityToRenew", \.probabilityToRenew),
        Gate("probabilityMateriallyWorse", \.probabilityMateriallyWorse),
        Gate("probabilityBelowAverage", \.probabilityBelowAverage),
        Gate("fewestCasesForHearing", \.fewestCasesForHearing, in: 1...1e6),
        Gate("fewestCasesForPraise", \.fewestCasesForPraise, in: 1...1e6),
        Gate(
          "fewestCasesWithoutReliability", \.fewestCasesWithoutReliability, in: 1...1e6),
        Gate("fewestRivals", \.fewestRivals, in: 0...1e6),
        Gate("largestQuarterShare", \.largestQuarterShare),
        Gate("signalRate", \.signalRate),
        Gate("fewestMembers", \.fewestMembers, in: 1...1e6),
        Gate("fewestCasesForCaseMix", \.fewestCasesForCaseMix, in: 0...1e9),
        Gate("fewestSuccessesForCaseMix", \.fewestSuccessesForCaseMix, in: 0...1e9),
      ]
    }
  }

  /// One number that a person may set.
  package struct Gate: Sendable {
    package let name: String
    package let path: any WritableKeyPath<Gates, Double> & Sendable
    package let bounds: ClosedRange<Double>

    fileprivate init(
      _ name: String, _ path: any WritableKeyPath<Gates, Double> & Sendable,
      in bounds: ClosedRange<Double> = 0...1
    ) {
      self.name = name
      self.path = path
      self.bounds = bounds
    }
  }
}

extension RankingParameters.Gates {
  /// The least data for which coefficients of a case mix are estimated.
  var caseMixMinimum: CaseMixModel.Minimum {
    CaseMixModel.Minimum(
      trials: Int(fewestCasesForCaseMix), successes: Int(fewestSuccessesForCaseMix))
  }
}
