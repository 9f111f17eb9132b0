internal import Report
internal import Text

/// What a tree says of itself: parameters, inputs and their digests, one a row under their stable names.
///
/// Lists of what is reported, which have a sheet of their own, are left out: objects of many members,
/// and objects that hold lists of objects.
struct DatumFacts {
  typealias Fact = (name: String, cell: Cell)

  private(set) var facts: [Fact] = []

  /// More members has a thing that is reported.
  private static let mostMembers = 6

  init(_ datum: Datum) {
    add(datum, "")
  }

  static func table(_ facts: [Fact]) -> Table {
    Table(
      "parameters",
      [
        .init("name", "Angabe", "parameter"), .init("value", "Wert", "value", .words),
      ], rows: facts.map { [.verbatim($0.name), $0.cell] })
  }

  private mutating func add(_ datum: Datum, _ name: String) {
    switch datum {
    case .cell(let cell): facts.append((name, cell))
    case .object(let members):
      for member in members {
        add(member.value, name.isEmpty ? member.name : "\(name).\(member.name)")
      }
    case .array(let elements):
      let leaves = elements.compactMap { if case .cell(let cell) = $0 { cell } else { nil } }
      if leaves.count == elements.count {
        facts.append((name, .list(leaves)))
      } else if elements.allSatisfy(isSmall) {
        for (number, element) in elements.enumerated() { add(element, "\(name)[\(number + 1)]") }
      }
    }
  }

  private func isSmall(_ datum: Datum) -> Bool {
    guard case .object(let members) = datum, members.count <= Self.mostMembers else { return false }
    return members.allSatisfy { member in
      switch member.value {
      case .cell: true
      case .array(let elements): elements.allSatisfy { if case .cell = $0 { true } else { false } }
      case .object: false
      }
    }
  }
}
