package import Profiles
package import Text

/// What differs between two versions of a profile, field by field, as a person reads a profile.
package struct ProfileDifference: Sendable {
  /// A field that another value was given, or a value that was added or removed.
  package struct Change: Hashable, Sendable {
    /// The key of the field.
    package let key: String
    package let section: LocalizedText
    /// `nil` for a text that stands for itself in its section.
    package let field: LocalizedText?
    /// `nil` where the value is new.
    package let old: String?
    /// `nil` where the value is gone.
    package let new: String?
  }

  /// In the order of the document; empty where only comments, white space or spelling of the XML
  /// differ.
  package let changes: [Change]

  /// - Parameter language: of the values, where they are codes, dates or numbers.
  package init(
    from old: CatalogDocument, to new: CatalogDocument, codes: CodeLists, language: Language
  ) {
    guard let old = old.measure, let new = new.measure else {
      changes = Self.changes(from: old.sections(codes), to: new.sections(codes), language)
      return
    }
    changes = ProfileSection.allCases.flatMap { section in
      ProfileField.of(section).flatMap { field in
        Self.changes(
          in: section.title, from: old.facts(field, codes), to: new.facts(field, codes), language)
      }
    }
  }

  package init(
    from old: MeasureProfile, to new: MeasureProfile, codes: CodeLists, language: Language
  ) {
    self.init(
      from: CatalogDocument(old), to: CatalogDocument(new), codes: codes, language: language)
  }

  /// Of documents that are no measure profiles: section by section, by its key.
  private static func changes(
    from old: [DocumentSection], to new: [DocumentSection], _ language: Language
  ) -> [Change] {
    let gone = old.filter { section in !new.contains { $0.key == section.key } }
    return (new + gone).flatMap { section in
      changes(
        in: section.title, from: old.first { $0.key == section.key }?.facts ?? [],
        to: new.first { $0.key == section.key }?.facts ?? [], language)
    }
  }

  private static func changes(
    in section: LocalizedText, from old: [ProfileFact], to new: [ProfileFact],
    _ language: Language
  ) -> [Change] {
    var facts: [ProfileFact] = []
    for fact in old + new where !facts.contains(where: { $0.key == fact.key }) {
      facts.append(fact)
    }
    return facts.flatMap { fact -> [Change] in
      let before = old.filter { $0.key == fact.key }.map { $0.text[language] }
      let after = new.filter { $0.key == fact.key }.map { $0.text[language] }
      func change(_ old: String?, _ new: String?) -> Change {
        Change(key: fact.key, section: section, field: fact.label, old: old, new: new)
      }
      let removed = Self.remainder(of: before, without: after)
      let added = Self.remainder(of: after, without: before)
      if removed.isEmpty, added.isEmpty, before != after {
        // The same values in another order: the first of some stands for something.
        return [change(before.joined(separator: "; "), after.joined(separator: "; "))]
      }
      let pairs = zip(removed, added).map { change($0, $1) }
      return pairs + removed.dropFirst(pairs.count).map { change($0, nil) }
        + added.dropFirst(pairs.count).map { change(nil, $0) }
    }
  }

  /// The texts that are left when each of `others` has taken one that is equal to it.
  private static func remainder(of texts: [String], without others: [String]) -> [String] {
    var others = others
    return texts.filter { text in
      guard let position = others.firstIndex(of: text) else { return true }
      others.remove(at: position)
      return false
    }
  }
}

// MARK: - Output

extension ProfileDifference {
  /// One line for a short change, two for a long one, each after two blanks.
  func text(_ language: Language) -> String {
    guard !changes.isEmpty else {
      return LocalizedText(
        de: "  kein Feld geändert, nur Kommentare oder Schreibweise des XML\n",
        en: "  no field changed, only comments or the spelling of the XML\n")[language]
    }
    return changes.map { change in
      let name = [change.section[language], change.field?[language]].compactMap { $0 }
        .joined(separator: " · ")
      let (old, new) = (change.old?.terminalSafe, change.new?.terminalSafe)
      if let old, let new, old.count + new.count <= 70 { return "  \(name): \(old) → \(new)\n" }
      return "  \(name):\n" + (old.map { "    − \($0)\n" } ?? "")
        + (new.map { "    + \($0)\n" } ?? "")
    }.joined()
  }

  /// With the key of each field and its German name, the same in every language.
  var json: JSONValue {
    .array(
      changes.map { change in
        .object([
          "key": .string(change.key), "section": .string(change.section.german),
          "field": change.field.map { .string($0.german) },
          "old": change.old.map(JSONValue.string), "new": change.new.map(JSONValue.string),
        ])
      })
  }
}
