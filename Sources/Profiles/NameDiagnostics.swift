package import Diagnostics
internal import Text

extension DiagnosticKind {
  package static let unknownName = DiagnosticKind(
    4006, exit: .usage,
    title: LocalizedText(de: "Eine Bezeichnung ist nicht bekannt.", en: "A name is not known."),
    explanation: LocalizedText(
      de: "„steckbrief codes“ zeigt alle Codes mit ihren Bezeichnungen.",
      en: "\"steckbrief codes\" shows all codes with their names."))
}

extension Diagnostic {
  /// A word that is no code of a list, with the codes that are near.
  package static func unknownCode(
    _ name: String, in list: CodeList, at place: String
  ) -> Diagnostic {
    unknownCode(name, in: list, at: SourceLocation(file: place))
  }

  /// A word that is no code of a list, where it stands in a file.
  package static func unknownCode(
    _ name: String, in list: CodeList, at place: SourceLocation
  ) -> Diagnostic {
    func described(_ value: String) -> LocalizedText {
      LocalizedText(
        de: value + (list[value].map { " (\($0.label.german))" } ?? ""),
        en: value + (list[value].map { " (\($0.label.english))" } ?? ""))
    }
    if let help = repetition(of: name, in: list, at: place.file) {
      return unknown(name, at: place, help: help)
    }
    let near = list.suggestions(for: name).map(described)
    let german = near.map(\.german).joined(separator: ", ")
    let english = near.map(\.english).joined(separator: ", ")
    return unknown(
      name, at: place,
      help: near.isEmpty
        ? possible(in: list)
        : LocalizedText(de: "Gemeint ist wohl: \(german)", en: "Did you mean: \(english)"))
  }

  /// Nobody reads four hundred codes: of a long list the first.
  private static func possible(in list: CodeList) -> LocalizedText {
    let codes = list.entries.map(\.value)
    let isLong = codes.count > longestList
    let shown = codes.prefix(isLong ? shownOfLongList : codes.count).joined(separator: ", ")
    let others = codes.count - shownOfLongList
    return LocalizedText(
      de: "Es gibt: \(shown)" + (isLong ? " und \(others) weitere der Liste \(list.typeName)" : ""),
      en: "There are: \(shown)" + (isLong ? " and \(others) more of the list \(list.typeName)" : "")
    )
  }

  private static let longestList = 40
  private static let shownOfLongList = 12

  /// What to type where somebody gave several codes to an option that takes one at a time.
  private static func repetition(
    of name: String, in list: CodeList, at option: String
  ) -> LocalizedText? {
    let parts = name.split(separator: ",").map(String.init)
    guard parts.count > 1, option.hasPrefix("--") else { return nil }
    let values = parts.compactMap { list.entry(named: $0)?.value }
    guard values.count == parts.count else { return nil }
    let shown = values.map { "\(option) \($0)" }.joined(separator: " ")
    return LocalizedText(
      de: "Die Option wiederholen: \(shown)", en: "Repeat the option: \(shown)")
  }

  /// A name that nothing has.
  static func unknown(_ name: String, at place: String, help: LocalizedText) -> Diagnostic {
    unknown(name, at: SourceLocation(file: place), help: help)
  }

  private static func unknown(
    _ name: String, at place: SourceLocation, help: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      .unknownName, at: place,
      message: LocalizedText(
        de: "„\(SafeText(name, limit: 60))“ ist nicht bekannt.",
        en: "\"\(SafeText(name, limit: 60))\" is not known."),
      help: help)
  }

  /// A name that several things have.
  static func ambiguous(_ name: String, _ owners: [String], at place: String) -> Diagnostic {
    let shown = owners.joined(separator: ", ")
    return Diagnostic(
      .unknownName, at: SourceLocation(file: place),
      message: LocalizedText(
        de: "„\(SafeText(name, limit: 60))“ ist nicht eindeutig.",
        en: "\"\(SafeText(name, limit: 60))\" is ambiguous."),
      help: LocalizedText(de: "Eines davon angeben: \(shown)", en: "Give one of: \(shown)"))
  }
}

extension DiagnosticKind {
  /// Every kind that this room raises.
  package static let profiles: [DiagnosticKind] = [
    .missingOption, .unusableAnswer, .noProfile, .unknownName,
  ]
}
