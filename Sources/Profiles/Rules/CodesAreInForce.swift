internal import Diagnostics
internal import Text
internal import Values

/// S0120: every code is in force on the day on which the measure begins.
struct CodesAreInForce: ProfileRule {
  let code = DiagnosticCode(120)
  let severity = Severity.warning
  let title = LocalizedText(
    de: "Alle Codes gelten am Tag des Beginns.",
    en: "All codes are in force on the day the measure starts.")
  let reason = LocalizedText(
    de: "Gesetze ändern sich. Auf eine Vorschrift, die beim Beginn noch nicht oder nicht mehr "
      + "galt, "
      + "kann eine Maßnahme sich nicht stützen.",
    en: "Laws change. A measure cannot be based on a provision that was not yet, or no longer, "
      + "in force when it started.")
  let resolution = LocalizedText(
    de: "Den Code wählen, der beim Beginn galt, oder das Datum des Beginns berichtigen.",
    en: "Choose the code that was in force at the start, or correct the start date.")

  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    guard let begin = profile.schedule.begin else { return [] }
    return profile.limitedCodeUses(in: context.codes).compactMap { use in
      let entry = use.entry
      let (from, through) = (entry.validFrom, entry.validThrough)
      let name = LocalizedText(
        de: "„\(entry.value)“ (\(entry.label.german))",
        en: "“\(entry.value)” (\(entry.label.english))")
      if let from, begin < from {
        return RuleFinding(
          at: use.path,
          LocalizedText(
            de: "\(name.german) gilt erst ab \(from.germanDescription), die Maßnahme beginnt am "
              + "\(begin.germanDescription).",
            en: "\(name.english) is in force only from \(from), but the measure starts on "
              + "\(begin)."))
      }
      if let through, begin > through {
        return RuleFinding(
          at: use.path,
          LocalizedText(
            de: "\(name.german) galt nur bis \(through.germanDescription), die Maßnahme beginnt am "
              + "\(begin.germanDescription).",
            en: "\(name.english) was in force only until \(through), but the measure starts on "
              + "\(begin)."))
      }
      return nil
    }
  }
}
