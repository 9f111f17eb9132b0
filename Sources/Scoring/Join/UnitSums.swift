internal import Catalog
internal import Diagnostics
internal import Outcomes
internal import Profiles
internal import Statistics
internal import Values

/// The sums of all units while groups of participations come in.
struct UnitSums {
  private let catalog: Catalog
  private let join: MeasureJoin
  private let credit: MeasureCredit
  private let rules: CohortRules
  private let scope: UnitScope
  private let covariates: [(covariate: Covariate, level: Int?)]
  private var matches: [TallyKey: Result<MeasureJoin.Match, MeasureJoin.Failure>] = [:]
  private var targetGroups: [String: String] = [:]
  private var scores: [AssessmentUnit: Sums] = [:]
  private var failures: [Failed: Int] = [:]
  private var cells: [MainAim: CellSums] = [:]
  private var contradictions: [TallyKey: Contradiction] = [:]
  private var assumedShares: Set<ProfileID> = []
  /// Each participation once, however many providers are credited with it.
  private(set) var total = Tally()
  private(set) var containsExamples = false

  private struct Sums {
    var providerName: String?
    var providerID: String?
    var tally = CreditedTally()
    /// With whole participations: a target was agreed for the measure, not for a share of it.
    var profiles: [ProfileID: (profile: MeasureProfile, tally: Tally, share: Share)] = [:]
  }

  private struct Contradiction {
    let measure: ProfileID
    let firstRow: TallyTable.RowPlace
    let rows: Int
  }

  private struct Failed: Hashable {
    let measure: String
    let reason: MeasureJoin.Failure
  }

  init(catalog: Catalog, table: TallyTable, _ parameters: RankingParameters) {
    self.catalog = catalog
    scope = parameters.scope
    rules = table.rules
    join = MeasureJoin(catalog)
    credit = MeasureCredit(catalog, parameters)
    covariates = Covariate.all(of: table.strata)
  }

  mutating func add(_ group: TallyTable.Group) {
    containsExamples = containsExamples || group.tally.examples > 0
    let match: MeasureJoin.Match
    switch self.match(group) {
    case .success(let found): match = found
    case .failure(let reason):
      failures[Failed(measure: group.key.measure, reason: reason), default: 0] +=
        group.tally.participations
      return
    }
    total += group.tally
    let levels = covariates.map { level(of: $0, group.key, match.profile) }
    let empty = CellSums(covariates: covariates.map(\.covariate))
    if credit.assumesShares(of: match.profile) { assumedShares.insert(match.profile.id) }
    for credit in credit.credits(of: match) {
      add(group.tally, of: match.profile, to: credit)
      cells[credit.unit.aim, default: empty]
        .add(group.tally, of: credit.unit, share: credit.share, levels: levels)
    }
  }

  /// Adds a unit without a participation for each active measure whose provider has none in a
  /// comparison group that has outcomes: who has no record is neutral, and not left out.
  mutating func addNewcomers(_ comparable: ComparableDistricts) {
    guard scope != .district else { return }
    let groups = Set(scores.keys.map { comparable.group(of: $0.district, aim: $0.aim) })
    for entry in catalog.entries where entry.profile.header.status == Code("aktiv") {
      for district in entry.profile.assignment.districts {
        let match = MeasureJoin.Match(
          profile: entry.profile, district: district, namedProvider: "", contradictsProvider: false)
        for credit in credit.credits(of: match) where !credit.unit.providerKey.isEmpty {
          let unit = credit.unit
          guard groups.contains(comparable.group(of: unit.district, aim: unit.aim)),
            scores[unit]?.tally.parts.isEmpty ?? true
          else { continue }
          add(nil, of: entry.profile, to: credit)
        }
      }
    }
  }

  private mutating func add(
    _ tally: Tally?, of profile: MeasureProfile, to credit: MeasureCredit.Credit
  ) {
    var sums = scores.removeValue(forKey: credit.unit) ?? Sums()
    if let tally { sums.tally.add(tally, at: credit.share) }
    // Of several spellings of one provider that of its first measure stands.
    let isFirst = sums.profiles.keys.allSatisfy { profile.id <= $0 }
    if isFirst { (sums.providerName, sums.providerID) = (credit.providerName, credit.providerID) }
    sums.profiles[profile.id, default: (profile, Tally(), credit.share)].tally += tally ?? Tally()
    scores[credit.unit] = sums
  }

  /// Groups that differ in their levels only belong to the same unit.
  private mutating func match(
    _ group: TallyTable.Group
  ) -> Result<MeasureJoin.Match, MeasureJoin.Failure> {
    var key = group.key
    key.levels = []
    key.targetGroup = ""
    let result = matches[key] ?? Result { () throws(MeasureJoin.Failure) in try join.match(key) }
    matches[key] = result
    if case .success(let match) = result {
      containsExamples = containsExamples || catalog.codes.isExample(match.district)
      if match.contradictsProvider {
        let before = contradictions[key]
        contradictions[key] = Contradiction(
          measure: match.profile.id,
          firstRow: min(before?.firstRow ?? group.firstRow, group.firstRow),
          rows: (before?.rows ?? 0) + group.tally.participations)
      }
    }
    return result
  }

  private mutating func level(
    of covariate: (covariate: Covariate, level: Int?), _ key: TallyKey, _ profile: MeasureProfile
  ) -> String {
    switch covariate.covariate {
    case .stratum:
      let level = covariate.level.map { key.levels[$0] } ?? ""
      return level.isEmpty ? Covariate.unknownLevel : level
    case .instrument: return profile.law.instrument.value
    case .targetGroup:
      if key.targetGroup.isEmpty {
        let groups = profile.targeting.groups
        return groups.count == 1 ? groups[0].value : Covariate.unknownLevel
      }
      if let known = targetGroups[key.targetGroup] { return known }
      let code = catalog.codes.code(TargetGroupList.self, named: key.targetGroup)?.value
      targetGroups[key.targetGroup] = code ?? key.targetGroup
      return code ?? key.targetGroup
    }
  }
}

extension UnitSums {
  var isUnderAYear: Bool { total.isObservedUnder(months: 12) }

  var unmatched: [Ranking.Unmatched] {
    failures.map { Ranking.Unmatched(measure: $0.measure, reason: $0.reason, rows: $1) }
      .sorted { ($0.measure, $0.rows) < ($1.measure, $1.rows) }
  }

  /// The providers of all units, by id or name.
  var providerKeys: [String] { scores.keys.map(\.providerKey) }

  /// What rows say against profiles, by the place of the first.
  func contradictions(_ inputs: [OutcomeInput]) -> [Diagnostic] {
    contradictions.values.sorted { $0.firstRow < $1.firstRow }.map {
      .providerContradiction(
        $0.measure, rows: $0.rows, file: inputs[$0.firstRow.input].name, line: $0.firstRow.line)
    }
  }

  /// The consortia whose profiles leave out a member's share, where shares count.
  var shareAssumptions: [Diagnostic] {
    assumedShares.sorted().map { .assumedShares($0) }
  }

  /// The units of each comparison group, both sorted.
  func groups(
    _ comparable: ComparableDistricts
  ) -> [(comparison: ComparisonGroup, units: [AssessmentUnit])] {
    var groups: [ComparisonGroup: [AssessmentUnit]] = [:]
    for unit in scores.keys {
      let group =
        scope == .district
        ? ComparisonGroup(aim: unit.aim, name: "", districts: [])
        : comparable.group(of: unit.district, aim: unit.aim)
      groups[group, default: []].append(unit)
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
  }

  /// The cells of some groups of units of one aim.
  func cells(of aim: MainAim, _ groups: [[AssessmentUnit]]) -> StudyCells? {
    cells[aim]?.cells(of: groups)
  }

  func score(of unit: AssessmentUnit, _ assessments: AssessmentLookup) -> ProviderScore {
    let sums = scores[unit] ?? Sums()
    let parts = sums.profiles.values.sorted { $0.profile.id < $1.profile.id }
    let uses = parts.compactMap { Utilisation($0.profile, rules) }
    return ProviderScore(
      unit: unit, providerName: sums.providerName, providerID: sums.providerID,
      measures: parts.map(\.profile.id),
      isConsortium: parts.contains { !$0.profile.provider.consortium.isEmpty },
      shares: parts.filter { !$0.share.isWhole }.map {
        MeasureShare(measure: $0.profile.id, share: $0.share)
      },
      tally: sums.tally,
      targets: parts.flatMap {
        TargetResult.all(of: $0.profile, $0.tally, rules, Utilisation($0.profile, rules))
      }, utilisation: Utilisation.sum(uses),
      assessment: assessments.summary(
        of: [sums.providerName, sums.providerID].compactMap { $0 }, rules))
  }
}
