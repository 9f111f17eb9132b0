internal import Diagnostics
internal import Text
internal import Values

/// S0401: shares of funding and of a consortium sum to 100, and one member leads.
struct SharesSumUp: ProfileRule {
  let code = DiagnosticCode(401)
  let severity = Severity.error
  let title = LocalizedText(
    de: "Anteile ergeben zusammen 100 Prozent, und genau ein Mitglied des Verbunds ist "
      + "federführend.",
    en: "Shares add up to 100 percent, and exactly one member of a consortium leads it.")
  let reason = LocalizedText(
    de: "Kosten und Erfolge werden nach den Anteilen verteilt; was nicht 100 ergibt, verteilt Geld "
      + "doppelt oder gar nicht. Federführend ist, wer für den Verbund unterschreibt.",
    en: "Costs and successes are divided by the shares; shares that do not make 100 divide "
      + "money twice or not at all. The lead signs for the consortium.")
  let resolution = LocalizedText(
    de: "Alle Anteile nennen, so dass sie 100 ergeben, und genau ein Mitglied als federführung "
      + "eintragen.",
    en: "Give all shares so that they make 100, and enter exactly one member as federfuehrung.")

  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    funding(profile.costs.funding.map(\.percent)) + consortium(profile.provider.consortium)
  }

  private func funding(_ shares: [Hundredths]) -> [RuleFinding] {
    guard !shares.isEmpty, shares.sum != Self.whole else { return [] }
    // No one share is the wrong one; the finding stands at the first.
    return [
      RuleFinding(
        at: ["kosten", .init("finanzierung", 0)],
        LocalizedText(
          de: "Die Anteile der Finanzierung ergeben nicht 100 %: ",
          en: "The shares of the funding do not add up to 100 %: ") + shares.localizedSum)
    ]
  }

  private func consortium(_ members: [ConsortiumMember]) -> [RuleFinding] {
    guard !members.isEmpty else { return [] }
    var findings: [RuleFinding] = []
    let shares = members.compactMap(\.share)
    if shares.count == members.count, shares.sum != Self.whole {
      findings.append(
        RuleFinding(
          at: ["traeger", "verbund"],
          LocalizedText(
            de: "Die Anteile im Trägerverbund ergeben nicht 100 %: ",
            en: "The shares in the consortium do not add up to 100 %: ") + shares.localizedSum))
    } else if shares.count < members.count, shares.sum >= Self.whole {
      findings.append(
        RuleFinding(
          at: ["traeger", "verbund"],
          LocalizedText(
            de:
              "Die genannten Anteile im Trägerverbund lassen den Mitgliedern ohne Anteil nichts: ",
            en: "The shares stated in the consortium leave nothing for members without one: ")
            + shares.localizedSum))
    }
    let leads = members.enumerated().filter { $0.element.role == Code("federfuehrung") }
    guard let first = leads.first else {
      findings.append(
        RuleFinding(
          at: ["traeger", "verbund"],
          LocalizedText(
            de: "Kein Mitglied des Trägerverbunds ist federführend.",
            en: "No member of the consortium leads it.")))
      return findings
    }
    for lead in leads.dropFirst() {
      let names = (first.element.name, lead.element.name)
      findings.append(
        RuleFinding(
          at: ["traeger", "verbund", .init("mitglied", lead.offset), "rolle"],
          LocalizedText(
            de: "Federführend ist schon „\(names.0)“, „\(names.1)“ kann es nicht auch sein.",
            en: "“\(names.0)” leads already, “\(names.1)” cannot lead too.")))
    }
    return findings
  }

  private static let whole = Hundredths(count: 100_00)
}
