internal import Outcomes
package import Profiles
internal import Rendering
package import Scoring
internal import Statistics
package import Text
internal import Values

/// A ranking as text for a person.
package struct RankingReport: Sendable, Speaking {
  private let ranking: Ranking
  private let codes: CodeLists
  private let language: Language
  private let width: Int?
  let format: NumberFormat

  /// Below so many columns a table would break: each unit gets a few lines instead.
  private static let narrow = 76

  /// - Parameter width: the columns of the terminal; `nil` where the output is no terminal.
  package init(_ ranking: Ranking, codes: CodeLists, language: Language, width: Int?) {
    self.ranking = ranking
    self.codes = codes
    self.language = language
    self.width = width
    format = NumberFormat(language)
  }

  package var text: String {
    var text = ""
    if ranking.containsExamples {
      text += paragraph(ExampleNotice.outcomes[language]) + "\n"
    }
    text += paragraph(ExampleNotice.internalUse[language]) + "\n"
    text += RankingHeader(ranking, codes: codes, format: format, width: width ?? 100).text
    for group in ranking.groups {
      text += "\n" + self.text(of: group)
    }
    return text + "\n" + RankingLegend(ranking, format: format, width: width ?? 100).text
  }

  private func paragraph(_ text: String) -> String {
    Paragraph.filled(text, width: width ?? 100)
  }

  private func text(of group: Ranking.Group) -> String {
    let count = group.units.count
    var text = paragraph(
      name(of: group) + " · " + say("Hauptziel: ", "main aim: ")
        + codes.label(group.comparison.aim)[language] + " · \(count) "
        + unitWord(count))
    text += GroupStatement(ranking, group, format: format).lines.map(paragraph).joined()
    let tables = GroupTables(group, ranking, codes: codes, format: format)
    if let width, width < Self.narrow {
      text += tables.records.map {
        "\n" + Paragraph.filled($0.title, width: width)
          + $0.lines.map {
            Paragraph.filled($0, width: width, firstPrefix: "  ", prefix: "  ")
          }.joined()
      }.joined()
    } else {
      text += "\n" + tables.main.rendered(width: width)
      text += "\n" + tables.criteria.rendered(width: width)
      text += "\n" + tables.counts.rendered(width: width)
    }
    let remarks = tables.remarks
    if !remarks.isEmpty {
      text += "\n"
      for remark in remarks {
        text += Paragraph.filled(
          remark.terminalSafe, width: width ?? 100, firstPrefix: "- ", prefix: "  ")
      }
    }
    return text
  }

  private func name(of group: Ranking.Group) -> String {
    let districts = group.comparison.districts
    guard let first = districts.first else { return say("Alle Kreise", "All districts") }
    if districts.count == 1 { return "\(codes.label(first)[language]) (\(first))" }
    return say("Vergleichsgruppe ", "Comparison group ") + group.comparison.name.terminalSafe + " ("
      + districts.map(\.value).joined(separator: ", ") + ")"
  }

  private func unitWord(_ count: Int) -> String {
    switch ranking.parameters.scope {
    case .provider: count == 1 ? say("Träger", "provider") : say("Träger", "providers")
    case .measure: count == 1 ? say("Maßnahme", "measure") : say("Maßnahmen", "measures")
    case .district: count == 1 ? say("Kreis", "district") : say("Kreise", "districts")
    }
  }
}
