internal import Catalog
package import Diagnostics
internal import Profiles
package import Scoring
internal import Text

/// How a provider's recommendation came about.
package struct ExplainRequest: Request {
  /// Name or id of the provider, a part of the name, or the id of a measure.
  package var provider: String
  package var ranking: RankRequest

  package init(_ provider: String, in ranking: RankRequest) {
    (self.provider, self.ranking) = (provider, ranking)
  }

  package func value(
    at place: Workplace, _ notes: inout Notes
  ) async throws(Refusal) -> Explanation {
    let work = try await RankingWork(ranking, at: place, &notes)
    let ranking = try await work.ranking(.explained, &notes)
    let scores = ranking.groups.flatMap(\.units).map(\.score)
    let units = ProviderNames(scores).matches(provider)
    guard !units.isEmpty else {
      // A provider without a row is either a newcomer or misspelt.
      if let known = work.catalog.providers(named: provider).first {
        return .newcomer(name: work.catalog.index.providers.names[known])
      }
      throw Refusal(
        .providerWithoutRecord(provider, near: work.catalog.providerSuggestions(for: provider)))
    }
    let aims = Set(
      ranking.groups.filter { $0.units.contains { units.contains($0.score.unit) } }
        .map(\.comparison.aim))
    var alternatives: [Explanation.Alternative] = []
    for choice in AlternativeChoice.all(besides: ranking) {
      alternatives.append(
        Explanation.Alternative(
          choice: choice,
          ranking: try await work.ranking(
            choice.cohort(instead: self.ranking.cohort, ranking),
            choice.parameters(instead: work.parameters, ranking), of: aims)))
    }
    return .ranked(ranking, units: units, alternatives: alternatives)
  }
}

/// What there is to say of a provider.
package enum Explanation: Sendable {
  /// The units that are the provider's, and what other choices make of the same data.
  case ranked(Ranking, units: Set<AssessmentUnit>, alternatives: [Alternative])
  /// The catalogue has it, the data have no row of it.
  case newcomer(name: String)

  /// The same data judged in another way.
  package struct Alternative: Sendable {
    package let choice: AlternativeChoice
    /// `nil` where the data do not allow it.
    package let ranking: Ranking?
  }
}

extension DiagnosticKind {
  package static let unknownProvider = DiagnosticKind(
    4009, exit: .noInput,
    title: LocalizedText(de: "Den Träger gibt es nicht.", en: "There is no such provider."),
    explanation: LocalizedText(
      de: "Gesucht wird nach Kennung, Namen und Teilen des Namens.",
      en: "Ids, names and parts of names are looked for."))
}

extension Diagnostic {
  static func providerWithoutRecord(_ name: String, near: [String]) -> Diagnostic {
    let shown = SafeText(name, limit: 40).description
    return Diagnostic(
      .unknownProvider, at: SourceLocation(file: "explain"),
      message: LocalizedText(
        de: "Einen Träger „\(shown)“ gibt es weder in den Ergebnissen noch im Katalog.",
        en: "There is no provider \"\(shown)\" in the outcomes or in the catalogue."),
      help: near.isEmpty
        ? nil
        : LocalizedText(
          de: "Ähnlich sind: " + near.joined(separator: "; "),
          en: "Similar: " + near.joined(separator: "; ")))
  }
}
