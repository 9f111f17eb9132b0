package import Catalog
package import Diagnostics
package import Outcomes
package import Profiles
internal import Statistics
internal import Values

extension Ranking {
  /// Joins outcomes with the catalogue and judges the units of each comparison group.
  /// - Parameters:
  ///   - digests: the SHA-256 of each input, where they are wanted.
  ///   - older: exits of the time before, each of which counts half.
  ///   - previous: the look before; `nil` for a first one.
  ///   - detail: how much is wanted.
  ///   - cores: without influence on the result.
  ///   - log: takes what a person should know of a ranking that is made.
  /// - Throws: ``Refusal`` where there is nothing to rank, or too much of the data has no place in
  ///   the catalogue.
  package init(
    _ data: consuming OutcomeData, older: consuming OutcomeData? = nil, catalog: Catalog,
    parameters: RankingParameters = RankingParameters(),
    assessments: ContractAssessments = .none, digests: [String] = [],
    previous: PreviousLook? = nil, detail: RankingDetail = .full,
    cores: Int = 1, log: inout DiagnosticLog
  ) async throws(Refusal) {
    var sums = UnitSums(catalog: catalog, table: data.table, parameters)
    for group in data.table.groups { sums.add(group) }
    let (rules, inputs, asOfIsFromData) = (data.table.rules, data.inputs, data.asOfIsFromData)
    let latestPlanned = data.latestPlanned
    // There may be millions of groups: what is needed of them is in the sums.
    _ = consume data
    let pooledFrom = older?.table.rules.from
    if let groups = older?.table.groups, let half = Share(1, of: 2) {
      for group in groups where group.tally.exits > 0 { sums.add(group, weight: half) }
    }
    _ = consume older
    sums.addNewcomers(parameters.comparable)
    log.add(sums.contradictions(inputs))
    log.add(sums.shareAssumptions)
    if parameters.scope == .provider {
      for (one, other) in sums.nearProviders { log.add(.nearProviders(one, other)) }
    }
    let fewest = Int(parameters.gates.fewestCases)
    for variant in sums.levelNames.variants(fewest: fewest) { log.add(.levelVariants(variant)) }
    for input in inputs where input.earlyStatuses.count > 0 {
      log.add(
        .earlyStatuses(
          of: input, rules: rules, asOfIsFromData: asOfIsFromData))
    }
    let unmatched = sums.unmatched
    let unmatchedRows = unmatched.reduce(0) { $0 + $1.rows }
    let allRows = sums.total.participations + unmatchedRows
    let largest = parameters.gates.largestUnmatchedShare
    let tooMany = Double(unmatchedRows) > largest * Double(allRows)
    for item in unmatched {
      log.add(.unmatched(item, severity: tooMany ? .error : .warning))
    }
    if tooMany {
      log.add(.tooManyUnmatched(unmatchedRows, of: allRows, share: largest))
      throw Refusal(log.diagnostics)
    }
    let lookup = AssessmentLookup(assessments)
    let judgement = await Judgement(
      &sums, parameters, lookup, previous: previous, detail: detail, cores: cores)
    let providers = catalog.index.providers
    let known = (0..<providers.names.count).flatMap { [providers.names[$0], providers.ids[$0]] }
    for name in lookup.unknown(among: known + sums.providerNames) {
      log.add(.unknownAssessedProvider(name, near: catalog.providerSuggestions(for: name)))
    }
    self.init(
      rules: rules, asOfIsFromData: asOfIsFromData, latestPlanned: latestPlanned,
      pooledFrom: pooledFrom, previousLook: previous?.asOf,
      parameters: parameters,
      inputs: inputs.enumerated().map { position, input in
        Input(
          path: input.name, rows: input.rows, skippedRows: input.skippedRows,
          sha256: digests.indices.contains(position) ? digests[position] : nil)
      },
      studies: judgement.studies, groups: judgement.groups, total: sums.total,
      unmatched: unmatched, isObservedUnderAYear: sums.isUnderAYear,
      containsExamples: sums.containsExamples)
    let day = rules.asOf
    let districts = Set(judgement.groups.flatMap(\.units).map(\.score.unit.district))
    due =
      RenewalCalendar(
        catalog, asOf: day,
        through: CalendarDate(daysSince1970: day.daysSince1970 + Self.dueDays) ?? day,
        districts: districts
      ).due
  }
}

/// How much of a ranking is wanted.
package enum RankingDetail: Hashable, Sendable {
  /// Recommendations of the units of some aims, and what they rest on; no ranks, no adjusted rates, no
  /// other criteria, and assumptions on unknown outcomes only where a recommendation hangs on them.
  case verdicts(of: Set<MainAim>)
  case full
  /// The composition of every unit too.
  case explained
}
