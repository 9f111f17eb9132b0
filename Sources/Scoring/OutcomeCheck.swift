package import Catalog
package import Outcomes
internal import Profiles

/// What is to be known of outcome data before a ranking is made of them.
package struct OutcomeCheck: Sendable {
  package let data: OutcomeData
  /// By name; the one that rows do not name and no profile states is empty.
  package let providers: [ProviderData]
  /// Months of all exits, in their order, whatever the window.
  package let months: [MonthData]
  /// Levels of what the rows say besides the facts.
  package let distributions: [Distribution]
  /// Levels that are written in several ways.
  package let variants: [LevelNames.Variants]
  /// Rows that have no place in the catalogue; `nil` without a catalogue.
  package let unmatched: [UnmatchedMeasure]?
  /// More participations have no place in the catalogue than a ranking accepts.
  package let isRefused: Bool
  /// Those whose target group no list has; `nil` where there are none, or no catalogue.
  package let unknownTargetGroups: PlacedRows?
  /// Between the first and the last exit known six months later lies less than a year.
  package let isObservedUnderAYear: Bool

  /// What the data say of one provider, in the window.
  package struct ProviderData: Hashable, Sendable {
    package let name: String
    package let tally: Tally

    /// Of the mature exits; `nil` without one.
    package var unknownShare: Double? {
      let all = tally.known + tally.unknown
      return all == 0 ? nil : Double(tally.unknown) / Double(all)
    }
  }

  package struct MonthData: Hashable, Sendable {
    /// `2025-07`.
    package let month: String
    package let tally: Tally
  }

  package struct Distribution: Sendable {
    package let stratum: Stratum
    /// By name; the empty one is unknown.
    private let all: [(name: String, participations: Int)]
    /// It has so many levels that they are names or numbers rather: none is named.
    package var isCrowded: Bool { all.count > Self.mostLevels }

    static let mostLevels = 50

    init(_ stratum: Stratum, _ sums: [(key: String, value: Tally)]) {
      self.stratum = stratum
      all = sums.map { ($0.key, $0.value.participations) }
    }

    /// By name; the empty one is unknown.
    /// - Parameter fewest: the participations of a level that is named.
    package func levels(fewest: Int) -> [(name: String, participations: Int)] {
      all.filter { isNamed($0, fewest) }
    }

    /// How many levels are not named, and their participations.
    package func rare(fewest: Int) -> (levels: Int, participations: Int) {
      let others = all.filter { !isNamed($0, fewest) }
      return (others.count, others.reduce(0) { $0 + $1.participations })
    }

    private func isNamed(_ level: (name: String, participations: Int), _ fewest: Int) -> Bool {
      level.name.isEmpty
        || (!isCrowded && level.participations >= fewest
          && PersonalText.isShowableLevel(level.name))
    }
  }

  /// - Parameters:
  ///   - data: counted in the window that a ranking would have.
  ///   - byMonth: counted over all exits, by ``Stratum/exitMonth``.
  ///   - distributions: each counted by one stratum.
  package init(
    _ data: OutcomeData, byMonth: OutcomeData, distributions: [OutcomeData], catalog: Catalog?
  ) {
    self.data = data
    let join = catalog.map { MeasureJoin($0) }
    var providers: [String: Tally] = [:]
    var targetGroups = KnownTargetGroups()
    var unknownTargetGroups: PlacedRows?
    var failures: [UnmatchedMeasure.Key: UnmatchedMeasure] = [:]
    for group in data.table.groups {
      var name = MissingValue.isMark(group.key.provider) ? "" : group.key.provider
      do throws(MeasureJoin.Failure) {
        if let catalog, let match = try join?.match(group.key) {
          name = catalog.measures[match.document].provider.provider?.name ?? name
        }
      } catch {
        let one = UnmatchedMeasure(group, reason: error, inputs: data.inputs)
        failures[one.key] = failures[one.key].map { $0 + one } ?? one
      }
      providers[name, default: Tally()] += group.tally
      if let codes = catalog?.codes, !MissingValue.isMark(group.key.targetGroup),
        !targetGroups.isKnown(group.key.targetGroup, in: codes)
      {
        unknownTargetGroups.add(group, inputs: data.inputs)
      }
    }
    self.providers = providers.sorted { $0.key < $1.key }
      .map { ProviderData(name: $0.key, tally: $0.value) }
    var monthNames = LevelNames([.exitMonth])
    months = Self.sums(of: byMonth, &monthNames).filter { !$0.key.isEmpty }
      .map { MonthData(month: $0.key, tally: $0.value) }
    var variants: [LevelNames.Variants] = []
    self.distributions = distributions.compactMap { part in
      guard let stratum = part.table.strata.first else { return nil }
      var names = LevelNames([stratum])
      let sums = Self.sums(of: part, &names)
      variants += names.variants(fewest: Self.fewestCases)
      return Distribution(stratum, sums)
    }
    self.variants = variants
    unmatched = join.map { join in
      failures.values.sorted().enumerated().map { position, item in
        position < Self.mostSuggested ? item.suggesting(join.near) : item
      }
    }
    self.unknownTargetGroups = unknownTargetGroups
    let lost = failures.values.reduce(0) { $0 + $1.rows }
    let all = data.table.total.participations
    isRefused =
      Double(lost) > RankingParameters.Gates().largestUnmatchedShare * Double(all)
    isObservedUnderAYear = data.table.total.isObservedUnder(months: 12)
  }

  /// Near names are looked for of so many measures without a place.
  private static let mostSuggested = 20

  /// The sums by the level of the first stratum, in the order of the levels.
  private static func sums(
    of data: OutcomeData, _ names: inout LevelNames
  ) -> [(key: String, value: Tally)] {
    var sums: [String: Tally] = [:]
    for group in data.table.groups {
      let level = names.name(
        group.key.levels.first ?? "", at: 0, participations: group.tally.participations)
      sums[level, default: Tally()] += group.tally
    }
    return sums.sorted { $0.key < $1.key }
  }
}
