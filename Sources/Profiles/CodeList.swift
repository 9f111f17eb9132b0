package import Text
package import Values

/// One entry of a code list.
package struct CodeEntry: Hashable, Sendable {
  /// What stands in the XML: `alleinerziehend`.
  package let value: String
  package let label: LocalizedText
  /// Other words that people use for it: `AEZ`.
  package let aliases: [String]
  /// Codes of the same list that this one is a kind of.
  package let broader: [String]
  /// Codes that say something near to it, where nothing says it itself.
  package let related: [Related]
  /// First and last day on which the code is in force; `nil` where no limit is known.
  package let validFrom: CalendarDate?
  package let validThrough: CalendarDate?
  /// The citation: `§ 16i SGB II`.
  package let legalBasis: String?
  /// For districts: the official five-digit key (AGS).
  package let officialKey: String?
  /// For districts: the letters of the state (`NI`) and of the comparison ring (`VI`).
  package let state: String?
  package let ring: String?
  /// For districts that were dissolved: the codes of those that followed.
  package let successors: [String]
  /// Whether the entry is made up for the sample.
  package let isExample: Bool

  /// A code of the same list, where `list` is `nil`, or of another.
  package struct Related: Hashable, Sendable {
    package let list: String?
    package let value: String
  }

  /// Whether it is in force for a time only.
  var isLimited: Bool { validFrom != nil || validThrough != nil }

  /// Every word that names this entry, the code first.
  package var names: [String] {
    [value, label.german, label.english] + (officialKey.map { [$0] } ?? []) + aliases
  }
}

/// One code list, in the order of its schema.
package struct CodeList: Sendable {
  package let typeName: String
  package let title: LocalizedText
  package let entries: [CodeEntry]
  private let positions: [String: Int]
  /// For each code that others name as broader, itself and every code below it.
  private let narrower: [String: Set<String>]

  init(typeName: String, title: LocalizedText, entries: [CodeEntry]) {
    self.typeName = typeName
    self.title = title
    self.entries = entries
    narrower = Dictionary(
      uniqueKeysWithValues: Set(entries.flatMap(\.broader)).map { value in
        (value, Self.codes(below: value, in: entries))
      })
    positions = Dictionary(
      entries.enumerated().map { ($1.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(value: String) -> CodeEntry? {
    positions[value].map { entries[$0] }
  }

  /// Where a code stands among the entries.
  package func position(of value: String) -> Int? { positions[value] }

  /// The entry that a person means by `name`: its code, label in either language, official key or
  /// an alias, however spelt: `AEZ`, `alleinerziehend`, `Alleinerziehende`, `lone parents`; a key
  /// that has lost its leading zero; a chain of provisions.
  package func entry(named name: String) -> CodeEntry? {
    if let entry = self[name] { return entry }
    guard Suggestions.mayBeWord(name) else { return nil }
    // Folding every name costs more than the one search that a command makes: no index of them.
    let folded = FoldedText(name)
    return entries.first { entry in entry.names.contains { FoldedText($0) == folded } }
      ?? entry(ofShortenedKey: folded.description) ?? LegalChain(folded).flatMap(entry)
  }

  /// The district whose official key has lost its leading zero in a spreadsheet: 5958.
  private func entry(ofShortenedKey key: String) -> CodeEntry? {
    guard key.utf8.count == 4 else { return nil }
    return entries.first { $0.officialKey == "0" + key }
  }

  /// The entry that a chain of provisions means: the one whose citation has just these, else the
  /// one that the last link names by itself.
  private func entry(of chain: LegalChain) -> CodeEntry? {
    let named = entries.filter { entry in
      entry.names.contains { FoldedText($0) == chain.last }
    }
    return named.first { $0.legalBasis.map(chain.isCited) ?? false } ?? named.first
  }

  /// The codes of the entries whose names are near to `name`, best first.
  package func suggestions(for name: String) -> [String] {
    guard Suggestions.mayBeWord(name) else { return [] }
    let names = entries.flatMap { entry in entry.names.map { (name: $0, value: entry.value) } }
    var values: [String] = []
    let wanted = LegalChain(FoldedText(name))?.last.description ?? name
    for near in Suggestions.nearest(to: wanted, among: names.map(\.name), limit: 8) {
      if let value = names.first(where: { $0.name == near })?.value, !values.contains(value) {
        values.append(value)
      }
    }
    return Array(values.prefix(3))
  }

  /// `value` and every code below it in the hierarchy.
  package func withNarrower(_ value: String) -> Set<String> {
    narrower[value] ?? [value]
  }

  private static func codes(below value: String, in entries: [CodeEntry]) -> Set<String> {
    var found: Set<String> = [value]
    var grew = true
    while grew {
      grew = false
      for entry in entries where !found.contains(entry.value) {
        if entry.broader.contains(where: found.contains) {
          found.insert(entry.value)
          grew = true
        }
      }
    }
    return found
  }
}

/// Every code list of the vocabulary.
package struct CodeLists: Sendable {
  /// In the order of the schema.
  package let all: [CodeList]
  private let positions: [String: Int]
  /// The codes of any list that are in force for a time only: few, so one look here spares most
  /// codes the way to their list.
  let limitedValues: Set<String>

  init(_ lists: [CodeList]) {
    all = lists
    positions = Dictionary(
      lists.enumerated().map { ($1.typeName, $0) }, uniquingKeysWith: { first, _ in first })
    limitedValues = Set(lists.flatMap { $0.entries.filter(\.isLimited).map(\.value) })
  }

  /// The list of the codes `Code<List>`; empty where the schema has none of that name.
  package func list<List: CodeListName>(_: List.Type) -> CodeList {
    list(named: List.typeName)
      ?? CodeList(
        typeName: List.typeName, title: LocalizedText(verbatim: List.typeName), entries: [])
  }

  /// The list of this type of the schema.
  package func list(named typeName: String) -> CodeList? {
    positions[typeName].map { all[$0] }
  }

  /// What people read instead of the code; the code itself where the list does not have it.
  package func label<List>(_ code: Code<List>) -> LocalizedText {
    list(List.self)[code.value]?.label ?? LocalizedText(verbatim: code.value)
  }

  /// The code that a person means by `name`, or `nil`.
  package func code<List: CodeListName>(_: List.Type, named name: String) -> Code<List>? {
    list(List.self).entry(named: name).map { Code($0.value) }
  }

  /// Whether the district is made up for the sample.
  package func isExample(_ district: District) -> Bool {
    list(DistrictList.self)[district.value]?.isExample ?? false
  }
}
