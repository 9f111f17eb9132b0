package import Text

extension MeasureProfile {
  /// What the profile says in a field, for a program; `nil`, or an empty list, where it is silent.
  ///
  /// A value is as ``ProfileValue/json``, several are an array, a record is an object of its parts.
  package func json(_ field: ProfileField) -> JSONValue? {
    switch field.reading {
    case .value(let value): value(self)?.json
    case .list(let values): .array(values(self).map(\.json))
    case .record(let parts, let row): row(self).map { Self.object(parts, $0) }
    case .records(let parts, let rows): .array(rows(self).map { Self.object(parts, $0) })
    }
  }

  /// As ``json(_:)``, with the labels of codes in a language where the field is one of codes; of
  /// districts people write the letters.
  package func json(_ field: ProfileField, labelledIn words: ProfileWords) -> JSONValue? {
    func labelled(_ value: ProfileValue) -> JSONValue {
      guard case .code(let code) = value, code.list != DistrictList.typeName else {
        return value.json
      }
      return .string(words.text(value))
    }
    return switch field.reading {
    case .value(let value): value(self).map(labelled)
    case .list(let values): .array(values(self).map(labelled))
    case .record, .records: json(field)
    }
  }

  private static func object(_ parts: [ProfileField.Part], _ row: [ProfileValue?]) -> JSONValue {
    .object(
      zip(parts, row).compactMap { part, value in
        value.map { JSONValue.Member(name: part.key, value: $0.json) }
      })
  }
}
