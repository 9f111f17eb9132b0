package import Diagnostics
package import Outcomes
internal import Profiles
internal import Text

/// The sums of participations, as a ranking takes them.
package struct TallyRequest: Request {
  package var outcomes: [String]
  /// What to tell apart; `nil`: all that the files have and a ranking adjusts for, so that one of the
  /// sums comes to the same.
  package var strata: [Stratum]?
  package var cohort = CohortRequest()
  package var reading = ReadingRequest()

  package init(outcomes: [String]) {
    self.outcomes = outcomes
  }

  package func value(
    at place: Workplace, _ notes: inout Notes
  ) async throws(Refusal) -> OutcomeData {
    let options = ReadingOptions(reading, at: place)
    let found = await place.inputs(at: outcomes, options)
    let present = try OutcomeFiles.strata(of: found.tables, options: options)
    // A characteristic of a district's own that no file has.
    let missing = (strata ?? []).filter {
      !Stratum.standard.contains($0) && !present.contains($0)
    }
    guard missing.isEmpty else {
      throw Refusal(missing.map { .unknownColumn($0, known: present) })
    }
    let data = try await found.outcomes(cohort, strata: strata ?? present, &notes)
    let personal = PersonalKeys.faults(in: data, of: found.tables)
    guard personal.isEmpty else { throw Refusal(personal) }
    return data
  }
}

extension Diagnostic {
  fileprivate static func unknownColumn(_ stratum: Stratum, known: [Stratum]) -> Diagnostic {
    let known = known.map(\.name).joined(separator: ", ")
    return Diagnostic(
      .unknownName, at: SourceLocation(file: "--by"),
      message: LocalizedText(
        de: "Eine Spalte „\(stratum.name)“ hat keine der Dateien.",
        en: "None of the files has a column \"\(stratum.name)\"."),
      help: LocalizedText(de: "Es gibt: \(known)", en: "There are: \(known)"))
  }
}
