package import Profiles

/// Which posting of a ``CatalogIndex`` belongs to which code.
///
/// Not part of a stored index: it follows from the code lists alone, and an index is only read with
/// the lists that it was built with.
package struct CodeTable: Sendable {
  /// Codes of one field and where their postings are.
  private struct Field: Sendable {
    let positions: [String: Int]
    let firstSlot: Int
    /// The slot of the union of a code with its narrower ones; the code's own slot where it has none.
    let closureSlots: [Int]
  }

  /// A union to be kept beside the codes' own postings.
  struct Union: Sendable {
    let slot: Int
    let members: [Int]
  }

  private let fields: [Field]
  /// The unions of codes that have narrower ones.
  let unions: [Union]
  /// How many postings there are.
  package let slotCount: Int

  package init(_ codes: CodeLists) {
    let lists = CodeField.allCases.map { $0.list(in: codes) }
    let ownSlots = lists.reduce(0) { $0 + $1.entries.count }
    var fields: [Field] = []
    var unions: [Union] = []
    var firstSlot = 0
    for list in lists {
      var positions: [String: Int] = [:]
      for (position, entry) in list.entries.enumerated() { positions[entry.value] = position }
      let broader = Set(list.entries.flatMap(\.broader))
      var closures: [Int] = []
      for (position, entry) in list.entries.enumerated() {
        guard broader.contains(entry.value) else {
          closures.append(firstSlot + position)
          continue
        }
        let members = list.withNarrower(entry.value).compactMap { positions[$0] }.sorted()
        closures.append(ownSlots + unions.count)
        unions.append(Union(slot: ownSlots + unions.count, members: members.map { firstSlot + $0 }))
      }
      fields.append(Field(positions: positions, firstSlot: firstSlot, closureSlots: closures))
      firstSlot += list.entries.count
    }
    self.fields = fields
    self.unions = unions
    slotCount = ownSlots + unions.count
  }

  /// The posting of exactly this code; `nil` for a code that its list does not have.
  func slot(of value: String, in field: CodeField) -> Int? {
    let codes = fields[field.rawValue]
    return codes.positions[value].map { codes.firstSlot + $0 }
  }

  /// The posting of this code and of every narrower one.
  func closureSlot(of value: String, in field: CodeField) -> Int? {
    let codes = fields[field.rawValue]
    return codes.positions[value].map { codes.closureSlots[$0] }
  }
}
