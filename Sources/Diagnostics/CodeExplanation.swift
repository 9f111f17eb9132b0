package import Text

/// What a kind of diagnostic is about: what `explain-code` says.
package struct CodeExplanation: Hashable, Sendable {
  package let code: DiagnosticCode
  /// The fault in one sentence.
  package let title: LocalizedText
  /// Why it matters and what to do about it.
  package let text: LocalizedText
  /// The source in law, where there is one.
  package let law: String?

  package init(
    _ code: DiagnosticCode, title: LocalizedText, text: LocalizedText, law: String? = nil
  ) {
    self.code = code
    self.title = title
    self.text = text
    self.law = law
  }
}
