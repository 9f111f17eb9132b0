internal import Diagnostics
internal import Text

/// S0202: support under § 16h SGB II is for people under 25.
struct YoungPeopleAreUnder25: ProfileRule {
  let code = DiagnosticCode(202)
  let severity = Severity.error
  let title = LocalizedText(
    de: "Förderung nach § 16h SGB II gilt jungen Menschen bis 24 Jahre.",
    en: "Support under § 16h SGB II is for young people up to the age of 24.")
  let reason = LocalizedText(
    de: "Das Gesetz fördert hier nur Menschen, die das 25. Lebensjahr noch nicht vollendet haben.",
    en: "Here the law supports only people under the age of 25.")
  let resolution = LocalizedText(
    de: "<alterBis> auf höchstens 24 setzen oder eine andere Rechtsgrundlage wählen.",
    en: "Set <alterBis> to at most 24, or choose another legal basis.")
  let law: String? = "§ 16h Abs. 1 SGB II"

  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    guard profile.law.legalBases.contains(Code("sgb2p16h")) else { return [] }
    if let age = profile.targeting.ageThrough {
      guard age > 24 else { return [] }
      return [
        RuleFinding(
          at: ["zielgruppe", "alterBis"],
          LocalizedText(
            de: "Das Höchstalter ist \(age); nach § 16h SGB II darf es höchstens 24 sein.",
            en: "The maximum age is \(age); under § 16h SGB II it may be 24 at most."))
      ]
    }
    let under25 = context.codes.list(TargetGroupList.self).withNarrower("u25")
    guard !profile.targeting.groups.allSatisfy({ under25.contains($0.value) }) else { return [] }
    return [
      RuleFinding(
        at: ["zielgruppe"],
        LocalizedText(
          de: "Ein Höchstalter fehlt; nach § 16h SGB II darf es höchstens 24 sein.",
          en: "There is no maximum age; under § 16h SGB II it may be 24 at most."),
        severity: .warning)
    ]
  }
}
