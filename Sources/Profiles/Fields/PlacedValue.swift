/// A value of a profile with the place in the document at which it stands.
package struct PlacedValue: Sendable {
  package let value: ProfileValue
  /// Its field's position in ``ProfileField/all``.
  package let position: Int
  /// Which of the elements of its field, from 0.
  let row: Int
  /// Which part of the record; `nil` for a value that is no part of one.
  let part: Int?

  package var field: ProfileField { ProfileField.all[position] }

  /// The element in which it stands, or whose attribute it is. Made out only for those that are
  /// wanted: nearly never.
  var path: ElementPath {
    let field = field
    var steps = field.path.map { ElementPath.Step($0, 0) }
    steps[steps.count - 1] = ElementPath.Step(field.path[steps.count - 1], row)
    if let part, case .element(let name) = field.reading.parts[part].place {
      steps.append(ElementPath.Step(name, 0))
    }
    return ElementPath(steps)
  }

  var isAttribute: Bool {
    guard let part, case .attribute = field.reading.parts[part].place else { return false }
    return true
  }

  /// Where a search finds its text; `nil` where no search looks through it.
  package var searchField: TextField? { ProfileField.searchFields[position][part ?? 0] }
}

extension ProfileField.Reading {
  /// The parts of a record; none for plain values.
  package var parts: [ProfileField.Part] {
    switch self {
    case .value, .list: []
    case .record(let parts, _), .records(let parts, _): parts
    }
  }
}

extension MeasureProfile {
  /// Every value of the profile, in the order of the fields.
  package func forEachValue(_ body: (PlacedValue) -> Void) {
    for (position, reading) in ProfileField.readings.enumerated() {
      func visit(_ values: [ProfileValue?], row: Int) {
        for (part, value) in values.enumerated() {
          guard let value else { continue }
          body(PlacedValue(value: value, position: position, row: row, part: part))
        }
      }
      switch reading {
      case .value(let value):
        guard let value = value(self) else { continue }
        body(PlacedValue(value: value, position: position, row: 0, part: nil))
      case .list(let values):
        for (row, value) in values(self).enumerated() {
          body(PlacedValue(value: value, position: position, row: row, part: nil))
        }
      case .record(_, let values):
        if let values = values(self) { visit(values, row: 0) }
      case .records(_, let rows):
        for (row, values) in rows(self).enumerated() { visit(values, row: row) }
      }
    }
  }

  /// Of everything in the profile that a person has written freely, what is wanted.
  func texts(where isWanted: (String) -> Bool) -> [(path: ElementPath, text: String)] {
    var found: [(ElementPath, String)] = []
    forEachValue { placed in
      if case .text(let text) = placed.value, isWanted(text) { found.append((placed.path, text)) }
    }
    return found
  }
}
