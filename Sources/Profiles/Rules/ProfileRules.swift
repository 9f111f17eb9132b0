/// Every rule about the content of a profile.
package enum ProfileRules {
  /// Sorted by code.
  package static let all: [any ProfileRule] = [
    IdMatchesDistrict(),
    DistrictsAreKnown(),
    DistrictsExist(),
    DatesFollowEachOther(),
    TargetsAreCommunicated(),
    CodesAreInForce(),
    PartsStayWithinLegalWeeks(),
    YoungPeopleAreUnder25(),
    TargetsAreAgreed(),
    AdmissionCoversTerm(),
    PaidPlacesAreUsed(),
    GroupsFillPlaces(),
    SharesSumUp(),
    BudgetHolds(),
    ContentIsFresh(),
    PredecessorsFormChain(),
    TextsAreClean(),
    TextsAreReadable(),
    NoTwinElsewhere(),
    ProviderIsNamedAlike(),
  ]
}
