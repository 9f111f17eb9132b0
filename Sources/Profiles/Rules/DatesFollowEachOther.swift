internal import Diagnostics
internal import Text
internal import Values

/// S0110: end not before begin, start dates within the term, targets agreed before the begin.
struct DatesFollowEachOther: ProfileRule {
  let code = DiagnosticCode(110)
  let severity = Severity.error
  let title = LocalizedText(
    de: "Zielwerte, Beginn, Starttermine und Ende folgen in dieser Reihenfolge aufeinander.",
    en: "Target dates, start, start dates of courses and end follow in this order.")
  let reason = LocalizedText(
    de: "Aus Beginn und Ende wird gerechnet: Laufzeit, Auslastung, Kosten. Ein Ziel, das erst nach "
      + "dem Beginn festgelegt wird, misst nichts; bei freier Förderung verlangt das Gesetz, die "
      + "Ziele vor Förderbeginn zu beschreiben.",
    en: "Start and end are used in calculations: duration, use of places, costs. A target set "
      + "after the start measures nothing; for free support the law requires aims to be "
      + "described before it starts.")
  let resolution = LocalizedText(
    de: "Die Daten mit Vertrag und Zielvereinbarung vergleichen und berichtigen. Wurde eine "
      + "Verlängerung gezogen, zuerst das Ende ändern.",
    en: "Compare the dates with the contract and the agreement on targets, and correct them. If "
      + "an option was taken up, change the end first.")
  let law: String? = "§ 16f Abs. 2 Satz 1 SGB II"

  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    term(profile.schedule) + startDates(profile.schedule) + targets(profile)
  }

  private func term(_ schedule: MeasureProfile.Schedule) -> [RuleFinding] {
    guard let begin = schedule.begin, let end = schedule.end, end < begin else { return [] }
    return [
      RuleFinding(
        at: ["zeit", "ende"],
        LocalizedText(
          de: "Das Ende (\(end.germanDescription)) liegt vor dem Beginn "
            + "(\(begin.germanDescription)).",
          en: "The end (\(end)) is before the start (\(begin))."))
    ]
  }

  private func startDates(_ schedule: MeasureProfile.Schedule) -> [RuleFinding] {
    schedule.startDates.enumerated().compactMap { index, date in
      let path: ElementPath = ["zeit", .init("starttermin", index)]
      if let begin = schedule.begin, date < begin {
        return RuleFinding(
          at: path,
          LocalizedText(
            de: "Der Starttermin \(date.germanDescription) liegt vor dem Beginn "
              + "(\(begin.germanDescription)).",
            en: "The course date \(date) is before the start (\(begin))."))
      }
      if let end = schedule.end, date > end {
        return RuleFinding(
          at: path,
          LocalizedText(
            de: "Der Starttermin \(date.germanDescription) liegt nach dem Ende "
              + "(\(end.germanDescription)).",
            en: "The course date \(date) is after the end (\(end))."))
      }
      return nil
    }
  }

  private func targets(_ profile: MeasureProfile) -> [RuleFinding] {
    guard let begin = profile.schedule.begin else { return [] }
    return profile.aims.targets.enumerated().compactMap { index, target in
      guard let agreed = target.agreedOn, agreed >= begin else { return nil }
      return RuleFinding(
        at: ["ziele", .init("zielwert", index), "vereinbartAm"],
        LocalizedText(
          de: "Der Zielwert wurde am \(agreed.germanDescription) vereinbart, nicht vor dem Beginn "
            + "(\(begin.germanDescription)).",
          en: "The target was agreed on \(agreed), which is not before the start (\(begin))."))
    }
  }
}
