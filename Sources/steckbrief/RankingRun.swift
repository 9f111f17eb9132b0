import ArgumentParser
import Catalog
import Diagnostics
import Files
import Outcomes
import Profiles
import Scoring
import SystemPackage

/// The data of a ranking, read once, and the rankings made of them.
struct RankingRun {
  let session: Session
  let arguments: RankingArguments
  let vocabulary: Vocabulary
  let catalog: Catalog
  let parameters: RankingParameters
  private let found: FoundSources
  private let assessments: ContractAssessments
  private let digests: [String]

  /// - Throws: the exit code after a refusal, which has been reported.
  init(_ arguments: RankingArguments, session: Session) async throws {
    self.session = session
    self.arguments = arguments
    vocabulary = try session.vocabulary()
    do throws(Refusal) {
      parameters = try arguments.parameters(vocabulary.codes)
      assessments = try Self.assessments(arguments.assessments)
    } catch {
      session.report(error.diagnostics)
      throw session.end(error.diagnostics)
    }
    found = session.sources(at: arguments.outcomes)
    do throws(FileError) {
      digests = try found.digests()
    } catch {
      session.report([Diagnostic(reading: error)])
      throw session.end([Diagnostic(reading: error)])
    }
    catalog = try await session.catalog(arguments.catalogOption, vocabulary: vocabulary)
  }

  private static func assessments(_ path: String?) throws(Refusal) -> ContractAssessments {
    guard let path else { return .none }
    let bytes: [UInt8]
    do {
      bytes = try FileReading.bytes(of: FilePath(path), limit: 1 << 26)
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
    return try ContractAssessments(parsing: bytes, file: path)
  }

  /// The ranking that was asked for.
  /// - Throws: the exit code after a refusal, which has been reported.
  func ranking(_ detail: RankingDetail = .full) async throws -> Ranking {
    let options = arguments.reading.options
    let data = try await session.outcomes(
      found, request: arguments.cohort.request,
      strata: OutcomeFiles.strata(of: found.sources, options: options), options: options)
    var log = DiagnosticLog()
    do {
      let ranking = try await Ranking(
        data, catalog: catalog, parameters: parameters, assessments: assessments,
        digests: digests, detail: detail, cores: options.cores, log: &log)
      session.report(log.diagnostics)
      return ranking
    } catch {
      session.report(error.diagnostics)
      throw session.end(error.diagnostics)
    }
  }

  /// The recommendations of another ranking of the same data; `nil` where the data do not allow it.
  func ranking(_ request: CohortRequest, _ parameters: RankingParameters) async -> Ranking? {
    let options = arguments.reading.options
    let strata = OutcomeFiles.strata(of: found.sources, options: options)
    guard
      let data = try? await OutcomeFiles.read(
        found.sources, request: request, strata: strata, options: options)
    else { return nil }
    var log = DiagnosticLog()
    return try? await Ranking(
      data, catalog: catalog, parameters: parameters, assessments: assessments,
      detail: .verdicts, cores: options.cores, log: &log)
  }
}
