internal import Diagnostics

extension OutcomeData {
  /// What was read of participations and of tallies together.
  /// - Parameters:
  ///   - tallies: with their positions among all inputs.
  ///   - positions: those of the inputs of these data.
  func joined(
    with tallies: [(position: Int, file: TallyFile)], positions: [Int], strata: [Stratum]
  ) -> OutcomeData {
    guard !tallies.isEmpty else { return self }
    var sums: [TallyKey: (tally: Tally, firstRow: TallyTable.RowPlace)] = [:]
    func add(_ key: TallyKey, _ tally: Tally, _ place: TallyTable.RowPlace) {
      let known = sums[key] ?? (Tally(), place)
      sums[key] = (known.tally + tally, min(known.firstRow, place))
    }
    for group in table.groups {
      let place = TallyTable.RowPlace(
        input: positions[group.firstRow.input], line: group.firstRow.line)
      add(group.key, group.tally, place)
    }
    for (position, file) in tallies {
      for (key, tally, line) in file.groups {
        add(key, tally, TallyTable.RowPlace(input: position, line: line))
      }
    }
    let all = zip(positions, inputs) + tallies.map { ($0.position, OutcomeInput($0.file)) }
    return OutcomeData(
      table: TallyTable(
        rules: table.rules, strata: strata,
        sorted: sums.sorted { $0.key < $1.key }.map {
          TallyTable.Group(key: $0.key, tally: $0.value.tally, firstRow: $0.value.firstRow)
        }),
      days: days, asOfIsFromData: asOfIsFromData, inputs: all.sorted { $0.0 < $1.0 }.map(\.1))
  }
}

extension Tally {
  fileprivate static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    sum += right
    return sum
  }
}

extension OutcomeInput {
  fileprivate init(_ file: TallyFile) {
    self.init(
      name: file.name, rows: file.rows, skippedRows: file.skippedRows, earlyStatuses: LineList(),
      diagnostics: file.log.diagnostics, counts: file.log.counts, strata: file.strata)
  }
}
