internal import Text

/// A rule about the characters of a text, whatever the text is about.
///
/// Such a rule can be held against texts of a document that is no profile yet.
protocol TextRule: ProfileRule {
  /// Whether there is nothing to say of a text: told from its bytes, since it is asked of every one.
  func isPlain(_ text: String) -> Bool

  /// Every breach by a text that is not plain.
  func findings(in text: String, at path: ElementPath) -> [RuleFinding]
}

extension TextRule {
  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    profile.texts(where: { !isPlain($0) }).flatMap { findings(in: $0.text, at: $0.path) }
  }
}
