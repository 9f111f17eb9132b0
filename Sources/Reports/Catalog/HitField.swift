internal import Catalog
internal import Profiles
package import Text
internal import Values

/// The fields of a hit in JSON; a field without a value is absent.
package enum HitField: String, CaseIterable, Sendable {
  case id, title, summary, districts, targetGroups, instrument, legalBases, aim, status
  case provider, providerID, begin, end, participationWeeks, hoursPerWeek, places
  case childCare, voluntariness, eurosPerWeek, eurosPerWeekMissing, score, matches, madeUp, path

  /// What a column of it is called in a spreadsheet.
  package var label: LocalizedText {
    switch self {
    case .id: LocalizedText(de: "Kennung", en: "id")
    case .title: LocalizedText(de: "Titel", en: "title")
    case .summary: LocalizedText(de: "Kurzbeschreibung", en: "summary")
    case .districts: LocalizedText(de: "Kreise", en: "districts")
    case .targetGroups: LocalizedText(de: "Zielgruppen", en: "target groups")
    case .instrument: LocalizedText(de: "Instrument", en: "instrument")
    case .legalBases: LocalizedText(de: "Rechtsgrundlagen", en: "legal bases")
    case .aim: LocalizedText(de: "Hauptziel", en: "main aim")
    case .status: LocalizedText(de: "Status", en: "status")
    case .provider: LocalizedText(de: "Träger", en: "provider")
    case .providerID: LocalizedText(de: "Trägerkennung", en: "provider id")
    case .begin: LocalizedText(de: "Beginn", en: "begin")
    case .end: LocalizedText(de: "Ende", en: "end")
    case .participationWeeks: LocalizedText(de: "Wochen je Teilnahme", en: "weeks of participation")
    case .hoursPerWeek: LocalizedText(de: "Stunden je Woche", en: "hours per week")
    case .places: LocalizedText(de: "Plätze", en: "places")
    case .childCare: LocalizedText(de: "Kinderbetreuung", en: "child care")
    case .voluntariness: LocalizedText(de: "Freiwilligkeit", en: "voluntariness")
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
      guard let field = HitField(rawValue: trimmed) else {
        return .failure(UnknownHitField(name: trimmed))
      }
      if !fields.contains(field) { fields.append(field) }
    }
    return .success(fields)
  }
}

/// A name that is no field of a hit.
package struct UnknownHitField: Error, Hashable, Sendable {
  package let name: String

  /// What is meant, or which fields there are.
  package var help: LocalizedText {
    let near = Suggestions.nearest(to: name, among: HitField.allCases.map(\.rawValue))
    let all = HitField.allCases.map(\.rawValue).joined(separator: ", ")
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
  let score: Double?
  let snippets: [Snippet]

  private var profile: MeasureProfile { entry.profile }

  func value(of field: HitField) -> JSONValue? {
    switch field {
    case .id: .string(profile.id.description)
    case .title: .string(profile.title)
    case .summary: .string(profile.assignment.summary)
    case .districts: Self.array(profile.assignment.districts.map(\.value))
    case .targetGroups: Self.array(profile.targeting.groups.map(\.value))
    case .instrument: .string(profile.law.instrument.value)
    case .legalBases: Self.array(profile.law.legalBases.map(\.value))
    case .aim: .string(profile.aims.main.value)
    case .status: .string(profile.header.status.value)
    case .provider: profile.provider.provider.map { .string($0.name) }
    case .providerID: profile.provider.provider?.id.map { .string($0) }
    case .score: score.map { .number($0) }
    case .matches: snippets.isEmpty ? nil : .array(snippets.map(Self.match))
    case .madeUp: .bool(profile.assignment.districts.contains(where: codes.isExample))
    case .path: .string(entry.path)
    default: figure(of: field)
    }
  }

  private func figure(of field: HitField) -> JSONValue? {
    let schedule = profile.schedule
    return switch field {
    case .begin: schedule.begin.map { .string($0.description) }
    case .end: schedule.end.map { .string($0.description) }
    case .participationWeeks: schedule.participationWeeks.map { .integer($0) }
    case .hoursPerWeek: schedule.hoursPerWeek.map { .number($0.value) }
    case .places: profile.places.contracted.map { .integer($0) }
    case .childCare: profile.content.childCare.map { .string($0.value) }
    case .voluntariness: profile.content.voluntariness.map { .string($0.value) }
    case .eurosPerWeek: WeeklyCost(of: profile).amount.map { .number($0.value) }
    case .eurosPerWeekMissing: WeeklyCost(of: profile).reason.map { .string($0.rawValue) }
    default: nil
    }
  }

  func json(_ fields: [HitField]) -> JSONValue {
    .object(
      fields.compactMap { field in
        value(of: field).map { JSONValue.Member(name: field.rawValue, value: $0) }
      })
  }

  private static func array(_ values: [String]) -> JSONValue {
    .array(values.map { .string($0) })
  }

  /// As ``value(of:)``, but of words in context only the texts.
  func cell(of field: HitField) -> JSONValue? {
    guard field == .matches else { return value(of: field) }
    return snippets.isEmpty ? nil : .array(snippets.map { .string($0.text) })
  }

  /// As ``cell(of:)``, with the words of a language for codes.
  func words(of field: HitField, _ language: Language) -> JSONValue? {
    func label<List>(_ code: Code<List>) -> JSONValue { .string(codes.label(code)[language]) }
    return switch field {
    case .targetGroups: .array(profile.targeting.groups.map(label))
    case .instrument: label(profile.law.instrument)
    case .legalBases: .array(profile.law.legalBases.map(label))
    case .aim: label(profile.aims.main)
    case .status: label(profile.header.status)
    case .childCare: profile.content.childCare.map(label)
    case .voluntariness: profile.content.voluntariness.map(label)
    default: cell(of: field)
    }
  }

  private static func match(_ snippet: Snippet) -> JSONValue {
    .object([
      "field": .string("\(snippet.field)"), "text": .string(snippet.text),
      "found": .array(snippet.pieces.filter(\.isMatch).map { .string($0.text) }),
    ])
  }
}
