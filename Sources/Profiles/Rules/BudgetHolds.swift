internal import Diagnostics
internal import Text
internal import Values

/// S0402: no more is spent than committed, no more committed than planned.
struct BudgetHolds: ProfileRule {
  let code = DiagnosticCode(402)
  let severity = Severity.warning
  let title = LocalizedText(
    de: "Ausgegeben wird höchstens, was gebunden ist, gebunden höchstens, was geplant ist.",
    en: "No more is spent than committed, and no more committed than planned.")
  let reason = LocalizedText(
    de: "Der Eingliederungstitel ist begrenzt. Was über Plan oder Bindung hinausgeht, fehlt einer "
      + "anderen Maßnahme, oder eine Zahl stimmt nicht.",
    en: "The integration budget is limited. Whatever exceeds the plan or commitment is missing "
      + "from another measure, or a figure is wrong.")
  let resolution = LocalizedText(
    de: "Die Beträge des Jahres mit der Haushaltsüberwachung vergleichen und berichtigen.",
    en: "Compare the amounts of the year with the budget accounts and correct them.")

  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    profile.costs.budgets.enumerated().flatMap { index, budget -> [RuleFinding] in
      let year: ElementPath.Step = .init("budget", index)
      var findings: [RuleFinding] = []
      if let planned = budget.planned, let committed = budget.committed, committed > planned {
        findings.append(
          Self.finding(
            at: ["kosten", year, "gebunden"], budget.year,
            committed, LocalizedText(de: "gebunden", en: "committed"),
            planned, LocalizedText(de: "geplant", en: "planned")))
      }
      if let committed = budget.committed ?? budget.planned, let spent = budget.spent,
        spent > committed
      {
        findings.append(
          Self.finding(
            at: ["kosten", year, "verausgabt"], budget.year,
            spent, LocalizedText(de: "verausgabt", en: "spent"),
            committed,
            budget.committed == nil
              ? LocalizedText(de: "geplant", en: "planned")
              : LocalizedText(de: "gebunden", en: "committed")))
      }
      return findings
    }
  }

  private static func finding(
    at path: ElementPath, _ year: Int, _ amount: Hundredths, _ done: LocalizedText,
    _ limit: Hundredths, _ allowed: LocalizedText
  ) -> RuleFinding {
    let (large, small) = (amount.localizedEuros, limit.localizedEuros)
    return RuleFinding(
      at: path,
      LocalizedText(
        de: "Im Jahr \(year) sind \(large.german) \(done.german), aber nur \(small.german) "
          + "\(allowed.german).",
        en: "In \(year), \(large.english) are \(done.english) but only \(small.english) "
          + "\(allowed.english)."))
  }
}
