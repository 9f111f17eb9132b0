package import Diagnostics
internal import Text

/// What a person has written down once instead of typing it each time:
/// `district = HSK` and `actor = Fachstelle Eingliederung`, one a line, `#` begins a comment.
package struct UserConfiguration: Hashable, Sendable {
  package private(set) var district: String?
  package private(set) var actor: String?

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
      let line = Self.trimmed(source.line(number) ?? "")
      if line.isEmpty || line.hasPrefix("#") { continue }
      let place = SourceLocation(file: name, line: number)
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(Self.trimmed)
      guard parts.count == 2, !parts[1].isEmpty else {
        faults.append(.unreadableSetting(at: place))
        continue
      }
      switch parts[0] {
      case "district" where district == nil: district = parts[1]
      case "actor" where actor == nil: actor = parts[1]
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

  private static func trimmed(_ text: some StringProtocol) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first == " " || first == "\t" { scalars.removeFirst() }
    while let last = scalars.last, last == " " || last == "\t" { scalars.removeLast() }
    return String(Substring(scalars))
  }
}

extension DiagnosticCode {
  package static let wrongSetting = DiagnosticCode(4201)
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
