package import Catalog
internal import Profiles
package import Report
internal import Text

/// Which districts lack a measure for a target group, and who could lend one.
package struct CoverageGapReport: Sendable {
  private let gaps: [CoverageGap]
  private let coverage: Coverage
  private let catalog: Catalog

  package init(_ coverage: Coverage, in catalog: Catalog) {
    (self.coverage, self.catalog) = (coverage, catalog)
    gaps = catalog.gaps(in: coverage)
  }

  package var document: Document {
    Document(
      "coverageGaps",
      lead: [
        .paragraph(
          say("Lücken und wer eine Maßnahme leihen könnte", "Gaps and who could lend a measure"))
      ] + Block.paragraphs(coverage.leftOut.notes),
      sections: [section("real", gaps.filter { !isExample($0) })].compactMap { $0 }
        + [section("madeUp", gaps.filter(isExample))].compactMap { $0 }
        + (coverage.unknownDistricts.isEmpty
          ? []
          : [
            Section(
              "legend",
              [
                .paragraph(
                  say(
                    "° Der Katalog hat aus diesem Kreis keinen Steckbrief.",
                    "° The catalogue has no profile of this district."))
              ])
          ]),
      records: records, data: data, widestText: 100)
  }

  private var codes: CodeLists { catalog.codes }

  private func isExample(_ gap: CoverageGap) -> Bool {
    gap.districts.contains(where: codes.isExample)
  }

  private func section(_ key: String, _ gaps: [CoverageGap]) -> Section? {
    guard let first = gaps.first else { return nil }
    let notice = isExample(first) ? [Block.paragraph(Prose(ExampleNotice.outcomes))] : []
    let lonely = gaps.filter(\.lenders.isEmpty).map { Prose(codes.label($0.targetGroup)) }
    let nobody =
      lonely.isEmpty
      ? []
      : [
        [
          Line(
            nobodyHas(among: first) + lonely.joined(separator: "; "), hang: 2)
        ]
      ]
    return Section(
      key, notice + [.entries(gaps.filter { !$0.lenders.isEmpty }.map(lines) + nobody)])
  }

  /// What is said of target groups for which nobody could lend: real districts and made-up ones are
  /// apart.
  private func nobodyHas(among gap: CoverageGap) -> Prose {
    let nobody =
      isExample(gap)
      ? say("Kein erfundener Beispielkreis", "No made-up sample district")
      : say("Kein wirklicher Kreis", "No real district")
    return coverage.hasFurtherConditions
      ? nobody
        + say(
          " hat eine Maßnahme, die alle Bedingungen erfüllt, für: ",
          " has a measure that fulfils all conditions for: ")
      : nobody
        + say(
          " hat eine laufende oder ausgelaufene Maßnahme für: ",
          " has an active or ended measure for: ")
  }

  private func lines(_ gap: CoverageGap) -> [Line] {
    let names = gap.districts.map {
      $0.value + (coverage.unknownDistricts.contains($0) ? "°" : "")
    }.joined(separator: ", ")
    return [
      Line(Prose("\(codes.label(gap.targetGroup))")),
      Line(say("fehlt in: \(names)", "missing in: \(names)"), indent: 2, hang: 4),
      Line(say("könnte leihen:", "could lend:"), indent: 2),
    ]
      + gap.lenders.map { document in
        Line(
          Prose("\(catalog.index.ids[document])  \(catalog.index.titles[document])"), indent: 4,
          hang: 6)
      }
  }

  /// One record for each target group and district that lacks it.
  private var records: Table {
    Table(
      "gaps",
      [
        .init("targetGroup", "Zielgruppe", "target group"), .init("district", "Kreis", "district"),
        .init("lenders", "könnte leihen", "could lend"),
        .init("madeUp", "erfundenes Beispiel", "made up"),
      ],
      rows: gaps.flatMap { gap in
        gap.districts.map { district in
          [
            .code(gap.targetGroup.value, codes.label(gap.targetGroup)), .verbatim(district.value),
            catalog.joinedIDs(of: gap.lenders), .flag(isExample(gap)),
          ]
        }
      })
  }

  private var data: Datum {
    .object([
      "gaps": .array(
        gaps.map { gap in
          .object([
            "targetGroup": .string(gap.targetGroup.value),
            "districts": .array(gap.districts.map { .string($0.value) }),
            "lenders": catalog.ids(of: gap.lenders), "madeUp": .bool(isExample(gap)),
          ])
        })
    ])
  }
}
