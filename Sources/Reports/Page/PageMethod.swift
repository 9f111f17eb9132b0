internal import Outcomes
internal import Profiles
internal import Report
internal import Scoring
internal import Statistics
internal import Text

/// For who checks the page: how it was computed, from what, and whether the model holds.
struct PageMethod {
  private let basis: ReportBasis
  private let groups: [PageGroup]
  private let codes: CodeLists
  private let header: RankingHeader
  private let version: String

  init(
    _ basis: ReportBasis, _ groups: [PageGroup], _ codes: CodeLists, _ header: RankingHeader,
    version: String
  ) {
    (self.basis, self.groups, self.codes) = (basis, groups, codes)
    (self.header, self.version) = (header, version)
  }

  private var ranking: Ranking { basis.ranking }

  var section: Section {
    let legend = RankingLegend(ranking: ranking)
    return Section(
      "method", heading: say("Verfahren", "Method"),
      Block.paragraphs(header.lines) + Block.paragraphs([legend.reading, legend.recommendation]),
      sections: ranking.studies.compactMap(study) + [parameters, inputs])
  }

  private func study(_ study: Ranking.AimStudy) -> Section? {
    let figures = MethodFigures(study, ranking, groups.flatMap(\.units))
    let blocks = [figures.funnel, figures.calibration].compactMap(\.self)
    guard !blocks.isEmpty else { return nil }
    return Section(
      "study",
      heading: say("Prüfung des Modells: ", "Check of the model: ") + "\(codes.label(study.aim))",
      blocks.map { .figure($0) })
  }

  private var parameters: Section {
    let gates = ranking.parameters.gates
    return Section(
      "parameters", heading: say("Schwellen", "Thresholds"),
      [
        .table(
          Table(
            "parameters", title: say("Schwellen dieses Berichts", "Thresholds of this report"),
            [
              .init("name", "Name", "name"), .init("value", "Wert", "value", .figure),
            ],
            rows: RankingParameters.Gates.all.map {
              [.verbatim($0.name), .significant(gates[keyPath: $0.path])]
            }))
      ])
  }

  private var inputs: Section {
    let files = ranking.inputs.map { input -> [Cell] in
      [
        // Where the file lies is nobody's to read.
        .verbatim(input.path.split(separator: "/").last.map(String.init) ?? input.path),
        .ordinal(input.rows), .ordinal(input.skippedRows),
        input.sha256.map { .verbatim($0) }.orMissing,
      ]
    }
    let catalog: [Cell] = [
      .text(say("Katalog", "catalogue")), .missing, .missing,
      basis.catalogDigest.map { .verbatim($0) }.orMissing,
    ]
    return Section(
      "inputs", heading: say("Woraus es gerechnet ist", "What it was computed from"),
      [
        .paragraph(
          say(
            "steckbrief \(version), Verfahren in \(RankingParameters.edition). Ausgabe. Gleiche Dateien"
              + " ergeben denselben Bericht.",
            "steckbrief \(version), edition \(RankingParameters.edition) of the method. The same files"
              + " make the same report.")),
        .table(
          Table(
            "inputs", title: say("Dateien", "Files"),
            [
              .init("file", "Datei", "file"), .init("rows", "Zeilen", "rows", .figure),
              .init("skipped", "übergangen", "skipped", .figure),
              .init("sha256", "Prüfsumme (SHA-256)", "digest (SHA-256)", .words),
            ], rows: files + [catalog])),
      ])
  }
}
