internal import Text

extension ProfileField {
  /// An entry of the table as it is written there: what its section gives to it is still open.
  struct Entry {
    let key: String
    let path: String
    let label: LocalizedText
    let traits: Traits
    let reading: Reading
    var wording: Wording?
    var qualifiers: (@Sendable (MeasureProfile) -> [String])?

    typealias Wording = @Sendable (MeasureProfile, ProfileWords) -> [String]
  }

  /// The fields of a section.
  /// - Parameter group: the element in which they are, but for paths that begin with a stroke.
  static func of(_ section: ProfileSection, in group: String, _ entries: [Entry]) -> [ProfileField]
  {
    entries.map { entry in
      let path = entry.path.hasPrefix("/") ? entry.path : group + "/" + entry.path
      return ProfileField(
        key: entry.key, path: path.split(separator: "/").map(String.init), section: section,
        label: entry.label, traits: entry.traits, reading: entry.reading,
        wording: entry.wording ?? entry.reading.wording, qualifiers: entry.qualifiers)
    }
  }
}

extension ProfileField.Entry {
  static func value<Value: Stated>(
    _ key: String, _ path: String, _ german: String, _ english: String,
    _ traits: ProfileField.Traits = .facts, _ value: @escaping @Sendable (MeasureProfile) -> Value?,
    wording: Wording? = nil
  ) -> Self {
    Self(
      key: key, path: path, label: LocalizedText(de: german, en: english), traits: traits,
      reading: .value { value($0)?.stated }, wording: wording)
  }

  static func list<Value: Stated>(
    _ key: String, _ path: String, _ german: String, _ english: String,
    _ traits: ProfileField.Traits = .oneFact,
    _ values: @escaping @Sendable (MeasureProfile) -> [Value], wording: Wording? = nil
  ) -> Self {
    Self(
      key: key, path: path, label: LocalizedText(de: german, en: english), traits: traits,
      reading: .list { values($0).map(\.stated) }, wording: wording)
  }

  static func record(
    _ key: String, _ path: String, _ german: String, _ english: String,
    _ parts: [ProfileField.Part], _ row: @escaping @Sendable (MeasureProfile) -> [ProfileValue?]?,
    wording: @escaping Wording
  ) -> Self {
    Self(
      key: key, path: path, label: LocalizedText(de: german, en: english), traits: .facts,
      reading: .record(parts, row), wording: wording)
  }

  static func records(
    _ key: String, _ path: String, _ german: String, _ english: String,
    _ traits: ProfileField.Traits, _ parts: [ProfileField.Part],
    _ rows: @escaping @Sendable (MeasureProfile) -> [[ProfileValue?]], wording: @escaping Wording,
    qualifiers: (@Sendable (MeasureProfile) -> [String])? = nil
  ) -> Self {
    Self(
      key: key, path: path, label: LocalizedText(de: german, en: english), traits: traits,
      reading: .records(parts, rows), wording: wording, qualifiers: qualifiers)
  }
}

extension ProfileField.Reading {
  /// One text for each value.
  fileprivate var wording: ProfileField.Entry.Wording {
    switch self {
    case .value(let value): { profile, words in value(profile).map { [words.text($0)] } ?? [] }
    case .list(let values): { profile, words in values(profile).map(words.text) }
    case .record(_, let row):
      { profile, words in row(profile)?.compactMap { $0.map(words.text) } ?? [] }
    case .records(_, let rows):
      { profile, words in
        rows(profile).map { listed($0.map { $0.map(words.text) }) }
      }
    }
  }
}

/// What there is of several texts, separated by commas.
func listed(_ texts: [String?]) -> String {
  texts.compactMap { $0 }.joined(separator: ", ")
}
