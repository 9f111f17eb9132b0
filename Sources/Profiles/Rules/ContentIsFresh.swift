internal import Diagnostics
internal import Text
internal import Values

/// S0501: a profile in use has been checked within 12 months, and no decision on an option is
/// forgotten. Silent without a reference date.
struct ContentIsFresh: ProfileRule {
  let code = DiagnosticCode(501)
  let severity = Severity.warning
  let title = LocalizedText(
    de: "Der Inhalt ist in den letzten zwölf Monaten geprüft, keine Verlängerung ist vergessen.",
    en: "The content has been checked within the last twelve months, and no option is forgotten.")
  let reason = LocalizedText(
    de: "Ein alter Steckbrief schickt Menschen in Maßnahmen, die es so nicht mehr gibt. Eine "
      + "verpasste Frist entscheidet über die Verlängerung, ohne dass jemand entschieden hat.",
    en: "An outdated profile sends people to measures that are no longer as described. A missed "
      + "deadline settles an extension without anyone having decided.")
  let resolution = LocalizedText(
    de: "Den Inhalt prüfen und <stand> auf den Tag der Prüfung setzen; über die Verlängerung "
      + "entscheiden und <ende> oder <verlaengerung> ändern.",
    en: "Check the content and set <stand> to that day; decide on the option and change <ende> or "
      + "<verlaengerung>.")

  private static let daysOfNotice = 90

  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    guard let today = context.referenceDate,
      ["entwurf", "aktiv"].contains(profile.header.status.value)
    else { return [] }
    return check(of: profile, on: today) + decisions(profile.schedule, on: today)
  }

  private func check(of profile: MeasureProfile, on today: CalendarDate) -> [RuleFinding] {
    let checked = profile.header.checkedOn
    guard let due = checked.adding(months: 12), due < today else { return [] }
    return [
      RuleFinding(
        at: ["kopf", "stand"],
        LocalizedText(
          de: "Der Inhalt wurde zuletzt am \(checked.germanDescription) geprüft; am "
            + "\(today.germanDescription) ist das mehr als zwölf Monate her.",
          en: "The content was last checked on \(checked); on \(today) that is more than twelve "
            + "months ago."))
    ]
  }

  private func decisions(
    _ schedule: MeasureProfile.Schedule, on today: CalendarDate
  ) -> [RuleFinding] {
    schedule.extensions.enumerated().compactMap { index, option in
      guard let due = option.decideBy else { return nil }
      // An end as late as the option's: the option has been taken.
      if let end = schedule.end, end >= option.through { return nil }
      let days = due.daysSince1970 - today.daysSince1970
      guard days <= Self.daysOfNotice else { return nil }
      let message = Self.message(until: option.through.localized, by: due.localized, days: days)
      return RuleFinding(
        at: ["zeit", .init("verlaengerung", index), "entscheidungBis"], message, severity: .note)
    }
  }

  private static func message(
    until end: LocalizedText, by due: LocalizedText, days: Int
  ) -> LocalizedText {
    guard days >= 0 else {
      return LocalizedText(
        de: "Die Frist, über die Verlängerung bis \(end.german) zu entscheiden, ist am "
          + "\(due.german) abgelaufen.",
        en: "The deadline for deciding on the extension until \(end.english) passed on "
          + "\(due.english).")
    }
    let left =
      switch days {
      case 0:
        LocalizedText(
          de: "der Stichtag ist der letzte Tag", en: "the reference date is the last day")
      case 1: LocalizedText(de: "noch 1 Tag", en: "1 day left")
      default: LocalizedText(de: "noch \(days) Tage", en: "\(days) days left")
      }
    return LocalizedText(
      de: "Über die Verlängerung bis \(end.german) ist bis zum \(due.german) zu entscheiden: "
        + "\(left.german).",
      en: "The extension until \(end.english) must be decided by \(due.english): "
        + "\(left.english).")
  }
}
