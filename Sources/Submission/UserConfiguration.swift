package import Diagnostics
internal import Text

/// What a person has written down once instead of typing it each time:
/// `district = HSK` and `actor = Fachstelle Eingliederung`, one a line. `#` begins a comment
/// at the begin of a line or, between blanks, behind a value.
package struct UserConfiguration: Hashable, Sendable {
  /// What a line says.
  package struct Setting: Hashable, Sendable {
    package let value: String
    package let place: SourceLocation

    package init(value: String, place: SourceLocation) {
      (self.value, self.place) = (value, place)
    }
  }

  package private(set) var district: Setting?
  package private(set) var actor: Setting?

  /// The most bytes of a configuration file.
  package static let largestFile = 65_536

  private static let keys = ["actor", "district"]

  package init() {}

  /// - Throws: ``Refusal`` with every line that is not understood: a mistyped key must not be a
  ///   setting that silently has no effect.
  package init(parsing bytes: [UInt8], name: String) throws(Refusal) {
    var faults: [Diagnostic] = []
    let source = SourceText(bytes)
    for number in 1...source.lineCount {
      let line = Self.withoutComment(source.line(number) ?? "").blanksTrimmed
      if line.isEmpty { continue }
      let place = SourceLocation(file: name, line: number)
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(\.blanksTrimmed)
      guard parts.count == 2, !parts[1].isEmpty else {
        faults.append(.unreadableSetting(at: place))
        continue
      }
      switch parts[0] {
      case "district" where district == nil: district = Setting(value: parts[1], place: place)
      case "actor" where actor == nil: actor = Setting(value: parts[1], place: place)
      case "district", "actor": faults.append(.settingTwice(parts[0], at: place))
      default:
        faults.append(
          .unknownSetting(
            parts[0], near: Suggestions.nearest(to: parts[0], among: Self.keys), keys: Self.keys,
            at: place))
      }
    }
    guard faults.isEmpty else { throw Refusal(faults) }
  }

  /// A `#` within a name, as in „Team #5“, is no comment.
  private static func withoutComment(_ line: some StringProtocol) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == 0x09 }
    let bytes = Array(line.utf8)
    let begin = bytes.indices.first { index in
      guard bytes[index] == UInt8(ascii: "#") else { return false }
      if bytes[..<index].allSatisfy(isBlank) { return true }
      return isBlank(bytes[index - 1]) && (index + 1 == bytes.count || isBlank(bytes[index + 1]))
    }
    return String(decoding: bytes[..<(begin ?? bytes.count)], as: UTF8.self)
  }
}

extension DiagnosticKind {
  package static let wrongSetting = DiagnosticKind(
    4203,
    title: LocalizedText(
      de: "Eine Einstellung ist nicht verständlich.", en: "A setting is not understood."),
    explanation: LocalizedText(
      de: "Die Konfigurationsdatei kennt „district“ und „actor“, je Zeile eine.",
      en: "The configuration file knows \"district\" and \"actor\", one a line."))
}

extension Diagnostic {
  fileprivate static func unreadableSetting(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .wrongSetting, at: place,
      message: LocalizedText(
        de: "Diese Zeile ist keine Einstellung.", en: "This line is no setting."),
      help: LocalizedText(
        de: "Erwartet wird „district = HSK“.", en: "Expected is \"district = HSK\"."))
  }

  fileprivate static func settingTwice(_ key: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .wrongSetting, at: place,
      message: LocalizedText(
        de: "„\(key)“ ist zweimal angegeben.", en: "\"\(key)\" is given twice."),
      help: LocalizedText(de: "Eine der Zeilen streichen.", en: "Remove one of the lines."))
  }

  fileprivate static func unknownSetting(
    _ key: String, near: [String], keys: [String], at place: SourceLocation
  ) -> Diagnostic {
    let shown = (near.isEmpty ? keys : near).joined(separator: ", ")
    return Diagnostic(
      .wrongSetting, at: place,
      message: LocalizedText(
        de: "Die Einstellung „\(SafeText(key, limit: 40))“ gibt es nicht.",
        en: "There is no setting \"\(SafeText(key, limit: 40))\"."),
      help: near.isEmpty
        ? LocalizedText(de: "Es gibt: \(shown)", en: "There are: \(shown)")
        : LocalizedText(de: "Gemeint ist wohl: \(shown)", en: "Did you mean: \(shown)"))
  }
}
