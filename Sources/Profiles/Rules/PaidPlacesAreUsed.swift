internal import Diagnostics
internal import Text
internal import Values

/// S0301: no more places are paid for than contracted, and those paid for are filled.
struct PaidPlacesAreUsed: ProfileRule {
  let code = DiagnosticCode(301)
  let severity = Severity.error
  let title = LocalizedText(
    de: "Bezahlt werden nicht mehr Plätze als vereinbart, und die bezahlten sind besetzt.",
    en: "No more places are paid for than are contracted, and those paid for are filled.")
  let reason = LocalizedText(
    de: "Mindestvergütete Plätze kosten auch leer Geld. Der Bundesrechnungshof fand 2017 bei 23 "
      + "von "
      + "33 geprüften Maßnahmen nur 466 von 602 zu vergütenden Plätzen besetzt. Gewarnt wird unter "
      + "80 Prozent.",
    en: "Places with a paid minimum cost money even when empty. In 2017 the Federal Court of Audit "
      + "found, in 23 of 33 measures audited, only 466 of 602 paid places filled. The warning "
      + "comes below 80 percent.")
  let resolution = LocalizedText(
    de: "Die Zahlen mit dem Vertrag vergleichen. Stimmen sie, mehr Menschen zuweisen oder die "
      + "Mindestvergütung neu verhandeln.",
    en: "Compare the figures with the contract. If they are right, assign more people or "
      + "renegotiate the paid minimum.")

  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    guard let paid = profile.places.paidMinimum else { return [] }
    var findings: [RuleFinding] = []
    if let contracted = profile.places.contracted, paid > contracted {
      findings.append(
        RuleFinding(
          at: ["plaetze", "mindestverguetet"],
          LocalizedText(
            de: "Mindestens vergütet werden \(paid) Plätze, vereinbart sind nur \(contracted).",
            en: "At least \(paid) places are paid for, but only \(contracted) are contracted.")))
    }
    for (index, occupancy) in profile.places.occupancies.enumerated()
    where occupancy.occupied * 100 < paid * 80 {
      let (occupied, date) = (occupancy.occupied, occupancy.date)
      // Cut off, not rounded: 79.9 is not 80.
      let percent = occupied * 100 / paid
      findings.append(
        RuleFinding(
          at: ["plaetze", .init("belegung", index), "belegt"],
          LocalizedText(
            de: "Am \(date.germanDescription) waren \(occupied) von \(paid) mindestens vergüteten "
              + "Plätzen besetzt, nur \(percent) %.",
            en: "On \(date), only \(occupied) of \(paid) places paid for were filled "
              + "(\(percent) %)."),
          severity: .warning))
    }
    return findings
  }
}
