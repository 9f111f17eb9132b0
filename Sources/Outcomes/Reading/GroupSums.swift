/// The sums of one core, by group.
struct GroupSums: Sendable {
  /// The first row of a group, before the lines of its input are counted.
  struct Origin: Comparable, Sendable {
    let piece: Int
    let line: Int

    static func < (left: Origin, right: Origin) -> Bool {
      (left.piece, left.line) < (right.piece, right.line)
    }
  }

  private(set) var groups: [TallyKey: (tally: Tally, origin: Origin)] = [:]

  mutating func add(
    _ participation: Participation, under rules: CohortRules, strata: [Stratum], origin: Origin
  ) {
    let key = TallyKey(
      provider: participation.provider ?? "", measure: participation.measure,
      district: participation.district ?? "", targetGroup: participation.targetGroup ?? "",
      levels: strata.map { $0.level(of: participation, under: rules) })
    groups[key, default: (Tally(), origin)].tally.add(participation, under: rules)
  }

  static func += (left: inout GroupSums, right: GroupSums) {
    for (key, group) in right.groups {
      left.groups[key, default: (Tally(), group.origin)].tally += group.tally
      if let origin = left.groups[key]?.origin, group.origin < origin {
        left.groups[key]?.origin = group.origin
      }
    }
  }
}
