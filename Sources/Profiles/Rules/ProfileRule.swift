package import Diagnostics
package import Text
package import Values

/// A rule about the content of a document that no schema can express (second layer, `S0xxx`).
package protocol ContentRule: Sendable {
  /// `S` and four digits below 1000.
  var code: DiagnosticCode { get }
  /// How bad a breach is, unless a finding says otherwise.
  var severity: Severity { get }
  /// The rule in one sentence.
  var title: LocalizedText { get }
  /// Why there is such a rule.
  var reason: LocalizedText { get }
  /// What an author does about a breach.
  var resolution: LocalizedText { get }
  /// The source in law, where there is one: `§ 16f Abs. 2 SGB II`.
  var law: String? { get }
}

/// A rule about measure profiles.
package protocol ProfileRule: ContentRule {
  /// Every breach of the rule by a profile that the schema has accepted.
  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding]
}

extension ContentRule {
  package var law: String? { nil }

  /// What a breach of the rule is as a diagnostic.
  package var kind: DiagnosticKind {
    DiagnosticKind(
      code.number, severity, title: title,
      explanation: reason + LocalizedText(verbatim: " ") + resolution, law: law)
  }
}

/// What a rule may know besides the profile.
package struct RuleContext: Sendable {
  package let codes: CodeLists
  /// The day as of which a profile is judged; without it, rules about the passing of time are
  /// silent. No rule reads the clock.
  package let referenceDate: CalendarDate?
  /// The other profiles of the catalogue; without them, rules about others are silent.
  package let others: [MeasureProfile]?

  package init(
    codes: CodeLists, referenceDate: CalendarDate? = nil, others: [MeasureProfile]? = nil
  ) {
    self.codes = codes
    self.referenceDate = referenceDate
    self.others = others
  }
}

/// One breach of a rule.
package struct RuleFinding: Hashable, Sendable {
  /// A part of a text and what is to stand in its place wherever it stands.
  package struct Substitution: Hashable, Sendable {
    package let old: String
    package let new: String
  }

  /// The element that it is about.
  package let path: ElementPath
  package let message: LocalizedText
  /// `nil` for the severity of the rule.
  package let severity: Severity?
  /// What the element's text should be, where nothing else can be meant.
  package let replacement: String?
  /// The same for parts of the text, each of which is always wrong.
  package let substitutions: [Substitution]
  /// The character of the element's text that it is about first; `nil` for the text as a whole.
  package let character: Unicode.Scalar?

  package init(
    at path: ElementPath, _ message: LocalizedText, severity: Severity? = nil,
    replacement: String? = nil, substitutions: [Substitution] = [],
    character: Unicode.Scalar? = nil
  ) {
    self.character = character ?? substitutions.first?.old.unicodeScalars.first
    self.substitutions = substitutions
    self.path = path
    self.message = message
    self.severity = severity
    self.replacement = replacement
  }
}

/// The way from the root of a document to an element: names, with a number where there are several.
///
/// `["zeit", "ende"]`; `["kosten", .init("finanzierung", 1), "anteil"]` is in the second
/// `finanzierung`.
package struct ElementPath: Hashable, Sendable, ExpressibleByArrayLiteral {
  package struct Step: Hashable, Sendable, ExpressibleByStringLiteral {
    package let name: String
    /// Which of the elements of that name in their parent, from 0.
    package let index: Int

    package init(_ name: String, _ index: Int) {
      self.name = name
      self.index = index
    }

    package init(stringLiteral name: String) {
      self.init(name, 0)
    }
  }

  package let steps: [Step]

  package init(_ steps: [Step]) {
    self.steps = steps
  }

  package init(arrayLiteral steps: Step...) {
    self.init(steps)
  }
}
