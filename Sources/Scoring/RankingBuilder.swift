package import Catalog
package import Diagnostics
package import Outcomes
internal import Profiles
internal import Statistics
internal import Values

extension Ranking {
  /// Joins outcomes with the catalogue and orders the providers of each comparison group.
  /// - Parameters:
  ///   - log: takes what a person should know of a ranking that is made.
  /// - Throws: ``Refusal`` where there is nothing to rank, or too much of the data has no place in
  ///   the catalogue.
  package init(
    _ data: OutcomeData, catalog: Catalog, request: RankingRequest = RankingRequest(),
    log: inout DiagnosticLog
  ) throws(Refusal) {
    var sums = UnitSums(catalog: catalog, request: request)
    for group in data.table.groups {
      sums.add(group, inputs: data.inputs, log: &log)
    }
    for input in data.inputs where input.earlyStatuses.count > 0 {
      log.add(
        .earlyStatuses(
          of: input, rules: data.table.rules, asOfIsFromData: data.asOfIsFromData))
    }
    let unmatched = sums.unmatched
    let unmatchedRows = unmatched.reduce(0) { $0 + $1.rows }
    let allRows = data.table.groups.reduce(0) { $0 + $1.tally.participations }
    let tooMany = Double(unmatchedRows) > request.largestUnmatchedShare * Double(allRows)
    for item in unmatched {
      log.add(.unmatched(item, severity: tooMany ? .error : .warning))
    }
    if tooMany {
      log.add(.tooManyUnmatched(unmatchedRows, of: allRows, request: request))
      throw Refusal(log.diagnostics)
    }
    self.init(
      rules: data.table.rules, asOfIsFromData: data.asOfIsFromData,
      inputs: data.inputs.map {
        Input(path: $0.name, rows: $0.rows, skippedRows: $0.skippedRows)
      },
      groups: sums.groups, unmatched: unmatched, isObservedUnderAYear: sums.isUnderAYear,
      containsExamples: sums.containsExamples, request: request, total: sums.total)
  }
}

/// The sums of all units while groups come in.
private struct UnitSums {
  private let catalog: Catalog
  private let join: MeasureJoin
  private let credit: MeasureCredit
  private var scores: [AssessmentUnit: Sums] = [:]
  private var failures: [Failed: Int] = [:]
  /// Each participation once, however many providers are credited with it.
  private(set) var total = Tally()
  private(set) var containsExamples = false

  private struct Sums {
    var providerName: String?
    var providerID: String?
    var tally = Tally()
    var profiles: [ProfileID: MeasureProfile] = [:]
  }

  private struct Failed: Hashable {
    let measure: String
    let reason: MeasureJoin.Failure
  }

  init(catalog: Catalog, request: RankingRequest) {
    self.catalog = catalog
    join = MeasureJoin(catalog)
    credit = MeasureCredit(catalog, request: request)
  }

  mutating func add(
    _ group: TallyTable.Group, inputs: [OutcomeInput], log: inout DiagnosticLog
  ) {
    containsExamples = containsExamples || group.tally.examples > 0
    do {
      let match = try join.match(group.key)
      containsExamples = containsExamples || catalog.codes.isExample(match.district)
      if match.contradictsProvider {
        log.add(
          .providerContradiction(
            match.profile.id, rows: group.tally.participations,
            file: inputs[group.firstRow.input].name, line: group.firstRow.line))
      }
      for share in credit.shares(of: match) { add(group.tally, of: match.profile, to: share) }
      total += group.tally
    } catch {
      failures[Failed(measure: group.key.measure, reason: error), default: 0] +=
        group.tally.participations
    }
  }

  private mutating func add(
    _ tally: Tally, of profile: MeasureProfile, to share: MeasureCredit.Share
  ) {
    var sums = scores[share.unit] ?? Sums()
    sums.tally += tally
    // Of several spellings of one provider that of its first measure stands.
    let isFirst = sums.profiles.keys.allSatisfy { profile.id <= $0 }
    if isFirst { (sums.providerName, sums.providerID) = (share.providerName, share.providerID) }
    sums.profiles[profile.id] = profile
    scores[share.unit] = sums
  }

  var isUnderAYear: Bool { total.isObservedUnderAYear }

  var unmatched: [Ranking.Unmatched] {
    failures.map { Ranking.Unmatched(measure: $0.measure, reason: $0.reason, rows: $1) }
      .sorted { ($0.measure, $0.rows) < ($1.measure, $1.rows) }
  }

  var groups: [Ranking.Group] {
    var byGroup: [ComparisonGroup: [ProviderScore]] = [:]
    for (unit, sums) in scores {
      byGroup[ComparisonGroup(district: unit.district, aim: unit.aim), default: []]
        .append(score(sums))
    }
    return byGroup.sorted { $0.key < $1.key }.map { group, scores in
      Ranking.Group(
        district: group.district, aim: group.aim, units: Ranking.ordered(scores))
    }
  }

  private func score(_ sums: Sums) -> ProviderScore {
    let profiles = sums.profiles.values.sorted { $0.id < $1.id }
    return ProviderScore(
      providerName: sums.providerName, providerID: sums.providerID, measures: profiles.map(\.id),
      isConsortium: profiles.contains { !$0.provider.consortium.isEmpty }, tally: sums.tally)
  }
}

extension Ranking {
  /// Units by lower bound, the highest first; equal bounds share a place. A unit that stands alone
  /// has none: there is nobody to compare it with.
  static func ordered(_ scores: [ProviderScore]) -> [RankedUnit] {
    let sorted = scores.sorted { left, right in
      let (first, second) = (left.rankingValue ?? -1, right.rankingValue ?? -1)
      if first != second { return first > second }
      return (left.providerName ?? "", left.providerID ?? "")
        < (right.providerName ?? "", right.providerID ?? "")
    }
    let values = sorted.compactMap(\.rankingValue)
    return sorted.map { score in
      RankedUnit(
        place: values.count < 2
          ? nil : score.rankingValue.map { value in 1 + values.count { $0 > value } },
        score: score)
    }
  }
}
