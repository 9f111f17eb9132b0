internal import Diagnostics
internal import Text

/// S0203: free support, and a measure that does not aim at a job, has at least one target.
struct TargetsAreAgreed: ProfileRule {
  let code = DiagnosticCode(203)
  let severity = Severity.warning
  let title = LocalizedText(
    de: "Freie Förderung und Maßnahmen ohne das Ziel Arbeit haben mindestens einen Zielwert.",
    en: "Free support and measures not aimed directly at a job have at least one target.")
  let reason = LocalizedText(
    de: "Ob eine Maßnahme wirkt, die nicht unmittelbar in Arbeit führt, zeigt keine Statistik: man "
      + "muss vorher sagen, woran man es erkennen will. Bei freier Förderung verlangt das Gesetz, "
      + "die Ziele vor Förderbeginn zu beschreiben.",
    en: "No statistics show whether a measure works if it does not lead straight to a job: it "
      + "must be said beforehand how that will be judged. For free support the law requires "
      + "aims to be described before it starts.")
  let resolution = LocalizedText(
    de: "Unter <ziele> einen <zielwert> eintragen, etwa für Fortschritt, Abbruch oder Abschluss.",
    en: "Add a <zielwert> to <ziele>, for example for progress, drop-out or qualification.")
  let law: String? = "§ 16f Abs. 2 Satz 1 SGB II"

  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    guard profile.aims.targets.isEmpty else { return [] }
    if profile.law.legalBases.contains(Code("sgb2p16f")) {
      return [
        RuleFinding(
          at: ["ziele"],
          LocalizedText(
            de: "Eine freie Förderung (§ 16f SGB II) hat keinen Zielwert.",
            en: "Free support (§ 16f SGB II) has no target."))
      ]
    }
    guard profile.aims.main != .integration else { return [] }
    let aim = context.codes.label(profile.aims.main)
    return [
      RuleFinding(
        at: ["ziele"],
        LocalizedText(
          de: "Die Maßnahme mit dem Hauptziel „\(aim.german)“ hat keinen Zielwert.",
          en: "The measure with the main aim “\(aim.english)” has no target."))
    ]
  }
}
