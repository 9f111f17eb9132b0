internal import Catalog
internal import Profiles
internal import Report
internal import Text

/// Which target groups have measures in which districts: measures, and places.
struct CoverageFigure {
  private let coverage: Coverage
  private let codes: CodeLists

  /// The positions of the districts that are shown.
  private let shown: [Int]

  /// - Parameter districts: `nil` for all.
  init(_ coverage: Coverage, _ districts: Set<District>?, codes: CodeLists) {
    (self.coverage, self.codes) = (coverage, codes)
    shown = coverage.districts.indices.filter {
      districts?.contains(coverage.districts[$0]) ?? true
    }
  }

  /// Empty where no measure is for a target group.
  var figures: [Figure] {
    let rows = zip(coverage.targetGroups, coverage.cells).map { group, cells in
      (group, shown.map { cells[$0] })
    }.filter { $1.contains { $0.count > 0 } }
    guard !rows.isEmpty else { return [] }
    let columns =
      [Table.Column("targetGroup", "Zielgruppe", "target group", .words)]
      + shown.map { coverage.districts[$0].value }.map { .init($0, $0, $0, .figure) }
    let axes = HeatPlot(rows: say("Zielgruppe", "target group"), columns: say("Kreis", "district"))
    func table(_ key: String, _ cell: (Coverage.Cell) -> Cell) -> Table {
      Table(
        key, columns,
        rows: rows.map { group, cells in
          [.code(group.value, codes.label(group))]
            + cells.map { $0.count == 0 ? .missing : cell($0) }
        })
    }
    return [
      Figure(
        "measures",
        title: say("Maßnahmen je Zielgruppe und Kreis", "Measures by group and district"),
        description: say(
          "Je dunkler, desto mehr Maßnahmen; ein Strich ist eine Lücke. Engere Zielgruppen zählen bei der"
            + " weiteren mit.",
          "The darker, the more measures; a dash is a gap. Narrower groups count in the broader one too."
        ),
        .heat(axes), table: table("measures") { .ordinal($0.count) }),
      Figure(
        "places", title: say("Plätze je Zielgruppe und Kreis", "Places by group and district"),
        description: say(
          "Vertragliche Plätze der Maßnahmen, die sie nennen; ein Strich heißt: keine Maßnahme, oder"
            + " keine nennt ihre Plätze.",
          "Contracted places of the measures that state them; a dash means: no measure, or none states its"
            + " places."),
        .heat(axes),
        table: table("places") { $0.withoutPlaces == $0.count ? .missing : .ordinal($0.places) }),
    ]
  }
}
