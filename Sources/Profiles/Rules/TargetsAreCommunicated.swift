internal import Diagnostics
internal import Text
internal import Values

/// S0111: the provider has been told every target that was agreed.
struct TargetsAreCommunicated: ProfileRule {
  let code = DiagnosticCode(111)
  let severity = Severity.warning
  let title = LocalizedText(
    de: "Der Träger kennt jeden vereinbarten Zielwert.",
    en: "The provider knows every agreed target.")
  let reason = LocalizedText(
    de: "Ein Träger kann nur auf ein Ziel hinarbeiten, das er kennt, und nur an einem solchen darf "
      + "man ihn messen.",
    en: "A provider can only work towards a target it knows of, and may only be judged by such "
      + "a target.")
  let resolution = LocalizedText(
    de: "Den Zielwert dem Träger mitteilen und den Tag in <mitgeteiltAm> eintragen.",
    en: "Tell the provider the target and enter the date in <mitgeteiltAm>.")

  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    profile.aims.targets.enumerated().compactMap { index, target in
      guard let agreed = target.agreedOn, target.communicatedOn == nil else { return nil }
      let indicator = context.codes.label(target.indicator)
      let percent = target.percent.localized
      return RuleFinding(
        at: ["ziele", .init("zielwert", index)],
        LocalizedText(
          de: "Der Zielwert „\(indicator.german)“ (\(percent.german) %) ist am "
            + "\(agreed.germanDescription) vereinbart, aber nie dem Träger mitgeteilt worden.",
          en: "The target “\(indicator.english)” (\(percent.english) %) was agreed on \(agreed) "
            + "but the provider was never told."))
    }
  }
}
