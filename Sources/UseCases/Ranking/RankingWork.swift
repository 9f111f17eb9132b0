internal import Catalog
internal import Diagnostics
internal import Files
internal import Outcomes
internal import Profiles
internal import Scoring
internal import SystemPackage
internal import Values

/// The data of a ranking, read once, and the rankings made of them.
struct RankingWork: Sendable {
  let request: RankRequest
  let catalog: Catalog
  let parameters: RankingParameters
  private let options: ReadingOptions
  private let found: FoundInputs
  private let assessments: ContractAssessments
  private let earlier: EarlierLook?
  private let digests: [String]

  /// - Parameter isSealed: whether the digest of the catalogue is asked for.
  init(
    _ request: RankRequest, isSealed: Bool = false, at place: Workplace, _ notes: inout Notes
  ) async throws(Refusal) {
    self.request = request
    var options = ReadingOptions(request.reading, at: place)
    parameters = try request.parameters(place.vocabulary.codes)
    if let path = request.assessments {
      assessments = try ContractAssessments(
        parsing: try place.needed(path, limit: 1 << 26), file: path)
    } else {
      assessments = .none
    }
    if let path = request.previous {
      earlier = try EarlierLook(try place.needed(path, limit: RankingSeal.largest), at: path)
    } else {
      earlier = nil
    }
    catalog = try await place.catalog(
      request.catalog, needs: isSealed ? [.measures, .digest] : .measures, isWhole: true,
      &notes)
    options.targets = MeasureJoin(catalog).targets
    self.options = options
    found = await place.inputs(at: request.outcomes, options)
    digests = try found.digests()
    strata = try OutcomeFiles.strata(of: found.tables, options: options)
  }

  private let strata: [Stratum]

  /// The ranking that was asked for.
  func ranking(
    _ detail: RankingDetail, _ notes: inout Notes
  ) async throws(Refusal) -> Ranking {
    let data = try await found.outcomes(window(of: request.cohort), strata: strata, &notes)
    let older = try await older(than: data.table.rules, request.cohort)
    var log = DiagnosticLog()
    let rules = data.table.rules
    let previous = try earlier?.look(
      before: rules.asOf, definition: rules.definition, scope: parameters.scope)
    let ranking = try await Ranking(
      data, older: older, catalog: catalog, parameters: parameters, assessments: assessments,
      digests: digests, previous: previous, detail: detail, cores: options.cores, log: &log)
    try earlier?.expectSharedDistrict(with: ranking)
    notes.add(log.diagnostics)
    return ranking
  }

  /// The younger half of pooled years.
  private func window(of cohort: CohortRequest) -> CohortRequest {
    var cohort = cohort
    if let months = request.pooledMonths { cohort.windowMonths = months / 2 }
    return cohort
  }

  /// The exits of the older half of pooled years: read once more, because windows are chosen while
  /// reading. What is to be said of the files has been said.
  private func older(
    than rules: CohortRules, _ asked: CohortRequest
  ) async throws(Refusal) -> OutcomeData? {
    guard let months = request.pooledMonths, asked.from == nil, let last = rules.lastMatureExit,
      let begin = last.adding(months: -months),
      let from = CalendarDate(daysSince1970: begin.daysSince1970 + 1),
      let through = CalendarDate(daysSince1970: rules.from.daysSince1970 - 1), from <= through
    else { return nil }
    var cohort = asked
    (cohort.asOf, cohort.from, cohort.through) = (rules.asOf, from, through)
    var said = Notes()
    return try await found.outcomes(cohort, strata: strata, &said)
  }

  /// The recommendations of another ranking of the same data, for the units of some aims; `nil` where
  /// the data do not allow it.
  /// - Throws: ``Refusal`` where a file that could be read before cannot be read any more.
  func ranking(
    _ cohort: CohortRequest, _ parameters: RankingParameters, of aims: Set<MainAim>
  ) async throws(Refusal) -> Ranking? {
    var unsaid = Notes()
    var log = DiagnosticLog()
    do throws(Refusal) {
      let data = try await found.outcomes(window(of: cohort), strata: strata, &unsaid)
      let older = try await older(than: data.table.rules, cohort)
      return try await Ranking(
        data, older: older, catalog: catalog,
        parameters: parameters, assessments: assessments, detail: .verdicts(of: aims),
        cores: options.cores, log: &log)
    } catch {
      if error.isOfReading { throw error }
      return nil
    }
  }
}
