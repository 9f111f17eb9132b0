internal import Outcomes
package import Profiles
internal import Rendering
package import Scoring
package import Text

/// The way of one unit from its counts to its recommendation, every step with its numbers.
package struct ExplanationReport: Sendable {
  /// The same data judged in another way.
  package struct Alternative: Sendable {
    package let label: LocalizedText
    /// `nil` where the data do not allow it.
    package let ranking: Ranking?

    package init(label: LocalizedText, ranking: Ranking?) {
      self.label = label
      self.ranking = ranking
    }
  }

  private let ranking: Ranking
  private let alternatives: [Alternative]
  private let codes: CodeLists
  private let format: NumberFormat
  private let width: Int

  /// - Parameters:
  ///   - ranking: with compositions.
  ///   - width: the columns of the terminal; `nil` where the output is no terminal.
  package init(
    _ ranking: Ranking, alternatives: [Alternative], codes: CodeLists, language: Language,
    width: Int?
  ) {
    self.ranking = ranking
    self.alternatives = alternatives
    self.codes = codes
    format = NumberFormat(language)
    self.width = width ?? 100
  }

  /// The text of some units, in the order of the ranking.
  package func text(of isWanted: (RankedUnit) -> Bool) -> String {
    var text = ""
    if ranking.containsExamples {
      text += Paragraph.filled(ExampleNotice.outcomes[format.language], width: width) + "\n"
    }
    text += Paragraph.filled(ExampleNotice.internalUse[format.language], width: width) + "\n"
    let sections = ranking.groups.flatMap { group in
      group.units.filter(isWanted).map { unit in
        self.text(
          of: ExplanationContext(
            ranking: ranking, group: group, unit: unit, codes: codes, format: format, width: width))
      }
    }
    return text + sections.joined(separator: "\n")
  }

  private func text(of context: ExplanationContext) -> String {
    let sections: [(LocalizedText, String)] = [
      (
        LocalizedText(de: "Was gezählt wurde", en: "What was counted"),
        CountsSection(context: context).text
      ),
      (
        LocalizedText(de: "Was zu erwarten war", en: "What was to be expected"),
        ExpectationSection(context: context).text
      ),
      (
        LocalizedText(de: "Was davon Zufall sein kann", en: "What of it may be chance"),
        EffectSection(context: context).text
      ),
      (
        LocalizedText(de: "Was daraus folgt", en: "What follows"),
        VerdictSection(context: context).text
      ),
      (
        LocalizedText(de: "Was das ändern würde", en: "What would change it"),
        AssumptionsSection(context: context, others: others(of: context.unit)).text
      ),
      (
        LocalizedText(de: "Was daneben steht", en: "What stands beside"),
        BesideSection(context: context).text
      ),
    ]
    var text = title(context)
    var number = 0
    for (heading, body) in sections where !body.isEmpty {
      number += 1
      text += "\n\(number). \(heading[format.language])\n" + body
    }
    return text
  }

  private func title(_ context: ExplanationContext) -> String {
    let score = context.score
    let name =
      score.providerName?.terminalSafe
      ?? LocalizedText(de: "Träger unbekannt", en: "provider unknown")[format.language]
    let district = score.unit.district
    let aim = codes.label(context.group.comparison.aim)[format.language]
    let measures = score.measures.map(\.description).joined(separator: ", ")
    return Paragraph.filled(
      "\(name) · \(codes.label(district)[format.language]) (\(district)) · \(aim)", width: width)
      + Paragraph.filled(
        LocalizedText(de: "Maßnahmen: ", en: "Measures: ")[format.language] + measures,
        width: width)
      + Paragraph.filled(
        LocalizedText(de: "Integriert heißt: ", en: "Integrated means: ")[format.language]
          + ranking.rules.definition.label[format.language] + ".", width: width)
  }

  private func others(of unit: RankedUnit) -> [(label: String, unit: RankedUnit?)] {
    alternatives.map { alternative in
      let same = alternative.ranking?.groups.lazy.flatMap(\.units)
        .first { $0.score.unit == unit.score.unit }
      return (alternative.label[format.language], same)
    }
  }
}
