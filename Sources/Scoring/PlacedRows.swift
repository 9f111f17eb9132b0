package import Outcomes
internal import Profiles

/// Some rows, and where the first of them stands.
package struct PlacedRows: Hashable, Sendable {
  package private(set) var rows: Int
  package private(set) var file: String
  package private(set) var firstRow: TallyTable.RowPlace

  init(_ group: TallyTable.Group, inputs: [OutcomeInput]) {
    rows = group.tally.participations
    file = inputs[group.firstRow.input].name
    firstRow = group.firstRow
  }
}

extension PlacedRows? {
  mutating func add(_ group: TallyTable.Group, inputs: [OutcomeInput]) {
    let one = PlacedRows(group, inputs: inputs)
    self = map { $0.adding(one) } ?? one
  }
}

extension PlacedRows {
  fileprivate func adding(_ other: PlacedRows) -> PlacedRows {
    var sum = firstRow <= other.firstRow ? self : other
    sum.rows = rows + other.rows
    return sum
  }
}

/// Which names of target groups the vocabulary has by code, label or other name, each looked up once.
struct KnownTargetGroups {
  private var found: [String: Bool] = [:]

  mutating func isKnown(_ name: String, in codes: CodeLists) -> Bool {
    if let known = found[name] { return known }
    let isKnown = codes.code(TargetGroupList.self, named: name) != nil
    found[name] = isKnown
    return isKnown
  }
}
