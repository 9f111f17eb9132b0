package import Diagnostics
internal import Files
package import Outcomes
internal import Profiles
package import Scoring
internal import SystemPackage
internal import Text

/// Providers judged by the outcomes of their measures. A seal keeps it.
package struct RankRequest: Request {
  package var outcomes: [String]
  package var cohort = CohortRequest()
  package var reading = ReadingRequest()
  package var catalog: CatalogRequest
  package var scope = UnitScope.provider
  /// Groups of districts as ``ComparableDistricts`` has them, or files with one such text a line.
  package var comparable: [String] = []
  /// The covariates of the case mix by name; `nil` for all that the data have, empty for none.
  package var covariates: [String]?
  package var weights: CriterionWeights?
  package var consortium = ConsortiumCredit.lead
  package var followsRenewals = false
  /// Thresholds other than those of the method, by name.
  package var gates: [String: Double] = [:]
  /// A file of assessments of contract performance.
  package var assessments: String?
  /// Months of mature exits that are pooled, the older half of them with half the weight; `nil` for the
  /// window of the cohort alone.
  package var pooledMonths: Int?
  /// The seal of the look half a year before: a hearing takes two.
  package var previous: String?

  package init(outcomes: [String], catalog: CatalogRequest) {
    (self.outcomes, self.catalog) = (outcomes, catalog)
  }

  package func value(
    at place: Workplace, _ notes: inout Notes
  ) async throws(Refusal) -> Ranking {
    try await RankingWork(self, at: place, &notes).ranking(.full, &notes)
  }

  /// Whether a name is that of a covariate.
  package static func isCovariate(_ name: String) -> Bool {
    name == "zielgruppe" || name == "instrument" || Stratum(name: name)?.name == name
  }

  /// Files besides outcomes and catalogue that the result rests on.
  var otherFiles: [String] {
    comparable.filter(Self.isFile) + [assessments, reading.mapping, previous].compactMap(\.self)
  }

  /// - Throws: ``Refusal`` where the comparison groups cannot be made, their file cannot be read, or a
  ///   threshold is none.
  func parameters(_ codes: CodeLists) throws(Refusal) -> RankingParameters {
    var parameters = RankingParameters()
    parameters.scope = scope
    parameters.covariates = covariates
    parameters.weights = weights
    parameters.consortium = consortium
    parameters.followsRenewals = followsRenewals
    for (name, value) in gates {
      guard let gate = RankingParameters.Gates.all.first(where: { $0.name == name }),
        gate.bounds.contains(value)
      else { throw Refusal(.wrongThreshold(name)) }
      parameters.gates[keyPath: gate.path] = value
    }
    parameters.comparable = try ComparableDistricts(declarations(), codes: codes)
    return parameters
  }

  private static func isFile(_ text: String) -> Bool {
    !text.contains(",") && (try? FolderListing.kind(of: FilePath(text))) == .file
  }

  private func declarations() throws(Refusal) -> [String] {
    var declarations: [String] = []
    for text in comparable {
      guard Self.isFile(text) else {
        declarations.append(text)
        continue
      }
      let bytes: [UInt8]
      do {
        bytes = try FileReading.bytes(of: FilePath(text), limit: 1 << 20)
      } catch {
        throw Refusal(Diagnostic(reading: error))
      }
      let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }.map {
        String(decoding: $0, as: UTF8.self)
      }
      declarations += lines.filter { !$0.allSatisfy(\.isWhitespace) && !$0.hasPrefix("#") }
    }
    return declarations
  }
}

extension Diagnostic {
  fileprivate static func wrongThreshold(_ name: String) -> Diagnostic {
    Diagnostic(
      .unknownName, at: SourceLocation(file: SafeText(name, limit: 40).description),
      message: LocalizedText(
        de: "Diese Schwelle gibt es nicht, oder ihr Wert liegt außerhalb der Grenzen.",
        en: "There is no such threshold, or its value is out of bounds."))
  }
}
