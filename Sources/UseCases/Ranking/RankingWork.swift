internal import Catalog
internal import Diagnostics
internal import Files
internal import Outcomes
internal import Profiles
internal import Scoring
internal import SystemPackage

/// The data of a ranking, read once, and the rankings made of them.
struct RankingWork: Sendable {
  let request: RankRequest
  let catalog: Catalog
  let parameters: RankingParameters
  private let options: ReadingOptions
  private let found: FoundInputs
  private let assessments: ContractAssessments
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
    let data = try await found.outcomes(request.cohort, strata: strata, &notes)
    var log = DiagnosticLog()
    let ranking = try await Ranking(
      data, catalog: catalog, parameters: parameters, assessments: assessments,
      digests: digests, detail: detail, cores: options.cores, log: &log)
    notes.add(log.diagnostics)
    return ranking
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
      return try await Ranking(
        await found.outcomes(cohort, strata: strata, &unsaid), catalog: catalog,
        parameters: parameters, assessments: assessments, detail: .verdicts(of: aims),
        cores: options.cores, log: &log)
    } catch {
      if error.isOfReading { throw error }
      return nil
    }
  }
}
