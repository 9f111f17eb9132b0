internal import Outcomes
internal import Profiles
internal import Rendering
internal import Scoring
internal import Text
internal import Values

/// What every section of an explanation is made of, and how it writes.
struct ExplanationContext: Speaking {
  let ranking: Ranking
  let group: Ranking.Group
  let unit: RankedUnit
  let codes: CodeLists
  let format: NumberFormat
  let width: Int

  var score: ProviderScore { unit.score }
  var criterion: Criterion { group.criterion ?? .integration }
  var counts: CriterionCounts<Double> { score.tally.counts(criterion) }
  var gates: RankingParameters.Gates { ranking.parameters.gates }

  /// Three places: what is printed can be computed with.
  func exact(_ value: Double) -> String { format.decimal(value, places: 3) }
  /// A p-value, which is never exactly 0.
  func pValue(_ value: Double) -> String {
    value < 0.0005 ? "< " + exact(0.001) : exact(value)
  }
  func percent(_ share: Double) -> String { format.decimal(share * 100, places: 2) + " %" }
  /// Whole, or with as many places as ``exact(_:)`` has, so that differences can be checked.
  func count(_ value: Double) -> String {
    Int(exactly: value) == nil ? format.significant(value) : format.count(value)
  }

  func date(_ date: CalendarDate) -> String {
    format.language == .german ? date.germanDescription : date.description
  }

  func paragraphs(_ texts: [String]) -> String {
    texts.map {
      Paragraph.filled($0.terminalSafe, width: width, firstPrefix: "  ", prefix: "  ")
    }.joined()
  }

  /// A table under its text; where there is no room for two blanks, without them.
  func indented(_ table: TextTable) -> String {
    if width < 60 { return table.rendered(width: width) }
    return table.rendered(width: width - 2).split(separator: "\n").map { "  \($0)\n" }.joined()
  }
}
