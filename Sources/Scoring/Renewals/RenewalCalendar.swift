package import Catalog
package import Profiles
internal import Statistics
package import Values

/// Which contracts must be decided on within a time, and which have nothing to decide.
///
/// Counted are active measures. An option is open until the end of the contract says that it was taken
/// up. Of several open options of a contract the first counts: before it nobody decides on the next.
package struct RenewalCalendar: Hashable, Sendable {
  package let asOf: CalendarDate
  package let through: CalendarDate
  /// By date, those that are past first; then by id.
  package private(set) var due: [DueContract]
  /// Those whose option has no day of decision, by id.
  package private(set) var undated: [DueContract]
  /// Options that are decided later: by the day of the decision.
  package private(set) var later: [DueContract]
  /// Active measures without an open option, by id.
  package private(set) var withoutOption: [Ending]
  /// Whether outcomes were given.
  package let hasOutcomes: Bool
  /// Whether a district or an outcome is made up.
  package let containsExamples: Bool

  /// A contract that just ends.
  package struct Ending: Hashable, Sendable {
    package let measure: ProfileID
    package let districts: [District]
    /// `nil` where the profile does not say it.
    package let end: CalendarDate?
  }

  /// - Parameters:
  ///   - catalog: loaded with its measures.
  ///   - districts: whose contracts; empty for all.
  ///   - outcomes: the ranking of providers, and that of single measures by the same data.
  package init(
    _ catalog: Catalog, asOf: CalendarDate, through: CalendarDate, districts: Set<District> = [],
    outcomes: (providers: Ranking, measures: Ranking)? = nil
  ) {
    (self.asOf, self.through, hasOutcomes) = (asOf, through, outcomes != nil)
    let evidence = outcomes.map { EvidenceByMeasure($0.providers, $0.measures) }
    var (due, undated, later): ([DueContract], [DueContract], [DueContract]) = ([], [], [])
    var withoutOption: [Ending] = []
    var isMadeUp = outcomes?.providers.containsExamples ?? false
    for document in catalog.index.columns.idOrder.lazy.map(Int.init) {
      let measure = catalog.measures[document]
      guard measure.status == .active,
        districts.isEmpty || !districts.isDisjoint(with: measure.districts)
      else { continue }
      isMadeUp = isMadeUp || catalog.isExample(document)
      guard let option = Self.openOption(of: measure) else {
        withoutOption.append(
          Ending(measure: measure.id, districts: measure.districts, end: measure.end))
        continue
      }
      let contract = DueContract(
        measure: measure.id, title: catalog.index.titles[document], districts: measure.districts,
        providerName: measure.provider.provider?.name, end: measure.end, option: option,
        daysLeft: option.decideBy.map { $0.daysSince1970 - asOf.daysSince1970 },
        contractedPlaces: measure.contractedPlaces,
        occupancy: measure.occupancies.filter { $0.date <= asOf }.max { $0.date < $1.date },
        evidence: evidence?[measure.id])
      switch option.decideBy {
      case nil: undated.append(contract)
      case let day? where day <= through: due.append(contract)
      default: later.append(contract)
      }
    }
    (self.due, self.later) = (due.sorted(by: Self.isEarlier), later.sorted(by: Self.isEarlier))
    (self.undated, self.withoutOption, containsExamples) = (undated, withoutOption, isMadeUp)
  }

  /// The contracts of some districts alone.
  package func of(_ districts: Set<District>) -> RenewalCalendar {
    var calendar = self
    func isElsewhere(_ others: [District]) -> Bool { districts.isDisjoint(with: others) }
    calendar.due.removeAll { isElsewhere($0.districts) }
    calendar.undated.removeAll { isElsewhere($0.districts) }
    calendar.later.removeAll { isElsewhere($0.districts) }
    calendar.withoutOption.removeAll { isElsewhere($0.districts) }
    return calendar
  }

  private static func openOption(of measure: MeasureFacts) -> MeasureProfile.Extension? {
    measure.extensions.filter { option in measure.end.map { option.through > $0 } ?? true }
      .min { ($0.decideBy ?? $0.through, $0.through) < ($1.decideBy ?? $1.through, $1.through) }
  }

  private static func isEarlier(_ one: DueContract, _ other: DueContract) -> Bool {
    (one.daysLeft ?? .max, one.measure) < (other.daysLeft ?? .max, other.measure)
  }
}

/// The units of two rankings of the same data by measure.
private struct EvidenceByMeasure {
  private var found: [ProfileID: ContractEvidence] = [:]

  init(_ providers: Ranking, _ measures: Ranking) {
    var byMeasure: [Key: RankedUnit] = [:]
    for group in providers.groups {
      for unit in group.units {
        for measure in unit.score.measures {
          byMeasure[Key(measure, unit.score.unit)] = unit
        }
      }
    }
    for group in measures.groups {
      for unit in group.units {
        guard let measure = unit.score.unit.measure else { continue }
        let provider =
          unit.score.unit.providerKey.isEmpty ? nil : byMeasure[Key(measure, unit.score.unit)]
        // Of a measure in several districts the one with most cases speaks.
        let evidence = ContractEvidence(
          criterion: group.criterion, contract: unit, provider: provider,
          contractCount: provider?.score.measures.count ?? 1)
        if let before = found[measure], Self.cases(before) >= Self.cases(evidence) { continue }
        found[measure] = evidence
      }
    }
  }

  subscript(measure: ProfileID) -> ContractEvidence? { found[measure] }

  private static func cases(_ evidence: ContractEvidence) -> Double {
    evidence.contract.result?.outcome.trials ?? 0
  }

  private struct Key: Hashable {
    let measure: ProfileID
    let district: District
    let providerKey: String

    init(_ measure: ProfileID, _ unit: AssessmentUnit) {
      (self.measure, district, providerKey) = (measure, unit.district, unit.providerKey)
    }
  }
}
