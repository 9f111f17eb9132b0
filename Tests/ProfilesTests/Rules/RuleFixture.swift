import Diagnostics
import Profiles
import Testing
import Text
import Values

/// What one rule says of a profile, in a form that a test can compare.
struct Breach: Equatable, CustomStringConvertible {
  /// `kosten/finanzierung[1]/anteil`; no number for the first.
  let path: String
  let severity: Severity
  let german: String
  let english: String
  let replacement: String?

  init(_ finding: RuleFinding, of rule: any ProfileRule) {
    path = finding.path.steps
      .map { $0.index == 0 ? $0.name : "\($0.name)[\($0.index)]" }.joined(separator: "/")
    severity = finding.severity ?? rule.severity
    german = finding.message.german
    english = finding.message.english
    replacement = finding.replacement
  }

  var description: String { "\(path): \(severity) \(german)" }

  /// Whether the messages in both languages name all of it.
  func names(german germanParts: String..., english englishParts: String...) -> Bool {
    germanParts.allSatisfy { german.contains($0) }
      && englishParts.allSatisfy { english.contains($0) }
  }
}

/// Profiles that break rules: the complete example with passages replaced.
enum RuleFixture {
  typealias Change = (old: String, new: String)

  static func profile(_ changes: [Change]) throws -> MeasureProfile {
    var text = try Fixture.example()
    for change in changes {
      try #require(text.contains(change.old), "\(change.old)")
      text = text.replacing(change.old, with: change.new, maxReplacements: 1)
    }
    return try MeasureProfile(
      parsing: Array(text.utf8), name: "profil.xml", vocabulary: Fixture.vocabulary.get())
  }

  /// The change that takes away all from one passage of the example up to another.
  static func removal(from start: String, to end: String) throws -> Change {
    let text = try Fixture.example()
    let first = try #require(text.firstRange(of: start)).lowerBound
    let last = try #require(text[first...].firstRange(of: end)).lowerBound
    return (String(text[first..<last]), "")
  }

  static func rule(_ code: Int) throws -> any ProfileRule {
    try #require(ProfileRules.all.first { $0.code == DiagnosticCode(code) })
  }

  /// What the rule says of the example after the changes.
  static func breaches(
    of code: Int, on date: String? = nil, others: [MeasureProfile]? = nil,
    codes: CodeLists? = nil, _ changes: Change...
  ) throws -> [Breach] {
    try breaches(of: code, by: profile(changes), on: date, others: others, codes: codes)
  }

  static func breaches(
    of code: Int, by profile: MeasureProfile, on date: String? = nil,
    others: [MeasureProfile]? = nil, codes: CodeLists? = nil
  ) throws -> [Breach] {
    let context = RuleContext(
      codes: try codes ?? Fixture.vocabulary.get().codes,
      referenceDate: try date.map { try #require(CalendarDate(iso8601: $0)) }, others: others)
    let rule = try rule(code)
    return rule.findings(in: profile, context: context).map { Breach($0, of: rule) }
  }

  /// The code lists of this build with a passage of their schema replaced.
  static func codes(replacing old: String, with new: String) throws -> CodeLists {
    let schema = String(decoding: try Fixture.bytes("schemas/codelisten.xsd"), as: UTF8.self)
    try #require(schema.contains(old))
    return try CodeLists(schemaText: schema.replacing(old, with: new), name: "codelisten.xsd")
  }
}
