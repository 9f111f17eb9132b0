package import Profiles

/// What an integration costs in the middle of the units of one main aim, whatever their district: a
/// yardstick beside a unit's own figure, never part of a rank (the article Method, section 2.10).
package struct MedianCost: Hashable, Sendable {
  /// Euros per integration six months after exit.
  package let value: Double
  /// How many units it is the middle of.
  package let units: Int

  /// - Parameters:
  ///   - costs: a unit without any integration costs more than every other.
  ///   - fewest: the units it takes at least: of two each could work out the other's.
  /// - Returns: `nil` for fewer units, and where the middle has no integration.
  package init?(_ costs: [CostPerIntegration], fewest: Int) {
    let values = costs.map { $0.value ?? .infinity }.sorted()
    guard values.count >= max(1, fewest) else { return nil }
    let middle = values.count / 2
    let value =
      values.count.isMultiple(of: 2) ? (values[middle - 1] + values[middle]) / 2 : values[middle]
    guard value.isFinite else { return nil }
    self.value = value
    units = values.count
  }
}

extension Ranking {
  package func medianCost(of aim: MainAim, fewest: Int) -> MedianCost? {
    MedianCost(
      groups.filter { $0.comparison.aim == aim }
        .flatMap { $0.units.compactMap(\.score.costPerIntegration) }, fewest: fewest)
  }
}
