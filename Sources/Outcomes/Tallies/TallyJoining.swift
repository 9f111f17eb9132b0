internal import CSVBytes
internal import Diagnostics

extension OutcomeData {
  /// What was read of participations and of tallies together.
  /// - Parameter positions: those of the inputs of these data.
  func joined(
    with tallies: consuming [TallyFile], positions: [Int], strata: [Stratum]
  ) -> OutcomeData {
    guard let most = (positions + tallies.map(\.input)).max(), !tallies.isEmpty else { return self }
    let all = zip(positions, inputs) + tallies.map { ($0.input, OutcomeInput($0)) }
    var sums = GroupSums()
    for group in table.groups {
      sums.add(
        group.tally, key: sums.keys.number(of: KeyLayout.bytes(of: group.key)),
        origin: GroupSums.Origin(
          piece: positions[group.firstRow.input], line: group.firstRow.line))
    }
    while var file = tallies.popLast() { sums.add(file.takeSums()) }
    let groups = TallyGroups(
      sums, layout: KeyLayout(ofTallies: strata),
      places: (0...most).map { TallyGroups.Place(input: $0, linesBefore: 0) })
    return OutcomeData(
      table: TallyTable(rules: table.rules, strata: strata, groups: groups), days: days,
      asOfIsFromData: asOfIsFromData, latestPlanned: latestPlanned,
      inputs: all.sorted { $0.0 < $1.0 }.map(\.1))
  }
}

extension OutcomeInput {
  fileprivate init(_ file: TallyFile) {
    self.init(
      name: file.name, rows: file.rows, skippedRows: file.skippedRows, earlyStatuses: LineList(),
      diagnostics: file.log.diagnostics, counts: file.log.counts, strata: file.strata, columns: [],
      unknownValues: [:],
      isTally: true)
  }
}
