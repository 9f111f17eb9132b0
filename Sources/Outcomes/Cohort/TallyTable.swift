/// What the participations of a group have in common, as their rows write it; empty where a row says
/// nothing.
package struct TallyKey: Hashable, Sendable {
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
}

/// Participations summed by group.
package struct TallyTable: Sendable {
  package let rules: CohortRules
  /// What the levels of the keys are levels of.
  package let strata: [Stratum]
  package let groups: TallyGroups

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

  /// The sum over all groups.
  package var total: Tally { groups.total }
}
