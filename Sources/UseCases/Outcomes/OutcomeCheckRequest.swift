internal import Catalog
package import Diagnostics
package import Outcomes
package import Scoring
internal import Values

/// What outcome data hold, what is wrong with them, and what to do.
package struct OutcomeCheckRequest: Request {
  package var outcomes: [String]
  package var cohort = CohortRequest()
  package var reading = ReadingRequest()
  /// `nil`: nothing is compared with a catalogue.
  package var catalog: CatalogRequest?

  package init(outcomes: [String]) {
    self.outcomes = outcomes
  }

  /// Reads once as a ranking would, once for all months, and once for each characteristic.
  package func value(
    at place: Workplace, _ notes: inout Notes
  ) async throws(Refusal) -> OutcomeCheck {
    var options = ReadingOptions(reading, at: place)
    // What is wrong is to be told, and what is right to be counted all the same.
    options.badRows = .skip
    var loaded: Catalog?
    if let catalog { loaded = try await place.catalog(catalog, needs: .measures, &notes) }
    options.targets = loaded.map { MeasureJoin($0).targets }
    let found = await place.inputs(at: outcomes, options)
    let data = try await found.outcomes(cohort, &notes)
    var all = cohort
    all.asOf = data.table.rules.asOf
    // Sums are of their own window and no other.
    if !data.inputs.contains(where: \.isTally) {
      all.from = CalendarDate(year: 1990, month: 1, day: 1)
    }
    // What is to be known of the inputs has been noted.
    var known = Notes()
    let months = try await found.outcomes(all, strata: [.exitMonth], &known)
    var distributions: [OutcomeData] = []
    for stratum in Set(data.inputs.flatMap(\.strata)).sorted(by: { $0.name < $1.name })
    where ![.exitMonth, .exitQuarter].contains(stratum) {
      distributions.append(
        try await found.outcomes(cohort, strata: [stratum], &known))
    }
    return OutcomeCheck(
      data, byMonth: months, distributions: distributions, catalog: loaded)
  }

  /// Whether a ranking that is asked for in the same way would take the data.
  package func accepts(_ check: OutcomeCheck) -> Bool {
    !check.isRefused
      && (reading.skipsBadRows || check.data.inputs.allSatisfy { $0.skippedRows == 0 })
  }
}

/// A mapping for files of outcomes, for a person to correct.
package struct MappingDraftRequest: Request {
  package var outcomes: [String]
  package var reading = ReadingRequest()

  package init(outcomes: [String]) {
    self.outcomes = outcomes
  }

  /// What is wrong with the files is left to a check to say.
  package func value(
    at place: Workplace, _ notes: inout Notes
  ) async throws(Refusal) -> MappingDraft {
    var options = ReadingOptions(reading, at: place)
    options.badRows = .skip
    let found = await place.inputs(at: outcomes, options)
    var unsaid = Notes()
    var inputs: [OutcomeInput] = []
    do throws(Refusal) {
      inputs = try await found.outcomes(CohortRequest(), &unsaid).inputs
    } catch {
      if error.isOfReading { throw error }
    }
    return MappingDraft(of: found.tables, inputs, options: options)
  }
}
