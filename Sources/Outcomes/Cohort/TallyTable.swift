/// What the participations of a group have in common, as their rows write it; empty where a row says
/// nothing.
package struct TallyKey: Hashable, Comparable, Sendable {
  package var provider: String
  /// A profile's id or the district's own number of the measure.
  package var measure: String
  package var district: String
  package var targetGroup: String
  /// The level of each stratum, in the order of the table's strata.
  package var levels: [String]

  package init(
    provider: String = "", measure: String, district: String = "", targetGroup: String = "",
    levels: [String] = []
  ) {
    self.provider = provider
    self.measure = measure
    self.district = district
    self.targetGroup = targetGroup
    self.levels = levels
  }

  /// By measure, provider, district, target group, then levels, in the order of their code points.
  package static func < (left: TallyKey, right: TallyKey) -> Bool {
    if left.measure != right.measure { return left.measure < right.measure }
    if left.provider != right.provider { return left.provider < right.provider }
    if left.district != right.district { return left.district < right.district }
    if left.targetGroup != right.targetGroup { return left.targetGroup < right.targetGroup }
    return left.levels.lexicographicallyPrecedes(right.levels)
  }
}

/// Participations summed by group.
package struct TallyTable: Hashable, Sendable {
  package let rules: CohortRules
  /// What the levels of the keys are levels of.
  package let strata: [Stratum]
  /// By key, each key once.
  package let groups: [Group]

  package struct Group: Hashable, Sendable {
    package let key: TallyKey
    package let tally: Tally
    /// The first row of the group, to name a place in a message.
    package let firstRow: RowPlace
  }

  /// A row of an input.
  package struct RowPlace: Hashable, Comparable, Sendable {
    /// The position of the input among all.
    package let input: Int
    /// From 1.
    package let line: Int

    package static func < (left: RowPlace, right: RowPlace) -> Bool {
      (left.input, left.line) < (right.input, right.line)
    }
  }

  /// - Parameter groups: by key, each key once.
  init(rules: CohortRules, strata: [Stratum], sorted groups: [Group]) {
    self.rules = rules
    self.strata = strata
    self.groups = groups
  }

  /// The sum over all groups.
  package var total: Tally {
    groups.reduce(into: Tally()) { $0 += $1.tally }
  }
}
