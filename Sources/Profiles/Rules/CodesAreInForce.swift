internal import Diagnostics
internal import Text
internal import Values

/// S0120: every code is in force on the day on which the measure begins.
struct CodesAreInForce: CodeRule {
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

  /// Of the head nothing is asked: its status speaks of the document, not of the measure.
  func finding(
    by code: CodeName, at placed: PlacedValue, in profile: MeasureProfile, context: RuleContext
  ) -> RuleFinding? {
    guard context.codes.limitedValues.contains(code.value), placed.field.section != .header,
      let begin = profile.schedule.begin, let entry = code.entry(in: context.codes),
      !(code.list == DistrictList.typeName && isOfReform(entry, context.codes))
    else { return nil }
    let name = LocalizedText(
      de: "„\(entry.value)“ (\(entry.label.german))",
      en: "“\(entry.value)” (\(entry.label.english))")
    if let from = entry.validFrom, begin < from {
      return RuleFinding(
        at: placed.path,
        LocalizedText(
          de: "\(name.german) gilt erst ab \(from.germanDescription), die Maßnahme beginnt am "
            + "\(begin.germanDescription).",
          en: "\(name.english) is in force only from \(from), but the measure starts on "
            + "\(begin)."))
    }
    if let through = entry.validThrough, begin > through {
      return RuleFinding(
        at: placed.path,
        LocalizedText(
          de: "\(name.german) galt nur bis \(through.germanDescription), die Maßnahme beginnt am "
            + "\(begin.germanDescription).",
          en: "\(name.english) was in force only until \(through), but the measure starts on "
            + "\(begin)."))
    }
    return nil
  }

  /// Whether a district was dissolved into others, of which S0103 speaks, or is one of those: their
  /// predecessors' measures went on in them.
  private func isOfReform(_ entry: CodeEntry, _ codes: CodeLists) -> Bool {
    !entry.successors.isEmpty
      || codes.list(DistrictList.self).entries.contains { $0.successors.contains(entry.value) }
  }
}
