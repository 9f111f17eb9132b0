package import Text

/// A tree of typed cells with stable names, for programs.
package indirect enum Datum: Hashable, Sendable {
  case cell(Cell)
  case array([Datum])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: Datum

    package init(name: String, value: Datum) {
      self.name = name
      self.value = value
    }
  }

  /// An object of the members that have a value: a field that does not exist is absent, not null.
  package static func object(_ members: KeyValuePairs<String, Datum?>) -> Datum {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  package static func string(_ text: String) -> Datum { .cell(.verbatim(text)) }
  package static func bool(_ flag: Bool) -> Datum { .cell(.flag(flag)) }
  package static func integer(_ number: Int) -> Datum { .cell(.ordinal(number)) }
  package static func number(_ number: Double) -> Datum { .cell(.significant(number)) }
  package static func count(_ count: Double) -> Datum { .cell(.count(count)) }
  /// Both languages.
  package static func localized(_ text: LocalizedText) -> Datum {
    .object(["de": .string(text.german), "en": .string(text.english)])
  }
}
