package import Catalog
internal import Profiles
package import Report
internal import Text

/// Target groups × districts with the number of measures and places, gaps marked.
package struct CoverageReport: Sendable {
  private let coverage: Coverage
  private let catalog: Catalog

  package init(_ coverage: Coverage, in catalog: Catalog) {
    (self.coverage, self.catalog) = (coverage, catalog)
  }

  package var document: Document {
    let count = Cell.count(coverage.measureCount)
    return Document(
      "coverage",
      lead: [
        .paragraph(
          say(
            "Zielgruppen und Kreise, Maßnahmen: \(count)",
            "Target groups and districts, measures: \(count)"))
      ] + Block.paragraphs(coverage.leftOut.notes) + [.table(table)],
      sections: strategies + [Section("legend", [.paragraph(legend)])], records: records,
      data: data,
      widestText: 100)
  }

  private var codes: CodeLists { catalog.codes }

  /// Groups for which there is a strategy and in no real district that is shown a measure.
  private var strategies: [Section] {
    let real = coverage.districts.indices.filter { !codes.isExample(coverage.districts[$0]) }
    guard !real.isEmpty else { return [] }
    let lines = zip(coverage.targetGroups, coverage.cells).compactMap { group, cells -> Line? in
      let own = catalog.strategies.filter { $0.groups.contains(group) }
      guard group != .everybody, !own.isEmpty, real.allSatisfy({ cells[$0].count == 0 }) else {
        return nil
      }
      return Line(
        Prose(codes.label(group))
          + Prose(": \(own.map(\.header.id.description).joined(separator: ", "))"), indent: 2,
        hang: 4)
    }
    guard !lines.isEmpty else { return [] }
    return [
      Section(
        "strategies",
        heading: say("Strategie, keine Maßnahme:", "Strategy, no measure:"),
        [.entries([lines], isSpaced: false)])
    ]
  }

  private func label(_ group: TargetGroup) -> LocalizedText {
    let isNarrower = !(codes.list(TargetGroupList.self)[group.value]?.broader.isEmpty ?? true)
    return LocalizedText(verbatim: isNarrower ? "› " : "") + codes.label(group)
  }

  private func title(_ district: District) -> String {
    district.value + (coverage.unknownDistricts.contains(district) ? "°" : "")
      + (codes.isExample(district) ? "†" : "")
  }

  /// `2 (24)`: two measures with 24 places; `(24+)` where one does not say its places, `(?)` where none
  /// does; `–` for a gap.
  private func text(_ cell: Coverage.Cell) -> Cell {
    guard cell.count > 0 else { return .missing }
    let places =
      cell.withoutPlaces == cell.count
      ? "?" : "\(cell.places)" + (cell.withoutPlaces > 0 ? "+" : "")
    return .verbatim("\(cell.count) (\(places))")
  }

  private var legend: Prose {
    var text = say(
      "2 (24) heißt: zwei Maßnahmen mit zusammen 24 vertraglichen Plätzen; ? oder +: nicht alle nennen"
        + " ihre Plätze. – heißt: Lücke, keine Maßnahme eigens für diese Zielgruppe. Engere"
        + " Zielgruppen (›) zählen bei der weiteren mit.",
      "2 (24) means: two measures with 24 contracted places together; ? or +: not all state their"
        + " places. – means: gap, no measure specially for this group. Narrower groups (›) count"
        + " in the broader one too.")
    if !coverage.unknownDistricts.isEmpty {
      text += say(
        " ° Der Katalog hat aus diesem Kreis keinen Steckbrief.",
        " ° The catalogue has no profile of this district.")
    }
    if coverage.districts.contains(where: codes.isExample) {
      text += say(" † Erfundener Beispielkreis.", " † Made-up sample district.")
    }
    return text
  }

  private var table: Table {
    Table(
      "coverage", isSpread: true,
      [.init("targetGroup", "Zielgruppe", "target group", .words)]
        + coverage.districts.map { .init($0.value, title($0), title($0), .figure) },
      rows: zip(coverage.targetGroups, coverage.cells).map { group, cells in
        [.code(group.value, label(group))] + cells.map(text)
      })
  }

  // MARK: - For a program

  /// One record for each target group and district.
  private var records: Table {
    Table(
      "cells",
      [
        .init("targetGroup", "Zielgruppe", "target group"), .init("district", "Kreis", "district"),
        .init("measures", "Maßnahmen", "measures", .figure),
        .init("places", "Plätze", "places", .figure),
        .init("measuresWithoutPlaces", "ohne Plätze", "without places", .figure),
        .init("ids", "Kennungen", "ids"), .init("madeUp", "erfundenes Beispiel", "made up"),
      ],
      rows: zip(coverage.targetGroups, coverage.cells).flatMap { group, cells in
        zip(coverage.districts, cells).map { district, cell in
          // No places and places that nobody states are two things.
          let isSilent = cell.withoutPlaces == cell.count && cell.count > 0
          return [
            .code(group.value, codes.label(group)), .verbatim(district.value),
            .ordinal(cell.count), isSilent ? .missing : .ordinal(cell.places),
            .ordinal(cell.withoutPlaces), catalog.joinedIDs(of: cell.documents),
            .flag(codes.isExample(district)),
          ]
        }
      })
  }

  private var data: Datum {
    .object([
      "measures": .integer(coverage.measureCount), "leftOut": coverage.leftOut.data,
      "districts": .array(
        coverage.districts.map { district in
          .object([
            "code": .string(district.value),
            "hasProfiles": .bool(!coverage.unknownDistricts.contains(district)),
            "madeUp": .bool(codes.isExample(district)),
          ])
        }),
      "targetGroups": .array(
        coverage.targetGroups.indices.map { row in
          let cells = zip(coverage.districts, coverage.cells[row])
          return .object([
            "code": .string(coverage.targetGroups[row].value),
            "cells": .array(cells.filter { $0.1.count > 0 }.map { cell($0.0, $0.1) }),
            "gaps": .array(cells.filter { $0.1.count == 0 }.map { .string($0.0.value) }),
            "strategies": .array(
              catalog.strategies.filter { $0.groups.contains(coverage.targetGroups[row]) }
                .map { .string($0.header.id.description) }),
          ])
        }),
    ])
  }

  private func cell(_ district: District, _ cell: Coverage.Cell) -> Datum {
    .object([
      "district": .string(district.value), "measures": .integer(cell.count),
      "places": cell.withoutPlaces == cell.count ? nil : .integer(cell.places),
      "measuresWithoutPlaces": .integer(cell.withoutPlaces), "ids": catalog.ids(of: cell.documents),
    ])
  }
}
