/// A rule about a single code of a profile, wherever it stands.
///
/// Such rules are asked of every code in one walk through the values: a walk takes longer than they do.
protocol CodeRule: ProfileRule {
  /// - Returns: the breach by a code; `nil` where there is none.
  func finding(
    by code: CodeName, at placed: PlacedValue, in profile: MeasureProfile, context: RuleContext
  ) -> RuleFinding?
}

extension CodeRule {
  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    var findings: [RuleFinding] = []
    profile.forEachValue { placed in
      guard case .code(let code) = placed.value,
        let finding = finding(by: code, at: placed, in: profile, context: context)
      else { return }
      findings.append(finding)
    }
    return findings
  }
}
