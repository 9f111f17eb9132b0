internal import Outcomes
package import Profiles
package import Report
package import Scoring
internal import Text

/// What leads to the pages of single districts.
package enum PageIndex {
  /// - Parameter pages: each with its file, in the order of the list.
  package static func document(
    of basis: ReportBasis, codes: CodeLists, pages: [(district: District, file: String)]
  ) -> Document {
    let ranking = basis.ranking
    let units = ranking.groups.flatMap(\.units)
    return Document(
      "index",
      title: say(
        "Was Träger erreicht haben, nach Kreisen – Stichtag \(ranking.rules.asOf)",
        "What providers have reached, by district – as of \(ranking.rules.asOf)"),
      notices: ranking.containsExamples ? [ExampleNotice.outcomes] : [],
      lead: [
        .paragraph(
          say(
            "Eine Seite je Kreis. Kreise stehen nach ihrem Kennzeichen: ihre Arbeitsmärkte sind"
              + " verschieden, und eine Reihenfolge sagte nichts.",
            "A page for each district. Districts stand in the order of their letters: their labour markets"
              + " differ, and an order would say nothing.")),
        .table(
          Table(
            "districts", title: say("Kreise", "Districts"),
            [
              .init("district", "Kreis", "district", .words),
              .init("providers", "Träger", "providers", .figure),
              .init("due", "anstehende Entscheidungen", "decisions due", .figure),
            ],
            rows: pages.map { page in
              let own = units.filter { $0.score.unit.district == page.district }
              return [
                .leading(
                  .text("\(codes.label(page.district)) (\(page.district.value))"), to: page.file),
                .ordinal(Set(own.map(\.score.unit.providerKey)).count),
                .ordinal(basis.calendar.of([page.district]).due.count),
              ]
            })),
      ], holdsOutcomes: true)
  }
}
