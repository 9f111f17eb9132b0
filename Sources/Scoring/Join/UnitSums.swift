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
  private let noCells: CellSums
  /// The last key without its levels, and where it belongs: groups that differ in their levels only
  /// follow each other.
  private var last: (key: TallyKey, found: Result<Place, MeasureJoin.Failure>)?
  private var targetGroups: [String: String] = [:]
  private(set) var levelNames: LevelNames
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
    var overrun = Overrun()
    /// By document, with whole participations: a target was agreed for the measure, not for a share of
    /// it.
    var measures: [Int: (tally: Tally, share: Share)] = [:]
    /// Of several spellings of one provider that of its first measure stands.
    var firstMeasure: ProfileID?
  }

  /// Where participations count, and for whom.
  private struct Place {
    let match: MeasureJoin.Match
    let credits: [MeasureCredit.Credit]
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
    noCells = CellSums(covariates: covariates.map(\.covariate))
    levelNames = LevelNames(table.strata)
  }

  /// - Parameter weight: the part that every participation of the group counts.
  mutating func add(_ group: TallyTable.Group, weight: Share = .whole) {
    containsExamples = containsExamples || group.tally.examples > 0
    let place: Place
    switch self.place(of: group) {
    case .success(let found): place = found
    case .failure(let reason):
      failures[Failed(measure: group.key.measure, reason: reason), default: 0] +=
        group.tally.participations
      return
    }
    // Of older years the exits alone are wanted: what else was counted there belongs to this window.
    let tally = weight.isWhole ? group.tally : group.tally.exitsOnly
    total += tally
    let document = place.match.document
    let levels = covariates.map { level(of: $0, group, document) }
    let empty = noCells
    for credit in place.credits {
      guard let share = credit.share.times(weight) else { continue }
      add(tally, of: document, to: credit, weight: weight)
      cells[credit.unit.aim, default: empty]
        .add(tally, of: credit.unit, share: share, levels: levels)
    }
  }

  /// Adds a unit without a participation for each active measure whose provider has none in a
  /// comparison group that has outcomes: who has no record is neutral, and not left out.
  mutating func addNewcomers(_ comparable: ComparableDistricts) {
    guard scope != .district else { return }
    let groups = Set(scores.keys.map { comparable.group(of: $0.district, aim: $0.aim) })
    for document in catalog.index.columns.idOrder.lazy.map(Int.init)
    where catalog.measures[document].status == Code("aktiv") {
      for district in catalog.measures[document].districts {
        let match = MeasureJoin.Match(
          document: document, district: district, namedProvider: "", contradictsProvider: false)
        for credit in credit.credits(of: match) where !credit.unit.providerKey.isEmpty {
          let unit = credit.unit
          guard groups.contains(comparable.group(of: unit.district, aim: unit.aim)),
            scores[unit]?.tally.parts.isEmpty ?? true
          else { continue }
          add(nil, of: document, to: credit)
        }
      }
    }
  }

  private mutating func add(
    _ tally: Tally?, of document: Int, to credit: MeasureCredit.Credit, weight: Share = .whole
  ) {
    let id = catalog.measures[document].id
    let plannedWeeks = catalog.measures[document].participationWeeks
    func add(to sums: inout Sums) {
      if let tally, let share = credit.share.times(weight) {
        sums.tally.add(tally, at: share)
        sums.overrun.add(tally, plannedWeeks: plannedWeeks, share)
      }
      if sums.firstMeasure.map({ id <= $0 }) ?? true {
        sums.firstMeasure = id
        (sums.providerName, sums.providerID) = (credit.providerName, credit.providerID)
      }
      // Targets are of this window.
      let own = weight.isWhole ? tally ?? Tally() : Tally()
      sums.measures[document, default: (Tally(), credit.share)].tally += own
    }
    add(to: &scores[credit.unit, default: Sums()])
  }

  private mutating func place(
    of group: TallyTable.Group
  ) -> Result<Place, MeasureJoin.Failure> {
    var key = group.key
    key.levels = []
    key.targetGroup = ""
    let result: Result<Place, MeasureJoin.Failure>
    if let last, last.key == key {
      result = last.found
    } else {
      result = Result { () throws(MeasureJoin.Failure) in
        let match = try join.match(key)
        return Place(match: match, credits: credit.credits(of: match))
      }
      last = (key, result)
    }
    if case .success(let place) = result {
      let match = place.match
      containsExamples = containsExamples || catalog.codes.isExample(match.district)
      if credit.assumesShares(of: match.document) {
        assumedShares.insert(catalog.measures[match.document].id)
      }
      if match.contradictsProvider {
        let before = contradictions[key]
        contradictions[key] = Contradiction(
          measure: catalog.measures[match.document].id,
          firstRow: min(before?.firstRow ?? group.firstRow, group.firstRow),
          rows: (before?.rows ?? 0) + group.tally.participations)
      }
    }
    return result
  }

  private mutating func level(
    of covariate: (covariate: Covariate, level: Int?), _ group: TallyTable.Group, _ document: Int
  ) -> String {
    let key = group.key
    switch covariate.covariate {
    case .stratum:
      let level = covariate.level.map {
        levelNames.name(key.levels[$0], at: $0, participations: group.tally.participations)
      }
      guard let level, !level.isEmpty else { return Covariate.unknownLevel }
      return level
    case .instrument: return catalog.measures[document].instrument.value
    case .targetGroup:
      if let known = targetGroups[key.targetGroup] { return known }
      if MissingValue.isMark(key.targetGroup) {
        let groups = catalog.measures[document].targetGroups
        return groups.count == 1 ? groups[0].value : Covariate.unknownLevel
      }
      let code = catalog.codes.code(TargetGroupList.self, named: key.targetGroup)?.value
      targetGroups[key.targetGroup] = code ?? key.targetGroup
      return code ?? key.targetGroup
    }
  }
}

extension UnitSums {
  var isUnderAYear: Bool { total.isObservedUnder(months: 12) }

  var unmatched: [Ranking.Unmatched] {
    let sorted = failures.map { (measure: $0.measure, reason: $0.reason, rows: $1) }
      .sorted { ($0.measure, $0.rows) < ($1.measure, $1.rows) }
    return sorted.enumerated().map { position, item in
      var reason = item.reason
      if case .unknownMeasure = reason, position < DiagnosticLog.keptPerKind {
        reason = .unknownMeasure(near: join.near(item.measure))
      }
      return Ranking.Unmatched(measure: item.measure, reason: reason, rows: item.rows)
    }
  }

  /// The providers of all units by their names and ids.
  var providerNames: [String] {
    scores.values.flatMap { [$0.providerName, $0.providerID].compactMap(\.self) }
  }

  /// Pairs of providers that are counted as two and are perhaps one.
  var nearProviders: [(String, String)] {
    var names: [String: Set<String>] = [:]
    for (unit, sums) in scores where sums.providerName != nil {
      names[unit.providerKey, default: []].insert(sums.providerName ?? "")
    }
    let keys = names.keys.sorted()
    let first = keys.map { names[$0]?.min() ?? $0 }
    let withID = Set(scores.filter { $0.value.providerID != nil }.map(\.key.providerKey))
    // Who has an id of its own is meant to be another.
    func isOpen(_ left: Int, _ right: Int) -> Bool {
      !(withID.contains(keys[left]) && withID.contains(keys[right]))
    }
    var byName: [String: [Int]] = [:]
    for (position, name) in first.enumerated() {
      byName[ProviderName.key(name), default: []].append(position)
    }
    let same = byName.values.flatMap { group in
      group.indices.dropFirst().map { (group[0], group[$0]) }
    }
    return (ProviderName.nearPairs(first) + same).filter(isOpen)
      .map { (first[$0], first[$1]) }.sorted { $0 < $1 }
  }

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

  /// The cells of some groups of units of one aim, which are then gone from here: there may be
  /// millions.
  mutating func takeCells(of aim: MainAim, _ groups: [[AssessmentUnit]]) -> StudyCells? {
    var sums = cells.removeValue(forKey: aim)
    return sums?.finish(groups)
  }

  func score(of unit: AssessmentUnit, _ assessments: AssessmentLookup) -> ProviderScore {
    let sums = scores[unit] ?? Sums()
    let parts = sums.measures.map { (measure: catalog.measures[$0], sums: $1) }
      .sorted { $0.measure.id < $1.measure.id }
    let uses = parts.compactMap { Utilisation($0.measure, rules) }
    return ProviderScore(
      unit: unit, providerName: sums.providerName, providerID: sums.providerID,
      measures: parts.map(\.measure.id),
      isConsortium: parts.contains { !$0.measure.provider.consortium.isEmpty },
      isExpired: !parts.isEmpty
        && parts.allSatisfy { $0.measure.end.map { $0 < rules.asOf } ?? false },
      shares: parts.filter { !$0.sums.share.isWhole }.map {
        MeasureShare(measure: $0.measure.id, share: $0.sums.share)
      },
      tally: sums.tally, overrun: sums.overrun,
      targets: parts.flatMap {
        TargetResult.all(
          of: $0.measure, $0.sums.tally, rules, Utilisation($0.measure, rules))
      }, utilisation: Utilisation.sum(uses),
      assessment: assessments.summary(
        of: [sums.providerName, sums.providerID].compactMap { $0 }, rules))
  }
}
