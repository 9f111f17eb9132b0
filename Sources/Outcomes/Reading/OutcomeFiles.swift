package import Diagnostics
internal import Text
internal import Values

/// Reads files of outcomes into sums.
///
/// Every file is read in pieces, by as many cores as are given; no row is kept. What comes out does
/// not depend on their number: all sums are whole numbers, keys are sorted, and notes are put
/// together in the order of the lines.
package enum OutcomeFiles {
  /// - Parameters:
  ///   - tables: in the order in which notes are to come.
  ///   - request: which exits count.
  ///   - strata: what participations are told apart by within a measure.
  ///   - options: see ``ReadingOptions``.
  /// - Throws: ``Refusal`` with everything that is wrong with any of them; never with a
  ///   participant's data.
  package static func read(
    _ tables: [InputTable], request: CohortRequest, strata: [Stratum] = [],
    options: ReadingOptions = ReadingOptions()
  ) async throws(Refusal) -> OutcomeData {
    let placed = { (diagnostics: [Diagnostic]) in
      diagnostics.map { diagnostic in tables.reduce(diagnostic) { $1.placed($0) } }
    }
    do throws(Refusal) {
      var data = try await read(tables: tables, request: request, strata: strata, options: options)
      for index in data.inputs.indices {
        data.inputs[index].diagnostics = placed(data.inputs[index].diagnostics)
      }
      return data
    } catch {
      throw Refusal(placed(error.diagnostics))
    }
  }

  private static func read(
    tables: [InputTable], request: CohortRequest, strata: [Stratum], options: ReadingOptions
  ) async throws(Refusal) -> OutcomeData {
    var files: [(position: Int, file: OpenedFile)] = []
    var tallies: [TallyFile] = []
    var faults = options.faults
    for (position, table) in tables.enumerated() {
      do throws(Refusal) {
        if let file = try await sums(in: table, input: position, strata: strata, options: options) {
          tallies.append(file)
        } else {
          files.append((position, try OpenedFile(table, options: options)))
        }
      } catch {
        faults += error.diagnostics
      }
    }
    if faults.isEmpty {
      faults += UnusedColumnNames.faults(
        options.columnNames, in: files.map(\.file.header.cells))
    }
    var request = request
    for file in tallies {
      var clashes: [String] = []
      request = file.parameters.merged(into: request, clashes: &clashes)
      if !clashes.isEmpty { faults.append(.tallyClash(clashes, file: file.name)) }
    }
    if files.isEmpty, request.asOf == nil, let first = tallies.first {
      faults.append(.missingTallyColumn("stichtag", at: SourceLocation(file: first.name)))
    }
    if faults.containsError, files.isEmpty { throw Refusal(faults) }
    if files.isEmpty && tallies.isEmpty { throw Refusal(faults) }
    var run = ReadingRun(
      files: files.map(\.file), request: request, strata: strata, options: options)
    do throws(Refusal) {
      let data = try await run.data()
      if !tallies.isEmpty {
        var counting = DoubleCounting(options.targets)
        counting.addRows(data.table, inputs: data.inputs)
        for file in tallies { counting.add(file.cells, file: file.name) }
        faults += counting.faults
      }
      if faults.isEmpty {
        return data.joined(with: tallies, positions: files.map(\.position), strata: strata)
      }
    } catch {
      throw Refusal(faults + error.diagnostics)
    }
    throw Refusal(faults)
  }

  /// A file of sums, once more in its own encoding where it turns out not to be UTF-8 throughout.
  private static func sums(
    in table: InputTable, input: Int, strata: [Stratum], options: ReadingOptions
  ) async throws(Refusal) -> TallyFile? {
    do throws(Refusal) {
      return try TallyFile(table, input: input, strata: strata, options: options)
    } catch {
      guard error.diagnostics.contains(where: { $0.kind == .csvEncoding }) else { throw error }
      return try TallyFile(
        await table.decoded(options), input: input, strata: strata, options: options)
    }
  }
}

/// Dates that are not taken for the reference date.
struct PlannedDays: Hashable, Sendable {
  /// The reference date.
  let end: CalendarDate
  /// The latest of those behind it.
  let latest: CalendarDate
}

/// The passes over some files.
private struct ReadingRun {
  private(set) var files: [OpenedFile]
  /// Dates behind the reference date that comes from the data.
  private(set) var planned: PlannedDays?
  let request: CohortRequest
  let strata: [Stratum]
  let options: ReadingOptions

  mutating func data() async throws(Refusal) -> OutcomeData {
    var latestDay: CalendarDate?
    if request.asOf == nil {
      let results = try await results(of: .latestDay)
      latestDay = results.dayCounts.latestOfBulk
      if let end = latestDay, let latest = results.dayCounts.latest, latest > end {
        planned = PlannedDays(end: end, latest: latest)
      }
      // Without one good row there is no latest day; what is wrong with the rows is what to tell.
      if latestDay == nil, !files.isEmpty {
        throw Refusal(try accept(results, overlaps: []).flatMap(\.diagnostics))
      }
    }
    guard let rules = request.rules(latestDay: latestDay) else { throw Refusal(.emptyWindow) }
    let keys = GroupKeys(strata: strata, rules: rules)
    var results = try await results(of: .count(keys, skipped: [], names: .asWritten))
    var groups = results.groups(keys)
    let names = MeasureNames(groups, options.targets)
    if !names.isEmpty {
      results = try await self.results(of: .count(keys, skipped: [], names: names))
    }
    let overlaps = try await overlaps(in: results, names)
    if !overlaps.isEmpty, options.badRows == .skip {
      let skipped = Set(overlaps.map(\.start))
      results = try await self.results(of: .count(keys, skipped: skipped, names: names))
      groups = results.groups(keys)
    }
    let inputs = try accept(results, overlaps: overlaps)
    return OutcomeData(
      table: TallyTable(rules: rules, strata: strata, groups: groups),
      days: results.days, asOfIsFromData: request.asOf == nil, latestPlanned: planned?.latest,
      inputs: inputs)
  }

  private mutating func results(of pass: ReadingPass) async throws(Refusal) -> PassResults {
    var undivided: Set<Int> = []
    var forms = [ColumnForms](repeating: ColumnForms(), count: files.count)
    while true {
      let results = try await PassResults(
        files, forms: forms, pass: pass, undivided: undivided, referenceDate: request.asOf,
        planned: planned, options: options)
      var isOther = false
      for input in results.notUTF8.sorted() {
        files[input] = try await files[input].decoded(options)
        isOther = true
      }
      if isOther { continue }
      undivided.formUnion(results.torn)
      if !results.torn.isEmpty { continue }
      let learnt = forms.indices.filter { forms[$0].learn(results.evidence(of: $0)) }
      if learnt.isEmpty { return results }
    }
  }

  private mutating func overlaps(
    in results: PassResults, _ names: MeasureNames
  ) async throws(Refusal) -> [RepeatedStays.Overlap] {
    let limit = options.mostRepeatedStays
    let repeated = await results.repeatedStays(cores: options.cores, limit: limit)
    guard repeated.count < limit else {
      throw Refusal(files.map { .tooManyRepeatedStays(limit, file: $0.name) })
    }
    if repeated.isEmpty { return [] }
    let second = try await self.results(of: .repeatedStays(repeated, names: names))
    return RepeatedStays.overlaps(
      in: second.stays, files: files.map(\.name), linesBefore: second.linesBefore, names,
      options.targets)
  }

  /// The inputs, if all of them can be taken.
  private func accept(
    _ results: PassResults, overlaps: [RepeatedStays.Overlap]
  ) throws(Refusal) -> [OutcomeInput] {
    var inputs: [OutcomeInput] = []
    var refused: [Diagnostic] = []
    for (position, file) in files.enumerated() {
      var summary = results.summary(of: position)
      let own = overlaps.filter { $0.start.input == position }
      summary.log.add(own.map(\.diagnostic))
      if let fault = summary.fault {
        refused.append(fault)
        continue
      }
      // A pass that leaves overlapping rows out has counted them as bad.
      let isBad = summary.badRows > 0 || !own.isEmpty
      if summary.isBroken || (options.badRows == .refuse && isBad) {
        refused += summary.log.diagnostics
        continue
      }
      guard summary.rows > 0 else {
        refused.append(.noRows(file: file.name))
        continue
      }
      inputs.append(
        OutcomeInput(
          name: file.name, rows: summary.rows, skippedRows: summary.badRows,
          earlyStatuses: summary.earlyStatuses, diagnostics: summary.log.diagnostics,
          counts: summary.log.counts, strata: file.header.strata,
          columns: file.header.columns,
          unknownValues: summary.values.counts, isTally: false))
    }
    guard refused.isEmpty else {
      // What was noted of the files that are all right is told all the same.
      throw Refusal(inputs.flatMap(\.diagnostics) + refused)
    }
    return inputs
  }
}
