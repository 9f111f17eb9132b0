package import Outcomes

/// Rows of a measure that have no place in the catalogue, for one reason.
package struct UnmatchedMeasure: Hashable, Comparable, Sendable {
  /// As the rows name it; `nil` where what stands there looks like no id, and may be anything.
  package let measure: String?
  package private(set) var reason: MeasureJoin.Failure
  package private(set) var rows: Int
  /// Where the first of them stands.
  package private(set) var firstRow: TallyTable.RowPlace
  package private(set) var file: String

  struct Key: Hashable {
    let measure: String?
    let reason: MeasureJoin.Failure
  }

  var key: Key { Key(measure: measure, reason: reason) }

  init(_ group: TallyTable.Group, reason: MeasureJoin.Failure, inputs: [OutcomeInput]) {
    measure = MeasureText.isShowable(group.key.measure) ? group.key.measure : nil
    self.reason = reason
    rows = group.tally.participations
    firstRow = group.firstRow
    file = inputs[group.firstRow.input].name
  }

  /// With the names that are near to it, where it looks like an id: what is near to a name is of no use.
  func suggesting(_ near: (String) -> [String]) -> UnmatchedMeasure {
    guard case .unknownMeasure = reason, let measure else { return self }
    var suggesting = self
    suggesting.reason = .unknownMeasure(near: near(measure))
    return suggesting
  }

  static func + (one: Self, other: Self) -> Self {
    var sum = one.firstRow <= other.firstRow ? one : other
    sum.rows = one.rows + other.rows
    return sum
  }

  package static func < (one: Self, other: Self) -> Bool {
    (one.measure ?? "", one.reason.code, one.firstRow)
      < (other.measure ?? "", other.reason.code, other.firstRow)
  }

  /// What the catalogue has that is near to it.
  package var near: [String] {
    if case .unknownMeasure(let near) = reason { near } else { [] }
  }
}

extension MeasureJoin.Failure {
  /// Stable, for programs.
  package var code: String {
    switch self {
    case .unknownMeasure: "unknownMeasure"
    case .ambiguousMeasure: "ambiguousMeasure"
    case .districtMissing: "districtMissing"
    case .districtForeign: "districtForeign"
    }
  }
}
