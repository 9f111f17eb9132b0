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
    /// By name; the empty one is unknown. Those of fewer than three participations are not named:
    /// what stands in the cell of one person is nobody else's to read.
    package let levels: [(name: String, participations: Int)]
    /// How many levels are not named, and their participations.
    package let rare: (levels: Int, participations: Int)
    /// It has so many levels that they are names or numbers rather: none is named.
    package let isCrowded: Bool

    static let fewestNamed = 3
    static let mostLevels = 50

    init(_ stratum: Stratum, _ sums: [(key: String, value: Tally)]) {
      self.stratum = stratum
      let counts = sums.map { ($0.key, $0.value.participations) }
      let isCrowded = counts.count > Self.mostLevels
      func isNamed(_ level: (key: String, count: Int)) -> Bool {
        level.key.isEmpty
          || (!isCrowded && level.count >= Self.fewestNamed
            && PersonalText.isShowableLevel(level.key))
      }
      levels = counts.filter { isNamed($0) }.map { ($0.0, $0.1) }
      let others = counts.filter { !isNamed($0) }
      rare = (others.count, others.reduce(0) { $0 + $1.1 })
      self.isCrowded = isCrowded
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
      var name = group.key.provider
      do throws(MeasureJoin.Failure) {
        if let match = try join?.match(group.key) {
          name = match.profile.provider.provider?.name ?? name
        }
      } catch {
        let one = UnmatchedMeasure(group, reason: error, inputs: data.inputs)
        failures[one.key] = failures[one.key].map { $0 + one } ?? one
      }
      providers[name, default: Tally()] += group.tally
      if let codes = catalog?.codes, !group.key.targetGroup.isEmpty,
        !targetGroups.isKnown(group.key.targetGroup, in: codes)
      {
        unknownTargetGroups.add(group, inputs: data.inputs)
      }
    }
    self.providers = providers.sorted { $0.key < $1.key }
      .map { ProviderData(name: $0.key, tally: $0.value) }
    months = Self.sums(of: byMonth).filter { !$0.key.isEmpty }
      .map { MonthData(month: $0.key, tally: $0.value) }
    self.distributions = distributions.compactMap { part in
      part.table.strata.first.map { Distribution($0, Self.sums(of: part)) }
    }
    unmatched = join.map { _ in failures.values.sorted() }
    self.unknownTargetGroups = unknownTargetGroups
    let lost = failures.values.reduce(0) { $0 + $1.rows }
    let all = data.table.total.participations
    isRefused =
      Double(lost) > RankingParameters.Gates().largestUnmatchedShare * Double(all)
    isObservedUnderAYear = data.table.total.isObservedUnder(months: 12)
  }

  /// The sums by the level of the first stratum, in the order of the levels.
  private static func sums(of data: OutcomeData) -> [(key: String, value: Tally)] {
    var sums: [String: Tally] = [:]
    for group in data.table.groups {
      sums[group.key.levels.first ?? "", default: Tally()] += group.tally
    }
    return sums.sorted { $0.key < $1.key }
  }
}
