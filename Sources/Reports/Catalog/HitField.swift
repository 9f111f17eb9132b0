package import Catalog
package import Profiles
package import Text
internal import Values

/// A field of a hit in JSON and a column of an export; a field without a value is absent.
package enum HitField: Sendable {
  case profile(ProfileField)
  case eurosPerWeek, eurosPerWeekMissing, score, matches, madeUp, path

  /// What every hit has, in the order of its columns.
  package static let all: [HitField] =
    ProfileField.exported.map(HitField.profile)
    + [.eurosPerWeek, .eurosPerWeekMissing, .score, .matches, .madeUp, .path]

  /// Everything that a profile says: first what a hit has, then the rest.
  package static let wholeProfile: [HitField] =
    all + ProfileField.all.filter { $0.traits.column == nil }.map(HitField.profile)

  /// Stable, for programs.
  package var name: String {
    switch self {
    case .profile(let field): field.key
    default: "\(self)"
    }
  }

  /// Whether two profiles are told by it that differ.
  var isCompared: Bool {
    switch self {
    case .profile(let field): field.traits.isCompared
    case .eurosPerWeek, .eurosPerWeekMissing, .madeUp: true
    case .score, .matches, .path: false
    }
  }

  /// What a column of it is called in a spreadsheet.
  package var label: LocalizedText {
    switch self {
    case .profile(let field): field.columnLabel
    case .eurosPerWeek: LocalizedText(de: "Euro je Woche", en: "euros per week")
    case .eurosPerWeekMissing:
      LocalizedText(de: "warum ohne Euro je Woche", en: "why no euros per week")
    case .score: LocalizedText(de: "Punkte", en: "score")
    case .matches: LocalizedText(de: "Fundstellen", en: "matches")
    case .madeUp: LocalizedText(de: "erfundenes Beispiel", en: "made up")
    case .path: LocalizedText(de: "Datei", en: "file")
    }
  }

  /// The fields that a person names, separated by commas; the first name that is none.
  package static func list(_ names: String) -> Result<[HitField], UnknownHitField> {
    var fields: [HitField] = []
    for name in names.split(separator: ",", omittingEmptySubsequences: false) {
      let trimmed = String(name.drop { $0 == " " })
      guard let field = all.first(where: { $0.name == trimmed }) else {
        return .failure(UnknownHitField(name: trimmed))
      }
      if !fields.contains(where: { $0.name == trimmed }) { fields.append(field) }
    }
    return .success(fields)
  }
}

/// A name that is no field of a hit.
package struct UnknownHitField: Error, Hashable, Sendable {
  package let name: String

  /// What is meant, or which fields there are.
  package var help: LocalizedText {
    let near = Suggestions.nearest(to: name, among: HitField.all.map(\.name))
    let all = HitField.all.map(\.name).joined(separator: ", ")
    let guess = near.isEmpty ? nil : near.joined(separator: ", ")
    return LocalizedText(
      de: (guess.map { "Gemeint ist wohl: \($0). " } ?? "") + "Felder sind: \(all)",
      en: (guess.map { "Did you mean: \($0)? " } ?? "") + "Fields are: \(all)")
  }
}

/// A hit with everything that a field may want of it.
package struct HitValues {
  let entry: Catalog.Entry
  let codes: CodeLists
  let score: Double?
  let snippets: [Snippet]

  /// One whole profile with its codes as JSON; the same in every language.
  package static func json(of entry: Catalog.Entry, codes: CodeLists) -> JSONValue {
    HitValues(entry: entry, codes: codes, score: nil, snippets: []).json(HitField.wholeProfile)
  }

  func value(of field: HitField) -> JSONValue? {
    switch field {
    case .profile(let field): entry.profile.json(field)
    case .eurosPerWeek: WeeklyCost(of: entry.profile).amount.map { .number($0.value) }
    case .eurosPerWeekMissing: WeeklyCost(of: entry.profile).reason.map { .string($0.rawValue) }
    case .score: score.map { .number($0) }
    case .matches: snippets.isEmpty ? nil : .array(snippets.map(Self.match))
    case .madeUp: .bool(entry.profile.assignment.districts.contains(where: codes.isExample))
    case .path: .string(entry.path)
    }
  }

  func json(_ fields: [HitField]) -> JSONValue {
    .object(
      fields.compactMap { field in
        value(of: field).map { JSONValue.Member(name: field.name, value: $0) }
      })
  }

  /// As ``value(of:)``, but of words in context only the texts, and for a person the labels of
  /// codes.
  func cell(of field: HitField, _ language: Language?) -> JSONValue? {
    switch field {
    case .matches: snippets.isEmpty ? nil : .array(snippets.map { .string($0.text) })
    case .profile(let field):
      language.map {
        entry.profile.json(field, labelledIn: ProfileWords(codes: codes, language: $0))
      } ?? entry.profile.json(field)
    default: value(of: field)
    }
  }

  private static func match(_ snippet: Snippet) -> JSONValue {
    .object([
      "field": .string("\(snippet.field)"), "text": .string(snippet.text),
      "found": .array(snippet.pieces.filter(\.isMatch).map { .string($0.text) }),
    ])
  }
}
