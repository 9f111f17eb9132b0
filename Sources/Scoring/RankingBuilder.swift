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
    _ files: [ParticipationFile], catalog: Catalog, request: RankingRequest,
    log: inout DiagnosticLog
  ) throws(Refusal) {
    guard let rules = request.rules(for: files) else {
      throw Refusal(.emptyWindow(request))
    }
    var sums = UnitSums(catalog: catalog, rules: rules)
    for file in files {
      for participation in file.participations {
        sums.add(participation, file: file.name, log: &log)
      }
    }
    log.add(sums.earlyStatuses(asOfIsFromData: request.asOf == nil))
    let unmatched = sums.unmatched
    let unmatchedRows = unmatched.reduce(0) { $0 + $1.rows }
    let allRows = files.reduce(0) { $0 + $1.participations.count }
    let tooMany = Double(unmatchedRows) > request.largestUnmatchedShare * Double(allRows)
    for item in unmatched {
      log.add(.unmatched(item, severity: tooMany ? .error : .warning))
    }
    if tooMany {
      log.add(.tooManyUnmatched(unmatchedRows, of: allRows, request: request))
      throw Refusal(log.diagnostics)
    }
    self.init(
      rules: rules, asOfIsFromData: request.asOf == nil,
      inputs: files.map {
        Input(path: $0.name, rows: $0.rowCount, skippedRows: $0.skippedRowCount)
      },
      groups: sums.groups, unmatched: unmatched, isObservedUnderAYear: sums.isUnderAYear,
      containsExamples: sums.containsExamples)
  }
}

/// The sums of all units while rows come in.
private struct UnitSums {
  private let catalog: Catalog
  private let rules: CohortRules
  private let join: MeasureJoin
  private var scores: [AssessmentUnit: Sums] = [:]
  private var failures: [Failed: Int] = [:]
  private var earlyStatusLines: [String: [Int]] = [:]
  private(set) var containsExamples = false
  private var firstMatureExit: CalendarDate?
  private var lastMatureExit: CalendarDate?

  private struct Sums {
    var tally = Tally()
    var profiles: [ProfileID: MeasureProfile] = [:]
  }

  private struct Failed: Hashable {
    let measure: String
    let reason: MeasureJoin.Failure
  }

  init(catalog: Catalog, rules: CohortRules) {
    self.catalog = catalog
    self.rules = rules
    join = MeasureJoin(catalog)
  }

  mutating func add(_ participation: Participation, file: String, log: inout DiagnosticLog) {
    containsExamples = containsExamples || participation.isExample
    do {
      let match = try join.match(participation)
      containsExamples = containsExamples || catalog.codes.isExample(match.unit.district)
      if match.contradictsProvider {
        log.add(.providerContradiction(match.profile.id, file: file, line: participation.line))
      }
      scores[match.unit, default: Sums()].tally.add(participation, under: rules)
      scores[match.unit, default: Sums()].profiles[match.profile.id] = match.profile
      noteMaturity(of: participation)
      noteEarlyStatus(of: participation, file: file)
    } catch {
      failures[Failed(measure: participation.measure, reason: error), default: 0] += 1
    }
  }

  private mutating func noteMaturity(of participation: Participation) {
    guard case .ended(let ending) = rules.standing(of: participation), ending.atSixMonths != nil,
      let exit = participation.exit
    else { return }
    firstMatureExit = min(firstMatureExit ?? exit, exit)
    lastMatureExit = max(lastMatureExit ?? exit, exit)
  }

  private mutating func noteEarlyStatus(of participation: Participation, file: String) {
    guard case .ended(let ending) = rules.standing(of: participation), ending.hasEarlyStatus
    else { return }
    earlyStatusLines[file, default: []].append(participation.line)
  }

  /// One warning for each file that gives six-month statuses before the six months are over.
  func earlyStatuses(asOfIsFromData: Bool) -> [Diagnostic] {
    earlyStatusLines.sorted { $0.key < $1.key }.map { file, lines in
      .earlyStatuses(file: file, lines: lines, rules: rules, asOfIsFromData: asOfIsFromData)
    }
  }

  /// A year from the first to the last mature exit, both days included.
  var isUnderAYear: Bool {
    guard let first = firstMatureExit, let last = lastMatureExit,
      let anniversary = first.adding(months: 12)
    else { return true }
    return last.daysSince1970 + 1 < anniversary.daysSince1970
  }

  var unmatched: [Ranking.Unmatched] {
    failures.map { Ranking.Unmatched(measure: $0.measure, reason: $0.reason, rows: $1) }
      .sorted { ($0.measure, $0.rows) < ($1.measure, $1.rows) }
  }

  var groups: [Ranking.Group] {
    var byGroup: [ComparisonGroup: [ProviderScore]] = [:]
    for (unit, sums) in scores {
      byGroup[ComparisonGroup(district: unit.district, aim: unit.aim), default: []]
        .append(score(of: unit, sums))
    }
    return byGroup.sorted { $0.key < $1.key }.map { group, scores in
      Ranking.Group(
        district: group.district, aim: group.aim, units: Ranking.ordered(scores))
    }
  }

  private func score(of unit: AssessmentUnit, _ sums: Sums) -> ProviderScore {
    let profiles = sums.profiles.values.sorted { $0.id < $1.id }
    let stated = profiles.lazy.compactMap(\.provider.provider).first
    return ProviderScore(
      providerName: stated?.name ?? (unit.providerKey.isEmpty ? nil : unit.providerKey),
      providerID: stated?.id, measures: profiles.map(\.id),
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
