internal import Diagnostics
internal import Text

/// S0602: a strategy links to profiles that are in the catalogue.
struct StrategyMeasuresAreKnown: DocumentRule {
  let code = DiagnosticCode(602)
  let severity = Severity.warning
  let title = LocalizedText(
    de: "Eine Strategie verweist auf Steckbriefe, die es gibt.",
    en: "A strategy links to profiles that exist.")
  let reason = LocalizedText(
    de: "Wer die Strategie liest, will die Maßnahme sehen.",
    en: "Who reads the strategy wants to see the measure.")
  let resolution = LocalizedText(
    de: "Die Kennung berichtigen, den Steckbrief einreichen oder die Kennung weglassen.",
    en: "Correct the id, submit the profile, or leave the id out.")

  func findings(in document: CatalogDocument, context: RuleContext) -> [RuleFinding] {
    guard case .strategy(let strategy) = document.content, let others = context.others else {
      return []
    }
    let known = Set(others.map(\.id))
    return strategy.measures.enumerated().compactMap { place, measure in
      guard let id = measure.id, !known.contains(id) else { return nil }
      return RuleFinding(
        at: ["massnahmen", .init("massnahme", place), "kennung"],
        LocalizedText(
          de: "Einen Steckbrief „\(id)“ gibt es im Katalog nicht.",
          en: "There is no profile “\(id)” in the catalogue."))
    }
  }
}
