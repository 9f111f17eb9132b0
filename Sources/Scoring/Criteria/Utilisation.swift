internal import Outcomes
internal import Profiles

/// How full a unit's measures were on the key dates of their profiles: beside the ranking, never in
/// it.
package struct Utilisation: Hashable, Sendable {
  /// Sums over the key dates.
  package let occupied: Int
  package let places: Int
  /// How many key dates.
  package let dates: Int

  package var rate: Double { Double(occupied) / Double(places) }

  init(occupied: Int, places: Int, dates: Int) {
    self.occupied = occupied
    self.places = places
    self.dates = dates
  }

  /// Of the key dates that lie between the window's first day and the reference date.
  init?(_ measure: MeasureFacts, _ rules: CohortRules) {
    let dates = measure.occupancies.filter { rules.from <= $0.date && $0.date <= rules.asOf }
    guard let contracted = measure.contractedPlaces, contracted > 0, !dates.isEmpty else {
      return nil
    }
    occupied = dates.reduce(0) { $0 + $1.occupied }
    places = contracted * dates.count
    self.dates = dates.count
  }

  static func sum(_ parts: [Utilisation]) -> Utilisation? {
    guard !parts.isEmpty else { return nil }
    return Utilisation(
      occupied: parts.reduce(0) { $0 + $1.occupied }, places: parts.reduce(0) { $0 + $1.places },
      dates: parts.reduce(0) { $0 + $1.dates })
  }
}
