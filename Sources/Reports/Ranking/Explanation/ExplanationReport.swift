internal import Outcomes
package import Profiles
package import Report
package import Scoring
package import Text

/// The way of some units from their counts to their recommendations, every step with its numbers.
package enum ExplanationReport {
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

  /// - Parameters:
  ///   - ranking: with compositions.
  ///   - isWanted: which units, in the order of the ranking.
  ///   - hasFigures: whether pictures follow the verdict.
  package static func document(
    of ranking: Ranking, where isWanted: (RankedUnit) -> Bool, alternatives: [Alternative],
    codes: CodeLists, fewest: SmallNumbers, hasFigures: Bool = false
  ) -> Document {
    let units = ranking.groups.flatMap { group in
      group.units.filter(isWanted).map {
        UnitFacts(ranking: ranking, group: group, unit: $0, codes: codes, fewest: fewest)
      }
    }
    let sections = units.map {
      section(
        of: $0, others: others(of: $0.unit, in: alternatives), hasFigures: hasFigures)
    }
    return Document(
      "explanation", notices: ranking.containsExamples ? [ExampleNotice.outcomes] : [],
      sections: sections,
      data: .object([
        "asOf": .cell(.date(ranking.rules.asOf)), "madeUp": .bool(ranking.containsExamples),
        "disclosure": .cell(.disclosure), "units": .array(units.map(UnitData.tree)),
      ]), holdsOutcomes: true)
  }

  private static func section(
    of unit: UnitFacts, others: [(label: LocalizedText, unit: RankedUnit?)], hasFigures: Bool
  ) -> Section {
    let steps = [
      Section(
        "counts", heading: say("Was gezählt wurde", "What was counted"), style: .step,
        CountsSection(context: unit).blocks),
      Section(
        "expectation", heading: say("Was zu erwarten war", "What was to be expected"),
        style: .step, ExpectationSection(context: unit).blocks),
      Section(
        "effect", heading: say("Was davon Zufall sein kann", "What of it may be chance"),
        style: .step, EffectSection(context: unit).blocks),
      Section(
        "verdict", heading: say("Was daraus folgt", "What follows"), style: .step,
        VerdictSection(context: unit).blocks),
      Section(
        "assumptions", heading: say("Was das ändern würde", "What would change it"), style: .step,
        AssumptionsSection(context: unit, others: others).blocks),
      Section(
        "beside", heading: say("Was daneben steht", "What stands beside"), style: .step,
        BesideSection(context: unit).blocks),
    ]
    let score = unit.score
    let name =
      score.providerName.map { Prose("\($0)") } ?? say("Träger unbekannt", "provider unknown")
    let district = score.unit.district
    let aim = unit.codes.label(unit.group.comparison.aim)
    let measures = score.measures.map(\.description).joined(separator: ", ")
    let figures = GroupFigures(unit.group, unit.ranking, [unit])
    let drawn =
      hasFigures ? [figures.outcome, figures.ranks, figures.course].compactMap(\.self) : []
    return Section(
      "unit", heading: "\(name) · \(unit.codes.label(district)) (\(district.value)) · \(aim)",
      [
        .paragraph(verdict(unit)),
        .paragraph(say("Maßnahmen: ", "Measures: ") + "\(measures)"),
        .paragraph(
          say("Integriert heißt: ", "Integrated means: ")
            + "\(unit.ranking.rules.definition.label)."),
      ] + drawn.map { .figure($0) }, sections: steps)
  }

  /// The verdict before its reasons.
  private static func verdict(_ unit: UnitFacts) -> Prose {
    guard unit.group.criterion != nil else { return "\(unit.unit.verdict.label)." }
    let reading = GroupDecision(unit.group, unit.ranking, [unit]).reading(unit)
    guard unit.expected != .missing, unit.unit.isComparable else {
      return "\(unit.unit.verdict.label) – \(reading)."
    }
    let expected = unit.expectedWithError
    return "\(unit.unit.verdict.label) – \(reading): "
      + say(
        "\(unit.observedShare) erreicht, \(expected) waren zu erwarten.",
        "\(unit.observedShare) reached, \(expected) were to be expected.")
  }

  /// The same unit in other rankings; `nil` where it has no place there.
  private static func others(
    of unit: RankedUnit, in alternatives: [Alternative]
  ) -> [(label: LocalizedText, unit: RankedUnit?)] {
    alternatives.map { alternative in
      let same = alternative.ranking?.groups.lazy.flatMap(\.units)
        .first { $0.score.unit == unit.score.unit }
      return (alternative.label, same)
    }
  }
}

// With so many places that a reader can calculate along.

func exact(_ value: Double) -> Cell { .decimal(value, places: 3) }
func exact(count: Double) -> Cell { .exactCount(count) }
func percent(_ share: Double) -> Cell { .percent(share, places: 2) }
