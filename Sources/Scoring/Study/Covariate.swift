package import Outcomes

/// What participations differ in at entry, or may, as far as the data say.
package enum Covariate: Hashable, Sendable {
  /// A column of the outcomes.
  case stratum(Stratum)
  /// The target group of the row, else that of a profile that has only one.
  case targetGroup
  /// The measure's type: the instrument of its profile.
  case instrument

  /// Stable; the column's where there is one.
  package var name: String {
    switch self {
    case .stratum(let stratum): stratum.name
    case .targetGroup: "zielgruppe"
    case .instrument: "instrument"
    }
  }

  /// The level of rows that say nothing: one of its own, not a guess.
  package static let unknownLevel = "unbekannt"

  /// The level that others are compared with, whatever its frequency.
  var fixedReference: String? {
    self == .stratum(.classAtEntry) ? PlacementClass.near.rawValue : nil
  }

  /// Those that tallies with these strata carry, each with its place among the levels of a key.
  ///
  /// A month would be a finer quarter; two columns for one thing would be one too many.
  static func all(of strata: [Stratum]) -> [(covariate: Covariate, level: Int?)] {
    strata.enumerated().filter { $0.element != .exitMonth }
      .map { (.stratum($0.element), $0.offset) } + [(.targetGroup, nil), (.instrument, nil)]
  }
}
