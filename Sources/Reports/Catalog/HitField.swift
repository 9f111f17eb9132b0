internal import Catalog
package import Profiles
internal import Report
package import Text
internal import Values

/// A field of a hit in JSON and a column of an export; a field without a value is absent.
package enum HitField: Sendable {
  case profile(ProfileField)
  case eurosPerWeek, eurosPerWeekMissing, state, freePlaces, freePlacesOn, score, matches, madeUp,
    path

  /// What every hit has, in the order of its columns.
  package static let all: [HitField] =
    ProfileField.exported.map(HitField.profile)
    + [
      .eurosPerWeek, .eurosPerWeekMissing, .state, .freePlaces, .freePlacesOn, .score, .matches,
      .madeUp, .path,
    ]

  /// The names of those that a person looks at first.
  static let overview = [
    "id", "title", "districts", "targetGroups", "instrument", "aim", "provider", "begin", "end",
    "eurosPerWeek", "freePlaces", "state", "madeUp",
  ]

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
    case .state, .freePlaces, .freePlacesOn, .score, .matches, .path: false
    }
  }

  /// What a column of it is called in a spreadsheet.
  package var label: LocalizedText {
    switch self {
    case .profile(let field): field.columnLabel
    case .eurosPerWeek: LocalizedText(de: "Euro je Woche", en: "euros per week")
    case .eurosPerWeekMissing:
      LocalizedText(de: "warum ohne Euro je Woche", en: "why no euros per week")
    case .state: LocalizedText(de: "läuft", en: "state")
    case .freePlaces: LocalizedText(de: "freie Plätze", en: "free places")
    case .freePlacesOn: LocalizedText(de: "freie Plätze am", en: "free places on")
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
struct HitValues {
  let entry: Catalog.Entry
  let codes: CodeLists
  var score: Double?
  /// `nil` where nobody has asked for a day.
  var state: MeasureState?
  var snippets: [Snippet] = []

  func data(_ fields: [HitField]) -> Datum {
    .object(
      fields.compactMap { field in
        datum(of: field).map { Datum.Member(name: field.name, value: $0) }
      })
  }

  /// `nil` where there is no value.
  func datum(of field: HitField) -> Datum? {
    switch field {
    case .profile(let field):
      switch field.reading {
      case .value, .list: cell(of: .profile(field)).map(Datum.cell)
      case .record(let parts, let row): row(entry.profile).map { record(parts, $0) }
      case .records(let parts, let rows): .array(rows(entry.profile).map { record(parts, $0) })
      }
    case .matches:
      snippets.isEmpty
        ? nil
        : .array(
          snippets.map { snippet in
            .object([
              "field": .string("\(snippet.field)"), "text": .string(snippet.text),
              "found": .array(snippet.pieces.filter(\.isMatch).map { .string($0.text) }),
            ])
          })
    default: cell(of: field).map(Datum.cell)
    }
  }

  /// As ``datum(of:)`` in one cell: of words in context only the texts, of records what is said of
  /// them to a person.
  func cell(of field: HitField) -> Cell? {
    switch field {
    case .profile(let field):
      switch field.reading {
      case .value(let value): value(entry.profile).map(cell)
      case .list(let values): .list(values(entry.profile).map(cell))
      case .record, .records: .list(entry.profile.facts(field, codes).map { .text($0.text) })
      }
    case .eurosPerWeek: WeeklyCost(of: entry.profile).amount.map { .significant($0.value) }
    case .eurosPerWeekMissing: WeeklyCost(of: entry.profile).reason.map { .verbatim($0.rawValue) }
    case .state: state.map { .verbatim("\($0)") }
    case .freePlaces: entry.profile.places.free.map { .ordinal($0) }
    case .freePlacesOn:
      entry.profile.places.free == nil
        ? nil : entry.profile.places.latestOccupancy.map { .date($0.date) }
    case .score: score.map { .significant($0) }
    case .matches: snippets.isEmpty ? nil : .list(snippets.map { .verbatim($0.text) })
    case .madeUp: .flag(codes.isExample(entry.profile))
    case .path: .verbatim(entry.path)
    }
  }

  private func record(_ parts: [ProfileField.Part], _ row: [ProfileValue?]) -> Datum {
    .object(
      zip(parts, row).compactMap { part, value in
        value.map { Datum.Member(name: part.key, value: .cell(cell($0))) }
      })
  }

  private func cell(_ value: ProfileValue) -> Cell {
    switch value {
    case .text(let text), .token(let text): .verbatim(text)
    // Of districts people write the letters.
    case .code(let code) where code.list == DistrictList.typeName: .verbatim(code.value)
    case .code(let code):
      .code(code.value, code.entry(in: codes)?.label ?? LocalizedText(verbatim: code.value))
    case .date(let date): .date(date)
    case .integer(let count): .ordinal(count)
    case .number(let number): .significant(number.value)
    }
  }
}
